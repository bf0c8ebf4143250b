package org.anning.loans.plans;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * Figures above which a line of the budget wants an explanation; defaults of the program, not law.
 *
 * @param figures yuan a month by item
 */
public record BudgetTriggers(Map<BudgetItem, BigDecimal> figures) {

    /** What most households stay below. */
    public static final BudgetTriggers DEFAULT = new BudgetTriggers(defaults());

    public BudgetTriggers {
        figures = Map.copyOf(figures);
    }

    private static Map<BudgetItem, BigDecimal> defaults() {
        Map<BudgetItem, BigDecimal> figures = new EnumMap<>(BudgetItem.class);
        figures.put(BudgetItem.FOOD, BigDecimal.valueOf(2_500));
        figures.put(BudgetItem.RENT, BigDecimal.valueOf(3_500));
        figures.put(BudgetItem.UTILITIES, BigDecimal.valueOf(600));
        figures.put(BudgetItem.PHONE, BigDecimal.valueOf(200));
        figures.put(BudgetItem.COMMUTING, BigDecimal.valueOf(600));
        figures.put(BudgetItem.MEDICINE, BigDecimal.valueOf(1_000));
        figures.put(BudgetItem.SCHOOLING, BigDecimal.valueOf(2_000));
        figures.put(BudgetItem.CARE, BigDecimal.valueOf(2_000));
        figures.put(BudgetItem.BASIC_INSURANCE, BigDecimal.valueOf(500));
        return figures;
    }
}
