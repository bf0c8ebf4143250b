package org.anning.timeline.patterns;

import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.Sourced;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A series that was told as one entry ("about 20 a day, March 1 to 20"), and the rows of a bill
 * that stand for the same contacts one by one.
 */
public final class Series {

    private Series() {}

    /** Whether an entry stands for several contacts that a bill could list. */
    public static boolean splittable(EntryRow entry) {
        return !entry.struck()
                && entry.facts().sourced() != Sourced.IMPORT
                && entry.facts().harassing()
                && entry.facts().series();
    }

    /**
     * The imported entries that a series told of: of the same kind of way, wholly within its time,
     * and by the same number or lender where the series names one.
     *
     * @param lenderOf the lender that a normalised number is linked to
     */
    public static List<EntryRow> rowsOf(
            EntryRow series, List<EntryRow> all, Function<String, @Nullable UUID> lenderOf) {
        return all.stream()
                .filter(e ->
                        e.facts().sourced() == Sourced.IMPORT
                                && DayCounts.counts(e)
                                && within(e.facts().time(), series.facts().time())
                                && sameKind(e.facts(), series.facts())
                                && sameSide(e.facts(), series.facts(), lenderOf))
                .toList();
    }

    private static boolean within(EventTime row, EventTime series) {
        return !row.from().isBefore(series.from()) && !row.to().isAfter(series.to());
    }

    private static boolean sameKind(ContactFacts row, ContactFacts series) {
        return row.channel().rings() == series.channel().rings() && row.target() == series.target();
    }

    private static boolean sameSide(
            ContactFacts row, ContactFacts series, Function<String, @Nullable UUID> lenderOf) {
        if (series.plainNumber() != null) {
            return series.plainNumber().equals(row.plainNumber());
        }
        UUID lender = row.lenderId();
        if (lender == null && row.plainNumber() != null) {
            lender = lenderOf.apply(row.plainNumber());
        }
        return series.lenderId() == null || series.lenderId().equals(lender);
    }
}
