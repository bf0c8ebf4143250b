package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.cases.StepKind;
import org.anning.common.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Objects;

class StepFindingsTest {

    private static YesNo fact(String name, ACase of) {
        return Objects.requireNonNull(NamedFacts.in(of.today()).get(name)).holds();
    }

    @ParameterizedTest
    @CsvSource({
        "complainedToLender, LENDER_COMPLAINT",
        "complainedToRegulator, REGULATOR_DUTY_REQUEST",
        "lenderAnswered, LENDER_ANSWER",
        "reportedToPolice, POLICE_REPORT",
        "criminalNoCase, CRIMINAL_NO_CASE_NOTICE",
        "summonsReceived, COURT_SUMMONS",
        "paymentOrderReceived, PAYMENT_ORDER",
        "courtPaperReceived, ENFORCEMENT_NOTICE",
        "agreementReached, AGREEMENT",
        "negotiating, NEGOTIATION_OFFER",
        "paidOff, PAID_OFF",
        "billOrdered, CARRIER_BILL_ORDERED",
        "thirdPartyRefused, THIRD_PARTY_REFUSAL",
        "creditObjectionMade, CREDIT_OBJECTION",
        "stopNoticeSent, STOP_NOTICE",
        "takedownAsked, PLATFORM_TAKEDOWN",
        "spamReported, SPAM_REPORT",
        "spamReported, CARRIER_COMPLAINT",
        "legalAidAsked, LEGAL_AID_APPLICATION"
    })
    void holdsOnceTheStepWasTaken(String name, StepKind kind) {
        assertEquals(
                YesNo.YES, fact(name, ACase.empty().with(ACase.step(kind, "2026-11-20"))), name);
        assertEquals(
                YesNo.NO,
                fact(name, ACase.empty().with(ACase.step(StepKind.OTHER, "2026-11-20"))),
                name);
    }

    @Test
    void aLenderIsSilentAfterFifteenDaysWithoutAnswer() {
        ACase asked = ACase.empty().with(ACase.step(StepKind.LENDER_COMPLAINT, "2026-11-08"));
        ACase lately = ACase.empty().with(ACase.step(StepKind.LENDER_COMPLAINT, "2026-11-09"));

        assertEquals(YesNo.YES, fact("lenderSilentFifteenDays", asked));
        assertEquals(YesNo.NO, fact("lenderSilentFifteenDays", lately));
        assertEquals(
                YesNo.NO,
                fact(
                        "lenderSilentFifteenDays",
                        asked.with(ACase.step(StepKind.LENDER_ANSWER, "2026-11-15"))));
    }

    @Test
    void aSilenceThatIsNotOverNamesTheDay() {
        ACase lately = ACase.empty().with(ACase.step(StepKind.LENDER_COMPLAINT, "2026-11-20"));

        Finding silent =
                Objects.requireNonNull(
                        NamedFacts.in(lately.today()).get("lenderSilentFifteenDays"));

        assertEquals(LocalDate.of(2026, 12, 6), silent.from());
        assertEquals(1, silent.grounds().size());
    }

    @Test
    void anObjectionIsAnsweredInTwentyDays() {
        assertEquals(
                YesNo.YES,
                fact(
                        "objectionSilent",
                        ACase.empty().with(ACase.step(StepKind.CREDIT_OBJECTION, "2026-11-03"))));
        assertEquals(
                YesNo.NO,
                fact(
                        "objectionSilent",
                        ACase.empty().with(ACase.step(StepKind.CREDIT_OBJECTION, "2026-11-04"))));
    }

    @Test
    void anAnswerToAnEarlierComplaintDoesNotBreakTheSilence() {
        ACase again =
                ACase.empty()
                        .with(ACase.step(StepKind.LENDER_ANSWER, "2026-10-20"))
                        .with(ACase.step(StepKind.LENDER_COMPLAINT, "2026-11-01"));

        assertEquals(YesNo.YES, fact("lenderSilentFifteenDays", again));
    }

    @Test
    void policeAreSilentWhileNoCaseIsOpenedAndNoReasonGiven() {
        ACase reported = ACase.empty().with(ACase.step(StepKind.POLICE_REPORT, "2026-10-20"));

        assertEquals(YesNo.YES, fact("policeSilent", reported));
        assertEquals(
                YesNo.NO,
                fact(
                        "policeSilent",
                        reported.with(ACase.step(StepKind.POLICE_CASE_OPENED, "2026-10-22"))));
    }
}
