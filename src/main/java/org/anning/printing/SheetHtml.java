package org.anning.printing;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sheet as the well-formed XHTML that the layout engine turns into pages. */
final class SheetHtml {

    private static final String STYLE =
            """
            html, body { font-family: 'Noto Sans SC'; }
            @page { font-family: 'Noto Sans SC'; size: A4; margin: 20mm 18mm 18mm 20mm;
              @top-center { font-family: 'Noto Sans SC'; content: "%SAMPLE%"; font-size: 10pt;
                font-weight: bold; vertical-align: middle; }
              @bottom-left { font-family: 'Noto Sans SC'; content: "%FOOTER%"; font-size: 8pt;
                color: #333; }
              @bottom-right { font-family: 'Noto Sans SC'; content: "%PAGE%"; font-size: 8pt;
                color: #333; } }
            * { font-family: 'Noto Sans SC'; }
            body { font-size: %SIZE%pt; line-height: 1.5; margin: 0; word-wrap: break-word; }
            h1 { font-size: 1.75em; text-align: center; margin: 0 0 6mm 0; letter-spacing: %SPACING%em;
              line-height: 1.3; }
            h2 { font-size: 1.15em; margin: 5mm 0 2mm 0; padding-bottom: 0.8mm;
              border-bottom: 0.6pt solid #000;
              -fs-page-break-min-height: %ROOM%mm; }
            h3 { font-size: 1em; margin: 4mm 0 1mm 0;
              -fs-page-break-min-height: %ROOM%mm; }
            p { margin: 0 0 2.2mm 0; text-align: left; }
            ol, ul { margin: 0 0 2.5mm 0; padding-left: 7mm; }
            li { margin: 0 0 1.2mm 0; page-break-inside: avoid; }
            table { width: 99.7%; table-layout: fixed; border-collapse: collapse;
              margin: 1mm 0 3mm 0; font-size: 0.9em; line-height: 1.45;
              -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #555; padding: 1.1mm 1.8mm; vertical-align: top;
              text-align: left; word-wrap: break-word; }
            th, td.label { background: #eee; font-weight: bold; }
            table.short { page-break-inside: avoid; }
            tr { page-break-inside: avoid; }
            tr.empty td { height: 8mm; }
            .note { border-left: 2.4pt solid #555; background: #f4f4f4; padding: 1.6mm 3mm;
              margin: 3mm 0 0 0; font-size: 0.88em; page-break-inside: avoid;
              page-break-before: avoid; }
            ul.ticks { list-style-type: none; padding-left: 0; }
            table.sign { margin: 8mm 0 4mm 0; page-break-inside: avoid; page-break-before: avoid;
              font-size: 1em; }
            table.sign td { border: 0; padding: 0 6mm 0 0; vertical-align: bottom; }
            table.sign div { border-bottom: 0.6pt solid #000; height: 7mm; }
            .held { -fs-page-break-min-height: %HELD%mm; }
            .well-held { -fs-page-break-min-height: %WELL_HELD%mm; }
            .lines { margin: 0 0 3mm 0; page-break-inside: avoid; }
            .line { border-bottom: 0.4pt solid #777; height: 9mm; }
            .missing { font-weight: bold; }
            .drawing { position: relative; margin: 2mm 0 4mm 0; page-break-inside: avoid; }
            .drawing span { position: absolute; font-size: 8pt; line-height: 4mm; white-space: nowrap; }
            .break { page-break-before: always; }
            """;

    private static final String CARD =
            """
            h1 { border-bottom: 2pt solid #000; padding-bottom: 2mm; }
            h2 { border-bottom: 0; background: #222; color: #fff; padding: 0.6mm 3mm;
              margin: 4mm 0 2mm 0; }
            .note { font-size: 0.72em; }
            """;

    private static final String CLOSING = "，。、；：？！）”》」』】…,.;:?!)";

    private static final double PLAIN_SIZE = 10.5;
    private static final double LATIN_SIZE = 10;
    private static final double CARD_SIZE = 12.5;
    private static final double LATIN_CARD_SIZE = 11.5;
    private static final double LARGE_SIZE = 16;

    private static final List<Integer> LABEL_AND_WORDS = List.of(3, 7);

