package org.anning.timeline.ui;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;
import org.anning.timeline.patterns.HourGrid;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the list shows. Each facet that is not empty must be met; within one facet one of the chosen
 * is enough. Struck entries are shown only where that is wanted.
 */
public final class EntryFilter {

    /** One hour of one day of the week, as in the grid. */
    public record Cell(DayOfWeek day, int hour) {}

    private final EntryWords words;
    private final ObservableSet<Channel> channels = FXCollections.observableSet();
    private final ObservableSet<Actor> actors = FXCollections.observableSet();
    private final ObservableSet<Target> targets = FXCollections.observableSet();
    private final ObservableSet<Conduct> conduct = FXCollections.observableSet();
    private final ObservableSet<UUID> lenders = FXCollections.observableSet();
    private final ObjectProperty<@Nullable YesNo> proof = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Cell> cell = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Set<UUID>> only = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty struck = new SimpleBooleanProperty();
    private Runnable changed = () -> {};
    private boolean quiet;

    EntryFilter(EntryWords words) {
        this.words = words;
        Observable[] all = {
            channels, actors, targets, conduct, lenders, proof, from, to, cell, only, text, struck
        };
        for (Observable one : all) {
            one.addListener(_ -> fire());
        }
    }

    /** Called after each change. */
    void onChange(Runnable answer) {
        this.changed = answer;
    }

    private void fire() {
        // Reading everything makes each property tell of its next change too.
        predicate();
        if (!quiet) {
            changed.run();
        }
    }

    public ObservableSet<Channel> channels() {
        return channels;
    }

    public ObservableSet<Actor> actors() {
        return actors;
    }

    public ObservableSet<Target> targets() {
        return targets;
    }

    public ObservableSet<Conduct> conduct() {
        return conduct;
    }

    public ObservableSet<UUID> lenders() {
        return lenders;
    }

    /** Yes, only with proof; no, only without; null, both. */
    public ObjectProperty<@Nullable YesNo> proofProperty() {
        return proof;
    }

    /** The first day of the period. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day of the period. */
    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    /** One hour of one day of the week, or null. */
    public ObjectProperty<@Nullable Cell> cellProperty() {
        return cell;
    }

    /** Words to look for. */
    public StringProperty textProperty() {
        return text;
    }

    /** Whether struck entries are shown too. */
    public BooleanProperty struckProperty() {
        return struck;
    }

    /** Shows these entries only. */
    void only(Set<UUID> entries) {
        only.set(Set.copyOf(entries));
    }

    /** Whether the list is narrowed to the entries behind a figure. */
    public ObjectProperty<@Nullable Set<UUID>> onlyProperty() {
        return only;
    }

    /** Shows all again; struck entries stay as they were wanted. */
    public void clear() {
        quiet = true;
        channels.clear();
        actors.clear();
        targets.clear();
        conduct.clear();
        lenders.clear();
        proof.set(null);
        from.set(null);
        to.set(null);
        cell.set(null);
        only.set(null);
        text.set("");
        quiet = false;
        changed.run();
    }

    /** Whether anything is narrowed. */
    public boolean narrow() {
        return !(channels.isEmpty()
                && actors.isEmpty()
                && targets.isEmpty()
                && conduct.isEmpty()
                && lenders.isEmpty()
                && proof.get() == null
                && from.get() == null
                && to.get() == null
                && cell.get() == null
                && only.get() == null
                && text.get().isBlank());
    }

    /** The filter as it is now. */
    Predicate<EntryRow> predicate() {
        Set<Channel> ways = Set.copyOf(channels);
        Set<Actor> who = Set.copyOf(actors);
        Set<Target> whom = Set.copyOf(targets);
        Set<Conduct> flags = Set.copyOf(conduct);
        Set<UUID> theirs = Set.copyOf(lenders);
        YesNo proved = proof.get();
        LocalDate first = from.get();
        LocalDate last = to.get();
        Cell hour = cell.get();
        Set<UUID> these = only.get();
        boolean withStruck = struck.get();
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        return row -> {
            ContactFacts facts = row.facts();
            return (withStruck || !row.struck())
                    && (these == null || these.contains(row.id()))
                    && (ways.isEmpty() || ways.contains(facts.channel()))
                    && (who.isEmpty() || who.contains(facts.actor()))
                    && (whom.isEmpty() || whom.contains(facts.target()))
                    && (flags.isEmpty() || flags.stream().anyMatch(facts.conduct()::has))
                    && (theirs.isEmpty()
                            || facts.lenderId() != null && theirs.contains(facts.lenderId()))
                    && (proved == null || (facts.proved() == YesNo.YES) == (proved == YesNo.YES))
                    && (first == null || !facts.time().lastDay().isBefore(first))
                    && (last == null || !facts.time().firstDay().isAfter(last))
                    && (hour == null || inCell(facts, hour))
                    && (wanted.isEmpty() || says(facts, wanted));
        };
    }

    private static boolean inCell(ContactFacts facts, Cell cell) {
        return HourGrid.hourKnown(facts.time())
                && facts.time().from().getDayOfWeek() == cell.day()
                && facts.time().from().getHour() == cell.hour();
    }

    private boolean says(ContactFacts facts, String wanted) {
        return Stream.of(
                        facts.words(),
                        facts.account(),
                        facts.number(),
                        facts.plainNumber(),
                        facts.imAccount(),
                        facts.actorName(),
                        facts.targetName(),
                        facts.place(),
                        facts.proof(),
                        facts.time().said(),
                        words.way(facts),
                        words.people(facts),
                        words.conducts(facts))
                .filter(Objects::nonNull)
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
