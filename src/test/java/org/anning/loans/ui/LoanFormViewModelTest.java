package org.anning.loans.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.ImportFacts;
import org.anning.cases.ImportHolds;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.fx.ImmediateBackground;
import org.anning.law.LenderKind;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowCandidates;
import org.anning.loans.FlowKind;
import org.anning.loans.ImportedPayment;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.WalletDirection;
import org.anning.loans.WalletFacts;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class LoanFormViewModelTest {

    @TempDir Path folder;
    private ACaseWithLoans house;
    private LoanFormViewModel form;
    private final List<Stored<LoanFacts>> saved = new ArrayList<>();

    @BeforeEach
    void open() {
        house = new ACaseWithLoans(folder);
        form =
                new LoanFormViewModel(
                        house.lenders,
                        (entry, ticked, kept) -> {
                            saved.add(house.bills.keep(house.caseId, entry, ticked));
                            kept.run();
                        },
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void name(String typed) {
        form.draft().text("legalName").set(typed);
    }

    private List<String> problems() {
        return form.problems().stream().map(p -> p.field() + " " + p.textKey()).toList();
    }

    private LoanRow only() {
        List<LoanRow> rows = house.loans.loansOf(house.caseId);
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    @Test
    void keepsANewLoanWithANewLender() {
        form.begin();
        name("例和消费金融有限公司");
        form.draft().kind.set(LenderKind.CONSUMER_FINANCE);
        form.draft().amount("receivedAmount").set(new BigDecimal("12000.00"));
        form.draft().text("instalments").set("１２");

        form.save();

        assertEquals(List.of(), problems());
        assertEquals("例和消费金融有限公司", only().lender().value().legalName());
        assertEquals(12, only().loan().value().instalments());
        assertEquals(1, saved.size());
        assertFalse(form.openProperty().get());
    }

    @Test
    void aLenderThatIsInTheDirectoryIsOfferedBeforeANewOneCanBeMade() {
        house.lender("例和消费金融有限公司", LenderKind.CONSUMER_FINANCE, "和和花", "4000000102");
        form.begin();

        for (String typed : List.of("例和", "和和花", "4000000102")) {
            name(typed);
            assertEquals(1, form.suggestions().size(), typed);
        }
        form.save();
        assertEquals(List.of("legalName loans.problem.lenderChoose"), problems());
        form.noneOfThese();
        form.save();

        assertEquals(2, house.lenders.all().size());
    }

    @Test
    void aChosenLenderIsUsedAndWhatIsChangedInTheFormCorrectsIt() {
        var known = house.lender("例和消费金融有限公司", LenderKind.UNKNOWN, "和和花", "4000000102");
        form.begin();
        name("例和");
        form.choose(form.suggestions().getFirst());
        assertTrue(form.suggestions().isEmpty());
        form.draft().kind.set(LenderKind.CONSUMER_FINANCE);

        form.save();

        assertEquals(1, house.lenders.all().size());
        assertEquals(known.id(), only().lender().id());
        assertEquals(LenderKind.CONSUMER_FINANCE, only().lender().value().kind());
    }

    @Test
    void everythingThatIsShownComesBackUnchanged() {
        house.fourLoans();
        for (LoanRow row : house.loans.loansOf(house.caseId)) {
            form.edit(row, false);
            form.save();
        }

        assertEquals(List.of(), problems());
        assertEquals(4, saved.size());
        List<LoanRow> after = house.loans.loansOf(house.caseId);
        assertEquals(new BigDecimal("1933.60"), after.getFirst().loan().value().instalmentAmount());
        assertEquals(11, after.getFirst().flows().size());
        assertEquals("审核费 600 元", after.get(2).loan().value().deducted());
    }

    @Test
    void whatCannotBeReadKeepsTheLoanFromBeingSavedAndIsSaidAtItsField() {
        form.begin();
        name("例某某");
        form.unreadable("contractOn", true);
        form.unreadable("claimedAmount", true);
        form.draft().text("instalments").set("十二期左右");

        form.save();

        assertEquals(
                List.of(
                        "contractOn loans.problem.unreadable.day",
                        "claimedAmount loans.problem.unreadable.amount",
                        "instalments loans.problem.instalments"),
                problems());
        assertTrue(house.loans.loansOf(house.caseId).isEmpty());
        assertTrue(house.lenders.all().isEmpty());
    }

    @Test
    void aLoanChangedElsewhereIsRefusedAndItsLenderStaysAsItWas() {
        house.fourLoans();
        LoanRow row = house.loans.loansOf(house.caseId).getFirst();
        form.edit(row, false);
        house.loans.correct(row.loan(), row.flows());
        house.loans.correct(
                house.loans
                        .loansOf(house.caseId)
                        .getFirst()
                        .loan()
                        .with(row.loan().value().lentBy(row.lender().id())),
                List.of());
        form.draft().text("province").set("改过的省");

        Assertions.assertThrows(Refusal.class, form::save);

        assertEquals(
                "浙江省", house.loans.loansOf(house.caseId).getFirst().lender().value().province());
    }

    @Test
    void anIncompletePaymentIsSaidAndOthersAreKeptInOrder() {
        form.begin();

        assertFalse(form.addFlow(null, BigDecimal.TEN, FlowKind.REPAYMENT, false, false, ""));
        assertEquals(List.of("flows loans.problem.flowIncomplete"), problems());
        form.addFlow(
                LocalDate.of(2026, 3, 1), BigDecimal.TEN, FlowKind.REPAYMENT, false, false, " ");
        form.addFlow(LocalDate.of(2026, 2, 1), BigDecimal.ONE, FlowKind.PAYOUT, true, false, "某某");

        assertEquals(
                List.of(FlowKind.PAYOUT, FlowKind.REPAYMENT),
                form.flows().stream().map(CashFlow::kind).toList());
        form.removeFlows(List.of(form.flows().getFirst()));
        assertEquals(1, form.flows().size());
    }

    @Test
    void theScheduleIsWrittenByPatternFromWhereThePaymentsEnd() {
        form.begin();
        form.draft().day("receivedOn").set(LocalDate.of(2026, 1, 31));
        form.draft().text("instalments").set("6");
        form.draft().text("dueDay").set("31");
        form.draft().amount("instalmentAmount").set(new BigDecimal("900.00"));
        form.addFlow(
                LocalDate.of(2026, 2, 28),
                new BigDecimal("900"),
                FlowKind.REPAYMENT,
                false,
                false,
                "");

        assertTrue(form.fillSchedule());
        assertTrue(form.fillSchedule());

        assertEquals(
                List.of(
                        "2026-02-28",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-31",
                        "2026-06-30",
                        "2026-07-31"),
                form.flows().stream().map(f -> f.day().toString()).toList());
        assertEquals(5, form.flows().stream().filter(CashFlow::scheduled).count());
    }

    @Test
    void aScheduleWithoutItsFactsIsNotGuessed() {
        form.begin();

        assertFalse(form.fillSchedule());

        assertEquals(List.of("flows loans.problem.scheduleFacts"), problems());
    }

    @Test
    void pastedLinesBecomePayments() {
        form.begin();

        assertTrue(
                form.paste(
                        """
                        2026-03-05\t放款\t12,000.00
                        2026年4月5日 ￥１０９６ 还款 某某支付
                        2026-04-05 10:21:33 -299.00 会员费
                        2027-01-05 1096 还款
                        """));

        assertEquals(
                List.of(
                        "2026-03-05 12000.00 PAYOUT true false",
                        "2026-04-05 1096.00 REPAYMENT false false",
                        "2026-04-05 299.00 MEMBERSHIP false false",
                        "2027-01-05 1096.00 REPAYMENT false true"),
                form.flows().stream()
                        .map(f ->
                                String.join(
                                        " ",
                                        f.day().toString(),
                                        f.amount().toString(),
                                        f.kind().name(),
                                        String.valueOf(f.toClient()),
                                        String.valueOf(f.scheduled())))
                        .toList());
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndNothingIsAdded() {
        form.begin();

        assertFalse(form.paste("2026-03-05 100\n0000-00-00 12,5,0\n"));

        assertTrue(form.flows().isEmpty());
        assertEquals(List.of("flows loans.problem.pasteLine"), problems());
        assertNotNull(form.problems().getFirst().args().get(1));
        assertEquals("0000-00-00 12,5,0", form.problems().getFirst().args().get(1));
    }

    @Test
    void aFormWhereALawyerComesFirstIsStoppedUntilSomebodyMendsAMistake() {
        house.fourLoans();
        LoanRow row = house.loans.loansOf(house.caseId).getFirst();

        form.edit(row, true);
        assertTrue(form.stoppedProperty().get());
        form.mend();
        assertFalse(form.stoppedProperty().get());

        form.edit(row, true);
        form.begin();
        assertFalse(form.stoppedProperty().get(), "a new loan is asked about");
    }

    private void bill(String day, String amount, String item, int row) {
        WalletFacts facts =
                new WalletFacts(
                        LocalDate.parse(day).atTime(9, 30),
                        "商户消费",
                        "例和消费金融有限公司",
                        null,
                        item,
                        WalletDirection.OUT,
                        new BigDecimal(amount),
                        "储蓄卡",
                        "支付成功",
                        "O-" + row,
                        null,
                        null);
        house.wallet.store(
                house.caseId,
                new ImportFacts(
                        "wechat", ImportHolds.PAYMENTS, "a.csv", "0", 1, null, 1, 1, 0, 0, "{}"),
                List.of(new ImportedPayment(facts, row, "line")),
                _ -> {});
    }

    @Test
    void rowsOfABillBecomePaymentsOnlyWhenTickedAndComeBackWhenTakenOut() {
        bill("2026-03-05", "1096", "贷款还款", 2);
        bill("2026-04-05", "1096", "贷款还款", 3);
        assertEquals(2, house.bills.offered(house.caseId).size());
        form.begin();
        name("例和消费金融有限公司");
        form.noneOfThese();
        assertEquals(List.of(), form.flows(), "never by itself");

        FlowCandidates.Candidate first = house.bills.offered(house.caseId).getFirst();
        form.take(List.of(first));
        assertTrue(form.taken(first));
        form.save();

        assertEquals(LocalDate.of(2026, 3, 5), only().flows().getFirst().day());
        assertEquals(
                1, house.bills.offered(house.caseId).size(), "a ticked row is offered no more");

        form.edit(only(), false);
        form.removeFlows(List.copyOf(form.flows()));
        form.save();

        assertEquals(2, house.bills.offered(house.caseId).size());
        assertEquals(List.of(), only().flows());
    }

    @Test
    void aTickedRowThatIsRemovedBeforeSavingIsNotNoted() {
        bill("2026-03-05", "1096", "贷款还款", 2);
        form.begin();
        name("例和消费金融有限公司");
        form.take(house.bills.offered(house.caseId));
        form.removeFlows(List.copyOf(form.flows()));
        assertFalse(form.taken(house.bills.offered(house.caseId).getFirst()));

        form.save();

        assertEquals(1, house.bills.offered(house.caseId).size());
    }
}
