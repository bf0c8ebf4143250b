package org.anning.loans.rates;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The three rates of a loan (domain 4.2), as fractions: 0.24 is 24 % a year. Always shown together
 * with their method.
 *
 * @param monthly internal rate of return for one month
 * @param nominal twelve times {@code monthly}
 * @param effective with compounding over a year
 * @param simple total cost over principal outstanding times years
 * @param dated whether real dates were used, rather than equal months
 * @param shortTerm under 60 days: only {@code simple} is fit to be shown
 * @param gap why there is no rate, or null
 * @param received yuan that reached the client
 * @param paid yuan paid and due
 * @param days from the first money received to the last payment
 */
@PersonalData
public record AnnualRates(
        @Nullable Double monthly,
        @Nullable Double nominal,
        @Nullable Double effective,
        @Nullable Double simple,
        boolean dated,
        boolean shortTerm,
        @Nullable RateGap gap,
        BigDecimal received,
        BigDecimal paid,
        int days) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double SHOWN_AT_MOST = 99.99;

    /** What is paid above what was received. */
    public BigDecimal cost() {
        return paid.subtract(received);
    }

    /** A rate in per cent with two decimals, half up; the form in which rates are compared. */
    public static BigDecimal percent(double rate) {
        return BigDecimal.valueOf(rate).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
    }

    /** A rate as it is shown: 23.99%, &gt;9999% for what is past telling, a dash for none. */
    public static String shown(@Nullable Double rate) {
        if (rate == null) {
            return "—";
        }
        return rate > SHOWN_AT_MOST ? ">9999%" : percent(rate).toPlainString() + "%";
    }

    @Override
    public String toString() {
        return "AnnualRates";
    }
}
