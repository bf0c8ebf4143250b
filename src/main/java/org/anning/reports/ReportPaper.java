package org.anning.reports;

import org.anning.common.Texts;
import org.anning.printing.Block;
import org.anning.printing.Drawing;
import org.anning.printing.Drawing.Anchor;
import org.anning.printing.Drawing.Fill;
import org.anning.printing.Drawing.Mark;
import org.anning.printing.Drawing.Pen;
import org.anning.printing.Drawing.Point;
import org.anning.printing.Run;
import org.anning.printing.Sheet;
import org.anning.reports.ReportTable.Cell;
import org.anning.reports.ReportTable.Row;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A report for paper and for a spreadsheet: names its definition, the moment of its data and the
 * hash of its figures. The same figures of the same moment give the same bytes.
 */
public final class ReportPaper {

    private static final int MOST_BARS = 30;
    private static final double BAR = 34;
    private static final double LEFT = 330;
    private static final double RIGHT = 920;
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ReportTable table;
    private final Texts texts;
    private final Instant asOf;
    private final boolean sample;

    /**
     * @param asOf the moment of the data
     * @param sample whether the cases are invented
     */
    public ReportPaper(ReportTable table, Texts texts, Instant asOf, boolean sample) {
        this.table = table;
        this.texts = texts;
        this.asOf = asOf.truncatedTo(ChronoUnit.MINUTES);
        this.sample = sample;
    }

    /** What stands above the columns. */
    public List<String> head() {
        List<String> head = new ArrayList<>();
        head.add(texts.get("reports.column.row"));
        for (int p = 0; p < table.periods().size(); p++) {
            String after = table.periods().size() == 1 ? "" : " " + (p == 0 ? "A" : "B");
            table.kind().columns().forEach(c -> head.add(texts.get("reports.column." + c) + after));
            String sum = table.kind().sum();
            if (sum != null) {
                head.add(texts.get("reports.column." + sum) + after);
            }
        }
        return head;
    }

