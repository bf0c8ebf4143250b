package org.anning.advice.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.anning.common.Lang;
import org.anning.fx.HeldBackground;
import org.anning.fx.ImmediateBackground;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class PagesViewModelTest {

    private final PagesViewModel pages = new PagesViewModel(new ImmediateBackground());

    private static byte[] pdf(int count) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            if (i > 1) {
                blocks.add(new Block.PageBreak());
            }
            blocks.add(new Block.Paragraph(List.of(new Run("第" + i + "页", false, false))));
        }
        Sheet sheet = new Sheet("try", Lang.ZH, "试", "1", "", false, false, false, blocks);
        return new SheetPdf(new Fonts()).of(sheet, Instant.EPOCH);
    }

    @Test
    void turnsNoFurtherThanTheFirstAndTheLastPage() {
        pages.show(pdf(3), 3);
        assertNotNull(pages.pictureProperty().get());

        pages.turn(-1);
        assertEquals(0, pages.pageProperty().get());
        pages.turn(2);
        pages.turn(2);
        assertEquals(2, pages.pageProperty().get());
    }

    @Test
    void aShorterPaperShowsItsLastPageAndAnotherBeginsAtTheFirst() {
        pages.show(pdf(3), 3);
        pages.turn(2);

        pages.show(pdf(2), 2);
        assertEquals(1, pages.pageProperty().get());

        pages.first();
        pages.show(pdf(2), 2);
        assertEquals(0, pages.pageProperty().get());
    }

    @Test
    void nothingIsTurnedBeforeThereIsAPaper() {
        pages.turn(1);

        assertEquals(0, pages.pageProperty().get());
        assertEquals(0, pages.countProperty().get());
    }

    @Test
    void whatIsDrawnTooLateForAnotherPaperIsNotShown() {
        HeldBackground background = new HeldBackground();
        PagesViewModel held = new PagesViewModel(background);
        held.show(pdf(1), 1);
        held.none();

        background.release();

        assertNull(held.pictureProperty().get());
    }
}
