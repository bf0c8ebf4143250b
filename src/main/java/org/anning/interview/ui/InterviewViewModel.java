package org.anning.interview.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.interview.Blank;
import org.anning.interview.Given;
import org.anning.interview.InterviewDraft;
import org.anning.interview.InterviewService;
import org.anning.interview.Note;
import org.anning.interview.Question;
import org.anning.interview.QuestionCatalogue;
import org.anning.interview.Safety;
import org.anning.interview.Section;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One interview. Everything that is typed is on the disk a moment after the last key, at the latest
 * ten seconds after the first, together with the place of the caret.
 */
public final class InterviewViewModel {

    private static final Duration LONGEST_UNSAVED = Duration.ofSeconds(10);

    private final InterviewService interviews;
    private final ClientService clients;
    private final Background background;
    private final Executor soon;
    private final Clock clock;
    private final Consumer<CaseId> finished;

    private final QuestionCatalogue questions = new QuestionCatalogue();
    private final Map<String, StringProperty> answers = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<@Nullable Blank>> blanks = new LinkedHashMap<>();
    private final ObservableList<Note> notes = FXCollections.observableArrayList();
    private final ObservableList<Stored<ClientFacts>> known = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Stored<ClientFacts>> client =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty guided = new SimpleBooleanProperty(true);
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.SAFETY);
    private final ReadOnlyBooleanWrapper warning = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedAt = new ReadOnlyObjectWrapper<>();
    private InterviewDraft draft;
    private String focus;
    private int caret;
    private @Nullable String dismissed;
    private @Nullable Instant unsavedSince;
    private boolean loading;

    /**
     * @param draft a new one, or one that was left
     * @param soon runs the saving a moment after the last change
     * @param finished opens the case that was made
     */
    public InterviewViewModel(
            InterviewService interviews,
            ClientService clients,
            Background background,
            Executor soon,
            Clock clock,
            InterviewDraft draft,
            Consumer<CaseId> finished) {
        this.interviews = interviews;
        this.clients = clients;
        this.background = background;
        this.soon = soon;
        this.clock = clock;
        this.finished = finished;
        this.draft = draft;
        this.focus = draft.focus();
        this.caret = draft.caret();
        this.dismissed = draft.dismissed();
        for (Question question : questions.all()) {
            StringProperty answer =
                    new SimpleStringProperty(draft.text(question.field()).orElse(""));
            ObjectProperty<@Nullable Blank> blank = new SimpleObjectProperty<>();
            answers.put(question.field(), answer);
            blanks.put(question.field(), blank);
            answer.subscribe((_, now) -> answered(blank, now));
            blank.subscribe((_, _) -> changed());
        }
        loading = true;
        for (Given given : draft.given()) {
            blank(given.field()).set(given.blank());
        }
        loading = false;
        notes.setAll(draft.notes());
        guided.set(draft.guided());
        section.set(draft.section());
        guided.subscribe((_, _) -> changed());
        section.subscribe((_, _) -> changed());
        answer("display_name").subscribe((_, words) -> search(words));
        warn();
    }

    private void answered(ObjectProperty<@Nullable Blank> blank, String now) {
        if (!now.isBlank()) {
            blank.set(null);
        }
        changed();
    }

    private void changed() {
        if (loading) {
            return;
        }
        warn();
        Instant now = clock.instant();
        Instant since = unsavedSince;
        if (since == null) {
            unsavedSince = now;
        } else if (Duration.between(since, now).compareTo(LONGEST_UNSAVED) >= 0) {
            keep();
            return;
        }
        soon.execute(this::keep);
    }

    private void warn() {
        warning.set(Safety.warns(snapshot()));
    }

    /** Puts everything on the disk now. */
    public void keep() {
        InterviewDraft now = snapshot();
        draft = now;
        unsavedSince = null;
        background
                .run(() -> {
                    interviews.keep(now);
                    return clock.instant();
                })
                .onSuccess(savedAt::set)
                .start();
    }

    private InterviewDraft snapshot() {
        List<Given> given = new ArrayList<>();
        for (Question question : questions.all()) {
            String text = answer(question.field()).get();
            Blank blank = blank(question.field()).get();
            if (!text.isBlank() || blank != null) {
                given.add(new Given(question.field(), text.isBlank() ? null : text, blank, null));
            }
        }
        Stored<ClientFacts> chosen = client.get();
        return new InterviewDraft(
                draft.id(),
                draft.startedAt(),
                draft.caseOf(),
                chosen == null ? draft.client() : chosen.id(),
                guided.get(),
                section.get(),
                focus,
                caret,
                given,
                List.copyOf(notes),
                draft.entries(),
                draft.loans(),
                dismissed);
    }

    private void search(String words) {
        if (words.strip().isEmpty() || client.get() != null) {
            known.clear();
            return;
        }
        background
                .run(() -> clients.find(words))
                .onSuccess(found -> {
                    if (words.equals(answer("display_name").get())) {
                        known.setAll(found);
                    }
                })
                .start();
    }

    /** Takes a client who is known already instead of making a new one. */
    public void choose(Stored<ClientFacts> chosen) {
        client.set(chosen);
        known.clear();
        answer("display_name").set(chosen.value().displayName());
        changed();
    }

    /** This is somebody else: a new client is made. */
    public void chooseNone() {
        client.set(null);
        known.clear();
    }

    /** Remembers where the caret stands. */
    public void caretAt(String field, int position) {
        focus = field;
        caret = position;
    }

    /** The question whose field has the caret. */
    public String focus() {
        return focus;
    }

    /** Where in it. */
    public int caret() {
        return caret;
    }

    /** Adds a line to the notes, with its time. */
    public void note(String text) {
        if (!text.isBlank()) {
            notes.add(new Note(clock.instant(), text.strip()));
            changed();
        }
    }

    /** Puts the safety warning away; why is kept. */
    public void dismiss(String reason) {
        if (!reason.isBlank()) {
            dismissed = reason.strip();
            changed();
        }
    }

    /** Opens the case; a refusal says which question is still missing. */
    public void finish() {
        InterviewDraft now = snapshot();
        background.run(() -> interviews.finish(now)).onSuccess(finished).start();
    }

    /** Throws the draft away. */
    public void drop() {
        InterviewDraft now = draft;
        background
                .run(() -> {
                    interviews.drop(now);
                    return true;
                })
                .start();
    }

    /** The part before or after the present one. */
    public void step(int by) {
        Section[] all = Section.values();
        section.set(all[Math.clamp(section.get().ordinal() + by, 0, all.length - 1)]);
    }

    /** How many questions of a part have an answer or a reason. */
    public int done(Section part) {
        return (int)
                questions.of(part).stream()
                        .filter(q ->
                                !answer(q.field()).get().isBlank()
                                        || blank(q.field()).get() != null)
                        .count();
    }

    public QuestionCatalogue questions() {
        return questions;
    }

    public StringProperty answer(String field) {
        return Objects.requireNonNull(answers.get(field), field);
    }

    public ObjectProperty<@Nullable Blank> blank(String field) {
        return Objects.requireNonNull(blanks.get(field), field);
    }

    public ObservableList<Note> notes() {
        return notes;
    }

    /** Clients who may be the one that is being typed. */
    public ObservableList<Stored<ClientFacts>> known() {
        return known;
    }

    public ReadOnlyObjectProperty<@Nullable Stored<ClientFacts>> clientProperty() {
        return client.getReadOnlyProperty();
    }

    public BooleanProperty guidedProperty() {
        return guided;
    }

    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** Whether the red warning is shown. */
    public ReadOnlyBooleanProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** When everything was last on the disk. */
    public ReadOnlyObjectProperty<@Nullable Instant> savedAtProperty() {
        return savedAt.getReadOnlyProperty();
    }
}
