package org.anning.law;

import org.anning.common.Coded;

import java.time.LocalDate;
import java.util.List;

/**
 * One deadline, worked out for the day of an event. Days are days in China (Asia/Shanghai).
 *
 * @param start the day of the event, which is not counted
 * @param raw the last day as counted
 * @param rolled the last day once days off have moved it
 * @param holidaysChecked whether the days off that mattered are announced; otherwise only weekends
 *     are known, and the screen says so
 * @param extended the last day if it is extended once, twice ...
 */
public record Deadline(
        DeadlineRule rule,
        LocalDate start,
        LocalDate raw,
        LocalDate rolled,
        boolean holidaysChecked,
        List<LocalDate> extended) {

    private static final int SOON_DAYS = 7;

    /** How pressing a deadline is on a day. */
    public enum Urgency implements Coded {
        OVERDUE,
        TODAY,
        SOON,
        WARNED,
        LATER
    }

    public Deadline {
        extended = List.copyOf(extended);
    }

    /**
     * The day to keep to: the moved one; where days off are not announced and the client's side
     * must act, the day as counted.
     */
    public LocalDate due() {
        return holidaysChecked || !rule.who().ours() ? rolled : raw;
    }

    /** The days on which to warn, in order. */
    public List<LocalDate> warnings() {
        return rule.warn().stream().map(this::warning).sorted().toList();
    }

    private LocalDate warning(String word) {
        int number = Integer.parseInt(word.replaceAll("\\D", ""));
        if (word.startsWith("-")) {
            return due().minusDays(number);
        }
        return word.endsWith("m") ? start.plusMonths(number) : start.plusDays(number);
    }

    /** How pressing it is on that day. */
    public Urgency urgency(LocalDate today) {
        LocalDate due = due();
        if (due.isBefore(today)) {
            return Urgency.OVERDUE;
        }
        if (due.equals(today)) {
            return Urgency.TODAY;
        }
        if (!due.isAfter(today.plusDays(SOON_DAYS))) {
            return Urgency.SOON;
        }
        return warnings().stream().anyMatch(day -> !day.isAfter(today))
                ? Urgency.WARNED
                : Urgency.LATER;
    }
}
