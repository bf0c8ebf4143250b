package org.anning.advice;

import org.anning.advice.Recommendation.Kind;
import org.anning.advice.Recommendation.Verdict;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When one sheet, warning or next step is advised.
 *
 * @param rank its place in the order, unless a row of {@code before} moves it up
 * @param otherwise why it is not shown where no row of {@code because} holds
 */
record Rule(
        String id,
        Kind kind,
        int rank,
        List<Clause> because,
        List<Clause> unless,
        List<Clause> before,
        String otherwise) {

    /**
     * One row of the table.
     *
     * @param rank the place it moves to, for a row of {@code before}
     */
    record Clause(Condition when, String reason, int rank) {}

    /** What this rule says, given what is known of a case. */
    Recommendation in(Map<String, Finding> findings) {
        List<Reason> reasons = holding(because, findings);
        List<Reason> against = holding(unless, findings);
        Set<String> questions = new LinkedHashSet<>();
        if (against.isEmpty() && reasons.isEmpty()) {
            open(because, findings, questions);
        }
        if (against.isEmpty() && (!reasons.isEmpty() || !questions.isEmpty())) {
            open(unless, findings, questions);
            return new Recommendation(
                    id,
                    kind,
                    reasons.isEmpty() ? Verdict.ASKED : Verdict.SHOWN,
                    rank(findings),
                    reasons,
                    List.of(),
                    List.copyOf(questions),
                    null);
        }
        Optional<LocalDate> day = against.isEmpty() ? soonest(findings) : Optional.empty();
        return new Recommendation(
                id,
                kind,
                day.isPresent() ? Verdict.LATER : Verdict.NOT_SHOWN,
                rank,
                List.of(),
                day.map(d -> from(d, findings)).orElse(against.isEmpty() ? none() : against),
                List.of(),
                day.orElse(null));
    }

    private List<Reason> none() {
        return List.of(new Reason(otherwise, List.of()));
    }

    /** The first day on which one of the reasons will hold, if nothing changes. */
    private Optional<LocalDate> soonest(Map<String, Finding> findings) {
        return because.stream()
                .map(c -> c.when().in(findings).from())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    /** What it waits for. */
    private List<Reason> from(LocalDate day, Map<String, Finding> findings) {
        return because.stream()
                .filter(c -> day.equals(c.when().in(findings).from()))
                .map(c -> new Reason(otherwise, c.when().in(findings).grounds()))
                .limit(1)
                .toList();
    }

    private int rank(Map<String, Finding> findings) {
        return before.stream()
                .filter(c -> c.when().in(findings).yes())
                .mapToInt(Clause::rank)
                .reduce(rank, Math::min);
    }

    private static List<Reason> holding(List<Clause> clauses, Map<String, Finding> findings) {
        return clauses.stream()
                .filter(c -> c.when().in(findings).yes())
                .map(c -> new Reason(c.reason(), c.when().in(findings).grounds()))
                .toList();
    }

    private static void open(
            List<Clause> clauses, Map<String, Finding> findings, Set<String> questions) {
        clauses.forEach(c -> questions.addAll(c.when().open(findings)));
    }
}
