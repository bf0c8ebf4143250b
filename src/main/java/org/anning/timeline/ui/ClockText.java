package org.anning.timeline.ui;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as it is typed into a field: 22:30, 2230, 22点30, 9. */
final class ClockText {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2})(?:[:.点时h]\\s*(\\d{1,2})?(?::(\\d{1,2}))?)?[分]?");
    private static final Pattern RUN = Pattern.compile("(\\d{1,2})(\\d{2})");

    private ClockText() {}

    static Optional<LocalTime> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher run = RUN.matcher(plain);
        if (run.matches()) {
            return of(run.group(1), run.group(2), null);
        }
        Matcher parts = PARTS.matcher(plain);
        return parts.matches()
                ? of(parts.group(1), parts.group(2), parts.group(3))
                : Optional.empty();
    }

    private static Optional<LocalTime> of(
            String hour, @Nullable String minute, @Nullable String second) {
        try {
            return Optional.of(LocalTime.of(number(hour), number(minute), number(second)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    static String write(LocalTime time) {
        return time.getSecond() == 0
                ? String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute())
                : String.format(
                        Locale.ROOT,
                        "%02d:%02d:%02d",
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond());
    }
}
