package org.anning.loans.settling;

import org.anning.common.PersonalData;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;

import java.util.List;

/**
 * What matters for the dates and duties of one debt.
 *
 * @param acts what was done about it, in order of day
 */
@PersonalData
public record DebtFile(DebtMatter matter, List<DebtAct> acts) {

    /** Nothing is known. */
    public static final DebtFile EMPTY = new DebtFile(DebtMatter.NOTHING_KNOWN, List.of());

    public DebtFile {
        acts = List.copyOf(acts);
    }

    @Override
    public String toString() {
        return "DebtFile";
    }
}
