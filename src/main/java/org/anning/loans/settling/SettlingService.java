package org.anning.loans.settling;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.cases.StepService;
import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.loans.CashFlow;
import org.anning.loans.DebtAct;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.LoanService;
import org.anning.loans.Product;
import org.anning.loans.plans.Borrower;
import org.anning.loans.plans.CardDanger;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Keeps what matters for the dates and duties of debts, and what was offered, answered, agreed and
 * paid. What happens to an offer is a step of the case too, so that its deadlines run.
 */
public final class SettlingService {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int MOST_MONTHS = 600;
    private static final int MOST_ACTS = 500;

    private final UnitOfWork work;
    private final LoanService loans;
    private final BudgetService budgets;
    private final StepService steps;
    private final MoneyReckoner reckoner;
    private final BiFunction<Session, CaseId, Borrower> borrowers;
    private final CaseLog log;
    private final Clock clock;

    /**
     * @param borrowers tells what of a case's client matters, inside a transaction
     */
    public SettlingService(
            UnitOfWork work,
            LoanService loans,
            StepService steps,
            MoneyReckoner reckoner,
            BiFunction<Session, CaseId, Borrower> borrowers,
            CaseLog log,
            Clock clock) {
        this.work = work;
        this.loans = loans;
        this.budgets = new BudgetService(work, log, clock);
        this.steps = steps;
        this.reckoner = reckoner;
        this.borrowers = borrowers;
        this.log = log;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(BudgetVersion.class, KeptDebt.class, KeptArrangement.class);
    }

    /** The budgets beside it. */
    public BudgetService budgets() {
        return budgets;
    }

    /** Everything about the money of a case as it stands on a day. */
    public CaseMoney money(CaseId caseId, LocalDate today) {
        return work.read(session -> money(session, caseId, today));
    }

    /** The same, inside a transaction. */
    public CaseMoney money(Session session, CaseId caseId, LocalDate today) {
        return reckoner.reckon(counting(session, caseId), books(session, caseId), today);
    }

    /**
     * What is known of the cards of each bank in this case; with every danger sign a lawyer comes
     * first.
     */
    public List<CardDanger.Bank> cardBanks(CaseId caseId, LocalDate today) {
        Map<UUID, CardDanger.Bank> banks = new LinkedHashMap<>();
        for (DebtView debt : money(caseId, today).debts()) {
            LoanFacts loan = debt.row().loan().value();
            if (loan.product() != Product.CREDIT_CARD) {
                continue;
            }
            BigDecimal principal =
                    Objects.requireNonNullElse(loan.claimedPrincipal(), BigDecimal.ZERO);
            // The signs of each card are those of all cards of its bank.
            banks.merge(
                    debt.row().lender().id(),
                    new CardDanger.Bank(
                            debt.row().lender().id(),
                            debt.row().lender().value().legalName(),
                            principal,
                            debt.danger()),
                    (one, other) ->
                            new CardDanger.Bank(
                                    one.id(),
                                    one.name(),
                                    one.principal().add(other.principal()),
                                    one.signs()));
        }
        return List.copyOf(banks.values());
    }

    private List<LoanRow> counting(Session session, CaseId caseId) {
        return loans.loansOf(session, caseId).stream().filter(l -> !l.struck()).toList();
    }

    /** What is kept about the money of a case, inside a transaction. */
    public MoneyBooks books(Session session, CaseId caseId) {
        return new MoneyBooks(
                budgets.current(session, caseId).orElse(null),
                debts(session, caseId),
                arrangements(session, caseId),
                borrowers.apply(session, caseId));
    }

    // Dates and duties

    /** One debt as it would stand if this were kept about it; nothing is stored. */
    public DebtView preview(CaseId caseId, Stored<DebtFile> typed, LocalDate today) {
        return work.read(session ->
                reckoner.reckon(
                                counting(session, caseId),
                                books(session, caseId).with(typed),
                                today)
                        .debt(typed.id())
                        .orElseThrow(() -> new Refusal("common.gone")));
    }

