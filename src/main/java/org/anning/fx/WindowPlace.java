package org.anning.fx;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the main window stood, to be put there again on a screen that still exists. */
public final class WindowPlace {

    private static final String MAXIMISED = "max";

    private WindowPlace() {}

    /** Puts a window where it stood; leaves it alone when nothing readable was kept. */
    public static void restore(Stage stage, String kept) {
        List<String> parts = Arrays.asList(kept.split(" "));
        List<Double> numbers =
                parts.stream()
                        .filter(part -> part.matches("-?\\d{1,6}"))
                        .map(Double::valueOf)
                        .toList();
        if (numbers.size() != 4 || numbers.get(2) <= 0 || numbers.get(3) <= 0) {
            return;
        }
        Rectangle2D place =
                onto(
                        new Rectangle2D(
                                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)),
                        Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(parts.contains(MAXIMISED));
    }

    /** What is kept of a window's place. */
    public static String of(Stage stage) {
        String numbers =
                Stream.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())
                        .map(number -> String.valueOf(Math.round(number)))
                        .collect(Collectors.joining(" "));
        return stage.isMaximized() ? numbers + " " + MAXIMISED : numbers;
    }

    /** Moves and shrinks a window until all of it stands on the screen that shows most of it. */
    static Rectangle2D onto(Rectangle2D wanted, List<Rectangle2D> screens) {
        Rectangle2D screen =
                screens.stream()
                        .max(Comparator.comparingDouble(s -> common(wanted, s)))
                        .orElse(wanted);
        double width = Math.min(wanted.getWidth(), screen.getWidth());
        double height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static double common(Rectangle2D one, Rectangle2D other) {
        double width =
                Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double height =
                Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return width <= 0 || height <= 0 ? 0 : width * height;
    }
}
