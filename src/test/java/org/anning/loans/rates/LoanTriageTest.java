package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.InterestLine;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.List;

class LoanTriageTest {

    private static Loans year(LenderKind kind, String contractOn, String each) {
        return Loans.from(kind)
                .contractOn(contractOn)
                .receivedOn(contractOn)
                .face("12000")
                .received("12000")
                .instalments(12, each);
    }

    private static CostReason.Kind why(LoanAssessment seen) {
        return seen.reasons().getFirst().kind();
    }

    @ParameterizedTest
    @CsvSource({
        // 12r: 1100 = 17.97, 1130 = 23.39 (effective 26.08), 1140 = 25.18
        "BANK, 2024-01-15, 1100, NONE_SEEN, WITHIN_LINE_NOMINAL",
        "BANK, 2024-01-15, 1130, NEAR_LINE, ONLY_EFFECTIVE_OVER",
        "BANK, 2024-01-15, 1140, MAY_EXCEED, OVER_LINE_NOMINAL",
        "MICROLOAN, 2024-01-15, 1100, NONE_SEEN, WITHIN_LINE_NOMINAL",
        "MICROLOAN, 2024-01-15, 1140, MAY_EXCEED, OVER_LINE_NOMINAL",
        "PLATFORM_ONLY, 2025-11-01, 1140, MAY_EXCEED, OVER_LINE_NOMINAL",
        // 13.8 at this date: simple 1060 = 11.08, 1075 = 13.85
        "PRIVATE_PERSON, 2024-01-15, 1060, NONE_SEEN, WITHIN_LINE_SIMPLE",
        "PRIVATE_PERSON, 2024-01-15, 1075, MAY_EXCEED, OVER_LINE_SIMPLE",
        "PRIVATE_PERSON, 2018-05-01, 1075, NEAR_LINE, OLD_CONTRACT_SPLIT",
        "PRIVATE_PERSON, 2018-05-01, 1200, MAY_EXCEED, OVER_LINE_SIMPLE",
        "PRIVATE_PERSON, 2014-05-01, 1075, NEAR_LINE, LINE_NOT_IN_DATA",
        "UNLICENSED_APP, 2024-01-15, 1100, NEAR_LINE, UNLICENSED",
        "UNLICENSED_APP, 2024-01-15, 1250, SUSPECTED_UNLICENSED, UNLICENSED_OVER_LINE",
        "UNKNOWN, 2024-01-15, 1250, NOT_ENOUGH, LENDER_UNKNOWN",
    })
    void theFindingFollowsTheKindOfLenderTheDateAndTheRate(
            LenderKind kind,
            String contractOn,
            String each,
            CostFinding finding,
            CostReason.Kind reason) {
        LoanAssessment seen = Assessments.of(year(kind, contractOn, each).row());

        assertEquals(finding, seen.finding());
        assertEquals(reason, why(seen));
    }

    @Test
    void aWeekFromAnUnlicensedAppIsSuspectedWhateverTheRate() {
        LoanAssessment seen =
                Assessments.of(
                        Loans.from(LenderKind.UNLICENSED_APP)
                                .receivedOn("2026-03-01")
                                .received("1400")
                                .due("2026-03-08", "1405", FlowKind.REPAYMENT)
                                .row());

        assertEquals(CostFinding.SUSPECTED_UNLICENSED, seen.finding());
        assertEquals(CostReason.Kind.SHORT_AND_UNLICENSED, why(seen));
    }

    @Test
    void oneInstalmentWithoutADueDateIsDueWhenItBecameLate() {
        LoanAssessment seen =
                Assessments.of(
                        Loans.from(LenderKind.UNLICENSED_APP)
                                .receivedOn("2026-03-01")
                                .received("1400")
                                .instalments(1, "2000")
                                .overdueOn("2026-03-08")
                                .row());

        assertEquals("2234.69%", AnnualRates.shown(seen.rates().simple()));
        assertTrue(seen.cost().assumptions().contains(Assumption.DUE_WHEN_LATE));
    }

    @Test
    void withoutTheAmountReceivedWhatLiesBelowTheLineIsNotEnoughAndWhatLiesAboveStays() {
        LoanAssessment below =
                Assessments.of(
                        Loans.from(LenderKind.BANK)
                                .contractOn("2024-01-15")
                                .face("12000")
                                .instalments(12, "1100")
                                .row());
        LoanAssessment above =
                Assessments.of(
                        Loans.from(LenderKind.BANK)
                                .contractOn("2024-01-15")
                                .face("12000")
                                .instalments(12, "1140")
                                .row());

        assertEquals(CostFinding.NOT_ENOUGH, below.finding());
        assertEquals(CostFinding.MAY_EXCEED, above.finding());
        assertTrue(above.cost().missing().contains(MissingFact.RECEIVED_AMOUNT));
    }

