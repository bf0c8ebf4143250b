package org.anning.advice;

import java.util.Map;

/** Facts that no sheet shows, each with the reason; every other fact has a placeholder. */
final class NotOnPaper {

    private static final String LOANS = "no paper needs it";

    private NotOnPaper() {}

    /** The facts, such as {@code CaseFacts.risk}, and why they stay in the casebook. */
    static Map<String, String> list() {
        return Map.ofEntries(
                Map.entry("ClientFacts.formerNames", "only to find a client again"),
                Map.entry("CaseFacts.status", "how the group works, not a fact of the case"),
                Map.entry("CaseFacts.risk", "the group's own judgement of danger"),
                Map.entry("CaseFacts.closedOn", "how the group works"),
                Map.entry("CaseFacts.outcome", "for the group's own reports"),
                Map.entry("StepFacts.channel", "the kind of step says it"),
                Map.entry("StepFacts.lenderId", "an identity; the lender's name is shown"),
                Map.entry("StepFacts.loanId", "an identity; the loan is shown"),
                Map.entry("ConsentFacts.note", "the group's own remark"),
                Map.entry("ContactFacts.plainNumber", "for grouping; the number is shown"),
                Map.entry("ContactFacts.lenderId", "an identity; the lender's name is shown"),
                Map.entry("ContactFacts.sourced", "how it came into the casebook"),
                Map.entry("EvidenceFacts.sizeBytes", "the hash says more"),
                Map.entry("EvidenceFacts.showing", "for the screen only"),
                Map.entry("EvidenceFacts.derivedFrom", "told in the evidence book"),
                Map.entry("EvidenceFacts.note", "the group's own remark"),
                Map.entry("ImportFacts", "how it came into the casebook"),
                Map.entry("WalletFacts", "material to find payments in; the payments are shown"),
                Map.entry("DeadlineFacts", "on screen and in the calendar"),
                Map.entry("TimeFacts", "how the group works"),
                Map.entry("OutcomeFacts", "for the group's own reports"),
                Map.entry("ReviewFacts", "only that it was signed, said at the end of a paper"),
                Map.entry("ViewFacts", "a view of the screen, no fact of a case"),
                Map.entry("PaperFacts", "about papers, not about the case"),
                Map.entry("LenderFacts.collector", LOANS),
                Map.entry("LenderFacts.licenceNo", LOANS),
                Map.entry("LenderFacts.note", LOANS),
                Map.entry("LoanFacts.appPermissions", LOANS),
                Map.entry("LoanFacts.assigned", LOANS),
                Map.entry("LoanFacts.assignedNoticeOn", LOANS),
                Map.entry("LoanFacts.contactsGiven", LOANS),
                Map.entry("LoanFacts.dueDay", LOANS),
                Map.entry("LoanFacts.lateFeeRule", LOANS),
                Map.entry("LoanFacts.lenderId", LOANS),
                Map.entry("LoanFacts.note", LOANS),
                Map.entry("LoanFacts.receivedAccount", LOANS),
                Map.entry("LoanFacts.receivedOn", LOANS));
    }
}
