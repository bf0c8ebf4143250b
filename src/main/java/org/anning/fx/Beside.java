package org.anning.fx;

import javafx.scene.Node;

import java.util.function.Consumer;

/**
 * What another feature shows beside a form. It never stands in the way of a save.
 *
 * @param node to be put near the fields
 * @param typed is told what the form holds whenever that changes, on the window's thread
 * @param <T> the facts of the form
 */
public record Beside<T>(Node node, Consumer<T> typed) {}
