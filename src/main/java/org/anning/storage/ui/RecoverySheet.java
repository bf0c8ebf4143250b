package org.anning.storage.ui;

import java.nio.file.Path;
import java.util.List;

/** Writes the sheet of paper with the recovery key. */
public interface RecoverySheet {

    /**
     * Writes a PDF of one page.
     *
     * @param casebook the casebook's name, to tell sheets apart
     * @param groups the key in its groups of four characters
     */
    void write(Path pdf, String casebook, List<String> groups);
}
