package org.anning.cases;

import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes, corrects and strikes the rows of one table of facts about cases, each with a line in the
 * log of its case.
 *
 * @param <F> the facts record
 */
public class FactsRows<F> {

    /** Makes a new row. */
    public interface Maker<F> {

        FactsRow<F> make(UUID id, CaseId caseId, F facts, Instant writtenAt);
    }

    private final UnitOfWork work;
    private final CaseLog log;
    private final Clock clock;
    private final Class<? extends FactsRow<F>> table;
    private final Maker<F> maker;
    private final String subject;
    private final Function<F, List<Problem>> checks;
    private final String latestFirst;

    /**
     * @param subject what the log calls such a row
     * @param checks what is wrong with facts
     * @param day by which of the facts' days the rows are in order
     */
    public FactsRows(
            UnitOfWork work,
            CaseLog log,
            Clock clock,
            Class<? extends FactsRow<F>> table,
            Maker<F> maker,
            String subject,
            Function<F, List<Problem>> checks,
            String day) {
        this.work = work;
        this.log = log;
        this.clock = clock;
        this.table = table;
        this.maker = maker;
        this.subject = subject;
        this.checks = checks;
        this.latestFirst =
                "from %s r where r.caseId = :id and r.struckAt is null order by r.facts.%s desc, r.writtenAt desc, r.id"
                        .formatted(table.getSimpleName(), day);
    }

    /** Keeps new facts of a case. */
    public Stored<F> write(CaseId caseId, F facts) {
        return work.write(session -> write(session, caseId, UUID.randomUUID(), facts));
    }

    /** The same, as part of a larger transaction. */
    public Stored<F> write(Session session, CaseId caseId, UUID id, F facts) {
        Refusal.ifBlocked(checks.apply(facts));
        FactsRow<F> row = maker.make(id, caseId, facts, clock.instant());
        session.persist(row);
        session.flush();
        log.note(session, caseId, subject, id, Deed.WRITTEN, null);
        return row.stored();
    }

    /** Replaces facts, unless somebody else just did. */
    public Stored<F> correct(Stored<F> corrected) {
        Refusal.ifBlocked(checks.apply(corrected.value()));
        return work.write(session -> {
            FactsRow<F> row = find(session, corrected);
            F before = row.facts();
            row.correct(corrected.value());
            session.flush();
            log.note(session, row.caseId(), subject, corrected.id(), Deed.CORRECTED, before);
            return row.stored();
        });
    }

    /** Takes facts out of a case; the log keeps what they were. */
    public void strike(Stored<F> struck) {
        work.write(session -> {
            FactsRow<F> row = find(session, struck);
            row.strike(clock.instant());
            log.note(session, row.caseId(), subject, struck.id(), Deed.STRUCK, row.facts());
            return true;
        });
    }

    /** The facts of a case, the latest first; struck ones left out. */
    public List<Stored<F>> of(CaseId caseId) {
        return work.read(session -> of(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<Stored<F>> of(Session session, CaseId caseId) {
        return session
                .createQuery(latestFirst, table)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(FactsRow::stored)
                .toList();
    }

    private FactsRow<F> find(Session session, Stored<F> wanted) {
        FactsRow<F> row = session.find(table, wanted.id());
        if (row == null || row.struck()) {
            throw new Refusal("common.gone");
        }
        wanted.mustMatch(row.stored().version());
        return row;
    }
}
