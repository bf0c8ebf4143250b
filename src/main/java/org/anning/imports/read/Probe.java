package org.anning.imports.read;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a file is, before it is read.
 *
 * @param look what its bytes say
 * @param delimiter between the cells of a text
 * @param headerRow the number of the record with the names of the columns; 0 where there is none
 * @param columns from left to right; none in a backup
 * @param sample the first rows
 * @param codes what stands in a direction column that says only numbers
 * @param ownNumber the client's own number, where the file says or hints at it
 * @param year the year that its name or its head hints at
 * @param asks what must be said before it can be read
 * @param sheets those of a workbook that hold anything, in its order; none in other files
 * @param sheet the number of the one that is read; 0 where there are none
 */
@PersonalData
public record Probe(
        Look look,
        char delimiter,
        Layout layout,
        int headerRow,
        List<Column> columns,
        List<List<String>> sample,
        List<String> codes,
        @Nullable String ownNumber,
        @Nullable Integer year,
        Set<Ask> asks,
        List<Sheet> sheets,
        int sheet) {

    /**
     * A sheet of a workbook.
     *
     * @param number counted from 1, empty ones too
     */
    @PersonalData
    public record Sheet(int number, String name) {

        @Override
        public String toString() {
            return "Sheet";
        }
    }

    /** What only a person can say. */
    public enum Ask implements Coded {
        /** What the columns are. */
        COLUMNS,
        /** The year of dates that do not say it. */
        YEAR,
        /** Which code of the direction column is which. */
        DIRECTION
    }

    /**
     * A column.
     *
     * @param name as it stands in the file; "" where it has none
     * @param field what it is; null where that is not known or does not matter
     */
    @PersonalData
    public record Column(String name, @Nullable Field field) {

        @Override
        public String toString() {
            return "Column";
        }
    }

    /** The same with other fields for its columns, which are then not asked about any more. */
    public Probe with(List<@Nullable Field> fields) {
        List<Column> other = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            other.add(new Column(columns.get(i).name(), fields.get(i)));
        }
        Set<Ask> rest = EnumSet.noneOf(Ask.class);
        rest.addAll(asks);
        rest.remove(Ask.COLUMNS);
        return new Probe(
                look,
                delimiter,
                layout,
                headerRow,
                List.copyOf(other),
                sample,
                codes,
                ownNumber,
                year,
                rest,
                sheets,
                sheet);
    }

    /** The same, read from this sheet. */
    Probe of(Sheet read) {
        return with(List.of(), read.number());
    }

    /** The same, knowing all sheets of its workbook. */
    Probe among(List<Sheet> all) {
        return with(all, sheet);
    }

    private Probe with(List<Sheet> all, int read) {
        return new Probe(
                look, delimiter, layout, headerRow, columns, sample, codes, ownNumber, year, asks,
                all, read);
    }

    /** The name of the encoding, such as UTF-8. */
    public String encoding() {
        return look.charset().name();
    }

    /** The hash of the file. */
    public String sha256() {
        return look.sha256();
    }

    /** The size of the file in bytes. */
    public long size() {
        return look.size();
    }

    @Override
    public String toString() {
        return "Probe";
    }
}
