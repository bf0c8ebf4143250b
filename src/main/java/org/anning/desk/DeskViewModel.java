package org.anning.desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Language;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the frame of the open desk shows: where one is, what was found, when it was last saved. */
final class DeskViewModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final House house;
    private final Background background;
    private final Language language;
    private final Clock clock;
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Destination> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private String wanted = "";

    DeskViewModel(House house, Background background, Language language, Clock clock) {
        this.house = house;
        this.background = background;
        this.language = language;
        this.clock = clock;
        this.status.set(language.texts().get("desk.status.nothingSaved"));
    }

    List<Destination> destinations() {
        return house.destinations();
    }

    boolean sample() {
        return house.sample();
    }

    String dataVersion() {
        return language.texts().get("desk.status.data", house.dataVersion());
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

    /** What was found for the words last searched for. */
    ObservableList<SearchHit> hits() {
        return hits;
    }

    /** Looks for these words; only the newest search is answered. Actions are found at once. */
    void search(String words) {
        wanted = words.strip();
        String asked = wanted;
        if (asked.isEmpty()) {
            hits.clear();
            return;
        }
        background
                .run(() -> house.search().apply(asked))
                .onSuccess(found -> {
                    if (asked.equals(wanted)) {
                        List<SearchHit> all = new ArrayList<>(places(asked));
                        all.addAll(found);
                        hits.setAll(all);
                    }
                })
                .start();
    }

    private List<SearchHit> places(String words) {
        Texts texts = language.texts();
        String small = words.toLowerCase(Locale.ROOT);
        return house.destinations().stream()
                .filter(place -> texts.get(place.name()).toLowerCase(Locale.ROOT).contains(small))
                .map(place ->
                        new SearchHit(
                                place.icon(),
                                texts.get(place.name()),
                                texts.get("desk.search.place"),
                                () -> go(place.name())))
                .toList();
    }
}
