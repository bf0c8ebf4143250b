package org.anning.printing;

import org.anning.common.Lang;
import org.anning.common.Texts;

import java.util.List;

/** A sheet as the well-formed XHTML that the layout engine turns into pages. */
final class SheetHtml {

    private static final String STYLE =
            """
            html, body { font-family: 'Noto Sans SC'; }
            @page { font-family: 'Noto Sans SC'; size: A4; margin: 20mm 18mm 20mm 20mm;
              @top-center { font-family: 'Noto Sans SC'; content: "%SAMPLE%"; font-size: 10pt; font-weight: bold;
                border-bottom: 1.2pt solid #000; padding: 0 4mm 1mm 4mm; vertical-align: bottom; }
              @bottom-left { font-family: 'Noto Sans SC'; content: "%FOOTER%"; font-size: 8pt; color: #333; }
              @bottom-right { font-family: 'Noto Sans SC'; content: "%PAGE%"; font-size: 8pt; color: #333; } }
            * { font-family: 'Noto Sans SC'; }
            body { font-size: %SIZE%pt; line-height: 1.6; margin: 0; }
            h1 { font-size: 1.75em; text-align: center; margin: 0 0 7mm 0; letter-spacing: 0.08em; }
            h2 { font-size: 1.15em; margin: 6mm 0 2mm 0; padding-bottom: 0.8mm;
              border-bottom: 0.6pt solid #000; page-break-after: avoid; }
            h3 { font-size: 1em; margin: 4mm 0 1mm 0; page-break-after: avoid; }
            p { margin: 0 0 2.2mm 0; text-align: left; }
            ol, ul { margin: 0 0 2.5mm 0; padding-left: 7mm; }
            li { margin: 0 0 1.2mm 0; page-break-inside: avoid; }
            table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm 0; font-size: 0.88em;
              -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #000; padding: 1mm 1.8mm; vertical-align: top;
              text-align: left; }
            th { background: #eee; font-weight: bold; }
            tr { page-break-inside: avoid; }
            .note { border: 0.6pt solid #555; padding: 2mm 3mm; margin: 3mm 0; font-size: 0.88em; }
            .sign { margin: 8mm 0 0 0; }
            .sign span { display: inline-block; width: 62mm; border-bottom: 0.6pt solid #000; }
            .missing { font-weight: bold; }
            .drawing { position: relative; margin: 2mm 0 4mm 0; page-break-inside: avoid; }
            .drawing span { position: absolute; font-size: 8pt; line-height: 4mm; white-space: nowrap; }
            .break { page-break-before: always; }
            """;

    private SheetHtml() {}

    static String of(Sheet sheet) {
        Texts texts = Texts.of(sheet.lang());
        String page =
                texts.get("printing.page", "\u0001", "\u0002")
                        .replace("\u0001", "\" counter(page) \"")
                        .replace("\u0002", "\" counter(pages) \"");
        String style =
                STYLE.replace("%SIZE%", sheet.large() ? "15" : "10.5")
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
        for (Block block : sheet.blocks()) {
            if (block instanceof Block.PageBreak) {
                breakBefore = true;
            } else {
                html.append(breakBefore ? "<div class=\"break\">" : "<div>");
                if (block instanceof Block.Picture(Drawing drawing)) {
                    DrawingPdf.html(html, drawing, drawings++);
                } else {
                    append(html, block);
                }
                html.append("</div>");
                breakBefore = false;
            }
        }
        return html.append("</body></html>").toString();
    }

    private static void append(StringBuilder html, Block block) {
        switch (block) {
            case Block.Heading(int level, List<Run> runs) -> element(html, "h" + level, "", runs);
            case Block.Paragraph(List<Run> runs) -> element(html, "p", "", runs);
            case Block.Note(List<Run> runs) -> element(html, "p", "note", runs);
            case Block.Items(boolean numbered, List<List<Run>> items) -> {
                String list = numbered ? "ol" : "ul";
                html.append('<').append(list).append('>');
                items.forEach(item -> element(html, "li", "", item));
                html.append("</").append(list).append('>');
            }
            case Block.Table(List<List<Run>> header, List<List<List<Run>>> rows) -> {
                html.append("<table>");
                if (header.stream().flatMap(List::stream).anyMatch(r -> !r.text().isBlank())) {
                    html.append("<thead><tr>");
                    header.forEach(cell -> element(html, "th", "", cell));
                    html.append("</tr></thead>");
                }
                html.append("<tbody>");
                for (List<List<Run>> row : rows) {
                    html.append("<tr>");
                    row.forEach(cell -> element(html, "td", "", cell));
                    html.append("</tr>");
                }
                html.append("</tbody></table>");
            }
            case Block.Signature(String label) ->
                    html.append("<p class=\"sign\">")
                            .append(escaped(label))
                            .append(" <span>&#160;</span></p>");
            case Block.Picture _, Block.PageBreak() -> throw new IllegalStateException();
        }
    }

    private static void element(StringBuilder html, String name, String kind, List<Run> runs) {
        html.append('<').append(name);
        if (!kind.isEmpty()) {
            html.append(" class=\"").append(kind).append('"');
        }
        html.append('>');
        for (Run run : runs) {
            String text = escaped(run.text()).replace("\n", "<br/>");
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
