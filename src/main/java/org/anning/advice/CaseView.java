package org.anning.advice;

import org.anning.cases.CaseFacts;
import org.anning.cases.ConsentFacts;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Proof;
import org.anning.interview.FinishedInterview;
import org.anning.interview.Given;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.anning.loans.settling.MoneyBooks;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything known of one case at one moment. Struck things are left out: they count nowhere.
 *
 * @param lenders those of the loans, the entries and the steps
 * @param money budget, dates and duties of debts, agreements
 * @param entries in the order in which things happened
 * @param steps the latest first
 * @param proofs which piece of evidence proves which entry
 * @param interviews the first one first
 */
@PersonalData
public record CaseView(
        CaseId id,
        Stored<CaseFacts> file,
        Stored<ClientFacts> client,
        List<Stored<LenderFacts>> lenders,
        List<LoanRow> loans,
        MoneyBooks money,
        List<EntryRow> entries,
        List<Stored<StepFacts>> steps,
        List<Stored<ConsentFacts>> consents,
        List<EvidenceRow> evidence,
        List<Proof> proofs,
        List<FinishedInterview> interviews) {

    public CaseView {
        lenders = List.copyOf(lenders);
        loans = loans.stream().filter(l -> !l.struck()).toList();
        entries = entries.stream().filter(e -> !e.struck()).toList();
        steps = List.copyOf(steps);
        consents = List.copyOf(consents);
        evidence = evidence.stream().filter(e -> !e.struck()).toList();
        proofs = List.copyOf(proofs);
        interviews = List.copyOf(interviews);
    }

    /** The answers of the last interview, by the question; only what was answered. */
    public Map<String, Answered> answers() {
        Map<String, Answered> answers = new HashMap<>();
        if (!interviews.isEmpty()) {
            FinishedInterview last = interviews.getLast();
            for (Given given : last.given()) {
                String text = given.text();
                if (given.blank() == null && text != null && !text.isBlank()) {
                    answers.put(given.field(), new Answered(text.strip()));
                }
            }
        }
        return answers;
    }

    /** What was done to the client or the client's people, in order. */
    public List<EntryRow> contacts() {
        return entries.stream().filter(e -> e.facts().harassing()).toList();
    }

    /** A lender of this case. */
    public Optional<LenderFacts> lender(@Nullable UUID id) {
        return lenders.stream().filter(l -> l.id().equals(id)).findFirst().map(Stored::value);
    }

    /**
     * What kind of lender stands behind a contact: the one it is linked to, or, where it is linked
     * to none or to a mere collector, the kind that all loans of the case share.
     */
    public LenderKind kindBehind(EntryRow entry) {
        Optional<LenderFacts> linked = lender(entry.facts().lenderId()).filter(l -> !l.collector());
        if (linked.isPresent()) {
            return linked.get().kind();
        }
        List<LenderKind> kinds =
                loans.stream().map(l -> l.lender().value().kind()).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : LenderKind.UNKNOWN;
    }

    /** Whether there are loans and every one of them is from a licensed lender. */
    public boolean onlyLicensed() {
        return !loans.isEmpty()
                && loans.stream().allMatch(l -> l.lender().value().kind().licensed());
    }

    /** Whether a contact is about a credit card: where all loans that it can be about agree. */
    public YesNo cardBehind(EntryRow entry) {
        List<Boolean> cards =
                behind(entry).stream()
                        .map(l -> l.loan().value().product() == Product.CREDIT_CARD)
                        .distinct()
                        .toList();
        return cards.size() != 1 ? YesNo.UNKNOWN : cards.getFirst() ? YesNo.YES : YesNo.NO;
    }

    /** The day of the contract behind a contact, where the case has one loan that it can be. */
    public @Nullable LocalDate contractBehind(EntryRow entry) {
        List<LoanRow> possible = behind(entry);
        return possible.size() == 1 ? possible.getFirst().loan().value().contractOn() : null;
    }

    /** The loans that a contact can be about. */
    private List<LoanRow> behind(EntryRow entry) {
        UUID lender = entry.facts().lenderId();
        return loans.stream()
                .filter(l -> lender == null || l.lender().id().equals(lender))
                .toList();
    }

    /** The steps of one kind, the latest first. */
    public List<Stored<StepFacts>> steps(StepKind kind) {
        return steps.stream().filter(s -> s.value().kind() == kind).toList();
    }

    /** The evidence that proves this entry, in the order of the list. */
    public List<EvidenceRow> proving(UUID entryId) {
        return evidence.stream().filter(e -> proofs.contains(new Proof(e.id(), entryId))).toList();
    }

    @Override
    public String toString() {
        return "CaseView";
    }
}
