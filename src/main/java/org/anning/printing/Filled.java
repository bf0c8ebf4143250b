package org.anning.printing;

import java.util.Set;

/**
 * A template filled with one case's values.
 *
 * @param sheet the paper
 * @param missing the placeholders that nothing was known for; an empty box stands there
 */
public record Filled(Sheet sheet, Set<String> missing) {}
