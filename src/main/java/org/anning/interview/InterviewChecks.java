package org.anning.interview;

import org.anning.common.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is wrong with the answers of an interview that was held elsewhere. */
public final class InterviewChecks {

    private static final Map<String, Question> QUESTIONS =
            new QuestionCatalogue()
                    .all().stream().collect(Collectors.toMap(Question::field, Function.identity()));

    private InterviewChecks() {}

    /** All problems, in the order of the answers. */
    public static List<Problem> check(List<Given> answers) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Given given : answers) {
            Question question = QUESTIONS.get(given.field());
            if (question == null) {
                problems.add(Problem.error("given", "interview.problem.question", given.field()));
            } else if (!seen.add(given.field())) {
                problems.add(Problem.error("given", "interview.problem.twice", given.field()));
            } else if (!fits(question.type(), given.text())) {
                problems.add(Problem.error("given", "interview.problem.code", given.field()));
            }
        }
        return problems;
    }

    private static boolean fits(AnswerType type, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return true;
        }
        List<String> chosen = type.several() ? List.of(text.split(" ")) : List.of(text);
        return type.choices().isEmpty() || type.choices().containsAll(chosen);
    }
}
