package org.anning.cases.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class TodayViewModelTest extends CasesUiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private TodayViewModel loaded(List<TodayViewModel.Item> more) {
        TodayViewModel model =
                new TodayViewModel(cases, background, opened::set, () -> more, TestCasebook.CLOCK);
        model.load();
        return model;
    }

    private CaseId next(String name, LocalDate on) {
        CaseId id = caseOf(name);
        Stored<CaseFacts> file = cases.caseFile(id);
        CaseFacts f = file.value();
        cases.correct(
                file.with(
                        new CaseFacts(
                                f.number(),
                                f.status(),
                                f.openedOn(),
                                f.risk(),
                                null,
                                null,
                                null,
                                null,
                                "打电话",
                                on,
                                null,
                                null,
                                null)));
        return id;
    }

    private static List<String> kinds(TodayViewModel model) {
        return model.due().stream().map(TodayViewModel.Item::kind).toList();
    }

    @Test
    void aDayWithNothingDueIsCalm() {
        TodayViewModel model = loaded(List.of());

        assertTrue(model.due().isEmpty());
        assertTrue(model.loadedProperty().get());
    }

    @Test
    void theMostPressingStandsFirst() {
        caseOf("没有下一步的人");
        next("七天内", TODAY.plusDays(7));
        next("过期", TODAY.minusDays(1));
        next("八天后", TODAY.plusDays(8));
        next("今天", TODAY);
        Stored<CaseFacts> risky = cases.caseFile(caseOf("有危险的人"));
        cases.correct(risky.with(risky.value().atRisk(Risk.HIGH)));

        TodayViewModel model =
                loaded(List.of(new TodayViewModel.Item("draft", "访谈", "", () -> {})));

        assertEquals(
                List.of("risk", "draft", "overdue", "today", "soon", "noNextStep", "noNextStep"),
                kinds(model));
        assertTrue(model.due().getFirst().what().startsWith("有危险的人"));
    }

    @Test
    void closedCasesAreLeftAlone() {
        Stored<CaseFacts> file = cases.caseFile(caseOf("小林"));
        cases.correct(file.with(file.value().become(CaseStatus.CLOSED, TODAY)));

        TodayViewModel model = loaded(List.of());

        assertTrue(model.due().isEmpty());
        assertTrue(model.recent().isEmpty());
    }

    @Test
    void aLineOpensItsCase() {
        CaseId id = next("小林", TODAY);

        loaded(List.of()).due().getFirst().open().run();

        assertEquals(id, opened.get());
    }
}
