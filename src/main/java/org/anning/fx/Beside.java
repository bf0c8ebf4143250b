package org.anning.fx;

import javafx.scene.Node;

import org.anning.common.CaseId;

import java.util.function.Consumer;

/**
 * What another feature shows beside a form. It never stands in the way of a save.
 *
 * @param node to be put near the fields
 * @param typed is told what the form holds whenever that changes, on the window's thread
 * @param made is told the case once what was typed has become one
 * @param <T> the facts of the form
 */
public record Beside<T>(Node node, Consumer<T> typed, Consumer<CaseId> made) {

    /** Beside a form of what stands in a case already, or may never stand in one. */
    public Beside(Node node, Consumer<T> typed) {
        this(node, typed, _ -> {});
    }
}
