package org.anning.storage.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Progress;
import org.anning.storage.BackupContent;
import org.anning.storage.BackupRow;
import org.anning.storage.Backups;
import org.anning.storage.Restored;
import org.anning.storage.Restoring;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** The backups of the open casebook: making, proving, copying and restoring them. */
public final class BackupViewModel {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Backups backups;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final ZoneId zone;
    private final StringProperty second;
    private final ObservableList<BackupRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable Job<?> running;
    private Runnable made = () -> {};

    /**
     * @param second the second place, or ""; what is put in is remembered
     */
    public BackupViewModel(
            Backups backups,
            Background background,
            Dialogs dialogs,
            Language language,
            ZoneId zone,
            String second,
            Consumer<String> remember) {
        this.backups = backups;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.zone = zone;
        this.second = new SimpleStringProperty(second);
        this.second.subscribe((_, now) -> remember.accept(now));
    }

    private Texts texts() {
        return language.texts();
    }

    /** What is to follow when a backup was made. */
    public BackupViewModel onMade(Runnable then) {
        made = then;
        return this;
    }

    /** Reads the list of backups afresh. */
    public void load() {
        background.run(backups::all).onSuccess(rows::setAll).start();
    }

    /** Makes a backup and proves it. */
    public void make() {
        work(
                "storage.ui.backup.making",
                watch -> backups.make(watch::cancelled),
                done ->
                        done.ifPresent(row -> {
                            said.set(texts().get("storage.ui.backup.made", time(row)));
                            made.run();
                        }));
    }

    /** Restores a backup into a fresh database that is thrown away, as a drill. */
    public void prove(BackupRow row) {
        work(
                "storage.ui.backup.proving",
                watch -> backups.prove(row.file(), watch::cancelled),
                content ->
                        said.set(
                                texts().get(
                                                "storage.ui.backup.proved",
                                                time(row),
                                                cases(content))));
    }

    /** Lets the second place be chosen and copies there at once. */
    public void chooseSecond() {
        dialogs.chooseFolder(texts().get("storage.ui.backup.chooseSecond"))
                .ifPresent(place -> {
                    second.set(place.toString());
                    copy();
                });
    }

    /** Copies the newest backup and the evidence to the second place. */
    public void copy() {
        Path place = Path.of(second.get());
        work(
                "storage.ui.backup.copying",
                watch -> backups.copyTo(place, watch::cancelled),
                content ->
                        said.set(texts().get("storage.ui.backup.copied", place, cases(content))));
    }

    private record Difference(BackupContent then, BackupContent now) {}

    /**
     * Restores a backup as a new casebook, after it was said what it holds and what is there now.
     */
    public void restore(BackupRow row) {
        work(
                "storage.ui.backup.reading",
                watch ->
                        new Difference(
                                backups.content(row.file(), watch::cancelled), backups.now()),
                (Difference difference) -> {
                    if (agreed(row, difference)) {
                        dialogs.chooseFolder(texts().get("storage.ui.backup.choosePlace"))
                                .ifPresent(place -> restore(row, place));
                    }
                });
    }

    private boolean agreed(BackupRow row, Difference difference) {
        return dialogs.agree(
                texts().get("storage.ui.backup.restore"),
                texts().get(
                                "storage.ui.backup.difference",
                                time(row),
                                cases(difference.then),
                                difference.then.rows("timeline_entry"),
                                cases(difference.now),
                                difference.now.rows("timeline_entry")),
                texts().get("storage.ui.backup.restoreYes"));
    }

    private void restore(BackupRow row, Path place) {
        work(
                "storage.ui.backup.restoring",
                watch -> {
                    try (Restoring restoring = backups.restoring(row.file())) {
                        return restoring.to(place, watch::cancelled);
                    }
                },
                (Restored restored) ->
                        said.set(
                                texts().get(
                                                "storage.ui.backup.restored",
                                                place,
                                                cases(restored.content()),
                                                restored.missingFiles())));
    }

    private static long cases(BackupContent content) {
        return content.rows("case_file");
    }

    private <T> void work(String doing, Function<Progress, T> what, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set(texts().get(doing));
        running =
                background
                        .chore(what)
                        .named(texts().get("storage.ui.backup.title"))
                        .onSuccess(result -> {
                            busy.set(false);
                            then.accept(result);
                        })
                        .onRefusal(refused -> {
                            said.set("");
                            dialogs.refused(refused);
                        })
                        .onEnd(() -> {
                            if (busy.get()) {
                                busy.set(false);
                                said.set("");
                            }
                            load();
                        })
                        .start();
    }

    /** Stops what is running; nothing half made is kept. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** When a backup was made, in the volunteer's own time. */
    public String time(BackupRow row) {
        return TIME.format(row.madeAt().atZone(zone));
    }

    /** The backups in the casebook's folder, the newest first. */
    public ObservableList<BackupRow> rows() {
        return rows;
    }

    /** Where copies go, or "". */
    public StringProperty secondProperty() {
        return second;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being done, or what came of it. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
