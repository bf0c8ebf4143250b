package org.anning.timeline.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The entries of a case, those that the filter lets through, and what the pictures show of them.
 * When a case is opened its first entries are there at once and the others follow. The list follows
 * the filter at once; pictures and figures follow behind, worked out away from the window, the
 * latest wish only.
 */
public final class TimelineViewModel {

    /** More than a window shows at once. */
    private static final int SCREENFUL = 100;

    /** So few that a save need not wait long for its turn. */
    private static final int AT_A_TIME = 2_000;

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
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<FacetValues> facets =
            new ReadOnlyObjectWrapper<>(FacetValues.UNCOUNTED);
    private final ReadOnlyObjectWrapper<Pictures> pictures =
            new ReadOnlyObjectWrapper<>(Pictures.UNCOUNTED);
    private final ObjectProperty<@Nullable EntryId> wanted = new SimpleObjectProperty<>();

    private SaidWords said = SaidWords.NONE;
    private Map<String, @Nullable UUID> lenderOfNumber = new HashMap<>();
    private Set<UUID> proved = Set.of();
    private long standing;
    private int asked;
    private int readings;

    /** What the pictures and figures beside the list show; worked out together. */
    public record Pictures(DayCounts days, HourGrid grid, Patterns patterns) {

        /** Before all entries are read. */
        static final Pictures UNCOUNTED =
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

    /** What is known of a case as soon as its timeline is opened. */
    private record Start(
            List<LenderChoice> lenders,
            List<Stored<ViewFacts>> views,
            Set<UUID> proved,
            long standing,
            List<EntryRow> first) {}

    /**
     * Reads lenders, views and entries afresh. The first time the first entries are shown before
     * the others are read; later the list stays as it is until all are there.
     */
    public void load() {
        int mine = ++readings;
        boolean opening = !loaded.get();
        int most = opening ? SCREENFUL : AT_A_TIME;
        background
                .run(() ->
                        new Start(
                                lenders.all().stream().map(LenderChoice::of).toList(),
                                savedViews.all(),
                                provedEntries.apply(caseId),
                                timeline.standing(caseId),
                                timeline.first(caseId, most)))
                .onSuccess(start -> {
                    if (mine != readings) {
                        return;
                    }
                    choices.setAll(start.lenders);
                    lenderOfNumber = LenderChoice.byNumber(start.lenders);
                    views.setAll(start.views);
                    proved = start.proved;
                    standing = start.standing;
                    if (opening) {
                        all.setAll(start.first);
                        refilter();
                        loaded.set(true);
                    }
                    read(mine, opening, new ArrayList<>(start.first), start.first.size() == most);
                })
                .start();
    }

    /** Reads on until there are no more entries, unless somebody wants them read afresh. */
    private void read(int mine, boolean opening, List<EntryRow> read, boolean more) {
        if (!more) {
            show(opening, read);
            return;
        }
        EntryRow last = read.getLast();
        background
                .run(() -> timeline.after(last, AT_A_TIME))
                .onSuccess(next -> {
                    if (mine == readings) {
                        read.addAll(next);
                        read(mine, opening, read, next.size() == AT_A_TIME);
                    }
                })
                .start();
    }

    /** All are there. Those that were shown while the case was opened stay as they stand. */
    private void show(boolean opening, List<EntryRow> read) {
        complete.set(true);
        if (opening) {
            int before = all.size();
            all.addAll(List.copyOf(read.subList(before, read.size())));
            shown.addAll(passed(before));
            draw();
        } else {
            said = SaidWords.NONE;
            become(all, read);
            refilter();
        }
        background.run(() -> FacetValues.of(read)).onSuccess(facets::set).start();
        prepareSearch(readings, read);
    }

    /** Puts every entry into small letters before somebody looks for words. */
    private void prepareSearch(int mine, List<EntryRow> entries) {
        background
                .run(() -> SaidWords.of(entries, this::wordsOf))
                .onSuccess(prepared -> {
                    if (mine == readings) {
                        said = prepared;
                    }
                })
                .start();
    }

    private void refilter() {
        become(shown, passed(0));
        draw();
    }

    /** Touches only what differs: after a save that is one row, and the table keeps the others. */
    private static void become(ObservableList<EntryRow> list, List<EntryRow> wanted) {
        int least = Math.min(list.size(), wanted.size());
        int before = 0;
        while (before < least && list.get(before).equals(wanted.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < least - before
                && list.get(list.size() - 1 - behind)
                        .equals(wanted.get(wanted.size() - 1 - behind))) {
            behind++;
        }
        List<EntryRow> fresh = wanted.subList(before, wanted.size() - behind);
        if (before + behind < least / 2) {
            list.setAll(wanted);
        } else {
            list.remove(before, list.size() - behind);
            list.addAll(before, fresh);
        }
    }

    /** The entries from this place on that the filter lets through. */
    private List<EntryRow> passed(int from) {
        Predicate<EntryRow> test = filter.predicate();
        String wanted = filter.wantedWords();
        if (!wanted.isEmpty() && said.size() < all.size()) {
            said = SaidWords.of(all, this::wordsOf);
        }
        BitSet saying = wanted.isEmpty() ? new BitSet() : said.with(wanted);
        List<EntryRow> passed = new ArrayList<>();
        for (int i = from; i < all.size(); i++) {
            if ((wanted.isEmpty() || saying.get(i)) && test.test(all.get(i))) {
                passed.add(all.get(i));
            }
        }
        return passed;
    }

    private String wordsOf(EntryRow row) {
        return words.search(row.facts());
    }

    /** Draws what is shown; of a part of the entries there is nothing to be said yet. */
    private void draw() {
        if (!complete.get()) {
            return;
        }
        List<EntryRow> entries = List.copyOf(shown);
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

    /** What can be filtered by, once all entries are read. */
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

    /** Whether the first entries have been read. */
    public BooleanProperty loadedProperty() {
        return loaded;
    }

    /** Whether all entries have been read: until then nothing is said of them as a whole. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    /** The pictures and figures of what is shown, once all entries are read. */
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
