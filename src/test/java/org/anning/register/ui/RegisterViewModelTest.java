package org.anning.register.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.cases.CaseRow;
import org.anning.clients.ClientFacts;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.ScriptedDialogs;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;
import org.anning.register.Lists;
import org.anning.register.RegisterField;
import org.anning.register.RegisterPlan.Fate;
import org.anning.register.ui.RegisterViewModel.Step;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class RegisterViewModelTest {

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

    @Test
    void aListIsChosenLookedAtBroughtInAndTakenBack() throws Exception {
        RegisterViewModel model = model(new Language(Lang.ZH));
        dialogs.answer(list);
        model.choose();
        assertEquals(Step.CHECK, model.stepProperty().get());
        assertEquals(RegisterField.NAME, model.columns().get(2).fieldProperty().get());

        model.read();
        assertEquals(Step.REVIEW, model.stepProperty().get());
        // Not those that are as they should be.
        assertEquals(
                List.of(7, 8, 9, 10, 11),
                model.rows().stream()
                        .filter(r -> r.fate() == Fate.REFUSED)
                        .map(r -> r.number())
                        .toList());
        Path copy = folder.resolve("原因.xlsx");
        dialogs.answer(copy);
        model.saveCopy();
        assertTrue(Files.size(copy) > 0);
        assertTrue(model.running().saidProperty().get().contains("原因.xlsx"));

        model.store();
        assertEquals(Step.DONE, model.stepProperty().get());
        assertEquals(List.of("changed"), told);
        assertTrue(services.cases().rows().stream().anyMatch(r -> r.clientName().equals("陈小雨")));

        model.back();
        dialogs.answer(true);
        model.undo(model.past().getFirst());
        assertTrue(model.running().saidProperty().get().startsWith("已撤销"));
        assertEquals(
                List.of("=李四"), services.cases().rows().stream().map(CaseRow::clientName).toList());
    }

    @Test
    void otherHeadAndPeopleTakenAllTheSame() {
        RegisterViewModel model = model(new Language(Lang.ZH));
        model.open(SourceFile.pasted("甲,乙\n姓名,电话\n=李四,13800138001\n"));
        assertEquals(RegisterField.NAME, model.columns().get(0).fieldProperty().get());
        model.head(1);
        assertEquals("甲", model.columns().getFirst().name());
        model.read();
        assertTrue(model.running().saidProperty().get().contains("当事人的称呼"));
        assertEquals(Step.CHECK, model.stepProperty().get());
        model.head(2);
        model.read();

        // Same name only: worth a look, and not left out by itself.
        assertEquals(Fate.NEW, model.planProperty().get().rows().getFirst().fate());
        services.register().store(model.planProperty().get().taking(Set.of()), Watch.NOBODY);
        model.read();
        assertEquals(Fate.HERE, model.rows().getFirst().fate());
        model.take(List.copyOf(model.rows()), true);
        assertEquals(Fate.NEW, model.rows().getFirst().fate());
        assertEquals(1, model.planProperty().get().figures().cases());
        model.take(List.copyOf(model.rows()), false);
        assertEquals(0, model.planProperty().get().figures().cases());
    }
}
