package org.anning.loans.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class BudgetTest {

    private static BudgetLine line(BudgetItem item, String amount, Period period) {
        return line(item, amount, period, null);
    }

    private static BudgetLine line(
            BudgetItem item, String amount, Period period, @Nullable String why) {
        return new BudgetLine(item, new BigDecimal(amount), period, why);
    }

    private static Budget.Month month(BudgetLine... lines) {
        return new Budget(List.of(lines), ReserveRule.DEFAULT).month();
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, 300, 1300", "MONTHLY, 300, 300", "QUARTERLY, 300, 100", "YEARLY, 300, 25"})
    void everyPeriodIsConvertedToAMonth(Period period, String amount, String monthly) {
        assertEquals(0, new BigDecimal(monthly).compareTo(period.monthly(new BigDecimal(amount))));
    }

    @Test
    void capacityIsWhatIsLeftAfterLivingPriorityAndReserve() {
        Budget.Month month =
                month(
                        line(BudgetItem.WAGES, "6000", Period.MONTHLY),
                        line(BudgetItem.RENT, "1500", Period.MONTHLY),
                        line(BudgetItem.FOOD, "300", Period.WEEKLY),
                        line(BudgetItem.SCHOOLING, "2400", Period.YEARLY),
                        line(BudgetItem.COURT_MAINTENANCE, "500", Period.MONTHLY),
                        line(BudgetItem.NON_ESSENTIAL, "400", Period.MONTHLY));

        assertEquals(new BigDecimal("6000.00"), month.income());
        assertEquals(new BigDecimal("3000.00"), month.living());
        assertEquals(new BigDecimal("500.00"), month.priority());
        assertEquals(new BigDecimal("300.00"), month.reserve());
        assertEquals(new BigDecimal("400.00"), month.shownOnly());
        assertEquals(new BigDecimal("2200"), month.capacity());
    }

    @Test
    void theReserveIsAtLeastTwoHundredYuan() {
        assertEquals(
                new BigDecimal("200.00"),
                month(line(BudgetItem.BENEFITS, "1000", Period.MONTHLY)).reserve());
    }

    @Test
    void capacityIsNeverBelowNothingAndThenNothingIsOffered() {
        Budget.Month month =
                month(
                        line(BudgetItem.WAGES, "2000", Period.MONTHLY),
                        line(BudgetItem.RENT, "1900", Period.MONTHLY));

        assertEquals(BigDecimal.ZERO, month.capacity());
        assertTrue(month.nothingLeft());
        assertTrue(month().nothingLeft());
    }

    @Test
    void capacityIsRoundedDownSoThatNoOfferCanBeAboveIt() {
        Budget.Month month = month(line(BudgetItem.WAGES, "1200.99", Period.MONTHLY));

        assertEquals(new BigDecimal("1000"), month.capacity());
        assertFalse(month.nothingLeft());
    }

    @Test
    void anUnusualLineAsksForAnExplanationUntilItHasOne() {
        Map<BudgetItem, BigDecimal> triggers = Map.of(BudgetItem.FOOD, new BigDecimal("2000"));
        Budget budget =
                new Budget(
                        List.of(
                                line(BudgetItem.FOOD, "500", Period.WEEKLY),
                                line(BudgetItem.FOOD, "500", Period.WEEKLY, "糖尿病饮食"),
                                line(BudgetItem.FOOD, "2000", Period.MONTHLY),
                                line(BudgetItem.RENT, "9000", Period.MONTHLY)),
                        ReserveRule.DEFAULT);

        assertEquals(List.of(budget.lines().getFirst()), budget.unexplained(triggers));
    }

    @ParameterizedTest
    @CsvSource({
        "'3000 3000 3000 3000 3000 3600', 3100.00",
        "'9000 3000 3000 3000 3000 3000 3000', 3000.00",
        "'1000 2000 3000 4000 5000 6000', 2000.00",
        "'2000 2000 2000 4000 4000 4000', 3000.00",
        "'1000 5000', 3000.00",
    })
    void businessIncomeIsTheAverageOfSixMonthsOrOfTheLowestThreeWhenVolatile(
            String months, String average) {
        List<BigDecimal> earned = Arrays.stream(months.split(" ")).map(BigDecimal::new).toList();

        assertEquals(new BigDecimal(average), BusinessIncome.average(earned));
    }

    @Test
    void noMonthsAreNoIncome() {
        assertEquals(new BigDecimal("0.00"), BusinessIncome.average(List.of()));
    }
}
