package org.anning.interview.ui;

import org.anning.loans.LoanEntry;
import org.anning.timeline.ContactFacts;
import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The forms of other features that an interview opens without being left.
 *
 * @param entry opens the form of a contact, with the facts of one to be changed or null, and hands
 *     over what is kept
 * @param entryLine a contact in one line
 * @param loan the same for a lender with its loan
 * @param loanLine a loan in one line
 */
public record QuickAdd(
        BiConsumer<@Nullable ContactFacts, Consumer<ContactFacts>> entry,
        Function<ContactFacts, String> entryLine,
        BiConsumer<@Nullable LoanEntry, Consumer<LoanEntry>> loan,
        Function<LoanEntry, String> loanLine) {}
