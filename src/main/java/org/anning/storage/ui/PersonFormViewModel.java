package org.anning.storage.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.anning.storage.People;
import org.anning.storage.Person;
import org.anning.storage.Role;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A new person, or a new passphrase for one who is there. */
public final class PersonFormViewModel {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "storage.people.wrongCurrent", "current",
                    "storage.people.name", "name",
                    "storage.people.nameTaken", "name");

    private final People people;
    private final @Nullable Person person;
    private final Supplier<String> keeperName;
    private final Background background;
    private final Language language;
    private final Problems problems;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.VOLUNTEER);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final Runnable done;

    /**
     * @param person whose passphrase is changed; null for somebody new
     * @param keeperName the name of the person at the keyboard, from the settings
     * @param done what follows when it is written
     */
    PersonFormViewModel(
            People people,
            @Nullable Person person,
            Supplier<String> keeperName,
            Background background,
            Language language,
            Runnable done) {
        this.people = people;
        this.person = person;
        this.keeperName = keeperName;
        this.background = background;
        this.language = language;
        this.problems = new Problems(language);
        this.done = done;
    }

    /** Whether it is somebody new. */
    boolean adds() {
        return person == null;
    }

    /** Whether the passphrase that is good now must be typed. */
    boolean asksCurrent() {
        return person != null && person.me();
    }

    /** What the form is for, in a few words. */
    String title() {
        if (person == null) {
            return language.texts().get("storage.ui.people.add.title");
        }
        return person.me()
                ? language.texts().get("storage.ui.people.change.title")
                : language.texts().get("storage.ui.people.give.title", person.name());
    }

    /** The name of somebody new. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The role of somebody new. */
    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    /** What is wrong with what was typed. */
    public Problems problems() {
        return problems;
    }

    /** Whether it is being written at the moment. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Language language() {
        return language;
    }

    /** How hard this is to guess, in words, and why. */
    public String strengthOf(CharSequence typed) {
        return PassphraseStrength.inWords(typed, language.texts());
    }

    /** Writes it when everything is right; the characters are wiped then. */
    public void save(char[] current, char[] fresh, char[] again) {
        problems.set(check(fresh, again));
        if (problems.block() || busy.get()) {
            return;
        }
        String keeper = keeperName.get();
        busy.set(true);
        background
                .run(() -> {
                    try {
                        write(keeper, current, fresh);
                        return true;
                    } finally {
                        Arrays.fill(current, '\0');
                        Arrays.fill(fresh, '\0');
                        Arrays.fill(again, '\0');
                    }
                })
                .onSuccess(_ -> done.run())
                .onRefusal(this::refused)
                .onEnd(() -> busy.set(false))
                .start();
    }

    private void write(String keeper, char[] current, char[] fresh) {
        if (person == null) {
            people.add(keeper, name.get(), role.get(), fresh);
        } else if (person.me()) {
            people.changeMine(current, fresh);
        } else {
            people.giveNew(person, fresh);
        }
    }

    private void refused(Refusal refusal) {
        problems.set(
                List.of(
                        Problem.error(
                                FIELDS.getOrDefault(refusal.textKey(), "fresh"),
                                refusal.textKey(),
                                refusal.args().toArray())));
    }

    private List<Problem> check(char[] fresh, char[] again) {
        List<Problem> found = new ArrayList<>();
        if (person == null && name.get().isBlank()) {
            found.add(Problem.error("name", "storage.people.name"));
        }
        if (!PassphraseStrength.of(new String(fresh)).level().enough()) {
            found.add(Problem.error("fresh", "storage.ui.new.passphrase.weak"));
        } else if (!Arrays.equals(fresh, again)) {
            found.add(Problem.error("again", "storage.ui.new.again.different"));
        }
        return found;
    }
}
