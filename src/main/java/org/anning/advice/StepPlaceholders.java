package org.anning.advice;

import static org.anning.advice.Placeholders.rows;
import static org.anning.advice.Placeholders.text;

import org.anning.cases.ConsentFacts;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceRow;
import org.anning.law.Deadline;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was done about it, what proves it, and what the client agreed to. */
final class StepPlaceholders {

    private static final Columns<Stored<StepFacts>> STEP =
            new Columns<Stored<StepFacts>>()
                    .with(
                            "kind",
                            (f, s) -> f.words().texts().name("cases.stepKind", s.value().kind()),
                            "StepFacts.kind")
                    .with(
                            "happenedOn",
                            (f, s) -> f.words().day(s.value().happenedOn()),
                            "StepFacts.happenedOn")
                    .with(
                            "receivedOn",
                            (f, s) -> f.words().day(s.value().receivedOn()),
                            "StepFacts.receivedOn")
                    .with("authority", (_, s) -> s.value().authority(), "StepFacts.authority")
                    .with("reference", (_, s) -> s.value().reference(), "StepFacts.reference")
                    .with("answer", (_, s) -> s.value().answer(), "StepFacts.answer")
                    .with(
                            "answeredOn",
                            (f, s) -> f.words().day(s.value().answeredOn()),
                            "StepFacts.answeredOn")
                    .with("note", (_, s) -> s.value().note(), "StepFacts.note");

    /** What each paper of a court gives the client a last day for (domain 8.3). */
    private static final Map<StepKind, String> COURT_RULES =
            Map.of(
                    StepKind.PAYMENT_ORDER, "payorder_15",
                    StepKind.COURT_SUMMONS, "answer_15",
                    StepKind.JUDGMENT, "appeal_15",
                    StepKind.RULING, "appeal_10");

    /** A paper of a court and the last day that it gives the client. */
    private record CourtDay(StepFacts step, Deadline deadline) {}

    private static final Columns<CourtDay> COURT_DAY =
            new Columns<CourtDay>()
                    .with(
                            "paper",
                            (f, d) -> f.words().texts().name("cases.stepKind", d.step.kind()),
                            "StepFacts.kind")
                    .with("servedOn", (f, d) -> f.words().day(d.step.began()))
                    .with("act", (f, d) -> d.deadline.rule().act(f.lang()))
                    .with("dueOn", (f, d) -> last(f, d.deadline))
                    .with(
                            "past",
                            (f, d) ->
                                    d.deadline.due().isBefore(f.today())
                                            ? f.words().texts().get("advice.words.past")
                                            : null);

    private static final Columns<EvidenceRow> EVIDENCE = evidence(f -> f.view().contacts());
    private static final Columns<EvidenceRow> POLICE_EVIDENCE = evidence(Filling::policeEntries);
    private static final Columns<EvidenceRow> LENDER_EVIDENCE = evidence(Filling::lenderEntries);

    /**
     * @param shown the entries on the paper, of which a piece can say that it proves them
     */
    private static Columns<EvidenceRow> evidence(Function<Filling, List<EntryRow>> shown) {
        return new Columns<EvidenceRow>()
                .with("no", (f, e) -> String.valueOf(f.view().evidence().indexOf(e) + 1))
                .with(
                        "kind",
                        (f, e) -> f.words().texts().name("evidence.kind", e.facts().kind()),
                        "EvidenceFacts.kind")
                .with("title", (_, e) -> e.facts().title(), "EvidenceFacts.title")
                .with("description", (_, e) -> e.facts().description(), "EvidenceFacts.description")
                .with(
                        "obtainedOn",
                        (f, e) -> f.words().day(e.facts().obtainedOn()),
                        "EvidenceFacts.obtainedOn")
                .with("fileName", (_, e) -> e.facts().fileName(), "EvidenceFacts.fileName")
                .with("sha256", (_, e) -> e.facts().sha256(), "EvidenceFacts.sha256")
                .with(
                        "sourceDevice",
                        (_, e) -> e.facts().sourceDevice(),
                        "EvidenceFacts.sourceDevice")
                .with(
                        "originalKept",
                        (f, e) -> f.words().answer(e.facts().originalKept()),
                        "EvidenceFacts.originalKept")
                .with("proves", (f, e) -> proves(f, e, shown.apply(f)));
    }

