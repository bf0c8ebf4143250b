package org.anning.law;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is in charge of a kind of lender (domain 2.2), as codes of channels.
 *
 * @param first where to turn first, in order
 * @param then where to turn if that does not help
 * @param never who is not in charge, although people often ask there
 */
public record Regulator(
        LenderKind kind,
        List<String> first,
        List<String> then,
        List<String> never,
        Mark mark,
        LocalDate lastChecked) {

    public Regulator {
        first = List.copyOf(first);
        then = List.copyOf(then);
        never = List.copyOf(never);
    }
}
