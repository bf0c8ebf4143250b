package org.anning.casefile;

import org.anning.common.Coded;

/** A part of a case in which two copies may differ. */
public enum Section implements Coded {
    CLIENT,
    CASE,
    INTERVIEWS,
    LENDERS,
    LOANS,
    BUDGETS,
    DEBTS,
    ARRANGEMENTS,
    ENTRIES,
    IMPORTS,
    EVIDENCE,
    STEPS,
    CONSENTS,
    DEADLINES,
    TIMES,
    OUTCOMES,
    REVIEW
}
