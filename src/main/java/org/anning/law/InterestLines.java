package org.anning.law;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The interest lines as dated data: which apply to a kind of lender and a day of contract. */
public final class InterestLines {

    /** The day from which private lending is held to four times the LPR (pl-2020-cap). */
    public static final LocalDate FOURFOLD_FROM = LocalDate.of(2020, 8, 20);

    private static final String FOURFOLD = "4lpr";

    private record Row(
            String name,
            Set<LenderKind> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String figure,
            InterestLine.Measure measure,
            InterestLine.Nature nature,
            List<String> provisions,
            Mark mark)
            implements Dated {

        boolean applies(LenderKind kind, LocalDate day) {
            return kinds.contains(kind) && holds(day);
        }
    }

    private final PrimeRates prime;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param catalogue every provision that a line names must be in it
     */
    public InterestLines(Catalogue catalogue, PrimeRates prime) {
        this(catalogue, prime, LawTables.shipped());
    }

    InterestLines(Catalogue catalogue, PrimeRates prime, LawTables tables) {
        this.prime = prime;
        for (Cells row : tables.rows("interest_lines.tsv")) {
            if (!row.text(4).isEmpty() && !row.text(4).equals(FOURFOLD)) {
                row.number(4);
            }
            row.day(9);
            rows.add(
                    new Row(
                            row.required(0),
                            row.codes(1, LenderKind.class),
                            row.dayOrNull(2),
                            row.dayOrNull(3),
                            row.text(4),
                            row.coded(5, InterestLine.Measure.class),
                            row.coded(6, InterestLine.Nature.class),
                            row.keys(7, catalogue),
                            row.mark(8)));
        }
    }

    /** The rate of the LPR by day, on which some lines rest. */
    public PrimeRates prime() {
        return prime;
    }

    /**
     * The lines for this kind of lender and this day of contract, the one to compare with first;
     * empty when the lender is unknown or the contract is older than every rule.
     */
    public List<InterestLine> lines(LenderKind kind, LocalDate contractOn) {
        return rows.stream()
                .filter(row -> row.applies(kind, contractOn))
                .map(row -> line(row, contractOn))
                .toList();
    }

    private InterestLine line(Row row, LocalDate day) {
        boolean prime4 = row.figure.equals(FOURFOLD);
        @Nullable BigDecimal percent =
                switch (row.figure) {
                    case "" -> null;
                    case FOURFOLD -> prime.fourfold(day).orElse(null);
                    default -> new BigDecimal(row.figure);
                };
        return new InterestLine(
                row.name,
                percent,
                row.measure,
                row.nature,
                row.provisions,
                row.mark,
                prime4 && prime.carriedForward(day));
    }
}
