package org.anning.interview;

import org.anning.cases.Risk;
import org.anning.common.Coded;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanEntry;
import org.anning.loans.Product;
import org.anning.loans.plans.CardDanger;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the answers to the safety questions mean (domain 6.1). */
public final class Safety {

    private Safety() {}

    /** Whether a red warning with the emergency numbers must be shown. */
    public static boolean warns(InterviewDraft draft) {
        return risk(draft) != Risk.NONE && draft.dismissed() == null;
    }

    /**
     * Whether every outward danger sign of a card is there, never one or two: then a lawyer comes
     * before any more details (domain 6.5; cl-196-interp-6, -8). What is ticked and what is known
     * of a bank count together; what is owed on the cards of a bank in the case and on those added
     * on the way is summed.
     *
     * @param kept what is known of the cards of each bank in the case
     */
    public static boolean lawyerFirst(InterviewDraft draft, List<CardDanger.Bank> kept) {
        Set<CardDanger.Sign> ticked = EnumSet.noneOf(CardDanger.Sign.class);
        for (String code : draft.text("card_signs").orElse("").split(" ")) {
            Coded.of(CardDanger.Sign.class, code).ifPresent(ticked::add);
        }
        Map<Object, BigDecimal> added = principals(draft.loans(), kept);
        Set<CardDanger.Sign> elsewhere = EnumSet.copyOf(ticked);
        if (added.values().stream().anyMatch(CardDanger::reached)) {
            elsewhere.add(CardDanger.Sign.PRINCIPAL_REACHED);
        }
        return CardDanger.lawyerFirst(elsewhere)
                || kept.stream()
                        .map(bank -> bank.signsWith(added.getOrDefault(bank.id(), BigDecimal.ZERO)))
                        .anyMatch(signs -> {
                            signs.addAll(elsewhere);
                            return CardDanger.lawyerFirst(signs);
                        });
    }

    /** What is owed on the added cards of each bank, by its id or, of a new one, its name. */
    private static Map<Object, BigDecimal> principals(
            List<Stored<LoanEntry>> added, List<CardDanger.Bank> kept) {
        Map<Object, BigDecimal> owed = new HashMap<>();
        for (Stored<LoanEntry> one : added) {
            LoanEntry entry = one.value();
            BigDecimal principal = entry.loan().claimedPrincipal();
            if (entry.loan().product() == Product.CREDIT_CARD && principal != null) {
                owed.merge(bank(entry, kept), principal, BigDecimal::add);
            }
        }
        return owed;
    }

    private static Object bank(LoanEntry entry, List<CardDanger.Bank> kept) {
        Stored<LenderFacts> known = entry.lenderBefore();
        String name = entry.lender().legalName();
        return known != null
                ? known.id()
                : kept.stream()
                        .filter(bank -> bank.name().equals(name))
                        .findFirst()
                        .<Object>map(CardDanger.Bank::id)
                        .orElse(name);
    }

    /** High with danger now or any plan of self-harm, watch with thoughts of it. */
    public static Risk risk(InterviewDraft draft) {
        String selfHarm = draft.text("self_harm").orElse("none");
        if (draft.text("danger_now").orElse("no").equals("yes") || selfHarm.equals("plan")) {
            return Risk.HIGH;
        }
        return selfHarm.equals("thoughts") ? Risk.WATCH : Risk.NONE;
    }
}
