package org.anning.library;

import org.anning.common.Lang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something about the law data that was still doubtful when they were gathered (domain 10).
 *
 * @param code stable, such as {@code lpr-2026}
 * @param shelf the table it is about; empty where it is about none
 * @param words what finds the rows it is about
 */
public record OpenQuestion(String code, String shelf, String words, String zh, String en) {

    /** The shelf of answers. */
    static final String ANSWERS = "questions";

    /** All of them, in order. */
    public static List<OpenQuestion> all() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        OpenQuestion.class.getResourceAsStream(
                                                "open_questions.tsv")),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(c -> new OpenQuestion(c[0], c[1], c[2], c[3], c[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(Lang lang) {
        return lang.pick(zh, en);
    }

    /** Where the answer is kept. */
    public Spot spot() {
        return new Spot(ANSWERS, code);
    }
}
