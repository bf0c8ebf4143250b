package org.anning.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Parent rowForm(Language language) {
        LawDataViewModel data =
                new LawDataViewModel(
                        services.library(),
                        services.citations(),
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
        StackPane page =
                new StackPane(
                        new FxmlScreens(language)
                                .load(
                                        LawRowFormController.class,
                                        new LawRowFormController(
                                                RowForm.correct(provision()),
                                                data,
                                                language,
                                                () -> {}))
                                .root());
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
