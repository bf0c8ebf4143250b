package org.anning.timeline.ui;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.anning.fx.Language;
import org.anning.timeline.patterns.DayCounts;
import org.anning.timeline.patterns.DayCounts.Bar;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Contacts over time as bars, stacked by severity with a pattern for each level, so that they can
 * be told apart without colour. Dragging over bars zooms into their days, a double click shows all
 * again. The list holds the same facts for those who cannot see it.
 */
final class DayChart extends Region {

    private static final double MOST_BAR = 26;
    private static final double GAP = 0.22;
    private static final int LEVELS = 6;
    private static final int MOST_DATES = 5;

    /** The room that a date takes, in lines. */
    private static final double DATE = 5;

    /** In lines of its numbers, so that it grows with the letters. */
    private static final double HEIGHT = 7.8;

    private final Language language;
    private final BiConsumer<@Nullable LocalDate, @Nullable LocalDate> choose;
    private final List<List<Region>> parts = new ArrayList<>();
    private final Tooltip tip = new Tooltip();
    private final List<Label> dates = new ArrayList<>();
    private final Region axis = styled("chart-axis");
    private final Region middle = styled("chart-grid-line");
    private final Region selection = styled("chart-selection");
    private final Label top = new Label();
    private final Label half = new Label();
    private DayCounts counts = new DayCounts(List.of(), DayCounts.Step.DAY, 0);
    private double pressedAt;

    /**
     * @param choose told the first and last day that were dragged over, or null twice for all again
     */
    DayChart(Language language, BiConsumer<@Nullable LocalDate, @Nullable LocalDate> choose) {
        this.language = language;
        this.choose = choose;
        getStyleClass().add("day-chart");
        top.getStyleClass().add("chart-number");
        half.getStyleClass().add("chart-number");
        selection.setVisible(false);
        selection.setMouseTransparent(true);
        getChildren().addAll(axis, middle, top, half);
        for (int i = 0; i < MOST_DATES; i++) {
            Label date = new Label();
            date.getStyleClass().add("chart-number");
            dates.add(date);
        }
        getChildren().addAll(dates);
        getChildren().add(selection);
        Tooltip.install(this, tip);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    /** Shows these counts. */
    void show(DayCounts now) {
        counts = now;
        top.setText(String.valueOf(now.highest()));
        half.setText(now.highest() > 3 ? String.valueOf(now.highest() / 2) : "");
        top.setVisible(now.highest() > 0);
        half.setVisible(now.highest() > 3);
        middle.setVisible(now.highest() > 3);
        // Nodes are kept from one picture to the next: making and styling them anew is what costs.
        for (int i = parts.size(); i < now.bars().size(); i++) {
            List<Region> stack = new ArrayList<>();
            for (int level = 0; level < LEVELS; level++) {
                Region part = styled("bar-" + level);
                part.getStyleClass().add("chart-bar");
                part.setMouseTransparent(true);
                stack.add(part);
            }
            parts.add(stack);
            getChildren().addAll(getChildren().size() - 1, stack);
        }
        for (int i = 0; i < parts.size(); i++) {
            for (int level = 0; level < LEVELS; level++) {
                parts.get(i)
                        .get(level)
                        .setVisible(
                                i < now.bars().size()
                                        && now.bars().get(i).bySeverity().get(level) > 0);
            }
        }
        requestLayout();
    }

    private void moved(MouseEvent event) {
        tip.setText(counts.bars().isEmpty() ? "" : words(counts.bars().get(index(event.getX()))));
    }

    private String words(Bar bar) {
        return bar.first().equals(bar.last())
                ? language.texts().get("timeline.chart.day", bar.first().toString(), bar.total())
                : language.texts()
                        .get(
                                "timeline.chart.days",
                                bar.first().toString(),
                                bar.last().toString(),
                                bar.total());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * top.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT * top.prefHeight(-1);
    }

    private double left() {
        return Math.max(top.prefWidth(-1), 16) + 6;
    }

    private double slot() {
        int bars = Math.max(1, counts.bars().size());
        return Math.min(MOST_BAR, (getWidth() - left()) / bars);
    }

    @Override
    protected void layoutChildren() {
        double left = left();
        double below = top.prefHeight(-1) + 2;
        double base = Math.floor(getHeight() - below);
        double room = base - top.prefHeight(-1) / 2;
        double slot = slot();
        int highest = Math.max(1, counts.highest());
        axis.resizeRelocate(left, base, Math.max(0, getWidth() - left), 1);
        double halfAt = base - room * (highest / 2) / highest;
        middle.resizeRelocate(left, Math.round(halfAt), Math.max(0, getWidth() - left), 1);
        number(top, base - room, left);
        number(half, halfAt, left);
        for (int i = 0; i < counts.bars().size(); i++) {
            double x = left + i * slot;
            double width = Math.max(1, slot * (1 - GAP));
            double y = base;
            for (int level = 0; level < LEVELS; level++) {
                int count = counts.bars().get(i).bySeverity().get(level);
                if (count > 0) {
                    double height = Math.max(1.5, room * count / highest);
                    y -= height;
                    parts.get(i)
                            .get(level)
                            .resizeRelocate(
                                    snapPositionX(x + slot * GAP / 2), y, snapSizeX(width), height);
                }
            }
        }
        layoutDates(left, base, slot);
    }

    private void number(Label label, double y, double left) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(left - 4 - width, y - height / 2, width, height);
    }

    /** As many dates as fit, from the first to the last. */
    private void layoutDates(double left, double base, double slot) {
        int bars = counts.bars().size();
        double sample = DATE * top.prefHeight(-1);
        int fit = (int) Math.clamp((getWidth() - left) / sample, 1, dates.size());
        int shown = bars == 0 ? 0 : Math.min(fit, Math.max(1, (int) (bars * slot / sample)));
        double next = left;
        for (int i = 0; i < dates.size(); i++) {
            Label date = dates.get(i);
            date.setVisible(i < shown);
            if (i < shown) {
                int bar = shown == 1 ? 0 : i * (bars - 1) / (shown - 1);
                date.setText(counts.bars().get(bar).first().toString().substring(2));
                date.setTextOverrun(OverrunStyle.CLIP);
                double width = date.prefWidth(-1);
                double at = left + (bar + 0.5) * slot - width / 2;
                at = Math.clamp(at, next, Math.max(next, getWidth() - width));
                date.resizeRelocate(at, base + 2, width, date.prefHeight(-1));
                next = at + width + 4;
            }
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !counts.bars().isEmpty()) {
            pressedAt = event.getX();
            selection.setVisible(false);
        }
    }

    private void dragged(MouseEvent event) {
        if (counts.bars().isEmpty()) {
            return;
        }
        double from = Math.max(left(), Math.min(pressedAt, event.getX()));
        double to = Math.min(getWidth(), Math.max(pressedAt, event.getX()));
        selection.setVisible(true);
        selection.resizeRelocate(from, 0, Math.max(1, to - from), axis.getLayoutY());
    }

    private void released(MouseEvent event) {
        selection.setVisible(false);
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() > 1) {
            choose.accept(null, null);
            return;
        }
        if (counts.bars().isEmpty()) {
            return;
        }
        int a = index(Math.min(pressedAt, event.getX()));
        int b = index(Math.max(pressedAt, event.getX()));
        choose.accept(counts.bars().get(a).first(), counts.bars().get(b).last());
    }

    private int index(double x) {
        return Math.clamp((int) ((x - left()) / slot()), 0, counts.bars().size() - 1);
    }
}
