package org.anning.advice;

import org.anning.common.CaseId;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.util.Map;

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
        return new CaseView(
                id,
                sources.cases().caseFile(session, id),
                sources.clients().read(session, sources.cases().clientId(session, id)),
                sources.timeline().entriesOf(session, id),
                sources.steps().of(session, id),
                sources.consents().of(session, id),
                sources.evidence().of(session, id),
                sources.evidence().proofs(session, id),
                Map.of());
    }
}
