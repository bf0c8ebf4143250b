package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

class PagesTest extends FxTest {

    @Test
    void aPageThatNeedsMoreRoomThanThereIsScrolls() {
        onFx(() -> {
            VBox page = new VBox();
            page.getStyleClass().addAll("page", "tall");

            assertTrue(overhang(page, 100) < 1);
            assertTrue(overhang(page, 200) > 100);
        });
    }

    /** How many pixels of the page lie below a window of 500. */
    private static double overhang(VBox page, int percent) {
        ScrollPane shown = (ScrollPane) Pages.reachable(page);
        Look look = new Look();
        look.percentProperty().set(percent);
        Scene scene = new Scene(new StackPane(shown), 800, 500);
        look.dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        assertEquals(page, shown.getContent());
        return page.getHeight() - shown.getViewportBounds().getHeight();
    }

    @Test
    void anyOtherPageIsPutIntoTheWindowAsItIs() {
        onFx(() -> {
            VBox page = new VBox();
            assertSame(page, Pages.reachable(page));
        });
    }
}
