package org.anning.timeline.quick;

import org.jspecify.annotations.Nullable;

/**
 * A time of day as it was said.
 *
 * @param hour the hour as said, 0 to 24
 * @param minute -1 where only the hour was said
 * @param second -1 where it was not said
 * @param half {@code AM} or {@code PM}; {@code CLOCK} where it was written the 24-hour way
 * @param part the part of the day that was said with it
 * @param rough "about nine": half an hour either side
 */
record Clock(
        int from,
        int to,
        int hour,
        int minute,
        int second,
        Half half,
        @Nullable DayPart part,
        boolean rough) {

    enum Half {
        AM,
        PM,
        CLOCK,
        UNSAID
    }

    /** Whether it may be before or after noon. */
    boolean twoWays() {
        return half == Half.UNSAID && part == null && hour >= 1 && hour <= 12;
    }

    Clock roughly(int start, int end) {
        return new Clock(start, end, hour, minute, second, half, part, true);
    }

    Clock in(@Nullable DayPart named) {
        return part != null || named == null
                ? this
                : new Clock(from, to, hour, minute, second, half, named, rough);
    }

    Clock with(Half other) {
        return new Clock(from, to, hour, minute, second, other, part, rough);
    }
}
