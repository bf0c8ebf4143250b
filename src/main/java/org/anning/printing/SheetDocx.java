package org.anning.printing;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * A sheet as a document that can be changed by hand in an office program (DOCX): the same words,
 * lists, tables and lines to sign on as the PDF. What is masked on the sheet is masked here too.
 */
public final class SheetDocx {

    /** On every computer of a volunteer, or replaced by one that is. */
    private static final String FONT = "Microsoft YaHei";

    private static final BigInteger A4_WIDTH = BigInteger.valueOf(11906);
    private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1080);
    private static final int INDENT = 360;
    private static final int SMALLER = 1;
    private static final String LINE = "____________________";

    private final Sheet sheet;
    private final int size;

    private SheetDocx(Sheet sheet) {
        this.sheet = sheet;
        this.size = sheet.large() ? 16 : sheet.card() ? 13 : 11;
    }

    /**
     * The document of a sheet.
     *
     * @param made what the file says of when it was made
     */
    public static byte[] of(Sheet sheet, Instant made) {
        return new SheetDocx(sheet).write(made);
    }

    private byte[] write(Instant made) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            page(document);
            boolean breakBefore = false;
            for (Block block : sheet.blocks()) {
                if (block instanceof Block.PageBreak) {
                    breakBefore = true;
                } else {
                    if (breakBefore) {
                        document.createParagraph().setPageBreak(true);
                    }
                    append(document, block);
                    breakBefore = false;
                }
            }
            var about = document.getProperties().getCoreProperties();
            about.setTitle(sheet.title());
            about.setCreator("Anning");
            about.setCreated(Optional.of(Date.from(made)));
            about.setModified(Optional.of(Date.from(made)));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(A4_WIDTH);
        paper.setH(A4_HEIGHT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        Texts texts = Texts.of(sheet.lang());
        if (sheet.sample()) {
            XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            head.setAlignment(ParagraphAlignment.CENTER);
            words(head, texts.get("printing.sample"), true, size - SMALLER);
        }
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        String[] parts = texts.get("printing.page", "\u0001", "\u0002").split("[\u0001\u0002]", -1);
        words(foot, sheet.footer() + "    " + parts[0], false, size - 2);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        words(foot, parts[1], false, size - 2);
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        words(foot, parts[2], false, size - 2);
    }

    private void append(XWPFDocument document, Block block) {
        switch (block) {
            case Block.Heading(int level, List<Run> runs) -> {
                XWPFParagraph heading = document.createParagraph();
                heading.setSpacingBefore(level == 1 ? 0 : 240);
                heading.setSpacingAfter(120);
                heading.setKeepNext(true);
                if (level == 1) {
                    heading.setAlignment(ParagraphAlignment.CENTER);
                } else {
                    heading.setBorderBottom(Borders.SINGLE);
                }
                runs.forEach(
                        r -> words(heading, r.text(), true, level == 1 ? size * 3 / 2 : size + 1));
            }
            case Block.Paragraph(List<Run> runs) -> line(document, runs);
            case Block.Note(List<Run> runs) -> {
                XWPFParagraph note = document.createParagraph();
                note.setBorderLeft(Borders.THICK);
                note.setSpacingBefore(120);
                note.setSpacingAfter(120);
                runs(note, runs, size - SMALLER);
            }
            case Block.Items(boolean numbered, List<List<Run>> items) -> {
                boolean ticks = items.stream().allMatch(SheetHtml::tick);
                for (int i = 0; i < items.size(); i++) {
                    XWPFParagraph item = document.createParagraph();
                    item.setIndentationLeft(INDENT);
                    item.setIndentationHanging(INDENT);
                    item.setSpacingAfter(60);
                    words(item, numbered ? (i + 1) + ". " : ticks ? "" : "• ", false, size);
                    toWriteOn(item, items.get(i));
                }
            }
            case Block.Table table -> table(document, table);
            case Block.Signature(List<String> labels) -> {
                XWPFParagraph sign = document.createParagraph();
                sign.setSpacingBefore(480);
                sign.setSpacingAfter(120);
                for (String label : labels) {
                    words(sign, label + " " + LINE + "   ", false, size);
                }
            }
            case Block.Writing(int lines) -> {
                for (int i = 0; i < lines; i++) {
                    XWPFParagraph line = document.createParagraph();
                    line.setBorderBottom(Borders.SINGLE);
                    line.setBorderBetween(Borders.SINGLE);
                    line.setSpacingBefore(240);
                }
            }
            case Block.Picture(Drawing drawing) ->
                    words(document.createParagraph(), drawing.text(), false, size);
            case Block.PageBreak() -> throw new IllegalStateException();
        }
    }

    private void line(XWPFDocument document, List<Run> runs) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(120);
        toWriteOn(paragraph, runs);
    }

    private void toWriteOn(XWPFParagraph paragraph, List<Run> runs) {
        runs.forEach(r -> words(paragraph, Run.toWriteOn(r.text()), r.bold() || r.missing(), size));
    }

    private void table(XWPFDocument document, Block.Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        List<Integer> widths =
                table.widths().isEmpty() ? Collections.nCopies(columns, 1) : table.widths();
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        XWPFTable made = document.createTable();
        // A new table has a row of its own.
        made.removeRow(0);
        made.setWidth("100%");
        // Word goes by the cells, LibreOffice by the grid.
        CTTblGrid grid = made.getCTTbl().getTblGrid();
        CTTblGrid columnsOfTable = grid == null ? made.getCTTbl().addNewTblGrid() : grid;
        for (int width : widths) {
            columnsOfTable.addNewGridCol().setW(BigInteger.valueOf(twips(width, all)));
        }
        if (table.headed()) {
            XWPFTableRow header = row(made, table.header(), widths, all);
            header.setRepeatHeader(true);
            header.getTableCells().forEach(c -> c.setColor("EEEEEE"));
        }
        for (List<List<Run>> cells : table.rows()) {
            XWPFTableRow row = row(made, cells, widths, all);
            for (int i = 0; table.labelled() && i < cells.size(); i += 2) {
                row.getCell(i).setColor("EEEEEE");
            }
        }
        document.createParagraph().setSpacingAfter(0);
    }

    /** A column's part of the room between the margins, in twentieths of a point. */
    private static long twips(int width, int all) {
        return (A4_WIDTH.longValue() - 2 * MARGIN.longValue()) * width / all;
    }

    private XWPFTableRow row(
            XWPFTable table, List<List<Run>> cells, List<Integer> widths, int all) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
            cell.setWidth(String.valueOf(twips(widths.get(i), all)));
            runs(cell.getParagraphs().getFirst(), cells.get(i), size - SMALLER);
        }
        return row;
    }

    private void runs(XWPFParagraph paragraph, List<Run> runs, int points) {
        runs.forEach(r -> words(paragraph, r.text(), r.bold() || r.missing(), points));
    }

    private void words(XWPFParagraph paragraph, String text, boolean bold, int points) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        run.setBold(bold);
        run.setFontSize(points);
        // Word would take another font for Chinese if only one were named.
        for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(FONT, range);
        }
        run.setLang(sheet.lang() == Lang.ZH ? "zh-CN" : "en-US");
    }
}
