package org.anning.library;

import org.anning.common.Lang;
import org.anning.law.Law;
import org.anning.law.Mark;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which rows of law data are looked at.
 *
 * @param words each of them must stand in the row or in the name of its law
 * @param asAt the day on which the row must hold; null for any
 * @param mark how sure the row must be; null for any
 */
public record RowFilter(String words, @Nullable LocalDate asAt, @Nullable Mark mark) {

    /** Whether a row is one of them. */
    public boolean takes(LawRow row, Law law) {
        return (asAt == null || row.inForce(asAt))
                && (mark == null || row.mark().filter(m -> m == mark).isPresent())
                && Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(word -> row.says(word) || titled(row, law, word));
    }

    private static boolean titled(LawRow row, Law law, String word) {
        String key = row.cells().getFirst();
        return row.shelf().file().equals(LawShelf.PROVISIONS)
                && law.catalogue().has(key)
                && Arrays.stream(Lang.values())
                        .anyMatch(lang ->
                                law.catalogue()
                                        .provision(key)
                                        .title(lang)
                                        .toLowerCase(Locale.ROOT)
                                        .contains(word));
    }
}
