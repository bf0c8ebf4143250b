package org.anning.reports.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.reports.ReportKind;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class ReportsViewModelTest extends FxTest {

    @TempDir Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Services services;

    @BeforeEach
    void sixPeople() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲");
        Sample.fill(services.caseImport());
    }

    @AfterEach
    void close() {
        services.close();
    }

    private ReportsViewModel model(Language language) {
        ReportsViewModel model =
                new ReportsViewModel(
                        services.figures(),
                        true,
                        new ImmediateBackground(),
                        dialogs,
                        language,
                        TestCasebook.CLOCK);
        model.kindProperty().set(ReportKind.CONDUCT);
        model.fromProperty().set(LocalDate.of(2020, 1, 1));
        return model;
    }

    @Test
    void aReportIsShownAndWrittenAndAPeriodThatEndsBeforeItBeginsIsSaid() throws Exception {
        ReportsViewModel model = model(new Language(Lang.ZH));
        model.fromProperty().set(LocalDate.of(2026, 12, 31));
        model.load();
        assertTrue(
                model.running().saidProperty().get().contains("日期"),
                model.running().saidProperty().get());
        assertNull(model.tableProperty().get());
        model.excel();
        assertEquals(List.of(), dialogs.asked(), "nothing to write yet");

        model.fromProperty().set(LocalDate.of(2020, 1, 1));
        model.load();
        assertEquals("", model.running().saidProperty().get());
        assertFalse(model.running().busyProperty().get());
        assertFalse(model.paperProperty().get().lines().isEmpty());
        Path xlsx = folder.resolve("统计.xlsx");
        Path pdf = folder.resolve("统计.pdf");
        dialogs.answer(xlsx).answer(pdf);
        model.excel();
        model.pdf();
        assertTrue(Files.size(xlsx) > 1000);
        assertTrue(
                new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1)
                        .startsWith("%PDF"));
        assertTrue(
                model.running().saidProperty().get().contains("统计.pdf"),
                model.running().saidProperty().get());
    }

    private Parent screen(Language language, boolean comparing) {
        ReportsViewModel model = model(language);
        model.comparingProperty().set(comparing);
        Loaded<ReportsController> loaded =
                new FxmlScreens(language)
                        .load(
                                ReportsController.class,
                                new ReportsController(model, language, TestCasebook.CLOCK));
        loaded.shown();
        return loaded.root();
    }

    @Test
    void theScreenNamesItsControlsAndCutsNothing() {
        List<Scene> scenes =
                new ArrayList<>(Screenshots.take("reports", 1080, 640, l -> screen(l, false)));
        scenes.addAll(Screenshots.take("reports-compare", 1280, 640, l -> screen(l, true)));
        scenes.addAll(Screenshots.take("reports", 1024, 600, 200, l -> screen(l, false)));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
        }
    }
}
