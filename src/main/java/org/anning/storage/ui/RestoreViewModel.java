package org.anning.storage.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Progress;
import org.anning.storage.BackupContent;
import org.anning.storage.BackupRow;
import org.anning.storage.Backups;
import org.anning.storage.Casebook;
import org.anning.storage.CasebookFolder;
import org.anning.storage.RecoveryKey;
import org.anning.storage.Restoring;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Restoring before any casebook is open: a backup is chosen and unlocked, what it holds is said
 * beside what is there, and then it becomes a casebook, in the place of a damaged one or in a
 * folder of its own.
 */
public final class RestoreViewModel {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> TABLES =
            List.of("case_file", "client", "timeline_entry", "loan", "evidence_item");

    private final CasebookDoor door;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Clock clock;
    private final Path newCasebooks;
    private final Optional<Path> present;
    private final Consumer<Casebook> opened;
    private final StringProperty backup = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper asksName = new ReadOnlyBooleanWrapper();
    private final StringProperty folder = new SimpleStringProperty("");
    private final BooleanProperty inPlace = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private @Nullable Key key;
    private @Nullable Job<?> running;

    /** What unlocks the backup, and the casebook that it becomes. */
    private interface Key {
        Restoring unlock(Path backup);

        Casebook open(Path place);
    }

    /**
     * One line of what a backup holds, and what is there now; the latter is null where nothing is.
     */
    public record Line(String name, long then, @Nullable Long now) {}

    /**
     * What was found in the backup.
     *
     * @param made when the backup was made
     * @param smaller whether something of what is there now would be missing
     * @param words what this means, in a sentence
     */
    public record Seen(String made, List<Line> lines, boolean smaller, String words) {}

    /**
     * @param newCasebooks the folder where new casebooks are proposed to lie
     * @param present the casebook that the gate stands before, if there is one
     * @param opened what follows when the restored casebook is open
     */
    public RestoreViewModel(
            CasebookDoor door,
            Background background,
            Dialogs dialogs,
            Language language,
            Clock clock,
            Path newCasebooks,
            Optional<Path> present,
            Consumer<Casebook> opened) {
        this.door = door;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.clock = clock;
        this.newCasebooks = newCasebooks;
        this.present = present.filter(place -> new CasebookFolder(place).holdsCasebook());
        this.opened = opened;
        inPlace.set(this.present.isPresent());
        folder.set(proposed().toString());
        backup.subscribe((_, _) -> chosen());
        person.subscribe((_, _) -> forget());
        inPlace.subscribe((_, _) -> lookAgain());
        folder.subscribe((_, _) -> forget());
        newestOf(this.present).ifPresent(file -> backup.set(file.toString()));
    }

    private Texts texts() {
        return language.texts();
    }

    private Path proposed() {
        String name = texts().get("storage.ui.restore.name");
        Path first = newCasebooks.resolve(name);
        for (int n = 2; Files.exists(first); n++) {
            first = newCasebooks.resolve(name + " " + n);
        }
        return first;
    }

    private static Optional<Path> newestOf(Optional<Path> place) {
        return place.flatMap(p ->
                Backups.in(new CasebookFolder(p).backup()).stream()
                        .findFirst()
                        .map(BackupRow::file));
    }

    /** Another choice: what was seen does not count any longer. */
    private void forget() {
        seen.set(null);
        problem.set("");
    }

    private void chosen() {
        forget();
        String file = backup.get();
        background.run(() -> Restoring.asksName(Path.of(file))).onSuccess(asksName::set).start();
    }

    private void lookAgain() {
        boolean looked = seen.get() != null;
        forget();
        if (looked && key != null) {
            look(key);
        }
    }

    /** Lets the file of a backup be chosen. */
    public void chooseBackup() {
        dialogs.chooseOpen(
                        texts().get("storage.ui.restore.choose"),
                        new FileKind(texts().get("storage.ui.restore.kind"), ".lab"))
                .ifPresent(file -> backup.set(file.toString()));
    }

    /** Lets the folder be chosen in which the new casebook will lie. */
    public void chooseFolder() {
        dialogs.chooseFolder(texts().get("storage.ui.backup.choosePlace"))
                .ifPresent(place -> folder.set(place.toString()));
    }

    /**
     * Looks into the backup with the passphrase of its time; the characters are kept until left.
     */
    public void look(char[] passphrase) {
        if (passphrase.length == 0) {
            problem.set(texts().get("storage.ui.unlock.empty"));
            return;
        }
        String who = person.get();
        look(
                new Key() {
                    @Override
                    public Restoring unlock(Path file) {
                        return Restoring.of(file, who, passphrase);
                    }

                    @Override
                    public Casebook open(Path place) {
                        try {
                            return door.open(place, who, passphrase);
                        } finally {
                            Arrays.fill(passphrase, '\0');
                        }
                    }
                });
    }

