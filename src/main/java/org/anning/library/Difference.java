package org.anning.library;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a content pack would change.
 *
 * @param was what stands there now; null where nothing does
 * @param becomes what would stand there
 * @param ownLost whether the casebook changed it itself, so that its own text gives way
 */
public record Difference(Spot spot, @Nullable String was, String becomes, boolean ownLost) {

    /** Whether it was not there before. */
    public boolean isNew() {
        return was == null;
    }
}
