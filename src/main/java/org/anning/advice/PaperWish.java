package org.anning.advice;

import org.anning.common.Lang;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * How a person wants a paper.
 *
 * @param large whether in large print
 * @param lender the lender it is about; null for the one with the most contacts
 * @param ticked keys of the doubtful provisions that a person has looked at and wants on it
 */
public record PaperWish(Lang lang, boolean large, @Nullable UUID lender, Set<String> ticked) {

    public PaperWish {
        ticked = Set.copyOf(ticked);
    }

    /** Nothing ticked, about the lender with the most contacts. */
    public static PaperWish plain(Lang lang, boolean large) {
        return new PaperWish(lang, large, null, Set.of());
    }
}
