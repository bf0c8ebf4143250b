package org.anning.openzip.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Progress;
import org.anning.openzip.OpenZip;
import org.anning.openzip.Watch;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** All data out, after a warning; and in, after it was said what would come. */
public final class OpenZipViewModel {

    private final OpenZip zip;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final boolean allowed;
    private @Nullable Job<?> running;

    public OpenZipViewModel(
            OpenZip zip, Background background, Dialogs dialogs, Language language) {
        this.zip = zip;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.allowed = zip.allowed();
        if (!allowed) {
            said.set(language.texts().get("openzip.ui.onlySupervisor"));
        }
    }

    /** Whether the person at the keyboard may. */
    public boolean allowed() {
        return allowed;
    }

    /** How it ended, in a sentence; "" before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether a zip is being written or read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** From 0 to 1, or -1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Warns, asks for a place and writes everything. */
    public void export() {
        Texts texts = language.texts();
        if (!dialogs.confirm(
                texts.get("openzip.ui.out"),
                texts.get("openzip.ui.warn"),
                texts.get("openzip.ui.warn.yes"))) {
            return;
        }
        dialogs.chooseSave(
                        texts.get("openzip.ui.out"),
                        texts.get("openzip.ui.file") + OpenZip.ENDING,
                        kind())
                .ifPresent(file ->
                        start(
                                background
                                        .chore(watch -> zip.write(file, watching(watch)))
                                        .onSuccess(made ->
                                                said.set(
                                                        language.texts()
                                                                .get(
                                                                        "openzip.made",
                                                                        file.getFileName(),
                                                                        made.cases(),
                                                                        made.files())))));
    }

    private FileKind kind() {
        return new FileKind(language.texts().get("openzip.ui.kind"), OpenZip.ENDING);
    }

    private static Watch watching(Progress progress) {
        return (done, total) -> {
            progress.stopIfCancelled();
            progress.at(done, total);
        };
    }

    /** Asks for a zip, says what would come, and takes it when that is wanted. */
    public void take() {
        dialogs.chooseOpen(language.texts().get("openzip.ui.in"), kind())
                .ifPresent(file ->
                        start(
                                background
                                        .chore(watch -> zip.look(file, watching(watch)))
                                        .onSuccess(seen -> judged(file, seen))));
    }

    private void judged(Path file, OpenZip.Seen seen) {
        Texts texts = language.texts();
        String sentence = sentence("openzip.seen", seen);
        said.set(sentence);
        if (seen.fresh() == 0) {
            said.set(sentence + " " + texts.get("openzip.ui.nothingNew"));
        } else if (dialogs.confirm(
                texts.get("openzip.ui.in"), sentence, texts.get("openzip.ui.take.yes"))) {
            start(
                    background
                            .chore(watch -> zip.take(file, watching(watch)))
                            .onSuccess(taken -> said.set(sentence("openzip.taken", taken))));
        }
    }

    private String sentence(String key, OpenZip.Seen seen) {
        Texts texts = language.texts();
        String counts =
                texts.get(
                        key,
                        seen.fresh(),
                        seen.files(),
                        seen.same(),
                        seen.differing().size(),
                        seen.erased());
        return seen.differing().isEmpty()
                ? counts
                : counts + " " + texts.get("openzip.differing", String.join(" ", seen.differing()));
    }

    private void start(Job<?> job) {
        busy.set(true);
        said.set("");
        running = job;
        progress.bind(job.progressProperty());
        job.onRefusal(refusal -> said.set(language.texts().sentence(refusal)))
                .onCancelled(() -> said.set(language.texts().get("openzip.ui.cancelled")))
                .onEnd(() -> {
                    if (running == job) {
                        busy.set(false);
                    }
                });
        job.start();
    }

    /** Stops; nothing half-done stays. */
    public void cancel() {
        Job<?> job = running;
        if (job != null) {
            job.cancel();
        }
    }
}
