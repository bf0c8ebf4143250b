package org.anning.loans.ui;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.anning.printing.Drawing;

/** Shows a drawing that also prints, in the colours of the window. */
final class DrawingPane extends Region {

    private Drawing drawing = new Drawing(1, java.util.List.of(), "");

    DrawingPane() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
    }

    void show(Drawing shown) {
        drawing = shown;
        setAccessibleText(shown.words());
        requestLayout();
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width > 0 ? width : 700) * drawing.height() / Drawing.WIDTH;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 700;
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double scale = getWidth() / Drawing.WIDTH;
        for (Drawing.Mark mark : drawing.marks()) {
            switch (mark) {
                case Drawing.Mark.Line line -> getChildren().add(line(line, scale));
                case Drawing.Mark.Box box -> {
                    Rectangle shape =
                            new Rectangle(
                                    box.x() * scale,
                                    box.y() * scale,
                                    box.width() * scale,
                                    box.height() * scale);
                    shape.getStyleClass().add("drawing-box");
                    getChildren().add(shape);
                }
                case Drawing.Mark.Label label -> getChildren().add(label(label, scale));
            }
        }
    }

    private static Polyline line(Drawing.Mark.Line line, double scale) {
        Polyline shape = new Polyline();
        line.points().forEach(p -> shape.getPoints().addAll(p.x() * scale, p.y() * scale));
        shape.setStrokeWidth(Math.max(1, line.pen().width() * scale));
        line.pen().dashes().forEach(d -> shape.getStrokeDashArray().add(d * scale));
        boolean grid = line.pen() == Drawing.Pen.GRID;
        shape.getStyleClass().add(grid ? "drawing-grid" : "drawing-line");
        return shape;
    }

    private static Text label(Drawing.Mark.Label label, double scale) {
        Text text = new Text(label.text());
        text.getStyleClass().add("drawing-label");
        text.setTextOrigin(VPos.CENTER);
        text.setY(label.y() * scale);
        double width = text.getLayoutBounds().getWidth();
        text.setX(
                label.x() * scale
                        - switch (label.anchor()) {
                            case LEFT -> 0;
                            case CENTER -> width / 2;
                            case RIGHT -> width;
                        });
        return text;
    }
}
