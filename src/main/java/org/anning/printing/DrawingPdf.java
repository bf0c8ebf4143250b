package org.anning.printing;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the lines and boxes of a sheet's drawings on its pages, as lines and not as dots. Their
 * words stand over them as text, so that they can be searched and need no font of the system.
 */
final class DrawingPdf implements FSObjectDrawerFactory {

    /** The width of a drawing on the page. */
    private static final double WIDTH_MM = 170;

    private static final float EDGE = 0.25f;
    private static final double HATCH = 8;

    private static final String TYPE = "anning/drawing";

    private final List<Drawing> drawings;

    DrawingPdf(Sheet sheet) {
        this.drawings =
                sheet.blocks().stream()
                        .filter(Block.Picture.class::isInstance)
                        .map(b -> ((Block.Picture) b).drawing())
                        .toList();
    }

    /**
     * The place of a drawing, with its words.
     *
     * @param number which drawing of the sheet, from 0
     */
    static void html(StringBuilder html, Drawing drawing, int number) {
        String size = "width:" + mm(Drawing.WIDTH) + ";height:" + mm(drawing.height());
        html.append("<div class=\"drawing\" style=\"").append(size).append("\"><object type=\"");
        html.append(TYPE).append("\" data=\"").append(number);
        html.append("\" alt=\"").append(SheetHtml.escaped(drawing.words()));
        html.append("\" style=\"").append(size).append("\"></object>");
        for (Drawing.Mark mark : drawing.marks()) {
            if (mark instanceof Drawing.Mark.Label label) {
                label(html, label);
            }
        }
        html.append("</div>");
    }

    private static void label(StringBuilder html, Drawing.Mark.Label label) {
        double wide = Drawing.WIDTH / 2.0;
        double left =
                switch (label.anchor()) {
                    case LEFT -> label.x();
                    case CENTER -> label.x() - wide / 2;
                    case RIGHT -> label.x() - wide;
                };
        html.append("<span style=\"left:").append(mm(left));
        html.append(";top:").append(mm(label.y() - 12)).append(";width:").append(mm(wide));
        html.append(";text-align:").append(label.anchor().name().toLowerCase(Locale.ROOT));
        html.append("\">").append(SheetHtml.escaped(label.text())).append("</span>");
    }

    private static String mm(double units) {
        return String.format(Locale.ROOT, "%.2fmm", units * WIDTH_MM / Drawing.WIDTH);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object") && element.getAttribute("type").equals(TYPE);
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this::draw : null;
    }

    private @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice out,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute("data")));
        float wide = (float) (width / dotsPerPixel);
        out.drawWithGraphics(
                (float) x,
                (float) y,
                wide,
                (float) (height / dotsPerPixel),
                graphics -> draw(drawing, graphics, wide / Drawing.WIDTH));
        return null;
    }

    private static void draw(Drawing drawing, Graphics2D on, double scale) {
        for (Drawing.Mark mark : drawing.marks()) {
            switch (mark) {
                case Drawing.Mark.Line(List<Drawing.Point> points, Drawing.Pen pen) -> {
                    on.setColor(grey(pen.grey()));
                    on.setStroke(stroke(pen, scale));
                    on.draw(path(points, scale));
                }
                case Drawing.Mark.Box box -> box(box, on, scale);
                case Drawing.Mark.Label _ -> {}
            }
        }
    }

    private static void box(Drawing.Mark.Box box, Graphics2D on, double scale) {
        Rectangle2D place =
                new Rectangle2D.Double(
                        box.x() * scale,
                        box.y() * scale,
                        box.width() * scale,
                        box.height() * scale);
        Drawing.Fill.Pattern pattern = box.fill().pattern();
        on.setColor(grey(box.fill().grey()));
        on.fill(place);
        if (pattern == Drawing.Fill.Pattern.NO_EDGE) {
            return;
        }
        on.setColor(grey(EDGE));
        on.setStroke(new BasicStroke((float) scale));
        if (pattern != Drawing.Fill.Pattern.PLAIN) {
            hatch(place, on, scale, 1);
        }
        if (pattern == Drawing.Fill.Pattern.CROSSES) {
            hatch(place, on, scale, -1);
        }
        on.draw(place);
    }

    /** Slanting lines inside a box only; each is cut at the edges, as no clip is needed then. */
    private static void hatch(Rectangle2D in, Graphics2D on, double scale, int slope) {
        double step = HATCH * scale;
        double first = Math.floor((in.getMinX() - in.getHeight()) / step) * step;
        for (double at = first; at <= in.getMaxX(); at += step) {
            double left = Math.max(at, in.getMinX());
            double right = Math.min(at + in.getHeight(), in.getMaxX());
            if (left < right) {
                double rise = left - at;
                double fall = right - at;
                double low = slope > 0 ? in.getMaxY() : in.getMinY();
                on.draw(new Line2D.Double(left, low - slope * rise, right, low - slope * fall));
            }
        }
    }

    private static Color grey(float grey) {
        return new Color(grey, grey, grey);
    }

    private static BasicStroke stroke(Drawing.Pen pen, double scale) {
        float width = (float) (pen.width() * scale);
        int join = BasicStroke.JOIN_ROUND;
        if (pen.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, join);
        }
        float[] dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) (pen.dashes().get(i) * scale);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, join, 1, dashes, 0);
    }

    private static Path2D path(List<Drawing.Point> points, double scale) {
        Path2D path = new Path2D.Double();
        for (Drawing.Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x() * scale, point.y() * scale);
            } else {
                path.lineTo(point.x() * scale, point.y() * scale);
            }
        }
        return path;
    }
}
