package org.anning.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When something happened, never more exactly than it is known: wall time of {@link #ZONE}, from
 * the first to the last moment that is possible (or, for {@link Precision#RANGE}, that it lasted),
 * both included, to the second.
 *
 * @param said the words in which the time was given, printed as they are
 */
@Embeddable
public record EventTime(
        @Column(name = "happened_from") LocalDateTime from,
        @Column(name = "happened_to") LocalDateTime to,
        @Column(name = "happened_precision") @Enumerated(EnumType.STRING) Precision precision,
        @Column(name = "happened_said") @Nullable String said) {

    /** All times of a timeline are the wall time of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public EventTime {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        said = Tidy.line(said);
    }

    /** To the second, as a bill has it. */
    public static EventTime exactly(LocalDateTime at) {
        return new EventTime(at, at, Precision.EXACT, null);
    }

    /** To the minute, as a person says it. */
    public static EventTime minute(LocalDateTime at) {
        LocalDateTime start = at.truncatedTo(ChronoUnit.MINUTES);
        return new EventTime(start, start.plusSeconds(59), Precision.MINUTE, null);
    }

    /** Somewhere in one clock hour. */
    public static EventTime hour(LocalDate day, int hour) {
        LocalDateTime start = day.atTime(hour, 0);
        return new EventTime(start, start.plusSeconds(3599), Precision.HOUR, null);
    }

    /** Somewhere on one day. */
    public static EventTime day(LocalDate day) {
        return new EventTime(day.atStartOfDay(), day.atTime(LAST_SECOND), Precision.DAY, null);
    }

    /** Going on from the first to the last of these days; both are known. */
    public static EventTime range(LocalDate first, LocalDate last) {
        return new EventTime(first.atStartOfDay(), last.atTime(LAST_SECOND), Precision.RANGE, null);
    }

    /** Somewhere between these days, in the words of the person who said it. */
    public static EventTime vague(LocalDate first, LocalDate last, @Nullable String said) {
        return new EventTime(first.atStartOfDay(), last.atTime(LAST_SECOND), Precision.VAGUE, said);
    }

    /** The same time in these words. */
    public EventTime as(@Nullable String words) {
        return new EventTime(from, to, precision, words);
    }

    /** The first day that is possible. */
    public LocalDate firstDay() {
        return from.toLocalDate();
    }

    /** The last day that is possible. */
    public LocalDate lastDay() {
        return to.toLocalDate();
    }

    /**
     * The day from which a time limit is counted so that it is never set too late: the last day of
     * a series whose end is known, otherwise the first day on which it can have happened. Say so
     * wherever {@link #guarded()} is true.
     */
    public LocalDate safeEnd() {
        return precision == Precision.RANGE ? lastDay() : firstDay();
    }

    /** Whether {@link #safeEnd()} is only the safe end of a doubtful time. */
    public boolean guarded() {
        return precision != Precision.RANGE && !oneDay();
    }

    /** Whether it is known on which one day it was. */
    public boolean oneDay() {
        return firstDay().equals(lastDay());
    }

    /** Whether a change of the law on this day falls inside, so that both texts must be shown. */
    public boolean straddles(LocalDate change) {
        return firstDay().isBefore(change) && !lastDay().isBefore(change);
    }

    /** Whether a clock time is known, to about an hour or better. */
    public boolean hasClock() {
        return precision == Precision.EXACT
                || precision == Precision.MINUTE
                || precision == Precision.HOUR;
    }

    /** How many days it covers, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
    }
}
