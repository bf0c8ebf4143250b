package org.anning.interview;

import org.anning.cases.Risk;
import org.anning.common.Coded;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanEntry;
import org.anning.loans.Product;
import org.anning.loans.plans.CardDanger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the answers to the safety questions mean (domain 6.1). */
public final class Safety {

    private Safety() {}

    /** Whether a red warning with the emergency numbers must be shown. */
    public static boolean warns(InterviewDraft draft) {
        return risk(draft) != Risk.NONE && draft.dismissed() == null;
    }

    /**
     * Whether every outward danger sign of a card is there, never one or two: then a lawyer comes
     * before any more details (domain 6.5; cl-196-interp-6, -8). What is ticked, what the cards
     * added on the way owe, and what is known of a card of the case count together.
     *
     * @param kept the signs of each card of the case
     */
    public static boolean lawyerFirst(InterviewDraft draft, List<Set<CardDanger.Sign>> kept) {
        Set<CardDanger.Sign> heard = EnumSet.noneOf(CardDanger.Sign.class);
        for (String code : draft.text("card_signs").orElse("").split(" ")) {
            Coded.of(CardDanger.Sign.class, code).ifPresent(heard::add);
        }
        if (principals(draft.loans()).stream().anyMatch(CardDanger::reached)) {
            heard.add(CardDanger.Sign.PRINCIPAL_REACHED);
        }
        return Stream.concat(Stream.of(Set.<CardDanger.Sign>of()), kept.stream())
                .map(signs -> Stream.concat(heard.stream(), signs.stream()))
                .anyMatch(signs -> CardDanger.lawyerFirst(signs.collect(Collectors.toSet())));
    }

    /** What is owed on the cards of each bank, without interest and fees. */
    private static Collection<BigDecimal> principals(List<Stored<LoanEntry>> added) {
        Map<Object, BigDecimal> owed = new HashMap<>();
        for (Stored<LoanEntry> one : added) {
            LoanEntry entry = one.value();
            BigDecimal principal = entry.loan().claimedPrincipal();
            if (entry.loan().product() == Product.CREDIT_CARD && principal != null) {
                Stored<LenderFacts> known = entry.lenderBefore();
                Object bank = known == null ? entry.lender().legalName() : known.id();
                owed.merge(bank, principal, BigDecimal::add);
            }
        }
        return owed.values();
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
