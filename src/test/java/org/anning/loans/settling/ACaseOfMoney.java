package org.anning.loans.settling;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.cases.StepService;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Stored;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanService;
import org.anning.loans.Product;
import org.anning.loans.plans.Borrower;
import org.anning.loans.rates.Loans;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A real casebook with one case; a test adds the loans it needs. */
public final class ACaseOfMoney implements AutoCloseable {

    public final Casebook casebook;
    public final LenderService lenders;
    public final LoanService loans;
    public final StepService steps;
    public final SettlingService settling;
    public final CaseLog log;
    public final CaseId caseId;

    public ACaseOfMoney(Path folder) {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities(),
                        LenderService.entities(),
                        LoanService.entities(),
                        SettlingService.entities());
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        lenders = new LenderService(casebook.work(), TestCasebook.CLOCK);
        loans = new LoanService(casebook.work(), lenders, log, TestCasebook.CLOCK);
        steps = new StepService(casebook.work(), log, TestCasebook.CLOCK);
        settling =
                new SettlingService(
                        casebook.work(),
                        loans,
                        steps,
                        new MoneyReckoner(new Law()),
                        (_, _) -> Borrower.UNKNOWN,
                        log,
                        TestCasebook.CLOCK);
        caseId = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
    }

    public Clock clock() {
        return TestCasebook.CLOCK;
    }

    /** Writes a loan of a new lender of this kind. */
    public Stored<LoanFacts> loan(LenderKind kind, Loans loan) {
        return loans.keep(
                caseId,
                new LoanEntry(
                        null,
                        LenderFacts.named("示例" + kind.code(), kind),
                        null,
                        loan.facts(),
                        loan.flows()));
    }

    /** A bank's card on which so much principal is claimed. */
    Stored<LoanFacts> card(String principal) {
        LoanFacts plain = LoanFacts.from(new UUID(0, 0), Product.CREDIT_CARD);
        LoanFacts card =
                new LoanFacts(
                        plain.lenderId(),
                        null,
                        Product.CREDIT_CARD,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("78940.20"),
                        new BigDecimal(principal),
                        null,
                        plain.assigned(),
                        null,
                        null,
                        null,
                        null,
                        plain.contractCopy(),
                        plain.onCreditReport(),
                        plain.court(),
                        null,
                        null,
                        null);
        return loans.keep(
                caseId,
                new LoanEntry(
                        null, LenderFacts.named("示例银行", LenderKind.BANK), null, card, List.of()));
    }

    List<StepFacts> steps(StepKind kind) {
        return steps.of(caseId).stream().map(Stored::value).filter(s -> s.kind() == kind).toList();
    }

    @Override
    public void close() {
        casebook.close();
    }
}
