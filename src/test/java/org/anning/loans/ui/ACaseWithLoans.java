package org.anning.loans.ui;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.FileImports;
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
import org.anning.loans.BillTicks;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanService;
import org.anning.loans.WalletRows;
import org.anning.loans.plans.Borrower;
import org.anning.loans.rates.Loans;
import org.anning.loans.settling.MoneyReckoner;
import org.anning.loans.settling.SettlingService;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A real casebook with one case; a test adds the loans it needs. */
final class ACaseWithLoans implements AutoCloseable {

    final Casebook casebook;
    final LenderService lenders;
    final LoanService loans;
    final WalletRows wallet;
    final BillTicks bills;
    final CaseLog log;
    final SettlingService settling;
    final StepService steps;
    final CaseId caseId;
    final Law law = new Law();

    ACaseWithLoans(Path folder) {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities(),
                        LenderService.entities(),
                        LoanService.entities(),
                        WalletRows.entities(),
                        FileImports.entities(),
                        SettlingService.entities());
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        lenders = new LenderService(casebook.work(), TestCasebook.CLOCK);
        loans = new LoanService(casebook.work(), lenders, log, new Ticking());
        wallet =
                new WalletRows(
                        casebook.work(), new FileImports(casebook.work(), log, TestCasebook.CLOCK));
        bills = new BillTicks(loans, wallet);
        steps = new StepService(casebook.work(), log, TestCasebook.CLOCK);
        settling =
                new SettlingService(
                        casebook.work(),
                        loans,
                        steps,
                        new MoneyReckoner(law),
                        (_, _) -> Borrower.UNKNOWN,
                        log,
                        TestCasebook.CLOCK);
        caseId = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
    }

    /** A clock that moves on a second with each look, so that the order of writing is kept. */
    private static final class Ticking extends Clock {

        private Instant now = TestCasebook.CLOCK.instant();

        @Override
        public ZoneId getZone() {
            return TestCasebook.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    Stored<LenderFacts> lender(String name, LenderKind kind, String app, String numbers) {
        return lenders.write(
                new LenderFacts(name, kind, app, "浙江省", null, null, null, numbers, false, null));
    }

    Stored<LoanFacts> loan(Stored<LenderFacts> lender, Loans loan) {
        return loans.keep(
                caseId, new LoanEntry(lender, lender.value(), null, loan.facts(), loan.flows()));
    }

    /** Four loans of four kinds, as a client might bring them. */
    void fourLoans() {
        Loans bank =
                Loans.from(LenderKind.BANK)
                        .contractOn("2025-03-10")
                        .receivedOn("2025-03-10")
                        .face("20000")
                        .received("20000")
                        .instalments(12, "1933.60")
                        .fundedBy("例星行银行")
                        .overdueOn("2026-02-10")
                        .claimed("5120");
        LocalDate day = LocalDate.of(2025, 3, 10);
        for (int k = 1; k <= 11; k++) {
            bank.paid(day.plusMonths(k).toString(), "1933.60", FlowKind.REPAYMENT);
        }
        loan(lender("示例星行银行股份有限公司", LenderKind.BANK, "星行借", "4000000101"), bank);
        loan(
                lender("例和消费金融有限公司", LenderKind.CONSUMER_FINANCE, "和和花", "4000000102"),
                Loans.from(LenderKind.CONSUMER_FINANCE)
                        .contractOn("2025-06-18")
                        .receivedOn("2025-06-18")
                        .face("12000")
                        .received("12000")
                        .instalments(12, "1096")
                        .claimed("7350"));
        loan(
                lender("“急速零花”（合同上没有公司名称）", LenderKind.UNLICENSED_APP, "急速零花", "19900000511"),
                Loans.from(LenderKind.UNLICENSED_APP)
                        .receivedOn("2026-10-18")
                        .face("2000")
                        .received("1400")
                        .deducted("审核费 600 元")
                        .instalments(1, "2000")
                        .overdueOn("2026-10-25")
                        .claimed("5000"));
        Loans note =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2024-01-15")
                        .receivedOn("2024-01-15")
                        .face("10000")
                        .received("9000");
        for (int k = 1; k <= 10; k++) {
            note.paid(
                    LocalDate.of(2024, 1, 15).plusMonths(k).toString(), "950", FlowKind.REPAYMENT);
        }
        loan(lender("例某某（个人）", LenderKind.PRIVATE_PERSON, "", ""), note.claimed("4000"));
    }

    @Override
    public void close() {
        casebook.close();
    }
}
