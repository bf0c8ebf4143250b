package org.anning.cases.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.cases.CaseChecks;
import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.cases.ConsentService;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.cases.StepService;
import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The steps taken in a case, one of them in the form, and what the client agreed to. */
public final class StepsViewModel {

    private final StepService steps;
    private final ConsentService consents;
    private final CaseId caseId;
    private final Background background;
    private final Clock clock;

    private final ObservableList<Stored<StepFacts>> rows = FXCollections.observableArrayList();
    private final ObservableList<Stored<ConsentFacts>> agreed = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(false);
    private @Nullable Stored<StepFacts> edited;

    private final ObjectProperty<StepKind> kind =
            new SimpleObjectProperty<>(StepKind.LENDER_COMPLAINT);
    private final ObjectProperty<@Nullable LocalDate> happenedOn = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> receivedOn = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> answeredOn = new SimpleObjectProperty<>();
    private final StringProperty authority = new SimpleStringProperty("");
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");

    public StepsViewModel(
            StepService steps,
            ConsentService consents,
            CaseId caseId,
            Background background,
            Clock clock) {
        this.steps = steps;
        this.consents = consents;
        this.caseId = caseId;
        this.background = background;
        this.clock = clock;
    }

    private record Found(List<Stored<StepFacts>> steps, List<Stored<ConsentFacts>> consents) {}

    /** Reads steps and consents afresh. */
    public void load() {
        background
                .run(() -> new Found(steps.of(caseId), consents.of(caseId)))
                .onSuccess(found -> {
                    rows.setAll(found.steps);
                    agreed.setAll(found.consents);
                })
                .start();
    }

    /** Opens the form for a new step of today. */
    public void begin() {
        show(null, StepFacts.of(StepKind.LENDER_COMPLAINT, LocalDate.now(clock)));
    }

    /** Opens the form for a step that is there. */
    public void edit(Stored<StepFacts> step) {
        show(step, step.value());
    }

    private void show(@Nullable Stored<StepFacts> step, StepFacts facts) {
        editing.set(false);
        edited = step;
        kind.set(facts.kind());
        happenedOn.set(facts.happenedOn());
        receivedOn.set(facts.receivedOn());
        answeredOn.set(facts.answeredOn());
        authority.set(Objects.requireNonNullElse(facts.authority(), ""));
        reference.set(Objects.requireNonNullElse(facts.reference(), ""));
        answer.set(Objects.requireNonNullElse(facts.answer(), ""));
        note.set(Objects.requireNonNullElse(facts.note(), ""));
        problems.clear();
        editing.set(true);
    }

    /** Which step is in the form, {@code new} for one that was not saved yet. */
    String edited() {
        Stored<StepFacts> step = edited;
        return step == null ? "new" : step.id().toString();
    }

    /** Closes the form without saving. */
    public void cancel() {
        editing.set(false);
    }

    /** Checks and saves what stands in the form. */
    public void save() {
        LocalDate day = happenedOn.get();
        if (day == null) {
            problems.setAll(Problem.error("happenedOn", "cases.problem.date"));
            return;
        }
        Stored<StepFacts> before = edited;
        StepFacts old = before == null ? null : before.value();
        StepFacts facts =
                new StepFacts(
                        kind.get(),
                        day,
                        receivedOn.get(),
                        old == null ? null : old.channel(),
                        text(authority),
                        text(reference),
                        old == null ? null : old.lenderId(),
                        old == null ? null : old.loanId(),
                        text(answer),
                        answeredOn.get(),
                        text(note));
        problems.setAll(CaseChecks.check(facts, clock));
        if (problems.stream().anyMatch(Problem::blocks)) {
            return;
        }
        background
                .run(() ->
                        before == null
                                ? steps.write(caseId, facts)
                                : steps.correct(before.with(facts)))
                .onSuccess(_ -> {
                    editing.set(false);
                    load();
                })
                .start();
    }

    private static @Nullable String text(StringProperty typed) {
        return typed.get().isBlank() ? null : typed.get().strip();
    }

    /** Takes a step out; the log keeps it. */
    public void strike(Stored<StepFacts> step) {
        background
                .run(() -> {
                    steps.strike(step);
                    return steps.of(caseId);
                })
                .onSuccess(rows::setAll)
                .start();
    }

    /** Notes what the client said to one purpose, today. */
    public void consent(ConsentPurpose purpose, boolean given) {
        ConsentFacts facts =
                new ConsentFacts(purpose, given, LocalDate.now(clock), "1", null, null, null);
        background
                .run(() -> {
                    consents.write(caseId, facts);
                    return consents.of(caseId);
                })
                .onSuccess(agreed::setAll)
                .start();
    }

    /** Notes that a consent was taken back today. */
    public void withdraw(Stored<ConsentFacts> consent) {
        correct(consent, consent.value().expiresOn(), LocalDate.now(clock));
    }

    /** Notes the last day on which a consent holds; null where it holds until it is taken back. */
    public void expires(Stored<ConsentFacts> consent, @Nullable LocalDate lastDay) {
        correct(consent, lastDay, consent.value().withdrawnOn());
    }

    private void correct(
            Stored<ConsentFacts> consent,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate withdrawnOn) {
        ConsentFacts c = consent.value();
        ConsentFacts now =
                new ConsentFacts(
                        c.purpose(),
                        c.given(),
                        c.givenOn(),
                        c.formVersion(),
                        expiresOn,
                        withdrawnOn,
                        c.note());
        background
                .run(() -> {
                    consents.correct(consent.with(now));
                    return consents.of(caseId);
                })
                .onSuccess(agreed::setAll)
                .start();
    }

    public ObservableList<Stored<StepFacts>> rows() {
        return rows;
    }

    public ObservableList<Stored<ConsentFacts>> agreed() {
        return agreed;
    }

    public ObservableList<Problem> problems() {
        return problems;
    }

    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    public ObjectProperty<StepKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<@Nullable LocalDate> happenedOnProperty() {
        return happenedOn;
    }

    public ObjectProperty<@Nullable LocalDate> receivedOnProperty() {
        return receivedOn;
    }

    public ObjectProperty<@Nullable LocalDate> answeredOnProperty() {
        return answeredOn;
    }

    public StringProperty authorityProperty() {
        return authority;
    }

    public StringProperty referenceProperty() {
        return reference;
    }

    public StringProperty answerProperty() {
        return answer;
    }

    public StringProperty noteProperty() {
        return note;
    }
}
