package org.anning.advice;

import org.anning.cases.CaseService;
import org.anning.cases.ConsentService;
import org.anning.cases.StepService;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.TimelineService;
import org.hibernate.Session;

import java.util.Map;

/** Gathers everything of one case in one transaction, so that a paper never mixes two moments. */
public final class CaseReader {

    private final UnitOfWork work;
    private final ClientService clients;
    private final CaseService cases;
    private final StepService steps;
    private final ConsentService consents;
    private final TimelineService timeline;

    public CaseReader(
            UnitOfWork work,
            ClientService clients,
            CaseService cases,
            StepService steps,
            ConsentService consents,
            TimelineService timeline) {
        this.work = work;
        this.clients = clients;
        this.cases = cases;
        this.steps = steps;
        this.consents = consents;
        this.timeline = timeline;
    }

    /** The case as it is now. */
    public CaseView read(CaseId id) {
        return work.read(session -> read(session, id));
    }

    /** The case as this transaction sees it. */
    CaseView read(Session session, CaseId id) {
        return new CaseView(
                id,
                cases.caseFile(session, id),
                clients.read(session, cases.clientId(session, id)),
                timeline.entriesOf(session, id),
                steps.of(session, id),
                consents.of(session, id),
                Map.of());
    }
}
