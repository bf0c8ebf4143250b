package org.anning.timeline.report;

import org.anning.common.Texts;
import org.anning.printing.Drawing;
import org.anning.printing.Drawing.Anchor;
import org.anning.printing.Drawing.Fill;
import org.anning.printing.Drawing.Mark;
import org.anning.printing.Drawing.Pen;
import org.anning.printing.Drawing.Point;
import org.anning.timeline.patterns.DayCounts;
import org.anning.timeline.patterns.HourGrid;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The pictures of the timeline as they print: told apart by pattern and number, not by colour. */
public final class ReportDrawings {

    /** From severity 0 to 5; each differs from its neighbours by pattern as well as by grey. */
    private static final List<Fill> SEVERITY =
            List.of(Fill.WHITE, Fill.LIGHT, Fill.STRIPED, Fill.MIDDLE, Fill.CROSSED, Fill.DARK);

    private static final double LEFT = 46;
    private static final double BAR_ROOM = 230;
    private static final double TOP = 26;
    private static final double LINE = 26;
    private static final double MOST_BAR = 60;
    private static final double CELL = 30;
    private static final int HOURS = 24;

    private ReportDrawings() {}

    /** Contacts over time, stacked by severity, with a legend of what occurs. */
    public static Drawing days(DayCounts counts, Texts texts) {
        List<Mark> marks = new ArrayList<>();
        double base = TOP + BAR_ROOM;
        int highest = Math.max(1, counts.highest());
        double slot =
                Math.min(MOST_BAR, (Drawing.WIDTH - LEFT) / Math.max(1, counts.bars().size()));
        boolean[] occurs = new boolean[SEVERITY.size()];
        marks.add(line(LEFT, TOP, Drawing.WIDTH, TOP, Pen.GRID));
        marks.add(new Mark.Label(LEFT - 8, TOP, Anchor.RIGHT, String.valueOf(highest)));
        if (highest > 3) {
            double half = base - BAR_ROOM * (highest / 2) / highest;
            marks.add(line(LEFT, half, Drawing.WIDTH, half, Pen.GRID));
            marks.add(new Mark.Label(LEFT - 8, half, Anchor.RIGHT, String.valueOf(highest / 2)));
        }
        for (int i = 0; i < counts.bars().size(); i++) {
            List<Integer> levels = counts.bars().get(i).bySeverity();
            double width = slot * 0.8;
            double y = base;
            for (int level = 0; level < levels.size(); level++) {
                if (levels.get(level) > 0) {
                    double height = BAR_ROOM * levels.get(level) / highest;
                    y -= height;
                    occurs[level] = true;
                    marks.add(
                            new Mark.Box(
                                    LEFT + i * slot + slot * 0.1,
                                    y,
                                    width,
                                    height,
                                    SEVERITY.get(level)));
                }
            }
        }
        marks.add(line(LEFT, base, Drawing.WIDTH, base, Pen.AXIS));
        dates(marks, counts, slot, base + LINE * 0.7);
        double below = base + LINE * 2;
        legend(marks, occurs, below, texts);
        return new Drawing(
                below + LINE,
                marks,
                texts.get("timeline.report.daysAlt", counts.bars().size(), counts.highest()));
    }

    private static void dates(List<Mark> marks, DayCounts counts, double slot, double y) {
        int bars = counts.bars().size();
        int shown = Math.min(bars, Math.max(1, (int) Math.min(6, bars * slot / 130)));
        for (int i = 0; i < shown; i++) {
            int bar = shown == 1 ? 0 : i * (bars - 1) / (shown - 1);
            double x = LEFT + (bar + 0.5) * slot;
            String day = counts.bars().get(bar).first().toString();
            double half = 55;
            marks.add(
                    x + half > Drawing.WIDTH
                            ? new Mark.Label(Drawing.WIDTH, y, Anchor.RIGHT, day)
                            : new Mark.Label(Math.max(x, LEFT + half), y, Anchor.CENTER, day));
        }
    }

    private static void legend(List<Mark> marks, boolean[] occurs, double y, Texts texts) {
        double x = LEFT;
        for (int level = 0; level < occurs.length; level++) {
            if (occurs[level]) {
                String name = texts.get("timeline.severity." + level);
                marks.add(new Mark.Box(x, y - 9, 30, 18, SEVERITY.get(level)));
                marks.add(new Mark.Label(x + 38, y, Anchor.LEFT, name));
                x += 38 + 24 + name.codePoints().map(c -> c > 0x2E80 ? 18 : 10).sum();
            }
        }
    }

    /**
     * Contacts by weekday and hour, each with its number; the night is shaded and marked.
     *
     * @param night whether an hour is one of the night
     */
    public static Drawing hours(HourGrid grid, IntPredicate night, Texts texts) {
        List<Mark> marks = new ArrayList<>();
        double left = 70;
        double width = (Drawing.WIDTH - left) / HOURS;
        double top = TOP + 8;
        int highest = Math.max(1, grid.highest());
        for (DayOfWeek day : DayOfWeek.values()) {
            double y = top + (day.getValue() - 1) * CELL;
            String name = day.getDisplayName(TextStyle.SHORT, texts.lang().locale());
            marks.add(new Mark.Label(left - 10, y + CELL / 2, Anchor.RIGHT, name));
            for (int hour = 0; hour < HOURS; hour++) {
                int count = grid.at(day, hour);
                double x = left + hour * width;
                marks.add(new Mark.Box(x, y, width, CELL, fill(count, highest, night.test(hour))));
                if (count > 0) {
                    marks.add(
                            new Mark.Label(
                                    x + width / 2,
                                    y + CELL / 2,
                                    Anchor.CENTER,
                                    String.valueOf(count)));
                }
            }
        }
        double bottom = top + 7 * CELL;
        for (int hour = 0; hour <= HOURS; hour++) {
            boolean border = hour < HOURS && hour > 0 && night.test(hour) != night.test(hour - 1);
            double x = left + hour * width;
            marks.add(line(x, top, x, bottom, border ? Pen.SOLID : Pen.GRID));
            if (hour % 2 == 0) {
                marks.add(
                        new Mark.Label(
                                Math.min(x, Drawing.WIDTH - 12),
                                bottom + LINE * 0.7,
                                Anchor.CENTER,
                                String.valueOf(hour)));
            }
        }
        for (int day = 0; day <= 7; day++) {
            double y = top + day * CELL;
            marks.add(line(left, y, Drawing.WIDTH, y, Pen.GRID));
        }
        marks.add(new Mark.Label(left, TOP / 2, Anchor.LEFT, texts.get("timeline.report.night")));
        return new Drawing(
                bottom + LINE * 1.5, marks, texts.get("timeline.report.hoursAlt", grid.highest()));
    }

    private static Fill fill(int count, int highest, boolean night) {
        if (count == 0) {
            return night ? Fill.PALE : Fill.BLANK;
        }
        return count * 3 <= highest
                ? Fill.LIGHT
                : count * 3 <= 2 * highest ? Fill.SOFT : Fill.MIDDLE;
    }

    private static Mark line(double x1, double y1, double x2, double y2, Pen pen) {
        return new Mark.Line(List.of(new Point(x1, y1), new Point(x2, y2)), pen);
    }
}
