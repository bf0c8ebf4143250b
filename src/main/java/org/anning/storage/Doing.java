package org.anning.storage;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Something that was done to the casebook in one save.
 *
 * @param table the table of the thing that it was about, such as {@code TIMELINE_ENTRY}
 * @param key which one
 * @param how what was done to it
 * @param things how many things of this table
 * @param caseId the case it belongs to; null for what belongs to none
 */
public record Doing(String table, Object key, How how, int things, @Nullable UUID caseId) {

    /** What is done to a thing. */
    public enum How implements Coded {
        WRITTEN,
        CORRECTED,
        STRUCK,
        RESTORED,
        REMOVED,
        IMPORTED
    }
}
