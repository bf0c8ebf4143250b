package org.anning.work.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.fx.Language;
import org.anning.work.OutcomeFacts;
import org.anning.work.OutcomeKind;
import org.anning.work.Review;
import org.anning.work.ReviewFacts;
import org.anning.work.ReviewKind;
import org.anning.work.ReviewPlace;
import org.anning.work.TimeFacts;
import org.anning.work.WorkKind;
import org.anning.work.WorkService;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The work of the group on one case. */
public final class WorkViewModel {

    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})[:：](\\d{2})");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");

    private final WorkService work;
    private final CaseId caseId;
    private final Background background;
    private final Language language;
    private final Clock clock;
    private final Runnable changed;
    private final ObservableList<Stored<TimeFacts>> times = FXCollections.observableArrayList();
    private final ObservableList<Stored<OutcomeFacts>> outcomes =
            FXCollections.observableArrayList();
    private final ObservableList<ReviewFacts> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param changed what follows when something was saved
     */
    public WorkViewModel(
            WorkService work,
            CaseId caseId,
            Background background,
            Language language,
            Clock clock,
            Runnable changed) {
        this.work = work;
        this.caseId = caseId;
        this.background = background;
        this.language = language;
        this.clock = clock;
        this.changed = changed;
    }

    private record Found(
            List<Stored<TimeFacts>> times,
            List<Stored<OutcomeFacts>> outcomes,
            List<ReviewFacts> lines,
            Review review) {}

    /** Reads everything afresh. */
    public void load() {
        background
                .run(() ->
                        new Found(
                                work.times().of(caseId),
                                work.outcomes().of(caseId),
                                work.review(caseId).stream().map(Stored::value).toList(),
                                work.stage(caseId)))
                .onSuccess(found -> {
                    times.setAll(found.times);
                    outcomes.setAll(found.outcomes);
                    lines.setAll(found.lines);
                    review.set(found.review);
                })
                .start();
    }

    /** The day that is proposed. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Minutes typed as such or as hours, such as 90 or 1:30. */
    static OptionalInt minutes(String typed) {
        String text = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC).strip();
        Matcher hours = HOURS.matcher(text);
        if (hours.matches()) {
            return OptionalInt.of(
                    Integer.parseInt(hours.group(1)) * 60 + Integer.parseInt(hours.group(2)));
        }
        return MINUTES.matcher(text).matches()
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** Keeps time spent by the person at the keyboard. */
    public void addTime(
            @Nullable LocalDate day, String typed, WorkKind kind, String note, Runnable done) {
        OptionalInt minutes = minutes(typed);
        if (day == null || minutes.isEmpty()) {
            problem.set(language.texts().get("work.problem.dayAndMinutes"));
            return;
        }
        save(
                () ->
                        work.times()
                                .write(
                                        caseId,
                                        new TimeFacts(
                                                day,
                                                minutes.getAsInt(),
                                                kind,
                                                work.me(),
                                                text(note))),
                done);
    }

    /** Takes time spent out; the log keeps it. */
    public void strikeTime(Stored<TimeFacts> time) {
        save(
                () -> {
                    work.times().strike(time);
                    return true;
                },
                () -> {});
    }

    /** Keeps an outcome. */
    public void addOutcome(
            @Nullable LocalDate day,
            OutcomeKind kind,
            @Nullable BigDecimal amount,
            String note,
            Runnable done) {
        if (day == null) {
            problem.set(language.texts().get("work.problem.day"));
            return;
        }
        save(
                () ->
                        work.outcomes()
                                .write(caseId, new OutcomeFacts(kind, day, amount, text(note))),
                done);
    }

    /** Takes an outcome out; the log keeps it. */
    public void strikeOutcome(Stored<OutcomeFacts> outcome) {
        save(
                () -> {
                    work.outcomes().strike(outcome);
                    return true;
                },
                () -> {});
    }

    /** Adds a line to the check. */
    public void say(ReviewKind kind, ReviewPlace about, String field, String words, Runnable done) {
        save(() -> work.say(caseId, kind, about, text(field), text(words)), done);
    }

    private <T> void save(java.util.function.Supplier<T> saving, Runnable done) {
        problem.set("");
        background
                .run(saving)
                .onSuccess(_ -> {
                    done.run();
                    changed.run();
                    load();
                })
                .onRefusal(this::refused)
                .start();
    }

    private void refused(Refusal refusal) {
        problem.set(language.texts().sentence(refusal));
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** Whether the person at the keyboard may comment and sign. */
    public boolean maySign() {
        return work.maySign();
    }

    /** The latest first. */
    public ObservableList<Stored<TimeFacts>> times() {
        return times;
    }

    /** The latest first. */
    public ObservableList<Stored<OutcomeFacts>> outcomes() {
        return outcomes;
    }

    /** What was said in the check, the oldest first. */
    public ObservableList<ReviewFacts> lines() {
        return lines;
    }

    /** Where the check stands; null before it was read. */
    public ReadOnlyObjectProperty<@Nullable Review> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /** Why something was not saved, in one sentence, or "". */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
