package org.anning.law;

import java.util.List;

/**
 * What is known of one conduct flag (domain 3.3, 3.5).
 *
 * @param severity 0 to 5, for sorting
 * @param provisions keys of every version; which apply is chosen by the date of the event
 */
public record ConductRule(Conduct conduct, Nature nature, int severity, List<String> provisions) {}
