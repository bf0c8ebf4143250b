package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.storage.Casebook;
import org.anning.storage.Person;
import org.anning.storage.Role;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class PersonFormViewModelTest {

    private static final String FRESH = "灯塔-绣球-算盘-风筝";

    @TempDir Path folder;

    private Path place = Path.of("");
    private Casebook casebook;
    private int done;
    private String keeper = "王管";

    @BeforeEach
    void open() {
        place = TestCasebook.create(folder);
        casebook = TestCasebook.open(place, List.of());
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private PersonFormViewModel form(@Nullable Person person) {
        return new PersonFormViewModel(
                casebook.people(),
                person,
                () -> keeper,
                new ImmediateBackground(),
                new Language(Lang.ZH),
                () -> done++);
    }

    private static void save(PersonFormViewModel form, String current, String fresh, String again) {
        form.save(current.toCharArray(), fresh.toCharArray(), again.toCharArray());
    }

    private static String problem(PersonFormViewModel form, String field) {
        return form.problems().of(field).orElseThrow().textKey();
    }

    @Test
    void aNewPersonNeedsANameAndAPassphraseThatIsHardToGuess() {
        PersonFormViewModel form = form(null);

        save(form, "", "woaini5201314", "woaini5201314");
        assertEquals("storage.people.name", problem(form, "name"));
        assertEquals("storage.ui.new.passphrase.weak", problem(form, "fresh"));
        form.nameProperty().set("李");
        save(form, "", FRESH, FRESH + "!");
        assertEquals("storage.ui.new.again.different", problem(form, "again"));
        form.roleProperty().set(Role.SUPERVISOR);
        save(form, "", FRESH, FRESH);

        assertEquals(1, done);
        assertEquals(Role.SUPERVISOR, casebook.people().all().get(1).role());
    }

    @Test
    void whoeverKeepsTheCasebookMustHaveANameBeforeSomebodyElseComes() {
        keeper = "";
        PersonFormViewModel form = form(null);
        form.nameProperty().set("李");

        save(form, "", FRESH, FRESH);

        assertEquals("storage.people.name", problem(form, "name"));
        assertEquals(1, casebook.people().all().size());
    }

    @Test
    void theOwnPassphraseIsChangedOnlyByWhoKnowsIt() {
        Person me = casebook.people().me().orElseThrow();
        PersonFormViewModel form = form(me);
        assertTrue(form.asksCurrent());

        save(form, "不是现在这个口令的", FRESH, FRESH);
        assertEquals("storage.people.wrongCurrent", problem(form, "current"));
        char[] current = TestCasebook.PASSPHRASE.toCharArray();
        form.save(current, FRESH.toCharArray(), FRESH.toCharArray());

        assertEquals(1, done);
        assertArrayEquals(new char[current.length], current);
    }
}
