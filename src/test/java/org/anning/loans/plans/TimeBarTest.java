package org.anning.loans.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.YesNo;
import org.anning.law.LenderKind;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanRow;
import org.anning.loans.rates.Loans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

class TimeBarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static DebtMatter matter(
            @Nullable String lastDue,
            DebtMatter.Guarantee guarantee,
            @Nullable Integer months,
            @Nullable String suit) {
        return new DebtMatter(
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                null,
                suit == null ? null : LocalDate.parse(suit),
                lastDue == null ? null : LocalDate.parse(lastDue),
                guarantee,
                months,
                DebtMatter.Spouse.UNKNOWN,
                YesNo.UNKNOWN,
                null);
    }

    private static DebtMatter due(String day) {
        return matter(day, DebtMatter.Guarantee.UNKNOWN, null, null);
    }

    private static DebtAct act(DebtAct.Kind kind, String day, @Nullable String proof) {
        return new DebtAct(kind, LocalDate.parse(day), proof);
    }

    private static TimeBar of(DebtMatter matter, DebtAct... acts) {
        return TimeBar.of(
                Loans.from(LenderKind.BANK).row(),
                matter,
                List.of(acts),
                TODAY,
                UnaryOperator.identity());
    }

    @Test
    void threeYearsFromTheLastInstalment() {
        LoanRow row =
                Loans.from(LenderKind.BANK)
                        .due("2022-05-15", "100", FlowKind.REPAYMENT)
                        .due("2022-06-15", "100", FlowKind.REPAYMENT)
                        .row();

        TimeBar bar =
                TimeBar.of(
                        row,
                        DebtMatter.NOTHING_KNOWN,
                        List.of(),
                        TODAY,
                        day -> day.equals(LocalDate.of(2025, 6, 15)) ? day.plusDays(1) : day);

        assertEquals(LocalDate.of(2022, 6, 15), bar.from());
        assertEquals(LocalDate.of(2025, 6, 16), bar.ends());
        assertEquals(TimeBar.State.MAY_HAVE_PASSED, bar.state());
        assertTrue(bar.adviceFirst());
    }

    @Test
    void theLastDayItselfIsStillInTime() {
        assertEquals(TimeBar.State.NEAR, of(due("2023-11-24")).state());
        assertEquals(TimeBar.State.MAY_HAVE_PASSED, of(due("2023-11-23")).state());
        assertEquals(TimeBar.State.NEAR, of(due("2024-05-23")).state());
        assertEquals(TimeBar.State.RUNNING, of(due("2024-05-24")).state());
    }

    @Test
    void aProvenActBeginsItAnewAndAnUnprovenOneIsSaidApart() {
        TimeBar proven = of(due("2020-01-01"), act(DebtAct.Kind.DEMAND, "2022-12-30", "EMS"));
        TimeBar open = of(due("2022-01-01"), act(DebtAct.Kind.DEMAND, "2024-12-30", null));

        assertEquals(LocalDate.of(2025, 12, 30), proven.ends());
        assertEquals(DebtAct.Kind.DEMAND, proven.restartedBy());
        assertEquals(TimeBar.State.DEPENDS_ON_PROOF, open.state());
        assertEquals(LocalDate.of(2025, 1, 1), open.endsByProof());
        assertEquals(LocalDate.of(2027, 12, 30), open.ends());
        assertTrue(open.adviceFirst());
    }

    @Test
    void afterTheLastDayOnlyAPromiseBeginsItAnew() {
        TimeBar demanded = of(due("2020-01-01"), act(DebtAct.Kind.DEMAND, "2026-01-02", "letter"));
        TimeBar promised = of(due("2020-01-01"), act(DebtAct.Kind.PROMISE, "2026-01-02", "signed"));

        assertEquals(TimeBar.State.MAY_HAVE_PASSED, demanded.state());
        assertEquals(TimeBar.State.RUNNING, promised.state());
        assertEquals(LocalDate.of(2029, 1, 2), promised.ends());
    }

    @Test
    void paymentsOfTheLoanCountByThemselves() {
        LoanRow row =
                Loans.from(LenderKind.BANK)
                        .overdueOn("2021-01-01")
                        .paid("2023-06-01", "100", FlowKind.REPAYMENT)
                        .row();

        TimeBar bar =
                TimeBar.of(
                        row, DebtMatter.NOTHING_KNOWN, List.of(), TODAY, UnaryOperator.identity());

        assertEquals(LocalDate.of(2026, 6, 1), bar.endsByProof());
        assertEquals(DebtAct.Kind.PAYMENT, bar.restartedBy());
    }

    @Test
    void beforeACourtAndWithoutADayNothingIsCounted() {
        assertEquals(TimeBar.State.UNKNOWN, of(DebtMatter.NOTHING_KNOWN).state());
        assertEquals(
                TimeBar.State.IN_COURT,
                of(matter("2020-01-01", DebtMatter.Guarantee.NONE, null, "2022-01-01")).state());
        assertFalse(of(DebtMatter.NOTHING_KNOWN).adviceFirst());
    }

    private static Optional<GuaranteePeriod> guarantee(
            DebtMatter.Guarantee kind, @Nullable Integer months, @Nullable String contract) {
        return GuaranteePeriod.of(
                matter(null, kind, months, null),
                contract == null ? null : LocalDate.parse(contract),
                LocalDate.of(2026, 5, 31),
                TODAY);
    }

    @Test
    void aGuaranteeThatDoesNotSayItsKindGoesByTheDayOfContract() {
        assertTrue(guarantee(DebtMatter.Guarantee.UNSTATED, null, "2020-12-31").get().joint());
        assertFalse(guarantee(DebtMatter.Guarantee.UNSTATED, null, "2021-01-01").get().joint());
        assertTrue(guarantee(DebtMatter.Guarantee.UNSTATED, null, null).isEmpty());
        assertTrue(guarantee(DebtMatter.Guarantee.JOINT, null, null).get().joint());
        assertTrue(guarantee(DebtMatter.Guarantee.NONE, null, "2021-01-01").isEmpty());
    }

    @Test
    void aGuaranteeLastsSixMonthsUnlessAnotherTimeIsAgreed() {
        GuaranteePeriod byLaw = guarantee(DebtMatter.Guarantee.ORDINARY, null, "2022-01-01").get();
        GuaranteePeriod agreed = guarantee(DebtMatter.Guarantee.ORDINARY, 3, "2022-01-01").get();

        assertEquals(LocalDate.of(2026, 11, 30), byLaw.ends());
        assertFalse(byLaw.passed());
        assertEquals(LocalDate.of(2026, 8, 31), agreed.ends());
        assertTrue(agreed.passed());
    }
}
