package org.anning.law;

import org.anning.common.Lang;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the table of deadlines (domain 8.3).
 *
 * @param code such as {@code appeal_15}; several versions of a code lie apart in time
 * @param start code of the event that begins it
 * @param more by how much it may be extended, one after the other, in the same unit
 * @param warn when to warn: {@code -7} days before the end, {@code +3} days or {@code +4m} months
 *     after the beginning
 * @param provisions keys it rests on; none for what is practice
 */
public record DeadlineRule(
        String code,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String zh,
        String en,
        String start,
        String startZh,
        String startEn,
        int length,
        PeriodUnit unit,
        List<Integer> more,
        Counting counting,
        WhoActs who,
        String actZh,
        String actEn,
        String missedZh,
        String missedEn,
        List<String> warn,
        List<String> provisions,
        Mark mark,
        LocalDate lastChecked)
        implements Dated {

    private static final int LONGEST = 100;

    public DeadlineRule {
        more = List.copyOf(more);
        warn = List.copyOf(warn);
        provisions = List.copyOf(provisions);
    }

    static DeadlineRule of(Cells row, Catalogue catalogue) {
        return new DeadlineRule(
                row.required(0),
                row.dayOrNull(1),
                row.dayOrNull(2),
                row.required(3),
                row.required(4),
                row.required(5),
                row.required(6),
                row.required(7),
                length(row, row.text(8), 8),
                row.coded(9, PeriodUnit.class),
                row.words(10).stream().map(word -> length(row, word, 10)).toList(),
                row.coded(11, Counting.class),
                row.coded(12, WhoActs.class),
                row.required(13),
                row.required(14),
                row.required(15),
                row.required(16),
                warnings(row),
                row.keys(18, catalogue),
                row.mark(19),
                row.day(20));
    }

    private static int length(Cells row, String word, int column) {
        if (!word.matches("[1-9]\\d{0,2}") || Integer.parseInt(word) > LONGEST) {
            throw row.bad(column);
        }
        return Integer.parseInt(word);
    }

    private static List<String> warnings(Cells row) {
        if (!row.words(17).stream().allMatch(word -> word.matches("-\\d{1,2}|\\+\\d{1,2}m?"))) {
            throw row.bad(17);
        }
        return row.words(17);
    }

    public String name(Lang lang) {
        return lang.pick(zh, en);
    }

    /** The event that begins it, in words. */
    public String startName(Lang lang) {
        return lang.pick(startZh, startEn);
    }

    /** What is to be done. */
    public String act(Lang lang) {
        return lang.pick(actZh, actEn);
    }

    /** What follows if the day passes. */
    public String missed(Lang lang) {
        return lang.pick(missedZh, missedEn);
    }

    /** The deadline that an event of this day begins. */
    public Deadline from(LocalDate day, Holidays holidays) {
        CountingRule.End end = counting.rule().end(day, length, unit, holidays);
        List<LocalDate> extended = new ArrayList<>();
        int longer = length;
        for (int part : more) {
            longer += part;
            extended.add(counting.rule().end(day, longer, unit, holidays).rolled());
        }
        LocalDate first = unit == PeriodUnit.WORKING_DAYS ? day.plusDays(1) : end.raw();
        return new Deadline(
                this,
                day,
                end.raw(),
                end.rolled(),
                !end.usesHolidays() || holidays.announced(first, end.rolled()),
                extended);
    }
}
