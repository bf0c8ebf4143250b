package org.anning.architecture.wrong.loans.ui;

/** Wrong on purpose: shows that a rule of the house can fail. */
public final class LoanPane {}
