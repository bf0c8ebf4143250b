package org.anning.timeline.patterns;

import org.anning.law.ConductSet;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.Precision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Contacts over time, stacked by severity: per day, or per week or month where the days would not
 * fit. Struck entries and calls the client made are not counted. Entries whose day is not known are
 * in no bar, only in {@link #undated()}.
 *
 * @param bars in the order of time, without gaps
 * @param step what one bar stands for
 * @param undated how many entries have no known day
 */
public record DayCounts(List<Bar> bars, Step step, int undated) {

    private static final int MOST_DAYS = 92;
    private static final int MOST_WEEKS = 104;
    private static final int LEVELS = 6;

    /** What one bar stands for. */
    public enum Step {
        DAY,
        WEEK,
        MONTH
    }

    /**
     * The contacts of one day, week or month.
     *
     * @param bySeverity how many of each severity, from 0 to 5
     */
    public record Bar(LocalDate first, LocalDate last, List<Integer> bySeverity) {

        /** All contacts. */
        public int total() {
            return bySeverity.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Counts these entries. */
    public static DayCounts of(List<EntryRow> entries, ToIntFunction<ConductSet> severity) {
        List<EntryRow> counted = entries.stream().filter(DayCounts::counts).toList();
        List<EntryRow> dated = counted.stream().filter(e -> dated(e.facts().time(), e)).toList();
        int undated = counted.size() - dated.size();
        if (dated.isEmpty()) {
            return new DayCounts(List.of(), Step.DAY, undated);
        }
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (EntryRow entry : dated) {
            EventTime time = entry.facts().time();
            first = time.firstDay().isBefore(first) ? time.firstDay() : first;
            last = time.lastDay().isAfter(last) ? time.lastDay() : last;
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        Step step = days <= MOST_DAYS ? Step.DAY : days <= MOST_WEEKS * 7L ? Step.WEEK : Step.MONTH;
        List<LocalDate> starts = starts(first, last, step);
        int[][] counts = new int[starts.size()][LEVELS];
        for (EntryRow entry : dated) {
            EventTime time = entry.facts().time();
            int level = Math.clamp(severity.applyAsInt(entry.facts().conduct()), 0, LEVELS - 1);
            for (LocalDate day = time.firstDay();
                    !day.isAfter(time.lastDay());
                    day = day.plusDays(1)) {
                counts[index(starts.getFirst(), day, step)][level] += entry.facts().contacts();
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            List<Integer> levels = new ArrayList<>();
            for (int count : counts[i]) {
                levels.add(count);
            }
            bars.add(new Bar(starts.get(i), next(starts.get(i), step).minusDays(1), levels));
        }
        return new DayCounts(List.copyOf(bars), step, undated);
    }

    /** Whether an entry counts at all. */
    static boolean counts(EntryRow entry) {
        return !entry.struck() && entry.facts().harassing();
    }

    private static boolean dated(EventTime time, EntryRow entry) {
        return time.oneDay() || time.precision() == Precision.RANGE && entry.facts().perDay();
    }

    private static List<LocalDate> starts(LocalDate first, LocalDate last, Step step) {
        LocalDate start =
                switch (step) {
                    case DAY -> first;
                    case WEEK -> first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> first.withDayOfMonth(1);
                };
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate at = start; !at.isAfter(last); at = next(at, step)) {
            starts.add(at);
        }
        return starts;
    }

    private static LocalDate next(LocalDate start, Step step) {
        return switch (step) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    private static int index(LocalDate start, LocalDate day, Step step) {
        return (int)
                switch (step) {
                    case DAY -> ChronoUnit.DAYS.between(start, day);
                    case WEEK -> ChronoUnit.WEEKS.between(start, day);
                    case MONTH -> ChronoUnit.MONTHS.between(start, day);
                };
    }

    /** The most contacts in one bar. */
    public int highest() {
        return bars.stream().mapToInt(Bar::total).max().orElse(0);
    }
}
