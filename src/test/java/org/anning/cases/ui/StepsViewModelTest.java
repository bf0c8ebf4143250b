package org.anning.cases.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.ConsentPurpose;
import org.anning.cases.StepKind;
import org.anning.common.CaseId;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class StepsViewModelTest extends CasesUiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private StepsViewModel loaded(CaseId id) {
        StepsViewModel model =
                new StepsViewModel(steps, consents, id, background, TestCasebook.CLOCK);
        model.load();
        return model;
    }

    @Test
    void aStepIsWrittenCorrectedAndStruck() {
        StepsViewModel model = loaded(caseOf("小林"));
        model.begin();
        assertEquals(TODAY, model.happenedOnProperty().get());
        model.kindProperty().set(StepKind.POLICE_REPORT);
        model.referenceProperty().set("回执 12");
        model.save();
        assertFalse(model.editingProperty().get());

        model.edit(model.rows().getFirst());
        model.answerProperty().set("已受理");
        model.save();
        assertEquals("已受理", model.rows().getFirst().value().answer());
        assertEquals("回执 12", model.rows().getFirst().value().reference());

        model.strike(model.rows().getFirst());
        assertTrue(model.rows().isEmpty());
    }

    @Test
    void aStepWithoutADayOrAfterTodayStaysInTheForm() {
        StepsViewModel model = loaded(caseOf("小林"));
        model.begin();
        model.happenedOnProperty().set(null);
        model.save();
        assertEquals("happenedOn", model.problems().getFirst().field());

        model.happenedOnProperty().set(TODAY.plusDays(1));
        model.save();
        assertEquals("happenedOn", model.problems().getFirst().field());
        assertTrue(model.editingProperty().get());
        assertTrue(model.rows().isEmpty());
    }

    @Test
    void anAgreedConsentCanBeWithdrawn() {
        StepsViewModel model = loaded(caseOf("小林"));
        model.consent(ConsentPurpose.FINANCIAL_DATA, true);
        assertTrue(model.agreed().getFirst().value().holdsOn(TODAY));

        model.expires(model.agreed().getFirst(), TODAY.plusDays(30));
        assertTrue(model.agreed().getFirst().value().holdsOn(TODAY.plusDays(30)));
        assertFalse(model.agreed().getFirst().value().holdsOn(TODAY.plusDays(31)));

        model.withdraw(model.agreed().getFirst());

        assertFalse(model.agreed().getFirst().value().holdsOn(TODAY));
    }
}
