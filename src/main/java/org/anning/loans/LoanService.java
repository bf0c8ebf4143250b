package org.anning.loans;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.LenderId;
import org.anning.common.LoanId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Writes, corrects, strikes and lists the loans of a case. */
public final class LoanService {

    private final UnitOfWork work;
    private final LenderService lenders;
    private final CaseLog log;
    private final Clock clock;

    public LoanService(UnitOfWork work, LenderService lenders, CaseLog log, Clock clock) {
        this.work = work;
        this.lenders = lenders;
        this.log = log;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(Loan.class);
    }

    /** Keeps a new loan of a case. */
    public Stored<LoanFacts> write(CaseId caseId, LoanFacts facts, List<CashFlow> flows) {
        return work.write(session -> write(session, caseId, LoanId.random(), facts, flows));
    }

    /** Keeps a new loan as part of a larger transaction. */
    public Stored<LoanFacts> write(
            Session session, CaseId caseId, LoanId id, LoanFacts facts, List<CashFlow> flows) {
        check(session, facts, flows);
        Loan loan = new Loan(id.value(), caseId.value(), facts, flows, clock.instant());
        session.persist(loan);
        session.flush();
        log.note(session, caseId, "loan", id.value(), Deed.WRITTEN, null);
        return loan.stored();
    }

    /** Replaces the facts and payments of a loan, unless somebody else just did. */
    public Stored<LoanFacts> correct(Stored<LoanFacts> corrected, List<CashFlow> flows) {
        return work.write(session -> correct(session, corrected, flows));
    }

    /** The same, as part of a larger transaction. */
    public Stored<LoanFacts> correct(
            Session session, Stored<LoanFacts> corrected, List<CashFlow> flows) {
        check(session, corrected.value(), flows);
        Loan loan = find(session, corrected.id());
        corrected.mustMatch(loan.stored().version());
        LoanFacts before = loan.stored().value();
        loan.correct(corrected.value(), flows);
        session.flush();
        log.note(
                session, new CaseId(loan.caseId()), "loan", corrected.id(), Deed.CORRECTED, before);
        return loan.stored();
    }

    /**
     * Keeps a loan together with its lender: both are written or corrected, or neither is.
     *
     * @return the loan as it is stored now
     */
    public Stored<LoanFacts> keep(CaseId caseId, LoanEntry entry) {
        return work.write(session -> keep(session, caseId, entry));
    }

    /**
     * The same, with something more in the same transaction.
     *
     * @param also told which loan it is
     */
    Stored<LoanFacts> keep(CaseId caseId, LoanEntry entry, BiConsumer<Session, LoanId> also) {
        return work.write(session -> {
            Stored<LoanFacts> kept = keep(session, caseId, entry);
            also.accept(session, new LoanId(kept.id()));
            return kept;
        });
    }

    /** The same, as part of a larger transaction. */
    public Stored<LoanFacts> keep(Session session, CaseId caseId, LoanEntry entry) {
        LoanFacts facts = entry.loan().lentBy(lender(session, entry).id());
        Stored<LoanFacts> before = entry.loanBefore();
        return before == null
                ? write(session, caseId, LoanId.random(), facts, entry.flows())
                : correct(session, before.with(facts), entry.flows());
    }

    private Stored<LenderFacts> lender(Session session, LoanEntry entry) {
        Stored<LenderFacts> before = entry.lenderBefore();
        if (before == null) {
            return lenders.write(session, LenderId.random(), entry.lender());
        }
        return before.value().equals(entry.lender())
                ? before
                : lenders.correct(session, before.with(entry.lender()));
    }

    /** Strikes a loan; it stays readable and can be restored. */
    public void strike(Stored<LoanFacts> loan) {
        work.write(session -> mark(session, loan, Deed.STRUCK));
    }

    /** Strikes a loan as part of a larger transaction. */
    public void strike(Session session, Stored<LoanFacts> loan) {
        mark(session, loan, Deed.STRUCK);
    }

    /** Brings a struck loan back. */
    public void restore(Stored<LoanFacts> loan) {
        work.write(session -> mark(session, loan, Deed.RESTORED));
    }

    private boolean mark(Session session, Stored<LoanFacts> wanted, Deed deed) {
        Loan loan = find(session, wanted.id());
        wanted.mustMatch(loan.stored().version());
        loan.strike(deed == Deed.STRUCK ? clock.instant() : null);
        session.flush();
        log.note(
                session,
                new CaseId(loan.caseId()),
                "loan",
                wanted.id(),
                deed,
                loan.stored().value());
        return true;
    }

    /** The loans of a case in the order they were written, struck ones too. */
    public List<LoanRow> loansOf(CaseId caseId) {
        return work.read(session -> loansOf(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<LoanRow> loansOf(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from Loan l where l.caseId = :id order by l.writtenAt, l.id", Loan.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(loan ->
                        new LoanRow(
                                loan.stored(),
                                lenders.read(session, new LenderId(loan.lenderId())),
                                loan.flows(),
                                loan.struck()))
                .toList();
    }

    private void check(Session session, LoanFacts facts, List<CashFlow> flows) {
        Refusal.ifBlocked(LoanChecks.check(facts, flows, clock));
        if (!lenders.exists(session, new LenderId(facts.lenderId()))) {
            throw new Refusal("loans.problem.lender");
        }
    }

    private static Loan find(Session session, UUID id) {
        Loan loan = session.find(Loan.class, id);
        if (loan == null) {
            throw new Refusal("common.gone");
        }
        return loan;
    }
}
