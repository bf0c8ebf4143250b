package org.anning.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.law.Conduct;
import org.anning.law.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody changes in the library holds at once, stays, and can be taken back. */
class LibraryServiceTest {

    private static final Spot POLICE = LibraryService.template("police-report", Lang.ZH);

    @TempDir Path folder;
    private Path place;
    private ALibrary library;

    @BeforeEach
    void open() {
        library = ALibrary.in(folder);
        place = folder.resolve("案卷 1");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private String refused(Runnable deed) {
        return assertThrows(Refusal.class, deed::run).textKey();
    }

    private void reopen() {
        library.close();
        library = new ALibrary(place);
    }

    @Test
    void aCorrectedRowHoldsAtOnceAndAfterReopening() {
        LawRow better = library.provision("cc-1024").with("zh", "名誉权受保护。");

        library.service.correct(better, "措辞");

        assertEquals("名誉权受保护。", library.law.catalogue().provision("cc-1024").text(Lang.ZH));
        reopen();
        assertEquals("名誉权受保护。", library.law.catalogue().provision("cc-1024").text(Lang.ZH));
        Change kept = library.service.holdings().changes().getFirst();
        assertEquals(List.of("志愿者甲", "措辞"), List.of(kept.who(), kept.why()));
    }

    @Test
    void aRuleThatChangesEndsTheOldRowAndIsFoundByTheDayOfTheEvent() {
        LawRow old = library.provision("gbt-45251");
        LawRow next =
                old.with("key", "gbt-45251-2027").with("from", "2027-06-01").with("zh", "催收的新标准。");

        library.service.succeed(old, next, "新国标");

        assertEquals("2027-05-31", library.provision("gbt-45251").cell("to"));
        assertTrue(
                library.law
                        .conduct(Conduct.NIGHT_CONTACT)
                        .provisions()
                        .toString()
                        .contains("gbt-45251-2027"));
        assertFalse(
                library.law.catalogue().provision("gbt-45251").inForce(LocalDate.of(2027, 6, 1)));
    }

    @Test
    void aKeyIsNeverUsedAgainEvenWhenItsRowWasUndone() {
        LawRow rate =
                LawShelf.of("lpr.tsv")
                        .row(
                                library.row("lpr.tsv", "2024-07-22")
                                        .with("day", "2027-01-20")
                                        .with("per cent a year", "2.90")
                                        .kept());
        library.service.add(rate, "公布");
        assertEquals(
                Optional.of(new BigDecimal("2.90")),
                library.law.interestLines().prime().on(LocalDate.of(2027, 1, 20)));

        library.service.undo(1, "看错了");

        assertTrue(
                library.law
                        .interestLines()
                        .prime()
                        .lastPublished()
                        .isBefore(LocalDate.of(2027, 1, 1)));
        assertEquals("library.problem.keyUsed", refused(() -> library.service.add(rate, "再来一次")));
        assertEquals(
                "library.problem.keyUsed",
                refused(() -> library.service.add(library.provision("cc-1024"), "重复")));
    }

    @Test
    void whatIsWrongWithARowIsSaidAndNothingIsKept() {
        LawRow row = library.provision("cc-1024");
        assertEquals(
                "library.problem.in",
                refused(() -> library.service.correct(row.with("zh", "催收构成违法。"), "x")));
        assertEquals(
                "library.problem.in",
                refused(() -> library.service.correct(row.with("to", "明年"), "x")));
        assertEquals(
                "library.problem.fromStays",
                refused(() -> library.service.correct(row.with("from", "2020-01-01"), "x")));
        assertEquals(
                "library.problem.why",
                refused(() -> library.service.correct(row.with("zh", "名誉。"), " ")));
        assertEquals(List.of(), library.service.holdings().changes());
        assertEquals(row, library.provision("cc-1024"));
    }

    @Test
    void onlyWhoMayEditDoes() {
        library.mayNotEdit();

        assertEquals(
                "library.problem.mayNot",
                refused(() ->
                        library.service.correct(
                                library.provision("cc-1024").with("zh", "名誉。"), "x")));
    }

    @Test
    void aCheckedRowIsNoLongerDoubtful() {
        LawRow row = library.provision("cc-1024").with("mark", "doubtful");
        library.service.correct(row, "存疑");
        assertEquals(Mark.DOUBTFUL, library.law.catalogue().provision("cc-1024").mark());

        library.service.undo(1, "核对过");

        assertEquals(Mark.CHECKED, library.law.catalogue().provision("cc-1024").mark());
    }

    @Test
    void eachStateOfTheDataHasItsOwnVersion() {
        String shipped = library.law.dataVersion();
        library.service.correct(library.provision("cc-1024").with("zh", "甲"), "一");
        String first = library.law.dataVersion();
        library.service.undo(1, "二");

        assertEquals(
                List.of(shipped + "+1", shipped + "+2"), List.of(first, library.law.dataVersion()));
    }

    @Test
    void aChangeThatSomethingWasBuiltOnIsNotUndoneBeforeThat() {
        library.service.correct(library.provision("cc-1024").with("zh", "甲"), "一");
        library.service.correct(library.provision("cc-1024").with("zh", "乙"), "二");

        assertEquals("library.problem.changedSince", refused(() -> library.service.undo(1, "不对")));
        library.service.undo(2, "不对");
        library.service.undo(1, "也不对");
        assertEquals("library.problem.undone", refused(() -> library.service.undo(1, "再来")));
        assertEquals(4, library.service.holdings().changes().size());
    }

    @Test
    void aTemplateKeepsItsVersionsAndTheShippedTextAsItsBase() {
        String shipped = library.service.text(POLICE).orElseThrow();
        String base = Versions.version(shipped);

        library.service.reword(POLICE, shipped.replace("属实。", "都是真实的。"), "措辞");
        library.service.reword(POLICE, shipped.replace("# 报案材料", "# 报案情况"), "标题");

        String now = library.service.templates().text("police-report", Lang.ZH).orElseThrow();
        assertEquals(base + ".2", Versions.version(now));
        assertTrue(now.contains("# 报案情况"));
        assertEquals(shipped, library.service.shipped(POLICE).orElseThrow());

        library.service.rollBack(POLICE, shipped, "还是原来的好");

        String back = library.service.text(POLICE).orElseThrow();
        assertEquals(Versions.unversioned(shipped), Versions.unversioned(back));
        assertEquals(base + ".3", Versions.version(back));
    }

    @Test
    void aTemplateThatCannotPrintIsNotKept() {
        String shipped = library.service.text(POLICE).orElseThrow();
        for (String broken :
                List.of(
                        shipped.replace("{{/loans.any}}", ""),
                        shipped.replace("属实。", "属实，对方构成违法。"),
                        shipped.replace("recipient: police", "recipient: lender"))) {
            assertEquals(
                    "library.problem.in",
                    refused(() -> library.service.reword(POLICE, broken, "试试")));
        }
        assertEquals(shipped, library.service.text(POLICE).orElseThrow());
    }
}
