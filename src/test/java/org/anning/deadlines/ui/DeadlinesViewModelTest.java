package org.anning.deadlines.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.deadlines.ADeadlineCase;
import org.anning.deadlines.CaseDeadline;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class DeadlinesViewModelTest {

    private static final LocalDate TODAY = LocalDate.now(TestCasebook.CLOCK);

    @TempDir Path folder;
    private ADeadlineCase house;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Stored<StepFacts> judgment;
    private DeadlinesViewModel model;

    @BeforeEach
    void open() {
        house = new ADeadlineCase(folder);
        judgment = house.step(StepKind.JUDGMENT, TODAY.minusDays(12).toString());
        house.step(StepKind.LENDER_COMPLAINT, TODAY.minusDays(20).toString());
        model =
                new DeadlinesViewModel(
                        house.deadlines(),
                        house.id,
                        new ImmediateBackground(),
                        new Language(Lang.ZH),
                        dialogs,
                        TestCasebook.CLOCK);
        model.load();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private CaseDeadline one(String code) {
        return model.open().stream()
                .filter(d -> d.beginning().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tickingADeadlineOfTheClientAsksAndAnAuthoritysDoesNot() {
        model.done(one("appeal_15"));
        assertEquals(List.of("已办"), dialogs.asked());
        assertTrue(one("appeal_15").open(), "unanswered means no");

        dialogs.answer(true);
        model.dismiss(one("appeal_15"));
        assertEquals(List.of("已办", "不适用"), dialogs.asked());
        assertEquals(1, model.settled().size());

        model.done(one("lender_15"));
        assertEquals(2, dialogs.asked().size());
        assertEquals(2, model.settled().size());
        model.reopen(model.settled().getFirst());
        assertEquals(1, model.settled().size());
    }

    @Test
    void aChangedEventMovesItsDeadlineWithANoticeUntilItIsRead() {
        assertEquals("", model.notice());
        house.services
                .steps()
                .correct(
                        new Stored<>(
                                judgment.id(),
                                judgment.version(),
                                ADeadlineCase.facts(StepKind.JUDGMENT, TODAY.minusDays(10), null)));

        model.load();
        assertTrue(model.notice().contains("对判决上诉"), model.notice());
        assertEquals(1, model.notice().lines().count());

        model.noticed();
        assertEquals("", model.notice());
    }

    @Test
    void oneIsAddedByTheDayOfItsEvent() {
        model.add(
                model.rules().stream()
                        .filter(r -> r.code().equals("mediation_confirm"))
                        .findFirst()
                        .orElseThrow(),
                TODAY);

        assertEquals(TODAY.plusDays(30), one("mediation_confirm").deadline().raw());
    }

    @Test
    void theCalendarGoesWhereItWasChosenAndUnderANeutralName() throws IOException {
        Path place = folder.resolve("calendar.ics");

        dialogs.answer(place);
        model.export();

        assertTrue(Files.readString(place).contains("BEGIN:VEVENT"));
    }
}
