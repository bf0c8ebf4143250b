package org.anning.advice;

import org.anning.cases.StepFacts;
import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.interview.FinishedInterview;
import org.anning.loans.LoanRow;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.EntryRow;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gathers everything of one case in one transaction, so that a paper never mixes two moments. */
public final class CaseReader {

    private final UnitOfWork work;
    private final CaseSources sources;

    public CaseReader(UnitOfWork work, CaseSources sources) {
        this.work = work;
        this.sources = sources;
    }

    /** The case as it is now. */
    public CaseView read(CaseId id) {
        return work.read(session -> read(session, id));
    }

    private CaseView read(Session session, CaseId id) {
        List<LoanRow> loans = sources.loans().loansOf(session, id);
        List<EntryRow> entries = sources.timeline().entriesOf(session, id);
        List<Stored<StepFacts>> steps = sources.steps().of(session, id);
        Set<UUID> lenders = new LinkedHashSet<>();
        loans.forEach(l -> lenders.add(l.lender().id()));
        entries.forEach(e -> add(lenders, e.facts().lenderId()));
        steps.forEach(s -> add(lenders, s.value().lenderId()));
        return new CaseView(
                id,
                sources.cases().caseFile(session, id),
                sources.clients().read(session, sources.cases().clientId(session, id)),
                sources.lenders().readAll(session, lenders),
                loans,
                sources.settling().books(session, id),
                entries,
                steps,
                sources.consents().of(session, id),
                sources.evidence().of(session, id),
                sources.evidence().proofs(session, id),
                interviews(session, id));
    }

    private List<FinishedInterview> interviews(Session session, CaseId id) {
        return sources.interviews().interviewsOf(session, id);
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