    @Test
    void withoutAnyPaymentsOnlyTotalsAreShownAndTheScheduleIsAskedFor() {
        LoanAssessment seen =
                Assessments.of(
                        Loans.from(LenderKind.BANK)
                                .receivedOn("2024-01-15")
                                .received("12000")
                                .paid("2024-02-15", "1100", FlowKind.REPAYMENT)
                                .row());

        assertEquals(CostFinding.NOT_ENOUGH, seen.finding());
        assertEquals(RateGap.NOT_REPAID, seen.rates().gap());
        assertEquals(new BigDecimal("1100"), seen.rates().paid());
        assertTrue(seen.cost().missing().contains(MissingFact.SCHEDULE));
    }

    @Test
    void whatIsClaimedNowCountsAsDueTodayWhenThereIsNoSchedule() {
        LoanAssessment seen =
                Assessments.of(
                        Loans.from(LenderKind.BANK)
                                .receivedOn("2025-11-24")
                                .received("10000")
                                .claimed("13000")
                                .row());

        assertEquals("30.00%", AnnualRates.shown(seen.rates().simple()));
        assertTrue(seen.cost().assumptions().contains(Assumption.CLAIMED_IS_DUE));
    }

    @Test
    void aDeductionUpFrontIsRaisedWhoeverLent() {
        LoanRow row =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2024-01-15")
                        .receivedOn("2024-01-15")
                        .face("10000")
                        .received("9000")
                        .instalments(12, "760")
                        .row();

        LoanAssessment seen = Assessments.of(row);

        assertNotNull(seen.upFront());
        assertEquals(new BigDecimal("1000"), seen.upFront().amount());
        assertTrue(
                seen.reasons().stream()
                        .anyMatch(r ->
                                r.kind() == CostReason.Kind.DEDUCTED_UP_FRONT
                                        && r.provisions().contains("cc-670")));
    }

    @Test
    void wordsAboutADeductionAloneRaiseItWithoutAnAmount() {
        LoanAssessment seen =
                Assessments.of(Loans.from(LenderKind.UNLICENSED_APP).deducted("砍头").row());

        assertNotNull(seen.upFront());
        assertNull(seen.upFront().amount());
    }

    @Test
    void insuranceChosenFreelyIsLeftOutAndSaid() {
        LoanAssessment forced =
                Assessments.of(
                        year(LenderKind.BANK, "2024-01-15", "1100")
                                .paid("2024-02-15", "500", FlowKind.INSURANCE)
                                .row());
        LoanAssessment free =
                Assessments.of(
                        year(LenderKind.BANK, "2024-01-15", "1100")
                                .paid("2024-02-15", "500", FlowKind.VOLUNTARY_INSURANCE)
                                .row());

        assertEquals(CostFinding.MAY_EXCEED, forced.finding());
        assertEquals(CostFinding.NONE_SEEN, free.finding());
        assertTrue(free.cost().assumptions().contains(Assumption.VOLUNTARY_LEFT_OUT));
    }

    @Test
    void aDeductionNotedBesideTheAmountReceivedIsNotCountedTwice() {
        LoanAssessment seen =
                Assessments.of(
                        Loans.from(LenderKind.BANK)
                                .receivedOn("2024-01-15")
                                .face("10000")
                                .received("8000")
                                .paid("2024-01-15", "2000", FlowKind.DEDUCTED_UP_FRONT)
                                .instalments(12, "1000")
                                .row());

        assertEquals("82.38%", AnnualRates.shown(seen.rates().nominal()));
        assertNotNull(seen.upFront());
        assertEquals(new BigDecimal("2000"), seen.upFront().amount());
    }

    @Test
    void facilitatedLoansNameTheRuleOnFacilitation() {
        List<String> plain =
                Assessments.of(year(LenderKind.BANK, "2025-11-01", "1100").row()).lines().stream()
                        .map(InterestLine::name)
                        .toList();
        List<String> facilitated =
                Assessments.of(year(LenderKind.BANK, "2025-11-01", "1100").fundedBy("示例银行").row())
                        .lines()
                        .stream()
                        .map(InterestLine::name)
                        .toList();

        assertFalse(plain.contains("facilitated"));
        assertTrue(facilitated.contains("facilitated"));
    }

    @ParameterizedTest
    @EnumSource(LenderKind.class)
    void everyReasonPointsIntoTheCatalogue(LenderKind kind) {
        Law law = new Law();
        for (String day : List.of("2014-01-01", "2018-01-01", "2022-01-01", "2026-10-01")) {
            for (String each : List.of("1000", "1100", "1130", "1300")) {
                Assessments.of(year(kind, day, each).deducted("x").row())
                        .reasons()
                        .forEach(r -> r.provisions().forEach(law.catalogue()::provision));
            }
        }
    }

    @Test
    void aCaseOfNothingButUnknownsIsNotEnough() {
        for (LenderKind kind : LenderKind.values()) {
            assertEquals(CostFinding.NOT_ENOUGH, Assessments.of(Loans.from(kind).row()).finding());
        }
    }
}
