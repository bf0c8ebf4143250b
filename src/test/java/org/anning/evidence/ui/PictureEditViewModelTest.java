package org.anning.evidence.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.evidence.pictures.PictureChange;
import org.anning.evidence.pictures.TestPictures;
import org.junit.jupiter.api.Test;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;

class PictureEditViewModelTest {

    private static final Rectangle NOTHING = new Rectangle();

    private final BufferedImage original = TestPictures.redTop(60, 40);
    private final PictureEditViewModel edit = new PictureEditViewModel(original);

    private BufferedImage now() {
        return edit.pictureProperty().get();
    }

    @Test
    void stepsAreNamedInTheirOrderAndTakenBackOneByOne() {
        edit.change(PictureChange.CROP, new Rectangle(10, 0, 30, 20));
        edit.change(PictureChange.TURN, NOTHING);
        edit.change(PictureChange.TURN, NOTHING);
        assertEquals("crop turn", edit.how());
        assertEquals(30, now().getWidth());

        edit.undo();
        assertEquals(20, now().getWidth());
        edit.undo();
        edit.undo();
        edit.undo();

        assertSame(original, now());
        assertFalse(edit.changed());
        assertEquals("", edit.how());
    }

    @Test
    void whatNeedsAPartDoesNothingWithoutOne() {
        edit.change(PictureChange.COVER, NOTHING);

        assertFalse(edit.changed());
        assertSame(original, now());
    }

    @Test
    void theOriginalStaysAsItWas() {
        int before = original.getRGB(5, 1);

        edit.change(PictureChange.COVER, new Rectangle(0, 0, 20, 20));

        assertTrue(edit.changed());
        assertNotSame(original, now());
        assertEquals(before, original.getRGB(5, 1));
    }

    @Test
    void afterTwentyStepsNothingMoreIsDone() {
        for (int i = 0; i < 21; i++) {
            edit.change(PictureChange.TURN, NOTHING);
        }
        BufferedImage last = now();

        edit.change(PictureChange.CROP, new Rectangle(0, 0, 5, 5));

        assertSame(last, now());
        assertEquals(60, last.getWidth(), "turned twenty times, five times all round");
    }
}
