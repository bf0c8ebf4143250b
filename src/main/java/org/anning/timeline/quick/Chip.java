package org.anning.timeline.quick;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing that the line was understood to say, with the place in the line that says it.
 *
 * @param value of the type that {@link ChipKind} names; null where the line does not say it
 * @param from the first character in the line as it was typed
 * @param to the character after the last
 * @param question key of the question that is asked because the line has two fair readings or says
 *     nothing; null where nothing is asked
 * @param choices the answers to choose from
 */
@PersonalData
public record Chip(
        ChipKind kind,
        @Nullable Object value,
        int from,
        int to,
        @Nullable String question,
        List<Object> choices) {

    static Chip of(ChipKind kind, Object value, int from, int to) {
        return new Chip(kind, value, from, to, null, List.of());
    }

    static Chip asking(
            ChipKind kind,
            @Nullable Object value,
            int from,
            int to,
            String question,
            List<Object> choices) {
        return new Chip(kind, value, from, to, question, List.copyOf(choices));
    }

    /** Whether it still asks. */
    public boolean open() {
        return question != null;
    }

    /** The same chip, answered. */
    Chip settled(Object answer) {
        return new Chip(kind, answer, from, to, null, choices);
    }

    @Override
    public String toString() {
        return "Chip";
    }
}
