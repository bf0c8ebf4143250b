package org.anning.loans.plans;

import org.anning.common.PersonalData;
import org.anning.loans.DebtMatter;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How somebody stands for a debt and how long (保证方式和保证期间): what the paper leaves open is said by
 * the law of the day of contract (cc-686 from 2021-01-01, gl-1995-19 before; cc-692).
 *
 * @param joint whether the guarantor can be asked at once
 * @param byLaw whether the law and not the paper says so
 * @param ends the last day of the guarantee period, which no act prolongs, or null when no due day
 *     is known
 * @param passed whether it has ended, so far as is known
 */
@PersonalData
public record GuaranteePeriod(
        boolean joint, boolean byLaw, @Nullable LocalDate ends, boolean passed) {

    /** The day from which a guarantee whose kind is not stated is an ordinary one (cc-686). */
    private static final LocalDate CIVIL_CODE = LocalDate.of(2021, 1, 1);

    /** cc-692: where none is agreed. */
    private static final int MONTHS = 6;

    /**
     * What holds, or empty when nobody stands for the debt, or when the kind is not stated and the
     * day of contract is unknown.
     *
     * @param dueOn the day the debt itself falls due, or null
     */
    public static Optional<GuaranteePeriod> of(
            DebtMatter matter,
            @Nullable LocalDate contractOn,
            @Nullable LocalDate dueOn,
            LocalDate today) {
        boolean byLaw = matter.guarantee() == DebtMatter.Guarantee.UNSTATED;
        boolean open =
                switch (matter.guarantee()) {
                    case UNKNOWN, NONE -> true;
                    case UNSTATED -> contractOn == null;
                    case ORDINARY, JOINT -> false;
                };
        if (open) {
            return Optional.empty();
        }
        boolean joint =
                byLaw && contractOn != null
                        ? contractOn.isBefore(CIVIL_CODE)
                        : matter.guarantee() == DebtMatter.Guarantee.JOINT;
        Integer agreed = matter.guaranteeMonths();
        @Nullable LocalDate ends =
                dueOn == null ? null : dueOn.plusMonths(agreed == null ? MONTHS : agreed);
        return Optional.of(
                new GuaranteePeriod(joint, byLaw, ends, ends != null && ends.isBefore(today)));
    }

    @Override
    public String toString() {
        return "GuaranteePeriod";
    }
}
