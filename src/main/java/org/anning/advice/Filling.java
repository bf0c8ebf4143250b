package org.anning.advice;

import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.law.Mark;
import org.anning.law.Provision;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.settling.CaseMoney;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A sheet being filled in: the case on a day, the language, for whom and about which lender. */
final class Filling {

    private final Circumstances circumstances;
    private final Words words;
    private final Recipient recipient;
    private final String programVersion;
    private final Group group;
    private final @Nullable Stored<LenderFacts> lender;
    private final @Nullable StepFacts served;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Set<String> cited = new LinkedHashSet<>();
    private final Set<String> doubtful = new LinkedHashSet<>();
    private Set<String> ticked = Set.of();
    private final Map<String, Finding> findings;

    /**
     * @param recipient for whom the copy is meant
     * @param lenderId the lender it is about; null for the one that had the court's paper served,
     *     or else the one with the most contacts
     * @param answers what kind of paper of a court this one answers; null where it answers none
     */
    Filling(
            Circumstances circumstances,
            Words words,
            Recipient recipient,
            @Nullable UUID lenderId,
            @Nullable StepKind answers,
            String programVersion,
            Group group) {
        this.circumstances = circumstances;
        this.words = words;
        this.recipient = recipient;
        this.programVersion = programVersion;
        this.group = group;
        this.served = answers == null ? null : served(view(), answers, lenderId).orElse(null);
        UUID about = lenderId != null || served == null ? lenderId : lenderOf(view(), served);
        List<Stored<LenderFacts>> lenders = lenders(view());
        this.lender =
                lenders.stream()
                        .filter(l -> l.id().equals(about))
                        .findFirst()
                        .or(() -> lenders.stream().findFirst())
                        .orElse(null);
        this.findings = NamedFacts.in(circumstances);
        view().contacts().forEach(e -> numbers.put(e.id(), numbers.size() + 1));
    }

    /** The lenders of the case's loans, the one with the most contacts first. */
    static List<Stored<LenderFacts>> lenders(CaseView view) {
        Map<UUID, Stored<LenderFacts>> byId = new LinkedHashMap<>();
        view.loans().forEach(l -> byId.putIfAbsent(l.lender().id(), l.lender()));
        return byId.values().stream()
                .sorted(
                        Comparator.comparingLong((Stored<LenderFacts> l) -> contacts(view, l.id()))
                                .reversed())
                .toList();
    }

    /**
     * The latest paper of this kind that a court served, from this lender where one is asked for.
     */
    private static Optional<StepFacts> served(
            CaseView view, StepKind kind, @Nullable UUID lenderId) {
        return view.steps(kind).stream()
                .map(Stored::value)
                .filter(s -> {
                    UUID from = lenderOf(view, s);
                    return lenderId == null || from == null || from.equals(lenderId);
                })
                .findFirst();
    }

    /** The lender that a step concerns, said of it or of its loan; null where neither says it. */
    private static @Nullable UUID lenderOf(CaseView view, StepFacts step) {
        return step.lenderId() != null
                ? step.lenderId()
                : view.loans().stream()
                        .filter(l -> l.loan().id().equals(step.loanId()))
                        .findFirst()
                        .map(l -> l.lender().id())
                        .orElse(null);
    }

    private static long contacts(CaseView view, UUID lender) {
        return view.contacts().stream()
                .filter(e -> lender.equals(e.facts().lenderId()))
                .mapToLong(e -> e.facts().total())
                .sum();
    }

    Circumstances circumstances() {
        return circumstances;
    }

    CaseView view() {
        return circumstances.view();
    }

    LocalDate today() {
        return circumstances.today();
    }

    Words words() {
        return words;
    }

    Lang lang() {
        return words.texts().lang();
    }

    Recipient recipient() {
        return recipient;
    }

    String programVersion() {
        return programVersion;
    }

    /** Who makes the paper. */
    Group group() {
        return group;
    }

    ClientFacts client() {
        return view().client().value();
    }

    /** Whether a named fact is known to hold. */
    boolean holds(String fact) {
        Finding finding = findings.get(fact);
        return finding != null && finding.yes();
    }

    /** What the rules say for the case on this day, the first to be done first. */
    List<Recommendation> advised() {
        return Rules.standard().in(findings);
    }

    /** The money of the case on this day. */
    CaseMoney money() {
        return circumstances.money();
    }

