package org.anning.cases.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseStatus;
import org.anning.cases.Deed;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;

class OverviewViewModelTest extends CasesUiTest {

    private int changes;

    private OverviewViewModel loaded(CaseId id) {
        OverviewViewModel model =
                new OverviewViewModel(cases, id, background, TestCasebook.CLOCK, () -> changes++);
        model.load();
        return model;
    }

    @Test
    void everythingTypedIsSavedAndShownAgain() {
        CaseId id = caseOf("小林");
        OverviewViewModel model = loaded(id);
        OverviewViewModel.CLIENT_FIELDS.forEach(name -> model.field(name).set("写了" + name));
        OverviewViewModel.CASE_FIELDS.forEach(name -> model.field(name).set("写了" + name));
        model.field("birthYear").set("１９９０");
        model.field("monthlyOffer").set("￥1,200.5");
        model.nextStepOnProperty().set(LocalDate.of(2026, 12, 1));
        model.vulnerable().add(Vulnerability.PREGNANT);
        assertFalse(model.savedProperty().get());

        model.save();

        assertTrue(model.savedProperty().get());
        OverviewViewModel again = loaded(id);
        assertEquals("写了address", again.field("address").get());
        assertEquals("写了outcome", again.field("outcome").get());
        assertEquals("1990", again.field("birthYear").get());
        assertEquals(new BigDecimal("1200.50"), cases.caseFile(id).value().monthlyOffer());
        assertEquals(
                Vulnerabilities.of(Vulnerability.PREGNANT),
                cases.clientOf(id).value().vulnerable());
        assertEquals(LocalDate.of(2026, 12, 1), again.nextStepOnProperty().get());
        assertEquals(1, changes);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsSaved() {
        CaseId id = caseOf("小林");
        OverviewViewModel model = loaded(id);
        model.field("displayName").set("  ");
        model.field("monthlyOffer").set("1,2,3元左右");
        model.field("birthYear").set("九〇年");

        model.save();

        assertEquals(
                java.util.Set.of("displayName", "monthlyOffer", "birthYear"),
                java.util.Set.copyOf(model.problems().stream().map(p -> p.field()).toList()));
        assertEquals("小林", cases.clientOf(id).value().displayName());
        assertFalse(model.savedProperty().get());
    }

    @Test
    void leavingWithoutAChangeWritesNothing() {
        CaseId id = caseOf("小林");
        OverviewViewModel model = loaded(id);

        model.saveIfChanged();

        assertEquals(0, log.of(id).stream().filter(line -> line.deed() == Deed.CORRECTED).count());
    }

    @Test
    void closingSetsTheDayAndOpeningAgainTakesItAway() {
        CaseId id = caseOf("小林");
        OverviewViewModel model = loaded(id);
        model.statusProperty().set(CaseStatus.CLOSED);
        model.save();
        assertEquals(LocalDate.of(2026, 11, 24), cases.caseFile(id).value().closedOn());

        model.statusProperty().set(CaseStatus.OPEN);
        model.save();
        assertNull(cases.caseFile(id).value().closedOn());
    }
}
