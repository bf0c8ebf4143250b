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
import org.anning.common.ClientId;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.interview.AnswerType;
import org.anning.interview.Blank;
import org.anning.interview.Given;
import org.anning.interview.InterviewDraft;
import org.anning.interview.InterviewService;
import org.anning.interview.Note;
import org.anning.interview.Question;
import org.anning.interview.QuestionCatalogue;
import org.anning.interview.Safety;
import org.anning.interview.Section;
import org.anning.loans.LoanEntry;
import org.anning.loans.plans.CardDanger;
import org.anning.timeline.ContactFacts;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One interview, being held or corrected. Everything that is typed is on the disk a second after
 * the key, together with the place of the caret; a burst of typing does not put that off.
 */
public final class InterviewViewModel {

    private final InterviewService interviews;
    private final ClientService clients;
    private final Background background;
    private final Executor soon;
    private final Clock clock;
    private final Function<CaseId, List<CardDanger.Bank>> cardBanks;
    private final Consumer<CaseId> finished;

    private final QuestionCatalogue questions = new QuestionCatalogue();
    private final Map<String, StringProperty> answers = new LinkedHashMap<>();
    private final Map<String, StringProperty> details = new LinkedHashMap<>();
    private final Map<String, ObjectProperty<@Nullable Blank>> blanks = new LinkedHashMap<>();
    private final ObservableList<Note> notes = FXCollections.observableArrayList();
    private final ObservableList<Stored<ContactFacts>> entries =
            FXCollections.observableArrayList();
    private final ObservableList<Stored<LoanEntry>> loans = FXCollections.observableArrayList();
    private final ObservableList<Stored<ClientFacts>> known = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Stored<ClientFacts>> client =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty guided = new SimpleBooleanProperty(true);
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.SAFETY);
    private final ReadOnlyBooleanWrapper warning = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper lawyerFirst = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<InterviewDraft> basis;
    private String focus;
    private int caret;
    private @Nullable String dismissed;
    private List<CardDanger.Bank> keptCards = List.of();
    private boolean unsaved;
    private boolean loading;
    private boolean done;

    /**
     * @param draft a new one, or one that was left
     * @param soon runs the saving a moment after the last request
     * @param cardBanks what is kept of the cards of each bank in a case
     * @param finished opens the case that was made
     */
    public InterviewViewModel(
            InterviewService interviews,
            ClientService clients,
            Background background,
            Executor soon,
            Clock clock,
            InterviewDraft draft,
            Function<CaseId, List<CardDanger.Bank>> cardBanks,
            Consumer<CaseId> finished) {
        this.interviews = interviews;
        this.clients = clients;
        this.background = background;
        this.soon = soon;
        this.clock = clock;
        this.cardBanks = cardBanks;
        this.finished = finished;
        this.basis = new ReadOnlyObjectWrapper<>(draft);
        this.focus = draft.focus();
        for (Question question : questions.all()) {
            StringProperty answer = new SimpleStringProperty("");
            StringProperty detail = new SimpleStringProperty("");
            ObjectProperty<@Nullable Blank> blank = new SimpleObjectProperty<>();
            answers.put(question.field(), answer);
            details.put(question.field(), detail);
            blanks.put(question.field(), blank);
            answer.subscribe((_, now) -> answered(blank, now));
            detail.subscribe((_, now) -> answered(blank, now));
            blank.subscribe((_, _) -> changed());
        }
        guided.subscribe((_, _) -> changed());
        section.subscribe((_, _) -> changed());
        answer("display_name").subscribe((_, words) -> search(words));
        take(draft);
    }

    private void take(InterviewDraft draft) {
        loading = true;
        for (Question question : questions.all()) {
            answer(question.field()).set(draft.text(question.field()).orElse(""));
            detail(question.field()).set(draft.detail(question.field()).orElse(""));
            blank(question.field()).set(null);
        }
        for (Given given : draft.given()) {
            blank(given.field()).set(given.blank());
        }
        notes.setAll(draft.notes());
        entries.setAll(draft.entries());
        loans.setAll(draft.loans());
        guided.set(draft.guided());
        section.set(draft.section());
        focus = draft.focus();
        caret = draft.caret();
        dismissed = draft.dismissed();
        loading = false;
        done = false;
        unsaved = false;
        basis.set(draft);
        warn();
        client.set(null);
        UUID chosen = draft.client();
        if (chosen != null) {
            background
                    .run(() -> clients.client(new ClientId(chosen)))
                    .onSuccess(client::set)
                    .start();
        }
    }

    /** Shows the interview of the case it belongs to as it is stored, unless it is being typed. */
    public void load() {
        UUID caseOf = basis.get().caseOf();
        if (caseOf != null) {
            background
                    .run(() -> cardBanks.apply(new CaseId(caseOf)))
                    .onSuccess(cards -> {
                        keptCards = cards;
                        warn();
                    })
                    .start();
        }
        if (caseOf != null && !unsaved) {
            background
                    .run(() -> interviews.of(new CaseId(caseOf)))
                    .onSuccess(stored -> {
                        if (!unsaved) {
                            take(stored);
                        }
                    })
                    .start();
        }
    }

    private void answered(ObjectProperty<@Nullable Blank> blank, String now) {
        if (!loading && !now.isBlank()) {
            blank.set(null);
        }
        changed();
    }

    private void changed() {
        if (loading || done) {
            return;
        }
        warn();
        if (!unsaved) {
            unsaved = true;
            soon.execute(this::keep);
        }
    }

    private void warn() {
        InterviewDraft now = snapshot();
        warning.set(Safety.warns(now));
        lawyerFirst.set(Safety.lawyerFirst(now, keptCards));
    }

    /** Puts everything that changed on the disk now. */
    public void keep() {
        if (!unsaved || done) {
            return;
        }
        InterviewDraft now = snapshot();
        unsaved = false;
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
            String detail = detail(question.field()).get();
            Blank blank = blank(question.field()).get();
            if (!text.isBlank() || !detail.isBlank() || blank != null) {
                given.add(
                        new Given(
                                question.field(),
                                text.isBlank() ? null : text,
                                blank,
                                detail.isBlank() ? null : detail));
            }
        }
        Stored<ClientFacts> chosen = client.get();
        InterviewDraft from = basis.get();
        return new InterviewDraft(
                from.id(),
                from.startedAt(),
                from.caseOf(),
                chosen == null ? null : chosen.id(),
                guided.get(),
                section.get(),
                focus,
                caret,
                given,
                List.copyOf(notes),
                List.copyOf(entries),
                List.copyOf(loans),
                dismissed);
    }

    private void search(String words) {
        if (loading
                || words.strip().isEmpty()
                || client.get() != null
                || basis.get().caseOf() != null) {
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
        changed();
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

    /** Adds a contact to be put into the timeline, or puts another in the place of one. */
    public void entry(@Nullable Stored<ContactFacts> before, ContactFacts facts) {
        put(entries, before, facts);
    }

    /**
     * Adds a lender with its loan, or puts another in the place of one; not while a lawyer comes
     * first.
     */
    public void loan(@Nullable Stored<LoanEntry> before, LoanEntry entry) {
        if (!lawyerFirst.get()) {
            put(loans, before, entry);
        }
    }

    private <T> void put(ObservableList<Stored<T>> list, @Nullable Stored<T> before, T now) {
        if (before == null) {
            list.add(new Stored<>(UUID.randomUUID(), 0, now));
        } else {
            list.replaceAll(one -> one.id().equals(before.id()) ? one.with(now) : one);
        }
        changed();
    }

    /** Takes back something that was added on the way. */
    public void takeBack(Stored<?> added) {
        entries.removeIf(one -> one.id().equals(added.id()));
        loans.removeIf(one -> one.id().equals(added.id()));
        changed();
    }

    /** Opens or corrects the case; a refusal says which question is still missing. */
    public void finish() {
        keep();
        InterviewDraft now = snapshot();
        done = true;
        background
                .run(() -> interviews.finish(now))
                .onSuccess(made -> {
                    finished.accept(made);
                    load();
                })
                .onEnd(() -> done = false)
                .start();
    }

    /** Throws away what was typed and is not in a case yet. */
    public void drop() {
        InterviewDraft now = snapshot();
        unsaved = false;
        done = true;
        background
                .run(() -> {
                    interviews.drop(now);
                    return true;
                })
                .onSuccess(_ -> load())
                .onEnd(() -> done = false)
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
                                        || !detail(q.field()).get().isBlank()
                                        || blank(q.field()).get() != null)
                        .count();
    }

    public QuestionCatalogue questions() {
        return questions;
    }

    public StringProperty answer(String field) {
        return Objects.requireNonNull(answers.get(field), field);
    }

    /** The words beside a choice. */
    public StringProperty detail(String field) {
        return Objects.requireNonNull(details.get(field), field);
    }

    public ObjectProperty<@Nullable Blank> blank(String field) {
        return Objects.requireNonNull(blanks.get(field), field);
    }

    public ObservableList<Note> notes() {
        return notes;
    }

    /** Contacts that were added on the way. */
    public ObservableList<Stored<ContactFacts>> entries() {
        return entries;
    }

    /** Lenders with their loans that were added on the way. */
    public ObservableList<Stored<LoanEntry>> loans() {
        return loans;
    }

    /** What is shown was read from here; changes when it is read anew. */
    public ReadOnlyObjectProperty<InterviewDraft> basisProperty() {
        return basis.getReadOnlyProperty();
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

    /**
     * Whether every danger sign of a card is there, as heard now or as the case says: a lawyer
     * comes first, and no more is asked about debts and money.
     */
    public ReadOnlyBooleanProperty lawyerFirstProperty() {
        return lawyerFirst.getReadOnlyProperty();
    }

    /** Whether this question is not asked any more because a lawyer comes first. */
    public boolean stopped(Question question) {
        return lawyerFirst.get()
                && (question.section() == Section.LOANS || question.section() == Section.MONEY)
                && question.type() != AnswerType.CARD_SIGNS;
    }

    /** When everything was last on the disk. */
    public ReadOnlyObjectProperty<@Nullable Instant> savedAtProperty() {
        return savedAt.getReadOnlyProperty();
    }
}
