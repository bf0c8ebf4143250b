package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.rows;
import static org.anning.advice.Placeholders.text;

import org.anning.common.Texts;
import org.anning.interview.AnswerType;
import org.anning.interview.FinishedInterview;
import org.anning.interview.Given;
import org.anning.interview.Question;
import org.anning.interview.QuestionCatalogue;
import org.anning.interview.Section;
import org.anning.law.ChannelNumbers;
import org.anning.timeline.EventTime;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The questions of the interview, what was answered, and what is to be done today. */
final class TalkPlaceholders {

    /**
     * Answers that never stand on a paper: a sheet of paper is read by others, and these can put
     * the client in danger.
     */
    static final Set<String> NEVER_PRINTED =
            Set.of(
                    "safe_to_talk",
                    "danger_now",
                    "self_harm",
                    "contact_safe",
                    "forged",
                    "cards_lent",
                    "card_signs",
                    "gambling");

    private static final int THINGS = 3;

    private static final Map<String, Question> QUESTIONS =
            new QuestionCatalogue()
                    .all().stream().collect(Collectors.toMap(Question::field, Function.identity()));

    private static final Columns<Question> QUESTION =
            new Columns<Question>()
                    .with("no", (_, q) -> String.valueOf(q.no()))
                    .with("question", (f, q) -> q.text(f.lang()))
                    .with("why", (f, q) -> q.why(f.lang()))
                    .with("choice", TalkPlaceholders::choice);

    private static final Columns<Given> ANSWER =
            new Columns<Given>()
                    .with("no", (_, g) -> String.valueOf(question(g).no()))
                    .with("question", (f, g) -> question(g).text(f.lang()))
                    .with("answer", TalkPlaceholders::answer);

    private static final Columns<Recommendation> STEP = step();

    private TalkPlaceholders() {}

    static List<Placeholder> list() {
        List<Placeholder> all = new ArrayList<>();
        for (Section section : Section.values()) {
            all.add(
                    rows(
                            "questions." + section.code(),
                            _ -> new QuestionCatalogue().of(section),
                            QUESTION));
        }
        all.add(rows("answers", TalkPlaceholders::answers, ANSWER));
        all.add(text("interview.heldOn", f -> f.words().day(heldOn(f))));
        all.add(text("interview.why", f -> said(f, "overdue_since")));
        all.add(text("interview.income", f -> said(f, "income")));
        all.add(text("interview.paidHelpers", f -> said(f, "paid_helpers")));
        all.add(rows("things", TalkPlaceholders::things, STEP));
        NamedFacts.list()
                .keySet()
                .forEach(fact -> all.add(flag("fact." + fact, f -> f.holds(fact))));
        return all;
    }

    private static Question question(Given given) {
        Question question = QUESTIONS.get(given.field());
        if (question == null) {
            throw new IllegalStateException("no question " + given.field());
        }
        return question;
    }

    private static List<Given> answers(Filling f) {
        return last(f).map(FinishedInterview::given).orElse(List.of()).stream()
                .filter(g -> QUESTIONS.containsKey(g.field()))
                .filter(g -> !NEVER_PRINTED.contains(g.field()))
                .filter(g -> answer(f, g) != null)
                .toList();
    }

    private static Optional<FinishedInterview> last(Filling f) {
        List<FinishedInterview> all = f.view().interviews();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private static java.time.@Nullable LocalDate heldOn(Filling f) {
        return last(f).map(i -> i.startedAt().atZone(EventTime.ZONE).toLocalDate()).orElse(null);
    }

    private static @Nullable String said(Filling f, String field) {
        return answers(f).stream()
                .filter(g -> g.field().equals(field))
                .map(g -> answer(f, g))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String answer(Filling f, Given given) {
        if (given.blank() != null) {
            return f.words().texts().name("interview.blank", given.blank());
        }
        String text = given.text();
        if (text == null || text.isBlank()) {
            return null;
        }
        AnswerType type = question(given).type();
        String words =
                type.choices().isEmpty()
                        ? text.strip()
                        : Arrays.stream(text.split(" "))
                                .filter(type.choices()::contains)
                                .map(c -> f.words().texts().get(type.text(c)))
                                .collect(
                                        Collectors.joining(
                                                f.words().texts().get("advice.words.comma")));
        String detail = given.detail();
        return detail == null || detail.isBlank()
                ? words
                : words + f.words().texts().get("advice.words.stop") + detail.strip();
    }

    /** The boxes to tick on paper; nothing where words are to be written. */
    private static @Nullable String choice(Filling f, Question q) {
        List<String> choices = q.type().choices();
        return choices.isEmpty()
                ? null
                : choices.stream()
                        .map(c -> "□ " + f.words().texts().get(q.type().text(c)))
                        .collect(Collectors.joining("  "));
    }

    /** The first three steps that the rules advise, in the order of domain 2.3. */
    private static List<Recommendation> things(Filling f) {
        return f.advised().stream()
                .filter(r -> r.kind() == Recommendation.Kind.STEP && r.shown())
                .limit(THINGS)
                .toList();
    }

    /** A reason in words to the client, where the words to the volunteer speak of somebody else. */
    private static String toClient(Filling f, Reason reason) {
        String yours = reason.textKey().replace("advice.because.", "advice.yours.");
        Texts texts = f.words().texts();
        return ChannelNumbers.in(
                texts.get(texts.has(yours) ? yours : reason.textKey()),
                f.circumstances().law(),
                texts.lang(),
                f.today());
    }

    /**
     * One cell for each step that there is a rule for, so that a template can say how it is done.
     */
    private static Columns<Recommendation> step() {
        Columns<Recommendation> columns =
                new Columns<Recommendation>()
                        .with("title", (f, r) -> f.words().texts().get("advice.paper." + r.id()))
                        .with(
                                "why",
                                (f, r) ->
                                        r.because().stream()
                                                .map(b -> toClient(f, b))
                                                .findFirst()
                                                .orElse(null));
        Rules.standard().all().stream()
                .filter(r -> r.kind() == Recommendation.Kind.STEP)
                .forEach(step ->
                        columns.with(
                                step.id(), (_, r) -> r.id().equals(step.id()) ? step.id() : null));
        return columns;
    }
}
