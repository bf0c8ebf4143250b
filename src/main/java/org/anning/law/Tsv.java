package org.anning.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads the tables of law data: tab-separated, with comment lines that begin with #; the last of
 * them names the columns.
 */
final class Tsv {

    private Tsv() {}

    static List<String> columns(String name) {
        List<String> heads =
                lines(name).stream().takeWhile(l -> l.startsWith("#") || l.isBlank()).toList();
        return Arrays.stream(heads.getLast().substring(1).strip().split("\t", -1))
                .map(head -> head.split(",", 2)[0])
                .toList();
    }

    static List<String[]> rows(String name, int columns) {
        List<String[]> rows = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t", -1);
            if (row.length != columns) {
                throw new IllegalStateException(name + ": " + columns + " columns: " + line);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> lines(String name) {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Tsv.class.getResourceAsStream("/org/anning/law/" + name),
                                        name),
                                StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
