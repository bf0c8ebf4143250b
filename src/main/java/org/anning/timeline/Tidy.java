package org.anning.timeline;

import org.jspecify.annotations.Nullable;

/** Tidies typed text: no blanks around it, nothing instead of nothing-but-blanks. */
final class Tidy {

    private Tidy() {}

    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
