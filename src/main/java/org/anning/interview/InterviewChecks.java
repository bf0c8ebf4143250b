package org.anning.interview;

import org.anning.common.Coded;
import org.anning.common.Problem;
import org.anning.common.YesNo;
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
    private static final Set<String> SELF_HARM = Set.of("none", "thoughts", "plan");

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
        return switch (type) {
            case YES_NO, YES_NO_WORDS -> Coded.of(YesNo.class, text).isPresent();
            case SELF_HARM -> SELF_HARM.contains(text);
            case TEXT, LONG, NAME, NUMBER, MONEY -> true;
        };
    }
}
