package org.anning.timeline.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.anning.fx.Language;
import org.anning.timeline.patterns.HourGrid;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Contacts by weekday and hour, the night hours shaded. Each cell shows its number, so that it can
 * be read without colour; a click chooses it.
 */
final class HourChart extends Region {

    private static final int HOURS = 24;
    private static final int DAYS = 7;
    private static final int LEVELS = 4;

    /** Height and widths in lines of its numbers, so that it grows with the letters. */
    private static final double HEIGHT = 7.8;

    private static final double WIDTH = 27;
    private static final double LEAST_WIDTH = 23;

    private final Language language;
    private final Consumer<EntryFilter.Cell> choose;
    private final List<Label> cells = new ArrayList<>();
    private final List<Label> dayNames = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();
    private final Tooltip tip = new Tooltip();
    private final int[] levels = new int[DAYS * HOURS];
    private HourGrid shown = HourGrid.of(List.of());

    /**
     * @param night whether an hour is one of the night
     * @param choose told which cell was clicked
     */
    HourChart(Language language, IntPredicate night, Consumer<EntryFilter.Cell> choose) {
        this.language = language;
        this.choose = choose;
        getStyleClass().add("hour-chart");
        for (DayOfWeek day : DayOfWeek.values()) {
            Label name = new Label();
            name.getStyleClass().add("chart-number");
            dayNames.add(name);
            for (int hour = 0; hour < HOURS; hour++) {
                cells.add(cell(day, hour, night.test(hour)));
            }
        }
        for (int hour = 0; hour <= HOURS; hour += 2) {
            Label name = new Label(String.valueOf(hour));
            name.getStyleClass().add("chart-number");
            name.setUserData(hour);
            hours.add(name);
        }
        getChildren().addAll(cells);
        getChildren().addAll(dayNames);
        getChildren().addAll(hours);
        Tooltip.install(this, tip);
        language.follow(this, this::nameDays);
    }

    private Label cell(DayOfWeek day, int hour, boolean night) {
        Label cell = new Label();
        cell.setUserData(new EntryFilter.Cell(day, hour));
        cell.getStyleClass().addAll("heat", night ? "heat-night" : "heat-day", "heat-0");
        cell.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                _ -> {
                    EntryFilter.Cell at = new EntryFilter.Cell(day, hour);
                    tip.setText(words(at, shown.at(day, hour)));
                });
        cell.addEventHandler(
                MouseEvent.MOUSE_CLICKED, _ -> choose.accept(new EntryFilter.Cell(day, hour)));
        return cell;
    }

    private void nameDays() {
        for (DayOfWeek day : DayOfWeek.values()) {
            dayNames.get(day.getValue() - 1)
                    .setText(day.getDisplayName(TextStyle.NARROW, language.lang().locale()));
        }
        requestLayout();
    }

    /** Shows these counts; the chosen cell is framed. */
    void show(HourGrid grid, EntryFilter.@Nullable Cell chosen) {
        shown = grid;
        int highest = grid.highest();
        for (int i = 0; i < cells.size(); i++) {
            Label cell = cells.get(i);
            EntryFilter.Cell at = (EntryFilter.Cell) cell.getUserData();
            int count = grid.at(at.day(), at.hour());
            int level = count == 0 ? 0 : 1 + (LEVELS - 1) * (count - 1) / Math.max(1, highest - 1);
            level = Math.min(level, LEVELS);
            if (level != levels[i]) {
                // Styles are costly to change: most cells stay as they are.
                cell.getStyleClass().remove("heat-" + levels[i]);
                cell.getStyleClass().add("heat-" + level);
                levels[i] = level;
            }
            if (at.equals(chosen) != cell.getStyleClass().contains("heat-chosen")) {
                if (at.equals(chosen)) {
                    cell.getStyleClass().add("heat-chosen");
                } else {
                    cell.getStyleClass().remove("heat-chosen");
                }
            }
            cell.setText(count == 0 ? "" : count > 99 ? "+" : String.valueOf(count));
        }
    }

    private String words(EntryFilter.Cell at, int count) {
        String day = at.day().getDisplayName(TextStyle.FULL, language.lang().locale());
        return language.texts().get("timeline.chart.hour", day, at.hour(), count);
    }

    private double left() {
        return dayNames.stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0) + 6;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH * line();
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH * line();
    }

    private double line() {
        return hours.getFirst().prefHeight(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * line();
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT * line();
    }

    @Override
    protected void layoutChildren() {
        double left = left();
        double head = hours.getFirst().prefHeight(-1);
        double width = Math.floor((getWidth() - left) / HOURS);
        double height = Math.floor((getHeight() - head - 2) / DAYS);
        for (int i = 0; i < cells.size(); i++) {
            double x = left + (i % HOURS) * width;
            double y = (double) (i / HOURS) * height;
            cells.get(i).resizeRelocate(x, y, width - 1, height - 1);
        }
        for (int i = 0; i < dayNames.size(); i++) {
            Label name = dayNames.get(i);
            double wide = name.prefWidth(-1);
            double high = name.prefHeight(-1);
            name.resizeRelocate(left - 5 - wide, i * height + (height - high) / 2, wide, high);
        }
        for (Label name : hours) {
            double wide = name.prefWidth(-1);
            double at = left + (Integer) name.getUserData() * width - wide / 2;
            name.resizeRelocate(Math.min(at, getWidth() - wide), DAYS * height + 1, wide, head);
        }
    }
}
