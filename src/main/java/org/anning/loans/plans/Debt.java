package org.anning.loans.plans;

import org.anning.common.PersonalData;
import org.anning.law.LenderKind;
import org.anning.loans.Product;
import org.anning.loans.rates.CostFinding;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A debt as far as an offer needs to know it.
 *
 * @param loanId the loan
 * @param kind of the lender
 * @param product what kind of borrowing
 * @param principal yuan, or null when unknown; then the balance stands in
 * @param balance what is claimed in all
 * @param costPercent all-in nominal cost in per cent a year, or null when unknown
 * @param finding what the arithmetic says of it
 * @param traits what else matters for its place
 */
@PersonalData
public record Debt(
        UUID loanId,
        LenderKind kind,
        Product product,
        @Nullable BigDecimal principal,
        BigDecimal balance,
        @Nullable BigDecimal costPercent,
        CostFinding finding,
        Traits traits) {

    /**
     * What else matters for the place of a debt.
     *
     * @param onOnlyHome secured on the only home
     * @param judgment there is a judgment or enforcement
     * @param guaranteed somebody else stands for it
     * @param recentContact the bank and the client have really spoken lately
     * @param mayBeTimeBarred its time bar may have passed (cc-188, lim-2020-19), and the client was
     *     not warned of it
     * @param minor the client may have been under 18 when signing, or is now (cc-19)
     */
    public record Traits(
            boolean onOnlyHome,
            boolean judgment,
            boolean guaranteed,
            boolean recentContact,
            boolean mayBeTimeBarred,
            boolean minor) {

        /** None of them. */
        public static final Traits NONE = new Traits(false, false, false, false, false, false);
    }

    /** The weight of this debt when capacity is split. */
    BigDecimal weight() {
        return principal != null && principal.signum() > 0 ? principal : balance;
    }

    @Override
    public String toString() {
        return "Debt";
    }
}
