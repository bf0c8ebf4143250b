package org.anning.loans.plans;

import org.anning.law.Figure;
import org.anning.law.Law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Figures above which a line of the budget wants an explanation; set by the program, not by law,
 * and rows {@code budget_<item>} of the table of figures, so that a group changes them there.
 *
 * @param figures yuan a month by item; an item that is not in it is never asked about
 */
public record BudgetTriggers(Map<BudgetItem, BigDecimal> figures) {

    public BudgetTriggers {
        figures = Map.copyOf(figures);
    }

    /** The figures of a day. */
    public static BudgetTriggers of(Law law, LocalDate day) {
        Map<BudgetItem, BigDecimal> figures = new EnumMap<>(BudgetItem.class);
        for (BudgetItem item : BudgetItem.values()) {
            law.figure("budget_" + item.code(), day)
                    .flatMap(BudgetTriggers::yuan)
                    .ifPresent(amount -> figures.put(item, amount));
        }
        return new BudgetTriggers(figures);
    }

    /** A row without a number asks nothing. */
    private static Optional<BigDecimal> yuan(Figure figure) {
        return figure.value().matches("\\d{1,9}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(figure.value()))
                : Optional.empty();
    }
}
