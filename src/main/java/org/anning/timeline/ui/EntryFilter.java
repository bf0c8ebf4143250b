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

import org.anning.common.Coded;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;
import org.anning.timeline.patterns.HourGrid;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list shows. Each facet that is not empty must be met; within one facet one of the chosen
 * is enough. Struck entries are shown only where that is wanted.
 */
public final class EntryFilter {

    /** One hour of one day of the week, as in the grid. */
    public record Cell(DayOfWeek day, int hour) {}

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
    private Predicate<EntryRow> isProved = row -> row.facts().proved() == YesNo.YES;
    private Runnable changed = () -> {};
    private boolean quiet;

    EntryFilter() {
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

    /** Asks this whether there is proof of an entry. */
    void provedWhere(Predicate<EntryRow> so) {
        this.isProved = so;
    }

    private void fire() {
        // Reading everything makes each property tell of its next change too.
        predicate();
        wantedWords();
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

    /** Shows one period only, in one change. */
    void period(@Nullable LocalDate first, @Nullable LocalDate last) {
        quiet = true;
        from.set(first);
        to.set(last);
        quiet = false;
        changed.run();
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
        clearAll();
        quiet = false;
        changed.run();
    }

    private void clearAll() {
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

    /** The facets as they are now; the words are asked of {@link SaidWords}. */
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
                    && (proved == null || isProved.test(row) == (proved == YesNo.YES))
                    && (first == null || !facts.time().lastDay().isBefore(first))
                    && (last == null || !facts.time().firstDay().isAfter(last))
                    && (hour == null || inCell(facts, hour));
        };
    }

    /** The words looked for in small letters, or "". */
    String wantedWords() {
        return text.get().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean inCell(ContactFacts facts, Cell cell) {
        return HourGrid.hourKnown(facts.time())
                && facts.time().from().getDayOfWeek() == cell.day()
                && facts.time().from().getHour() == cell.hour();
    }

    /** The chosen facets as text, to be kept under a name; entries behind a figure are not. */
    String write() {
        StringBuilder all = new StringBuilder();
        line(all, "way", codes(channels));
        line(all, "who", codes(actors));
        line(all, "whom", codes(targets));
        line(all, "conduct", codes(conduct));
        line(all, "lender", lenders.stream().map(UUID::toString).sorted());
        line(all, "proof", Stream.ofNullable(proof.get()).map(Coded::code));
        line(all, "from", Stream.ofNullable(from.get()).map(LocalDate::toString));
        line(all, "to", Stream.ofNullable(to.get()).map(LocalDate::toString));
        Cell hour = cell.get();
        line(all, "cell", Stream.ofNullable(hour).map(c -> c.day().name() + "-" + c.hour()));
        line(all, "text", Stream.of(text.get().strip()).filter(t -> !t.isEmpty()));
        line(all, "struck", Stream.of("yes").filter(_ -> struck.get()));
        return all.toString();
    }

    private static Stream<String> codes(Set<? extends Coded> chosen) {
        return chosen.stream().map(Coded::code).sorted();
    }

    private static void line(StringBuilder all, String name, Stream<String> values) {
        String joined = values.collect(Collectors.joining(","));
        if (!joined.isEmpty()) {
            all.append(name).append('=').append(joined).append('\n');
        }
    }

    /** Shows what was kept by {@link #write}; what is not known any more is passed over. */
    void read(String kept) {
        quiet = true;
        clearAll();
        struck.set(false);
        for (String line : kept.split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) {
                read(line.substring(0, at), line.substring(at + 1));
            }
        }
        quiet = false;
        changed.run();
    }

    private void read(String name, String value) {
        try {
            switch (name) {
                case "way" -> choose(channels, Channel.class, value);
                case "who" -> choose(actors, Actor.class, value);
                case "whom" -> choose(targets, Target.class, value);
                case "conduct" -> choose(conduct, Conduct.class, value);
                case "lender" ->
                        Stream.of(value.split(",")).map(UUID::fromString).forEach(lenders::add);
                case "proof" -> proof.set(Coded.of(YesNo.class, value).orElse(null));
                case "from" -> from.set(LocalDate.parse(value));
                case "to" -> to.set(LocalDate.parse(value));
                case "cell" -> {
                    String[] parts = value.split("-");
                    cell.set(new Cell(DayOfWeek.valueOf(parts[0]), Integer.parseInt(parts[1])));
                }
                case "text" -> text.set(value);
                case "struck" -> struck.set(true);
                default -> {}
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            // A later or older program wrote it: the rest of the view is still worth showing.
        }
    }

    private static <E extends Enum<E> & Coded> void choose(
            ObservableSet<E> chosen, Class<E> type, String codes) {
        Stream.of(codes.split(","))
                .flatMap(code -> Coded.of(type, code).stream())
                .forEach(chosen::add);
    }
}
