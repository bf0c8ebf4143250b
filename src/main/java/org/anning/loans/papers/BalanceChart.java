package org.anning.loans.papers;

import org.anning.common.Texts;
import org.anning.loans.plans.Plan;
import org.anning.printing.Drawing;
import org.anning.printing.Drawing.Anchor;
import org.anning.printing.Drawing.Mark;
import org.anning.printing.Drawing.Pen;
import org.anning.printing.Drawing.Point;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The balances of several plans over time: one line each, told apart by its dashes and by words at
 * its end, so that a black and white print can be read.
 */
public final class BalanceChart {

    private static final double HEIGHT = 430;
    private static final double LEFT = 110;
    private static final double RIGHT = 970;
    private static final double TOP = 70;
    private static final double BOTTOM = 380;
    private static final int MOST_TICKS = 6;

    private final Texts texts;
    private final List<Plan> plans;
    private final int months;
    private final double most;
    private final List<Mark> marks = new ArrayList<>();

    private BalanceChart(Texts texts, List<Plan> plans) {
        this.texts = texts;
        this.plans = plans;
        this.months = plans.stream().mapToInt(p -> p.balances().size() - 1).max().orElse(0);
        this.most =
                plans.stream()
                        .flatMap(p -> p.balances().stream())
                        .mapToDouble(BigDecimal::doubleValue)
                        .max()
                        .orElse(0);
    }

    /** The chart of these plans. */
    public static Drawing of(List<Plan> plans, Texts texts) {
        return new BalanceChart(texts, plans).draw();
    }

    /** The line that a way of paying is drawn with. */
    public static Pen pen(Plan.Way way) {
        return switch (way) {
            case LEVEL -> Pen.SOLID;
            case SMALLEST_FIRST -> Pen.DASHED;
            case LUMP_SUM -> Pen.DOTTED;
        };
    }

    private Drawing draw() {
        if (months > 0 && most > 0) {
            axes();
            List<List<Plan>> lines = together();
            lines.forEach(same -> line(same.getFirst()));
            legend(lines);
        }
        return new Drawing(HEIGHT, marks, texts.get("loans.chart.words", words()));
    }

    private String words() {
        List<String> all = new ArrayList<>();
        for (Plan plan : plans) {
            all.add(texts.name("loans.way", plan.way()) + " " + LoanPhrases.time(plan, texts));
        }
        return String.join(texts.get("loans.chart.comma"), all);
    }

    private void axes() {
        double step = step(most);
        for (double value = 0; value <= most + step / 100; value += step) {
            double y = y(value);
            marks.add(line(Pen.GRID, new Point(LEFT, y), new Point(RIGHT, y)));
            marks.add(new Mark.Label(LEFT - 10, y, Anchor.RIGHT, String.format("%,.0f", value)));
        }
        int every = (int) Math.max(1, step(months));
        for (int month = 0; month <= months; month += every) {
            double x = x(month);
            marks.add(line(Pen.AXIS, new Point(x, BOTTOM), new Point(x, BOTTOM + 8)));
            marks.add(new Mark.Label(x, BOTTOM + 24, Anchor.CENTER, String.valueOf(month)));
        }
        marks.add(line(Pen.AXIS, new Point(LEFT, TOP), new Point(LEFT, BOTTOM)));
        marks.add(line(Pen.AXIS, new Point(LEFT, BOTTOM), new Point(RIGHT, BOTTOM)));
        marks.add(new Mark.Label(LEFT, TOP - 22, Anchor.RIGHT, texts.get("loans.chart.yuan")));
        marks.add(
                new Mark.Label(RIGHT, BOTTOM + 44, Anchor.RIGHT, texts.get("loans.chart.months")));
    }

    private void line(Plan plan) {
        List<Point> points = new ArrayList<>();
        for (int month = 0; month < plan.balances().size(); month++) {
            points.add(new Point(x(month), y(plan.balances().get(month).doubleValue())));
        }
        marks.add(new Mark.Line(points, pen(plan.way())));
    }

    /** Plans whose balances are the same share one line, which then bears all their names. */
    private List<List<Plan>> together() {
        return List.copyOf(
                plans.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Plan::balances, LinkedHashMap::new, Collectors.toList()))
                        .values());
    }

    private void legend(List<List<Plan>> lines) {
        double x = LEFT + 60;
        double width = (RIGHT - x) / lines.size();
        for (List<Plan> same : lines) {
            String names =
                    same.stream()
                            .map(plan -> texts.name("loans.way", plan.way()))
                            .collect(Collectors.joining(texts.get("loans.chart.same")));
            marks.add(line(pen(same.getFirst().way()), new Point(x, 22), new Point(x + 60, 22)));
            marks.add(new Mark.Label(x + 70, 22, Anchor.LEFT, names));
            x += width;
        }
    }

    private static Mark line(Pen pen, Point from, Point to) {
        return new Mark.Line(List.of(from, to), pen);
    }

    private double x(int month) {
        return LEFT + (RIGHT - LEFT) * month / months;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / most;
    }

    /** A round step, 1, 2 or 5 times a power of ten, that gives a few ticks. */
    static double step(double range) {
        double rough = range / MOST_TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (int times : List.of(1, 2, 5)) {
            if (times * power >= rough) {
                return times * power;
            }
        }
        return 10 * power;
    }
}
