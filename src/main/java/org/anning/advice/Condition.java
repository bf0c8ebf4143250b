package org.anning.advice;

import org.anning.common.YesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Facts joined in words: {@code a and not b and c}. "Or" is a second row of the table.
 *
 * @param terms the facts, each as it is or denied
 */
record Condition(List<Term> terms) {

    private static final Pattern TERM = Pattern.compile("(not )?([a-zA-Z0-9]+)");

    /** One fact, as it is or denied. */
    record Term(String fact, boolean denied) {}

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException when it is not of the form above
     */
    static Condition of(String words) {
        List<Term> terms = new ArrayList<>();
        for (String part : words.strip().split("\\s+and\\s+", -1)) {
            var term = TERM.matcher(part);
            if (!term.matches()) {
                throw new IllegalArgumentException("not a condition: " + words);
            }
            terms.add(new Term(term.group(2), term.group(1) != null));
        }
        return new Condition(List.copyOf(terms));
    }

    /** Whether it holds, and on what that rests. */
    Finding in(Map<String, Finding> findings) {
        Finding all = Finding.yes(List.of());
        for (Term term : terms) {
            all = all.and(of(term, findings));
        }
        return all;
    }

    /** The facts that nobody has said and on which it hangs. */
    List<String> open(Map<String, Finding> findings) {
        return in(findings).holds() == YesNo.UNKNOWN
                ? terms.stream()
                        .filter(t -> of(t, findings).holds() == YesNo.UNKNOWN)
                        .map(Term::fact)
                        .toList()
                : List.of();
    }

    private static Finding of(Term term, Map<String, Finding> findings) {
        Finding found = findings.get(term.fact());
        if (found == null) {
            throw new IllegalArgumentException("no such fact: " + term.fact());
        }
        return term.denied() ? found.not() : found;
    }
}
