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

import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.fx.Background;
import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.lenders.LenderService;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.NightHours;
import org.anning.timeline.SavedViews;
import org.anning.timeline.TimelineService;
import org.anning.timeline.ViewFacts;
import org.anning.timeline.patterns.DayCounts;
import org.anning.timeline.patterns.HourGrid;
import org.anning.timeline.patterns.Patterns;
import org.anning.timeline.patterns.Series;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The entries of a case, those that the filter lets through, and what the pictures show of them.
 * The list follows the filter at once; pictures and figures follow behind, worked out away from the
 * window, the latest wish only.
 */
public final class TimelineViewModel {

    private final TimelineService timeline;
    private final SavedViews savedViews;
    private final LenderService lenders;
    private final Law law;
    private final EntryWords words;
    private final CaseId caseId;
    private final Function<CaseId, Set<UUID>> provedEntries;
    private final Background background;
    private final EntryFilter filter = new EntryFilter();

    private final ObservableList<EntryRow> all = FXCollections.observableArrayList();
    private final ObservableList<EntryRow> shown = FXCollections.observableArrayList();
    private final ObservableList<LenderChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<Stored<ViewFacts>> views = FXCollections.observableArrayList();
    private final ObservableSet<UUID> opened = FXCollections.observableSet();
    private final BooleanProperty wordsOpen = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<FacetValues> facets =
            new ReadOnlyObjectWrapper<>(FacetValues.of(List.of()));
    private final ReadOnlyObjectWrapper<Pictures> pictures =
            new ReadOnlyObjectWrapper<>(Pictures.NONE);
    private final ObjectProperty<@Nullable EntryId> wanted = new SimpleObjectProperty<>();

    private Map<EntryRow, String> said = new IdentityHashMap<>();
    private Map<String, @Nullable UUID> lenderOfNumber = new HashMap<>();
    private Set<UUID> proved = Set.of();
    private long standing;
    private int asked;

    /** What the pictures and figures beside the list show; worked out together. */
    public record Pictures(DayCounts days, HourGrid grid, Patterns patterns) {

        static final Pictures NONE =
                new Pictures(
                        DayCounts.of(List.of(), _ -> 0), HourGrid.of(List.of()), Patterns.NONE);
    }

    /**
     * @param provedEntries the entries of a case that kept evidence proves
     */
    public TimelineViewModel(
            TimelineService timeline,
            SavedViews savedViews,
            LenderService lenders,
            Law law,
            EntryWords words,
            CaseId caseId,
            Function<CaseId, Set<UUID>> provedEntries,
            Background background) {
        this.timeline = timeline;
        this.savedViews = savedViews;
        this.lenders = lenders;
        this.law = law;
        this.words = words;
        this.caseId = caseId;
        this.provedEntries = provedEntries;
        this.background = background;
        filter.provedWhere(this::proved);
        filter.onChange(this::refilter);
    }

    private record Found(
            List<EntryRow> entries,
            List<LenderChoice> lenders,
            List<Stored<ViewFacts>> views,
            FacetValues facets,
            Set<UUID> proved,
            long standing) {}

    /** Reads entries, lenders and views afresh. */
    public void load() {
        background
                .run(() -> {
                    List<EntryRow> entries = timeline.entriesOf(caseId);
                    return new Found(
                            entries,
                            lenders.all().stream().map(LenderChoice::of).toList(),
                            savedViews.all(),
                            FacetValues.of(entries),
                            provedEntries.apply(caseId),
                            entries.stream().filter(e -> !e.struck()).count());
                })
                .onSuccess(found -> {
                    choices.setAll(found.lenders);
                    lenderOfNumber = LenderChoice.byNumber(found.lenders);
                    views.setAll(found.views);
                    proved = found.proved;
                    standing = found.standing;
                    said = new IdentityHashMap<>();
                    all.setAll(found.entries);
                    facets.set(found.facets);
                    refilter();
                    loaded.set(true);
                    prepareSearch(found.entries);
                })
                .start();
    }

    /** Puts every entry into small letters before somebody looks for words. */
    private void prepareSearch(List<EntryRow> entries) {
        background
                .run(() -> {
                    Map<EntryRow, String> prepared = new IdentityHashMap<>(entries.size());
                    entries.forEach(row -> prepared.put(row, words.search(row.facts())));
                    return prepared;
                })
                .onSuccess(prepared -> {
                    if (all.isEmpty() || prepared.containsKey(all.getFirst())) {
                        said = prepared;
                    }
                })
                .start();
    }

    private void refilter() {
        BiPredicate<EntryRow, Function<EntryRow, String>> test = filter.predicate();
        Function<EntryRow, String> words =
                row -> said.computeIfAbsent(row, r -> this.words.search(r.facts()));
        List<EntryRow> passed = new ArrayList<>();
        for (EntryRow row : all) {
            if (test.test(row, words)) {
                passed.add(row);
            }
        }
        shown.setAll(passed);
        draw(List.copyOf(passed));
    }

