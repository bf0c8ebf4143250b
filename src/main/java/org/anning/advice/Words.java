package org.anning.advice;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.EventTime;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates, times, sums and answers are written on paper in one language. */
final class Words {

    private final Texts texts;
    private final DateTimeFormatter minute;

    Words(Texts texts) {
        this.texts = texts;
        boolean zh = texts.lang() == Lang.ZH;
        Locale locale = texts.lang().locale();
        this.minute =
                DateTimeFormatter.ofPattern(zh ? "yyyy年M月d日 HH:mm" : "d MMMM yyyy, HH:mm", locale);
    }

    Texts texts() {
        return texts;
    }

    @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : texts.day(date);
    }

    /** Yuan, with both digits of the fen or none. */
    @Nullable String money(@Nullable BigDecimal sum) {
        if (sum == null) {
            return null;
        }
        boolean whole = sum.stripTrailingZeros().scale() <= 0;
        DecimalFormat digits =
                new DecimalFormat(
                        whole ? "#,##0" : "#,##0.00",
                        DecimalFormatSymbols.getInstance(Locale.ROOT));
        return texts.get("advice.words.yuan", digits.format(sum));
    }

    /** Yes or no; nothing where it is not known. */
    @Nullable String answer(YesNo answer) {
        return answer == YesNo.UNKNOWN ? null : texts.name("common.yesNo", answer);
    }

    /** What somebody wrote, with a stop at its end, so that more can follow on the line. */
    @Nullable String sentence(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return words;
        }
        String text = words.strip();
        return Character.isLetterOrDigit(text.codePointBefore(text.length()))
                ? text + texts.lang().pick("。", ".")
                : text;
    }

    /** The name of a conduct flag. */
    String conduct(Conduct flag) {
        return texts.name("law.conduct", flag);
    }

    /** A time never more exactly than it is known. */
    String time(EventTime time) {
        return switch (time.precision()) {
            case EXACT, MINUTE -> minute.format(time.from());
            case HOUR -> texts.get("advice.words.hour", minute.format(time.from()));
            case DAY -> texts.get("advice.words.someTime", texts.day(time.from().toLocalDate()));
            case PART_OF_DAY -> said(time, "advice.words.partOfDay", clock(time));
            case RANGE -> days(time);
            case VAGUE ->
                    said(
                            time,
                            oneDay(time) ? "advice.words.about" : "advice.words.vague",
                            days(time));
        };
    }

    /** The days from one to another; a single day only once. */
    String span(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? texts.get("advice.words.onDay", texts.day(first))
                : texts.get("advice.words.span", texts.day(first), texts.day(last));
    }

    private String days(EventTime time) {
        String first = texts.day(time.from().toLocalDate());
        return oneDay(time)
                ? first
                : texts.get("advice.words.range", first, texts.day(time.to().toLocalDate()));
    }

    private static boolean oneDay(EventTime time) {
        return time.from().toLocalDate().equals(time.to().toLocalDate());
    }

    private String clock(EventTime time) {
        LocalDateTime to = time.to();
        return texts.get(
                "advice.words.range",
                minute.format(time.from()),
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(to));
    }

    private String said(EventTime time, String key, String between) {
        return time.said() == null
                ? texts.get(key, between)
                : texts.get("advice.words.said", between, time.said());
    }

    /** A length of time in minutes and seconds. */
    @Nullable String duration(@Nullable Integer seconds) {
        return seconds == null
                ? null
                : texts.get(
                        "advice.words.duration",
                        String.valueOf(seconds / 60),
                        String.valueOf(seconds % 60));
    }
}
