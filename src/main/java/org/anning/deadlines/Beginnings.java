package org.anning.deadlines;

import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.EvidenceRow;
import org.anning.law.Conduct;
import org.anning.law.Deadline;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.loans.DebtMatter;
import org.anning.loans.LoanRow;
import org.anning.loans.plans.GuaranteePeriod;
import org.anning.loans.plans.TimeBar;
import org.anning.loans.settling.DebtFile;
import org.anning.timeline.Channel;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what in a case begins a deadline (domain 8.3). Pure. */
final class Beginnings {

    /** Where no time is fixed, a body has not acted once this many days are over (arli-2026-24). */
    private static final int NO_ACT_DAYS = 60;

    /**
     * Whether the police pass a report on shows within days; later the term for handling counts.
     */
    private static final int TRANSFER_DAYS = 7;

    private final CaseEvents events;
    private final Law law;
    private final LocalDate today;
    private final List<StepFacts> steps;
    private final List<Beginning> found = new ArrayList<>();

    private Beginnings(CaseEvents events, Law law, LocalDate today) {
        this.events = events;
        this.law = law;
        this.today = today;
        this.steps = events.steps().stream().map(Stored::value).toList();
    }

    /** What begins a deadline, in no particular order. */
    static List<Beginning> of(CaseEvents events, Law law, LocalDate today) {
        Beginnings all = new Beginnings(events, law, today);
        all.steps();
        all.loans();
        all.police();
        all.evidence();
        all.followUp();
        return List.copyOf(all.found);
    }

    private void steps() {
        for (Stored<StepFacts> stored : events.steps()) {
            StepFacts step = stored.value();
            for (StepTrigger trigger : StepTrigger.ALL) {
                if (trigger.holds(step)) {
                    boolean rough = trigger.theyReceive() && step.receivedOn() == null;
                    for (String code : trigger.codes()) {
                        if (code.equals("police_transfer")
                                && step.began().plusDays(TRANSFER_DAYS).isBefore(today)) {
                            continue;
                        }
                        found.add(
                                new Beginning(
                                        code,
                                        Subject.STEP,
                                        stored.id(),
                                        step.began(),
                                        rough,
                                        trigger.metOn(step, steps)));
                    }
                }
            }
            if (step.kind() == StepKind.POLICE_REPORT) {
                report(stored);
            }
        }
    }

    /** By the old law the time for handling ran from the report itself (psap-2012-99). */
    private void report(Stored<StepFacts> stored) {
        StepFacts step = stored.value();
        LocalDate day = step.began();
        boolean answered =
                step.answeredOn() != null
                        || steps.stream()
                                .anyMatch(s ->
                                        (s.kind() == StepKind.POLICE_CASE_OPENED
                                                        || s.kind() == StepKind.POLICE_DECISION)
                                                && !s.happenedOn().isBefore(step.happenedOn()));
        if (answered) {
            return;
        }
        if (day.isBefore(Law.NEW_PUBLIC_SECURITY_LAW)) {
            found.add(new Beginning("psap_case_30", Subject.STEP, stored.id(), day, true, null));
        }
        LocalDate silent = day.plusDays(NO_ACT_DAYS);
        if (silent.isAfter(today)) {
            return;
        }
        found.add(
                new Beginning(
                        "review_nonact",
                        Subject.STEP,
                        stored.id(),
                        silent,
                        step.receivedOn() == null,
                        null));
    }

    private void loans() {
        for (LoanRow loan : events.loans()) {
            UUID id = loan.loan().id();
            Stored<DebtFile> kept = events.debts().get(id);
            DebtFile file = kept == null ? DebtFile.EMPTY : kept.value();
            DebtMatter matter = file.matter();
            TimeBar bar = TimeBar.of(loan, matter, file.acts(), today, law.holidays()::rolled);
            LocalDate from = bar.from();
            if (from != null && bar.state() != TimeBar.State.IN_COURT) {
                found.add(new Beginning("timebar_3y", Subject.LOAN, id, from, true, null));
            }
            LocalDate due = TimeBar.lastDue(loan, matter);
            boolean stands =
                    GuaranteePeriod.of(matter, loan.loan().value().contractOn(), due, today)
                            .isPresent();
            if (due != null && stands && matter.guaranteeMonths() == null) {
                found.add(new Beginning("guar_6m", Subject.LOAN, id, due, true, null));
            }
        }
    }

    /** The six months count from the last act the police were not told of yet. */
    private void police() {
        LocalDate told = last(StepKind.POLICE_REPORT);
        events.contacts().stream()
                .filter(e -> told == null || e.facts().time().firstDay().isAfter(told))
                .filter(this::concernsPolice)
                .max(Comparator.comparing(e -> e.facts().time().firstDay()))
                .ifPresent(e -> add("psap_6m", e, Subject.CASE));
    }

