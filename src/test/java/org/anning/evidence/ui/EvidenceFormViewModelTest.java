package org.anning.evidence.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.YesNo;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Showing;
import org.anning.fx.Language;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class EvidenceFormViewModelTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final List<EvidenceFacts> taken = new ArrayList<>();

    private EvidenceFormViewModel form(String title, boolean several, boolean kept) {
        return new EvidenceFormViewModel(
                EvidenceFacts.titled(EvidenceKind.CHAT, title)
                        .ofFile("IMG_1.png", "ab".repeat(32), 900),
                several,
                kept,
                new Language(Lang.ZH),
                TestCasebook.CLOCK,
                taken::add);
    }

    @Test
    void whatIsTypedIsHandedOverAndTheFileStaysWithIt() {
        EvidenceFormViewModel form = form("聊天截图", false, true);
        form.kindProperty().set(EvidenceKind.TEXT_SCREENSHOT);
        form.obtainedOnProperty().set(DAY);
        form.sourceDeviceProperty().set(" 小林手机 ");
        form.originalKeptProperty().set(YesNo.YES);
        form.showingProperty().set(Showing.FOLDED);

        assertTrue(form.save());

        EvidenceFacts facts = taken.getFirst();
        assertEquals(EvidenceKind.TEXT_SCREENSHOT, facts.kind());
        assertEquals(DAY, facts.obtainedOn());
        assertEquals("小林手机", facts.sourceDevice());
        assertEquals(YesNo.YES, facts.originalKept());
        assertEquals(Showing.FOLDED, facts.showing());
        assertEquals("IMG_1.png", facts.fileName());
        assertEquals("ab".repeat(32), facts.sha256());
    }

    @Test
    void withoutATitleNothingIsHandedOver() {
        EvidenceFormViewModel form = form(" ", false, false);

        assertFalse(form.save());
        assertEquals(List.of(), taken);

        form.titleProperty().set("门口监控");
        assertTrue(form.save());
    }

    @Test
    void aDateThatCannotBeReadStopsTheSaving() {
        EvidenceFormViewModel form = form("聊天截图", false, false);
        form.dateUnreadableProperty().set(true);

        assertFalse(form.save());
        assertEquals(List.of(), taken);
    }

    @Test
    void severalFilesNeedNoTitleOfTheirOwn() {
        EvidenceFormViewModel form = form("", true, false);

        assertTrue(form.save());
        assertEquals("a.png", EvidenceFormViewModel.titled(taken.getFirst(), "a.png").title());
    }

    @Test
    void aFileThatIsKeptCanOnlyBeFolded() {
        assertEquals(List.of(Showing.PLAIN, Showing.FOLDED), form("甲", false, true).showings());
        assertTrue(form("甲", false, false).showings().contains(Showing.NEVER_KEPT));
    }
}
