package org.anning.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One row of a WeChat Pay or Alipay bill (domain 9.5, 9.6).
 *
 * @param at wall time of Asia/Shanghai
 * @param category the wallet's own kind of transaction
 * @param party the other side
 * @param account the other side's account
 * @param item what it was for
 * @param amount yuan, never negative
 * @param method what it was paid with
 * @param status what became of it
 */
@Embeddable
@PersonalData
public record WalletFacts(
        @Column(name = "happened_at") LocalDateTime at,
        @Nullable String category,
        @Nullable String party,
        @Nullable String account,
        @Nullable String item,
        @Enumerated(EnumType.STRING) WalletDirection direction,
        BigDecimal amount,
        @Nullable String method,
        @Nullable String status,
        @Nullable String orderNo,
        @Nullable String merchantNo,
        @Nullable String note) {

    @Override
    public String toString() {
        return "WalletFacts";
    }
}
