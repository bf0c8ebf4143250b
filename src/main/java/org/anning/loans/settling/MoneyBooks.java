package org.anning.loans.settling;

import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.loans.plans.Borrower;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is kept about the money of a case, beside its loans.
 *
 * @param budget the current one, or null
 * @param debts what matters for each debt, by loan
 * @param arrangements the oldest first
 * @param borrower what of the client matters for whether a contract binds
 */
@PersonalData
public record MoneyBooks(
        @Nullable Stored<HouseholdBudget> budget,
        Map<UUID, Stored<DebtFile>> debts,
        List<Stored<ArrangementFile>> arrangements,
        Borrower borrower) {

    /** Nothing is kept. */
    public static final MoneyBooks EMPTY =
            new MoneyBooks(null, Map.of(), List.of(), Borrower.UNKNOWN);

    public MoneyBooks {
        debts = Map.copyOf(debts);
        arrangements = List.copyOf(arrangements);
    }

    /** The same, with this typed about a debt. */
    MoneyBooks with(Stored<DebtFile> typed) {
        Map<UUID, Stored<DebtFile>> now = new HashMap<>(debts);
        now.put(typed.id(), typed);
        return new MoneyBooks(budget, now, arrangements, borrower);
    }

    @Override
    public String toString() {
        return "MoneyBooks";
    }
}
