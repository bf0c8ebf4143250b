package org.anning.advice;

import org.anning.cases.StepKind;
import org.anning.common.YesNo;
import org.anning.law.Circumstance;
import org.anning.law.Conduct;
import org.anning.law.ConductRule;
import org.anning.law.ConductSet;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.law.Nature;
import org.anning.law.Provision;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.MoneyReckoner;
import org.anning.timeline.EntryRow;
import org.anning.timeline.NightHours;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A case on a day, seen with the law: all that a named fact or a paper may look at. */
final class Circumstances {

    private static final int TOLD_EMPLOYER = 3;
    private static final List<Conduct> THREATS =
            List.of(Conduct.THREAT_SAFETY, Conduct.THREAT_OTHER);

    private final CaseView view;
    private final LocalDate today;
    private final Law law;
    private final NightHours night;
    private final List<EntryRow> contacts;
    private final Repetition repetition;
    private final Map<UUID, List<Provision>> provisions = new HashMap<>();
    private final Map<UUID, Seen> seen = new HashMap<>();
    private @Nullable Finding unlawfulLending;
    private @Nullable CaseMoney money;

    /**
     * @param today the day for which advice is given
     */
    Circumstances(CaseView view, LocalDate today, Law law) {
        this.view = view;
        this.today = today;
        this.law = law;
        this.night = new NightHours(law);
        this.contacts = view.contacts();
        this.repetition = new Repetition(contacts, law);
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

    /** What was done to the client or the client's people, in order. */
    List<EntryRow> contacts() {
        return contacts;
    }

    /** The provisions that an entry may engage, by its own dates. */
    List<Provision> provisions(EntryRow entry) {
        return provisions.computeIfAbsent(entry.id(), _ -> find(entry));
    }

    private List<Provision> find(EntryRow entry) {
        List<Provision> found = law.provisions(circumstance(entry));
        return standardsOnly(entry) ? found.stream().filter(p -> !p.punishes()).toList() : found;
    }

    private Circumstance circumstance(EntryRow entry) {
        return new Circumstance(
                entry.facts().time().firstDay(),
                entry.facts().time().lastDay(),
                flags(entry),
                view.kindBehind(entry),
                view.cardBehind(entry),
                entry.facts().target() == Target.CLIENT,
                atNight(entry),
                unlawfulLending().yes(),
                repetition.of(entry),
                view.contractBehind(entry),
                bonds(entry));
    }

    private static Set<ConductRule.Condition> bonds(EntryRow entry) {
        Set<ConductRule.Condition> bonds = EnumSet.noneOf(ConductRule.Condition.class);
        if (entry.facts().target() == Target.SPOUSE) {
            bonds.add(ConductRule.Condition.SPOUSE);
        }
        if (entry.facts().target() == Target.GUARANTOR) {
            bonds.add(ConductRule.Condition.GUARANTOR);
        }
        if (RelativeFindings.speaksOfEstate(entry)) {
            bonds.add(ConductRule.Condition.HEIR);
        }
        return bonds;
    }

    private boolean atNight(EntryRow entry) {
        return night.of(entry.facts().time()) == YesNo.YES;
    }

    /**
     * Rule (3) under domain 3.3 where it is not known which of several lenders stands behind an
     * entry and all of them are licensed; for a known kind {@link Law#provisions} keeps it.
     */
    private boolean standardsOnly(EntryRow entry) {
        return entry.facts().target() == Target.CLIENT
                && !atNight(entry)
                && view.kindBehind(entry) == LenderKind.UNKNOWN
                && view.onlyLicensed()
                && flags(entry).list().stream()
                        .noneMatch(f -> law.conduct(f).nature() == Nature.AGAINST_RULES);
    }

    /**
     * The flags of a contact that count. A threat is none where the words announce a suit or an
     * entry in the credit report and nothing else: rule (5) under domain 3.3.
     */
    ConductSet flags(EntryRow entry) {
        return seen(entry).flags;
    }

    /** Whether a contact is flagged as a threat although its words only announce a suit. */
    boolean suitOnly(EntryRow entry) {
        return seen(entry).suitOnly;
    }

    /** What follows from an entry alone; many facts ask for it, so that it is worked out once. */
    private record Seen(ConductSet flags, boolean suitOnly, int severity) {}

    private Seen seen(EntryRow entry) {
        return seen.computeIfAbsent(entry.id(), _ -> look(entry));
    }

    private Seen look(EntryRow entry) {
        ConductSet all = entry.facts().conduct();
        String words = entry.facts().words();
        boolean suitOnly =
                words != null && THREATS.stream().anyMatch(all::has) && SuitWords.only(words);
        ConductSet flags =
                suitOnly
                        ? ConductSet.of(
                                all.list().stream().filter(f -> !THREATS.contains(f)).toList())
                        : all;
        boolean employer =
                entry.facts().target() == Target.EMPLOYER && flags.has(Conduct.DISCLOSE_THIRD);
        int severity = Math.max(law.severity(flags), employer ? TOLD_EMPLOYER : 0);
        return new Seen(flags, suitOnly, severity);
    }

    /** Whether the loan triage suspects unlawful lending; worked out once. */
    Finding unlawfulLending() {
        Finding known = unlawfulLending;
        if (known == null) {
            known = LoanFindings.unlawfulLendingSuspected(this);
            unlawfulLending = known;
        }
        return known;
    }

    /** Debts, budget and offers as they stand on the day; worked out once. */
    CaseMoney money() {
        CaseMoney known = money;
        if (known == null) {
            known = new MoneyReckoner(law).reckon(view.loans(), view.money(), today);
            money = known;
        }
        return known;
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
        return seen(entry).severity;
    }

    /** The contacts for which something is true. */
    List<Ground> contacts(Predicate<EntryRow> which) {
        return contacts.stream()
                .filter(which)
                .map(e -> new Ground(Ground.Kind.ENTRY, e.id()))
                .toList();
    }

    /** The contacts that carry one of these flags. */
    Finding conduct(Conduct... flags) {
        return Finding.where(contacts(e -> Arrays.stream(flags).anyMatch(flags(e)::has)));
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
