package org.anning.cases;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps the procedural steps of a case: what was sent where, what came back. */
public final class StepService {

    private final UnitOfWork work;
    private final CaseLog log;
    private final Clock clock;

    public StepService(UnitOfWork work, CaseLog log, Clock clock) {
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    /** Keeps a new step of a case. */
    public Stored<StepFacts> write(CaseId caseId, StepFacts facts) {
        return work.write(session -> write(session, caseId, UUID.randomUUID(), facts));
    }

    /** Keeps a new step as part of a larger transaction. */
    public Stored<StepFacts> write(Session session, CaseId caseId, UUID id, StepFacts facts) {
        Refusal.ifBlocked(CaseChecks.check(facts, clock));
        CaseStep written = new CaseStep(id, caseId.value(), facts, clock.instant());
        session.persist(written);
        session.flush();
        log.note(session, caseId, "step", id, Deed.WRITTEN, null);
        return written.stored();
    }

    /** Replaces the facts of a step, unless somebody else just did. */
    public Stored<StepFacts> correct(Stored<StepFacts> corrected) {
        return work.write(session -> {
            Refusal.ifBlocked(CaseChecks.check(corrected.value(), clock));
            CaseStep found = find(session, corrected);
            StepFacts before = found.stored().value();
            found.correct(corrected.value());
            session.flush();
            log.note(
                    session,
                    new CaseId(found.caseId()),
                    "step",
                    corrected.id(),
                    Deed.CORRECTED,
                    before);
            return found.stored();
        });
    }

    /** Takes a step out of the case; the log keeps what it was. */
    public void strike(Stored<StepFacts> struck) {
        work.write(session -> {
            CaseStep found = find(session, struck);
            found.strike(clock.instant());
            log.note(
                    session,
                    new CaseId(found.caseId()),
                    "step",
                    struck.id(),
                    Deed.STRUCK,
                    found.stored().value());
            return true;
        });
    }

    /** The steps of a case, the latest first; struck ones left out. */
    public List<Stored<StepFacts>> of(CaseId caseId) {
        return work.read(session -> of(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<Stored<StepFacts>> of(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from CaseStep s where s.caseId = :id and s.struckAt is null order"
                                + " by s.facts.happenedOn desc, s.writtenAt desc",
                        CaseStep.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(CaseStep::stored)
                .toList();
    }

    private static CaseStep find(Session session, Stored<StepFacts> wanted) {
        CaseStep found = session.find(CaseStep.class, wanted.id());
        if (found == null || found.struck()) {
            throw new Refusal("common.gone");
        }
        wanted.mustMatch(found.stored().version());
        return found;
    }
}