    /** What is wrong with what was typed about a debt. */
    public static List<Problem> check(DebtFile file, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        past(problems, "suitOn", file.matter().suitOn(), today);
        past(problems, "warnedOn", file.matter().warnedOn(), today);
        LocalDate lastDue = file.matter().lastDueOn();
        if (lastDue != null && (tooOld(lastDue) || lastDue.isAfter(today.plusYears(50)))) {
            problems.add(Problem.error("lastDueOn", "loans.problem.lastDueOn"));
        }
        BigDecimal percent = file.matter().agreedPercent();
        boolean percentFine =
                percent == null
                        || percent.signum() >= 0
                                && percent.compareTo(BigDecimal.valueOf(1_000)) <= 0
                                && percent.stripTrailingZeros().scale() <= 3;
        if (!percentFine) {
            problems.add(Problem.error("agreedPercent", "loans.problem.agreedPercent"));
        }
        Integer months = file.matter().guaranteeMonths();
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            problems.add(Problem.error("guaranteeMonths", "loans.problem.guaranteeMonths"));
        }
        for (DebtAct act : file.acts()) {
            past(problems, "acts", act.day(), today);
            Problem.ifLonger(problems, "acts", act.proof(), 1_000);
        }
        if (file.acts().size() > MOST_ACTS) {
            problems.add(Problem.error("acts", "loans.problem.manyActs", MOST_ACTS));
        }
        return problems;
    }

    private static void past(
            List<Problem> problems, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && (tooOld(day) || day.isAfter(today))) {
            problems.add(Problem.error(field, "loans.problem.day"));
        }
    }

    private static boolean tooOld(LocalDate day) {
        return day.getYear() < 1990;
    }

    /** Keeps what matters for a debt. */
    public Stored<DebtFile> keep(CaseId caseId, Stored<DebtFile> debt) {
        return work.write(session -> keep(session, caseId, debt));
    }

    /**
     * The same, as part of a larger transaction.
     *
     * @param debt by the id of its loan; version 0 where nothing was kept before
     */
    public Stored<DebtFile> keep(Session session, CaseId caseId, Stored<DebtFile> debt) {
        Refusal.ifBlocked(check(debt.value(), clock));
        KeptDebt found = session.find(KeptDebt.class, debt.id());
        if (found == null) {
            KeptDebt written = new KeptDebt(debt.id(), caseId.value(), debt.value());
            session.persist(written);
            session.flush();
            log.note(session, caseId, "debt", debt.id(), Deed.WRITTEN, null);
            return written.stored();
        }
        debt.mustMatch(found.stored().version());
        DebtFile before = found.stored().value();
        found.correct(debt.value());
        session.flush();
        log.note(session, caseId, "debt", debt.id(), Deed.CORRECTED, before);
        return found.stored();
    }

    /** What is kept about the debts of a case, by loan. */
    public Map<UUID, Stored<DebtFile>> debts(Session session, CaseId caseId) {
        Map<UUID, Stored<DebtFile>> byLoan = new HashMap<>();
        session.createQuery("from KeptDebt d where d.caseId = :id", KeptDebt.class)
                .setParameter("id", caseId.value())
                .list()
                .forEach(d -> byLoan.put(d.stored().id(), d.stored()));
        return byLoan;
    }

    // Arrangements

    /** What is wrong with an arrangement. */
    public static List<Problem> check(Arrangement facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        past(problems, "offeredOn", facts.offeredOn(), today);
        past(problems, "answeredOn", facts.answeredOn(), today);
        past(problems, "agreedOn", facts.agreedOn(), today);
        past(problems, "endedOn", facts.endedOn(), today);
        past(problems, "agreementSeenOn", facts.agreementSeenOn(), today);
        past(problems, "certificateSeenOn", facts.certificateSeenOn(), today);
        yuan(problems, "monthly", facts.monthly());
        yuan(problems, "total", facts.total());
        yuan(problems, "waived", facts.waived());
        if (facts.months() < 1 || facts.months() > MOST_MONTHS) {
            problems.add(Problem.error("months", "loans.problem.instalments"));
        }
        Integer grace = facts.graceDays();
        if (grace != null && (grace < 0 || grace > 365)) {
            problems.add(Problem.error("graceDays", "loans.problem.graceDays"));
        }
        LocalDate first = facts.firstOn();
        if (first != null && (tooOld(first) || first.isAfter(today.plusYears(10)))) {
            problems.add(Problem.error("firstOn", "loans.problem.firstOn"));
        }
        if (facts.state() == Arrangement.State.AGREED
                && (facts.agreedOn() == null || first == null)) {
            problems.add(Problem.error("agreedOn", "loans.problem.agreedWithout"));
        }
        Problem.ifLonger(problems, "answer", facts.answer(), 4_000);
        Problem.ifLonger(problems, "revives", facts.revives(), 4_000);
        Problem.ifLonger(problems, "note", facts.note(), 4_000);
        return problems;
    }

    private static void yuan(List<Problem> problems, String field, @Nullable BigDecimal amount) {
        boolean fine =
                amount == null
                        || amount.signum() >= 0
                                && amount.compareTo(MOST) <= 0
                                && amount.stripTrailingZeros().scale() <= 2;
        if (!fine) {
            problems.add(Problem.error(field, "loans.problem.amount"));
        }
    }

    /**
     * Notes an offer that went out, as a step of the case too.
     *
     * @throws Refusal when the lender may not get one: nobody knows who it is, it is one without a
     *     licence, the client was not warned about the time bar, or it is more than capacity bears
     */
    public Stored<ArrangementFile> offer(CaseId caseId, Arrangement facts) {
        return work.write(session -> {
            CaseMoney money = money(session, caseId, LocalDate.now(clock));
            money.refuseUnlessBearable(facts, null);
            Stored<ArrangementFile> kept =
                    write(session, caseId, UUID.randomUUID(), new ArrangementFile(facts));
            step(session, caseId, facts, StepKind.NEGOTIATION_OFFER, facts.offeredOn());
            return kept;
        });
    }

    /** Keeps an arrangement as part of a larger transaction, without a step of its own. */
    public Stored<ArrangementFile> write(
            Session session, CaseId caseId, UUID id, ArrangementFile file) {
        Refusal.ifBlocked(check(file.facts(), clock));
        KeptArrangement written = new KeptArrangement(id, caseId.value(), file, clock.instant());
        session.persist(written);
        session.flush();
        log.note(session, caseId, "arrangement", id, Deed.WRITTEN, null);
        return written.stored();
    }

    /**
     * Corrects an arrangement; when it has come further, that is a step of the case too.
     *
     * @throws Refusal when what is agreed is more than capacity bears
     */
    public Stored<ArrangementFile> correct(CaseId caseId, Stored<ArrangementFile> corrected) {
        return work.write(session -> {
            Arrangement now = corrected.value().facts();
            Refusal.ifBlocked(check(now, clock));
            KeptArrangement found = find(session, corrected);
            ArrangementFile before = found.stored().value();
            Arrangement.State was = before.facts().state();
            boolean dearer = now.monthly().compareTo(before.facts().monthly()) > 0;
            if (now.state().running() && (dearer || !was.running())) {
                money(session, caseId, LocalDate.now(clock))
                        .refuseUnlessBearable(now, corrected.id());
            }
            found.correct(corrected.value());
            session.flush();
            log.note(session, caseId, "arrangement", corrected.id(), Deed.CORRECTED, before);
            if (was != now.state()) {
                cameFurther(session, caseId, now);
            }
            return found.stored();
        });
    }

    /** Replaces an arrangement by what a merge made of it: its steps come of themselves. */
    public void put(Session session, CaseId caseId, Stored<ArrangementFile> merged) {
        Refusal.ifBlocked(check(merged.value().facts(), clock));
        KeptArrangement found = find(session, merged);
        ArrangementFile before = found.stored().value();
        found.correct(merged.value());
        session.flush();
        log.note(session, caseId, "arrangement", merged.id(), Deed.CORRECTED, before);
    }

    private void cameFurther(Session session, CaseId caseId, Arrangement now) {
        switch (now.state()) {
            case ANSWERED, REFUSED ->
                    step(session, caseId, now, StepKind.NEGOTIATION_ANSWER, now.answeredOn());
            case AGREED -> step(session, caseId, now, StepKind.AGREEMENT, now.agreedOn());
            case PAID_OFF -> step(session, caseId, now, StepKind.PAID_OFF, now.endedOn());
            case OFFERED, BROKEN -> {}
        }
    }

    private void step(
            Session session,
            CaseId caseId,
            Arrangement facts,
            StepKind kind,
            @Nullable LocalDate day) {
        LoanRow loan = loan(session, caseId, facts.loanId());
        StepFacts step =
                new StepFacts(
                        kind,
                        day == null ? LocalDate.now(clock) : day,
                        null,
                        null,
                        null,
                        null,
                        loan.lender().id(),
                        facts.loanId(),
                        kind == StepKind.NEGOTIATION_ANSWER ? facts.answer() : null,
                        null,
                        null);
        steps.write(session, caseId, UUID.randomUUID(), step);
    }

    /** The latest complaint to each lender of a case, by the lender. */
    public Map<UUID, StepFacts> complaints(CaseId caseId) {
        Map<UUID, StepFacts> latest = new HashMap<>();
        for (Stored<StepFacts> step : steps.of(caseId)) {
            StepFacts facts = step.value();
            UUID lender = facts.lenderId();
            if (facts.kind() == StepKind.LENDER_COMPLAINT && lender != null) {
                latest.merge(
                        lender, facts, (a, b) -> a.happenedOn().isBefore(b.happenedOn()) ? b : a);
            }
        }
        return latest;
    }

    private LoanRow loan(Session session, CaseId caseId, UUID loanId) {
        return loans.loansOf(session, caseId).stream()
                .filter(l -> l.loan().id().equals(loanId))
                .findFirst()
                .orElseThrow(() -> new Refusal("common.gone"));
    }

    /** Notes a payment under an agreement: it stands among the payments of the loan. */
    public void paid(CaseId caseId, UUID loanId, LocalDate day, BigDecimal amount) {
        LoanRow row = work.read(session -> loan(session, caseId, loanId));
        List<CashFlow> flows = new ArrayList<>(row.flows());
        flows.add(new CashFlow(day, false, amount, FlowKind.REPAYMENT, null, null));
        Stored<LoanFacts> loan = row.loan();
        loans.correct(loan, flows);
    }

    /** Takes an arrangement out of the case; the log keeps what it was. */
    public void strike(CaseId caseId, Stored<ArrangementFile> struck) {
        work.write(session -> {
            KeptArrangement found = find(session, struck);
            found.strike(clock.instant());
            log.note(
                    session,
                    caseId,
                    "arrangement",
                    struck.id(),
                    Deed.STRUCK,
                    found.stored().value());
            return true;
        });
    }

    /** The arrangements of a case, the oldest first; struck ones left out. */
    public List<Stored<ArrangementFile>> arrangements(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from KeptArrangement a where a.caseId = :id and a.struckAt is null"
                                + " order by a.facts.offeredOn, a.writtenAt, a.id",
                        KeptArrangement.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(KeptArrangement::stored)
                .toList();
    }

    private static KeptArrangement find(Session session, Stored<ArrangementFile> wanted) {
        KeptArrangement found = session.find(KeptArrangement.class, wanted.id());
        if (found == null || found.struck()) {
            throw new Refusal("common.gone");
        }
        wanted.mustMatch(found.stored().version());
        return found;
    }
}
