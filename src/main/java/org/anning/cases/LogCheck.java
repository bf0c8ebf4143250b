package org.anning.cases;

import org.jspecify.annotations.Nullable;

/**
 * What reading the whole log again found.
 *
 * @param links how many lines are bound together
 * @param head the end of the chain, to be noted elsewhere
 * @param broken the first link that does not hold, counted from 1, or null
 * @param flaw what is wrong there, or null
 */
public record LogCheck(long links, String head, @Nullable Long broken, @Nullable LogFlaw flaw) {

    /** Whether every line is as it was written and none is missing. */
    public boolean whole() {
        return broken == null;
    }
}