    /** Every row as words, the totals last. */
    public List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        table.rows().forEach(row -> lines.add(line(row.label(), row.cells())));
        if (!table.rows().isEmpty()) {
            lines.add(line(texts.get("reports.total"), table.totals()));
        }
        return lines;
    }

    private List<String> line(String label, List<Cell> cells) {
        List<String> line = new ArrayList<>(List.of(label));
        int width = head().size() - 1;
        for (Cell cell : cells) {
            cell.counts().forEach(n -> line.add(Integer.toString(n)));
            if (table.kind().sum() != null) {
                line.add(cell.sum().toPlainString());
            }
        }
        while (line.size() <= width) {
            line.add(texts.get("reports.hidden"));
        }
        return line;
    }

    /** Periods, definition, moment and hash, a sentence each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<ReportPeriod> periods = table.periods();
        notes.add(
                periods.size() == 1
                        ? texts.get(
                                "reports.note.period", periods.get(0).from(), periods.get(0).to())
                        : texts.get(
                                "reports.note.periods",
                                periods.get(0).from(),
                                periods.get(0).to(),
                                periods.get(1).from(),
                                periods.get(1).to()));
        notes.add(texts.get("reports.what." + table.kind().code()));
        if (table.hides()) {
            notes.add(texts.get("reports.note.hidden", ReportTable.MOST_HIDDEN + 1));
        }
        notes.add(
                texts.get(
                        "reports.note.made",
                        ReportKind.VERSION,
                        LocalDateTime.ofInstant(asOf, ZoneOffset.ofHours(8))
                                .toString()
                                .replace('T', ' '),
                        hash().substring(0, 16)));
        return notes;
    }

    /** Of the figures as they are shown. */
    String hash() {
        StringBuilder all = new StringBuilder(table.kind().code()).append(table.periods());
        all.append(head()).append(lines());
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it is called. */
    public String title() {
        return texts.name("reports.kind", table.kind());
    }

    /** The report as a paper with its chart. */
    public Sheet sheet() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Run.plain(title())));
        notes().forEach(note -> blocks.add(new Block.Note(Run.plain(note))));
        if (table.rows().isEmpty()) {
            blocks.add(new Block.Paragraph(Run.plain(texts.get("reports.empty"))));
        } else {
            blocks.add(
                    new Block.Table(
                            head().stream().map(Run::plain).toList(),
                            lines().stream()
                                    .map(l -> l.stream().map(Run::plain).toList())
                                    .toList()));
            blocks.add(new Block.Picture(chart()));
        }
        return new Sheet(
                "report-" + table.kind().code(),
                texts.lang(),
                title(),
                ReportKind.VERSION,
                "Anning",
                sample,
                false,
                blocks);
    }

    /** Bars side by side, told apart by their pattern; a hidden row has words and no bar. */
    private Drawing chart() {
        List<Mark> marks = new ArrayList<>();
        List<Fill> fills = List.of(Fill.MIDDLE, Fill.STRIPED, Fill.WHITE, Fill.CROSSED);
        int series = table.periods().size() * table.kind().columns().size();
        List<Row> rows = table.rows().subList(0, Math.min(MOST_BARS, table.rows().size()));
        double most = Math.max(1, table.most());
        double y = 10;
        if (series > 1) {
            List<String> names = new ArrayList<>(head());
            names.removeFirst();
            String sum = table.kind().sum();
            if (sum != null) {
                names.removeIf(n -> n.startsWith(texts.get("reports.column." + sum)));
            }
            for (int s = 0; s < series; s++) {
                double x = 20 + s * 240;
                marks.add(new Mark.Box(x, y, 30, 20, fills.get(s)));
                marks.add(new Mark.Label(x + 40, y + 10, Anchor.LEFT, names.get(s)));
            }
            y += 40;
        }
        double top = y;
        double height = BAR * Math.max(1, series * 0.7);
        for (Row row : rows) {
            marks.add(
                    new Mark.Label(
                            LEFT - 12, y + height / 2, Anchor.RIGHT, shortened(row.label())));
            if (row.hidden()) {
                marks.add(
                        new Mark.Label(
                                LEFT + 10,
                                y + height / 2,
                                Anchor.LEFT,
                                texts.get("reports.hidden")));
            }
            double each = (height - 8) / series;
            int s = 0;
            for (Cell cell : row.cells()) {
                for (int count : cell.counts()) {
                    double width = (RIGHT - LEFT) * count / most;
                    double at = y + 4 + each * s;
                    if (count > 0) {
                        marks.add(new Mark.Box(LEFT, at, width, each - 2, fills.get(s)));
                    }
                    marks.add(
                            new Mark.Label(
                                    LEFT + width + 10,
                                    at + each / 2,
                                    Anchor.LEFT,
                                    Integer.toString(count)));
                    s++;
                }
            }
            y += height;
        }
        marks.add(new Mark.Line(List.of(new Point(LEFT, top), new Point(LEFT, y)), Pen.AXIS));
        return new Drawing(y + 10, marks, texts.get("reports.chart", title()));
    }

    private static String shortened(String label) {
        return label.length() > 16 ? label.substring(0, 15) + "…" : label;
    }

    /** The report as an Excel file; figures are numbers. */
    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Anning", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.value(0, 0, title());
            sheet.style(0, 0).bold().set();
            int r = 1;
            for (String note : notes()) {
                sheet.value(r++, 0, note);
            }
            r++;
            List<String> head = head();
            for (int c = 0; c < head.size(); c++) {
                sheet.value(r, c, head.get(c));
                sheet.style(r, c).bold().set();
            }
            for (List<String> line : lines()) {
                r++;
                sheet.value(r, 0, line.getFirst());
                for (int c = 1; c < line.size(); c++) {
                    if (line.get(c).matches("\\d+(\\.\\d+)?")) {
                        sheet.value(r, c, Double.parseDouble(line.get(c)));
                    } else {
                        sheet.value(r, c, line.get(c));
                    }
                }
            }
            sheet.width(0, 40);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(out.toByteArray());
    }

    /** The same file without the moment at which it was packed. */
    private byte[] timeless(byte[] xlsx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // The writer leaves the sizes to the end of each part, which not every reader understands.
        try (ZipFile in = ZipFile.builder().setByteArray(xlsx).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content =
                            new String(content, StandardCharsets.UTF_8)
                                    .replaceAll(
                                            "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z",
                                            asOf.truncatedTo(ChronoUnit.SECONDS).toString())
                                    .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(TIME);
                zip.putNextEntry(same);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
