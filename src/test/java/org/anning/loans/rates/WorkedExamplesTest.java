package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.LenderKind;
import org.anning.law.PrimeRates;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The check values of domain 4.6, X1 to X13. */
class WorkedExamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static AnnualRates rates(LoanRow row) {
        return RateCalculation.of(LoanCost.of(row.loan().value(), row.flows(), TODAY).movements());
    }

    private static Loans loan() {
        return Loans.from(LenderKind.CONSUMER_FINANCE).receivedOn("2025-01-10");
    }

    private static void assertPercent(String percent, @Nullable Double rate) {
        assertNotNull(rate);
        assertEquals(new BigDecimal(percent), AnnualRates.percent(rate));
    }

    @ParameterizedTest
    @CsvSource({
        "X1, 12000, 12, 1096, 1.4392, 17.27, 18.71",
        "X2, 8000, 12, 1000, 6.8653, 82.38, 121.84",
        "X4, 20000, 12, 1933.60, 2.3630, 28.36, 32.35",
        "X5, 30000, 24, 1625, 2.2149, 26.58, 30.07",
        "X7, 4701, 6, 900, 4.1105, 49.33, 62.16",
        "X7 without the fee, 5000, 6, 900, 2.2442, 26.93, 30.52",
        "X8, 12000, 12, 1072, 1.0862, 13.03, 13.84",
        "X9, 42000, 60, 700, 0.0000, 0.00, 0.00",
    })
    void levelInstalments(
            String name,
            String received,
            int n,
            String each,
            String monthly,
            String nominal,
            String effective) {
        AnnualRates rates = rates(loan().received(received).instalments(n, each).row());

        assertNotNull(rates.monthly());
        assertEquals(
                new BigDecimal(monthly),
                BigDecimal.valueOf(100 * rates.monthly()).setScale(4, RoundingMode.HALF_UP));
        assertPercent(nominal, rates.nominal());
        assertPercent(effective, rates.effective());
    }

    @Test
    void x1SimpleOnTheEqualPrincipalBalance() {
        assertPercent(
                "17.72", rates(loan().received("12000").instalments(12, "1096").row()).simple());
    }

    @Test
    void x2LooksLikeLessOnTheAmountInTheContract() {
        LoanAssessment seen =
                Assessments.of(loan().face("10000").received("8000").instalments(12, "1000").row());

        UpFront upFront = seen.upFront();
        assertNotNull(upFront);
        assertEquals(new BigDecimal("2000"), upFront.amount());
        assertPercent("35.07", upFront.nominalOnPaper());
        assertPercent("82.38", seen.rates().nominal());
    }

    @Test
    void x3SevenDaysShowsOnlyTheSimpleRate() {
        AnnualRates rates =
                rates(
                        Loans.from(LenderKind.UNLICENSED_APP)
                                .receivedOn("2026-03-01")
                                .received("1400")
                                .due("2026-03-08", "2000", FlowKind.REPAYMENT)
                                .row());

        assertTrue(rates.shortTerm());
        assertPercent("2234.69", rates.simple());
        assertEquals(">9999%", AnnualRates.shown(rates.effective()));
    }

    @Test
    void x4GuaranteeFeesPaidBesideTheInstalmentsCount() {
        Loans loan = loan().received("20000").instalments(12, "1833.60");
        for (int k = 1; k <= 12; k++) {
            loan.paid(
                    YearMonth.of(2025, 1).plusMonths(k).atDay(10).toString(),
                    "100",
                    FlowKind.GUARANTEE);
        }

        assertPercent("28.36", rates(loan.row()).nominal());
    }

    @ParameterizedTest
    @CsvSource({
        "20000, 12, 1933.60, 1891.19, 42.41, 508.90",
        "30000, 24, 1625, 1586.13, 38.87, 932.81",
    })
    void theInstalmentAtTheLineAndWhatLiesAboveIt(
            String principal, int n, String each, String atLine, String above, String inAll) {
        BigDecimal line = Instalment.at(new BigDecimal(principal), n, new BigDecimal("24"));
        BigDecimal more = new BigDecimal(each).subtract(line);

        assertEquals(new BigDecimal(atLine), Recomputation.shown(line));
        assertEquals(new BigDecimal(above), Recomputation.shown(more));
        assertEquals(
                new BigDecimal(inAll), Recomputation.shown(more.multiply(BigDecimal.valueOf(n))));
    }

    @Test
    void x6InterestOnlyWithTheContractsOwnPrincipal() {
        Loans loan = loan().received("10000");
        for (int k = 1; k <= 12; k++) {
            loan.due(
                    YearMonth.of(2025, 1).plusMonths(k).atDay(10).toString(),
                    "150",
                    FlowKind.INTEREST);
        }
        AnnualRates rates = rates(loan.due("2026-01-10", "10000", FlowKind.PRINCIPAL).row());

        assertPercent("1.50", rates.monthly());
        assertPercent("18.00", rates.nominal());
        assertPercent("19.56", rates.effective());
        assertPercent("18.00", rates.simple());
    }

    @Test
    void x7AMembershipOnTheDayOfTheLoanCountsAsKeptBack() {
        LoanRow row =
                loan().face("5000")
                        .received("5000")
                        .instalments(6, "900")
                        .paid("2025-01-10", "299", FlowKind.MEMBERSHIP)
                        .row();
        LoanAssessment seen = Assessments.of(row);

        assertPercent("49.33", seen.rates().nominal());
        UpFront upFront = seen.upFront();
        assertNotNull(upFront);
        assertEquals(new BigDecimal("299"), upFront.amount());
        assertPercent("26.93", upFront.nominalOnPaper());
    }

    @Test
    void x10RealDates() {
        AnnualRates rates =
                rates(
                        Loans.from(LenderKind.BANK)
                                .receivedOn("2026-01-10")
                                .received("5000")
                                .due("2026-02-09", "1800", FlowKind.REPAYMENT)
                                .due("2026-03-11", "1800", FlowKind.REPAYMENT)
                                .due("2026-04-10", "1800", FlowKind.REPAYMENT)
                                .row());

        assertTrue(rates.dated());
        assertPercent("48.06", rates.nominal());
        assertPercent("60.19", rates.effective());
    }

    @Test
    void x11TheCourtStyleRecomputation() {
        Loans loan =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2024-01-15")
                        .receivedOn("2024-01-15")
                        .face("10000")
                        .received("9000");
        for (int month = 2; month <= 11; month++) {
            loan.paid(YearMonth.of(2024, month).atDay(15).toString(), "950", FlowKind.REPAYMENT);
        }
        CourtEstimate estimate =
                CourtEstimate.of(
                                loan.row(),
                                null,
                                null,
                                LocalDate.of(2024, 11, 15),
                                new PrimeRates())
                        .orElseThrow();

        assertEquals(new BigDecimal("13.80"), estimate.segments().getFirst().percent());
        assertEquals(
                List.of(
                        "105.48", "89.42", "85.50", "72.94", "65.09", "52.95", "44.20", "33.59",
                        "22.11", "11.97"),
                estimate.result().steps().stream()
                        .map(s -> Recomputation.shown(s.toInterest()).toPlainString())
                        .toList());
        assertEquals(
                new BigDecimal("83.25"), Recomputation.shown(estimate.result().principalLeft()));
        assertEquals(
                new BigDecimal("583.25"), Recomputation.shown(estimate.result().interestPaid()));
    }

    @Test
    void x12ThreePerCentAMonthIsSupportedAtFourTimesTheLpr() {
        LoanRow row =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2024-11-20")
                        .receivedOn("2024-11-20")
                        .received("10000")
                        .row();

        CourtEstimate estimate =
                CourtEstimate.of(
                                row,
                                new BigDecimal("36"),
                                null,
                                LocalDate.of(2025, 11, 20),
                                new PrimeRates())
                        .orElseThrow();

        assertEquals(
                new BigDecimal("1240.00"), Recomputation.shown(estimate.result().interestUnpaid()));
    }

    @ParameterizedTest
    @CsvSource({"18.25, 800.00", "24, 1052.05"})
    void x13LateInterest(String percent, String interest) {
        assertEquals(
                new BigDecimal(interest),
                Recomputation.shown(
                        Recomputation.interest(
                                new BigDecimal("8000"), new BigDecimal(percent), 200)));
    }
}
