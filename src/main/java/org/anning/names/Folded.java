package org.anning.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The one form of a text in which spellings that mean the same are the same: full and half width,
 * capitals, traditional and simplified characters.
 */
public final class Folded {

    private static final Map<Integer, Integer> SIMPLIFIED = new HashMap<>();

    static {
        CharacterTable.read(
                "simplified.tsv",
                (simplified, traditional) -> {
                    for (int character : traditional) {
                        SIMPLIFIED.put(character, simplified.codePointAt(0));
                    }
                });
    }

    private Folded() {}

    /** A name without what is not part of it: spaces and marks are gone, stars of masks stay. */
    public static String name(String text) {
        return folded(text, false);
    }

    /** Running text; its white space and marks become single spaces. */
    public static String text(String text) {
        return folded(text, true);
    }

    private static String folded(String text, boolean spaced) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || c == '*') {
                        folded.appendCodePoint(SIMPLIFIED.getOrDefault(c, c));
                    } else if (spaced
                            && !folded.isEmpty()
                            && folded.charAt(folded.length() - 1) != ' ') {
                        folded.append(' ');
                    }
                });
        return folded.toString();
    }
}
