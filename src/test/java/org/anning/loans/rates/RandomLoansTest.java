package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.loans.rates.Movement.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Random loans against a second method, and what must hold for every loan. */
class RandomLoansTest {

    private static final long SEED = 20_261_124;
    private static final LocalDate START = LocalDate.of(2023, 3, 7);

    private final Random random = new Random(SEED);

    private BigDecimal yuan(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    /** A loan of some months that is repaid with something on top, with a fee now and then. */
    private List<Movement> loan(boolean wholeMonths) {
        int n = 3 + random.nextInt(46);
        double principal = 500 + random.nextInt(200_000);
        double share = principal * (1 + random.nextDouble() * 1.5) / n;
        List<Movement> movements = new ArrayList<>();
        movements.add(new Movement(START, yuan(principal), Role.RECEIVED));
        LocalDate day = START;
        for (int k = 1; k <= n; k++) {
            day = wholeMonths ? START.plusMonths(k) : day.plusDays(12 + random.nextInt(40));
            double paid = Math.max(1, share * (0.5 + random.nextDouble()));
            movements.add(new Movement(day, yuan(paid), Role.REPAYMENT));
            if (random.nextInt(10) == 0) {
                movements.add(new Movement(day, yuan(1 + random.nextInt(100)), Role.COST));
            }
        }
        BigDecimal paid = paid(movements);
        BigDecimal short0 = yuan(principal).subtract(paid);
        if (short0.signum() >= 0) {
            movements.add(new Movement(day, short0.add(yuan(5)), Role.REPAYMENT));
        }
        return movements;
    }

    private static BigDecimal paid(List<Movement> movements) {
        return movements.stream()
                .filter(m -> !m.received())
                .map(Movement::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static TreeMap<Integer, BigDecimal> bySteps(List<Movement> movements, ChronoUnit unit) {
        TreeMap<Integer, BigDecimal> steps = new TreeMap<>();
        movements.forEach(
                m -> steps.merge((int) unit.between(START, m.day()), m.signed(), BigDecimal::add));
        return steps;
    }

    private static void assertClose(BigDecimal expected, @Nullable Double rate, String which) {
        assertNotNull(rate, which);
        double other = expected.doubleValue();
        assertEquals(other, rate, 1e-9 * Math.max(1, Math.abs(other)), which);
    }

    @Test
    void fiveHundredLoansInEqualMonthsAgreeWithTheSecondMethod() {
        for (int i = 0; i < 500; i++) {
            List<Movement> loan = loan(true);
            AnnualRates rates = RateCalculation.of(loan);
            BigDecimal factor = SecondMethod.factor(bySteps(loan, ChronoUnit.MONTHS));
            BigDecimal monthly = SecondMethod.growth(factor, 1);

            String which = "seed " + SEED + " loan " + i;
            assertClose(monthly, rates.monthly(), which);
            assertClose(monthly.multiply(BigDecimal.valueOf(12)), rates.nominal(), which);
            assertClose(SecondMethod.growth(factor, 12), rates.effective(), which);
        }
    }

    @Test
    void fiveHundredLoansWithRealDatesAgreeWithTheSecondMethod() {
        for (int i = 0; i < 500; i++) {
            List<Movement> loan = loan(false);
            AnnualRates rates = RateCalculation.of(loan);
            BigDecimal factor = SecondMethod.factor(bySteps(loan, ChronoUnit.DAYS));

            assertTrue(rates.dated());
            assertClose(
                    SecondMethod.growth(factor, 365),
                    rates.effective(),
                    "seed " + SEED + " loan " + i);
        }
    }

    private void never(
            String what, UnaryOperator<List<Movement>> change, Function<AnnualRates, Double> rate) {
        for (int i = 0; i < 300; i++) {
            List<Movement> loan = loan(false);
            double before = rate.apply(RateCalculation.of(loan));
            double after = rate.apply(RateCalculation.of(change.apply(loan)));
            assertTrue(
                    after >= before - 1e-9 * Math.max(1, Math.abs(before)),
                    what + ": " + before + " -> " + after + ", loan " + i);
        }
    }

    private static Double effective(AnnualRates rates) {
        Double rate = rates.effective();
        assertNotNull(rate);
        return rate;
    }

    private static Double simple(AnnualRates rates) {
        Double rate = rates.simple();
        assertNotNull(rate);
        return rate;
    }

    private List<Movement> withFee(List<Movement> loan) {
        List<Movement> more = new ArrayList<>(loan);
        LocalDate day = loan.get(1 + random.nextInt(loan.size() - 1)).day();
        more.add(new Movement(day, yuan(1 + random.nextInt(300)), Role.COST));
        return more;
    }

    private List<Movement> withEarlierPayment(List<Movement> loan) {
        List<Movement> moved = new ArrayList<>(loan);
        int which = 1 + random.nextInt(loan.size() - 1);
        Movement payment = loan.get(which);
        LocalDate earlier = payment.day().minusDays(1 + random.nextInt(9));
        moved.set(which, new Movement(earlier, payment.amount(), payment.role()));
        return moved;
    }

    @Test
    void addingAFeeNeverLowersARate() {
        never("fee, effective", this::withFee, RandomLoansTest::effective);
        never("fee, simple", this::withFee, RandomLoansTest::simple);
    }

    @Test
    void payingEarlierNeverLowersARate() {
        never("earlier, effective", this::withEarlierPayment, RandomLoansTest::effective);
        never("earlier, simple", this::withEarlierPayment, RandomLoansTest::simple);
    }

    @Test
    void receivingLessNeverLowersARate() {
        UnaryOperator<List<Movement>> less =
                loan -> {
                    List<Movement> changed = new ArrayList<>(loan);
                    BigDecimal amount = loan.getFirst().amount();
                    changed.set(
                            0, new Movement(START, amount.subtract(BigDecimal.TEN), Role.RECEIVED));
                    return changed;
                };
        never("less received, effective", less, RandomLoansTest::effective);
        never("less received, simple", less, RandomLoansTest::simple);
    }

    @Test
    void anotherCurrencyUnitChangesNoRate() {
        BigDecimal thousandth = new BigDecimal("0.001");
        for (int i = 0; i < 300; i++) {
            List<Movement> loan = loan(i % 2 == 0);
            List<Movement> scaled =
                    loan.stream()
                            .map(m ->
                                    new Movement(
                                            m.day(), m.amount().multiply(thousandth), m.role()))
                            .toList();

            AnnualRates before = RateCalculation.of(loan);
            AnnualRates after = RateCalculation.of(scaled);

            assertEquals(effective(before), effective(after), 1e-9 * (1 + effective(before)));
            assertEquals(simple(before), simple(after), 1e-9 * (1 + simple(before)));
        }
    }

    @Test
    void theOrderInWhichPaymentsAreTypedDoesNotMatter() {
        for (int i = 0; i < 100; i++) {
            List<Movement> loan = loan(false);
            List<Movement> shuffled = new ArrayList<>(loan);
            java.util.Collections.shuffle(shuffled, random);

            assertEquals(
                    effective(RateCalculation.of(loan)),
                    effective(RateCalculation.of(shuffled)),
                    1e-12);
        }
    }

    @Test
    void theNominalRateLiesBelowTheEffectiveOne() {
        for (int i = 0; i < 300; i++) {
            AnnualRates rates = RateCalculation.of(loan(i % 2 == 0));

            assertNotNull(rates.nominal());
            assertTrue(rates.nominal() <= effective(rates) + 1e-12);
        }
    }
}
