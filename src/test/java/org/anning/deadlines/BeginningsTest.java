package org.anning.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.cases.CaseFacts;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.law.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class BeginningsTest {

    private static final Law LAW = new Law();

    @ParameterizedTest
    @CsvSource({
        "JUDGMENT, appeal_15, 2026-10-08",
        "RULING, appeal_10, 2026-09-28",
        "COURT_SUMMONS, answer_15, 2026-10-08",
        "PAYMENT_ORDER, payorder_15, 2026-10-08",
        "POLICE_DECISION, review_60, 2026-11-17",
        "POLICE_CASE_OPENED, psap_case_30, 2026-10-18",
        "CRIMINAL_NO_CASE_NOTICE, crim_review, 2026-09-28",
        "LENDER_ANSWER, lender_review_ask, 2026-10-18",
        "REGULATOR_COMPLAINT, nfra_forward, 2026-09-29",
        "CREDIT_OBJECTION, credit_objection, 2026-10-08",
        "PAID_OFF, credit_5y, 2031-09-18",
        "POLICE_REPORT, review_nonact, 2027-01-18",
        "ENFORCEMENT_OBJECTION, enforce_objection_ans, 2026-10-03",
        "DISHONEST_REFUSED, dis_review, 2026-09-28",
    })
    void aStepBeginsItsDeadline(StepKind kind, String code, LocalDate last) {
        Stored<StepFacts> step =
                new Stored<>(
                        new UUID(1, 1),
                        0,
                        ADeadlineCase.facts(kind, LocalDate.of(2026, 9, 18), null));
        CaseEvents events =
                new CaseEvents(
                        new CaseId(new UUID(0, 1)),
                        CaseFacts.opened("2026-0001", LocalDate.of(2026, 9, 1)),
                        List.of(step),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of());

        List<LocalDate> ends =
                Beginnings.of(events, LAW, LocalDate.of(2026, 11, 20)).stream()
                        .filter(b -> b.code().equals(code))
                        .map(b -> LAW.deadline(code, b.day()).orElseThrow().rolled())
                        .toList();

        assertEquals(List.of(last), ends);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-19, true", "2026-09-25, true", "2026-09-26, false"})
    void thePoliceAreAskedAboutPassingOnOnlyInTheFirstDays(LocalDate today, boolean asked) {
        Stored<StepFacts> report =
                new Stored<>(
                        new UUID(1, 1),
                        0,
                        StepFacts.of(StepKind.POLICE_REPORT, LocalDate.of(2026, 9, 18)));
        CaseEvents events =
                new CaseEvents(
                        new CaseId(new UUID(0, 1)),
                        CaseFacts.opened("2026-0001", LocalDate.of(2026, 9, 1)),
                        List.of(report),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of());

        assertEquals(
                asked,
                Beginnings.of(events, LAW, today).stream()
                        .anyMatch(b -> b.code().equals("police_transfer")));
    }
}
