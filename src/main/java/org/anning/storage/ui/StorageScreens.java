package org.anning.storage.ui;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.anning.storage.Casebook;
import org.anning.storage.CasebookFolder;
import org.anning.storage.NewKeys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the screens of the gate and leads from one to the other. */
public final class StorageScreens {

    private final CasebookDoor door;
    private final RecoverySheet sheet;
    private final Background background;
    private final Dialogs dialogs;
    private final FxmlScreens screens;
    private final Language language;
    private final Gate gate;
    private final StringProperty person = new SimpleStringProperty("");

    /**
     * Where the gate leads.
     *
     * @param newCasebooks the folder where new casebooks are proposed to lie
     * @param show puts a screen of the gate into the window
     * @param opened what follows when a casebook is open
     */
    public record Gate(
            Path newCasebooks, Clock clock, Consumer<Loaded<?>> show, Consumer<Casebook> opened) {}

    public StorageScreens(
            CasebookDoor door,
            RecoverySheet sheet,
            Background background,
            Dialogs dialogs,
            FxmlScreens screens,
            Language language,
            Gate gate) {
        this.door = door;
        this.sheet = sheet;
        this.background = background;
        this.dialogs = dialogs;
        this.screens = screens;
        this.language = language;
        this.gate = gate;
    }

    /**
     * What the program begins with: unlocking the casebook opened last, or the welcome where there
     * is none.
     */
    public Loaded<?> first(Optional<Path> last) {
        return last.filter(place -> new CasebookFolder(place).holdsCasebook())
                .<Loaded<?>>map(this::unlock)
                .orElseGet(this::welcome);
    }

    private Loaded<?> unlock(Path place) {
        UnlockViewModel model =
                new UnlockViewModel(
                        door, background, dialogs, language, place, person, gate.opened());
        return screens.load(
                UnlockController.class,
                new UnlockController(
                        model,
                        () -> makeNew(() -> gate.show().accept(unlock(place))),
                        () ->
                                restore(
                                        Optional.of(model.place()),
                                        () -> gate.show().accept(unlock(model.place())))));
    }

    private Loaded<?> welcome() {
        return screens.load(
                WelcomeController.class,
                new WelcomeController(
                        language.lang(),
                        language::use,
                        this::openExisting,
                        () -> makeNew(() -> gate.show().accept(welcome())),
                        () -> restore(Optional.empty(), () -> gate.show().accept(welcome())),
                        this::openSample));
    }

    private void openExisting() {
        dialogs.chooseFolder(language.texts().get("storage.ui.unlock.chooseOther"))
                .ifPresent(place -> gate.show().accept(unlock(place)));
    }

    private void openSample() {
        background.run(door::openSample).onSuccess(gate.opened()).start();
    }

    private void restore(Optional<Path> present, Runnable back) {
        RestoreViewModel model =
                new RestoreViewModel(
                        door,
                        background,
                        dialogs,
                        language,
                        gate.clock(),
                        gate.newCasebooks(),
                        present,
                        gate.opened());
        gate.show()
                .accept(
                        screens.load(
                                RestoreController.class,
                                new RestoreController(model, language, back)));
    }

    private void makeNew(Runnable back) {
        NewCasebookViewModel model =
                new NewCasebookViewModel(
                        door,
                        sheet,
                        background,
                        dialogs,
                        language,
                        gate.newCasebooks(),
                        new SecureRandom(),
                        gate.opened());
        gate.show()
                .accept(
                        screens.load(
                                NewCasebookController.class,
                                new NewCasebookController(model, back)));
    }

    /** Shows how a casebook that is being closed is put under new keys, and then opens it again. */
    public void newKeys(NewKeys keys) {
        NewKeysViewModel model = new NewKeysViewModel(keys, gate.clock(), background, language);
        Path place = keys.folder().root();
        gate.show()
                .accept(
                        screens.load(
                                NewKeysController.class,
                                new NewKeysController(
                                        model, () -> gate.show().accept(unlock(place)))));
        model.start();
    }

    /**
     * The part of the settings about people and keys.
     *
     * @param renew closes the casebook and puts it under new keys
     * @param keeperName the name of the person at the keyboard, from the settings
     */
    public Loaded<?> people(
            Casebook casebook, Runnable renew, Supplier<String> keeperName, Stages stages) {
        PeopleViewModel model =
                new PeopleViewModel(
                        casebook.people(),
                        renew,
                        keeperName,
                        background,
                        dialogs,
                        language,
                        new SecureRandom());
        String name = casebook.folder().root().getFileName().toString();
        return screens.load(
                PeopleController.class,
                new PeopleController(
                        model,
                        screens,
                        stages,
                        key -> key.save(name, sheet, dialogs, background, language)));
    }
}
