package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Problem;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.Casebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class NewCasebookViewModelTest {

    @TempDir Path folder;

    private final List<Casebook> opened = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();

    private NewCasebookViewModel newCasebook() {
        return new NewCasebookViewModel(
                new FakeDoor(folder),
                (pdf, casebook, groups) -> sheets.add(casebook + " " + groups.size()),
                new ImmediateBackground(),
                dialogs,
                new Language(Lang.ZH),
                folder,
                new Random(1),
                opened::add);
    }

    private static char[] good() {
        return FakeDoor.PASSPHRASE.clone();
    }

    private static NewCasebookViewModel.Made made(NewCasebookViewModel casebook) {
        return Objects.requireNonNull(casebook.madeProperty().get());
    }

    private static List<String> fields(NewCasebookViewModel casebook) {
        return casebook.problems().all().stream().map(Problem::field).toList();
    }

    @Test
    void opensTheNewCasebookOnceTwoGroupsAreTypedFromThePaper() {
        NewCasebookViewModel casebook = newCasebook();
        casebook.create(good(), good());
        NewCasebookViewModel.Made made = made(casebook);

        casebook.confirm(
                made.key().groups().get(made.key().first()).toLowerCase(java.util.Locale.ROOT),
                " " + made.key().groups().get(made.key().second()));

        assertEquals(1, opened.size());
        assertTrue(Files.exists(folder.resolve("安宁案卷")));
        opened.getFirst().close();
    }

    @Test
    void doesNotOpenItWhenAGroupIsWrong() {
        NewCasebookViewModel casebook = newCasebook();
        casebook.create(good(), good());

        casebook.confirm("0000", "0000");

        assertEquals(List.of(), opened);
        assertEquals(List.of("groups"), fields(casebook));
    }

    @Test
    void aGuessablePassphraseIsNotTaken() {
        NewCasebookViewModel casebook = newCasebook();

        casebook.create("zhang19900101".toCharArray(), "zhang19900101".toCharArray());

        assertEquals(List.of("passphrase"), fields(casebook));
        assertNull(casebook.madeProperty().get());
    }

    @Test
    void aSlipInTheSecondPassphraseIsSeen() {
        NewCasebookViewModel casebook = newCasebook();

        casebook.create(good(), "蜗牛-薄荷-雨伞-铁鬼".toCharArray());

        assertEquals(List.of("again"), fields(casebook));
    }

    @Test
    void aNameThatCannotBeAFolderIsNotTaken() {
        NewCasebookViewModel casebook = newCasebook();
        casebook.nameProperty().set("a;b");
        casebook.folderProperty().set("  ");

        casebook.create(good(), good());

        assertEquals(List.of("folder", "name"), fields(casebook));
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedBesideItsField() {
        NewCasebookViewModel first = newCasebook();
        first.create(good(), good());
        NewCasebookViewModel second = newCasebook();

        second.create(good(), good());

        assertEquals(List.of("folder"), fields(second));
    }

    @Test
    void theSheetIsSavedWhereOneWants() {
        dialogs.answer(folder.resolve("sheet.pdf"));
        NewCasebookViewModel casebook = newCasebook();
        casebook.create(good(), good());

        casebook.saveSheet();

        assertEquals(List.of("安宁案卷 14"), sheets);
    }

    @Test
    void strengthIsSaidInWordsWithItsReason() {
        assertEquals("强度：弱。含有像生日的日期", newCasebook().strengthOf("zhang19900101"));
        assertTrue(newCasebook().strengthOf("").contains("10"));
    }
}
