package org.anning.advice;

import java.util.List;
import java.util.function.Function;

/**
 * One name that a template may use.
 *
 * @param name such as {@code client.name}; a row's own placeholders follow its name and a dot
 * @param from the facts it shows, such as {@code ClientFacts.legalName}; a test finds facts that no
 *     paper shows
 * @param cells the names that its rows have of their own
 */
record Placeholder(
        String name, List<String> from, List<String> cells, Function<Filling, Value> value) {}