    private static final Columns<Stored<ConsentFacts>> CONSENT =
            new Columns<Stored<ConsentFacts>>()
                    .with(
                            "purpose",
                            (f, c) -> f.words().texts().name("cases.consent", c.value().purpose()),
                            "ConsentFacts.purpose")
                    .with(
                            "given",
                            (f, c) ->
                                    f.words()
                                            .texts()
                                            .get(
                                                    c.value().given()
                                                            ? "common.yesNo.yes"
                                                            : "common.yesNo.no"),
                            "ConsentFacts.given")
                    .with(
                            "givenOn",
                            (f, c) -> f.words().day(c.value().givenOn()),
                            "ConsentFacts.givenOn")
                    .with(
                            "formVersion",
                            (_, c) -> c.value().formVersion(),
                            "ConsentFacts.formVersion")
                    .with(
                            "expiresOn",
                            (f, c) -> f.words().day(c.value().expiresOn()),
                            "ConsentFacts.expiresOn")
                    .with(
                            "withdrawnOn",
                            (f, c) -> f.words().day(c.value().withdrawnOn()),
                            "ConsentFacts.withdrawnOn");

    private StepPlaceholders() {}

    static List<Placeholder> list() {
        return List.of(
                rows("steps", f -> f.view().steps().reversed(), STEP),
                rows(
                        "policeSteps",
                        f ->
                                kinds(
                                        f,
                                        StepKind.POLICE_REPORT,
                                        StepKind.POLICE_CASE_OPENED,
                                        StepKind.POLICE_WARNING,
                                        StepKind.POLICE_DECISION),
                        STEP),
                rows(
                        "complaintSteps",
                        f ->
                                kinds(
                                        f,
                                        StepKind.LENDER_COMPLAINT,
                                        StepKind.LENDER_ANSWER,
                                        StepKind.REGULATOR_COMPLAINT),
                        STEP),
                rows(
                        "lenderSteps",
                        f ->
                                kinds(f, StepKind.LENDER_COMPLAINT, StepKind.LENDER_ANSWER).stream()
                                        .filter(s -> f.ofLender(s.value()))
                                        .toList(),
                        STEP),
                rows("courtDays", StepPlaceholders::courtDays, COURT_DAY),
                rows(
                        "courtSteps",
                        f ->
                                kinds(
                                        f,
                                        StepKind.COURT_SUMMONS,
                                        StepKind.PAYMENT_ORDER,
                                        StepKind.JUDGMENT,
                                        StepKind.RULING,
                                        StepKind.ENFORCEMENT_NOTICE),
                        STEP),
                rows("creditSteps", f -> kinds(f, StepKind.CREDIT_OBJECTION), STEP),
                latest("complaint.reference", StepKind.LENDER_COMPLAINT, StepFacts::reference),
                latest("police.reference", StepKind.POLICE_REPORT, StepFacts::reference),
                latest("paymentOrder.reference", StepKind.PAYMENT_ORDER, StepFacts::reference),
                latest("paymentOrder.court", StepKind.PAYMENT_ORDER, StepFacts::authority),
                text(
                        "paymentOrder.receivedOn",
                        f -> f.words().day(receivedOn(f, StepKind.PAYMENT_ORDER))),
                text("paymentOrder.dueOn", f -> dueOn(f, StepKind.PAYMENT_ORDER)),
                latest("summons.reference", StepKind.COURT_SUMMONS, StepFacts::reference),
                latest("summons.court", StepKind.COURT_SUMMONS, StepFacts::authority),
                text(
                        "summons.receivedOn",
                        f -> f.words().day(receivedOn(f, StepKind.COURT_SUMMONS))),
                text("summons.dueOn", f -> dueOn(f, StepKind.COURT_SUMMONS)),
                latest("takedown.platform", StepKind.PLATFORM_TAKEDOWN, StepFacts::authority),
                latest("legalAid.body", StepKind.LEGAL_AID_APPLICATION, StepFacts::authority),
                rows("evidence", f -> f.view().evidence(), EVIDENCE),
                rows("policeEvidence", f -> proving(f, f.policeEntries(), true), POLICE_EVIDENCE),
                rows(
                        "lenderEvidence",
                        f -> proving(f, f.lenderEntries(), f.onlyLender()),
                        LENDER_EVIDENCE),
                rows("consents", f -> f.view().consents(), CONSENT));
    }