    /** A table of more columns than this is unreadable in large print: its rows become lists. */
    private static final int MOST_LARGE_COLUMNS = 3;

    /** A table of no more rows and no more characters stays on one page. */
    private static final int SHORT = 4;

    private static final int FEW_WORDS = 320;

    /** So much of the page must be left below where a heading begins, in mm. */
    private static final int ROOM = 26;

    private static final int LARGE_ROOM = 60;

    /** The room for a heading with its short table or the first rows of a long one, in mm. */
    private static final int HELD = 50;

    private static final int LARGE_HELD = 90;

    /** The room for the last words or table with a signature below, or for a picture, in mm. */
    private static final int WELL_HELD = 80;

    private static final int LARGE_WELL_HELD = 120;

    private SheetHtml() {}

    /**
     * @param scale of the words, 1 as a rule
     */
    static String of(Sheet sheet, double scale) {
        Texts texts = Texts.of(sheet.lang());
        String page =
                texts.get("printing.page", "\u0001", "\u0002")
                        .replace("\u0001", "\" counter(page) \"")
                        .replace("\u0002", "\" counter(pages) \"");
        String style =
                (sheet.card() ? STYLE + CARD : STYLE)
                        .replace("%SPACING%", sheet.lang() == Lang.ZH ? "0.08" : "0")
                        .replace("%SIZE%", String.format(Locale.ROOT, "%.2f", size(sheet) * scale))
                        .replace("%ROOM%", String.valueOf(sheet.large() ? LARGE_ROOM : ROOM))
                        .replace("%HELD%", String.valueOf(sheet.large() ? LARGE_HELD : HELD))
                        .replace(
                                "%WELL_HELD%",
                                String.valueOf(sheet.large() ? LARGE_WELL_HELD : WELL_HELD))
                        .replace("%PAGE%", page)
                        .replace("%FOOTER%", css(sheet.footer()));
        style =
                sheet.sample()
                        ? style.replace("%SAMPLE%", css(texts.get("printing.sample")))
                        : style.replaceFirst("(?s)@top-center \\{.*?\\}", "");
        StringBuilder html =
                new StringBuilder(
                                "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                        .append(sheet.lang() == Lang.ZH ? "zh-CN" : "en")
                        .append("\"><head><title>")
                        .append(escaped(sheet.title()))
                        .append("</title><meta name=\"description\" content=\"")
                        .append(escaped(sheet.title()))
                        .append("\"/><style>")
                        .append(style)
                        .append("</style></head><body>");
        boolean breakBefore = false;
        int drawings = 0;
        List<Block> blocks = sheet.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.PageBreak) {
                breakBefore = true;
            } else {
                // No element around each block: a heading would lose its hold on what follows.
                html.append(breakBefore ? "<div class=\"break\">" : "");
                html.append(hold(blocks, i));
                if (block instanceof Block.Picture(Drawing drawing)) {
                    DrawingPdf.html(html, drawing, drawings++);
                } else {
                    append(html, block, sheet.large());
                }
                html.append(breakBefore ? "</div>" : "");
                breakBefore = false;
            }
        }
        String whole = html.append("</body></html>").toString();
        // The font's own marks are as wide as a Chinese character: too wide beside Latin letters.
        return sheet.lang() == Lang.ZH
                ? whole
                : whole.replaceAll("(?<=[A-Za-z])’", "'")
                        .replaceAll("“(?=[A-Za-z])|(?<=[A-Za-z.,!?])”", "\"");
    }

    /**
     * What keeps a heading on the page of its table's first rows or its picture, and a signature on
     * the page of what is signed: a page must have room for them. After a heading nothing may begin
     * a page.
     */
    private static String hold(List<Block> blocks, int at) {
        boolean heading = blocks.get(at) instanceof Block.Heading;
        if (signed(blocks, at) || heading && signed(blocks, at + 1)) {
            return at > 0 && blocks.get(at - 1) instanceof Block.Heading
                    ? ""
                    : "<div class=\"well-held\"></div>";
        }
        if (heading && next(blocks, at + 1) instanceof Block.Picture) {
            return "<div class=\"well-held\"></div>";
        }
        if (!heading) {
            return "";
        }
        int below = at + 1;
        while (next(blocks, below) instanceof Block.Paragraph) {
            below++;
        }
        if (!(next(blocks, below) instanceof Block.Table table)) {
            return "";
        }
        boolean introduced = below > at + 1;
        return introduced || isShort(table) && letters(table) > FEW_WORDS / 2
                ? "<div class=\"well-held\"></div>"
                : "<div class=\"held\"></div>";
    }

    private static boolean signed(List<Block> blocks, int at) {
        return !(next(blocks, at + 1) instanceof Block.PageBreak)
                && next(blocks, at + 2) instanceof Block.Signature;
    }

    private static @Nullable Block next(List<Block> blocks, int at) {
        return at < blocks.size() ? blocks.get(at) : null;
    }

    private static double size(Sheet sheet) {
        if (sheet.large()) {
            return LARGE_SIZE;
        }
        return sheet.lang() == Lang.ZH
                ? sheet.card() ? CARD_SIZE : PLAIN_SIZE
                : sheet.card() ? LATIN_CARD_SIZE : LATIN_SIZE;
    }

    private static void append(StringBuilder html, Block block, boolean large) {
        switch (block) {
            case Block.Heading(int level, List<Run> runs) -> element(html, "h" + level, "", runs);
            case Block.Paragraph(List<Run> runs) -> element(html, "p", "", runs);
            case Block.Note(List<Run> runs) -> element(html, "p", " class=\"note\"", runs);
            case Block.Items(boolean numbered, List<List<Run>> items) -> {
                String list = numbered ? "ol" : "ul";
                boolean ticks = items.stream().allMatch(SheetHtml::tick);
                html.append('<').append(list).append(ticks ? " class=\"ticks\">" : ">");
                items.forEach(item -> element(html, "li", "", item));
                html.append("</").append(list).append('>');
            }
            case Block.Table table -> {
                boolean wide = table.header().size() > MOST_LARGE_COLUMNS;
                if (large && table.headed() && wide && !isBlank(table)) {
                    lists(html, table);
                } else if (large && table.labelled()) {
                    table(html, inPairs(table));
                } else {
                    table(html, table);
                }
            }
            case Block.Signature(List<String> labels) -> {
                html.append("<table class=\"sign\"><tr>");
                for (String label : labels) {
                    html.append("<td><span>").append(escaped(label)).append("</span>");
                    html.append("<div>&#160;</div></td>");
                }
                html.append("</tr></table>");
            }
            case Block.Writing(int lines) ->
                    html.append("<div class=\"lines\">")
                            .append("<div class=\"line\"></div>".repeat(lines))
                            .append("</div>");
            case Block.Picture _, Block.PageBreak() -> throw new IllegalStateException();
        }
    }

    private static void table(StringBuilder html, Block.Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        List<String> widths =
                percent(
                        table.widths().isEmpty()
                                ? Collections.nCopies(columns, 1)
                                : table.widths());
        html.append(isShort(table) ? "<table class=\"short\">" : "<table>");
        if (table.headed()) {
            html.append("<thead>");
            row(html, "th", table.header(), widths);
            html.append("</thead>");
        }
        html.append("<tbody>");
        table.rows().forEach(row -> row(html, table.labelled() ? "label" : "td", row, widths));
        html.append("</tbody></table>");
    }

    private static boolean isShort(Block.Table table) {
        return table.rows().size() <= SHORT && letters(table) <= FEW_WORDS;
    }

    private static int letters(Block.Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .mapToInt(cell -> line(cell).length())
                .sum();
    }

    /** Whether a table is there to be written into. */
    private static boolean isBlank(Block.Table table) {
        return table.rows().stream().flatMap(List::stream).allMatch(cell -> line(cell).isBlank());
    }

    private static void row(
            StringBuilder html, String kind, List<List<Run>> cells, List<String> widths) {
        boolean toWriteOn = !cells.getLast().isEmpty() && line(cells.getLast()).isBlank();
        boolean empty =
                toWriteOn
                        || cells.size() > 1
                                && cells.subList(1, cells.size()).stream()
                                        .allMatch(c -> line(c).isBlank());
        html.append(empty ? "<tr class=\"empty\">" : "<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean label = kind.equals("label") && i % 2 == 0;
            String name = kind.equals("th") ? "th" : "td";
            String width = " style=\"width:" + widths.get(i) + "%\"";
            element(html, name, label ? " class=\"label\"" + width : width, cells.get(i));
        }
        html.append("</tr>");
    }

    /** One label and what it labels to a row: side by side there is no room for large words. */
    private static Block.Table inPairs(Block.Table table) {
        List<List<List<Run>>> rows = new ArrayList<>();
        for (List<List<Run>> row : table.rows()) {
            for (int i = 0; i + 1 < row.size(); i += 2) {
                rows.add(row.subList(i, i + 2));
            }
        }
        return new Block.Table(LABEL_AND_WORDS, table.header().subList(0, 2), rows);
    }

    /**
     * Each row as a small table of its own: what the column is called, and what stands in it. A box
     * to tick goes before the words of the next column.
     */
    private static void lists(StringBuilder html, Block.Table table) {
        List<String> widths = percent(LABEL_AND_WORDS);
        for (List<List<Run>> row : table.rows()) {
            html.append("<table class=\"short\"><tbody>");
            List<Run> box = List.of();
            for (int i = 0; i < row.size(); i++) {
                List<Run> cell = new ArrayList<>(box);
                cell.addAll(row.get(i));
                boolean said = cell.stream().anyMatch(r -> !r.text().isBlank());
                boolean toTick = i + 1 < row.size() && tick(table.header().get(i));
                box = toTick && said ? List.of(new Run("□ ", false, false)) : List.of();
                if (said && !toTick) {
                    row(html, "label", List.of(table.header().get(i), cell), widths);
                }
            }
            html.append("</tbody></table>");
        }
    }

    private static List<String> percent(List<Integer> widths) {
        double all = widths.stream().mapToInt(Integer::intValue).sum();
        return widths.stream().map(w -> String.format(Locale.ROOT, "%.2f", 100 * w / all)).toList();
    }

    private static void element(
            StringBuilder html, String name, String attributes, List<Run> runs) {
        html.append('<').append(name).append(attributes).append('>');
        for (Run run : joined(runs)) {
            boolean cell = name.equals("td") || name.equals("th");
            String words = cell ? run.text() : Run.toWriteOn(run.text());
            String text = escaped(words).replace("\n", "<br/>");
            if (run.missing()) {
                html.append("<span class=\"missing\">").append(text).append("</span>");
            } else if (run.bold()) {
                html.append("<b>").append(text).append("</b>");
            } else {
                // Every run gets an element: text directly in the line would be drawn, and so
                // extracted, before all of its neighbours.
                html.append("<span>").append(text).append("</span>");
            }
        }
        html.append("</").append(name).append('>');
    }

    /**
     * The same words in as few elements as can be, and no element that begins with a closing mark:
     * the layout engine may break a line between two elements.
     */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            String text = run.text();
            if (!joined.isEmpty()) {
                Run before = joined.removeLast();
                boolean alike = before.bold() == run.bold() && before.missing() == run.missing();
                int marks = alike ? text.length() : closing(text);
                joined.add(
                        new Run(
                                before.text() + text.substring(0, marks),
                                before.bold(),
                                before.missing()));
                text = text.substring(marks);
            }
            if (!text.isEmpty()) {
                joined.add(new Run(text, run.bold(), run.missing()));
            }
        }
        return joined;
    }

    /** Whether an item is a box to tick, which needs no bullet. */
    static boolean tick(List<Run> item) {
        return line(item).startsWith("□");
    }

    private static String line(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** How many closing marks a text begins with. */
    private static int closing(String text) {
        int marks = 0;
        while (marks < text.length() && CLOSING.indexOf(text.charAt(marks)) >= 0) {
            marks++;
        }
        return marks;
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\n' -> safe.append('\n');
                        default -> {
                            if (c >= ' ' && Character.getType(c) != Character.CONTROL) {
                                safe.appendCodePoint(c);
                            }
                        }
                    }
                });
        return safe.toString();
    }

    private static String css(String text) {
        return text.replaceAll("[\"\\\\<>\\n]", " ");
    }
}
