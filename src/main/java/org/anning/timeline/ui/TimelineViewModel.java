package org.anning.timeline.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;

import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.law.Law;
import org.anning.lenders.LenderService;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.TimelineService;
import org.anning.timeline.patterns.DayCounts;
import org.anning.timeline.patterns.HourGrid;
import org.anning.timeline.patterns.Patterns;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The entries of a case, those that the filter lets through, and what the pictures show of them.
 */
public final class TimelineViewModel {

    private final TimelineService timeline;
    private final LenderService lenders;
    private final Law law;
    private final CaseId caseId;
    private final Background background;
    private final EntryFilter filter;

    private final ObservableList<EntryRow> all = FXCollections.observableArrayList();
    private final FilteredList<EntryRow> shown = new FilteredList<>(all);
    private final ObservableList<LenderChoice> choices = FXCollections.observableArrayList();
    private final ObservableSet<UUID> opened = FXCollections.observableSet();
    private final BooleanProperty wordsOpen = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<DayCounts> days =
            new ReadOnlyObjectWrapper<>(DayCounts.of(List.of(), _ -> 0));
    private final ReadOnlyObjectWrapper<HourGrid> grid =
            new ReadOnlyObjectWrapper<>(HourGrid.of(List.of()));
    private final ReadOnlyObjectWrapper<Patterns> patterns =
            new ReadOnlyObjectWrapper<>(Patterns.of(List.of()));
    private final ObjectProperty<@Nullable EntryId> wanted = new SimpleObjectProperty<>();

    public TimelineViewModel(
            TimelineService timeline,
            LenderService lenders,
            Law law,
            EntryWords words,
            CaseId caseId,
            Background background) {
        this.timeline = timeline;
        this.lenders = lenders;
        this.law = law;
        this.caseId = caseId;
        this.background = background;
        this.filter = new EntryFilter(words);
        filter.onChange(this::refilter);
    }

    private record Found(List<EntryRow> entries, List<LenderChoice> lenders) {}

    /** Reads entries and lenders afresh. */
    public void load() {
        background
                .run(() ->
                        new Found(
                                timeline.entriesOf(caseId),
                                lenders.all().stream().map(LenderChoice::of).toList()))
                .onSuccess(found -> {
                    choices.setAll(found.lenders);
                    all.setAll(found.entries);
                    refilter();
                    loaded.set(true);
                })
                .start();
    }

    private void refilter() {
        shown.setPredicate(filter.predicate());
        days.set(DayCounts.of(shown, law::severity));
        grid.set(HourGrid.of(shown));
        patterns.set(Patterns.of(shown));
    }

    /** The filter; changing it changes what is shown. */
    public EntryFilter filter() {
        return filter;
    }

    /** All entries of the case, struck ones too. */
    public ObservableList<EntryRow> all() {
        return all;
    }

    /** The entries that the filter lets through, in the order of time. */
    public ObservableList<EntryRow> shown() {
        return shown;
    }

    /** The lenders to choose from. */
    public ObservableList<LenderChoice> lenders() {
        return choices;
    }

    /** Whether the entries have been read. */
    public BooleanProperty loadedProperty() {
        return loaded;
    }

    /** Contacts over time of what is shown. */
    public ReadOnlyObjectProperty<DayCounts> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /** Contacts by weekday and hour of what is shown. */
    public ReadOnlyObjectProperty<HourGrid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    /** The figures of what is shown. */
    public ReadOnlyObjectProperty<Patterns> patternsProperty() {
        return patterns.getReadOnlyProperty();
    }

    /** The entry that is to be selected when it is there. */
    public ObjectProperty<@Nullable EntryId> wantedProperty() {
        return wanted;
    }

    /** From 0 to 5. */
    public int severity(EntryRow row) {
        return law.severity(row.facts().conduct());
    }

    /** Shows only these entries: those behind a figure. */
    public void showOnly(Collection<EntryId> entries) {
        filter.only(entries.stream().map(EntryId::value).collect(Collectors.toSet()));
    }

    /** Whether the exact words of all entries are unfolded. */
    public BooleanProperty wordsOpenProperty() {
        return wordsOpen;
    }

    /** The entries whose words are unfolded. */
    public ObservableSet<UUID> opened() {
        return opened;
    }

    /** Unfolds or folds the words of one entry. */
    public void toggleWords(EntryRow row) {
        if (!opened.remove(row.id())) {
            opened.add(row.id());
        }
    }

    /** The lender that a number is linked to, or null. */
    public @Nullable UUID lenderOf(String number) {
        Set<UUID> found =
                choices.stream()
                        .filter(lender -> lender.numbers().contains(number))
                        .map(LenderChoice::id)
                        .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** The name of a lender, or "". */
    public String lenderName(@Nullable UUID id) {
        return choices.stream()
                .filter(lender -> lender.id().equals(id))
                .map(LenderChoice::name)
                .findFirst()
                .orElse("");
    }

    /** Writes a new entry, then {@code done}. */
    public void write(ContactFacts facts, Runnable done) {
        background
                .run(() -> timeline.write(caseId, facts))
                .onSuccess(stored -> changed(new EntryId(stored.id()), done))
                .start();
    }

    /** Replaces the facts of an entry, then {@code done}. */
    public void correct(EntryRow row, ContactFacts facts, Runnable done) {
        background
                .run(() -> timeline.correct(row.stored().with(facts)))
                .onSuccess(stored -> changed(new EntryId(stored.id()), done))
                .start();
    }

    private void changed(EntryId entry, Runnable done) {
        wanted.set(entry);
        load();
        done.run();
    }

    /** Strikes entries for a reason; they stay readable. */
    public void strike(List<EntryRow> rows, String why) {
        background.run(() -> timeline.strikeAll(stored(rows), why)).onSuccess(_ -> load()).start();
    }

    /** Lets struck entries count again. */
    public void restore(List<EntryRow> rows) {
        background
                .run(() ->
                        rows.stream()
                                .filter(EntryRow::struck)
                                .map(row -> timeline.restore(row.stored()))
                                .toList())
                .onSuccess(_ -> load())
                .start();
    }

    /** Links entries to a lender. */
    public void link(List<EntryRow> rows, LenderChoice lender) {
        background
                .run(() -> {
                    timeline.link(stored(rows), lender.id());
                    return lender;
                })
                .onSuccess(_ -> load())
                .start();
    }

    private static List<Stored<ContactFacts>> stored(List<EntryRow> rows) {
        return rows.stream().map(EntryRow::stored).toList();
    }
}
