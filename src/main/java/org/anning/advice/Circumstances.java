package org.anning.advice;

import org.anning.cases.StepKind;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.EntryRow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A case on a day: all that a named fact may look at.
 *
 * @param today the day for which advice is given
 */
record Circumstances(CaseView view, LocalDate today) {

    /** The contacts for which something is true. */
    List<Ground> contacts(Predicate<EntryRow> which) {
        return view.contacts().stream()
                .filter(which)
                .map(e -> new Ground(Ground.Kind.ENTRY, e.id()))
                .toList();
    }

    /** The contacts that carry one of these flags. */
    Finding conduct(Conduct... flags) {
        return Finding.where(
                contacts(e -> Arrays.stream(flags).anyMatch(e.facts().conduct()::has)));
    }

    /** The steps of these kinds. */
    Finding steps(StepKind... kinds) {
        return Finding.where(
                view.steps().stream()
                        .filter(s -> Arrays.asList(kinds).contains(s.value().kind()))
                        .map(s -> new Ground(Ground.Kind.STEP, s.id()))
                        .toList());
    }

    /** This finding, or not known where it does not hold and nobody can say. */
    static Finding orUnknown(Finding found, boolean open) {
        return found.holds() == YesNo.NO && open ? Finding.unknown() : found;
    }
}
