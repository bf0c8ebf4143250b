package org.anning.cases.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.junit.jupiter.api.Test;

class LogViewModelTest extends CasesUiTest {

    @Test
    void showsWhoDidWhat() {
        CaseId id = caseOf("小林");
        LogViewModel model = new LogViewModel(log, id, background);

        model.load();

        assertEquals(Deed.WRITTEN, model.lines().getFirst().deed());
        assertEquals("志愿者甲", model.lines().getFirst().who());
    }
}
