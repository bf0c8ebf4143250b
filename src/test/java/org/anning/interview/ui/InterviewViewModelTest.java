package org.anning.interview.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.fx.ImmediateBackground;
import org.anning.interview.Blank;
import org.anning.interview.InterviewDraft;
import org.anning.interview.Question;
import org.anning.interview.Section;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanEntry;
import org.anning.loans.Product;
import org.anning.loans.rates.Loans;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class InterviewViewModelTest {

    @TempDir Path folder;
    private Services services;
    private final List<Runnable> soon = new ArrayList<>();
    private final List<CaseId> made = new ArrayList<>();
    private InterviewViewModel interview;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        interview = of(InterviewDraft.begun(TestCasebook.CLOCK.instant()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    private InterviewViewModel of(InterviewDraft draft) {
        return new InterviewViewModel(
                services.interviews(),
                services.clients(),
                new ImmediateBackground(),
                soon::add,
                TestCasebook.CLOCK,
                draft,
                id -> services.settling().cardBanks(id, LocalDate.now(TestCasebook.CLOCK)),
                made::add);
    }

    private void secondPasses() {
        List.copyOf(soon).forEach(Runnable::run);
        soon.clear();
    }

    private void firstFive(InterviewViewModel of) {
        of.answer("safe_to_talk").set("yes");
        of.answer("danger_now").set("no");
        of.answer("self_harm").set("none");
        of.answer("consent").set("yes");
        of.answer("contact_safe").set("发短信");
    }

    @Test
    void aBurstOfTypingIsSavedOnceASecondAndNotPutOff() {
        interview.answer("main_worry").set("怕");
        interview.answer("main_worry").set("怕单位");
        assertEquals(1, soon.size(), "asked for once, counted from the first key");

        secondPasses();
        interview.answer("main_worry").set("怕单位知道");

        assertEquals(
                "怕单位",
                services.interviews().unfinished().getFirst().text("main_worry").orElseThrow());
        assertEquals(1, soon.size());
    }

    @Test
    void lookingAtAnInterviewLeavesNoDraft() {
        interview.keep();

        assertEquals(List.of(), services.interviews().unfinished());
    }

    @Test
    void aDraftComesBackWithTheCaretTheViewAndTheWords() {
        interview.answer("worst_event").set("说要去学校");
        interview.detail("court_papers").set("支付令");
        interview.caretAt("worst_event", 3);
        interview.sectionProperty().set(Section.HARASSMENT);
        interview.note("先喝水");
        secondPasses();

        InterviewViewModel again = of(services.interviews().unfinished().getFirst());

        assertEquals("说要去学校", again.answer("worst_event").get());
        assertEquals("支付令", again.detail("court_papers").get());
        assertEquals("worst_event", again.focus());
        assertEquals(3, again.caret());
        assertEquals(Section.HARASSMENT, again.sectionProperty().get());
        assertEquals("先喝水", again.notes().getFirst().text());
        assertEquals(0, soon.size(), "reading a draft is no change");
    }

    @Test
    void theThreeBlanksGiveWayToAnAnswer() {
        interview.blank("income").set(Blank.REFUSED);

        interview.answer("income").set("4500");

        assertNull(interview.blank("income").get());
    }

    @Test
    void aDangerAnswerWarnsUntilAReasonIsGiven() {
        interview.answer("danger_now").set("yes");
        assertTrue(interview.warningProperty().get());

        interview.dismiss("  ");
        assertTrue(interview.warningProperty().get());
        interview.dismiss("已经报警，家人到了");

        assertFalse(interview.warningProperty().get());
    }

    @Test
    void everyDangerSignOfACardStopsTheTalkOfDebtsAndNoneAloneDoes() {
        Question income = question("income");
        interview.answer("income").set("4500");
        interview.answer("card_signs").set("principal_reached two_demands");
        assertFalse(interview.lawyerFirstProperty().get());
        assertFalse(interview.stopped(income));

        interview.answer("card_signs").set("principal_reached two_demands three_months_after");

        assertTrue(interview.lawyerFirstProperty().get());
        assertTrue(interview.stopped(income));
        assertTrue(interview.stopped(question("received_amount")));
        assertFalse(interview.stopped(question("card_signs")), "a tick too many can be taken away");
        assertFalse(interview.stopped(question("self_harm")));
        assertEquals("4500", interview.answer("income").get(), "what was said stays");
        interview.loan(null, aLoan());
        assertEquals(List.of(), interview.loans());
        interview.answer("card_signs").set("principal_reached");
        assertFalse(interview.stopped(income));
        interview.loan(null, aLoan());
        assertEquals(1, interview.loans().size());
    }

    @Test
    void cardsAddedOnTheWayCountWithTheTicksAndEachBankForItself() {
        interview.answer("card_signs").set("two_demands three_months_after");
        interview.loan(null, aCard("例和银行", "30000"));
        interview.loan(null, aCard("示例星行银行", "30000"));
        assertFalse(interview.lawyerFirstProperty().get(), "neither bank is owed 50,000");

        interview.loan(null, aCard("例和银行", "20000"));
        assertTrue(interview.lawyerFirstProperty().get());

        interview.answer("card_signs").set("two_demands");
        assertFalse(interview.lawyerFirstProperty().get(), "never two signs of three");
        interview.answer("card_signs").set("two_demands three_months_after");
        interview.takeBack(interview.loans().getLast());
        assertFalse(interview.lawyerFirstProperty().get(), "the card was taken back");
    }

    @Test
    void cardsOfABankInTheCaseCountWithThoseAddedOnTheWay() {
        firstFive(interview);
        interview.answer("display_name").set("小寒");
        interview.loan(null, aCard("例和银行", "30000"));
        interview.finish();
        InterviewViewModel again = of(services.interviews().of(made.getFirst()));
        again.load();
        again.answer("card_signs").set("two_demands three_months_after");

        again.loan(null, aCard("示例星行银行", "30000"));
        assertFalse(again.lawyerFirstProperty().get(), "another bank");
        again.loan(null, aCard("例和银行", "20000"));

        assertTrue(again.lawyerFirstProperty().get());
    }

    private static LoanEntry aLoan() {
        return aCard("例和银行", "1000");
    }

    private static LoanEntry aCard(String bank, String principal) {
        return new LoanEntry(
                null,
                LenderFacts.named(bank, LenderKind.BANK),
                null,
                Loans.from(LenderKind.BANK)
                        .product(Product.CREDIT_CARD)
                        .principal(principal)
                        .facts(),
                List.of());
    }

    private Question question(String field) {
        return interview.questions().all().stream()
                .filter(q -> q.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKnownClientIsFoundByNameBeforeANewOneIsMade() {
        services.clients().write(ClientFacts.named("小寒"));

        interview.answer("display_name").set("小寒");
        Stored<ClientFacts> found = interview.known().getFirst();
        interview.choose(found);
        firstFive(interview);
        interview.finish();

        assertEquals(found.id(), services.cases().clientOf(made.getFirst()).id());
        assertEquals("发短信", services.cases().clientOf(made.getFirst()).value().safeContact());
    }

    @Test
    void aFinishedInterviewLeavesNoDraftBehindWhenItsScreenIsLeft() {
        firstFive(interview);

        interview.finish();
        secondPasses();
        interview.keep();

        assertEquals(1, made.size());
        assertEquals(List.of(), services.interviews().unfinished());
    }

    @Test
    void contactsAddedOnTheWayCanBeChangedAndTakenBack() {
        ContactFacts day = ContactFacts.at(EventTime.day(LocalDate.parse("2026-11-20"))).facts();
        ContactFacts other = ContactFacts.at(EventTime.day(LocalDate.parse("2026-11-21"))).facts();
        interview.entry(null, day);
        interview.entry(null, day);

        interview.entry(interview.entries().getFirst(), other);
        interview.takeBack(interview.entries().getLast());
        firstFive(interview);
        interview.finish();

        assertEquals(
                List.of(other),
                services.timeline().entriesOf(made.getFirst()).stream()
                        .map(e -> e.facts())
                        .toList());
    }

    @Test
    void theInterviewOfACaseIsCorrectedInItsTab() {
        firstFive(interview);
        interview.finish();
        CaseId id = made.getFirst();
        InterviewViewModel tab = of(InterviewDraft.begunFor(id, TestCasebook.CLOCK.instant()));
        tab.load();
        assertEquals("发短信", tab.answer("contact_safe").get());

        tab.answer("effect").set("睡不着");
        tab.finish();

        assertEquals("睡不着", services.cases().caseFile(id).value().effect());
        assertEquals(List.of(), services.interviews().unfinished());
        tab.answer("effect").set("睡得好些了");
        tab.drop();
        assertEquals("睡不着", tab.answer("effect").get());
    }
}
