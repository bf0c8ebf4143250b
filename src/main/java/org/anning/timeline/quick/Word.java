package org.anning.timeline.quick;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One row of the words that the line knows, kept in {@code words.tsv}.
 *
 * @param kind what it is about
 * @param code which of these
 * @param where where it counts
 */
record Word(String kind, String code, Where where, Pattern pattern) {

    enum Where {
        /** Once, hiding what stands in it from later rows; not in what the other side said. */
        TAKE,
        /** Anywhere. */
        ANY,
        /** Only in what the other side said. */
        SAID,
        /** Only outside what the other side said. */
        DONE
    }

    private static final List<Word> ALL = load();

    static List<Word> all() {
        return ALL;
    }

    private static List<Word> load() {
        List<Word> words = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Word.class.getResourceAsStream("words.tsv")),
                                StandardCharsets.UTF_8))) {
            for (@Nullable String row = reader.readLine(); row != null; row = reader.readLine()) {
                if (!row.startsWith("#") && !row.isBlank()) {
                    String[] cells = row.split("\t", -1);
                    words.add(
                            new Word(
                                    cells[0],
                                    cells[1],
                                    Where.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                                    Pattern.compile(cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }
}
