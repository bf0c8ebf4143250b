package org.anning.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Reads a table of a key and the characters that belong to it, a line each. */
final class CharacterTable {

    private CharacterTable() {}

    static void read(String name, BiConsumer<String, int[]> row) {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CharacterTable.class.getResourceAsStream(name), name),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        row.accept(
                                line.substring(0, tab),
                                line.substring(tab + 1).codePoints().toArray());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
