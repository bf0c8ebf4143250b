package org.anning.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FormDraft;
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
import org.anning.library.Change;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.library.PackFile;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class LibraryScreensTest extends FxTest {

    @TempDir static Path folder;
    private static Services services;
    private static @Nullable Stages stages;

    @BeforeAll
    static void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        Sample.fill(services.caseImport());
    }

    @AfterAll
    static void close() {
        services.close();
    }

    private static Parent library(Language language, int tab) {
        return library(language, tab, new ScriptedDialogs());
    }

    private static Parent library(Language language, int tab, ScriptedDialogs dialogs) {
        if (stages == null) {
            // Once: a new look would take that of the moment away.
            stages = new Stages(new Look());
        }
        LibraryScreens screens =
                new LibraryScreens(
                        services.library(),
                        services.advice(),
                        services.papers(),
                        services.cases(),
                        services.casebook().drafts(),
                        () -> "志愿者甲",
                        () -> Runnable::run,
                        new LibraryScreens.Window(
                                new ImmediateBackground(),
                                new FxmlScreens(language),
                                language,
                                dialogs,
                                stages),
                        TestCasebook.CLOCK);
        Loaded<LibraryController> loaded = screens.library(_ -> {});
        loaded.shown();
        ((TabPane) loaded.root().lookup("#tabs")).getSelectionModel().select(tab);
        return loaded.root();
    }

    private static void looksRight(String name, int percent, int tab) {
        List<Scene> scenes =
                Screenshots.take(name, 1120, 700, percent, language -> library(language, tab));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void everyPartShowsWholeWordsAndNamesItsControls() {
        looksRight("library-law", 100, 0);
        looksRight("library-templates", 100, 1);
        looksRight("library-to-check", 100, 2);
        looksRight("library-changes", 100, 3);
    }

    private static LawRow provision() {
        return LawShelf.find(LawShelf.PROVISIONS)
                .orElseThrow()
                .rows(services.law().tables())
                .stream()
                .filter(row -> row.key().equals("cc-1024"))
                .findFirst()
                .orElseThrow();
    }

    private static void click(Parent root, Language language, String key) {
        String words = language.texts().get(key);
        allIn(root).stream()
                .filter(n -> n instanceof Button b && words.equals(b.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /** The part with the changes, where a pack was opened. */
    private static Parent offered(Language language, Path file) {
        Parent root = library(language, 3, new ScriptedDialogs().answer(file));
        click(changes(root), language, "library.changes.import");
        return root;
    }

    private static Parent changes(Parent root) {
        return (Parent) ((TabPane) root.lookup("#tabs")).getTabs().get(3).getContent();
    }

    @Test
    void aPackIsLookedAtAndTakenOnItsScreen(@TempDir Path out) throws IOException {
        String before = provision().cell("zh");
        Change made = services.library().correct(provision().with("zh", "名誉权受法律保护。"), "措辞");
        Path file = out.resolve("a.anningpack");
        Files.write(
                file,
                new PackFile(services.library())
                        .write("一处改动", "志愿者乙", TestCasebook.CLOCK.instant()));
        services.library().undo(made.number(), "先不用");

        for (Scene scene :
                Screenshots.take("library-pack", 1120, 700, language -> offered(language, file))) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
        assertEquals(before, provision().cell("zh"), "nothing is taken by looking");
        onFx(() -> {
            Language language = new Language(Lang.ZH);
            Parent root = offered(language, file);
            click(changes(root), language, "library.pack.take");
            return root;
        });

        assertEquals("名誉权受法律保护。", provision().cell("zh"));
        services.library().undo(services.library().holdings().changes().getLast().number(), "还原");
    }

    private static List<RowForm> forms() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        return List.of(
                RowForm.correct(provision()),
                RowForm.succeed(provision(), today),
                RowForm.add(provision().shelf(), today),
                RowForm.add(LawShelf.find("lpr.tsv").orElseThrow(), today));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatWasTypedIntoAFormOfARowIsThereAgain(RowForm form) {
        assertEquals(
                List.of(),
                onFx(() ->
                        FormDraftTest.lost(
                                () -> loaded(form, new Language(Lang.ZH)), form.draft())));
        assertEquals(
                1, forms().stream().filter(f -> f.draft().equals(form.draft())).count(), "its own");
    }

    /** Somebody corrected the row while a draft of it was waiting. */
    private static Parent changedElsewhere(Language language) {
        FormDraftTest.Kept kept = new FormDraftTest.Kept();
        RowForm form = RowForm.correct(provision());
        Parent typed = loaded(form, language);
        FormDraft typing = new FormDraft(typed, kept, form.draft(), language::texts);
        typing.begin();
        allIn(typed).stream()
                .filter(TextArea.class::isInstance)
                .forEach(n -> ((TextArea) n).setText("民事主体享有名誉权，不得以侮辱、诽谤等方式侵害。"));
        typing.keep();
        RowForm now =
                RowForm.correct(provision().with("zh", "名誉权受法律保护。".repeat(4)).with("en", "Kept."));
        Parent again = loaded(now, language);
        new FormDraft(again, kept, form.draft(), language::texts).begin();
        StackPane page = new StackPane(again);
        page.getStyleClass().add("page");
        return page;
    }

    @Test
    void whatWasChangedElsewhereIsSaidOverARowInWholeWords() {
        for (Scene scene :
                Screenshots.take(
                        "library-row-elsewhere", 680, 1100, LibraryScreensTest::changedElsewhere)) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(
                    1,
                    onFx(() -> allIn(scene.getRoot())).stream()
                            .filter(n ->
                                    n instanceof Label label && label.getText().contains("Kept."))
                            .count());
        }
    }

    private static Parent loaded(RowForm form, Language language) {
        LawDataViewModel data =
                new LawDataViewModel(
                        services.library(),
                        services.citations(),
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
        return new FxmlScreens(language)
                .load(
                        LawRowFormController.class,
                        new LawRowFormController(form, data, language, () -> {}))
                .root();
    }

    private static Parent rowForm(Language language) {
        StackPane page = new StackPane(loaded(RowForm.correct(provision()), language));
        page.getStyleClass().add("page");
        return page;
    }

    @Test
    void theFormOfARowShowsWholeWords() {
        for (Scene scene :
                Screenshots.take("library-row", 680, 1000, LibraryScreensTest::rowForm)) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
    }
}
