package org.anning.library.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.common.Problem;
import org.anning.fx.ImmediateBackground;
import org.anning.law.Mark;
import org.anning.library.LawRow;
import org.anning.library.LawShelf;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class LawDataViewModelTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @TempDir Path folder;
    private final List<Problem> wrong = new ArrayList<>();
    private int done;
    private Services services;
    private LawDataViewModel data;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        data =
                new LawDataViewModel(
                        services.library(),
                        services.citations(),
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private List<String> keys() {
        return data.rows().stream().map(LawRow::key).toList();
    }

    @Test
    void theDayDecidesWhichTextOfTheLawIsListed() {
        data.look(LawShelf.find(LawShelf.PROVISIONS).orElseThrow(), "", null);

        data.asAtProperty().set(NEW_YEAR.minusDays(1));
        assertTrue(keys().contains("psap-2012-42-1-5"));
        assertFalse(keys().contains("psap-2025-50-1-5"));

        data.asAtProperty().set(NEW_YEAR);
        assertFalse(keys().contains("psap-2012-42-1-5"));
        assertTrue(keys().contains("psap-2025-50-1-5"));
    }

    @Test
    void searchAndMarkNarrowTheList() {
        data.look(null, "名誉权", null);
        assertTrue(keys().contains("cc-1024"));
        assertFalse(keys().contains("cpl-227"));

        data.look(null, "", Mark.DOUBTFUL);
        assertTrue(data.rows().stream().allMatch(r -> r.cell("mark").equals("doubtful")));
        assertFalse(data.rows().isEmpty());
    }

    @Test
    void termsAreLookedThroughAndCorrectedLikeTheRest() {
        data.look(LawShelf.find("deadlines.tsv").orElseThrow(), "支付令", null);
        LawRow term = data.rows().getFirst();
        assertEquals("payorder_15", term.cell("code"));

        LawRow better = term.with("missed zh", "支付令生效，可以强制执行。");
        data.keep(RowForm.correct(term).with(better, "措辞"), wrong::add, () -> done++);

        assertEquals(List.of(), wrong);
        assertEquals(1, done);
        assertEquals(
                "支付令生效，可以强制执行。",
                services.law().deadlineRule("payorder_15", NEW_YEAR).orElseThrow().missedZh());
        assertTrue(data.detailProperty().get() != null && data.detailProperty().get().own());
    }

    @Test
    void aLengthThatIsNoNumberIsNamedAndNothingIsKept() {
        data.look(LawShelf.find("deadlines.tsv").orElseThrow(), "支付令", null);
        LawRow term = data.rows().getFirst();

        data.keep(
                RowForm.correct(term).with(term.with("length", "十五"), "试"),
                wrong::add,
                () -> done++);

        assertEquals(List.of("length"), wrong.stream().map(Problem::field).toList());
        assertEquals(0, done);
        assertEquals(
                15, services.law().deadlineRule("payorder_15", NEW_YEAR).orElseThrow().length());
        assertNotNull(data.detailProperty().get());
    }
}
