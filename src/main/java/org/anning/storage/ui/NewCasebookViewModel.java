package org.anning.storage.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.Problem;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.anning.storage.Casebook;
import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Making a new casebook in two steps: place, name and passphrase; then the recovery key, which must
 * be kept on paper and is shown only here. It is opened when two groups of the key were typed from
 * the paper.
 */
public final class NewCasebookViewModel {

    private static final String FORBIDDEN_IN_NAMES = "\\/:*?\"<>|;";

    private final CasebookDoor door;
    private final RecoverySheet sheet;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final RandomGenerator random;
    private final Consumer<Casebook> opened;
    private final Problems problems;
    private final StringProperty folder;
    private final StringProperty name;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<@Nullable Made> made = new ReadOnlyObjectWrapper<>();
    private char[] passphrase = new char[0];

    /**
     * What was made and must now be written down.
     *
     * @param place the new casebook's folder
     */
    record Made(Path place, KeyOnPaper key) {}

    /**
     * @param folder where new casebooks are proposed to lie
     * @param random chooses which groups are asked for
     * @param opened what follows when the new casebook is open
     */
    public NewCasebookViewModel(
            CasebookDoor door,
            RecoverySheet sheet,
            Background background,
            Dialogs dialogs,
            Language language,
            Path folder,
            RandomGenerator random,
            Consumer<Casebook> opened) {
        this.door = door;
        this.sheet = sheet;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.random = random;
        this.opened = opened;
        this.problems = new Problems(language);
        this.folder = new SimpleStringProperty(folder.toString());
        this.name = new SimpleStringProperty(language.texts().get("storage.ui.new.name.proposed"));
    }

    /** The folder that the casebook's own folder is made in. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** The casebook's name and the name of its folder. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What is wrong with what was typed. */
    public Problems problems() {
        return problems;
    }

    /** Whether it is being made or opened at the moment. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What was made, or null as long as nothing was. */
    ReadOnlyObjectProperty<@Nullable Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    Language language() {
        return language;
    }

    /** How hard this is to guess, in words, and why. */
    public String strengthOf(CharSequence typed) {
        return PassphraseStrength.inWords(typed, language.texts());
    }

    /** Lets another folder be chosen. */
    public void chooseFolder() {
        dialogs.chooseFolder(language.texts().get("storage.ui.new.folder"))
                .ifPresent(chosen -> folder.set(chosen.toString()));
    }

    /** Makes the casebook when everything is right. */
    public void create(char[] typed, char[] again) {
        problems.set(check(typed, again));
        if (problems.block() || busy.get()) {
            return;
        }
        Path place = Path.of(folder.get(), name.get().strip());
        passphrase = typed.clone();
        busy.set(true);
        background
                .run(() -> door.create(place, typed))
                .onSuccess(key -> made.set(new Made(place, KeyOnPaper.of(key.groups(), random))))
                .onRefusal(refusal ->
                        problems.set(
                                List.of(
                                        Problem.error(
                                                "folder",
                                                refusal.textKey(),
                                                refusal.args().toArray()))))
                .onEnd(() -> busy.set(false))
                .start();
    }

    private List<Problem> check(char[] typed, char[] again) {
        List<Problem> found = new ArrayList<>();
        if (folder.get().isBlank() || !isPath(folder.get())) {
            found.add(Problem.error("folder", "storage.ui.new.folder.wrong"));
        }
        String wanted = name.get().strip();
        if (wanted.isEmpty() || wanted.chars().anyMatch(c -> FORBIDDEN_IN_NAMES.indexOf(c) >= 0)) {
            found.add(Problem.error("name", "storage.ui.new.name.wrong"));
        }
        if (!PassphraseStrength.of(new String(typed)).level().enough()) {
            found.add(Problem.error("passphrase", "storage.ui.new.passphrase.weak"));
        } else if (!Arrays.equals(typed, again)) {
            found.add(Problem.error("again", "storage.ui.new.again.different"));
        }
        return found;
    }

    private static boolean isPath(String typed) {
        try {
            return Path.of(typed).isAbsolute();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** Saves the sheet with the recovery key as a PDF, to be printed. */
    public void saveSheet() {
        Made now = made.get();
        if (now == null) {
            return;
        }
        now.key().save(name.get().strip(), sheet, dialogs, background, language);
    }

    /** Opens the new casebook when both groups are those on the paper. */
    public void confirm(String firstTyped, String secondTyped) {
        Made now = made.get();
        if (now == null || busy.get()) {
            return;
        }
        if (!now.key().right(firstTyped, secondTyped)) {
            problems.set(List.of(Problem.error("groups", "storage.ui.key.wrong")));
            return;
        }
        problems.clear();
        busy.set(true);
        char[] typed = passphrase.clone();
        background
                .run(() -> door.open(now.place(), typed))
                .onSuccess(casebook -> {
                    Arrays.fill(passphrase, '\0');
                    opened.accept(casebook);
                })
                .onEnd(() -> {
                    Arrays.fill(typed, '\0');
                    busy.set(false);
                })
                .start();
    }
}
