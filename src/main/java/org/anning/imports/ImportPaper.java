package org.anning.imports;

import org.anning.common.Texts;
import org.anning.printing.Block;
import org.anning.printing.Run;
import org.anning.printing.Sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The import report as a paper, and as the lines that a screen shows. */
public final class ImportPaper {

    private static final int MOST_DAYS = 400;

    private ImportPaper() {}

    /** A name and what stands beside it. */
    public record Line(String name, String value) {}

    /** What the file was. */
    public static List<Line> file(ImportReport report, Texts texts) {
        List<Line> lines = new ArrayList<>();
        add(lines, texts, "what", texts.name("imports.layout", report.layout()));
        String file = report.file();
        add(lines, texts, "file", file == null ? texts.get("imports.report.pasted") : file);
        ImportReport.Sheets sheets = report.sheets();
        if (sheets != null) {
            add(lines, texts, "sheet", sheets.read());
        }
        add(lines, texts, "size", size(report.bytes()));
        add(lines, texts, "encoding", report.encoding());
        String own = report.ownNumber();
        add(lines, texts, "own", own == null ? texts.get("imports.report.notSaid") : own);
        add(lines, texts, "hash", report.sha256());
        return lines;
    }

    /** What became of the rows. */
    public static List<Line> rows(ImportReport report, Texts texts) {
        List<Line> lines = new ArrayList<>();
        add(lines, texts, "read", texts.get("imports.report.rows", report.rowsRead()));
        add(lines, texts, "taken", texts.get("imports.report.rows", report.taken()));
        add(lines, texts, "duplicates", texts.get("imports.report.rows", report.duplicates()));
        some(lines, texts, "inFile", report.doubledInFile());
        some(lines, texts, "inCase", report.doubledInCase());
        some(lines, texts, "otherDuration", report.otherDuration());
        add(lines, texts, "skipped", texts.get("imports.report.rows", report.skipped()));
        for (ImportReport.Why why : report.skippedRows()) {
            lines.add(
                    new Line(
                            "– " + texts.name("imports.reason", why.reason()),
                            texts.get("imports.report.which", why.rows())));
        }
        some(lines, texts, "mended", report.mended());
        ImportReport.Sheets sheets = report.sheets();
        if (sheets != null) {
            add(
                    lines,
                    texts,
                    "notRead",
                    String.join(texts.get("imports.report.between"), sheets.notRead()));
        }
        return lines;
    }

    /** What was counted in the rows that were taken. */
    public static List<Line> figures(ImportReport report, Texts texts) {
        ImportReport.Figures f = report.figures();
        List<Line> lines = new ArrayList<>();
        if (report.layout().payments()) {
            return lines;
        }
        add(lines, texts, "attempts", "" + f.attempts());
        add(lines, texts, "answered", "" + f.answered());
        add(lines, texts, "night", f.night() + " / " + f.answeredAtNight());
        add(lines, texts, "texts", "" + f.texts());
        add(lines, texts, "numbers", "" + f.numbers());
        add(lines, texts, "outgoing", "" + f.outgoing());
        add(lines, texts, "elsewhere", "" + f.elsewhere());
        return lines;
    }

    private static void add(List<Line> lines, Texts texts, String key, String value) {
        lines.add(new Line(texts.get("imports.report." + key), value));
    }

    private static void some(List<Line> lines, Texts texts, String key, String rows) {
        if (!rows.isEmpty()) {
            add(lines, texts, key, texts.get("imports.report.which", rows));
        }
    }

    private static String size(long bytes) {
        return bytes < 100_000
                ? String.format(Locale.ROOT, "%,d B", bytes)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
    }

    /** The report on paper. */
    public static Sheet sheet(ImportReport report, Texts texts, String footer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Run.plain(texts.get("imports.report.title"))));
        section(blocks, texts.get("imports.report.theFile"), file(report, texts));
        section(blocks, texts.get("imports.report.theRows"), rows(report, texts));
        List<Line> figures = figures(report, texts);
        if (!figures.isEmpty()) {
            section(blocks, texts.get("imports.report.theFigures"), figures);
            days(blocks, report, texts);
            blocks.add(new Block.Note(Run.plain(texts.get("imports.report.how"))));
        }
        return new Sheet(
                "import-report",
                texts.lang(),
                texts.get("imports.report.title"),
                "1",
                footer,
                false,
                false,
                blocks);
    }

    private static void section(List<Block> blocks, String title, List<Line> lines) {
        blocks.add(new Block.Heading(2, Run.plain(title)));
        blocks.add(
                table(
                        List.of(),
                        lines.stream()
                                .map(l -> List.of(Run.plain(l.name), Run.plain(l.value)))
                                .toList()));
    }

    private static void days(List<Block> blocks, ImportReport report, Texts texts) {
        if (report.days().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(2, Run.plain(texts.get("imports.report.theDays"))));
        List<List<List<Run>>> rows =
                report.days().stream()
                        .limit(MOST_DAYS)
                        .map(day ->
                                List.of(
                                        Run.plain(day.day().toString()),
                                        Run.plain("" + day.figures().attempts()),
                                        Run.plain("" + day.figures().answered()),
                                        Run.plain("" + day.figures().night()),
                                        Run.plain("" + day.figures().numbers())))
                        .toList();
        List<List<Run>> header =
                List.of("day", "attempts", "answered", "nightAttempts", "numbers").stream()
                        .map(key -> Run.plain(texts.get("imports.report." + key)))
                        .toList();
        blocks.add(table(header, rows));
    }

    private static Block table(List<List<Run>> header, List<List<List<Run>>> rows) {
        return new Block.Table(header, rows);
    }
}
