package org.anning.law;

import org.anning.common.Lang;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One provision in one version, in our own words; never the statute's wording.
 *
 * @param key stable, never reused, such as {@code psap-2025-50-1-5}
 * @param from first day in force
 * @param to last day in force, or null
 * @param statute what it stands in
 * @param article such as 第五十条第一款第五项, or ""
 * @param articleEn such as Art. 50(1)(5), or ""
 * @param zh what it says, in our words
 * @param en the same in English
 * @param mark how sure the row is
 * @param lastChecked when a person last looked
 */
public record Provision(
        String key,
        LocalDate from,
        @Nullable LocalDate to,
        Statute statute,
        String article,
        String articleEn,
        String zh,
        String en,
        Mark mark,
        LocalDate lastChecked) {

    /** Whether it was in force on that day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The law and the article as a paper cites them. */
    public String title(Lang lang) {
        return lang == Lang.ZH ? statute.zh() + article : (statute.en() + " " + articleEn).strip();
    }

    /** What it says, in our words. */
    public String text(Lang lang) {
        return lang.pick(zh, en);
    }

    /** The family, such as {@code psap-2025} or {@code cc}. */
    public String family() {
        return statute.family();
    }

    /** Whether it is about punishment by the police or a court, as opposed to rules of conduct. */
    public boolean punishes() {
        return key.startsWith("psap-") || key.startsWith("cl-");
    }
}
