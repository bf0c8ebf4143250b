package org.anning.cases;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps what a client agreed to, purpose by purpose. */
public final class ConsentService {

    private final UnitOfWork work;
    private final CaseLog log;
    private final Clock clock;

    public ConsentService(UnitOfWork work, CaseLog log, Clock clock) {
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    /** Keeps a new consent of a case. */
    public Stored<ConsentFacts> write(CaseId caseId, ConsentFacts facts) {
        return work.write(session -> write(session, caseId, UUID.randomUUID(), facts));
    }

    /** Keeps a new consent as part of a larger transaction. */
    public Stored<ConsentFacts> write(Session session, CaseId caseId, UUID id, ConsentFacts facts) {
        Refusal.ifBlocked(CaseChecks.check(facts, clock));
        CaseConsent written = new CaseConsent(id, caseId.value(), facts, clock.instant());
        session.persist(written);
        session.flush();
        log.note(session, caseId, "consent", id, Deed.WRITTEN, null);
        return written.stored();
    }

    /** Replaces the facts of a consent, unless somebody else just did. */
    public Stored<ConsentFacts> correct(Stored<ConsentFacts> corrected) {
        return work.write(session -> {
            Refusal.ifBlocked(CaseChecks.check(corrected.value(), clock));
            CaseConsent found = find(session, corrected);
            ConsentFacts before = found.stored().value();
            found.correct(corrected.value());
            session.flush();
            log.note(
                    session,
                    new CaseId(found.caseId()),
                    "consent",
                    corrected.id(),
                    Deed.CORRECTED,
                    before);
            return found.stored();
        });
    }

    /** Takes a consent out of the case; the log keeps what it was. */
    public void strike(Stored<ConsentFacts> struck) {
        work.write(session -> {
            CaseConsent found = find(session, struck);
            found.strike(clock.instant());
            log.note(
                    session,
                    new CaseId(found.caseId()),
                    "consent",
                    struck.id(),
                    Deed.STRUCK,
                    found.stored().value());
            return true;
        });
    }

    /** The consents of a case, the latest first; struck ones left out. */
    public List<Stored<ConsentFacts>> of(CaseId caseId) {
        return work.read(session -> of(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<Stored<ConsentFacts>> of(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from CaseConsent s where s.caseId = :id and s.struckAt is null"
                                + " order by s.facts.givenOn desc, s.writtenAt desc",
                        CaseConsent.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(CaseConsent::stored)
                .toList();
    }

    /** A consent that has ended or ends soon, and of which case. */
    public record Ending(CaseId caseId, ConsentFacts consent) {}

    /**
     * What clients of open cases agreed to until this day or an earlier one; not where they took it
     * back, or said something newer of the same purpose.
     */
    public List<Ending> endingBy(LocalDate day) {
        return work.read(session ->
                session
                        .createQuery(
                                "from CaseConsent s where s.struckAt is null and s.facts.given ="
                                        + " true and s.facts.withdrawnOn is null and"
                                        + " s.facts.expiresOn <= :day and exists (from CaseFile c"
                                        + " where c.id = s.caseId and c.facts.status <> :closed)"
                                        + " and not exists (from CaseConsent n where n.caseId ="
                                        + " s.caseId and n.struckAt is null and n.facts.purpose ="
                                        + " s.facts.purpose and (n.facts.givenOn >"
                                        + " s.facts.givenOn or n.facts.givenOn = s.facts.givenOn"
                                        + " and n.writtenAt > s.writtenAt)) order by"
                                        + " s.facts.expiresOn, s.id",
                                CaseConsent.class)
                        .setParameter("day", day)
                        .setParameter("closed", CaseStatus.CLOSED)
                        .list()
                        .stream()
                        .map(c -> new Ending(new CaseId(c.caseId()), c.stored().value()))
                        .toList());
    }

    private static CaseConsent find(Session session, Stored<ConsentFacts> wanted) {
        CaseConsent found = session.find(CaseConsent.class, wanted.id());
        if (found == null || found.struck()) {
            throw new Refusal("common.gone");
        }
        wanted.mustMatch(found.stored().version());
        return found;
    }
}
