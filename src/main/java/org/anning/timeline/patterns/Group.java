package org.anning.timeline.patterns;

import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Contacts that are counted together: by the numbers of one lender (or, where the lender is not
 * known, by one number), on one day, to one person.
 *
 * @param lenderId the lender that the numbers are linked to; null where it is not known
 * @param number the normalised number; null where a lender stands for its numbers, or none is known
 * @param person which one of several such people, in the words of the entry; null where not said
 */
public record Group(
        @Nullable UUID lenderId,
        @Nullable String number,
        LocalDate day,
        Target target,
        @Nullable String person) {}
