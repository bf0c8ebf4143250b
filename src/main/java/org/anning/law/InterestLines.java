package org.anning.law;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The interest lines as dated data: which apply to a kind of lender and a day of contract. */
public final class InterestLines {

    /** The day from which private lending is held to four times the LPR (pl-2020-cap). */
    public static final LocalDate FOURFOLD_FROM = LocalDate.of(2020, 8, 20);

    private record Row(
            String name,
            Set<LenderKind> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String figure,
            InterestLine.Measure measure,
            InterestLine.Nature nature,
            List<String> provisions,
            Mark mark) {

        boolean applies(LenderKind kind, LocalDate day) {
            return kinds.contains(kind)
                    && (from == null || !day.isBefore(from))
                    && (to == null || !day.isAfter(to));
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
        for (String[] row : tables.rows("interest_lines.tsv", 9)) {
            List<String> keys = List.of(row[7].split(" "));
            keys.forEach(catalogue::provision);
            rows.add(
                    new Row(
                            row[0],
                            kinds(row[1]),
                            day(row[2]),
                            day(row[3]),
                            row[4],
                            Coded.of(InterestLine.Measure.class, row[5]).orElseThrow(),
                            Coded.of(InterestLine.Nature.class, row[6]).orElseThrow(),
                            keys,
                            Coded.of(Mark.class, row[8]).orElseThrow()));
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
        boolean prime4 = row.figure.equals("4lpr");
        @Nullable BigDecimal percent =
                switch (row.figure) {
                    case "" -> null;
                    case "4lpr" -> prime.fourfold(day).orElse(null);
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

    private static Set<LenderKind> kinds(String codes) {
        EnumSet<LenderKind> kinds = EnumSet.noneOf(LenderKind.class);
        Arrays.stream(codes.split(" "))
                .map(code -> Coded.of(LenderKind.class, code).orElseThrow())
                .forEach(kinds::add);
        return kinds;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
