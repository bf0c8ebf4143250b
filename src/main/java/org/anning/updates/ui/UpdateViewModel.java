package org.anning.updates.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.updates.UpdateFile;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/** Lets a package be chosen and says whether it is what was released. */
public final class UpdateViewModel {

    private final String running;
    private final @Nullable Path key;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /**
     * @param running the version of this program
     * @param key where the key lies with which releases are signed, or null where none was built in
     */
    public UpdateViewModel(
            String running,
            @Nullable Path key,
            Background background,
            Dialogs dialogs,
            Language language) {
        this.running = running;
        this.key = key;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
    }

    /** The version of this program, in words. */
    public String version() {
        return language.texts().get("updates.ui.version", running);
    }

    /** What was found, in a sentence; "" before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether a file is being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Asks for a file and checks it. */
    public void check() {
        Texts texts = language.texts();
        dialogs.chooseOpen(
                        texts.get("updates.ui.check"),
                        new FileKind(
                                texts.get("updates.ui.kind"),
                                ".deb",
                                ".rpm",
                                ".msi",
                                ".exe",
                                ".dmg",
                                ".zip",
                                ".gz"))
                .ifPresent(this::check);
    }

    private void check(Path file) {
        busy.set(true);
        said.set("");
        background
                .chore(progress -> {
                    long all = file.toFile().length();
                    return UpdateFile.check(
                            file,
                            UpdateFile.key(key),
                            running,
                            read -> {
                                progress.stopIfCancelled();
                                progress.at(read, all);
                            });
                })
                .named(language.texts().get("updates.ui.checking"))
                .onSuccess(found ->
                        said.set(
                                language.texts()
                                        .get(
                                                "updates."
                                                        + found.standing()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT),
                                                found.version(),
                                                running,
                                                grouped(found.sum()))))
                .onRefusal(refusal -> said.set(sentence(refusal)))
                .onEnd(() -> busy.set(false))
                .start();
    }

    private String sentence(Refusal refusal) {
        return language.texts().get(refusal.textKey(), refusal.args().toArray());
    }

    /** In groups of eight, so that two people can compare it aloud. */
    private static String grouped(String sum) {
        return sum.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
