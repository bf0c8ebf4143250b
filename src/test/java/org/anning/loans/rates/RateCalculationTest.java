package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.loans.rates.Movement.Role;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The odd loans: every one ends with a rate or with the reason why there is none. */
class RateCalculationTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 31);

    private static Movement got(int days, String amount) {
        return new Movement(DAY.plusDays(days), new BigDecimal(amount), Role.RECEIVED);
    }

    private static Movement paid(int days, String amount) {
        return new Movement(DAY.plusDays(days), new BigDecimal(amount), Role.REPAYMENT);
    }

    private static AnnualRates of(Movement... movements) {
        return RateCalculation.of(Arrays.asList(movements));
    }

    @Test
    void nothingOrOneDirectionHasNoRate() {
        assertEquals(RateGap.ONE_DIRECTION, of().gap());
        assertEquals(RateGap.ONE_DIRECTION, of(got(0, "1000")).gap());
        assertEquals(RateGap.ONE_DIRECTION, of(paid(0, "1000"), paid(30, "1")).gap());
        assertEquals(RateGap.ONE_DIRECTION, of(got(0, "0"), paid(30, "1")).gap());
    }

    @Test
    void everythingOnOneDayHasNoRate() {
        assertEquals(RateGap.SAME_DAY, of(got(5, "1000"), paid(5, "1100")).gap());
    }

    @Test
    void aLoanNotYetRepaidShowsTotalsOnly() {
        AnnualRates rates = of(got(0, "1000"), paid(90, "400"), paid(120, "599.99"));

        assertEquals(RateGap.NOT_REPAID, rates.gap());
        assertEquals(new BigDecimal("999.99"), rates.paid());
        assertNull(rates.nominal());
    }

    @Test
    void repayingExactlyWhatCameIsZeroWithoutASign() {
        AnnualRates rates = of(got(0, "1000"), paid(90, "400"), paid(120, "600"));

        assertEquals("0.00%", AnnualRates.shown(rates.nominal()));
        assertEquals("0.00%", AnnualRates.shown(rates.effective()));
        assertEquals("0.00%", AnnualRates.shown(rates.simple()));
    }

    @Test
    void aSecondLoanInTheMiddleStillHasOneRate() {
        AnnualRates rates =
                of(got(0, "1000"), paid(100, "600"), got(120, "500"), paid(300, "1200"));

        assertNull(rates.gap());
        assertNotNull(rates.effective());
        assertTrue(rates.effective() > 0);
    }

    @Test
    void paymentsThatFitSeveralRatesAreNotDecided() {
        AnnualRates rates =
                of(got(0, "1000"), paid(365, "3600"), got(730, "4310"), paid(1095, "1716"));

        assertEquals(RateGap.SEVERAL_RATES, rates.gap());
        assertNull(rates.effective());
    }

    @Test
    void oneDayShowsTheSimpleRateOnly() {
        AnnualRates rates = of(got(0, "1000"), paid(1, "1001"));

        assertTrue(rates.shortTerm());
        assertNull(rates.gap());
        assertEquals("36.50%", AnnualRates.shown(rates.simple()));
    }

    @Test
    void aWeekAtTenTimesTheMoneyEndsWithASimpleRate() {
        AnnualRates rates = of(got(0, "1"), paid(1, "1000000000"));

        assertNull(rates.gap());
        assertEquals(">9999%", AnnualRates.shown(rates.simple()));
    }

    @Test
    void fiftyNineDaysAreShortAndSixtyAreNot() {
        assertTrue(of(got(0, "1000"), paid(59, "1010")).shortTerm());
        assertEquals(false, of(got(0, "1000"), paid(60, "1010")).shortTerm());
    }

    @Test
    void theLastDayOfAMonthCountsAsAWholeMonthLater() {
        AnnualRates rates =
                RateCalculation.of(
                        List.of(
                                got(0, "1000"),
                                new Movement(
                                        LocalDate.of(2024, 2, 29),
                                        new BigDecimal("510"),
                                        Role.REPAYMENT),
                                new Movement(
                                        LocalDate.of(2024, 3, 31),
                                        new BigDecimal("510"),
                                        Role.REPAYMENT)));

        assertEquals(false, rates.dated());
    }

    @Test
    void thirtyYearsOfDailyPaymentsEndSoon() {
        List<Movement> movements = new ArrayList<>(List.of(got(0, "1000000")));
        for (int day = 1; day <= 30 * 365; day++) {
            movements.add(paid(day, "200"));
        }

        AnnualRates rates =
                assertTimeout(Duration.ofSeconds(5), () -> RateCalculation.of(movements));

        // 200 a day on a million: the yearly rate R solves 1e6 = 200 (1 - v^10950) / (v^-1 - 1)
        assertNotNull(rates.effective());
        double factor = Math.pow(1 + rates.effective(), -1.0 / 365);
        double worth = 200 * factor * (1 - Math.pow(factor, 10_950)) / (1 - factor);
        assertEquals(1_000_000, worth, 1e-3);
    }

    @Test
    void rateThatNoNumberFitsIsSaid() {
        assertEquals(RateGap.OUT_OF_RANGE, of(got(0, "1"), paid(61, "1e9")).gap());
    }
}
