package org.anning.register.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.SourceFile;
import org.anning.register.Lists;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class RegisterScreenTest extends FxTest {

    @TempDir Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<String> told = new ArrayList<>();
    private Services services;
    private Path list;

    @BeforeEach
    void open() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲");
        services.cases()
                .open(new ClientId(services.clients().write(ClientFacts.named("=李四")).id()));
        list = folder.resolve("登记表.xlsx");
        Bills.file(folder, "登记表.xlsx", Forms.XLSX.write(Lists.OF_A_GROUP));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private RegisterViewModel model(Language language) {
        return new RegisterViewModel(
                services.register(),
                new ImmediateBackground(),
                dialogs,
                language,
                () -> told.add("changed"));
    }

    private Parent screen(Language language, Consumer<RegisterViewModel> steps) {
        RegisterViewModel model = model(language);
        Loaded<RegisterController> loaded =
                new FxmlScreens(language)
                        .load(
                                RegisterController.class,
                                new RegisterController(
                                        model, language, TestCasebook.CLOCK.getZone(), () -> {}));
        model.load();
        steps.accept(model);
        ScrollPane scroll = new ScrollPane(loaded.root());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("page", "edge-to-edge");
        return scroll;
    }

    private void looksRight(
            String name,
            double width,
            double height,
            int percent,
            Consumer<RegisterViewModel> steps) {
        for (Scene scene : Screenshots.take(name, width, height, percent, l -> screen(l, steps))) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void everyStepShowsWholeWordsAndNamesItsControls() {
        RegisterViewModel first = model(new Language(Lang.ZH));
        first.open(SourceFile.of(list));
        first.read();
        first.store();
        dialogs.answer(true);
        first.undo(first.past().getFirst());
        first.open(SourceFile.of(list));
        first.read();
        first.store();
        Consumer<RegisterViewModel> review =
                model -> {
                    model.open(SourceFile.of(list));
                    model.read();
                };

        looksRight("register-1-file", 860, 520, 100, _ -> {});
        looksRight("register-2-check", 860, 760, 100, m -> m.open(SourceFile.of(list)));
        looksRight("register-3-review", 860, 760, 100, review);
        looksRight("register-3-review", 1500, 1400, 200, review);
        looksRight(
                "register-4-done",
                860,
                480,
                100,
                model -> {
                    model.open(
                            SourceFile.pasted(
                                    "姓名,电话,平台\n王强,138001380%02d,甲贷\n".formatted(told.size())));
                    model.read();
                    model.take(List.copyOf(model.rows()), true);
                    model.store();
                });
    }
}
