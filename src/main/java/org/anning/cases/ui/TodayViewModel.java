package org.anning.cases.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.fx.Background;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What cannot wait today, and where one left off. */
public final class TodayViewModel {

    private static final int RECENT = 10;
    private static final int SOON_DAYS = 7;

    /** The kinds of items, the most pressing first. */
    private static final List<String> FIRST_TO_LAST =
            List.of("risk", "draft", "backup", "overdue", "today", "soon", "warned", "noNextStep");

    /**
     * One thing to do.
     *
     * @param kind which list it stands in: a text key below {@code cases.today}
     * @param what the words
     * @param when the day it is due, in words, or ""
     * @param open brings it up
     */
    @PersonalData
    public record Item(String kind, String what, String when, Runnable open) {
        @Override
        public String toString() {
            return "Item";
        }
    }

    private final CaseService cases;
    private final Background background;
    private final Consumer<CaseId> openCase;
    private final Supplier<List<Item>> more;
    private final Clock clock;
    private final ObservableList<Item> due = FXCollections.observableArrayList();
    private final ObservableList<CaseRow> recent = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
    private List<Item> known = List.of();

    /**
     * @param more what other features know to be due: drafts, deadlines; called off the window's
     *     thread
     */
    public TodayViewModel(
            CaseService cases,
            Background background,
            Consumer<CaseId> openCase,
            Supplier<List<Item>> more,
            Clock clock) {
        this.cases = cases;
        this.background = background;
        this.openCase = openCase;
        this.more = more;
        this.clock = clock;
    }

    private record Found(List<CaseRow> rows, List<Item> more) {}

    /** Reads everything afresh: the cases at once, what other features know a moment later. */
    public void load() {
        background
                .run(cases::rows)
                .onSuccess(rows -> {
                    show(new Found(rows, known));
                    loadMore(rows);
                })
                .start();
    }

    private void loadMore(List<CaseRow> rows) {
        background
                .run(more::get)
                .onSuccess(found -> {
                    known = found;
                    show(new Found(rows, found));
                })
                .start();
    }

    private void show(Found found) {
        LocalDate today = LocalDate.now(clock);
        List<CaseRow> live =
                found.rows.stream().filter(row -> row.status() != CaseStatus.CLOSED).toList();
        List<Item> all = new ArrayList<>(found.more);
        for (CaseRow row : live) {
            if (row.risk() == Risk.HIGH) {
                all.add(item("risk", row, ""));
            }
        }
        for (CaseRow row : live) {
            LocalDate on = row.nextStepOn();
            if (on != null && !on.isAfter(today.plusDays(SOON_DAYS))) {
                all.add(item(kind(on, today), row, on.toString()));
            }
        }
        for (CaseRow row : live) {
            if (row.nextStep() == null && row.status() == CaseStatus.OPEN) {
                all.add(item("noNextStep", row, ""));
            }
        }
        all.sort(Comparator.comparingInt(TodayViewModel::rank).thenComparing(Item::when));
        due.setAll(all);
        recent.setAll(live.stream().limit(RECENT).toList());
        loaded.set(true);
    }

    private static int rank(Item item) {
        int place = FIRST_TO_LAST.indexOf(item.kind());
        return place < 0 ? FIRST_TO_LAST.size() : place;
    }

    private static String kind(LocalDate on, LocalDate today) {
        return on.isBefore(today) ? "overdue" : on.equals(today) ? "today" : "soon";
    }

    private Item item(String kind, CaseRow row, String when) {
        String step = row.nextStep() == null ? "" : " · " + row.nextStep();
        return new Item(
                kind,
                row.clientName() + " · " + row.number() + step,
                when,
                () -> openCase.accept(row.caseId()));
    }

    /** What is due, the most pressing first. */
    public ObservableList<Item> due() {
        return due;
    }

    /** The open cases, the newest first. */
    public ObservableList<CaseRow> recent() {
        return recent;
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public void open(CaseRow row) {
        openCase.accept(row.caseId());
    }
}
