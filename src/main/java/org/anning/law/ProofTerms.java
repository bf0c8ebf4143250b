package org.anning.law;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The terms of proof as dated data: which applies to a medium and the day of an event. */
public final class ProofTerms {

    private record Row(
            ProofTerm.Medium medium,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            ProofTerm term) {}

    private final List<Row> rows = new ArrayList<>();

    public ProofTerms() {
        for (String[] row : Tsv.rows("proof_terms.tsv", 8)) {
            int length = Integer.parseInt(row[4]);
            rows.add(
                    new Row(
                            Coded.of(ProofTerm.Medium.class, row[1]).orElseThrow(),
                            row[2].isEmpty() ? null : LocalDate.parse(row[2]),
                            row[3].isEmpty() ? null : LocalDate.parse(row[3]),
                            new ProofTerm(
                                    row[0],
                                    row[5].equals("months")
                                            ? Period.ofMonths(length)
                                            : Period.ofDays(length),
                                    row[6],
                                    Coded.of(Mark.class, row[7]).orElseThrow())));
        }
    }

    /** The term for proof of this kind of an event of this day. */
    public Optional<ProofTerm> of(ProofTerm.Medium medium, LocalDate event) {
        return rows.stream()
                .filter(row -> row.medium == medium)
                .filter(row -> row.from == null || !event.isBefore(row.from))
                .filter(row -> row.to == null || !event.isAfter(row.to))
                .map(Row::term)
                .findFirst();
    }
}
