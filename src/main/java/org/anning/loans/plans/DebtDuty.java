package org.anning.loans.plans;

import java.util.List;

/**
 * One thing to be said about the dates and duties of a debt.
 *
 * @param id of its row; the sentence is the text {@code loans.duty.<id>}
 * @param provisions keys into the catalogue of law
 */
public record DebtDuty(String id, List<String> provisions) {

    public DebtDuty {
        provisions = List.copyOf(provisions);
    }

    /** Key of the sentence. */
    public String textKey() {
        return "loans.duty." + id;
    }
}
