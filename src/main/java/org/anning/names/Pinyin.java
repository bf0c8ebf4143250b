package org.anning.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The readings of Chinese characters in pinyin, without tones, ü written as v. A character of
 * several readings has them all, those it has only in surnames too: nobody guesses which is meant.
 */
public final class Pinyin {

    private static final Map<Integer, List<String>> READINGS = new HashMap<>();
    // For each character of the basic plane one bit for each letter that a reading begins with.
    private static final int[] INITIALS = new int[Character.MAX_VALUE + 1];

    static {
        CharacterTable.read(
                "pinyin.tsv",
                (reading, characters) -> {
                    for (int character : characters) {
                        READINGS.merge(character, List.of(reading), Pinyin::both);
                        if (Character.isBmpCodePoint(character)) {
                            INITIALS[character] |= 1 << (reading.charAt(0) - 'a');
                        }
                    }
                });
    }

    private Pinyin() {}

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Every reading of a character; none for what is not Chinese. */
    public static List<String> readings(int character) {
        return READINGS.getOrDefault(character, List.of());
    }

    /** Whether a reading of the character may begin with this small letter. */
    static boolean mayBegin(char character, int letter) {
        return letter >= 'a'
                && letter <= 'z'
                && (Character.isSurrogate(character)
                        || (INITIALS[character] & 1 << (letter - 'a')) != 0);
    }
}
