package org.anning.imports.read;

import org.anning.common.PersonalData;
import org.anning.common.Refusal;

import java.util.List;

/**
 * One record of a table.
 *
 * @param number counted from 1 with everything before it: record of a text, row of a sheet, {@code
 *     tr} of a page
 * @param cells tidied: no marks, no blanks around them
 * @param line the record as it stands in the file; cells with tabs between them where it is no text
 */
@PersonalData
record Row(int number, List<String> cells, String line) {

    /** More columns than this are no list of calls. */
    static final int MOST_CELLS = 512;

    /** A longer record is no call and no message. */
    static final int LONGEST = 100_000;

    /** Whether nothing stands in it. */
    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** The cell of a column, or "" where the record is shorter. */
    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** Refuses a record that is too wide or too long, naming it. */
    static void mustFit(int number, int cells, int length) {
        if (cells > MOST_CELLS) {
            throw new Refusal("imports.problem.tooWide", number, MOST_CELLS);
        }
        if (length > LONGEST) {
            throw new Refusal("imports.problem.tooLong", number, LONGEST);
        }
    }

    @Override
    public String toString() {
        return "Row";
    }
}
