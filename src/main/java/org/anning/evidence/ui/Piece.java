package org.anning.evidence.ui;

import org.anning.common.PersonalData;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.KeptFile;
import org.anning.evidence.Showing;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * One piece as the list shows it.
 *
 * @param number its place in the list and the book, from 1
 * @param entries the timeline entries that it proves
 * @param originalNumber the number of the piece of which this is a changed copy; 0 for an original
 */
@PersonalData
record Piece(
        int number,
        EvidenceRow row,
        @Nullable KeptFile file,
        List<EntryRow> entries,
        int originalNumber) {

    UUID id() {
        return row.id();
    }

    /** Whether there is a picture that the program can draw. */
    boolean drawable() {
        return file != null && file.media().picture();
    }

    /** Whether its picture is only shown when somebody opens it. */
    boolean folded() {
        return row.facts().showing() != Showing.PLAIN;
    }

    @Override
    public String toString() {
        return "Piece";
    }
}
