package org.anning.law;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** A row of law data that holds from a day to a day; null where the beginning or end is open. */
public interface Dated {

    @Nullable LocalDate from();

    @Nullable LocalDate to();

    /** Whether it holds on that day. */
    default boolean holds(LocalDate day) {
        LocalDate from = from();
        LocalDate to = to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The one of several versions that holds on that day. */
    static <D extends Dated> Optional<D> on(LocalDate day, Collection<D> versions) {
        return versions.stream().filter(v -> v.holds(day)).findFirst();
    }
}
