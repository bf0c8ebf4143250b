package org.anning.deadlines.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.deadlines.CaseDeadline;
import org.anning.deadlines.DeadlineCalendar;
import org.anning.deadlines.DeadlineFacts;
import org.anning.deadlines.DeadlineService;
import org.anning.deadlines.DeadlineWords;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.law.Deadline;
import org.anning.law.DeadlineRule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The deadlines of one case: the open ones, the settled ones, and which moved since last time. */
public final class DeadlinesViewModel {

    private final DeadlineService deadlines;
    private final CaseId caseId;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;
    private final ObservableList<CaseDeadline> open = FXCollections.observableArrayList();
    private final ObservableList<CaseDeadline> settled = FXCollections.observableArrayList();
    private final ObservableList<CaseDeadline> moved = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    public DeadlinesViewModel(
            DeadlineService deadlines,
            CaseId caseId,
            Background background,
            Language language,
            Dialogs dialogs,
            Clock clock) {
        this.deadlines = deadlines;
        this.caseId = caseId;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    /** Works them out afresh. */
    public void load() {
        background
                .run(() -> {
                    List<CaseDeadline> all = deadlines.of(caseId, today());
                    deadlines.shown(caseId, all);
                    return all;
                })
                .onSuccess(this::show)
                .start();
    }

    private void show(List<CaseDeadline> all) {
        open.setAll(all.stream().filter(CaseDeadline::open).toList());
        settled.setAll(all.stream().filter(d -> !d.open()).toList());
        moved.setAll(all.stream().filter(d -> d.movedFrom() != null).toList());
        loaded.set(true);
    }

    /** Today in the client's country. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The words of the window's language. */
    public DeadlineWords words() {
        return new DeadlineWords(language.texts(), deadlines.law());
    }

    /** Which deadlines moved because an event changed, one to a line; "" when none did. */
    public String notice() {
        DeadlineWords words = words();
        return moved.stream()
                .map(d -> {
                    LocalDate before = d.movedFrom();
                    return language.texts()
                            .get(
                                    "deadlines.movedLine",
                                    words.name(d),
                                    before == null ? "" : words.day(before),
                                    words.day(d.deadline().due()));
                })
                .collect(Collectors.joining("\n"));
    }

    /** The notice was read. */
    public void noticed() {
        List<CaseDeadline> seen = List.copyOf(moved);
        change(() -> deadlines.noticed(caseId, seen));
    }

    /** Ticks a deadline off; one of the client's side is asked about, with its day in words. */
    public void done(CaseDeadline d) {
        settle(d, DeadlineFacts.State.DONE, "deadlines.done", "deadlines.doneAsk");
    }

    /** Puts a deadline aside, in the same way. */
    public void dismiss(CaseDeadline d) {
        settle(d, DeadlineFacts.State.DISMISSED, "deadlines.dismiss", "deadlines.dismissAsk");
    }

    private void settle(CaseDeadline d, DeadlineFacts.State state, String deed, String question) {
        DeadlineWords words = words();
        boolean sure =
                !d.deadline().rule().who().ours()
                        || dialogs.agree(
                                language.texts().get(deed),
                                language.texts()
                                        .get(question, words.name(d), words.due(d), words.act(d)),
                                language.texts().get(deed));
        if (sure) {
            change(() -> deadlines.settle(caseId, d, state));
        }
    }

    /** Takes a tick back. */
    public void reopen(CaseDeadline d) {
        change(() -> deadlines.settle(caseId, d, DeadlineFacts.State.OPEN));
    }

    private void change(Runnable work) {
        background
                .run(() -> {
                    work.run();
                    return deadlines.of(caseId, today());
                })
                .onSuccess(this::show)
                .start();
    }

    /** The deadlines that a person can add by the day of their event. */
    public List<DeadlineRule> rules() {
        return deadlines.rules();
    }

    /** Adds one of them. */
    public void add(DeadlineRule rule, LocalDate day) {
        change(() -> deadlines.add(caseId, rule.code(), day));
    }

    /** Lets a place be chosen and writes the open deadlines there as a calendar file. */
    public void export() {
        String name = language.texts().get("deadlines.ics.kind");
        Optional<Path> place =
                dialogs.chooseSave(
                        language.texts().get("deadlines.export"),
                        "calendar.ics",
                        new FileKind(name, ".ics"));
        if (place.isEmpty()) {
            return;
        }
        List<CaseDeadline> all = List.copyOf(open);
        Texts texts = language.texts();
        background
                .run(() -> {
                    try {
                        return Files.write(
                                place.get(),
                                DeadlineCalendar.of(
                                        all, deadlines.number(caseId), texts, clock.instant()));
                    } catch (IOException e) {
                        throw new Refusal("deadlines.problem.unwritable");
                    }
                })
                .start();
    }

    /** How pressing a deadline is today. */
    public Deadline.Urgency urgency(CaseDeadline d) {
        return d.urgency(today());
    }

    /** What is still to be done or awaited, the most pressing first. */
    public ObservableList<CaseDeadline> open() {
        return open;
    }

    /** What is done, met or put aside. */
    public ObservableList<CaseDeadline> settled() {
        return settled;
    }

    /** What moved since a person last took note. */
    public ObservableList<CaseDeadline> moved() {
        return moved;
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
