package org.anning.loans.plans;

import org.anning.common.PersonalData;

import java.math.BigDecimal;

/**
 * What is offered for one debt.
 *
 * @param debt which
 * @param place its place and thereby the reason
 * @param monthly whole yuan a month, 0 when nothing is offered
 * @param months until the balance is paid at that, 0 when nothing is offered
 * @param overCardLimit a card plan of more than 60 instalments, which card-2011-70 does not allow:
 *     a reduction or another source is needed
 */
@PersonalData
public record Offer(Debt debt, Place place, BigDecimal monthly, int months, boolean overCardLimit) {

    @Override
    public String toString() {
        return "Offer";
    }
}
