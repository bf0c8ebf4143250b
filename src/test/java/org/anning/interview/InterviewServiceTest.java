package org.anning.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.cases.CaseFacts;
import org.anning.cases.Deed;
import org.anning.cases.LogLine;
import org.anning.cases.Risk;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanFacts;
import org.anning.loans.Product;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class InterviewServiceTest {

    @TempDir Path folder;
    private Path place;
    private Services services;

    @BeforeEach
    void open() {
        place = TestCasebook.create(folder);
        services = opened();
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Services opened() {
        return Services.open(
                place,
                TestCasebook.PASSPHRASE.toCharArray(),
                TestCasebook.CLOCK,
                () -> "志愿者甲",
                () -> false);
    }

    private static InterviewDraft begun() {
        return InterviewDraft.begun(TestCasebook.CLOCK.instant());
    }

    private static InterviewDraft with(InterviewDraft draft, Given... more) {
        List<Given> given = new ArrayList<>(draft.given());
        for (Given one : more) {
            given.removeIf(g -> g.field().equals(one.field()));
            given.add(one);
        }
        return copy(draft, given, draft.entries(), draft.loans());
    }

    private static InterviewDraft copy(
            InterviewDraft draft,
            List<Given> given,
            List<Stored<ContactFacts>> entries,
            List<Stored<LoanEntry>> loans) {
        return new InterviewDraft(
                draft.id(),
                draft.startedAt(),
                draft.caseOf(),
                draft.client(),
                draft.guided(),
                draft.section(),
                draft.focus(),
                draft.caret(),
                given,
                draft.notes(),
                entries,
                loans,
                draft.dismissed());
    }

    private static Given said(String field, String text) {
        return new Given(field, text, null, null);
    }

    private static InterviewDraft firstFive() {
        return with(
                begun(),
                said("safe_to_talk", "yes"),
                said("danger_now", "no"),
                said("self_harm", "none"),
                said("consent", "yes"),
                said("contact_safe", "晚上发短信"));
    }

    private static Stored<ContactFacts> call() {
        return new Stored<>(
                UUID.randomUUID(),
                0,
                ContactFacts.at(EventTime.minute(LocalDateTime.parse("2026-11-20T22:30")))
                        .with(Conduct.THREAT_OTHER)
                        .words("明天找你单位")
                        .facts());
    }

    private static Stored<LoanEntry> loan() {
        return new Stored<>(
                UUID.randomUUID(),
                0,
                new LoanEntry(
                        null,
                        LenderFacts.named("例甲消费金融有限公司", LenderKind.CONSUMER_FINANCE),
                        null,
                        LoanFacts.from(UUID.randomUUID(), Product.CASH_LOAN),
                        List.of()));
    }

    @Test
    void theFirstFiveAnswersOpenACaseAndOneMissingDoesNot() {
        InterviewDraft four = with(firstFive(), new Given("contact_safe", null, null, null));

        Refusal refusal = assertThrows(Refusal.class, () -> services.interviews().finish(four));
        CaseId id = services.interviews().finish(firstFive());

        assertEquals("interview.problem.firstFive", refusal.textKey());
        assertEquals(List.of(5), refusal.args());
        assertEquals("2026-0001", services.cases().caseFile(id).value().number());
        assertEquals("晚上发短信", services.cases().clientOf(id).value().safeContact());
        assertEquals(1, services.consents().of(id).size());
    }

    @Test
    void whatWasAddedOnTheWayComesWithTheCase() {
        InterviewDraft draft =
                copy(firstFive(), firstFive().given(), List.of(call()), List.of(loan()));

        CaseId id = services.interviews().finish(draft);

        assertEquals("明天找你单位", services.timeline().entriesOf(id).getFirst().facts().words());
        assertEquals(
                "例甲消费金融有限公司", services.loans().loansOf(id).getFirst().lender().value().legalName());
    }

    @Test
    void ticksAndAnswersReachClientAndCase() {
        InterviewDraft draft =
                with(
                        firstFive(),
                        said("display_name", "小寒"),
                        said("birth_year", "１９９０年"),
                        said("vulnerable", "elderly low_income"),
                        said("main_worry", "怕单位知道"),
                        said("self_harm", "thoughts"));

        CaseId id = services.interviews().finish(draft);

        ClientFacts client = services.cases().clientOf(id).value();
        assertEquals("小寒", client.displayName());
        assertEquals(1990, client.birthYear());
        assertEquals(
                Vulnerabilities.of(Vulnerability.ELDERLY, Vulnerability.LOW_INCOME),
                client.vulnerable());
        CaseFacts file = services.cases().caseFile(id).value();
        assertEquals("怕单位知道", file.mainWorry());
        assertEquals(Risk.WATCH, file.risk());
    }

    @Test
    void aCorrectionChangesOnlyWhatWasSaidAnewAndTheOldStaysInTheLog() {
        CaseId id = services.interviews().finish(with(firstFive(), said("main_worry", "怕单位知道")));
        Stored<CaseFacts> file = services.cases().caseFile(id);
        services.cases().correct(file.with(file.value().heard("改写过的担忧", null, null, null)));

        InterviewDraft again = services.interviews().of(id);
        services.interviews().finish(with(again, said("wishes", "分期，每月五百")));

        CaseFacts now = services.cases().caseFile(id).value();
        assertEquals("改写过的担忧", now.mainWorry());
        assertEquals("分期，每月五百", now.wishes());
        LogLine line =
                services.log().of(id).stream()
                        .filter(l -> l.subject().equals("interview"))
                        .filter(l -> l.deed() == Deed.CORRECTED)
                        .findFirst()
                        .orElseThrow();
        assertTrue(String.valueOf(line.before()).contains("怕单位知道"));
    }

    @Test
    void finishingTwiceBecauseOfACrashAddsNothingTwice() {
        InterviewDraft draft =
                copy(firstFive(), firstFive().given(), List.of(call()), List.of(loan()));
        CaseId first = services.interviews().finish(draft);

        services.interviews().keep(draft);
        CaseId second = services.interviews().finish(draft);

        assertEquals(first, second);
        assertEquals(1, services.timeline().entriesOf(first).size());
        assertEquals(1, services.loans().loansOf(first).size());
        assertEquals(1, services.consents().of(first).size());
    }

    @Test
    void aDraftWithEverythingComesBackAfterTheCasebookWasClosed() {
        InterviewDraft draft =
                copy(
                        with(firstFive(), new Given("court_papers", "yes", null, "支付令，上周三到")),
                        firstFive().given(),
                        List.of(call()),
                        List.of(loan()));
        services.interviews().keep(draft);
        services.close();

        services = opened();

        assertEquals(List.of(draft), services.interviews().unfinished());
    }

    @Test
    void theInterviewOfACaseIsTheOneBeingCorrectedElseTheLastElseAnEmptyOne() {
        CaseId id = services.interviews().finish(firstFive());
        InterviewDraft stored = services.interviews().of(id);
        InterviewDraft changed = with(stored, said("effect", "睡不着"));
        services.interviews().keep(changed);

        assertEquals("晚上发短信", stored.text("contact_safe").orElseThrow());
        assertEquals(changed, services.interviews().of(id));
        services.interviews().drop(changed);
        assertEquals(stored.given(), services.interviews().of(id).given());
    }
}
