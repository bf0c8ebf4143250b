package org.anning.imports.read;

import org.anning.common.Refusal;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of one sheet of an old Excel file, the one that is wanted or the first that has any,
 * read record by record so that a hostile file stays small in memory. Formulas are never worked
 * out: what Excel left there is read.
 */
final class XlsRows implements Rows {

    /** Instead of a sheet's number: every one. */
    private static final int ALL = -1;

    private final SourceFile file;

    XlsRows(SourceFile file) {
        this.file = file;
    }

    @Override
    public void each(Sink sink) {
        read(new Listener(sink, file.sheet()));
    }

    /** The sheets that hold anything. */
    List<Probe.Sheet> sheets() {
        Listener listener = new Listener(_ -> true, ALL);
        read(listener);
        return listener.withRows.stream()
                .map(number -> new Probe.Sheet(number, listener.name(number)))
                .toList();
    }

    private void read(Listener listener) {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        Path path = Objects.requireNonNull(file.path(), "a workbook is always a file");
        // Not from a stream: that makes room for as much as the file's head claims to hold.
        try (POIFSFileSystem folder = new POIFSFileSystem(path.toFile(), true)) {
            // An Excel file of today with a password comes in the wrapping of an old one.
            if (folder.getRoot().hasEntry("EncryptedPackage")) {
                throw new Refusal("imports.problem.locked");
            }
            short _ = new HSSFEventFactory().abortableProcessWorkbookEvents(request, folder);
            listener.endRow();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | HSSFUserException | RuntimeException e) {
            // Damaged files make the library fail in many ways; each means the same to the reader.
            throw new Refusal("imports.problem.broken", listener.row + 1);
        }
    }

    private static final class Listener extends AbortableHSSFListener {

        private static final short GO_ON = 0;
        private static final short ENOUGH = 1;

        private final Sink sink;
        private final int wanted;
        private final List<Integer> withRows = new ArrayList<>();
        private final List<BoundSheetRecord> names = new ArrayList<>();
        private final Map<Integer, String> formats = new HashMap<>();
        private final List<Integer> styles = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private @Nullable SSTRecord texts;
        private boolean inSheet;
        private boolean inWanted;
        private boolean done;
        private boolean any;
        private int depth;
        private int sheet = -1;
        private int row = -1;
        private int formulaColumn = -1;

        Listener(Sink sink, int wanted) {
            this.sink = sink;
            this.wanted = wanted;
        }

        String name(int number) {
            List<BoundSheetRecord> inOrder =
                    Arrays.asList(BoundSheetRecord.orderByBofPosition(names));
            return number <= inOrder.size() ? inOrder.get(number - 1).getSheetname() : "" + number;
        }

        @Override
        public short abortableProcessRecord(org.apache.poi.hssf.record.Record record) {
            switch (record) {
                case FilePassRecord _ -> throw new Refusal("imports.problem.locked");
                case BOFRecord begin -> begin(begin);
                case EOFRecord _ -> end();
                case BoundSheetRecord name -> names.add(name);
                case SSTRecord all -> texts = all;
                case FormatRecord format ->
                        formats.put(format.getIndexCode(), format.getFormatString());
                case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
                case StringRecord text -> {
                    if (inSheet && formulaColumn >= 0) {
                        put(formulaColumn, text.getString());
                        formulaColumn = -1;
                    }
                }
                case CellValueRecordInterface value -> {
                    if (inSheet) {
                        cell(value);
                    }
                }
                default -> {}
            }
            return done ? ENOUGH : GO_ON;
        }

        /** The workbook comes first, then each sheet; a picture of a sheet begins inside it. */
        private void begin(BOFRecord begin) {
            depth++;
            if (depth > 1) {
                inSheet = false;
                return;
            }
            boolean list = begin.getType() == BOFRecord.TYPE_WORKSHEET;
            // Damaged or very old, a file may begin with a sheet.
            sheet = list ? Math.max(1, sheet + 1) : sheet + 1;
            row = -1;
            any = false;
            inSheet = list && (wanted <= 0 || wanted == sheet);
            inWanted = inSheet;
        }

        private void end() {
            depth = Math.max(0, depth - 1);
            if (depth == 0 && inWanted) {
                endRow();
                if (any) {
                    withRows.add(sheet);
                    done |= wanted != ALL;
                }
            }
            inSheet = depth == 1 && inWanted;
            inWanted &= depth > 0;
        }

        private void cell(CellValueRecordInterface value) {
            if (value.getRow() != row) {
                endRow();
                row = value.getRow();
            }
            int column = value.getColumn();
            formulaColumn = -1;
            switch (value) {
                case LabelSSTRecord label -> {
                    if (texts != null) {
                        put(column, texts.getString(label.getSSTIndex()).getString());
                    }
                }
                case LabelRecord label -> put(column, label.getValue());
                case NumberRecord number -> put(column, number(number.getValue(), value));
                case FormulaRecord formula -> {
                    if (formula.hasCachedResultString()) {
                        formulaColumn = column;
                    } else if (!Double.isNaN(formula.getValue())) {
                        put(column, number(formula.getValue(), value));
                    }
                }
                case BoolErrRecord _ -> {}
                default -> {}
            }
        }

        private String number(double number, CellValueRecordInterface cell) {
            int style = cell.getXFIndex();
            int format = style < styles.size() ? styles.get(style) : 0;
            if (DateUtil.isADateFormat(format, formats.get(format))
                    && DateUtil.isValidExcelDate(number)
                    && number >= 1) {
                return Moment.ofSerial(BigDecimal.valueOf(number)).map(Moment::text).orElse("");
            }
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }

        private void put(int column, String text) {
            Row.mustFit(row + 1, column + 1, text.length());
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, Cells.tidy(text));
        }

        private void endRow() {
            if (!cells.isEmpty() && !done) {
                any |= cells.stream().anyMatch(cell -> !cell.isBlank());
                String line = String.join("\t", cells);
                Row.mustFit(row + 1, 0, line.length());
                done = !sink.take(new Row(row + 1, List.copyOf(cells), line));
            }
            cells.clear();
        }
    }
}
