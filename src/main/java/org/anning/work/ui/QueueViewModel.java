package org.anning.work.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.work.WorkService;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;

/** The cases that wait for a check by a second person, or for an answer to it. */
public final class QueueViewModel {

    private final WorkService work;
    private final Background background;
    private final Consumer<CaseId> open;
    private final Clock clock;
    private final ObservableList<WorkService.Waiting> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    /**
     * @param open shows the work on a case
     */
    public QueueViewModel(
            WorkService work, Background background, Consumer<CaseId> open, Clock clock) {
        this.work = work;
        this.background = background;
        this.open = open;
        this.clock = clock;
    }

    /** Reads the queue afresh. */
    public void load() {
        background
                .run(work::queue)
                .onSuccess(found -> {
                    rows.setAll(found);
                    loaded.set(true);
                })
                .start();
    }

    /** How many days a case has been waiting. */
    long days(WorkService.Waiting waiting) {
        Instant since = Objects.requireNonNull(waiting.review().since());
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(since, clock.getZone()), LocalDate.now(clock));
    }

    /** Shows the work on a case. */
    public void open(WorkService.Waiting waiting) {
        open.accept(waiting.row().caseId());
    }

    /** The longest waiting first. */
    public ObservableList<WorkService.Waiting> rows() {
        return rows;
    }

    /** Whether the queue was read. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