    private static List<Stored<StepFacts>> kinds(Filling f, StepKind... kinds) {
        return f.view().steps().reversed().stream()
                .filter(s -> List.of(kinds).contains(s.value().kind()))
                .toList();
    }

    private static Placeholder latest(
            String name, StepKind kind, Function<StepFacts, @Nullable String> fact) {
        return text(name, f -> latest(f, kind).map(fact).orElse(null));
    }

    /** The latest of a kind; on a paper that answers a court only what the court served for it. */
    private static Optional<StepFacts> latest(Filling f, StepKind kind) {
        return f.recipient() == Recipient.COURT
                ? f.served().filter(s -> s.kind() == kind)
                : f.view().steps(kind).stream().findFirst().map(Stored::value);
    }

    /**
     * The last days that papers of courts give, the next one first. One that has passed stays while
     * no later paper of a court about the same lender has come.
     */
    private static List<CourtDay> courtDays(Filling f) {
        List<StepFacts> served =
                f.view().steps().stream()
                        .map(Stored::value)
                        .filter(s ->
                                COURT_RULES.containsKey(s.kind())
                                        || s.kind() == StepKind.ENFORCEMENT_NOTICE)
                        .toList();
        return served.stream()
                .filter(s -> COURT_RULES.containsKey(s.kind()))
                .flatMap(s -> courtDay(f, s).stream())
                .filter(d ->
                        !d.deadline.due().isBefore(f.today())
                                || served.stream()
                                        .noneMatch(s ->
                                                s.began().isAfter(d.step.began())
                                                        && f.sameLender(s, d.step)))
                .sorted(Comparator.comparing(d -> d.deadline.due()))
                .toList();
    }

    private static Optional<CourtDay> courtDay(Filling f, StepFacts step) {
        return f.circumstances()
                .law()
                .deadline(Objects.requireNonNull(COURT_RULES.get(step.kind())), step.began())
                .map(d -> new CourtDay(step, d));
    }

    private static @Nullable LocalDate receivedOn(Filling f, StepKind kind) {
        return latest(f, kind).map(StepFacts::began).orElse(null);
    }

    /** The last day by a rule of domain 8.3, and a word where days off are not announced yet. */
    private static @Nullable String dueOn(Filling f, StepKind kind) {
        return latest(f, kind)
                .flatMap(s -> courtDay(f, s))
                .map(CourtDay::deadline)
                .map(d ->
                        d.due().isBefore(f.today())
                                ? f.words().texts().get("advice.words.duePast", last(f, d))
                                : last(f, d))
                .orElse(null);
    }

    private static String last(Filling f, Deadline deadline) {
        String day = Objects.requireNonNull(f.words().day(deadline.due()));
        return deadline.holidaysChecked()
                ? day
                : f.words().texts().get("advice.words.dueUnchecked", day);
    }

    /**
     * What proves one of these entries: what is about another lender never goes to this one.
     *
     * @param general whether pieces that prove no single entry belong to it too
     */
    private static List<EvidenceRow> proving(Filling f, List<EntryRow> entries, boolean general) {
        return f.view().evidence().stream()
                .filter(piece ->
                        proves(f, piece, entries) != null
                                || general && proves(f, piece, f.view().contacts()) == null)
                .toList();
    }

    private static @Nullable String proves(
            Filling f, EvidenceRow evidence, List<EntryRow> entries) {
        String numbers =
                entries.stream()
                        .filter(e -> f.view().proving(e.id()).contains(evidence))
                        .map((EntryRow e) -> String.valueOf(f.number(e)))
                        .collect(Collectors.joining(f.words().texts().get("advice.words.comma")));
        return numbers.isEmpty() ? null : numbers;
    }
}
