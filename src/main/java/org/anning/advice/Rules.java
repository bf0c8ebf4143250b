package org.anning.advice;

import org.anning.advice.Recommendation.Kind;
import org.anning.advice.Rule.Clause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The rules of advice as they stand in {@code rules.csv}: what is advised, in what order, when and
 * why. A rule begins with a row whose effect is its kind; the rows below say when it applies.
 */
final class Rules {

    private static final int COLUMNS = 4;

    private final List<Rule> all;

    private Rules(List<Rule> all) {
        this.all = List.copyOf(all);
    }

    /** The rules that come with the program. */
    static Rules standard() {
        try (var in = Objects.requireNonNull(Rules.class.getResourceAsStream("rules.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rules: columns id, effect, when, reason; lines that begin with # are remarks.
     *
     * @throws IllegalArgumentException naming the first line that is not understood
     */
    static Rules of(List<String> lines) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("id,")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException("not four columns: " + line);
            }
            try {
                drafts.computeIfAbsent(cells[0].strip(), Draft::new)
                        .read(cells[1].strip(), cells[2].strip(), cells[3].strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(line + ": " + e.getMessage(), e);
            }
        }
        return new Rules(drafts.values().stream().map(Draft::rule).toList());
    }

    /** All rules, in the order of the table. */
    List<Rule> all() {
        return all;
    }

    /** What the rules say, the first to be done first. */
    List<Recommendation> in(Map<String, Finding> findings) {
        return all.stream()
                .map(rule -> rule.in(findings))
                .sorted(Comparator.comparingInt(Recommendation::rank))
                .toList();
    }

    private static final class Draft {
        private final String id;
        private final List<Clause> because = new ArrayList<>();
        private final List<Clause> unless = new ArrayList<>();
        private final List<Clause> before = new ArrayList<>();
        private Kind kind = Kind.SHEET;
        private int rank;
        private String otherwise = "";

        Draft(String id) {
            this.id = id;
        }

        void read(String effect, String when, String reason) {
            String[] words = effect.split(" ");
            switch (words[0]) {
                case "sheet", "warning", "step" -> {
                    kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
                    rank = Integer.parseInt(words[1]);
                    otherwise = reason;
                }
                case "because" -> because.add(new Clause(Condition.of(when), reason, 0));
                case "unless" -> unless.add(new Clause(Condition.of(when), reason, 0));
                case "before" ->
                        before.add(
                                new Clause(Condition.of(when), reason, Integer.parseInt(words[1])));
                default -> throw new IllegalArgumentException("no such effect: " + effect);
            }
        }

        Rule rule() {
            return new Rule(id, kind, rank, because, unless, before, otherwise);
        }
    }
}
