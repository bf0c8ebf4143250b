package org.anning.advice.ui;

import org.anning.advice.Ground;
import org.anning.advice.Place;
import org.anning.common.CaseId;
import org.anning.timeline.ContactFacts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The ways from advice to the rest of a case, given by the desk.
 *
 * @param line one line for a contact: when, in which way, who to whom
 * @param ground opens what a reason rests on; the last argument is run when it was changed
 * @param place opens the tab of a case where something is filled in
 * @param changed for each printed copy of a case that cites changed provisions, their titles
 * @param outside writes a readable copy of this name for another program; it is gone after a lock
 */
public record AdviceWays(
        Function<ContactFacts, String> line,
        GroundOpener ground,
        BiConsumer<CaseId, Place> place,
        Function<CaseId, Map<UUID, List<String>>> changed,
        BiFunction<String, byte[], Path> outside) {

    /** Opens what a reason rests on. */
    public interface GroundOpener {
        void open(CaseId caseId, Ground ground, Runnable changed);
    }
}
