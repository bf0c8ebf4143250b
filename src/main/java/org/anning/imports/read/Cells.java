package org.anning.imports.read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tidies what stands in the cells of bills (domain 9, general). */
final class Cells {

    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"(.*)\"");
    private static final Pattern UNIT = Pattern.compile("\\((?:元|秒|s|分|分钟|min)\\)$");
    private static final Pattern POWER = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{1,2}");
    private static final Pattern DURATION =
            Pattern.compile(
                    "(?:(\\d{1,6})(?:小时|时|h))?(?:(\\d{1,6})(?:分钟|分|m))?(?:(\\d{1,7})(?:秒|s)?)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2})");
    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 3600L);

    private Cells() {}

    /** A cell without marks, blanks around it, and what Excel needs to keep a number as text. */
    static String tidy(String raw) {
        if (plain(raw)) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\uFEFF' && c != '\u200B' && c != '\u200E' && c != '\u200F') {
                out.append(c == '\u00A0' || c == '\u3000' ? ' ' : c);
            }
        }
        String text = out.toString().strip();
        Matcher formula = FORMULA_TEXT.matcher(text);
        if (formula.matches()) {
            text = formula.group(1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    private static boolean plain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' '
                    || c == '\''
                    || c == '='
                    || c == '\u00A0'
                    || c >= '\u2000' && c < '\u3100'
                    || c == '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    /** A column's name in its one form: half width, no blanks, no unit, no asterisk. */
    static String name(String header) {
        String plain =
                Normalizer.normalize(tidy(header), Normalizer.Form.NFKC)
                        .replaceAll("[\\s*\"]", "")
                        .toLowerCase(Locale.ROOT);
        return UNIT.matcher(plain).replaceFirst("");
    }

    /** A text, or null where there is none; {@code /}, {@code -} and {@code null} are none. */
    static @Nullable String text(String cell) {
        return cell.isEmpty() || cell.equals("/") || cell.equals("-") || cell.equals("null")
                ? null
                : cell;
    }

    /** A text cut where it is longer than the casebook keeps. */
    static @Nullable String text(String cell, int most) {
        String text = text(cell);
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** A telephone number that a spreadsheet may have turned into a number. */
    static String number(String cell) {
        if (POWER.matcher(cell).matches()) {
            return new BigDecimal(cell).toPlainString();
        }
        return cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    }

    /** Seconds, from any of the ways in which bills write a duration. */
    static Optional<Integer> seconds(String cell) {
        String text =
                Normalizer.normalize(cell, Normalizer.Form.NFKC)
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(text);
        Matcher words = DURATION.matcher(text);
        long seconds;
        if (clock.matches()) {
            seconds = sum(clock.group(1), clock.group(2), clock.group(3));
        } else if (words.matches()) {
            seconds = sum(words.group(1), words.group(2), words.group(3));
        } else if (text.matches("0?\\.\\d{1,18}(e-\\d)?")) {
            seconds = new BigDecimal(text).multiply(DAY).add(new BigDecimal("0.5")).longValue();
        } else if (text.matches("\\d{1,7}\\.0+")) {
            seconds = Long.parseLong(text.substring(0, text.indexOf('.')));
        } else {
            return Optional.empty();
        }
        return seconds <= 24 * 3600 ? Optional.of((int) seconds) : Optional.empty();
    }

    private static long sum(
            @Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        return 3600 * whole(hours) + 60 * whole(minutes) + whole(seconds);
    }

    private static long whole(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** An amount of yuan, never negative; empty where it is none. */
    static Optional<BigDecimal> yuan(String cell) {
        String text =
                Normalizer.normalize(cell, Normalizer.Form.NFKC)
                        .replaceAll("[¥￥,\\s元]", "")
                        .replaceFirst("^[+-]", "");
        return text.matches("\\d{1,10}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text).setScale(2, java.math.RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