    private void draw(List<EntryRow> entries) {
        int mine = ++asked;
        Map<String, @Nullable UUID> numbers = lenderOfNumber;
        Supplier<Pictures> work =
                () ->
                        new Pictures(
                                DayCounts.of(entries, law::severity),
                                HourGrid.of(entries),
                                Patterns.of(entries, numbers::get, new NightHours(law)));
        background
                .run(work)
                .onSuccess(now -> {
                    if (mine == asked) {
                        pictures.set(now);
                    }
                })
                .start();
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

    /** How many entries count. */
    public long standing() {
        return standing;
    }

    /** The lenders to choose from. */
    public ObservableList<LenderChoice> lenders() {
        return choices;
    }

    /** What can be filtered by. */
    public ReadOnlyObjectProperty<FacetValues> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    /** The filters that are kept under a name. */
    public ObservableList<Stored<ViewFacts>> views() {
        return views;
    }

    /** Keeps the filter as it is under a name. */
    public void keepView(String name) {
        String now = filter.write();
        changeViews(() -> savedViews.keep(new ViewFacts(name, now)));
    }

    /** Forgets a view. */
    public void forgetView(Stored<ViewFacts> view) {
        changeViews(() -> savedViews.forget(view.id()));
    }

    private void changeViews(Runnable change) {
        background
                .run(() -> {
                    change.run();
                    return savedViews.all();
                })
                .onSuccess(views::setAll)
                .start();
    }

    /** Whether the entries have been read. */
    public BooleanProperty loadedProperty() {
        return loaded;
    }

    /** The pictures and figures of what is shown. */
    public ReadOnlyObjectProperty<Pictures> picturesProperty() {
        return pictures.getReadOnlyProperty();
    }

    /** The entry that is to be selected when it is there. */
    public ObjectProperty<@Nullable EntryId> wantedProperty() {
        return wanted;
    }

    /** Whether the client says that there is proof, or kept evidence proves it. */
    public boolean proved(EntryRow row) {
        return row.facts().proved() == YesNo.YES || proved.contains(row.id());
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

    /** Whether the exact words of this entry are unfolded. */
    public boolean wordsOpen(EntryRow row) {
        return wordsOpen.get() || opened.contains(row.id());
    }

    /** Unfolds or folds the words of one entry. */
    public void toggleWords(EntryRow row) {
        if (!opened.remove(row.id())) {
            opened.add(row.id());
        }
    }

    /** The lender that a number is linked to, or null. */
    public @Nullable UUID lenderOf(String number) {
        return lenderOfNumber.get(number);
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
                .onSuccess(stored -> {
                    written(stored);
                    done.run();
                })
                .start();
    }

    /** An entry was written, here or on the quick line: it is shown. */
    public void written(Stored<ContactFacts> entry) {
        wanted.set(new EntryId(entry.id()));
        load();
    }

    /** Replaces the facts of an entry, then {@code done}. */
    public void correct(EntryRow row, ContactFacts facts, Runnable done) {
        background
                .run(() -> timeline.correct(row.stored().with(facts)))
                .onSuccess(stored -> {
                    wanted.set(new EntryId(stored.id()));
                    load();
                    done.run();
                })
                .start();
    }

    /** Strikes entries for a reason; they stay readable. */
    public void strike(List<EntryRow> rows, String why) {
        background.run(() -> timeline.strikeAll(stored(rows), why)).onSuccess(_ -> load()).start();
    }

    /** Lets struck entries count again. */
    public void restore(List<EntryRow> rows) {
        List<EntryRow> struck = rows.stream().filter(EntryRow::struck).toList();
        if (struck.isEmpty()) {
            return;
        }
        background.run(() -> timeline.restoreAll(stored(struck))).onSuccess(_ -> load()).start();
    }

    /** Links entries to a lender. */
    public void link(List<EntryRow> rows, LenderChoice lender) {
        edit(rows, facts -> facts.edit().lenderId(lender.id()).facts());
    }

    /** Marks entries with one more kind of conduct. */
    public void mark(List<EntryRow> rows, Conduct conduct) {
        edit(rows, facts -> facts.edit().with(conduct).facts());
    }

    /** Changes several entries in one go; those that it leaves as they are stay untouched. */
    private void edit(List<EntryRow> rows, UnaryOperator<ContactFacts> change) {
        List<EntryRow> touched =
                rows.stream()
                        .filter(row ->
                                !row.struck() && !change.apply(row.facts()).equals(row.facts()))
                        .toList();
        if (touched.isEmpty()) {
            return;
        }
        background
                .run(() ->
                        timeline.correctAll(
                                touched.stream()
                                        .map(row -> row.stored().with(change.apply(row.facts())))
                                        .toList()))
                .onSuccess(_ -> load())
                .start();
    }

    /** The rows of bills that stand for the contacts of a series one by one. */
    public List<EntryRow> rowsOf(EntryRow series) {
        return Series.rowsOf(series, all, this::lenderOf);
    }

    /** Lets the rows of a bill stand in the place of a series, which is struck. */
    public void split(EntryRow series, int rows) {
        String why = words.text("timeline.split.why", rows);
        background
                .run(() -> timeline.strikeAll(List.of(series.stored()), why))
                .onSuccess(_ -> load())
                .start();
    }

    private static List<Stored<ContactFacts>> stored(List<EntryRow> rows) {
        return rows.stream().map(EntryRow::stored).toList();
    }
}
