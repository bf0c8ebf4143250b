package org.anning.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which backups stay: the last five, the last of each of the last seven days, four weeks and three
 * months that have one.
 */
final class Rotation {

    private static final int LAST = 5;
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 3;

    private Rotation() {}

    /** Those of these moments that stay. */
    static Set<Instant> kept(Collection<Instant> all, ZoneId zone) {
        List<Instant> newestFirst = List.copyOf(new TreeSet<>(all).descendingSet());
        Set<Instant> kept = new HashSet<>(newestFirst.stream().limit(LAST).toList());
        kept.addAll(lastOfEach(newestFirst, DAYS, at -> day(at, zone)));
        kept.addAll(
                lastOfEach(
                        newestFirst,
                        WEEKS,
                        at ->
                                day(at, zone).get(IsoFields.WEEK_BASED_YEAR) * 100
                                        + day(at, zone).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        kept.addAll(lastOfEach(newestFirst, MONTHS, at -> YearMonth.from(day(at, zone))));
        return kept;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toLocalDate();
    }

    private static <K> Set<Instant> lastOfEach(
            List<Instant> newestFirst, int many, Function<Instant, K> span) {
        Set<K> seen = new HashSet<>();
        Set<Instant> last = new HashSet<>();
        for (Instant at : newestFirst) {
            if (seen.size() < many && seen.add(span.apply(at))) {
                last.add(at);
            }
        }
        return last;
    }
}
