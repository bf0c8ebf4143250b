package org.anning.advice;

import org.anning.cases.StepKind;
import org.anning.common.YesNo;
import org.anning.law.Circumstance;
import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.anning.law.Law;
import org.anning.law.Nature;
import org.anning.law.Provision;
import org.anning.timeline.EntryRow;
import org.anning.timeline.NightHours;
import org.anning.timeline.Target;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** A case on a day, seen with the law: all that a named fact or a paper may look at. */
final class Circumstances {

    private static final int TOLD_EMPLOYER = 3;

    private final CaseView view;
    private final LocalDate today;
    private final Law law;
    private final Map<UUID, List<Provision>> provisions = new HashMap<>();

    /**
     * @param today the day for which advice is given
     */
    Circumstances(CaseView view, LocalDate today, Law law) {
        this.view = view;
        this.today = today;
        this.law = law;
    }

    CaseView view() {
        return view;
    }

    LocalDate today() {
        return today;
    }

    Law law() {
        return law;
    }

    /** The provisions that an entry may engage, by its own dates. */
    List<Provision> provisions(EntryRow entry) {
        return provisions.computeIfAbsent(entry.id(), _ -> law.provisions(circumstance(entry)));
    }

    private Circumstance circumstance(EntryRow entry) {
        return new Circumstance(
                entry.facts().time().firstDay(),
                entry.facts().time().lastDay(),
                entry.facts().conduct(),
                view.kindBehind(entry),
                entry.facts().target() == Target.CLIENT,
                NightHours.STANDARD.of(entry.facts().time()) == YesNo.YES,
                LoanFindings.unlawfulLendingSuspected(this).yes());
    }

    /** Whether an entry may concern the police: a provision of the public-security law. */
    boolean police(EntryRow entry) {
        return provisions(entry).stream().anyMatch(p -> p.key().startsWith("psap-"));
    }

    /** Whether there are flags and all of them mean lawful conduct. */
    boolean lawful(ConductSet flags) {
        return !flags.isEmpty()
                && flags.list().stream().allMatch(f -> law.conduct(f).nature() == Nature.LAWFUL);
    }

    /** 0 to 5 (domain 3.5); telling the employer weighs more than telling others. */
    int severity(EntryRow entry) {
        int flags = law.severity(entry.facts().conduct());
        boolean employer =
                entry.facts().target() == Target.EMPLOYER
                        && entry.facts().conduct().has(Conduct.DISCLOSE_THIRD);
        return employer ? Math.max(flags, TOLD_EMPLOYER) : flags;
    }

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
