package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RateFinderTest {

    private static double rate(double[] times, double[] amounts) {
        RateFinder.Found found = RateFinder.find(times, amounts);
        assertNull(found.gap());
        return found.rate();
    }

    @Test
    void theOrderInWhichMovementsComeDoesNotMatter() {
        assertEquals(0.1, rate(new double[] {1, 0}, new double[] {-110, 100}), 1e-12);
        assertEquals(0.1, rate(new double[] {2, 0, 1}, new double[] {-60.5, 100, -55}), 1e-12);
    }

    @Test
    void whatHappensAtOneMomentIsOneMovement() {
        assertEquals(0.1, rate(new double[] {0, 0, 1}, new double[] {150, -50, -110}), 1e-12);
        assertEquals(
                0.1, rate(new double[] {0, 1, 1, 2}, new double[] {100, 30, -30, -121}), 1e-12);
    }

    @Test
    void aRefundAfterwardsLeavesTheRateThatIsNotNegative() {
        double expected = 200 / (220 - Math.sqrt(8_400)) - 1;
        // x = 1.558 would fit too, a negative rate that nobody means
        double other = 200 / (220 + Math.sqrt(8_400)) - 1;

        double found = rate(new double[] {0, 1, 2}, new double[] {100, -220, 100});

        assertEquals(expected, found, 1e-9);
        assertEquals(-0.358, other, 0.001);
    }

    @Test
    void exactlyRepaidWithAMovementBackIsNothing() {
        assertEquals(0, rate(new double[] {0, 1, 2}, new double[] {100, -150, 50}), 0);
        assertEquals(0, rate(new double[] {0, 1}, new double[] {100, -100}), 0);
        assertEquals(1e-8, rate(new double[] {0, 1}, new double[] {1, -1.00000001}), 1e-12);
    }

    @Test
    void aLoanThatIsPaidBackLessIsNegativeAndOneBeyondAllBoundsIsNotDecided() {
        assertEquals(-0.5, rate(new double[] {0, 1}, new double[] {100, -50}), 1e-12);
        assertEquals(
                RateGap.OUT_OF_RANGE,
                RateFinder.find(new double[] {0, 1}, new double[] {1, -12}).gap());
        assertEquals(9.9, rate(new double[] {0, 1}, new double[] {1, -10.9}), 1e-9);
        assertEquals(
                RateGap.OUT_OF_RANGE,
                RateFinder.find(new double[] {0, 1, 2}, new double[] {1, -1, 1}).gap());
    }

    @Test
    void oneMomentOrOneDirectionOrSeveralRatesAreSaid() {
        assertEquals(
                RateGap.SAME_DAY,
                RateFinder.find(new double[] {3, 3}, new double[] {100, -110}).gap());
        assertEquals(
                RateGap.ONE_DIRECTION,
                RateFinder.find(new double[] {0, 1}, new double[] {100, 110}).gap());
        // (x - 1/1.1)(x - 1/1.2)(x - 1/1.3) = 0
        double[] several = {
            -1 / (1.1 * 1.2 * 1.3),
            1 / (1.1 * 1.2) + 1 / (1.1 * 1.3) + 1 / (1.2 * 1.3),
            -(1 / 1.1 + 1 / 1.2 + 1 / 1.3),
            1
        };
        assertEquals(
                RateGap.SEVERAL_RATES, RateFinder.find(new double[] {0, 1, 2, 3}, several).gap());
    }

    @Test
    void thirtyYearsAtALargeRateNeitherOverflowNorLoop() {
        double[] times = new double[361];
        double[] amounts = new double[361];
        amounts[0] = 100;
        for (int k = 1; k <= 360; k++) {
            times[k] = k;
            amounts[k] = -500;
        }
        assertEquals(5, rate(times, amounts), 1e-9);
    }
}
