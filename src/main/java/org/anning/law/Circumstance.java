package org.anning.law;

import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the choice of provisions needs to know of one entry.
 *
 * @param first first day on which it happened or can have happened
 * @param last last such day
 * @param conduct what was done
 * @param lender what kind of lender stands behind it
 * @param card whether it is about a credit card: rules for cards and rules for online loans differ
 * @param toClient whether it was addressed to the debtor, not to somebody else
 * @param atNight whether it was between 22:00 and 8:00
 * @param possiblyUnlawfulDebt whether the loan triage says so (only then cl-293a is suggested)
 * @param repeated whether the like happened often enough to be called repeated (three times)
 * @param contractOn day of the loan's contract, by which rules about contracts are chosen; null
 *     where it is not known
 * @param bonds as what the person addressed was pressed, as far as a provision asks for it
 */
public record Circumstance(
        LocalDate first,
        LocalDate last,
        ConductSet conduct,
        LenderKind lender,
        YesNo card,
        boolean toClient,
        boolean atNight,
        boolean possiblyUnlawfulDebt,
        boolean repeated,
        @Nullable LocalDate contractOn,
        Set<ConductRule.Condition> bonds) {

    public Circumstance {
        bonds = Set.copyOf(bonds);
    }

    /** One that is not known to be about a card or repeated, nor under which contract. */
    public Circumstance(
            LocalDate first,
            LocalDate last,
            ConductSet conduct,
            LenderKind lender,
            boolean toClient,
            boolean atNight,
            boolean possiblyUnlawfulDebt) {
        this(
                first,
                last,
                conduct,
                lender,
                YesNo.UNKNOWN,
                toClient,
                atNight,
                possiblyUnlawfulDebt,
                false,
                null,
                Set.of());
    }
}