    private boolean concernsPolice(EntryRow entry) {
        for (Conduct flag : entry.facts().conduct().list()) {
            if (law.conduct(flag).provisions().stream().anyMatch(k -> k.startsWith("psap-"))) {
                return true;
            }
        }
        return false;
    }

    private void evidence() {
        LocalDate billed = last(StepKind.CARRIER_BILL_ORDERED);
        List<EntryRow> contacts = events.contacts();
        Map<UUID, LenderKind> lenders =
                events.loans().stream()
                        .collect(
                                Collectors.toMap(
                                        l -> l.lender().id(),
                                        l -> l.lender().value().kind(),
                                        (a, _) -> a));
        Set<UUID> bill = proven(EvidenceKind.ITEMISED_BILL);
        next(
                "bill_5m",
                contacts,
                e ->
                        e.facts().channel().rings()
                                && !bill.contains(e.id())
                                && (billed == null || e.facts().time().lastDay().isAfter(billed)));
        Set<UUID> texts = proven(EvidenceKind.TEXT_SCREENSHOT);
        next(
                "sms_6m",
                contacts,
                e -> e.facts().channel() == Channel.SMS && !texts.contains(e.id()));
        Set<UUID> chats = proven(EvidenceKind.CHAT, EvidenceKind.CALL_RECORDING);
        next(
                "im_media",
                contacts,
                e -> e.facts().channel() == Channel.IM && !chats.contains(e.id()));
        next("card_rec_2y", contacts, e -> calledFor(e, lenders, LenderKind.BANK));
        next("cfc_rec_5y", contacts, e -> calledFor(e, lenders, LenderKind.CONSUMER_FINANCE));
        Set<UUID> filmed = proven(EvidenceKind.CCTV, EvidenceKind.DOOR_CAMERA);
        for (EntryRow entry : contacts) {
            if (entry.facts().channel().visit()
                    && !filmed.contains(entry.id())
                    && due("cctv_30", entry).filter(d -> !d.isBefore(today)).isPresent()) {
                add("cctv_30", entry, Subject.ENTRY);
            }
        }
    }

    private static boolean calledFor(EntryRow e, Map<UUID, LenderKind> lenders, LenderKind kind) {
        UUID lender = e.facts().lenderId();
        return e.facts().channel().rings() && lender != null && lenders.get(lender) == kind;
    }

    /** Of many entries whose traces vanish, the one that runs out next. */
    private void next(String code, List<EntryRow> contacts, Predicate<EntryRow> which) {
        contacts.stream()
                .filter(which)
                .filter(e -> due(code, e).filter(d -> !d.isBefore(today)).isPresent())
                .min(Comparator.comparing(e -> e.facts().time().firstDay()))
                .ifPresent(e -> add(code, e, Subject.CASE));
    }

    private Optional<LocalDate> due(String code, EntryRow entry) {
        return law.deadline(code, entry.facts().time().firstDay()).map(Deadline::due);
    }

    /** The first possible day is the safe one: what ends, ends no earlier. */
    private void add(String code, EntryRow entry, Subject subject) {
        found.add(
                new Beginning(
                        code,
                        subject,
                        subject == Subject.CASE ? events.id().value() : entry.id(),
                        entry.facts().time().firstDay(),
                        !entry.facts().time().oneDay(),
                        null));
    }

    private Set<UUID> proven(EvidenceKind... kinds) {
        Set<EvidenceKind> wanted = EnumSet.noneOf(EvidenceKind.class);
        wanted.addAll(List.of(kinds));
        Set<UUID> pieces =
                events.evidence().stream()
                        .filter(e -> wanted.contains(e.facts().kind()))
                        .map(EvidenceRow::id)
                        .collect(Collectors.toSet());
        Set<UUID> entries = new HashSet<>();
        events.proofs().stream()
                .filter(p -> pieces.contains(p.evidenceId()))
                .forEach(p -> entries.add(p.entryId()));
        return entries;
    }

    /**
     * A case that somebody planned the next step for needs no other call, unless there is danger.
     */
    private void followUp() {
        boolean high = events.file().risk() == Risk.HIGH;
        LocalDate planned = events.file().nextStepOn();
        boolean live =
                events.file().status() == CaseStatus.OPEN
                        || events.file().status() == CaseStatus.WAITING;
        if (!live || (!high && planned != null && !planned.isBefore(today))) {
            return;
        }
        LocalDate contact = last(StepKind.CONTACT_WITH_CLIENT);
        LocalDate opened = events.file().openedOn();
        found.add(
                new Beginning(
                        high ? "followup_high" : "followup",
                        Subject.CASE,
                        events.id().value(),
                        contact == null || contact.isBefore(opened) ? opened : contact,
                        false,
                        null));
    }

    private @Nullable LocalDate last(StepKind kind) {
        return steps.stream()
                .filter(s -> s.kind() == kind)
                .map(StepFacts::happenedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
