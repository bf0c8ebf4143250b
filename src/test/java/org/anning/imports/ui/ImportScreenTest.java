package org.anning.imports.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

import org.anning.common.CaseId;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.imports.ImportHouse;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.SourceFile;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.function.Consumer;

class ImportScreenTest extends FxTest {

    @TempDir Path folder;
    private ImportHouse house;
    private CaseId id;

    @BeforeEach
    void open() {
        house = new ImportHouse(TestCasebook.create(folder));
        id = house.newCase("小林");
        house.lender("02155588001");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private SourceFile day() {
        return Bills.file(folder, "2026年11月.xls", Forms.XLS.write(Bills.MOBILE_DAY));
    }

    private Parent screen(Language language, Consumer<ImportViewModel> steps) {
        ImportViewModel model =
                new ImportViewModel(
                        house.imports,
                        house.lenders,
                        new ImportViewModelTest.NoPrinters(),
                        id,
                        new ImmediateBackground(),
                        language,
                        TestCasebook.CLOCK,
                        () -> {});
        Loaded<ImportController> loaded =
                new FxmlScreens(language)
                        .load(
                                ImportController.class,
                                new ImportController(
                                        model,
                                        language,
                                        new ScriptedDialogs(),
                                        TestCasebook.CLOCK.getZone(),
                                        () -> {}));
        model.load();
        steps.accept(model);
        ScrollPane scroll = new ScrollPane(loaded.root());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        return scroll;
    }

    private void looksRight(String name, double height, Consumer<ImportViewModel> steps) {
        looksRight(name, 860, height, 100, steps);
    }

    private void looksRight(
            String name,
            double width,
            double height,
            int percent,
            Consumer<ImportViewModel> steps) {
        for (Scene scene : Screenshots.take(name, width, height, percent, l -> screen(l, steps))) {
            assertEquals(java.util.List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(java.util.List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void everyStepShowsWholeWordsAndNamesItsControls() {
        house.store(id, SourceFile.pasted("2026-11-01 10:00:00 95188 被叫 35秒\n"));
        house.store(id, SourceFile.pasted("2026-11-02 10:00:00 95188 被叫 35秒\n"));
        house.imports.undo(house.imports.of(id).getFirst(), "x");

        looksRight("import-1-file", 520, model -> model.open(SourceFile.of(folder)));
        looksRight(
                "import-2-check",
                640,
                model -> {
                    model.open(day());
                });
        looksRight(
                "import-2-asks",
                420,
                model ->
                        model.open(
                                SourceFile.pasted(
                                        "时间,对方号码,呼叫类型\n10-03 10:00:00,95188,1\n10-04 10:00:00,95188,2\n")));
        looksRight(
                "import-3-review",
                640,
                model -> {
                    model.open(day());
                    model.read();
                });
        looksRight(
                "import-4-done",
                700,
                model -> {
                    model.open(day());
                    model.read();
                    model.show(house.imports.of(id).getFirst());
                });
        looksRight(
                "import-3-review",
                1500,
                1300,
                200,
                model -> {
                    model.open(day());
                    model.read();
                });
    }
}
