package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.LenderKind;
import org.anning.law.PrimeRates;
import org.anning.loans.FlowKind;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class RecomputationTest {

    private static final PrimeRates PRIME = new PrimeRates();

    private static Recomputation.Payment pay(String day, String amount) {
        return new Recomputation.Payment(LocalDate.parse(day), new BigDecimal(amount));
    }

    private static Recomputation run(String asOf, Recomputation.Payment... payments) {
        return Recomputation.of(
                new BigDecimal("10000"),
                LocalDate.of(2023, 1, 1),
                List.of(new RateSegment(LocalDate.of(2023, 1, 1), new BigDecimal("14.6"))),
                List.of(payments),
                LocalDate.parse(asOf));
    }

    private static void assertYuan(String amount, BigDecimal result) {
        assertEquals(new BigDecimal(amount), Recomputation.shown(result));
    }

    @Test
    void aPaymentGoesToInterestFirstAndThenToPrincipal() {
        Recomputation result = run("2023-04-11", pay("2023-04-11", "1000"));

        assertYuan("400.00", result.steps().getFirst().toInterest());
        assertYuan("600.00", result.steps().getFirst().toPrincipal());
        assertYuan("9400.00", result.principalLeft());
        assertYuan("0.00", result.interestUnpaid());
    }

    @Test
    void aSmallPaymentLeavesInterestUnpaidWithoutCompounding() {
        Recomputation result = run("2023-07-20", pay("2023-04-11", "100"));

        assertYuan("10000.00", result.principalLeft());
        assertYuan("700.00", result.interestUnpaid());
    }

    @Test
    void whatIsOverpaidBearsNoInterestAndIsNamed() {
        Recomputation result = run("2024-01-01", pay("2023-04-11", "11400"));

        assertYuan("0.00", result.principalLeft());
        assertYuan("0.00", result.interestUnpaid());
        assertYuan("1000.00", result.overpaid());
    }

    @Test
    void paymentsBeforeTheMoneyCameCountOnThatDayAndThoseAfterTheEndDoNotCount() {
        Recomputation result =
                run("2023-04-11", pay("2022-12-01", "1000"), pay("2023-04-12", "500"));

        assertEquals(1, result.steps().size());
        assertYuan("9000.00", result.principalLeft());
        assertYuan("360.00", result.interestUnpaid());
    }

    @Test
    void aContractFromBeforeTheChangeIsSplitAtThe20thOfAugust2020() {
        CourtEstimate estimate =
                CourtEstimate.of(
                                Loans.from(LenderKind.PRIVATE_PERSON)
                                        .contractOn("2020-08-10")
                                        .receivedOn("2020-08-10")
                                        .received("36500")
                                        .row(),
                                new BigDecimal("30"),
                                LocalDate.of(2021, 3, 1),
                                LocalDate.of(2020, 8, 30),
                                PRIME)
                        .orElseThrow();

        // Ten days at 24 %, ten days at four times the LPR of the suit, 15.4 %.
        assertEquals(
                List.of("24", "15.40"),
                estimate.segments().stream().map(s -> s.percent().toPlainString()).toList());
        assertYuan("394.00", estimate.result().interestUnpaid());
        assertFalse(estimate.suitAssumed());
    }

    @Test
    void withoutASuitTheLprOfTheDayIsAssumedAndSaid() {
        CourtEstimate estimate =
                CourtEstimate.of(
                                Loans.from(LenderKind.PRIVATE_PERSON)
                                        .contractOn("2019-01-10")
                                        .received("1000")
                                        .row(),
                                null,
                                null,
                                LocalDate.of(2026, 11, 24),
                                PRIME)
                        .orElseThrow();

        assertTrue(estimate.suitAssumed());
        assertTrue(estimate.primeCarried());
        assertEquals(new BigDecimal("12.00"), estimate.segments().getLast().percent());
    }

    @Test
    void anAgreedRateBelowTheLineIsKept() {
        CourtEstimate estimate =
                CourtEstimate.of(
                                Loans.from(LenderKind.PRIVATE_PERSON)
                                        .contractOn("2024-01-15")
                                        .received("1000")
                                        .paid("2024-02-01", "10", FlowKind.REPAYMENT)
                                        .due("2024-03-01", "10", FlowKind.REPAYMENT)
                                        .row(),
                                new BigDecimal("6"),
                                null,
                                LocalDate.of(2024, 4, 1),
                                PRIME)
                        .orElseThrow();

        assertEquals(new BigDecimal("6"), estimate.segments().getFirst().percent());
        assertEquals(1, estimate.result().steps().size());
    }

    @Test
    void withoutTheAmountReceivedOrForContractsBeforeTheRulesThereIsNoEstimate() {
        assertTrue(
                CourtEstimate.of(
                                Loans.from(LenderKind.PRIVATE_PERSON)
                                        .contractOn("2024-01-15")
                                        .row(),
                                null,
                                null,
                                LocalDate.of(2024, 4, 1),
                                PRIME)
                        .isEmpty());
        assertTrue(
                CourtEstimate.of(
                                Loans.from(LenderKind.PRIVATE_PERSON)
                                        .contractOn("2015-08-31")
                                        .received("1000")
                                        .row(),
                                null,
                                null,
                                LocalDate.of(2024, 4, 1),
                                PRIME)
                        .isEmpty());
    }
}
