package org.anning.law;

import java.time.LocalDate;

/**
 * What the choice of provisions needs to know of one entry.
 *
 * @param first first day on which it happened or can have happened
 * @param last last such day
 * @param conduct what was done
 * @param lender what kind of lender stands behind it
 * @param toClient whether it was addressed to the debtor, not to somebody else
 * @param atNight whether it was between 22:00 and 8:00
 * @param possiblyUnlawfulDebt whether the loan triage says so (only then cl-293a is suggested)
 */
public record Circumstance(
        LocalDate first,
        LocalDate last,
        ConductSet conduct,
        LenderKind lender,
        boolean toClient,
        boolean atNight,
        boolean possiblyUnlawfulDebt) {}
