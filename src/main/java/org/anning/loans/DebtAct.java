package org.anning.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that was done about a debt and may restart its time bar (cc-195), or is a demand by a
 * bank (cl-196-interp-6).
 *
 * @param kind what
 * @param day when; for a demand the day on which it reached the client
 * @param proof what proves it, or null: an act that nobody can prove is counted apart
 */
@Embeddable
@PersonalData
public record DebtAct(
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "act_on") LocalDate day,
        @Nullable String proof) {

    /** What was done. */
    public enum Kind implements Coded {
        /** The creditor demanded payment. */
        DEMAND,
        /** A bank demanded payment of a card, effectively; it is a demand too. */
        EFFECTIVE_DEMAND,
        /** The client agreed to pay, signed, or acknowledged the debt. */
        PROMISE,
        /** The client paid a part. */
        PAYMENT,
        /** A suit, an arbitration or a payment order. */
        SUIT,
        /** Mediation, a report or another act of the same effect. */
        OTHER_PROCEEDING
    }

    /** Whether something proves it. */
    public boolean proven() {
        return proof != null && !proof.isBlank();
    }

    @Override
    public String toString() {
        return "DebtAct";
    }
}
