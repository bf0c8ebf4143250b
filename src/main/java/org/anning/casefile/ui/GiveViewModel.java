package org.anning.casefile.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.casefile.CasePackages;
import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Progress;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;

/** Handing one case over: a passphrase for the package, and where it is to lie. */
public final class GiveViewModel {

    private final CasePackages packages;
    private final CaseId id;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");
    private @Nullable Job<String> running;

    GiveViewModel(
            CasePackages packages,
            CaseId id,
            Background background,
            Dialogs dialogs,
            Language language) {
        this.packages = packages;
        this.id = id;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        passphrase.set(CasePackages.proposedPassphrase());
    }

    /** What opens the package; one is proposed. */
    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /** How it ended, in a sentence; "" before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether the package is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the package is written. */
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Asks for a place, whose proposed name says nothing of the client, and writes the package. */
    public void give() {
        dialogs.chooseSave(
                        language.texts().get("casefile.ui.give"),
                        language.texts().get("casefile.ui.give.file") + CasePackages.ENDING,
                        TakeViewModel.kind(language))
                .ifPresent(this::write);
    }

    private void write(Path file) {
        char[] typed = passphrase.get().strip().toCharArray();
        busy.set(true);
        said.set("");
        Job<String> job =
                background
                        .chore(watch -> written(file, typed, watch))
                        .named(language.texts().get("casefile.ui.give"))
                        .onSuccess(code -> {
                            said.set(
                                    language.texts()
                                            .get(
                                                    "casefile.package.given",
                                                    file.getFileName(),
                                                    code));
                            done.set(true);
                        })
                        .onCancelled(() -> said.set(language.texts().get("casefile.ui.cancelled")))
                        .onRefusal(refusal -> said.set(language.texts().sentence(refusal)))
                        .onEnd(() -> {
                            Arrays.fill(typed, '\0');
                            busy.set(false);
                        });
        running = job;
        job.start();
    }

    private String written(Path file, char[] typed, Progress watch) {
        packages.give(id, file, typed, _ -> watch.stopIfCancelled());
        return packages.myCode();
    }

    /** Stops; nothing is left of the package. */
    public void cancel() {
        Job<String> job = running;
        if (job != null) {
            job.cancel();
        }
    }
}
