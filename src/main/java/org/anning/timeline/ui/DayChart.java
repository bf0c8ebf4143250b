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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Contacts over time as bars, stacked by severity with a pattern for each level, so that they can
 * be told apart without colour. Dragging over bars chooses their days. The list holds the same
 * facts for those who cannot see it.
 */
final class DayChart extends Region {

    private static final double MOST_BAR = 26;
    private static final double GAP = 0.22;
    private static final int LEVELS = 6;

    private static final double HEIGHT = 132;

    private final Language language;
    private final BiConsumer<LocalDate, LocalDate> choose;
    private final List<List<Region>> stacks = new ArrayList<>();
    private final List<Region> columns = new ArrayList<>();
    private final List<Label> dates = new ArrayList<>();
    private final Region axis = styled("chart-axis");
    private final Region middle = styled("chart-grid-line");
    private final Region selection = styled("chart-selection");
    private final Label top = new Label();
    private final Label half = new Label();
    private DayCounts counts = new DayCounts(List.of(), DayCounts.Step.DAY, 0);
    private double pressedAt;

    DayChart(Language language, BiConsumer<LocalDate, LocalDate> choose) {
        this.language = language;
        this.choose = choose;
        getStyleClass().add("day-chart");
        top.getStyleClass().add("chart-number");
        half.getStyleClass().add("chart-number");
        selection.setVisible(false);
        selection.setMouseTransparent(true);
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
        stacks.clear();
        columns.clear();
        dates.clear();
        getChildren().setAll(axis, middle, top, half);
        top.setText(String.valueOf(now.highest()));
        half.setText(now.highest() > 3 ? String.valueOf(now.highest() / 2) : "");
        top.setVisible(now.highest() > 0);
        half.setVisible(now.highest() > 3);
        middle.setVisible(now.highest() > 3);
        for (Bar bar : now.bars()) {
            Region column = styled("chart-column");
            Tooltip.install(column, new Tooltip(words(bar)));
            columns.add(column);
            getChildren().add(column);
            List<Region> stack = new ArrayList<>();
            for (int level = 0; level < LEVELS; level++) {
                if (bar.bySeverity().get(level) > 0) {
                    Region part = styled("bar-" + level);
                    part.getStyleClass().add("chart-bar");
                    part.setMouseTransparent(true);
                    part.setUserData(bar.bySeverity().get(level));
                    stack.add(part);
                    getChildren().add(part);
                }
            }
            stacks.add(stack);
        }
        for (int ignored = 0; ignored < Math.min(5, now.bars().size()); ignored++) {
            Label date = new Label();
            date.getStyleClass().add("chart-number");
            dates.add(date);
            getChildren().add(date);
        }
        getChildren().add(selection);
        requestLayout();
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
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
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
        for (int i = 0; i < columns.size(); i++) {
            double x = left + i * slot;
            columns.get(i).resizeRelocate(x, 0, slot, base);
            double width = Math.max(1, slot * (1 - GAP));
            double y = base;
            for (Region part : stacks.get(i)) {
                double height = Math.max(1.5, room * ((Integer) part.getUserData()) / highest);
                y -= height;
                part.resizeRelocate(snapPositionX(x + slot * GAP / 2), y, snapSizeX(width), height);
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
        if (dates.isEmpty()) {
            return;
        }
        int bars = counts.bars().size();
        double sample = 76;
        int fit = (int) Math.clamp((getWidth() - left) / sample, 1, dates.size());
        int shown = Math.min(fit, Math.max(1, (int) (bars * slot / sample)));
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
        if (counts.bars().isEmpty() || event.getButton() != MouseButton.PRIMARY) {
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
