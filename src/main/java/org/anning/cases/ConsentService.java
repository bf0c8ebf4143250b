package org.anning.cases;

import org.anning.common.CaseId;
import org.anning.storage.UnitOfWork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Keeps what a client agreed to, purpose by purpose. */
public final class ConsentService extends FactsRows<ConsentFacts> {

    private final UnitOfWork work;

    public ConsentService(UnitOfWork work, CaseLog log, Clock clock) {
        super(
                work,
                log,
                clock,
                CaseConsent.class,
                CaseConsent::new,
                "consent",
                facts -> CaseChecks.check(facts, clock),
                "givenOn");
        this.work = work;
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
                        .map(c -> new Ending(c.caseId(), c.facts()))
                        .toList());
    }
}
