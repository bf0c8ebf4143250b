package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.fx.Flaws;
import org.anning.fx.FormDraftTest;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.fx.Stages;
import org.anning.storage.Casebook;
import org.anning.storage.Person;
import org.anning.storage.Role;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class PeopleViewModelTest extends FxTest {

    @TempDir Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Casebook casebook;
    private int renewed;

    @BeforeEach
    void open() {
        casebook = TestCasebook.open(TestCasebook.create(folder), List.of());
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private PeopleViewModel people(Language language) {
        return new PeopleViewModel(
                casebook.people(),
                () -> renewed++,
                () -> "王管",
                new ImmediateBackground(),
                dialogs,
                language,
                new Random(1));
    }

    private void add(String name, Role role) {
        casebook.people().add("王管", name, role, "灯塔-绣球-算盘-风筝".toCharArray());
    }

    @Test
    void aPersonIsRemovedWhenItIsMeant() {
        add("李", Role.VOLUNTEER);
        PeopleViewModel people = people(new Language(Lang.ZH));
        people.load();
        Person li = people.rows().get(1);
        dialogs.answer(false);
        dialogs.answer(true);
        dialogs.answer(true);

        people.remove(li);
        assertEquals(2, people.rows().size());
        assertEquals(0, renewed);
        people.remove(li);

        assertEquals(1, people.rows().size());
        assertEquals("已移除。", people.saidProperty().get());
        assertEquals(1, renewed);
    }

    @Test
    void newKeysAreMadeByHandOnlyWhenMeant() {
        PeopleViewModel people = people(new Language(Lang.ZH));
        dialogs.answer(false);
        people.newKeys();
        assertEquals(0, renewed);
        dialogs.answer(true);
        people.newKeys();
        assertEquals(1, renewed);
    }

    @Test
    void theLastKeeperStaysKeeperAlsoInTheList() {
        add("李", Role.VOLUNTEER);
        PeopleViewModel people = people(new Language(Lang.ZH));
        people.load();

        assertThrows(Refusal.class, () -> people.setRole(people.rows().getFirst(), Role.VOLUNTEER));

        assertEquals(Role.KEEPER, people.rows().getFirst().role());
        assertTrue(people.called(people.rows().getFirst()).startsWith("王管"));
    }

    @Test
    void aNewRecoveryKeyIsInForceOnceItIsOnPaper() {
        PeopleViewModel people = people(new Language(Lang.ZH));
        PeopleViewModel.Fresh fresh = people.newRecoveryKey();
        KeyOnPaper paper = fresh.onPaper();

        assertFalse(paper.right("XXXX", paper.groups().get(paper.second())));
        assertTrue(
                paper.right(
                        " " + paper.groups().get(paper.first()).toLowerCase(java.util.Locale.ROOT),
                        paper.groups().get(paper.second())));
        people.use(fresh);

        assertTrue(people.saidProperty().get().startsWith("新的恢复码已启用"));
    }

    private Parent screen(Language language) {
        FxmlScreens screens = new FxmlScreens(language);
        Loaded<PeopleController> loaded =
                screens.load(
                        PeopleController.class,
                        new PeopleController(
                                people(language), screens, new Stages(new Look()), _ -> {}));
        loaded.shown();
        return loaded.root();
    }

    private Parent form(Language language, boolean adds) {
        PersonFormViewModel model =
                adds
                        ? people(language).adding(() -> {})
                        : people(language)
                                .passphraseOf(casebook.people().me().orElseThrow(), () -> {});
        return new FxmlScreens(language)
                .load(PersonFormController.class, new PersonFormController(model, () -> {}))
                .root();
    }

    @Test
    void whatWasTypedOfANewPersonIsThereAgainButNoPassphrase() {
        assertEquals(
                List.of(),
                onFx(() ->
                        FormDraftTest.lost(
                                () -> form(new Language(Lang.ZH), true), "form/person/new")));
    }

    private Parent recovery(Language language) {
        return new FxmlScreens(language)
                .load(
                        RecoveryFormController.class,
                        new RecoveryFormController(
                                people(language).newRecoveryKey().onPaper(),
                                language,
                                _ -> {},
                                () -> {},
                                () -> {}))
                .root();
    }

    private Parent gate(Language language) {
        UnlockViewModel model =
                new UnlockViewModel(
                        new FakeDoor(folder),
                        new ImmediateBackground(),
                        dialogs,
                        language,
                        casebook.folder().root(),
                        new SimpleStringProperty("李"),
                        _ -> {});
        return new FxmlScreens(language)
                .load(UnlockController.class, new UnlockController(model, () -> {}, () -> {}))
                .root();
    }

    @Test
    void everyControlHasANameAndNothingIsCut() {
        add("李督导", Role.SUPERVISOR);
        add("赵志愿", Role.VOLUNTEER);
        check(Screenshots.take("people", 760, 360, this::screen));
        check(Screenshots.take("people", 1500, 760, 200, this::screen));
        check(Screenshots.take("people-add", 480, 560, language -> form(language, true)));
        check(Screenshots.take("people-passphrase", 480, 420, language -> form(language, false)));
        check(Screenshots.take("people-recovery", 620, 420, this::recovery));
        check(Screenshots.take("gate-people", 800, 600, this::gate));
    }

    private static void check(List<Scene> scenes) {
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }
}
