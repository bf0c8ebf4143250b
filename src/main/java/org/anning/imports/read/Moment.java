package org.anning.imports.read;

import org.anning.timeline.EventTime;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a bill writes it, as wall time of Asia/Shanghai.
 *
 * @param seconds whether it says the second
 * @param clock whether it says the time of day at all
 */
record Moment(LocalDateTime at, boolean seconds, boolean clock) {

    private static final Pattern FULL =
            Pattern.compile(
                    "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?[t\\s]*(.*)", Pattern.DOTALL);
    private static final Pattern NO_YEAR =
            Pattern.compile("(\\d{1,2})[-/.月](\\d{1,2})日?\\s+(.+)|(\\d{1,2})月(\\d{1,2})日(.*)");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})[:时点](\\d{1,2})分?(?:[:]?(\\d{1,2}))?秒?(?:\\.\\d{1,9})?\\s*(am|pm|上午|下午)?");
    private static final Pattern RUN_OF_DIGITS =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{6}|\\d{4})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}\\.\\d{1,15}");
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final long LATEST_SERIAL = 80_000;

    /** Whether this is a date that does not say its year. */
    static boolean lacksYear(String cell) {
        String text = plain(cell);
        return !FULL.matcher(text).matches() && NO_YEAR.matcher(text).matches();
    }

    /** A time whose date says its year. */
    static Optional<Moment> of(String cell, String clock) {
        return of(cell, clock, null);
    }

    /**
     * A time.
     *
     * @param clock the time of day from a column of its own, or ""
     * @param year the year of a date that does not say it
     */
    static Optional<Moment> of(String cell, String clock, @Nullable Integer year) {
        String text = plain(cell);
        try {
            Matcher full = FULL.matcher(text);
            if (full.matches()) {
                return full(text, full, clock);
            }
            Matcher run = RUN_OF_DIGITS.matcher(text);
            if (run.matches()) {
                String rest = run.group(4) == null ? clock : run.group(4);
                return at(day(run.group(1), run.group(2), run.group(3)), rest);
            }
            if (SERIAL.matcher(text).matches()) {
                return ofSerial(new BigDecimal(text));
            }
            Matcher none = NO_YEAR.matcher(text);
            if (year != null && none.matches()) {
                boolean spaced = none.group(1) != null;
                String rest = none.group(spaced ? 3 : 6).strip();
                LocalDate day =
                        day(
                                String.valueOf(year),
                                none.group(spaced ? 1 : 4),
                                none.group(spaced ? 2 : 5));
                return at(day, rest.isEmpty() ? clock : rest);
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> full(String text, Matcher full, String clock) {
        String rest = full.group(4).strip();
        if (rest.matches(".*(z|[+-]\\d{2}:\\d{2})") && text.indexOf('t') > 0) {
            try {
                OffsetDateTime there = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
                return Optional.of(of(there.toInstant()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        LocalDate day = day(full.group(1), full.group(2), full.group(3));
        boolean onlyDate = rest.isEmpty() || rest.equals("00:00:00") && !clock.isEmpty();
        return at(day, onlyDate ? clock : rest);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<Moment> at(LocalDate day, String clock) {
        String text = plain(clock);
        if (text.isEmpty()) {
            return Optional.of(new Moment(day.atStartOfDay(), false, false));
        }
        if (text.matches("\\d{6}") || text.matches("\\d{4}")) {
            boolean seconds = text.length() == 6;
            return Optional.of(
                    new Moment(
                            day.atTime(
                                    Integer.parseInt(text.substring(0, 2)),
                                    Integer.parseInt(text.substring(2, 4)),
                                    seconds ? Integer.parseInt(text.substring(4)) : 0),
                            seconds,
                            true));
        }
        if (text.matches("0?\\.\\d{1,15}")) {
            long second =
                    new BigDecimal(text)
                            .multiply(BigDecimal.valueOf(24 * 3600L))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValue();
            return second < 24 * 3600
                    ? Optional.of(
                            new Moment(day.atTime(LocalTime.ofSecondOfDay(second)), true, true))
                    : Optional.empty();
        }
        Matcher parts = CLOCK.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        String half = parts.group(4);
        if (half != null && hour <= 12) {
            boolean late = half.equals("pm") || half.equals("下午");
            hour = hour % 12 + (late ? 12 : 0);
        }
        boolean seconds = parts.group(3) != null;
        return Optional.of(
                new Moment(
                        day.atTime(
                                hour,
                                Integer.parseInt(parts.group(2)),
                                seconds ? Integer.parseInt(parts.group(3)) : 0),
                        seconds,
                        true));
    }

    /** A time from the number of days that Excel keeps. */
    static Optional<Moment> ofSerial(BigDecimal days) {
        if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(LATEST_SERIAL)) > 0) {
            return Optional.empty();
        }
        long seconds =
                days.multiply(BigDecimal.valueOf(24 * 3600L))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
        return Optional.of(new Moment(EXCEL.atStartOfDay().plusSeconds(seconds), true, true));
    }

    /** A moment of the world's clock. */
    static Moment of(Instant instant) {
        return new Moment(LocalDateTime.ofInstant(instant, EventTime.ZONE), true, true);
    }

    /** The time in the form in which most bills write it. */
    String text() {
        return TEXT.format(at);
    }

    private static String plain(String text) {
        if (text.isEmpty()
                || text.charAt(0) < 128 && text.chars().allMatch(c -> c < 128 && c != 'T')) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
