package org.anning.architecture.wrong.timeline.ui;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR5 {
    org.anning.architecture.wrong.loans.ui.LoanPane pane() {
        return new org.anning.architecture.wrong.loans.ui.LoanPane();
    }
}
