package org.anning.loans.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.fx.ImmediateBackground;
import org.anning.law.Law;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.BudgetTriggers;
import org.anning.loans.plans.Period;
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

class BudgetViewModelTest {

    private static final LocalDate TODAY = LocalDate.now(TestCasebook.CLOCK);

    @TempDir Path folder;
    private ACaseWithLoans house;
    private BudgetViewModel budget;

    @BeforeEach
    void open() {
        house = new ACaseWithLoans(folder);
        budget = model(BudgetTriggers.of(new Law(), TODAY));
        budget.load();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private BudgetViewModel model(BudgetTriggers triggers) {
        return new BudgetViewModel(
                house.settling.budgets(),
                house.caseId,
                triggers,
                new ImmediateBackground(),
                TestCasebook.CLOCK);
    }

    private BudgetViewModel.Line line(BudgetItem item) {
        return budget.lines().stream().filter(l -> l.item() == item).findFirst().orElseThrow();
    }

    private void type(BudgetItem item, String amount, Period period) {
        line(item).amountProperty().set(new BigDecimal(amount));
        line(item).periodProperty().set(period);
    }

    private List<String> problems() {
        return budget.problems().stream().map(p -> p.field() + " " + p.textKey()).toList();
    }

    private String capacity() {
        return budget.monthProperty().get().capacity().toPlainString();
    }

    @Test
    void theSumsFollowEachKeyWhateverThePeriod() {
        type(BudgetItem.WAGES, "1000", Period.WEEKLY);
        type(BudgetItem.RENT, "12000", Period.YEARLY);

        // 4,333.33 less 1,000 rent and 216.67 reserve
        assertEquals("3116", capacity());
        budget.reserveAtLeastProperty().set(new BigDecimal("333.33"));
        assertEquals("3000", capacity());
    }

    @Test
    void whatLiesAboveTheUsualIsAskedAboutUntilItIsExplained() {
        type(BudgetItem.FOOD, "2500", Period.MONTHLY);
        assertEquals(List.of(), budget.unexplained());
        type(BudgetItem.FOOD, "2500.01", Period.MONTHLY);
        assertEquals(List.of(BudgetItem.FOOD), budget.unexplained());

        line(BudgetItem.FOOD).explanationProperty().set("三个孩子");

        assertEquals(List.of(), budget.unexplained());
    }

    @Test
    void theUsualIsAFigureOfTheLawDataOfTheDay() {
        assertEquals(9, BudgetTriggers.of(new Law(), TODAY).figures().size());
        assertEquals(0, BudgetTriggers.of(new Law(), LocalDate.of(2023, 12, 31)).figures().size());
    }

    @Test
    void eachSaveIsAVersionAndTheOneMadeCurrentComesBack() {
        type(BudgetItem.WAGES, "5000", Period.MONTHLY);
        budget.noteProperty().set(" 淡季 ");
        budget.save();
        type(BudgetItem.WAGES, "4000", Period.MONTHLY);
        budget.save();
        assertEquals(2, budget.versions().size());
        assertEquals("3800", capacity());

        // Both were written at one moment of the test's clock: the earlier is the one not current.
        budget.makeCurrent(
                budget.versions().stream()
                        .filter(v -> !v.value().current())
                        .findFirst()
                        .orElseThrow());

        assertEquals(new BigDecimal("5000.00"), line(BudgetItem.WAGES).amountProperty().get());
        assertEquals("淡季", budget.noteProperty().get());
        HouseholdBudget current = budget.current();
        assertEquals(TODAY, current == null ? null : current.madeOn());
    }

    @Test
    void whatCannotBeReadIsSaidAtItsLineOrFigureAndNothingIsKept() {
        type(BudgetItem.WAGES, "5000", Period.MONTHLY);
        line(BudgetItem.RENT).unreadable(true);
        budget.unreadable("help", true);
        budget.reservePercentProperty().set(null);
        int rent = budget.lines().indexOf(line(BudgetItem.RENT));

        budget.save();

        assertEquals(
                List.of(
                        "line" + rent + " loans.problem.unreadable.amount",
                        "help loans.problem.unreadable.amount",
                        "reservePercent loans.problem.needed"),
                problems());
        assertTrue(house.settling.budgets().of(house.caseId).isEmpty());
        assertEquals(new BigDecimal("5000"), line(BudgetItem.WAGES).amountProperty().get());
    }

    @Test
    void anAmountThatIsTooLargeIsSaidAtItsOwnLineNotAtAnEmptyOne() {
        type(BudgetItem.PHONE, "10000000000", Period.MONTHLY);
        budget.reservePercentProperty().set(new BigDecimal("101"));
        int phone = budget.lines().indexOf(line(BudgetItem.PHONE));

        budget.save();

        assertEquals(
                List.of(
                        "line" + phone + " loans.problem.amount",
                        "reservePercent loans.problem.percent"),
                problems());
        assertNull(budget.current());
    }
}
