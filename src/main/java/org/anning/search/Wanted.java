package org.anning.search;

import org.anning.names.Folded;
import org.anning.names.TypedName;
import org.anning.timeline.CallerNumber;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is looked for: words that must all be found, and conditions on records. {@code lender:网商}
 * (机构:), {@code after:2026-03} (从:), {@code before:2026} (到:), a day such as {@code 2026-03-05},
 * {@code has:proof} (有:证据) and {@code no:proof} (无:证据) are conditions; one that cannot be read is a
 * word.
 *
 * @param words what must be found
 * @param lender which lender the records must be about
 * @param from the first day of the records
 * @param to the last day of the records
 * @param proved whether the records must have proof or must have none; null when it is the same
 */
record Wanted(
        List<Word> words,
        @Nullable TypedName lender,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean proved) {

    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("lender", "lender"),
                    Map.entry("机构", "lender"),
                    Map.entry("after", "after"),
                    Map.entry("从", "after"),
                    Map.entry("before", "before"),
                    Map.entry("到", "before"),
                    Map.entry("has", "has"),
                    Map.entry("有", "has"),
                    Map.entry("no", "no"),
                    Map.entry("无", "no"));
    private static final Pattern NUMBER_GAPS = Pattern.compile("(?<=[0-9*])[\\s-]+(?=[0-9*])");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");

    /**
     * One word.
     *
     * @param written as it would stand in a text, in its folded form
     * @param masked the same number with its middle hidden, as apps write it
     * @param stars what it matches when it is a number with hidden digits
     * @param name the same as a name
     */
    record Word(String written, @Nullable String masked, @Nullable Pattern stars, TypedName name) {

        static Word of(String typed) {
            String number = CallerNumber.normalise(typed);
            String written =
                    number != null && number.matches("\\+?[0-9*]{3,}")
                            ? Folded.name(number)
                            : Folded.name(typed);
            boolean hidden = written.matches("[0-9*]*\\*[0-9*]*") && written.matches(".*\\d.*");
            return new Word(
                    written,
                    written.matches("1\\d{10}")
                            ? written.substring(0, 3) + "****" + written.substring(7)
                            : null,
                    hidden ? Pattern.compile(written.replace("*", "[0-9*]")) : null,
                    new TypedName(typed));
        }
    }

    /** Reads what was typed. */
    static Wanted of(String typed) {
        List<Word> words = new ArrayList<>();
        TypedName lender = null;
        LocalDate from = null;
        LocalDate to = null;
        Boolean proved = null;
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        for (String part : parts(plain)) {
            int colon = part.indexOf(':');
            String key =
                    colon > 0 ? KEYS.get(part.substring(0, colon).toLowerCase(Locale.ROOT)) : null;
            String value = part.substring(colon + 1);
            LocalDate first = key == null ? null : day(value, false);
            LocalDate last = key == null ? null : day(value, true);
            if ("lender".equals(key) && !value.isEmpty()) {
                lender = new TypedName(value);
            } else if ("after".equals(key) && first != null) {
                from = first;
            } else if ("before".equals(key) && last != null) {
                to = last;
            } else if (("has".equals(key) || "no".equals(key)) && isProof(value)) {
                proved = "has".equals(key);
            } else if (part.matches("\\d{4}-\\d{1,2}-\\d{1,2}") && day(part, false) != null) {
                from = day(part, false);
                to = from;
            } else {
                Word word = Word.of(part);
                if (!word.written.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return new Wanted(List.copyOf(words), lender, from, to, proved);
    }

    private static List<String> parts(String plain) {
        List<String> parts = new ArrayList<>();
        for (String part : plain.strip().split("\\s+(?![0-9*]+(?:\\s|$))|(?<![0-9*])\\s+")) {
            boolean whole = part.indexOf(':') > 0 || DATE.matcher(part).matches();
            parts.add(whole ? part : NUMBER_GAPS.matcher(part).replaceAll(""));
        }
        return parts;
    }

    private static boolean isProof(String value) {
        return !value.isEmpty() && ("proof".startsWith(value) || "证据".startsWith(value));
    }

    private static @Nullable LocalDate day(String value, boolean last) {
        var date = DATE.matcher(value);
        if (!date.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(date.group(1));
            if (date.group(2) == null) {
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
            if (date.group(3) == null) {
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return month.atDay(Integer.parseInt(date.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Whether records are asked for by more than words. */
    boolean conditions() {
        return lender != null || from != null || to != null || proved != null;
    }

    boolean empty() {
        return words.isEmpty() && !conditions();
    }
}
