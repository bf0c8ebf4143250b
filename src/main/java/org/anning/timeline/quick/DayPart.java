package org.anning.timeline.quick;

import org.anning.timeline.EventTime;
import org.anning.timeline.Precision;

import java.time.LocalDate;
import java.time.LocalTime;

/** A named part of the day; evening is 18:00 to 23:59 (domain 9.9), night ends the next morning. */
enum DayPart {
    DAWN(0, 6),
    MORNING(6, 12),
    NOON(11, 14),
    AFTERNOON(12, 18),
    DUSK(17, 20),
    EVENING(18, 24),
    NIGHT(22, 30);

    private final int start;
    private final int end;

    DayPart(int start, int end) {
        this.start = start;
        this.end = end;
    }

    EventTime on(LocalDate day) {
        return new EventTime(
                day.atTime(LocalTime.of(start, 0)),
                day.atStartOfDay().plusHours(end).minusSeconds(1),
                Precision.PART_OF_DAY,
                null);
    }

    /** The hour of the day that a clock face means in this part; 24 and more is the next day. */
    int hour(int face) {
        if (face > 12 || face == 0) {
            return face;
        }
        return switch (this) {
            case DAWN -> face == 12 ? 0 : face;
            case MORNING -> face;
            case NOON -> face >= 10 ? face : face + 12;
            case AFTERNOON, DUSK -> face == 12 ? 12 : face + 12;
            case EVENING -> face == 12 ? 24 : face <= 4 ? face + 24 : face + 12;
            case NIGHT -> face == 12 ? 24 : face <= 6 ? face + 24 : face + 12;
        };
    }
}
