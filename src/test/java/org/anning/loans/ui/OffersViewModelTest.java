package org.anning.loans.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.fx.ImmediateBackground;
import org.anning.law.LenderKind;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.BudgetLine;
import org.anning.loans.plans.Period;
import org.anning.loans.rates.Loans;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.HouseholdBudget;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class OffersViewModelTest {

    private static final LocalDate TODAY = LocalDate.now(TestCasebook.CLOCK);

    @TempDir Path folder;
    private ACaseWithLoans house;
    private OffersViewModel offers;

    @BeforeEach
    void open() {
        house = new ACaseWithLoans(folder);
        offers =
                new OffersViewModel(
                        house.settling,
                        house.caseId,
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void wages(String amount) {
        house.settling
                .budgets()
                .keep(
                        house.caseId,
                        new HouseholdBudget(
                                true,
                                TODAY,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                null,
                                null,
                                null,
                                List.of(
                                        new BudgetLine(
                                                BudgetItem.WAGES,
                                                new BigDecimal(amount),
                                                Period.MONTHLY,
                                                null))));
        offers.load();
    }

    private UUID bank(String overdue) {
        return house.loan(
                        house.lender("示例银行" + overdue, LenderKind.BANK, "", ""),
                        Loans.from(LenderKind.BANK)
                                .contractOn("2020-01-10")
                                .face("9000")
                                .received("9000")
                                .overdueOn(overdue)
                                .claimed("6000"))
                .id();
    }

    private CaseMoney money() {
        return Objects.requireNonNull(offers.moneyProperty().get());
    }

    private DebtView debt(UUID loan) {
        return money().debt(loan).orElseThrow();
    }

    @Test
    void theDebtLookedAtStaysTheSameOverEachReckoning() {
        UUID one = bank("2026-01-10");
        UUID other = bank("2026-02-10");
        wages("1200");
        offers.selectedProperty().set(debt(other));

        offers.offer(debt(one));

        DebtView now = offers.selectedProperty().get();
        assertNotNull(now);
        assertEquals(other, now.row().loan().id());
        assertEquals(Arrangement.State.OFFERED, debt(one).state());
    }

    @Test
    void whatIsOfferedIsTheShareAndItCannotBeOfferedTwice() {
        UUID one = bank("2026-01-10");
        wages("1000");
        assertTrue(offers.mayOffer(debt(one)));
        assertEquals(List.of(debt(one).row().lender().id()), offers.lenders());

        offers.offer(debt(one));

        Arrangement facts = debt(one).arrangement().orElseThrow().value().facts();
        assertEquals(new BigDecimal("1000.00"), facts.monthly());
        assertEquals(6, facts.months());
        assertEquals(DebtView.firstPayment(TODAY), facts.firstOn());
        assertFalse(offers.mayOffer(debt(one)));
    }

    @Test
    void withoutCapacityNothingCanBeOfferedAndNoLetterIsWritten() {
        UUID one = bank("2026-01-10");
        wages("0");

        assertFalse(offers.mayOffer(debt(one)));
        assertEquals(List.of(), offers.lenders());
        assertEquals(List.of(), money().plans());
    }

    @Test
    void anOldDebtIsOfferedOnlyAfterTheClientWasWarned() {
        UUID old = bank("2022-01-10");
        wages("1000");
        assertTrue(offers.warnFirst(debt(old)));
        assertTrue(offers.mayOffer(debt(old)), "the warning is given there");
        assertEquals(List.of(), offers.lenders());

        offers.warned(debt(old));

        assertFalse(offers.warnFirst(debt(old)));
        assertEquals(TODAY, debt(old).file().value().matter().warnedOn());
        offers.offer(debt(old));
        assertEquals(
                new BigDecimal("1000.00"),
                debt(old).arrangement().orElseThrow().value().facts().monthly());
    }

    @Test
    void aPaymentNeedsARealDayAndAmountAndThenStandsAmongThoseOfTheLoan() {
        UUID one = bank("2026-01-10");
        wages("1000");
        assertEquals(2, offers.problems(null, null).size());
        assertEquals("day", offers.problems(TODAY.plusDays(1), BigDecimal.TEN).getFirst().field());
        assertEquals("amount", offers.problems(TODAY, new BigDecimal("0.00")).getFirst().field());
        boolean[] kept = {false};

        offers.paid(debt(one), TODAY.minusDays(3), new BigDecimal("500"), () -> kept[0] = true);

        assertTrue(kept[0]);
        assertEquals(TODAY.minusDays(3), debt(one).row().flows().getFirst().day());
    }

    @Test
    void theLatestComplaintToTheLenderOfADebtIsKnown() {
        UUID one = bank("2026-01-10");
        UUID other = bank("2026-02-10");
        wages("1000");
        UUID lender = debt(one).row().lender().id();
        for (String day : List.of("2026-10-01", "2026-11-01")) {
            StepFacts step =
                    new StepFacts(
                            StepKind.LENDER_COMPLAINT,
                            LocalDate.parse(day),
                            null,
                            null,
                            "T-1",
                            null,
                            lender,
                            null,
                            null,
                            null,
                            null);
            house.casebook
                    .work()
                    .write(session ->
                            house.steps.write(session, house.caseId, UUID.randomUUID(), step));
        }

        offers.load();

        assertEquals(
                LocalDate.of(2026, 11, 1), offers.complaint(debt(one)).orElseThrow().happenedOn());
        assertTrue(offers.complaint(debt(other)).isEmpty());
    }
}
