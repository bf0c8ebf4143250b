package org.anning.law;

import org.anning.common.Coded;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long somebody else keeps what could still become proof of an event: the carrier a bill, the
 * property manager the pictures of a camera.
 *
 * @param name of the row, such as {@code cctv_30d}; also its text key
 * @param length counted from the day of the event
 * @param source the provision it rests on, or {@code practice}
 */
public record ProofTerm(String name, Period length, String source, Mark mark) {

    /** What would be the proof. */
    public enum Medium implements Coded {
        CALL,
        TEXT,
        VISIT,
        MESSENGER
    }

    /** The last day on which it can safely be had. */
    public LocalDate until(LocalDate event) {
        return event.plus(length);
    }
}
