package org.anning.advice;

import static org.anning.advice.Placeholders.rows;
import static org.anning.advice.Placeholders.text;

import org.anning.cases.ConsentFacts;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceRow;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.util.List;
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
                    .with("reference", (_, s) -> s.value().reference(), "StepFacts.reference")
                    .with("answer", (_, s) -> s.value().answer(), "StepFacts.answer")
                    .with(
                            "answeredOn",
                            (f, s) -> f.words().day(s.value().answeredOn()),
                            "StepFacts.answeredOn")
                    .with("note", (_, s) -> s.value().note(), "StepFacts.note");

    private static final Columns<EvidenceRow> EVIDENCE =
            new Columns<EvidenceRow>()
                    .with(
                            "kind",
                            (f, e) -> f.words().texts().name("evidence.kind", e.facts().kind()),
                            "EvidenceFacts.kind")
                    .with("title", (_, e) -> e.facts().title(), "EvidenceFacts.title")
                    .with(
                            "description",
                            (_, e) -> e.facts().description(),
                            "EvidenceFacts.description")
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
                    .with("proves", StepPlaceholders::proves);

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
                text("complaint.reference", f -> latest(f, StepKind.LENDER_COMPLAINT)),
                text("police.reference", f -> latest(f, StepKind.POLICE_REPORT)),
                text("paymentOrder.reference", f -> latest(f, StepKind.PAYMENT_ORDER)),
                text("paymentOrder.receivedOn", f -> receivedOn(f, StepKind.PAYMENT_ORDER)),
                text("summons.receivedOn", f -> receivedOn(f, StepKind.COURT_SUMMONS)),
                rows("evidence", f -> f.view().evidence(), EVIDENCE),
                rows("consents", f -> f.view().consents(), CONSENT));
    }

    private static List<Stored<StepFacts>> kinds(Filling f, StepKind... kinds) {
        return f.view().steps().reversed().stream()
                .filter(s -> List.of(kinds).contains(s.value().kind()))
                .toList();
    }

    private static @Nullable String latest(Filling f, StepKind kind) {
        return f.view().steps(kind).stream()
                .findFirst()
                .map(s -> s.value().reference())
                .orElse(null);
    }

    private static @Nullable String receivedOn(Filling f, StepKind kind) {
        return f.view().steps(kind).stream()
                .findFirst()
                .map(Stored::value)
                .map(s -> f.words().day(s.receivedOn() == null ? s.happenedOn() : s.receivedOn()))
                .orElse(null);
    }

    private static @Nullable String proves(Filling f, EvidenceRow evidence) {
        String numbers =
                f.view().contacts().stream()
                        .filter(e -> f.view().proving(e.id()).contains(evidence))
                        .map((EntryRow e) -> String.valueOf(f.number(e)))
                        .collect(Collectors.joining(f.words().texts().get("advice.words.comma")));
        return numbers.isEmpty() ? null : numbers;
    }
}
