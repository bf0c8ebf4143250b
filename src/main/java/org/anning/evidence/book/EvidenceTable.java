package org.anning.evidence.book;

import org.anning.common.Csv;
import org.anning.common.PersonalData;
import org.anning.common.Texts;
import org.anning.evidence.EvidenceFacts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The evidence list as a table, for a spreadsheet. Every cell is text and nothing in it is ever a
 * formula, whatever a file was called.
 */
@PersonalData
public record EvidenceTable(List<List<String>> rows) {

    private static final List<String> COLUMNS =
            List.of(
                    "evidence.book.column.number",
                    "evidence.field.title",
                    "evidence.field.kind",
                    "evidence.field.description",
                    "evidence.field.obtainedOn",
                    "evidence.field.sourceDevice",
                    "evidence.field.originalKept",
                    "evidence.book.column.proves",
                    "evidence.field.fileName",
                    "evidence.field.sizeBytes",
                    "evidence.book.column.sha",
                    "evidence.book.column.check",
                    "evidence.book.column.pages");

    static EvidenceTable of(List<BookSheets.Line> lines, Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(texts::get).toList());
        for (BookSheets.Line line : lines) {
            EvidenceFacts facts = line.facts();
            rows.add(
                    List.of(
                            Integer.toString(line.number()),
                            facts.title(),
                            texts.name("evidence.kind", facts.kind()),
                            text(facts.description()),
                            text(facts.obtainedOn()),
                            text(facts.sourceDevice()),
                            texts.name("common.yesNo", facts.originalKept()),
                            String.join("; ", line.entries()),
                            text(facts.fileName()),
                            text(facts.sizeBytes()),
                            text(facts.sha256()),
                            texts.name("evidence.book.state", line.checked().state()),
                            line.pages()));
        }
        return new EvidenceTable(rows);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** As a CSV file that Excel and WPS open rightly: UTF-8 with its mark, every cell quoted. */
    public byte[] csv() {
        return (Csv.BYTE_ORDER_MARK + rows.stream().map(Csv::line).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As an Excel file, text cells only. */
    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Anning", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            for (int r = 0; r < rows.size(); r++) {
                List<String> row = rows.get(r);
                for (int c = 0; c < row.size(); c++) {
                    // A string cell is never run; the apostrophe would be seen here.
                    sheet.value(
                            r, c, row.get(c).replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", ""));
                    sheet.style(r, c).format("@").wrapText(r > 0).set();
                }
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return "EvidenceTable";
    }
}
