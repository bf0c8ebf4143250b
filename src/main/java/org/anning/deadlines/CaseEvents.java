package org.anning.deadlines;

import org.anning.cases.CaseFacts;
import org.anning.cases.StepFacts;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Proof;
import org.anning.loans.LoanRow;
import org.anning.loans.settling.DebtFile;
import org.anning.timeline.EntryRow;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything in a case that can begin a deadline; struck things are left out.
 *
 * @param debts what matters for the dates of the loans, by loan
 */
@PersonalData
record CaseEvents(
        CaseId id,
        CaseFacts file,
        List<Stored<StepFacts>> steps,
        List<LoanRow> loans,
        Map<UUID, Stored<DebtFile>> debts,
        List<EntryRow> entries,
        List<EvidenceRow> evidence,
        List<Proof> proofs) {

    CaseEvents {
        steps = List.copyOf(steps);
        loans = loans.stream().filter(l -> !l.struck()).toList();
        debts = Map.copyOf(debts);
        entries = entries.stream().filter(e -> !e.struck()).toList();
        evidence = evidence.stream().filter(e -> !e.struck()).toList();
        proofs = List.copyOf(proofs);
    }

    /** What was done to the client or the client's people. */
    List<EntryRow> contacts() {
        return entries.stream().filter(e -> e.facts().harassing()).toList();
    }

    @Override
    public String toString() {
        return "CaseEvents";
    }
}
