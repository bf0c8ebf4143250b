package org.anning.advice;

import static org.anning.advice.Placeholders.text;

import java.util.ArrayList;
import java.util.List;

/** What the household can bear and what is offered: worked out by hand, so far. */
final class BudgetPlaceholders {

    private BudgetPlaceholders() {}

    static List<Placeholder> list() {
        List<Placeholder> all = new ArrayList<>();
        for (String name :
                List.of(
                        "budget.income",
                        "budget.living",
                        "budget.priority",
                        "budget.reserve",
                        "budget.capacity",
                        "offer.monthly",
                        "offer.months",
                        "offer.startOn")) {
            all.add(text(name, _ -> null));
        }
        return all;
    }
}
