package org.anning.openzip.ui;

import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Running;
import org.anning.openzip.OpenZip;

import java.nio.file.Path;

/** All data out, after a warning; and in, after it was said what would come. */
public final class OpenZipViewModel {

    private final OpenZip zip;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final boolean allowed;
    private final Running running;

    public OpenZipViewModel(
            OpenZip zip, Background background, Dialogs dialogs, Language language) {
        this.zip = zip;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.running = new Running(language, "openzip.ui.cancelled");
        this.allowed = zip.allowed();
        if (!allowed) {
            running.say(language.texts().get("openzip.ui.onlySupervisor"));
        }
    }

    /** Whether the person at the keyboard may. */
    public boolean allowed() {
        return allowed;
    }

    /** The writing or reading of a zip. */
    public Running running() {
        return running;
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
                                        .chore(watch -> zip.write(file, watch::step))
                                        .onSuccess(made ->
                                                running.say(
                                                        made.told(
                                                                language.texts(),
                                                                file.getFileName())))));
    }

    private FileKind kind() {
        return new FileKind(language.texts().get("openzip.ui.kind"), OpenZip.ENDING);
    }

    /** Asks for a zip, says what would come, and takes it when that is wanted. */
    public void take() {
        dialogs.chooseOpen(language.texts().get("openzip.ui.in"), kind())
                .ifPresent(file ->
                        start(
                                background
                                        .chore(watch -> zip.look(file, watch::step))
                                        .onSuccess(seen -> judged(file, seen))));
    }

    private void judged(Path file, OpenZip.Seen seen) {
        Texts texts = language.texts();
        String sentence = sentence("openzip.seen", seen);
        running.say(sentence);
        if (seen.fresh() == 0) {
            running.say(sentence + " " + texts.get("openzip.ui.nothingNew"));
        } else if (dialogs.agree(
                texts.get("openzip.ui.in"), sentence, texts.get("openzip.ui.take.yes"))) {
            start(
                    background
                            .chore(watch -> zip.take(file, watch::step))
                            .onSuccess(taken -> running.say(sentence("openzip.taken", taken))));
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
        running.start(job.named(language.texts().get("openzip.ui.title")));
    }
}
