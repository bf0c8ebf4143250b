package org.anning.imports.read;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms and encodings in which the same table reaches a volunteer. */
public enum Forms {
    CSV_UTF8,
    CSV_UTF8_BOM,
    CSV_GB18030,
    CSV_QUOTED,
    TAB_UTF16LE,
    TAB_UTF16BE,
    TAB_GB18030,
    SEMICOLON,
    HTML,
    HTML_GB18030,
    XLS,
    XLSX;

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** The file of a table in this form. */
    public byte[] write(List<List<String>> rows) {
        try {
            return switch (this) {
                case CSV_UTF8 -> text(rows, ",").getBytes(StandardCharsets.UTF_8);
                case CSV_UTF8_BOM -> ("\uFEFF" + text(rows, ",")).getBytes(StandardCharsets.UTF_8);
                case CSV_GB18030 -> text(rows, ",").getBytes(GB18030);
                case CSV_QUOTED -> quoted(rows).getBytes(StandardCharsets.UTF_8);
                case TAB_UTF16LE ->
                        ("\uFEFF" + text(rows, "\t")).getBytes(StandardCharsets.UTF_16LE);
                case TAB_UTF16BE ->
                        ("\uFEFF" + text(rows, "\t")).getBytes(StandardCharsets.UTF_16BE);
                case TAB_GB18030 -> text(rows, "\t").getBytes(GB18030);
                case SEMICOLON -> text(rows, ";").getBytes(StandardCharsets.UTF_8);
                case HTML -> html(rows).getBytes(StandardCharsets.UTF_8);
                case HTML_GB18030 -> html(rows).getBytes(GB18030);
                case XLS -> xls(Map.of("详单", rows));
                case XLSX -> xlsx(Map.of("详单", rows));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<List<String>> rows, String delimiter) {
        return rows.stream()
                .map(row -> String.join(delimiter, row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(List<List<String>> rows) {
        return rows.stream()
                .map(row ->
                        row.stream()
                                .map(c -> "\"" + c.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String html(List<List<String>> rows) {
        return rows.stream()
                .map(row ->
                        row.stream()
                                .map(c -> "<td x:str>" + c.replace("&", "&amp;") + "&nbsp;</td>")
                                .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(
                        Collectors.joining(
                                "",
                                "<html><head><!-- made > by a site --><style>td{a:b}</style></head>"
                                        + "<body><TABLE border=1>\n",
                                "</TABLE></body></html>"));
    }

    /** A workbook of several sheets by name, as XLS or XLSX. */
    byte[] write(Map<String, List<List<String>>> sheets) {
        try {
            return this == XLS ? xls(sheets) : xlsx(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] xls(Map<String, List<List<String>>> sheets) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach((name, rows) -> {
                Sheet sheet = book.createSheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    Row row = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        row.createCell(c).setCellValue(rows.get(r).get(c));
                    }
                }
            });
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx(Map<String, List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = book.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        sheet.value(r, c, rows.get(r).get(c));
                    }
                }
            });
        }
        return out.toByteArray();
    }
}
