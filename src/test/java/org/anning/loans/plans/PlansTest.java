package org.anning.loans.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.LenderKind;
import org.anning.loans.Product;
import org.anning.loans.rates.CostFinding;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

class PlansTest {

    private static Debt bank(String balance, String cost) {
        return new Debt(
                UUID.randomUUID(),
                LenderKind.BANK,
                Product.CONSUMER_LOAN,
                null,
                new BigDecimal(balance),
                new BigDecimal(cost),
                CostFinding.NONE_SEEN,
                Debt.Traits.NONE);
    }

    private static List<Plan> plans(
            List<Debt> debts, String capacity, String lump, String percent) {
        return Plans.sideBySide(
                debts, new BigDecimal(capacity), new BigDecimal(lump), new BigDecimal(percent));
    }

    @Test
    void withoutInterestLevelAndSmallestFirstEndTogetherAndPayTheSame() {
        List<Plan> plans = plans(List.of(bank("3000", "12"), bank("9000", "20")), "1000", "0", "0");

        assertEquals(List.of(12, 12, 12), plans.stream().map(Plan::months).toList());
        for (Plan plan : plans) {
            assertEquals(0, new BigDecimal("12000").compareTo(plan.totalPaid()));
            assertEquals(13, plan.balances().size());
            assertEquals(0, plan.balances().getLast().signum());
        }
    }

    @Test
    void aLumpSumShortensThePlanAndIsPartOfWhatIsPaid() {
        Plan lump = plans(List.of(bank("12000", "12")), "1000", "5000", "0").getLast();

        assertEquals(Plan.Way.LUMP_SUM, lump.way());
        assertEquals(7, lump.months());
        assertEquals(0, new BigDecimal("12000").compareTo(lump.totalPaid()));
        assertEquals(0, new BigDecimal("7000").compareTo(lump.balances().getFirst()));
    }

    @Test
    void interestWhilePerformingMakesItLongerAndDearer() {
        Plan free = plans(List.of(bank("12000", "12")), "1000", "0", "0").getFirst();
        Plan dear = plans(List.of(bank("12000", "12")), "1000", "0", "12").getFirst();

        assertEquals(12, free.months());
        assertEquals(13, dear.months());
        assertTrue(dear.totalPaid().compareTo(new BigDecimal("12700")) > 0);
        assertTrue(dear.totalPaid().compareTo(new BigDecimal("12900")) < 0);
    }

    @Test
    void aDebtThatGrowsFasterThanItIsPaidNeverEndsAndSaysSo() {
        Plan plan = plans(List.of(bank("100000", "12")), "500", "0", "12").getFirst();

        assertEquals(Plan.NEVER, plan.months());
        assertTrue(plan.balances().getLast().compareTo(new BigDecimal("100000")) > 0);
    }

    @Test
    void withoutCapacityOrWithoutDebtsThereIsNothingToPlay() {
        assertEquals(
                Plan.NEVER, plans(List.of(bank("1000", "12")), "0", "0", "0").getFirst().months());
        assertEquals(0, plans(List.of(), "1000", "0", "0").getFirst().months());
    }

    @Test
    void noMonthEverPaysMoreThanCapacity() {
        List<Plan> plans =
                plans(
                        List.of(bank("3333.33", "12"), bank("7777.77", "20"), bank("1.01", "5")),
                        "997",
                        "0",
                        "0");
        for (Plan plan : plans) {
            for (int i = 1; i < plan.balances().size(); i++) {
                BigDecimal paid = plan.balances().get(i - 1).subtract(plan.balances().get(i));
                assertTrue(paid.compareTo(new BigDecimal("997")) <= 0, plan.way().name());
            }
        }
    }
}