    /** Asks for the recovery key and looks into the backup with it. */
    public void lookWithRecoveryKey() {
        Optional<String> typed =
                dialogs.ask(
                        texts().get("storage.ui.restore.recovery"),
                        texts().get("storage.ui.recovery.ask"),
                        "");
        if (typed.isEmpty()) {
            return;
        }
        Optional<RecoveryKey> recovery = RecoveryKey.parse(typed.get());
        if (recovery.isEmpty()) {
            problem.set(texts().get("storage.ui.recovery.wrong"));
            return;
        }
        look(
                new Key() {
                    @Override
                    public Restoring unlock(Path file) {
                        return Restoring.of(file, recovery.get());
                    }

                    @Override
                    public Casebook open(Path place) {
                        return door.open(place, recovery.get());
                    }
                });
    }

    private void look(Key with) {
        if (backup.get().isBlank()) {
            problem.set(texts().get("storage.ui.restore.noFile"));
            return;
        }
        Path file = Path.of(backup.get());
        Path place = place();
        key = with;
        work(
                "storage.ui.backup.reading",
                watch -> {
                    try (Restoring restoring = with.unlock(file)) {
                        return restoring.difference(place, clock, watch::cancelled);
                    }
                },
                this::show);
    }

    private Path place() {
        return inPlace.get() && present.isPresent() ? present.get() : Path.of(folder.get());
    }

    private void show(Restoring.Difference found) {
        BackupContent then = found.then();
        List<Line> lines =
                TABLES.stream()
                        .map(table ->
                                new Line(
                                        texts().get("storage.ui.restore." + table),
                                        then.rows(table),
                                        found.now().map(now -> now.rows(table)).orElse(null)))
                        .toList();
        if (inPlace.get() && !found.sameCasebook()) {
            problem.set(texts().get("storage.restore.otherCasebook", place()));
            return;
        }
        String words =
                !inPlace.get()
                        ? texts().get("storage.ui.restore.beside")
                        : found.now().isEmpty()
                                ? texts().get("storage.ui.restore.unreadable")
                                : found.smaller()
                                        ? texts().get("storage.ui.restore.smaller")
                                        : texts().get("storage.ui.restore.notSmaller");
        seen.set(
                new Seen(
                        TIME.format(then.madeAt().atZone(clock.getZone())),
                        lines,
                        found.smaller(),
                        words));
    }

    /** Restores what was seen, and opens it. One that holds less is asked about first. */
    public void restore() {
        Seen what = seen.get();
        Key with = key;
        if (what == null || with == null || what.smaller() && !agreed(what)) {
            return;
        }
        Path file = Path.of(backup.get());
        Path place = place();
        boolean replace = inPlace.get();
        work(
                "storage.ui.backup.restoring",
                watch -> {
                    try (Restoring restoring = with.unlock(file)) {
                        if (replace) {
                            restoring.inPlaceOf(place, what.smaller(), clock, watch::cancelled);
                        } else {
                            restoring.to(place, watch::cancelled);
                        }
                    }
                    return with.open(place);
                },
                opened);
    }

    private boolean agreed(Seen what) {
        return dialogs.confirm(
                texts().get("storage.ui.restore.title"),
                texts().get("storage.ui.restore.reallySmaller", what.made()),
                texts().get("storage.ui.restore.reallyYes"));
    }

    private <T> void work(String what, Function<Progress, T> how, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        doing.set(texts().get(what));
        running =
                background
                        .chore(how)
                        .named(texts().get("storage.ui.unlock.restore"))
                        .onSuccess(result -> {
                            busy.set(false);
                            then.accept(result);
                        })
                        .onRefusal((Refusal refused) -> problem.set(texts().sentence(refused)))
                        .onEnd(() -> busy.set(false))
                        .start();
    }

    /** Stops what is running; nothing half made is kept. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** The casebook that may be replaced, by its name, or "". */
    public String presentName() {
        return present.map(place -> String.valueOf(place.getFileName())).orElse("");
    }

    /** The file of the backup, or "". */
    public StringProperty backupProperty() {
        return backup;
    }

    /** Who it is, where the backup is one of several people. */
    public StringProperty personProperty() {
        return person;
    }

    /** Whether the backup is one of several people, who say who they are. */
    public ReadOnlyBooleanProperty asksNameProperty() {
        return asksName.getReadOnlyProperty();
    }

    /** The folder of a new casebook. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** Whether the casebook that is there is set aside and replaced. */
    public BooleanProperty inPlaceProperty() {
        return inPlace;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being done at the moment. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** Why something was not done, in a sentence, or "". */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the backup holds, once it was looked into; null before. */
    public ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }
}