    /** The number of an entry, from 1: the same on every part of a paper. */
    int number(EntryRow entry) {
        return numbers.getOrDefault(entry.id(), 0);
    }

    boolean police(EntryRow entry) {
        return circumstances.police(entry);
    }

    /** The lender that the paper is about, if the case has any. */
    Optional<LenderFacts> lender() {
        return Optional.ofNullable(lender).map(Stored::value);
    }

    /** The latest complaint to that lender. */
    Optional<StepFacts> complaint() {
        return view().steps(StepKind.LENDER_COMPLAINT).stream()
                .map(Stored::value)
                .filter(c -> lender != null && lender.id().equals(c.lenderId()))
                .findFirst();
    }

    /** The paper of a court that this one answers. */
    Optional<StepFacts> served() {
        return Optional.ofNullable(served);
    }

    /** Whether two steps concern the same lender, as far as they say which. */
    boolean sameLender(StepFacts one, StepFacts other) {
        return Objects.equals(lenderOf(view(), one), lenderOf(view(), other));
    }

    /** Whether a step concerns that lender, as far as it says which. */
    boolean ofLender(StepFacts step) {
        UUID concerned = lenderOf(view(), step);
        return concerned == null ? onlyLender() : lender != null && concerned.equals(lender.id());
    }

    /**
     * The loans from that lender; of a paper of a court the one that it is about, if it says so.
     */
    List<LoanRow> lenderLoans() {
        List<LoanRow> all =
                view().loans().stream()
                        .filter(l -> lender != null && l.lender().id().equals(lender.id()))
                        .toList();
        List<LoanRow> asked =
                all.stream()
                        .filter(l -> served != null && l.loan().id().equals(served.loanId()))
                        .toList();
        return asked.isEmpty() ? all : asked;
    }

    /**
     * Whether an entry is about that lender: it is linked to it, or it is linked to none and there
     * is only one it can be about. What other lenders did never goes to this one.
     */
    boolean ofLender(EntryRow entry) {
        Optional<LenderFacts> linked =
                view().lender(entry.facts().lenderId()).filter(l -> !l.collector());
        return linked.isPresent()
                ? lender != null && lender.id().equals(entry.facts().lenderId())
                : onlyLender();
    }

    /** Whether there is no other lender that something could be about. */
    boolean onlyLender() {
        return lenders(view()).size() <= 1;
    }

    /**
     * The entries about that lender that may not keep to a rule of conduct, to be complained of.
     */
    List<EntryRow> lenderEntries() {
        return view().contacts().stream()
                .filter(this::ofLender)
                .filter(e -> circumstances.provisions(e).stream().anyMatch(p -> !p.punishes()))
                .toList();
    }

    /** The entries that may concern the police. */
    List<EntryRow> policeEntries() {
        return view().contacts().stream().filter(this::police).toList();
    }

    /** What was done to one third person by that lender: to the one with the most contacts. */
    List<EntryRow> thirdPerson() {
        record Person(Target target, @Nullable String name) {}
        Map<Person, List<EntryRow>> byPerson = new LinkedHashMap<>();
        view().contacts().stream()
                .filter(e -> e.facts().target().third() && ofLender(e))
                .forEach(e ->
                        byPerson.computeIfAbsent(
                                        new Person(e.facts().target(), e.facts().targetName()),
                                        _ -> new ArrayList<>())
                                .add(e));
        return byPerson.values().stream()
                .max(
                        Comparator.comparingLong((List<EntryRow> all) ->
                                all.stream().mapToLong(e -> e.facts().total()).sum()))
                .orElse(List.of());
    }

    /** Lets these doubtful provisions be printed: a person has looked at each of them. */
    Filling ticking(Set<String> keys) {
        ticked = Set.copyOf(keys);
        return this;
    }

    /**
     * Whether the paper may cite this provision: a doubtful one only after a person's tick. What it
     * would cite is remembered.
     */
    boolean prints(Provision provision) {
        if (provision.mark() != Mark.DOUBTFUL) {
            return true;
        }
        doubtful.add(provision.key());
        return ticked.contains(provision.key());
    }

    /** The keys of the doubtful provisions that it cites or would cite. */
    Set<String> doubtful() {
        return doubtful;
    }

    /** Remembers that the paper cites this provision. */
    Provision cite(Provision provision) {
        cited.add(provision.key());
        return provision;
    }

    /** The keys of the provisions that the paper cites. */
    Set<String> cited() {
        return cited;
    }
}
