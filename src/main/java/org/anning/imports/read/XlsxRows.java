package org.anning.imports.read;

import org.anning.common.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The rows of one sheet of an Excel file: the one that is wanted, or the first that has any.
 * Everything in the file is unpacked once without keeping it, to know that it is small enough,
 * before it is read. Formulas are never worked out: what Excel left there is read.
 */
final class XlsxRows implements Rows {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long MOST_UNPACKED = 300 * MEGABYTE;
    private static final long MOST_TEXTS = 64 * MEGABYTE;
    private static final int MOST_PARTS = 2000;
    private static final int LONGEST_COLUMN = 3;

    private final SourceFile file;

    XlsxRows(SourceFile file) {
        this.file = file;
    }

    @Override
    public void each(Sink sink) throws IOException {
        Path path = Objects.requireNonNull(file.path(), "a workbook is always a file");
        check(path);
        int[] last = {0};
        try (ReadableWorkbook book =
                new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            int number = 0;
            for (Sheet sheet : book.getSheets().toList()) {
                number++;
                boolean wanted = file.sheet() == 0 || file.sheet() == number;
                if (wanted && sheet(sheet, sink, last)) {
                    return;
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // Damaged files make the library fail in many ways; each means the same to the reader.
            throw new Refusal("imports.problem.broken", last[0] + 1);
        }
    }

    /** The sheets that hold anything. */
    List<Probe.Sheet> sheets() {
        Path path = Objects.requireNonNull(file.path(), "a workbook is always a file");
        check(path);
        List<Probe.Sheet> found = new ArrayList<>();
        try (ReadableWorkbook book =
                new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
            int number = 0;
            for (Sheet sheet : book.getSheets().toList()) {
                number++;
                boolean[] any = new boolean[1];
                sheet(
                        sheet,
                        row -> {
                            any[0] |= !row.blank();
                            return !any[0];
                        },
                        new int[1]);
                if (any[0]) {
                    found.add(new Probe.Sheet(number, sheet.getName()));
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // As above: which of its many ways of failing it was means nothing to the reader.
            throw new Refusal("imports.problem.broken", 1);
        }
        return found;
    }

    /** Hands over the rows of a sheet; whether there were any. */
    private static boolean sheet(Sheet sheet, Sink sink, int[] last) throws IOException {
        boolean any = false;
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator();
            while (each.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = each.next();
                last[0] = row.getRowNum();
                Row.mustFit(row.getRowNum(), row.getCellCount(), 0);
                List<String> cells = new ArrayList<>(row.getCellCount());
                for (int i = 0; i < row.getCellCount(); i++) {
                    Cell cell = row.getCell(i);
                    cells.add(cell == null ? "" : Cells.tidy(text(cell)));
                }
                String line = String.join("\t", cells);
                Row.mustFit(row.getRowNum(), 0, line.length());
                Row read = new Row(row.getRowNum(), List.copyOf(cells), line);
                any |= !read.blank();
                if (!sink.take(read)) {
                    return true;
                }
            }
        }
        return any;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        CellType type = cell.getType();
        if (type == CellType.STRING) {
            return Objects.requireNonNullElse(cell.asString(), "");
        }
        if (raw == null || type == CellType.EMPTY || type == CellType.ERROR) {
            return "";
        }
        if (!raw.matches("-?\\d{1,20}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?")) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw);
        if (isDate(cell.getDataFormatString()) && number.compareTo(BigDecimal.ONE) >= 0) {
            return Moment.ofSerial(number).map(Moment::text).orElse(raw);
        }
        return number.stripTrailingZeros().toPlainString();
    }

    @SuppressWarnings("NullAway") // The library gives null where a cell has no format.
    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }

    private void check(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new Refusal("imports.problem.zip");
            }
            if (zip.size() > MOST_PARTS) {
                throw new Refusal("imports.problem.bomb", zip.size());
            }
            long all = 0;
            for (ZipEntry part : zip.stream().toList()) {
                long most =
                        part.getName().endsWith("sharedStrings.xml") ? MOST_TEXTS : MOST_UNPACKED;
                all += part(zip, part, Math.min(most, MOST_UNPACKED - all));
            }
        } catch (ZipException e) {
            throw new Refusal("imports.problem.broken", 1);
        } catch (IOException e) {
            throw new Refusal("imports.problem.broken", 1);
        } catch (IllegalArgumentException e) {
            throw new Refusal("imports.problem.broken", 1);
        }
    }

    /** Unpacks a part without keeping it; refuses one that grows too large or names no column. */
    private static long part(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        References references = new References();
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                size += n;
                if (size > most) {
                    throw new Refusal("imports.problem.bomb", part.getName());
                }
                if (sheet) {
                    references.take(chunk, n);
                }
            }
        }
        return size;
    }

    /**
     * Looks for a cell's place such as {@code r="ABCDEF1"}: the reading library makes room for
     * every column before it, and no sheet has columns beyond three letters.
     */
    private static final class References {

        private static final String BEGIN = " r=\"";

        private int matched;
        private int letters;

        void take(byte[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                char c = (char) (chunk[i] & 0xFF);
                if (matched == BEGIN.length()) {
                    if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                        letters++;
                        if (letters > LONGEST_COLUMN) {
                            throw new Refusal("imports.problem.broken", 1);
                        }
                    } else {
                        matched = 0;
                    }
                } else {
                    boolean blank = matched == 0 && Character.isWhitespace(c);
                    boolean other = matched > 0 && c == BEGIN.charAt(matched);
                    boolean single = matched == BEGIN.length() - 1 && c == '\'';
                    matched = blank || other || single ? matched + 1 : 0;
                    letters = 0;
                }
            }
        }
    }
}
