package org.anning.loans.rates;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What was kept back or had to be paid at once (砍头息; cc-670, pl-2020-26, cpr-2022-28-3).
 *
 * @param amount yuan, or null when only words tell of it
 * @param received yuan that remained, or null when unknown
 * @param nominalOnPaper the nominal rate as it would look on the amount in the contract, without
 *     what was kept back, or null
 */
@PersonalData
public record UpFront(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal received,
        @Nullable Double nominalOnPaper) {

    @Override
    public String toString() {
        return "UpFront";
    }
}
