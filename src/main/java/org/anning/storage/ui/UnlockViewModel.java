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
import org.anning.storage.Repaired;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Unlocking a casebook. A cancelled opening is closed again when it succeeds after all, so that no
 * casebook stays open that nobody sees.
 */
public final class UnlockViewModel {

    private static final Set<String> DAMAGED =
            Set.of(
                    "storage.damaged",
                    "storage.damagedRows",
                    "storage.cannotOpen",
                    "storage.noDatabase");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
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
    private final ReadOnlyBooleanWrapper damaged = new ReadOnlyBooleanWrapper(this, "damaged");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private Path place;
    private int attempt;
    private volatile String repairedWords = "";

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

    /** Whether its database is damaged, so that it can only be repaired or restored. */
    public ReadOnlyBooleanProperty damagedProperty() {
        return damaged.getReadOnlyProperty();
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

    /**
     * Puts the damaged casebook together again and opens it; the characters are wiped when it is
     * done.
     */
    public void repair(char[] passphrase) {
        if (passphrase.length == 0) {
            problem.set(language.texts().get("storage.ui.repair.passphrase"));
            return;
        }
        String who = person.get();
        start(() -> {
            try {
                said(door.repair(place, who, passphrase));
                return door.open(place, who, passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        });
    }

    private void said(Repaired repaired) {
        Instant backup = repaired.backup();
        repairedWords =
                backup == null
                        ? language.texts().get("storage.ui.repair.fromJournal", repaired.saves())
                        : language.texts()
                                .get(
                                        "storage.ui.repair.done",
                                        TIME.format(backup.atZone(ZoneId.of("Asia/Shanghai"))),
                                        repaired.saves());
    }

    /** Asks for the recovery key and opens with it; a damaged casebook is first repaired. */
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
        boolean repairing = damaged.get();
        start(() -> {
            if (repairing) {
                said(door.repair(place, key.get()));
            }
            return door.open(place, key.get());
        });
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
            if (!repairedWords.isEmpty()) {
                dialogs.inform(language.texts().get("storage.ui.repair"), repairedWords);
            }
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
        damaged.set(DAMAGED.contains(refusal.textKey()));
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
