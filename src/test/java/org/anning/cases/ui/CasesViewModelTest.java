package org.anning.cases.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseRow;
import org.anning.common.CaseId;
import org.junit.jupiter.api.Test;

class CasesViewModelTest extends CasesUiTest {

    private CasesViewModel model() {
        return new CasesViewModel(cases, background, opened::set, () -> {});
    }

    @Test
    void filtersByNameAndNumberWhileTyping() {
        caseOf("小林");
        caseOf("阿珍");
        CasesViewModel model = model();
        model.load();

        model.filterProperty().set(" 阿 ");
        assertEquals(1, model.rows().size());

        model.filterProperty().set("0001");
        assertEquals("小林", model.rows().getFirst().clientName());

        model.filterProperty().set("");
        assertEquals(2, model.rows().size());
    }

    @Test
    void anEmptyListIsNotTheSameAsAnEmptyFilter() {
        CasesViewModel model = model();
        assertFalse(model.empty());
        model.load();
        assertTrue(model.empty());

        caseOf("小林");
        model.load();
        model.filterProperty().set("没有这个人");
        assertFalse(model.empty());
    }

    @Test
    void opensTheChosenCase() {
        CaseId id = caseOf("小林");
        CasesViewModel model = model();
        model.load();
        CaseRow row = model.rows().getFirst();

        model.open(row);

        assertEquals(id, opened.get());
    }
}
