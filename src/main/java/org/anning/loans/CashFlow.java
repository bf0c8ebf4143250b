package org.anning.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One dated payment, made or due.
 *
 * @param day when
 * @param toClient true when money came to the client, false when the client paid
 * @param amount yuan, positive
 * @param kind what for
 * @param payee who got it, when the client paid
 * @param note anything else
 * @param scheduled true when the contract says it is to be paid, false when it was paid
 */
@Embeddable
@PersonalData
public record CashFlow(
        @Column(name = "flow_on") LocalDate day,
        boolean toClient,
        BigDecimal amount,
        @Enumerated(EnumType.STRING) FlowKind kind,
        @Nullable String payee,
        @Nullable String note,
        boolean scheduled) {

    /** A payment that was made. */
    public CashFlow(
            LocalDate day,
            boolean toClient,
            BigDecimal amount,
            FlowKind kind,
            @Nullable String payee,
            @Nullable String note) {
        this(day, toClient, amount, kind, payee, note, false);
    }

    @Override
    public String toString() {
        return "CashFlow";
    }
}
