package org.anning.loans.settling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.StepKind;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.law.LenderKind;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.LoanFacts;
import org.anning.loans.Product;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.BudgetLine;
import org.anning.loans.plans.CardDanger;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Period;
import org.anning.loans.plans.Place;
import org.anning.loans.rates.Loans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

class SettlingServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;
    private ACaseOfMoney house;

    @BeforeEach
    void open() {
        house = new ACaseOfMoney(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    static HouseholdBudget budget(String wages, String rent) {
        return new HouseholdBudget(
                true,
                TODAY,
                yuan("5"),
                yuan("200"),
                null,
                null,
                null,
                List.of(
                        new BudgetLine(BudgetItem.WAGES, yuan(wages), Period.MONTHLY, null),
                        new BudgetLine(BudgetItem.RENT, yuan(rent), Period.MONTHLY, null)));
    }

    private UUID loan(LenderKind kind, String claimed, String dueOn) {
        return house.loan(
                        kind,
                        Loans.from(kind)
                                .contractOn("2024-01-10")
                                .receivedOn("2024-01-10")
                                .received("10000")
                                .instalments(12, "950")
                                .overdueOn(dueOn)
                                .claimed(claimed))
                .id();
    }

    private static Arrangement offer(UUID loan, String monthly) {
        return Arrangement.offered(loan, TODAY, yuan(monthly), 10, LocalDate.of(2026, 12, 10));
    }

    private CaseMoney money() {
        return house.settling.money(house.caseId, TODAY);
    }

    private String refused(Arrangement facts) {
        return assertThrows(Refusal.class, () -> house.settling.offer(house.caseId, facts))
                .textKey();
    }

    @Test
    void theLatestBudgetIsTheCurrentOneAndAnEarlierOneCanBeTakenBack() {
        BudgetService budgets = house.settling.budgets();
        Stored<HouseholdBudget> first = budgets.keep(house.caseId, budget("5000", "3000"));
        budgets.keep(house.caseId, budget("5000", "4000"));

        assertEquals(yuan("750"), money().capacity());
        budgets.makeCurrent(first);
        assertEquals(yuan("1750"), money().capacity());
        assertEquals(2, budgets.of(house.caseId).size());
        assertEquals(1, budgets.of(house.caseId).stream().filter(b -> b.value().current()).count());
    }

    @Test
    void withoutABudgetNothingIsOffered() {
        UUID bank = loan(LenderKind.BANK, "6000", "2025-06-10");

        assertTrue(money().offers().isEmpty());
        assertEquals("loans.problem.offerNoBudget", refused(offer(bank, "100")));
    }

    @Test
    void anOfferIsAStepOfTheCaseAndTakesUpCapacityOnceAgreed() {
        house.settling.budgets().keep(house.caseId, budget("5000", "3000"));
        UUID bank = loan(LenderKind.BANK, "6000", "2025-06-10");
        UUID other = loan(LenderKind.CONSUMER_FINANCE, "6000", "2025-06-10");

        Stored<ArrangementFile> kept = house.settling.offer(house.caseId, offer(bank, "800"));
        assertEquals("loans.problem.offerOverCapacity", refused(offer(other, "951")));
        house.settling.offer(house.caseId, offer(other, "950"));
        assertEquals(2, house.steps(StepKind.NEGOTIATION_OFFER).size());
        assertTrue(
                house.steps(StepKind.NEGOTIATION_OFFER).stream()
                        .anyMatch(s -> bank.equals(s.loanId())));

        house.settling.correct(house.caseId, kept.with(agreed(kept.value().facts(), "800", null)));
        assertEquals(Arrangement.State.BROKEN, debt(bank).state(), "nothing was paid since");
        assertEquals(yuan("6000.00"), debt(bank).revived());
        assertEquals(
                List.of(CaseMoney.Reminder.Kind.BROKEN),
                money().reminders().stream().map(CaseMoney.Reminder::kind).limit(1).toList());
        assertEquals(yuan("0"), money().agreed());
        for (String day : List.of("2026-09-10", "2026-10-10", "2026-11-10")) {
            house.settling.paid(house.caseId, bank, LocalDate.parse(day), yuan("800"));
        }
        assertEquals(Arrangement.State.AGREED, debt(bank).state());
        assertNull(debt(bank).revived());
        CaseMoney now = money();
        assertEquals(yuan("800"), now.agreed().setScale(0));
        assertEquals(yuan("950"), now.free().setScale(0));
        assertEquals(1, now.offers().size());
        assertEquals(1, house.steps(StepKind.AGREEMENT).size());
    }

    @Test
    void anAgreementThatIsAllPaidCountsAsPaidOffAndAsksForTheCertificate() {
        house.settling.budgets().keep(house.caseId, budget("5000", "3000"));
        UUID bank = loan(LenderKind.BANK, "6000", "2025-06-10");
        Stored<ArrangementFile> kept = house.settling.offer(house.caseId, offer(bank, "800"));
        house.settling.correct(house.caseId, kept.with(agreed(kept.value().facts(), "800", null)));

        house.settling.paid(house.caseId, bank, LocalDate.of(2026, 11, 20), yuan("4700"));

        assertTrue(debt(bank).paidOff());
        assertEquals(LocalDate.of(2026, 11, 20), debt(bank).endedOn());
        assertEquals(
                List.of(CaseMoney.Reminder.Kind.CERTIFICATE),
                money().reminders().stream().map(CaseMoney.Reminder::kind).toList());
        assertEquals(yuan("0"), money().agreed());
        assertTrue(money().offers().isEmpty());
    }

    @Test
    void whatRevivesOfABrokenAgreementIsOwedInThePlaceOfTheOldClaim() {
        house.settling.budgets().keep(house.caseId, budget("5000", "3000"));
        UUID bank = loan(LenderKind.BANK, "9000", "2025-06-10");
        Stored<ArrangementFile> kept = house.settling.offer(house.caseId, offer(bank, "800"));
        assertEquals(yuan("9000.00"), debt(bank).debt().balance(), "what is claimed, until agreed");

        house.settling.correct(house.caseId, kept.with(agreed(kept.value().facts(), "800", null)));
        house.settling.paid(house.caseId, bank, LocalDate.of(2026, 9, 10), yuan("800"));

        BigDecimal revived = debt(bank).revived();
        assertEquals(Arrangement.State.BROKEN, debt(bank).state());
        assertEquals(yuan("5200.00"), revived);
        assertEquals(revived, debt(bank).debt().balance());
        assertEquals(revived, money().offers().getFirst().debt().balance());
    }

    @Test
    void aCardWithEverySignAndNoOtherIsInDanger() {
        UUID card = house.card("50000").id();
        assertFalse(cardInDanger(), "principal alone");
        demanded(card, "2026-05-01");
        assertFalse(cardInDanger(), "one demand");
        demanded(card, "2026-06-01");
        assertTrue(cardInDanger());
    }

    private boolean cardInDanger() {
        return house.settling.cardBanks(house.caseId, TODAY).stream()
                .map(CardDanger.Bank::signs)
                .anyMatch(CardDanger::lawyerFirst);
    }

    /** One more effective demand of a bank. */
    private void demanded(UUID card, String day) {
        Stored<DebtFile> file = debt(card).file();
        List<DebtAct> acts = new ArrayList<>(file.value().acts());
        acts.add(new DebtAct(DebtAct.Kind.EFFECTIVE_DEMAND, LocalDate.parse(day), "EMS 回执"));
        house.settling.keep(house.caseId, file.with(new DebtFile(file.value().matter(), acts)));
    }

    private DebtView debt(UUID loan) {
        return money().debt(loan).orElseThrow();
    }

    private static ArrangementFile agreed(
            Arrangement from, String monthly, @Nullable Integer graceDays) {
        return new ArrangementFile(
                new Arrangement(
                        from.loanId(),
                        Arrangement.State.AGREED,
                        from.offeredOn(),
                        yuan(monthly),
                        6,
                        LocalDate.of(2026, 9, 10),
                        TODAY,
                        null,
                        LocalDate.of(2026, 9, 1),
                        yuan("4700"),
                        yuan("1300"),
                        graceDays,
                        "全部恢复",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void noOfferToALenderWithoutALicenceOrToNobodyKnown() {
        house.settling.budgets().keep(house.caseId, budget("5000", "3000"));

        assertEquals(
                "loans.problem.offerUnlicensed",
                refused(offer(loan(LenderKind.UNLICENSED_APP, "5000", "2026-10-25"), "1")));
        assertEquals(
                "loans.problem.offerUnknownLender",
                refused(offer(loan(LenderKind.UNKNOWN, "5000", "2026-10-25"), "1")));
    }

    @Test
    void anOldDebtGetsNoOfferBeforeTheClientWasWarned() {
        house.settling.budgets().keep(house.caseId, budget("5000", "3000"));
        UUID old =
                house.loan(
                                LenderKind.BANK,
                                Loans.from(LenderKind.BANK)
                                        .contractOn("2019-01-10")
                                        .received("10000")
                                        .overdueOn("2020-01-10")
                                        .claimed("9000"))
                        .id();

        DebtView view = money().debt(old).orElseThrow();
        assertEquals(Place.ADVICE_FIRST_TIME_BAR, view.place());
        assertEquals(yuan("0"), money().offer(old).map(Offer::monthly).orElseThrow());
        assertEquals("loans.problem.offerTimeBar", refused(offer(old, "100")));

        house.settling.keep(
                house.caseId,
                view.file()
                        .with(new DebtFile(view.file().value().matter().warned(TODAY), List.of())));
        house.settling.offer(house.caseId, offer(old, "100"));
        assertEquals(1, house.steps(StepKind.NEGOTIATION_OFFER).size());
    }

    @Test
    void anAgreementIsFollowedByThePaymentsOfTheLoan() {
        house.settling.budgets().keep(house.caseId, budget("5000", "3000"));
        UUID bank = loan(LenderKind.BANK, "6000", "2025-06-10");
        Stored<ArrangementFile> kept = house.settling.offer(house.caseId, offer(bank, "800"));
        house.settling.correct(house.caseId, kept.with(agreed(kept.value().facts(), "800", 3)));

        house.settling.paid(house.caseId, bank, LocalDate.of(2026, 9, 10), yuan("800"));
        house.settling.paid(house.caseId, bank, LocalDate.of(2026, 10, 12), yuan("800"));
        ArrangementProgress progress =
                Objects.requireNonNull(money().debt(bank).orElseThrow().progress());

        assertEquals(LocalDate.of(2026, 11, 10), progress.nextOn());
        assertEquals(yuan("800"), progress.nextAmount().setScale(0));
        assertEquals(yuan("2400"), progress.due().setScale(0));
        assertEquals(14, progress.lateDays());
        assertTrue(progress.broken());
        Arrangement facts =
                money().debt(bank).orElseThrow().arrangement().orElseThrow().value().facts();
        assertEquals(yuan("700"), ArrangementProgress.instalment(facts, 5).setScale(0));
    }

    @Test
    void theDangerSignsOfACardAreSeenOnlyTogether() {
        Stored<LoanFacts> card = house.card("62480.35");
        assertFalse(money().debt(card.id()).orElseThrow().lawyerFirst());

        List<DebtAct> demands =
                List.of(
                        new DebtAct(
                                DebtAct.Kind.EFFECTIVE_DEMAND, LocalDate.of(2026, 5, 20), "EMS"),
                        new DebtAct(
                                DebtAct.Kind.EFFECTIVE_DEMAND, LocalDate.of(2026, 7, 28), "EMS"));
        house.settling.keep(
                house.caseId,
                new Stored<>(card.id(), 0, new DebtFile(DebtMatter.NOTHING_KNOWN, demands)));

        assertTrue(money().debt(card.id()).orElseThrow().lawyerFirst());
        assertEquals(Product.CREDIT_CARD, card.value().product());
        assertEquals(YesNo.UNKNOWN, DebtMatter.NOTHING_KNOWN.onlyHome());
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        DebtFile future =
                new DebtFile(
                        DebtMatter.NOTHING_KNOWN,
                        List.of(new DebtAct(DebtAct.Kind.DEMAND, TODAY.plusDays(1), null)));
        HouseholdBudget absurd = budget("1e30", "0");

        assertEquals("acts", SettlingService.check(future, house.clock()).getFirst().field());
        assertEquals("line0", BudgetService.check(absurd, house.clock()).getFirst().field());
    }

    @Test
    void aPaperIsMissingWhatWasNotFoundInIt() {
        ArrangementFile file =
                new ArrangementFile(
                        offer(UUID.randomUUID(), "100"),
                        List.of(PaperPoint.SEAL, PaperPoint.PARTIES));

        List<PaperPoint> missing = file.missing(PaperPoint.Paper.AGREEMENT, false);
        assertEquals(15, missing.size());
        assertFalse(missing.contains(PaperPoint.SEAL));
        assertEquals(17, file.missing(PaperPoint.Paper.AGREEMENT, true).size());
        assertEquals(8, file.missing(PaperPoint.Paper.CERTIFICATE, true).size());
        assertEquals(List.of(PaperPoint.PARTIES, PaperPoint.SEAL), file.points());
    }
}
