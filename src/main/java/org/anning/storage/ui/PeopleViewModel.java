package org.anning.storage.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.storage.People;
import org.anning.storage.Person;
import org.anning.storage.RecoveryKey;
import org.anning.storage.Role;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Who has a way into the casebook, for the settings. */
public final class PeopleViewModel {

    private final People people;
    private final Runnable renew;
    private final Supplier<String> keeperName;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final RandomGenerator random;
    private final ObservableList<Person> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    /**
     * @param renew closes the casebook and puts it under new keys
     * @param keeperName the name of the person at the keyboard, from the settings
     * @param random chooses which groups of a recovery key are asked for
     */
    public PeopleViewModel(
            People people,
            Runnable renew,
            Supplier<String> keeperName,
            Background background,
            Dialogs dialogs,
            Language language,
            RandomGenerator random) {
        this.people = people;
        this.renew = renew;
        this.keeperName = keeperName;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.random = random;
    }

    private Texts texts() {
        return language.texts();
    }

    Language language() {
        return language;
    }

    /** Everybody with a passphrase. */
    public ObservableList<Person> rows() {
        return rows;
    }

    /** What was done last, in a sentence. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Reads the list afresh. */
    public void load() {
        rows.setAll(people.all());
    }

    /** Whether the person at the keyboard may add and remove people. */
    boolean mayKeep() {
        return people.myRole().mayKeepPeople();
    }

    /** The person at the keyboard, or null when the recovery key opened the casebook. */
    @Nullable Person me() {
        return people.me().orElse(null);
    }

    /** How a person is called in the list. */
    String called(Person person) {
        String name = person.name().isBlank() ? keeperName.get() : person.name();
        if (name.isBlank()) {
            name = texts().get("storage.ui.people.unnamed");
        }
        return person.me() ? texts().get("storage.ui.people.me", name) : name;
    }

    /** A form for somebody new. */
    PersonFormViewModel adding(Runnable close) {
        return form(null, "storage.ui.people.added", close);
    }

    /** A form for a new passphrase of a person. */
    PersonFormViewModel passphraseOf(Person person, Runnable close) {
        return form(person, "storage.ui.people.changed", close);
    }

    private PersonFormViewModel form(@Nullable Person person, String words, Runnable close) {
        return new PersonFormViewModel(
                people,
                person,
                keeperName,
                background,
                language,
                () -> {
                    load();
                    said.set(texts().get(words));
                    close.run();
                });
    }

    /** Puts a person into another role. */
    public void setRole(Person person, Role role) {
        if (role != person.role()) {
            background
                    .run(() -> {
                        people.setRole(person, role);
                        return true;
                    })
                    .onSuccess(_ -> said.set(texts().get("storage.ui.people.roleSet")))
                    .onEnd(this::load)
                    .start();
        }
    }

    /** Takes a person's way in away, when asked and meant. */
    public void remove(Person person) {
        if (!dialogs.confirm(
                texts().get("storage.ui.people.remove.title", person.name()),
                texts().get("storage.ui.people.remove.text"),
                texts().get("storage.ui.people.remove.yes"))) {
            return;
        }
        background
                .run(() -> {
                    people.remove(person);
                    return true;
                })
                .onSuccess(_ -> {
                    said.set(texts().get("storage.ui.people.removed"));
                    load();
                    offerNewKeys(texts().get("storage.ui.newKeys.afterRemoving", person.name()));
                })
                .onEnd(this::load)
                .start();
    }

    /** Puts the casebook under new keys, when asked and meant. */
    public void newKeys() {
        offerNewKeys(texts().get("storage.ui.newKeys.byHand"));
    }

    private void offerNewKeys(String why) {
        if (dialogs.confirm(
                texts().get("storage.ui.newKeys.title"),
                why + "\n\n" + texts().get("storage.ui.newKeys.means"),
                texts().get("storage.ui.newKeys.yes"))) {
            renew.run();
        }
    }

    /**
     * A new recovery key.
     *
     * @param onPaper what shows it, so that it is written down
     */
    record Fresh(RecoveryKey key, KeyOnPaper onPaper) {}

    Fresh newRecoveryKey() {
        RecoveryKey key = people.newRecoveryKey();
        return new Fresh(key, KeyOnPaper.of(key.groups(), random));
    }

    /** Puts a recovery key in force that is on paper now. */
    void use(Fresh fresh) {
        background
                .run(() -> {
                    people.use(fresh.key());
                    return true;
                })
                .onSuccess(_ -> said.set(texts().get("storage.ui.people.recovery.used")))
                .start();
    }
}
