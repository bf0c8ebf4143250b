package org.anning.loans.settling;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.loans.plans.BudgetLine;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the budgets of a case, version after version; one of them is the current one. */
public final class BudgetService {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_LINES = 200;

    private final UnitOfWork work;
    private final CaseLog log;
    private final Clock clock;

    public BudgetService(UnitOfWork work, CaseLog log, Clock clock) {
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    /** What is wrong with a budget. */
    public static List<Problem> check(HouseholdBudget budget, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < budget.lines().size(); i++) {
            BudgetLine line = budget.lines().get(i);
            if (!yuan(line.amount())) {
                problems.add(Problem.error("line" + i, "loans.problem.amount"));
            }
            Problem.ifLonger(problems, "line" + i, line.explanation(), 1_000);
        }
        if (budget.lines().size() > MOST_LINES) {
            problems.add(Problem.error("", "loans.problem.budgetLines", MOST_LINES));
        }
        percent(problems, "reservePercent", budget.reservePercent());
        if (budget.planPercent() != null) {
            percent(problems, "planPercent", budget.planPercent());
        }
        if (!yuan(budget.reserveAtLeast())) {
            problems.add(Problem.error("reserveAtLeast", "loans.problem.amount"));
        }
        if (budget.help() != null && !yuan(budget.help())) {
            problems.add(Problem.error("help", "loans.problem.amount"));
        }
        if (budget.madeOn().isAfter(LocalDate.now(clock))) {
            problems.add(Problem.error("madeOn", "loans.problem.day"));
        }
        Problem.ifLonger(problems, "note", budget.note(), 4_000);
        return problems;
    }

    private static void percent(List<Problem> problems, String field, BigDecimal percent) {
        boolean fine =
                percent.signum() >= 0
                        && percent.compareTo(HUNDRED) <= 0
                        && percent.stripTrailingZeros().scale() <= 2;
        if (!fine) {
            problems.add(Problem.error(field, "loans.problem.percent"));
        }
    }

    private static boolean yuan(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    /** Keeps a new version; from now on it is the current one. */
    public Stored<HouseholdBudget> keep(CaseId caseId, HouseholdBudget budget) {
        return work.write(session -> write(session, caseId, UUID.randomUUID(), budget));
    }

    /** Keeps a version as part of a larger transaction, current or not as it says. */
    public Stored<HouseholdBudget> write(
            Session session, CaseId caseId, UUID id, HouseholdBudget budget) {
        Refusal.ifBlocked(check(budget, clock));
        if (budget.current()) {
            all(session, caseId).forEach(b -> b.mark(false));
        }
        BudgetVersion written = new BudgetVersion(id, caseId.value(), budget, clock.instant());
        session.persist(written);
        session.flush();
        log.note(session, caseId, "budget", id, Deed.WRITTEN, null);
        return written.stored();
    }

    /** Makes an earlier version the one that offers rest on. */
    public void makeCurrent(Stored<HouseholdBudget> wanted) {
        work.write(session -> {
            BudgetVersion found = session.find(BudgetVersion.class, wanted.id());
            if (found == null) {
                throw new Refusal("common.gone");
            }
            CaseId caseId = new CaseId(found.caseId());
            all(session, caseId).forEach(b -> b.mark(b == found));
            session.flush();
            log.note(session, caseId, "budget", wanted.id(), Deed.RESTORED, null);
            return true;
        });
    }

    /** All versions of a case, the newest first. */
    public List<Stored<HouseholdBudget>> of(CaseId caseId) {
        return work.read(session -> of(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<Stored<HouseholdBudget>> of(Session session, CaseId caseId) {
        return all(session, caseId).stream().map(BudgetVersion::stored).toList();
    }

    Optional<Stored<HouseholdBudget>> current(Session session, CaseId caseId) {
        return of(session, caseId).stream().filter(b -> b.value().current()).findFirst();
    }

    private static List<BudgetVersion> all(Session session, CaseId caseId) {
        return session.createQuery(
                        "from BudgetVersion b where b.caseId = :id"
                                + " order by b.madeOn desc, b.writtenAt desc, b.id",
                        BudgetVersion.class)
                .setParameter("id", caseId.value())
                .list();
    }
}
