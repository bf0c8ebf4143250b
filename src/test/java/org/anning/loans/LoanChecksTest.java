package org.anning.loans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.anning.common.Problem;
import org.anning.law.LenderKind;
import org.anning.loans.rates.Loans;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class LoanChecksTest {

    private static List<String> found(Loans loan) {
        return LoanChecks.check(loan.facts(), loan.flows(), TestCasebook.CLOCK).stream()
                .map(p -> p.field() + " " + p.textKey())
                .toList();
    }

    private static Loans loan() {
        return Loans.from(LenderKind.BANK).contractOn("2025-03-10").receivedOn("2025-03-10");
    }

    @Test
    void aPlainLoanHasNoProblems() {
        assertEquals(
                List.of(),
                found(
                        loan().face("20000")
                                .received("20000")
                                .instalments(12, "1933.60")
                                .paid("2025-04-10", "1933.60", FlowKind.REPAYMENT)
                                .due("2027-04-10", "1933.60", FlowKind.REPAYMENT)));
    }

    @Test
    void aLoanOfWhichNothingIsKnownHasNoProblems() {
        assertEquals(List.of(), found(Loans.from(LenderKind.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource({"-1", "1e30", "1000000000.01", "0.001"})
    void anAbsurdAmountIsSaidAtItsField(String amount) {
        assertEquals(
                List.of("receivedAmount loans.problem.amount"), found(loan().received(amount)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25", "1989-12-31"})
    void aContractTomorrowOrLongAgoIsSaid(String day) {
        assertEquals(
                List.of("contractOn loans.problem.day"),
                found(Loans.from(LenderKind.BANK).contractOn(day)));
    }

    @Test
    void receivingMoreThanTheContractSaysIsAWarningOnly() {
        Loans loan = loan().face("100").received("101");

        assertEquals(List.of("receivedAmount loans.problem.receivedMore"), found(loan));
        assertFalse(
                LoanChecks.check(loan.facts(), List.of(), TestCasebook.CLOCK).stream()
                        .anyMatch(Problem::blocks));
    }

    @Test
    void aPaymentMadeTomorrowIsWrongButOneDueTomorrowIsNot() {
        assertEquals(
                List.of("flows loans.problem.flowDay"),
                found(loan().paid("2026-11-25", "1", FlowKind.FEE)));
        assertEquals(List.of(), found(loan().due("2026-11-25", "1", FlowKind.FEE)));
    }

    @Test
    void aPaymentBeforeTheLoanIsAWarning() {
        assertEquals(
                List.of("flows loans.problem.flowBefore"),
                found(loan().paid("2025-03-01", "1", FlowKind.FEE)));
    }

    @Test
    void anEndlessTextAndAnInstalmentCountOfNothingAreSaid() {
        assertEquals(
                List.of("instalments loans.problem.instalments", "deducted common.long"),
                found(loan().instalments(0, "1").deducted("长".repeat(4_001))));
    }
}
