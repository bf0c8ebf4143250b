package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.LenderKind;
import org.anning.loans.FlowKind;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Which movements of money are read from the facts of a loan, and what is assumed or missing. */
class LoanCostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static LoanCost cost(Loans loan) {
        return LoanCost.of(loan.facts(), loan.flows(), TODAY);
    }

    private static Loans loan() {
        return Loans.from(LenderKind.BANK);
    }

    private static List<String> movements(Loans loan) {
        return cost(loan).movements().stream()
                .map(m -> m.day() + " " + m.signed().toPlainString() + " " + m.role())
                .toList();
    }

    @Test
    void theFirstPayoutBeginsTheLoanWhateverTheContractSays() {
        Loans loan =
                loan().contractOn("2026-01-01")
                        .receivedOn("2026-01-02")
                        .received("900")
                        .got("2026-01-05", "500", FlowKind.PAYOUT)
                        .got("2026-01-03", "500", FlowKind.PAYOUT)
                        .due("2026-03-03", "1100", FlowKind.REPAYMENT);

        assertEquals(LocalDate.of(2026, 1, 3), cost(loan).firstDay());
        assertEquals(
                List.of(
                        "2026-01-03 500 RECEIVED",
                        "2026-01-05 500 RECEIVED",
                        "2026-03-03 -1100 REPAYMENT"),
                movements(loan));
        assertFalse(cost(loan).assumptions().contains(Assumption.RECEIVED_ON_CONTRACT_DAY));
    }

    @Test
    void withoutADayOfReceiptTheContractsIsTakenAndSaid() {
        LoanCost cost =
                cost(
                        loan().contractOn("2026-01-01")
                                .received("1000")
                                .due("2026-03-01", "1100", FlowKind.REPAYMENT));
        assertEquals(LocalDate.of(2026, 1, 1), cost.firstDay());
        assertTrue(cost.assumptions().contains(Assumption.RECEIVED_ON_CONTRACT_DAY));

        LoanCost both = cost(loan().contractOn("2026-01-01").receivedOn("2026-01-09"));
        assertEquals(LocalDate.of(2026, 1, 9), both.firstDay());
        assertFalse(both.assumptions().contains(Assumption.RECEIVED_ON_CONTRACT_DAY));
    }

    @Test
    void withoutAnyDayOnlyDistancesCount() {
        LoanCost cost = cost(loan().received("1000").instalments(2, "550"));

        assertNull(cost.firstDay());
        assertEquals(Set.of(MissingFact.CONTRACT_DATE), cost.missing());
        assertTrue(cost.assumptions().contains(Assumption.NO_DATES));
        assertEquals(3, cost.movements().size());
        LoanCost dated =
                cost(loan().receivedOn("2026-01-01").received("1000").instalments(2, "550"));
        assertFalse(dated.assumptions().contains(Assumption.NO_DATES));
        assertEquals(Set.of(), dated.missing());
    }

    @Test
    void aFeeThatCameBackIsReceivedButIsNoPayout() {
        Loans loan =
                loan().receivedOn("2026-01-01")
                        .received("1000")
                        .got("2026-06-01", "30", FlowKind.FEE)
                        .due("2026-12-01", "1100", FlowKind.REPAYMENT);

        assertEquals(
                List.of(
                        "2026-01-01 1000 RECEIVED",
                        "2026-06-01 30 RECEIVED",
                        "2026-12-01 -1100 REPAYMENT"),
                movements(loan));
    }

    @Test
    void nothingReceivedIsNoMovement() {
        assertEquals(List.of(), movements(loan().receivedOn("2026-01-01").received("0")));
        assertEquals(List.of(), movements(loan().receivedOn("2026-01-01")));
        LoanCost face = cost(loan().receivedOn("2026-01-01").face("800"));
        assertEquals(
                Set.of(Assumption.RECEIVED_IS_FACE, Assumption.PRINCIPAL_BY_PAYMENT),
                face.assumptions());
        assertTrue(face.missing().contains(MissingFact.RECEIVED_AMOUNT));
    }

    @Test
    void principalIsSpreadOnlyWhereTheContractDoesNotTellIt() {
        Loans told =
                loan().receivedOn("2026-01-01")
                        .received("1000")
                        .due("2026-12-01", "1000", FlowKind.PRINCIPAL)
                        .due("2026-12-01", "100", FlowKind.INTEREST);
        assertFalse(cost(told).assumptions().contains(Assumption.PRINCIPAL_BY_PAYMENT));
        Loans mixed =
                loan().receivedOn("2026-01-01")
                        .received("1000")
                        .due("2026-12-01", "1100", FlowKind.REPAYMENT);
        assertTrue(cost(mixed).assumptions().contains(Assumption.PRINCIPAL_BY_PAYMENT));
    }

    private static Loans begun() {
        return loan().receivedOn("2026-01-01").received("1000");
    }

    @Test
    void whatIsStillDueIsAddedToWhatWasPaidUnlessItIsTheWholeSchedule() {
        Loans rest =
                begun().paid("2026-02-01", "500", FlowKind.REPAYMENT)
                        .due("2026-03-01", "600", FlowKind.REPAYMENT);
        assertEquals(3, movements(rest).size());

        Loans whole =
                begun().due("2026-02-01", "500", FlowKind.REPAYMENT)
                        .due("2026-03-01", "600", FlowKind.REPAYMENT)
                        .paid("2026-01-22", "500", FlowKind.REPAYMENT);
        assertEquals(3, movements(whole).size(), "paid ten days early is the first of it");
        Loans earlier =
                begun().due("2026-02-01", "500", FlowKind.REPAYMENT)
                        .due("2026-03-01", "600", FlowKind.REPAYMENT)
                        .paid("2026-01-21", "500", FlowKind.REPAYMENT);
        assertEquals(4, movements(earlier).size());

        Loans byNumber =
                begun().instalments(2, "600")
                        .due("2026-02-01", "600", FlowKind.REPAYMENT)
                        .due("2026-03-01", "600", FlowKind.REPAYMENT)
                        .paid("2026-01-03", "600", FlowKind.REPAYMENT);
        assertEquals(3, movements(byNumber).size(), "two of two are due: the whole");
        Loans last =
                begun().instalments(2, "600")
                        .paid("2026-02-01", "600", FlowKind.REPAYMENT)
                        .due("2026-02-05", "600", FlowKind.REPAYMENT);
        assertEquals(3, movements(last).size(), "one of two is due: the rest");
    }

    @Test
    void aFeeAloneDoesNotHideThatTheInstalmentIsDueWhenLate() {
        Loans loan =
                begun().instalments(1, "1100")
                        .overdueOn("2026-02-01")
                        .paid("2026-01-10", "60", FlowKind.FEE);

        assertTrue(cost(loan).assumptions().contains(Assumption.DUE_WHEN_LATE));
        assertEquals(
                List.of(
                        "2026-01-01 1000 RECEIVED",
                        "2026-01-10 -60 COST",
                        "2026-02-01 -1100 REPAYMENT"),
                movements(loan));
    }

    @Test
    void withoutAScheduleWhatIsClaimedIsDueTodayOrTheScheduleIsAskedFor() {
        Loans paid = begun().paid("2026-05-01", "400", FlowKind.REPAYMENT);
        assertEquals(Set.of(MissingFact.SCHEDULE), cost(paid).missing());
        assertEquals(Set.of(MissingFact.SCHEDULE), cost(begun().claimed("0")).missing());
        Loans claimed = begun().paid("2026-05-01", "400", FlowKind.REPAYMENT).claimed("900");
        assertEquals(
                List.of(
                        "2026-01-01 1000 RECEIVED",
                        "2026-05-01 -400 REPAYMENT",
                        "2026-11-24 -900 REPAYMENT"),
                movements(claimed));
        Loans repaid = begun().paid("2026-05-01", "1000", FlowKind.REPAYMENT);
        assertEquals(Set.of(), cost(repaid).missing(), "all that came was paid back");
    }

    @Test
    void whatWasKeptBackCountsOnceWhetherTheContractOrTheClientTellsIt() {
        Loans inContract =
                loan().receivedOn("2026-01-01")
                        .face("1000")
                        .received("800")
                        .paid("2026-01-01", "200", FlowKind.DEDUCTED_UP_FRONT)
                        .due("2026-02-01", "1000", FlowKind.REPAYMENT);
        assertEquals(2, movements(inContract).size(), "the amount received is already less");
        assertEquals(new BigDecimal("200"), cost(inContract).upFront());

        Loans beside =
                loan().receivedOn("2026-01-01")
                        .face("1000")
                        .received("1000")
                        .paid("2026-01-01", "200", FlowKind.DEDUCTED_UP_FRONT)
                        .due("2026-02-01", "1000", FlowKind.REPAYMENT);
        assertEquals("2026-01-01 -200 COST", movements(beside).get(1));
        assertEquals(new BigDecimal("200"), cost(beside).upFront());

        Loans noFace =
                begun().paid("2026-01-01", "150", FlowKind.DEDUCTED_UP_FRONT)
                        .due("2026-02-01", "1100", FlowKind.REPAYMENT);
        assertEquals(2, movements(noFace).size());
        assertEquals(new BigDecimal("150"), cost(noFace).upFront());
    }

    @Test
    void whatHadToBePaidBeforeTheMoneyCameIsUpFrontAndLaterCostsAreNot() {
        Loans loan =
                begun().face("1000")
                        .paid("2025-12-20", "99", FlowKind.MEMBERSHIP)
                        .paid("2026-01-02", "30", FlowKind.GUARANTEE)
                        .due("2026-02-01", "1000", FlowKind.REPAYMENT);

        assertEquals(new BigDecimal("99"), cost(loan).upFront());
        assertEquals("2026-01-01 -99 COST", movements(loan).get(1));
    }

    @Test
    void onlyWordsAboutADeductionLeaveItsAmountUnknown() {
        Loans face = loan().receivedOn("2026-01-01").face("1000");
        assertEquals(BigDecimal.ZERO, cost(face).upFront());
        assertNull(cost(face.deducted("扣了一些")).upFront());
        assertEquals(
                BigDecimal.ZERO,
                cost(begun().face("1000").deducted("扣了一些")).upFront(),
                "the amount received tells that nothing is missing");
        assertEquals(
                new BigDecimal("50"),
                cost(loan().receivedOn("2026-01-01")
                                .face("1000")
                                .deducted("会员")
                                .paid("2026-01-01", "50", FlowKind.MEMBERSHIP))
                        .upFront());
        assertNull(cost(loan().receivedOn("2026-01-01")).upFront());
    }
}
