package org.anning.desk;

import org.anning.common.CaseId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One deed on the safety card.
 *
 * @param caseId the case that was open then, or null without one
 */
public record SosNote(Instant at, SosDeed deed, @Nullable CaseId caseId) {}
