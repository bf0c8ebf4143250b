package org.anning.updates.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.fx.Running;
import org.anning.updates.UpdateFile;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/** Lets a package be chosen and says whether it is what was released. */
public final class UpdateViewModel {

    private final String version;
    private final @Nullable Path key;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Running running;

    /**
     * @param version the version of this program
     * @param key where the key lies with which releases are signed, or null where none was built in
     */
    public UpdateViewModel(
            String version,
            @Nullable Path key,
            Background background,
            Dialogs dialogs,
            Language language) {
        this.version = version;
        this.key = key;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.running = new Running(language, "");
    }

    /** The version of this program, in words. */
    public String version() {
        return language.texts().get("updates.ui.version", version);
    }

    /** What was found, in a sentence; "" before. */
    public ReadOnlyStringProperty saidProperty() {
        return running.saidProperty();
    }

    /** Whether a file is being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return running.busyProperty();
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
        running.start(
                background
                        .chore(progress -> {
                            long all = file.toFile().length();
                            return UpdateFile.check(
                                    file,
                                    UpdateFile.key(key),
                                    version,
                                    read -> {
                                        progress.stopIfCancelled();
                                        progress.at(read, all);
                                    });
                        })
                        .named(language.texts().get("updates.ui.checking"))
                        .onSuccess(found -> running.say(sentence(found))));
    }

    private String sentence(UpdateFile.Checked found) {
        return language.texts()
                .get(
                        "updates." + found.standing().name().toLowerCase(Locale.ROOT),
                        found.version(),
                        version,
                        grouped(found.sum()));
    }

    /** In groups of eight, so that two people can compare it aloud. */
    private static String grouped(String sum) {
        return sum.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
