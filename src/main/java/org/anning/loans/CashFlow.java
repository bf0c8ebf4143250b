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
 * One dated payment.
 *
 * @param day when
 * @param toClient true when money came to the client, false when the client paid
 * @param amount yuan, positive
 * @param kind what for
 * @param payee who got it, when the client paid
 * @param note anything else
 */
@Embeddable
@PersonalData
public record CashFlow(
        @Column(name = "flow_on") LocalDate day,
        boolean toClient,
        BigDecimal amount,
        @Enumerated(EnumType.STRING) FlowKind kind,
        @Nullable String payee,
        @Nullable String note) {

    @Override
    public String toString() {
        return "CashFlow";
    }
}
