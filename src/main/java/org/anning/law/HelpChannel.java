package org.anning.law;

import org.anning.common.Lang;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Where one can turn (domain 2.1), as data; its code is also that of {@code
 * cases.ComplaintChannel}. Numbers change: a paper prints {@link #lastChecked} beside them.
 *
 * @param number telephone numbers, or ""
 * @param site web address, or ""
 * @param provisions keys that its answer rests on
 */
public record HelpChannel(
        String code,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String zh,
        String en,
        String number,
        String site,
        String takesZh,
        String takesEn,
        String notZh,
        String notEn,
        String bringZh,
        String bringEn,
        String replyZh,
        String replyEn,
        List<String> provisions,
        Mark mark,
        LocalDate lastChecked)
        implements Dated {

    public HelpChannel {
        provisions = List.copyOf(provisions);
    }

    public String name(Lang lang) {
        return lang.pick(zh, en);
    }

    /**
     * Telephone numbers for a reader of this language, or "": in English the digits alone, for the
     * words between them are Chinese.
     */
    public String number(Lang lang) {
        return lang == Lang.ZH
                ? number
                : number.replaceAll("^[^0-9]+", "")
                        .replaceAll("[^0-9-]+", ", ")
                        .replaceAll(", $", "");
    }

    /** What it deals with. */
    public String takes(Lang lang) {
        return lang.pick(takesZh, takesEn);
    }

    /** What it does not deal with, or "". */
    public String doesNotTake(Lang lang) {
        return lang.pick(notZh, notEn);
    }

    /** What to bring, or "". */
    public String bring(Lang lang) {
        return lang.pick(bringZh, bringEn);
    }

    /** When an answer may be expected. */
    public String reply(Lang lang) {
        return lang.pick(replyZh, replyEn);
    }
}
