package org.anning.loans.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.InterestLine;
import org.anning.law.InterestLines;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.law.PrimeRates;
import org.anning.loans.FlowKind;
import org.anning.loans.Product;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Where exactly a line lies, by which day it is chosen, and what a reason then says. */
class LineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final InterestLines LINES = new Law().interestLines();
    private static final PrimeRates PRIME = LINES.prime();

    private static LoanAssessment assess(Loans loan) {
        return new LoanTriage(LINES).assess(loan.row(), TODAY);
    }

    private static CostReason reason(Loans loan, CostReason.Kind kind) {
        return assess(loan).reasons().stream()
                .filter(r -> r.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(Loans loan, CostReason.Kind kind) {
        return assess(loan).reasons().stream().anyMatch(r -> r.kind() == kind);
    }

    private static Loans once(LenderKind kind, String from, int days, String amount) {
        return Loans.from(kind)
                .contractOn(from)
                .receivedOn(from)
                .face("1000")
                .received("1000")
                .due(LocalDate.parse(from).plusDays(days).toString(), amount, FlowKind.REPAYMENT);
    }

    @Test
    void exactlyOnTheLineIsNotAboveIt() {
        String each =
                Instalment.at(new BigDecimal("120000"), 12, new BigDecimal("24"))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString();
        Loans loan =
                Loans.from(LenderKind.BANK)
                        .contractOn("2024-05-10")
                        .receivedOn("2024-05-10")
                        .face("120000")
                        .received("120000")
                        .instalments(12, each);

        assertEquals(CostFinding.NEAR_LINE, assess(loan).finding(), "only the effective is above");
        assertEquals(
                List.of("24.00%", "26.82%", "24%"),
                reason(loan, CostReason.Kind.ONLY_EFFECTIVE_OVER).args());
        assertEquals(
                List.of("fin-2017-22"),
                reason(loan, CostReason.Kind.ONLY_EFFECTIVE_OVER).provisions());
        assertNull(assess(loan).upFront());
    }

    @Test
    void aBanksCardNamesTheRuleOnItsOverdraftRate() {
        Loans card = once(LenderKind.BANK, "2024-05-10", 365, "1100").product(Product.CREDIT_CARD);
        Loans plain = once(LenderKind.BANK, "2024-05-10", 365, "1100");
        Loans other =
                once(LenderKind.CONSUMER_FINANCE, "2024-05-10", 365, "1100")
                        .product(Product.CREDIT_CARD);

        assertEquals(
                List.of("fin-2017-22", "card-2021-2"),
                reason(card, CostReason.Kind.WITHIN_LINE_NOMINAL).provisions());
        for (Loans loan : List.of(plain, other)) {
            assertFalse(
                    reason(loan, CostReason.Kind.WITHIN_LINE_NOMINAL)
                            .provisions()
                            .contains("card-2021-2"));
        }
    }

    @Test
    void aShortLoanOfALicensedLenderIsMeasuredBySimpleRate() {
        Loans loan = once(LenderKind.BANK, "2024-05-10", 40, "1040");

        assertEquals(
                List.of("36.50%", "24%"), reason(loan, CostReason.Kind.OVER_LINE_SIMPLE).args());
        Loans within = once(LenderKind.BANK, "2024-05-10", 40, "1010");
        assertTrue(has(within, CostReason.Kind.WITHIN_LINE_SIMPLE));
    }

    @Test
    void thirtyDaysWithoutALicenceAreShortAndThirtyOneAreMeasured() {
        Loans thirty = once(LenderKind.UNLICENSED_APP, "2026-05-10", 30, "1010");
        assertEquals(List.of(30), reason(thirty, CostReason.Kind.SHORT_AND_UNLICENSED).args());

        Loans more = once(LenderKind.UNLICENSED_APP, "2026-06-10", 31, "1010");
        assertEquals(List.of("11.77%", "36%"), reason(more, CostReason.Kind.UNLICENSED).args());
        Loans year = once(LenderKind.UNLICENSED_APP, "2025-05-10", 365, "1500");
        assertEquals(
                "50.00%", reason(year, CostReason.Kind.UNLICENSED_OVER_LINE).args().getFirst());
    }

    @Test
    void anAppThatWasRepaidLessThanItLentForAWeekIsStillShort() {
        Loans less = once(LenderKind.UNLICENSED_APP, "2026-05-10", 7, "400");
        assertEquals(CostFinding.SUSPECTED_UNLICENSED, assess(less).finding());

        Loans nothing =
                Loans.from(LenderKind.UNLICENSED_APP).receivedOn("2026-05-10").received("1000");
        assertEquals(CostFinding.NOT_ENOUGH, assess(nothing).finding());
        Loans undated =
                Loans.from(LenderKind.UNLICENSED_APP).received("1000").instalments(2, "600");
        assertFalse(has(undated, CostReason.Kind.SHORT_AND_UNLICENSED));
    }

    @Test
    void theDayOfTheContractChoosesTheLineNotTheDayTheMoneyCame() {
        Loans loan =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2020-08-10")
                        .receivedOn("2020-09-10")
                        .face("1000")
                        .received("1000")
                        .due("2021-09-10", "1230", FlowKind.REPAYMENT);

        assertEquals("private-2015", assess(loan).lines().getFirst().name());
        CourtEstimate court = CourtEstimate.of(loan.row(), null, null, TODAY, PRIME).orElseThrow();
        assertTrue(court.suitAssumed(), "old by its contract");
        assertEquals(1, court.segments().size(), "the money came after the change");
    }

    @Test
    void anOldPrivateLoanExactlyAtTheLineOfTodayIsNotSplit() {
        BigDecimal fourfold = PRIME.fourfold(TODAY).orElseThrow();
        String at = BigDecimal.valueOf(1000).add(fourfold.multiply(BigDecimal.TEN)).toPlainString();
        Loans on =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2019-03-10")
                        .receivedOn("2019-03-10")
                        .received("1000")
                        .due("2020-03-10", at, FlowKind.REPAYMENT);
        assertFalse(has(on, CostReason.Kind.OLD_CONTRACT_SPLIT));
        assertTrue(has(on, CostReason.Kind.WITHIN_LINE_SIMPLE));
        Loans above =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2019-03-10")
                        .receivedOn("2019-03-10")
                        .received("1000")
                        .due("2020-03-10", "1200", FlowKind.REPAYMENT);
        assertTrue(has(above, CostReason.Kind.OLD_CONTRACT_SPLIT));
    }

    @Test
    void thatTheLprIsCarriedForwardIsSaidWhereItIs() {
        LocalDate last = PRIME.lastPublished();
        String late = last.plusMonths(1).toString();
        Loans carried = once(LenderKind.PRIVATE_PERSON, late, 90, "1010");
        assertEquals(
                List.of(last.toString()),
                reason(carried, CostReason.Kind.LPR_CARRIED_FORWARD).args());
        Loans known = once(LenderKind.PRIVATE_PERSON, "2024-05-10", 90, "1010");
        assertFalse(has(known, CostReason.Kind.LPR_CARRIED_FORWARD));
        List<InterestLine> bank = LINES.lines(LenderKind.BANK, last.plusMonths(1));
        assertFalse(bank.getFirst().carriedForward(), "no LPR is in it");
        assertTrue(
                LINES.lines(LenderKind.PRIVATE_PERSON, last.plusMonths(1))
                        .getFirst()
                        .carriedForward());
        assertEquals(last, PRIME.publishedFor(last.plusDays(3)).orElseThrow());
        assertTrue(PRIME.publishedFor(LocalDate.of(2010, 1, 1)).isEmpty());
    }

    @Test
    void aDeductionIsNamedWithItsAmountOrOnlyInWords() {
        Loans amount =
                Loans.from(LenderKind.BANK)
                        .contractOn("2024-05-10")
                        .receivedOn("2024-05-10")
                        .face("1000")
                        .received("800")
                        .due("2025-05-10", "1100", FlowKind.REPAYMENT);
        assertEquals(List.of("200"), reason(amount, CostReason.Kind.DEDUCTED_UP_FRONT).args());
        Loans words =
                Loans.from(LenderKind.BANK)
                        .contractOn("2024-05-10")
                        .face("1000")
                        .deducted("先扣了一笔")
                        .due("2025-05-10", "1100", FlowKind.REPAYMENT);
        assertEquals(List.of(), reason(words, CostReason.Kind.DEDUCTED_UP_FRONT).args());
        assertTrue(has(words, CostReason.Kind.RECEIVED_UNKNOWN));
        UpFront noFace =
                assess(
                                Loans.from(LenderKind.BANK)
                                        .contractOn("2024-05-10")
                                        .receivedOn("2024-05-10")
                                        .received("800")
                                        .paid("2024-05-10", "99", FlowKind.MEMBERSHIP)
                                        .due("2025-05-10", "1100", FlowKind.REPAYMENT))
                        .upFront();
        assertNotNull(noFace);
        assertNull(noFace.nominalOnPaper());
    }

    @Test
    void aCourtCountsOnlyWhatWasPaidOnTheLoan() {
        Loans loan =
                Loans.from(LenderKind.PRIVATE_PERSON)
                        .contractOn("2024-01-15")
                        .receivedOn("2024-01-15")
                        .received("9000")
                        .paid("2024-01-15", "1000", FlowKind.DEDUCTED_UP_FRONT)
                        .paid("2024-02-15", "300", FlowKind.VOLUNTARY_INSURANCE)
                        .due("2024-03-15", "500", FlowKind.REPAYMENT)
                        .got("2024-03-20", "70", FlowKind.FEE)
                        .paid("2024-04-15", "800", FlowKind.REPAYMENT);

        CourtEstimate court = CourtEstimate.of(loan.row(), null, null, TODAY, PRIME).orElseThrow();

        assertEquals(
                List.of(LocalDate.of(2024, 4, 15)),
                court.result().steps().stream().map(Recomputation.Step::day).toList());
        assertFalse(court.suitAssumed());
    }
}
