package org.anning.imports.read;

import org.anning.loans.ImportedPayment;

/** What became of a row. */
sealed interface Taken {

    /**
     * A call or message.
     *
     * @param yearless whether the row did not say its year
     */
    record Contact(ContactRecord contact, boolean yearless) implements Taken {}

    /** A payment. */
    record Payment(ImportedPayment payment) implements Taken {}

    /** Nothing that belongs into a case. */
    record Skipped(Reason reason) implements Taken {}
}
