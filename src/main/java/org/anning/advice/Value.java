package org.anning.advice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What a placeholder stands for on one paper. */
sealed interface Value {

    /** Words; null where the fact is missing, so that ▢ is printed and the fact is asked for. */
    record Text(@Nullable String words) implements Value {}

    /** A part that is printed or left out. */
    record Flag(boolean holds) implements Value {}

    /** A part that is repeated, with words for each of its own placeholders. */
    record Rows(List<Map<String, @Nullable String>> rows) implements Value {}
}
