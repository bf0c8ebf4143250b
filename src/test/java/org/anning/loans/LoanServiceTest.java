package org.anning.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.Deed;
import org.anning.cases.LogLine;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.rates.Loans;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

class LoanServiceTest {

    @TempDir Path folder;
    private Casebook casebook;
    private CaseLog log;
    private LenderService lenders;
    private LoanService loans;
    private CaseId caseId;
    private Stored<LenderFacts> bank;

    @BeforeEach
    void open() {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities(),
                        LenderService.entities(),
                        LoanService.entities());
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        lenders = new LenderService(casebook.work(), TestCasebook.CLOCK);
        loans = new LoanService(casebook.work(), lenders, log, TestCasebook.CLOCK);
        caseId = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
        bank = lenders.write(LenderFacts.named("示例星行银行股份有限公司", LenderKind.BANK));
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private Stored<LoanFacts> kept(Loans loan) {
        return loans.keep(
                caseId, new LoanEntry(bank, bank.value(), null, loan.facts(), loan.flows()));
    }

    private static Loans loan() {
        return Loans.from(LenderKind.BANK)
                .contractOn("2025-03-10")
                .receivedOn("2025-03-10")
                .received("20000.00")
                .instalments(12, "1933.60");
    }

    private LoanRow only() {
        List<LoanRow> rows = loans.loansOf(caseId);
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    @Test
    void keepsALoanWithItsPaymentsInOrderOfDay() {
        Loans wanted =
                loan().due("2025-05-10", "1933.60", FlowKind.REPAYMENT)
                        .got("2025-03-10", "20000.00", FlowKind.PAYOUT)
                        .paid("2025-04-10", "100.00", FlowKind.GUARANTEE);

        kept(wanted);

        assertEquals(wanted.facts().lentBy(bank.id()), only().loan().value());
        assertEquals(
                List.of(FlowKind.PAYOUT, FlowKind.GUARANTEE, FlowKind.REPAYMENT),
                only().flows().stream().map(CashFlow::kind).toList());
        assertTrue(only().flows().getLast().scheduled());
        assertEquals("示例星行银行股份有限公司", only().lender().value().legalName());
    }

    @Test
    void aCorrectionIsLoggedWithWhatStoodBefore() {
        Stored<LoanFacts> first = kept(loan());

        loans.correct(first.with(loan().received("19000.00").facts().lentBy(bank.id())), List.of());

        assertEquals(new BigDecimal("19000.00"), only().loan().value().receivedAmount());
        LogLine line =
                log.of(caseId).stream()
                        .filter(l -> l.deed() == Deed.CORRECTED)
                        .findFirst()
                        .orElseThrow();
        assertEquals("志愿者甲", line.who());
        assertTrue(String.valueOf(line.before()).contains("20000"));
    }

    @Test
    void twoPeopleCannotOverwriteEachOther() {
        Stored<LoanFacts> first = kept(loan());
        loans.correct(first.with(loan().received("19000.00").facts().lentBy(bank.id())), List.of());

        assertThrows(
                Refusal.class,
                () ->
                        loans.correct(
                                first.with(loan().received("1.00").facts().lentBy(bank.id())),
                                List.of()));

        assertEquals(new BigDecimal("19000.00"), only().loan().value().receivedAmount());
    }

    @Test
    void aStruckLoanStaysReadableAndCanBeRestored() {
        Stored<LoanFacts> first = kept(loan());

        loans.strike(first);
        assertTrue(only().struck());
        loans.restore(only().loan());

        assertEquals(false, only().struck());
        assertTrue(
                log.of(caseId).stream()
                        .map(LogLine::deed)
                        .toList()
                        .containsAll(List.of(Deed.STRUCK, Deed.RESTORED)));
    }

    @Test
    void aWrongLoanLeavesNoNewLenderBehind() {
        LoanEntry wrong =
                new LoanEntry(
                        null,
                        LenderFacts.named("新机构", LenderKind.UNKNOWN),
                        null,
                        loan().received("-1").facts(),
                        List.of());

        assertThrows(Refusal.class, () -> loans.keep(caseId, wrong));

        assertTrue(loans.loansOf(caseId).isEmpty());
        assertEquals(1, lenders.all().size());
    }

    @Test
    void aLoanOfALenderThatDoesNotExistIsRefused() {
        assertThrows(
                Refusal.class,
                () -> loans.write(caseId, loan().facts().lentBy(new UUID(1, 2)), List.of()));
    }
}
