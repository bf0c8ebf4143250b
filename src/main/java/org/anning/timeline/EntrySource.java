package org.anning.timeline;

import org.anning.cases.ImportRow;
import org.anning.common.PersonalData;

/**
 * Where an imported entry stands written: the file, and its row in it.
 *
 * @param file with its name, its hash, and who read it in and when
 */
@PersonalData
public record EntrySource(SourceLine line, ImportRow file) {

    @Override
    public String toString() {
        return "EntrySource";
    }
}
