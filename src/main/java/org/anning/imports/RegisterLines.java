package org.anning.imports;

import org.anning.common.PersonalData;

import java.util.List;
import java.util.UUID;

/**
 * The rows that a case was made of, as they stood in the list: kept as the report of a file that
 * was read into the case.
 *
 * @param run with which list they came
 * @param names of the columns
 */
@PersonalData
public record RegisterLines(UUID run, List<String> names, List<Line> lines) {

    /** Code of the layout under which a case keeps such rows. */
    public static final String LAYOUT = "register";

    /** A row. */
    @PersonalData
    public record Line(int number, List<String> cells) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    @Override
    public String toString() {
        return "RegisterLines";
    }
}
