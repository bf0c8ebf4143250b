package org.anning.desk;

import org.anning.common.CaseId;
import org.anning.fx.Loaded;

import java.util.function.Function;

/**
 * One tab of the workspace of a case.
 *
 * @param name text key of its name; also what {@link Desk#openCase} wants
 * @param screen loads the screen of one case when the tab is first selected
 */
public record CaseTab(String name, Function<CaseId, Loaded<?>> screen) {}
