package org.anning.loans.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Stored;
import org.anning.fx.ImmediateBackground;
import org.anning.law.LenderKind;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.LoanFacts;
import org.anning.loans.Product;
import org.anning.loans.plans.TimeBar;
import org.anning.loans.rates.Loans;
import org.anning.loans.settling.DebtFile;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class DebtViewModelTest {

    private static final LocalDate TODAY = LocalDate.now(TestCasebook.CLOCK);

    @TempDir Path folder;
    private ACaseWithLoans house;
    private Stored<LoanFacts> card;
    private DebtViewModel debt;

    @BeforeEach
    void open() {
        house = new ACaseWithLoans(folder);
        card =
                house.loan(
                        house.lender("示例银行", LenderKind.BANK, "", ""),
                        Loans.from(LenderKind.BANK)
                                .product(Product.CREDIT_CARD)
                                .overdueOn("2022-01-10")
                                .claimed("78940.20")
                                .principal("62480.35"));
        debt = model();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private DebtViewModel model() {
        return new DebtViewModel(
                house.settling,
                house.caseId,
                house.settling.money(house.caseId, TODAY).debt(card.id()).orElseThrow(),
                new ImmediateBackground(),
                TestCasebook.CLOCK);
    }

    private TimeBar.State state() {
        return debt.seenProperty().get().timeBar().state();
    }

    private boolean add(DebtAct.Kind kind, String day, String proof) {
        return debt.addAct(kind, LocalDate.parse(day), "", proof);
    }

    private List<String> problems() {
        return debt.problems().stream().map(p -> p.field() + " " + p.textKey()).toList();
    }

    @Test
    void eachActRestartsTheTimeBarAndItsProofDecidesHowSurely() {
        assertEquals(TimeBar.State.MAY_HAVE_PASSED, state());

        assertTrue(add(DebtAct.Kind.DEMAND, "2024-06-01", " "));
        assertEquals(TimeBar.State.DEPENDS_ON_PROOF, state());

        assertTrue(add(DebtAct.Kind.PROMISE, "2024-06-02", "通话录音"));
        assertEquals(TimeBar.State.RUNNING, state());
        assertEquals(LocalDate.of(2027, 6, 2), debt.seenProperty().get().timeBar().endsByProof());

        debt.removeActs(List.of(debt.acts().getLast()));
        assertEquals(TimeBar.State.DEPENDS_ON_PROOF, state());
    }

    @Test
    void anActWithoutADayOrWithAWrongOneIsNotTakenAndItIsSaid() {
        assertFalse(debt.addAct(DebtAct.Kind.DEMAND, null, "", ""));
        assertEquals(List.of("acts loans.debt.act.incomplete"), problems());

        assertFalse(debt.addAct(DebtAct.Kind.DEMAND, null, "0000-00-00", ""));
        assertEquals(List.of("acts loans.debt.act.unread"), problems());

        assertFalse(add(DebtAct.Kind.DEMAND, TODAY.plusDays(1).toString(), ""));
        assertEquals(List.of("acts loans.problem.day"), problems());
        assertEquals(List.of(), debt.acts());
    }

    @Test
    void onlyAllDangerSignsTogetherStopTheAsking() {
        add(DebtAct.Kind.EFFECTIVE_DEMAND, "2026-05-20", "EMS 回执");
        assertFalse(debt.seenProperty().get().lawyerFirst());
        add(DebtAct.Kind.EFFECTIVE_DEMAND, "2026-06-10", "EMS 回执");
        assertFalse(debt.seenProperty().get().lawyerFirst(), "three weeks apart are one demand");
        add(DebtAct.Kind.EFFECTIVE_DEMAND, "2026-07-28", "EMS 回执");

        assertTrue(debt.seenProperty().get().lawyerFirst());
        assertEquals("lawyer_first", debt.seenProperty().get().duties().getFirst().id());
    }

    @Test
    void whatIsTypedIsKeptAndComesBack() {
        debt.guarantee.set(DebtMatter.Guarantee.UNSTATED);
        debt.guaranteeMonths.set("１２");
        debt.spouse.set(DebtMatter.Spouse.NOT_FOR_THE_FAMILY);
        debt.lastDueOn.set(LocalDate.of(2027, 1, 10));
        add(DebtAct.Kind.OTHER_PROCEEDING, "2026-01-05", "调解记录");
        boolean[] kept = {false};

        debt.save(() -> kept[0] = true);

        assertTrue(kept[0]);
        DebtViewModel again = model();
        assertEquals("12", again.guaranteeMonths.get());
        assertEquals(DebtMatter.Spouse.NOT_FOR_THE_FAMILY, again.spouse.get());
        assertEquals(LocalDate.of(2027, 1, 10), again.lastDueOn.get());
        assertEquals("调解记录", again.acts().getFirst().proof());
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndNothingIsKept() {
        debt.unreadable("suitOn", true);
        debt.unreadable("agreedPercent", true);
        debt.guaranteeMonths.set("一年多");

        debt.save(() -> {
            throw new AssertionError("nothing may be kept");
        });

        assertEquals(
                List.of(
                        "agreedPercent loans.problem.agreedPercent",
                        "suitOn loans.problem.unreadable.day",
                        "guaranteeMonths loans.problem.guaranteeMonths"),
                problems());
        assertEquals("一年多", debt.guaranteeMonths.get());
        assertEquals(DebtFile.EMPTY, model().seenProperty().get().file().value());
    }
}
