package org.anning.loans.settling;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is kept about the money of a case, beside its loans.
 *
 * @param budget the current one, or null
 * @param debts what matters for each debt, by loan
 * @param arrangements the oldest first
 */
@PersonalData
public record MoneyBooks(
        @Nullable Stored<HouseholdBudget> budget,
        Map<UUID, Stored<DebtFile>> debts,
        List<Stored<ArrangementFile>> arrangements) {

    /** Nothing is kept. */
    public static final MoneyBooks EMPTY = new MoneyBooks(null, Map.of(), List.of());

    public MoneyBooks {
        debts = Map.copyOf(debts);
        arrangements = List.copyOf(arrangements);
    }

    @Override
    public String toString() {
        return "MoneyBooks";
    }
}
