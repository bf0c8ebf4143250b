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

    static {
        CharacterTable.read(
                "pinyin.tsv",
                (reading, characters) -> {
                    for (int character : characters) {
                        READINGS.merge(character, List.of(reading), Pinyin::both);
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
}
