package org.anning.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The questions in the order of asking. */
public final class QuestionCatalogue {

    /** Raised when a question changes; stored with each finished interview. */
    public static final String VERSION = "2";

    private static final int COLUMNS = 9;

    private final List<Question> all;

    public QuestionCatalogue() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        QuestionCatalogue.class.getResourceAsStream(
                                                "/org/anning/interview/questions.tsv")),
                                StandardCharsets.UTF_8))) {
            all = in.lines().filter(l -> !l.startsWith("#")).map(QuestionCatalogue::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Question row(String line) {
        String[] c = line.split("\t", -1);
        if (c.length != COLUMNS) {
            throw new IllegalStateException("questions.tsv: " + line);
        }
        return new Question(
                Integer.parseInt(c[0]),
                c[1],
                Section.valueOf(c[2].toUpperCase(Locale.ROOT)),
                AnswerType.valueOf(c[3].toUpperCase(Locale.ROOT)),
                Need.valueOf(c[4]),
                c[5],
                c[6],
                c[7],
                c[8]);
    }

    public List<Question> all() {
        return all;
    }

    /** The questions of one part. */
    public List<Question> of(Section section) {
        return all.stream().filter(q -> q.section() == section).toList();
    }
}
