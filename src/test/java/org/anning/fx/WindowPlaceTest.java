package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class WindowPlaceTest {

    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 800);

    @ParameterizedTest
    @CsvSource({
        // where it stood, where it comes to stand with both screens
        "100, 50, 1280, 800,    100, 50, 1280, 800",
        "2000, 10, 1000, 700,   2000, 10, 1000, 700",
        "1800, 10, 1000, 700,   1920, 10, 1000, 700",
        "-300, -40, 1280, 800,  0, 0, 1280, 800",
        "9000, 9000, 1280, 800, 640, 240, 1280, 800",
        "0, 0, 4000, 3000,      0, 0, 1920, 1040"
    })
    void aWindowComesBackWhole(
            double x, double y, double w, double h, double x2, double y2, double w2, double h2) {
        assertEquals(
                new Rectangle2D(x2, y2, w2, h2),
                WindowPlace.onto(new Rectangle2D(x, y, w, h), List.of(LEFT, RIGHT)));
    }

    @Test
    void aWindowOfAScreenThatIsGoneComesOntoTheOther() {
        assertEquals(
                new Rectangle2D(640, 10, 1280, 700),
                WindowPlace.onto(new Rectangle2D(2000, 10, 1280, 700), List.of(LEFT)));
    }
}
