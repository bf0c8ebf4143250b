package org.anning.loans.rates;

import org.anning.common.PersonalData;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One movement of money that counts for the cost of a loan.
 *
 * @param day when
 * @param amount yuan, always positive
 * @param role what it does
 */
@PersonalData
public record Movement(LocalDate day, BigDecimal amount, Role role) {

    /** What a movement does to a loan. */
    public enum Role {
        /** Came to the client. */
        RECEIVED,
        /** Paid or due, principal and interest not told apart. */
        REPAYMENT,
        /** Paid or due on principal alone. */
        PRINCIPAL,
        /** Paid or due on interest alone. */
        INTEREST,
        /** A fee, membership, guarantee and the like: a cost that repays nothing. */
        COST
    }

    /** Whether the client received it. */
    public boolean received() {
        return role == Role.RECEIVED;
    }

    /** The amount as seen by the client: plus when received, minus when paid. */
    public BigDecimal signed() {
        return received() ? amount : amount.negate();
    }

    @Override
    public String toString() {
        return "Movement";
    }
}
