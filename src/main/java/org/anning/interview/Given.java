package org.anning.interview;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What was said to one question: words, or the reason why there are none.
 *
 * @param field the question
 * @param text the answer as typed, or the codes that were chosen, with a space between
 * @param blank why there is no answer
 * @param detail the words beside a choice
 */
@PersonalData
public record Given(
        String field, @Nullable String text, @Nullable Blank blank, @Nullable String detail) {

    @Override
    public String toString() {
        return "Given";
    }
}
