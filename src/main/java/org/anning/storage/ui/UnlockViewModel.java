package org.anning.storage.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.storage.Casebook;
import org.anning.storage.RecoveryKey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Unlocking a casebook. A cancelled opening is closed again when it succeeds after all, so that no
 * casebook stays open that nobody sees.
 */
public final class UnlockViewModel {

    private static final String WRONG_PASSPHRASE = "storage.wrongPassphrase";

    private final CasebookDoor door;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Consumer<Casebook> opened;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper asksName = new ReadOnlyBooleanWrapper(this, "asksName");
    private final StringProperty person;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private Path place;
    private int attempt;

    /**
     * @param place the casebook opened last
     * @param person who unlocked last since the program began; the name is kept nowhere else
     * @param opened what follows when a casebook is open
     */
    public UnlockViewModel(
            CasebookDoor door,
            Background background,
            Dialogs dialogs,
            Language language,
            Path place,
            StringProperty person,
            Consumer<Casebook> opened) {
        this.door = door;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.place = place;
        this.person = person;
        this.opened = opened;
        at(place);
    }

    private void at(Path chosen) {
        place = chosen;
        Path file = chosen.getFileName();
        name.set(file == null ? chosen.toString() : file.toString());
        background.run(() -> door.asksName(chosen)).onSuccess(asksName::set).start();
    }

    /** The name of the casebook that would be opened. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Whether the casebook has several people, who say who they are. */
    public ReadOnlyBooleanProperty asksNameProperty() {
        return asksName.getReadOnlyProperty();
    }

    /** Who it is. */
    public StringProperty personProperty() {
        return person;
    }

    /** Whether it is being opened at the moment. */
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Why it was not opened, in one sentence, or "". */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Path place() {
        return place;
    }

    /** Opens with what was typed; the characters are wiped when it is done. */
    public void open(char[] passphrase) {
        if (passphrase.length == 0) {
            problem.set(language.texts().get("storage.ui.unlock.empty"));
            return;
        }
        String who = person.get();
        start(() -> {
            try {
                return door.open(place, who, passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        });
    }

    /** Asks for the recovery key and opens with it. */
    public void openWithRecoveryKey() {
        Optional<String> typed =
                dialogs.ask(
                        language.texts().get("storage.ui.recovery.title"),
                        language.texts().get("storage.ui.recovery.ask"),
                        "");
        if (typed.isEmpty()) {
            return;
        }
        Optional<RecoveryKey> key = RecoveryKey.parse(typed.get());
        if (key.isEmpty()) {
            problem.set(language.texts().get("storage.ui.recovery.wrong"));
            return;
        }
        start(() -> door.open(place, key.get()));
    }

    /** Opens the sample casebook. */
    public void openSample() {
        start(door::openSample);
    }

    /** Chooses the folder of another casebook. */
    public void chooseOther() {
        dialogs.chooseFolder(language.texts().get("storage.ui.unlock.chooseOther"))
                .ifPresent(chosen -> {
                    at(chosen);
                    problem.set("");
                });
    }

    /** Does not wait any longer. */
    public void cancel() {
        attempt++;
        opening.set(false);
    }

    private void start(Supplier<Casebook> way) {
        int mine = ++attempt;
        opening.set(true);
        problem.set("");
        background
                .run(way)
                .onSuccess(casebook -> arrived(casebook, mine))
                .onRefusal(refusal -> refused(refusal, mine))
                .onEnd(() -> {
                    if (mine == attempt) {
                        opening.set(false);
                    }
                })
                .start();
    }

    private void arrived(Casebook casebook, int mine) {
        if (mine == attempt) {
            opened.accept(casebook);
        } else {
            background
                    .run(() -> {
                        casebook.close();
                        return casebook;
                    })
                    .start();
        }
    }

    private void refused(Refusal refusal, int mine) {
        if (mine != attempt) {
            return;
        }
        boolean wrong = refusal.textKey().equals(WRONG_PASSPHRASE);
        problem.set(
                wrong
                        ? language.texts()
                                .get(
                                        asksName.get()
                                                ? "storage.ui.unlock.wrongOfSeveral"
                                                : "storage.ui.unlock.wrong")
                        : language.texts().sentence(refusal));
    }
}
