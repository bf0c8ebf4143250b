package org.anning.casefile.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.casefile.CasePackages;
import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Progress;
import org.anning.fx.Running;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Handing one case over: a passphrase for the package, and where it is to lie. */
public final class GiveViewModel {

    private final CasePackages packages;
    private final CaseId id;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");
    private final Running running;

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
        this.running = new Running(language, "casefile.ui.cancelled");
        passphrase.set(CasePackages.proposedPassphrase());
    }

    /** What opens the package; one is proposed. */
    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /** The writing of the package. */
    public Running running() {
        return running;
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
        running.start(
                background
                        .chore(watch -> written(file, typed, watch))
                        .named(language.texts().get("casefile.ui.give"))
                        .onSuccess(mayRun -> {
                            running.say(given(file, mayRun));
                            done.set(true);
                        }),
                () -> Arrays.fill(typed, '\0'));
    }

    private List<String> written(Path file, char[] typed, Progress watch) {
        return packages.give(id, file, typed, _ -> watch.stopIfCancelled());
    }

    private String given(Path file, List<String> mayRun) {
        Texts texts = language.texts();
        String given = texts.get("casefile.package.given", file.getFileName(), packages.myCode());
        return mayRun.isEmpty() ? given : given + "\n" + CasePackages.beware(texts, mayRun);
    }
}
