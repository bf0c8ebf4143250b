package org.anning.casefile;

import org.anning.cases.CaseFacts;
import org.anning.cases.ConsentFacts;
import org.anning.cases.StepFacts;
import org.anning.clients.ClientFacts;
import org.anning.common.PersonalData;
import org.anning.deadlines.DeadlineFacts;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.Proof;
import org.anning.interview.FinishedInterview;
import org.anning.lenders.LenderFacts;
import org.anning.timeline.ContactFacts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Everything of one case, as it stands in a case file: the facts records of the features as they
 * are, and ids between them. The format is this record; {@code docs/formats/case-format.md}
 * describes it.
 *
 * @param version of the format; {@link #VERSION}
 * @param id of the case
 * @param interviews the first one first
 * @param lenders that the loans, entries and steps speak of
 * @param money budgets and agreements, or null when there are none
 * @param entries in the order in which things happened
 * @param imports files that entries were read from, or null when there are none
 * @param proofs which evidence proves which entry
 * @param custody the custody logs of the evidence, piece by piece; null when there are none
 * @param deadlines what people said of deadlines, or null when they said nothing
 * @param work hours, outcomes and the check by a second person, or null when there are none
 */
@PersonalData
public record CaseJson(
        int version,
        UUID id,
        Keyed<ClientFacts> client,
        CaseFacts facts,
        List<FinishedInterview> interviews,
        List<Keyed<LenderFacts>> lenders,
        List<LoanJson> loans,
        @Nullable MoneyJson money,
        List<Noted<ContactFacts>> entries,
        @Nullable List<ImportJson> imports,
        List<Noted<EvidenceFacts>> evidence,
        List<Proof> proofs,
        @Nullable List<CustodyLine> custody,
        List<Keyed<StepFacts>> steps,
        List<Keyed<ConsentFacts>> consents,
        @Nullable List<Keyed<DeadlineFacts>> deadlines,
        @Nullable WorkJson work) {

    /** The version that this program writes, and the only one it reads. */
    public static final int VERSION = 1;

    /** The same case of this client and with these lenders. */
    CaseJson sharing(Keyed<ClientFacts> other, List<Keyed<LenderFacts>> others) {
        return new CaseJson(
                version,
                id,
                other,
                facts,
                interviews,
                others,
                loans,
                money,
                entries,
                imports,
                evidence,
                proofs,
                custody,
                steps,
                consents,
                deadlines,
                work);
    }

    /**
     * What the case itself says: without the work on it, and without the custody logs, which go on
     * when its evidence is only looked at.
     */
    CaseJson content() {
        return new CaseJson(
                version,
                id,
                client,
                facts,
                interviews,
                lenders,
                loans,
                money,
                entries,
                imports,
                evidence,
                proofs,
                null,
                steps,
                consents,
                deadlines,
                null);
    }

    @Override
    public String toString() {
        return "CaseJson";
    }
}
