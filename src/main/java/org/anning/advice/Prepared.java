package org.anning.advice;

import org.anning.printing.Sheet;

import java.util.List;
import java.util.Set;

/**
 * A paper of a case, ready to be looked at and printed.
 *
 * @param missing the placeholders that nothing is known for; an empty box stands there
 * @param provisions keys of the provisions it cites
 * @param doubtful keys of the doubtful provisions it is about; they stand on it only after a tick
 * @param forbidden words in it that a paper must never say; it is not printed with any
 * @param unprintable characters that the fonts lack; it is not printed with any
 */
public record Prepared(
        Sheet sheet,
        Recipient recipient,
        Set<String> missing,
        List<String> provisions,
        List<String> doubtful,
        List<String> forbidden,
        List<String> unprintable) {

    /** A paper that another feature made, such as the report on a timeline. */
    public static Prepared madeElsewhere(Sheet sheet, Recipient recipient) {
        return new Prepared(sheet, recipient, Set.of(), List.of(), List.of(), List.of(), List.of());
    }
}
