package org.anning.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one-year loan prime rate (LPR) by day of publication. A published rate holds until the next
 * publication (domain 4.7).
 */
public final class PrimeRates {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private final NavigableMap<LocalDate, BigDecimal> published = new TreeMap<>();

    /** The rates that the program ships. */
    public PrimeRates() {
        this(LawTables.shipped());
    }

    public PrimeRates(LawTables tables) {
        for (Cells row : tables.rows("lpr.tsv")) {
            row.mark(2);
            row.day(3);
            published.put(row.day(0), row.number(1));
        }
    }

    /** The rate in per cent a year on that day, or empty before the first publication. */
    public Optional<BigDecimal> on(LocalDate day) {
        return Optional.ofNullable(published.floorEntry(day)).map(entry -> entry.getValue());
    }

    /** The day of the publication that holds on this day. */
    public Optional<LocalDate> publishedFor(LocalDate day) {
        return Optional.ofNullable(published.floorKey(day));
    }

    /** Four times the rate in per cent a year (pl-2020-cap). */
    public Optional<BigDecimal> fourfold(LocalDate day) {
        return on(day).map(FOUR::multiply);
    }

    /** The day of the last publication that this data knows. */
    public LocalDate lastPublished() {
        return published.lastKey();
    }

    /** Whether a later publication may be missing, so that the rate is only carried forward. */
    public boolean carriedForward(LocalDate day) {
        return !day.isBefore(published.lastKey().plusMonths(1));
    }
}
