package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The steps that a reader of the printed working follows, and the edges of the three rates. */
class WorkingTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 10);

    private static Movement move(LocalDate day, String amount, Movement.Role role) {
        return new Movement(day, new BigDecimal(amount), role);
    }

    private static Movement got(int months, String amount) {
        return move(START.plusMonths(months), amount, Movement.Role.RECEIVED);
    }

    private static Movement paid(int months, String amount, Movement.Role role) {
        return move(START.plusMonths(months), amount, role);
    }

    private static Movement paid(int months, String amount) {
        return paid(months, amount, Movement.Role.REPAYMENT);
    }

    private static double simple(Movement... movements) {
        Double simple = RateCalculation.of(List.of(movements)).simple();
        return simple == null ? Double.NaN : simple;
    }

    @Test
    void eachStepHasItsTimeItsFactorAndItsPresentValueAndTheySumToNothing() {
        List<RateCalculation.Step> steps =
                RateCalculation.steps(List.of(got(0, "1000"), paid(1, "550"), paid(2, "605")), 0.1);

        assertEquals(3, steps.size());
        assertEquals(0, steps.get(0).months(), 0);
        assertEquals(1000, steps.get(0).present(), 1e-9);
        assertEquals(2, steps.get(2).months(), 0);
        assertEquals(1 / 1.21, steps.get(2).factor(), 1e-12);
        assertEquals(-500, steps.get(1).present(), 1e-9);
        assertEquals(-500, steps.get(2).present(), 1e-9);
        assertEquals(List.of(), RateCalculation.steps(List.of(paid(1, "5")), 0.1));
    }

    @Test
    void principalFallsFromPeriodToPeriodInProportionToTheRepayments() {
        List<RateCalculation.Period> periods =
                RateCalculation.periods(
                        List.of(
                                paid(12, "900"),
                                got(0, "1000"),
                                paid(3, "40", Movement.Role.COST),
                                paid(6, "300"),
                                got(6, "200")));

        assertEquals(2, periods.size());
        assertEquals(START, periods.get(0).from());
        assertEquals(START.plusMonths(6), periods.get(0).to());
        assertEquals(0.5, periods.get(0).years(), 1e-12);
        assertEquals(1000, periods.get(0).outstanding(), 1e-9);
        // 1,200 came in all; a quarter of it went with the first repayment
        assertEquals(900, periods.get(1).outstanding(), 1e-9);
        assertEquals(START.plusMonths(12), periods.get(1).to());
        assertEquals(List.of(), RateCalculation.periods(List.of(paid(1, "5"))));
    }

    @Test
    void aSecondPayoutCountsForItsOwnTimeOnly() {
        assertEquals(200 / 1500.0, simple(got(0, "1000"), got(6, "1000"), paid(12, "2200")), 1e-12);
    }

    @Test
    void onlyWhatRepaysLowersPrincipal() {
        Movement.Role cost = Movement.Role.COST;
        Movement.Role interest = Movement.Role.INTEREST;
        Movement.Role principal = Movement.Role.PRINCIPAL;
        assertEquals(0.1, simple(got(0, "1000"), paid(12, "1100", cost)), 1e-12);
        assertEquals(
                0.1,
                simple(
                        got(0, "1000"),
                        paid(6, "50", interest),
                        paid(12, "1000", principal),
                        paid(12, "50", interest)),
                1e-12);
        assertEquals(
                100 / 750.0,
                simple(got(0, "1000"), paid(6, "550", interest), paid(12, "550", interest)),
                1e-12);
        assertEquals(0.15, simple(got(0, "1000"), paid(6, "50", cost), paid(12, "1100")), 1e-12);
        assertEquals(
                0.15,
                simple(got(0, "1000"), paid(6, "50", cost), paid(12, "1100", principal)),
                1e-12);
        assertEquals(
                100 / 750.0,
                simple(got(0, "1000"), paid(6, "500"), paid(12, "500"), paid(12, "100", cost)),
                1e-12);
    }

    @Test
    void whereNothingIsOutstandingForAnyTimeThereIsNoSimpleRate() {
        AnnualRates rates =
                RateCalculation.of(
                        List.of(
                                got(0, "1000"),
                                paid(0, "1000"),
                                paid(1, "100", Movement.Role.COST)));

        assertNull(rates.simple());
        assertEquals("—", AnnualRates.shown(rates.simple()));
    }

    @Test
    void aRefundAfterTheLastPaymentMakesALoanNoLonger() {
        AnnualRates rates =
                RateCalculation.of(
                        List.of(
                                move(START, "1000", Movement.Role.RECEIVED),
                                move(START.plusDays(50), "1200", Movement.Role.REPAYMENT),
                                move(START.plusDays(100), "10", Movement.Role.RECEIVED)));

        assertEquals(50, rates.days());
        assertTrue(rates.shortTerm());
    }

    @Test
    void onOneDayTheReasonIsTheDayEvenWhereLessCameBack() {
        assertEquals(
                RateGap.SAME_DAY, RateCalculation.of(List.of(got(0, "1000"), paid(0, "5"))).gap());
    }

    @Test
    void aLoanNotRepaidIsShortOrLongByItsDays() {
        for (int days : List.of(59, 60)) {
            AnnualRates rates =
                    RateCalculation.of(
                            List.of(
                                    move(START, "1000", Movement.Role.RECEIVED),
                                    move(START.plusDays(days), "10", Movement.Role.REPAYMENT)));
            assertEquals(RateGap.NOT_REPAID, rates.gap());
            assertEquals(days < 60, rates.shortTerm());
            assertEquals(days, rates.days());
        }
    }

    @Test
    void ratesAreShownWithTwoDecimalsUpToWhatStillTellsSomething() {
        assertEquals("—", AnnualRates.shown(null));
        assertEquals("24.00%", AnnualRates.shown(0.239999));
        assertEquals("9999.00%", AnnualRates.shown(99.99));
        assertEquals(">9999%", AnnualRates.shown(99.9901));
        assertEquals(new BigDecimal("-12.35"), movement().signed());
        assertFalse(movement().received());
    }

    private static Movement movement() {
        return move(START, "12.35", Movement.Role.COST);
    }
}
