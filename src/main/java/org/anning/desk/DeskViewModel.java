package org.anning.desk;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Undo;
import org.anning.names.TypedName;
import org.anning.names.TypedName.Fit;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the frame of the open desk shows: where one is, what was found, when it was last saved. */
final class DeskViewModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final House house;
    private final Background background;
    private final Language language;
    private final Clock clock;
    private final Supplier<List<Command>> commands;
    private final Function<String, List<SearchHit>> guide;
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Destination> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObservableList<Facet> facets = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable HitKind> facet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper unlisted = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private List<SearchHit> all = List.of();
    private Map<HitKind, Integer> more = Map.of();
    private String wanted = "";

    /**
     * @param commands what can be done at the moment, besides going to the places of the house
     * @param guide what the user guide says about words; called in the background
     */
    DeskViewModel(
            House house,
            Background background,
            Language language,
            Clock clock,
            Supplier<List<Command>> commands,
            Function<String, List<SearchHit>> guide) {
        this.house = house;
        this.background = background;
        this.language = language;
        this.clock = clock;
        this.commands = commands;
        this.guide = guide;
        this.status.set(language.texts().get("desk.status.nothingSaved"));
    }

    List<Destination> destinations() {
        return house.destinations();
    }

    boolean sample() {
        return house.sample();
    }

    String dataVersion() {
        return language.texts().get("desk.status.data", house.law().dataVersion());
    }

    /** The place in the navigation, or null while a case is open. */
    ReadOnlyObjectProperty<Destination> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Goes to a place of the navigation; false when there is none of this name. */
    boolean go(String name) {
        Optional<Destination> place =
                house.destinations().stream().filter(d -> d.name().equals(name)).findFirst();
        place.ifPresent(current::set);
        return place.isPresent();
    }

    /** Leaves the navigation for a case. */
    void leave() {
        current.set(null);
    }

    /** When something was last written to the disk, in words. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** When the last backup was made, in words, or "". */
    ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    void keptUntil(String words) {
        kept.set(words);
    }

    void saved(Instant at) {
        String time = TIME.format(LocalTime.ofInstant(at, clock.getZone()));
        status.set(language.texts().get("desk.status.saved", time));
    }

    /** What goes on behind the window. */
    ObservableList<Job<?>> running() {
        return background.running();
    }

    /** What was done last, to be taken back. */
    Undo undo() {
        return house.undo();
    }

    /** Says in the status line what was just done. */
    void say(String words) {
        status.set(words);
    }

    /** What was found for the words last searched for. */
    ObservableList<SearchHit> hits() {
        return hits;
    }

    /** How many others were found. */
    ReadOnlyIntegerProperty unlistedProperty() {
        return unlisted.getReadOnlyProperty();
    }

    private record Answer(SearchHits house, List<SearchHit> guide) {}

    /** Looks for these words; only the newest search is answered. */
    void search(String words) {
        wanted = words.strip();
        String asked = wanted;
        if (asked.isEmpty()) {
            facet.set(null);
            show(List.of(), Map.of());
            return;
        }
        background
                .run(() -> new Answer(house.search().apply(asked), guide.apply(asked)))
                .onSuccess(found -> {
                    if (asked.equals(wanted)) {
                        List<SearchHit> every = new ArrayList<>(commands(asked, true));
                        every.addAll(found.house().listed());
                        every.addAll(commands(asked, false));
                        every.addAll(found.guide());
                        show(every, found.house().more());
                    }
                })
                .start();
    }

    /**
     * A kind of what was found.
     *
     * @param kind null for all of them
     * @param count how many there are, those that are not listed included
     */
    record Facet(@Nullable HitKind kind, int count) {}

    private void show(List<SearchHit> found, Map<HitKind, Integer> others) {
        all = found;
        more = others;
        List<Facet> made = new ArrayList<>();
        for (HitKind kind : HitKind.values()) {
            int count = count(kind);
            if (count > 0) {
                made.add(new Facet(kind, count));
            }
        }
        int sum = made.stream().mapToInt(Facet::count).sum();
        made.addFirst(new Facet(null, sum));
        HitKind chosen = facet.get();
        if (made.stream().noneMatch(f -> f.kind() == chosen)) {
            facet.set(null);
        }
        facets.setAll(made);
        narrow();
    }

    private int count(HitKind kind) {
        return (int) all.stream().filter(hit -> hit.kind() == kind).count()
                + more.getOrDefault(kind, 0);
    }

    private void narrow() {
        HitKind chosen = facet.get();
        unlisted.set(
                chosen == null
                        ? more.values().stream().mapToInt(Integer::intValue).sum()
                        : more.getOrDefault(chosen, 0));
        hits.setAll(all.stream().filter(h -> chosen == null || h.kind() == chosen).toList());
    }

    /** The kinds of what was found, all of them first. */
    ObservableList<Facet> facets() {
        return facets;
    }

    /** The kind that is shown; null for all. */
    ReadOnlyObjectProperty<@Nullable HitKind> facetProperty() {
        return facet.getReadOnlyProperty();
    }

    /** Shows only this kind; null for all. */
    void narrow(@Nullable HitKind kind) {
        facet.set(kind);
        narrow();
    }

    /** Goes on to the next kind, or back by one. */
    void turnFacet(boolean onward) {
        List<@Nullable HitKind> kinds = new ArrayList<>();
        facets.forEach(f -> kinds.add(f.kind()));
        if (!kinds.isEmpty()) {
            int next = kinds.indexOf(facet.get()) + (onward ? 1 : -1);
            narrow(kinds.get(Math.floorMod(next, kinds.size())));
        }
    }

    /** Commands whose name begins with what was typed, or those in whose name it only occurs. */
    private List<SearchHit> commands(String words, boolean beginning) {
        TypedName typed = new TypedName(words);
        return Stream.concat(
                        house.destinations().stream()
                                .map(place ->
                                        new Command(
                                                place.name(),
                                                place.icon(),
                                                "",
                                                () -> go(place.name()))),
                        commands.get().stream())
                .filter(command -> {
                    Fit fit = command.fit(typed);
                    return fit != Fit.NONE && fit.atStart() == beginning;
                })
                .map(this::hit)
                .toList();
    }

    private SearchHit hit(Command command) {
        Texts texts = language.texts();
        return new SearchHit(
                HitKind.COMMAND,
                command.icon(),
                texts.get(command.name()),
                texts.get("desk.search.command"),
                command.keys(),
                command.run());
    }
}
