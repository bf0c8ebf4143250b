package org.anning.timeline.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

import org.anning.common.Problem;
import org.anning.common.YesNo;
import org.anning.fx.Choices;
import org.anning.fx.Problems;
import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EntryChecks;
import org.anning.timeline.EntrySource;
import org.anning.timeline.EventTime;
import org.anning.timeline.Outcome;
import org.anning.timeline.Sourced;
import org.anning.timeline.Target;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of one entry: all fields of {@link ContactFacts}, what is wrong with them, and what
 * saving hands over. Knows nothing of where the entry goes.
 */
public final class EntryFormViewModel {

    /** Takes the finished facts; calls the second argument when they are safe. */
    public interface Keeper {
        void keep(ContactFacts facts, Runnable kept);
    }

    private static final int MINUTE_SECONDS = 60;

    private final Clock clock;
    private final Problems problems;
    private final Keeper keeper;
    private final Runnable closed;
    private final TimeForm time = new TimeForm();
    private final ObservableList<LenderChoice> lenders = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LenderChoice> lender = new SimpleObjectProperty<>();
    private final ObservableSet<Conduct> conduct = Choices.none(Conduct.class);
    private final BooleanProperty perDay = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> refusedOn = new SimpleObjectProperty<>();
    private final BooleanProperty refusedOnUnreadable = new SimpleBooleanProperty();
    private final StringProperty duration = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable EntrySource> source = new SimpleObjectProperty<>();
    private final ContactFacts empty;
    private ContactFacts loaded;
    private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.CALL);
    private final ObjectProperty<Actor> actor = new SimpleObjectProperty<>(Actor.UNKNOWN);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.CLIENT);
    private final ObjectProperty<Direction> direction =
            new SimpleObjectProperty<>(Direction.INCOMING);
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.UNKNOWN);
    private final ObjectProperty<CountBasis> basis = new SimpleObjectProperty<>(CountBasis.STATED);
    private final ObjectProperty<YesNo> askedToLeave = new SimpleObjectProperty<>(YesNo.UNKNOWN);
    private final ObjectProperty<YesNo> leftWhenAsked = new SimpleObjectProperty<>(YesNo.UNKNOWN);
    private final ObjectProperty<YesNo> identified = new SimpleObjectProperty<>(YesNo.UNKNOWN);
    private final ObjectProperty<YesNo> refused = new SimpleObjectProperty<>(YesNo.UNKNOWN);
    private final ObjectProperty<YesNo> proved = new SimpleObjectProperty<>(YesNo.UNKNOWN);
    private final StringProperty actorName = new SimpleStringProperty("");
    private final StringProperty targetName = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty imAccount = new SimpleStringProperty("");
    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty account = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty link = new SimpleStringProperty("");
    private final StringProperty proof = new SimpleStringProperty("");
    private final StringProperty contacts = new SimpleStringProperty("");
    private final StringProperty people = new SimpleStringProperty("");
    private final StringProperty stayedMinutes = new SimpleStringProperty("");
    private final StringProperty views = new SimpleStringProperty("");
    private final StringProperty reposts = new SimpleStringProperty("");

    /**
     * @param keeper takes what is saved
     * @param closed called when the form is done with
     */
    public EntryFormViewModel(Clock clock, Problems problems, Keeper keeper, Runnable closed) {
        this.clock = clock;
        this.problems = problems;
        this.keeper = keeper;
        this.closed = closed;
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), EventTime.ZONE);
        this.empty = ContactFacts.at(EventTime.minute(now)).facts();
        this.loaded = empty;
        load(empty);
        time.fromClockProperty().set("");
    }

    /** The file and the row that the entry was read from, once that is known; null otherwise. */
    public ObjectProperty<@Nullable EntrySource> sourceProperty() {
        return source;
    }

    /** Shows these facts. */
    public void load(ContactFacts facts) {
        loaded = facts;
        time.load(facts.time());
        channel.set(facts.channel());
        actor.set(facts.actor());
        target.set(facts.target());
        direction.set(facts.direction());
        outcome.set(facts.outcome());
        basis.set(facts.basis());
        askedToLeave.set(facts.askedToLeave());
        leftWhenAsked.set(facts.leftWhenAsked());
        identified.set(facts.identified());
        refused.set(facts.refused());
        proved.set(facts.proved());
        actorName.set(Objects.requireNonNullElse(facts.actorName(), ""));
        targetName.set(Objects.requireNonNullElse(facts.targetName(), ""));
        number.set(Objects.requireNonNullElse(facts.number(), ""));
        imAccount.set(Objects.requireNonNullElse(facts.imAccount(), ""));
        words.set(Objects.requireNonNullElse(facts.words(), ""));
        account.set(Objects.requireNonNullElse(facts.account(), ""));
        place.set(Objects.requireNonNullElse(facts.place(), ""));
        link.set(Objects.requireNonNullElse(facts.link(), ""));
        proof.set(Objects.requireNonNullElse(facts.proof(), ""));
        contacts.set(String.valueOf(facts.contacts()));
        people.set(text(facts.people()));
        stayedMinutes.set(text(facts.stayedMinutes()));
        views.set(text(facts.views()));
        reposts.set(text(facts.reposts()));
        Integer seconds = facts.durationSeconds();
        duration.set(seconds == null ? "" : EntryWords.minutes(seconds));
        perDay.set(facts.perDay());
        refusedOn.set(facts.refusedOn());
        conduct.clear();
        conduct.addAll(facts.conduct().list());
        choose(facts.lenderId());
        problems.clear();
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    /** Offers these lenders. */
    public void offer(List<LenderChoice> choices) {
        lenders.setAll(choices);
        choose(loaded.lenderId());
    }

    private void choose(@Nullable UUID id) {
        lender.set(lenders.stream().filter(l -> l.id().equals(id)).findFirst().orElse(null));
    }

    /** The facts as they stand in the form, or empty; the problems are shown either way. */
    public Optional<ContactFacts> facts() {
        List<Problem> found = new ArrayList<>();
        Optional<EventTime> at = time.read(found);
        ContactDraft draft = at.map(t -> loaded.edit().time(t)).orElseGet(loaded::edit);
        fill(draft, found);
        ContactFacts facts = draft.facts();
        if (at.isPresent() && found.stream().noneMatch(Problem::blocks)) {
            found.addAll(EntryChecks.check(facts, clock));
        }
        problems.set(found);
        return problems.block() ? Optional.empty() : Optional.of(facts);
    }

    private void fill(ContactDraft draft, List<Problem> found) {
        draft.channel(channel.get())
                .actor(actor.get())
                .target(target.get())
                .direction(direction.get())
                .outcome(outcome.get())
                .basis(basis.get())
                .askedToLeave(askedToLeave.get())
                .leftWhenAsked(leftWhenAsked.get())
                .identified(identified.get())
                .refused(refused.get())
                .refusedOn(refusedOn.get())
                .proved(proved.get())
                .perDay(perDay.get())
                .conduct(ConductSet.of(conduct));
        draft.actorName(actorName.get());
        draft.targetName(targetName.get());
        draft.number(number.get());
        draft.imAccount(imAccount.get());
        draft.words(words.get());
        draft.account(account.get());
        draft.place(place.get());
        draft.link(link.get());
        draft.proof(proof.get());
        Integer count = number("contacts", contacts, found);
        draft.contacts(count == null ? 1 : count);
        draft.people(number("people", people, found));
        draft.stayedMinutes(number("stayedMinutes", stayedMinutes, found));
        draft.views(number("views", views, found));
        draft.reposts(number("reposts", reposts, found));
        draft.durationSeconds(seconds(found));
        LenderChoice chosen = lender.get();
        draft.lenderId(chosen == null ? null : chosen.id());
        if (refusedOnUnreadable.get()) {
            found.add(Problem.error("refusedOn", "timeline.problem.day"));
        }
    }

    private static @Nullable Integer number(
            String field, StringProperty typed, List<Problem> found) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,9}")) {
            found.add(Problem.error(field, "timeline.problem.notNumber"));
            return null;
        }
        return Integer.valueOf(plain);
    }

    private @Nullable Integer seconds(List<Problem> found) {
        String plain = plain(duration);
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("\\d{1,4}(:[0-5]?\\d)?")) {
            found.add(Problem.error("durationSeconds", "timeline.problem.duration"));
            return null;
        }
        String[] parts = plain.split(":");
        int minutes = Integer.parseInt(parts[0]) * MINUTE_SECONDS;
        return parts.length == 1 ? minutes : minutes + Integer.parseInt(parts[1]);
    }

    private static String plain(StringProperty typed) {
        return Normalizer.normalize(typed.get(), Normalizer.Form.NFKC).strip();
    }

    /** Saves and closes the form, unless something is wrong. */
    public void save() {
        facts().ifPresent(facts -> keeper.keep(facts, closed));
    }

    /** Saves and empties the form for the next entry, unless something is wrong. */
    public void saveAndNext() {
        facts().ifPresent(facts -> keeper.keep(facts, this::next));
    }

    private void next() {
        Channel way = channel.get();
        load(empty);
        time.fromClockProperty().set("");
        channel.set(way);
    }

    /** Closes the form without saving. */
    public void cancel() {
        closed.run();
    }

    /** Whether something was changed since it was loaded. */
    public boolean changed() {
        List<Problem> found = new ArrayList<>();
        ContactDraft draft = loaded.edit();
        fill(draft, found);
        time.read(found).ifPresent(draft::time);
        return !draft.facts().equals(loaded) && !draft.facts().equals(empty);
    }

    /** Marks what is entered here as coming from an interview. */
    public void inInterview() {
        loaded = loaded.edit().sourced(Sourced.INTERVIEW).facts();
    }

    /** What is wrong at the moment. */
    public Problems problems() {
        return problems;
    }

    public TimeForm time() {
        return time;
    }

    public ObservableList<LenderChoice> lenders() {
        return lenders;
    }

    public ObjectProperty<@Nullable LenderChoice> lenderProperty() {
        return lender;
    }

    public ObservableSet<Conduct> conduct() {
        return conduct;
    }

    public BooleanProperty perDayProperty() {
        return perDay;
    }

    public ObjectProperty<@Nullable LocalDate> refusedOnProperty() {
        return refusedOn;
    }

    public BooleanProperty refusedOnUnreadableProperty() {
        return refusedOnUnreadable;
    }

    /** Minutes and seconds, such as 3:20. */
    public StringProperty durationProperty() {
        return duration;
    }

    public ObjectProperty<Channel> channelProperty() {
        return channel;
    }

    public ObjectProperty<Actor> actorProperty() {
        return actor;
    }

    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    public ObjectProperty<Direction> directionProperty() {
        return direction;
    }

    public ObjectProperty<Outcome> outcomeProperty() {
        return outcome;
    }

    public ObjectProperty<CountBasis> basisProperty() {
        return basis;
    }

    public ObjectProperty<YesNo> askedToLeaveProperty() {
        return askedToLeave;
    }

    public ObjectProperty<YesNo> leftWhenAskedProperty() {
        return leftWhenAsked;
    }

    public ObjectProperty<YesNo> identifiedProperty() {
        return identified;
    }

    public ObjectProperty<YesNo> refusedProperty() {
        return refused;
    }

    public ObjectProperty<YesNo> provedProperty() {
        return proved;
    }

    public StringProperty actorNameProperty() {
        return actorName;
    }

    public StringProperty targetNameProperty() {
        return targetName;
    }

    public StringProperty numberProperty() {
        return number;
    }

    public StringProperty imAccountProperty() {
        return imAccount;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public StringProperty accountProperty() {
        return account;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty linkProperty() {
        return link;
    }

    public StringProperty proofProperty() {
        return proof;
    }

    public StringProperty contactsProperty() {
        return contacts;
    }

    public StringProperty peopleProperty() {
        return people;
    }

    public StringProperty stayedMinutesProperty() {
        return stayedMinutes;
    }

    public StringProperty viewsProperty() {
        return views;
    }

    public StringProperty repostsProperty() {
        return reposts;
    }
}
