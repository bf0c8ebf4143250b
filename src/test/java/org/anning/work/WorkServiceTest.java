package org.anning.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.PaperWish;
import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.cases.CaseFacts;
import org.anning.cases.CaseStatus;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.privacy.EraseReason;
import org.anning.storage.Role;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class WorkServiceTest {

    private static final LocalDate TODAY = LocalDate.now(TestCasebook.CLOCK);

    @TempDir Path folder;
    private Services services;
    private WorkService work;
    private CaseId id;

    @BeforeEach
    void aCase() {
        services = opened("甲");
        work = services.work();
        id = services.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
    }

    private Services opened(String place) {
        return new Services(
                TestCasebook.open(TestCasebook.create(folder.resolve(place)), Services.entities()),
                TestCasebook.CLOCK,
                () -> "小甲");
    }

    @AfterEach
    void close() {
        services.close();
    }

    private Review say(ReviewKind kind, String words) {
        return work.say(id, kind, ReviewPlace.LOANS, "到手金额", words);
    }

    private void correct(CaseFacts facts) {
        services.cases().correct(services.cases().caseFile(id).with(facts));
    }

    private String refused(Runnable what) {
        return assertThrows(Refusal.class, what::run).textKey();
    }

    @Test
    void aCaseGoesThroughItsCheckAndASignOffHoldsUntilTheCaseChanges() {
        assertEquals(List.of(), work.queue());
        assertEquals(ReviewStage.WAITING, say(ReviewKind.ASKED, "").stage());
        assertEquals(1, work.queue().size());
        assertThrows(Refusal.class, () -> say(ReviewKind.ANSWER, "还没有意见"));
        assertThrows(Refusal.class, () -> say(ReviewKind.COMMENT, " "), "a comment says something");
        assertEquals(ReviewStage.COMMENTED, say(ReviewKind.COMMENT, "到手金额要看转账记录").stage());
        assertEquals(ReviewStage.WAITING, say(ReviewKind.ANSWER, "已核对，附截图").stage());
        assertEquals(ReviewStage.SIGNED, say(ReviewKind.SIGNED, "").stage());
        assertEquals(List.of(), work.queue());
        assertTrue(
                printed().contains("本件内容经 小甲 于 " + Texts.of(Lang.ZH).day(TODAY) + " 复核"),
                printed());

        work.times().write(id, new TimeFacts(TODAY, 30, WorkKind.SUPERVISION, "小甲", null));
        assertEquals(
                ReviewStage.SIGNED, work.stage(id).stage(), "hours change nothing of the case");
        CaseFacts facts = services.cases().caseFile(id).value();
        correct(facts.heard("别的担心", facts.effect(), facts.wishes(), facts.nextStep()));
        assertEquals(ReviewStage.CHANGED_SINCE, work.stage(id).stage());
        assertFalse(printed().contains("复核。"), "the paper no longer says so");
        assertEquals(ReviewStage.WAITING, say(ReviewKind.ASKED, "改过了").stage());
    }

    private String printed() {
        return services.advice()
                .prepare(id, "police-report", TODAY, PaperWish.plain(Lang.ZH, false))
                .sheet()
                .text();
    }

    @Test
    void onlyASupervisorSignsAndNobodyTheirOwn() {
        Path place = services.casebook().folder().root();
        char[] passphrase = "一二三四五六七八九十百".toCharArray();
        services.casebook().people().add("小甲", "小乙", Role.VOLUNTEER, passphrase.clone());
        say(ReviewKind.ASKED, "");
        assertEquals("work.problem.own", refused(() -> say(ReviewKind.SIGNED, "")));
        say(ReviewKind.WITHDRAWN, "");
        services.close();

        services = as(place, "小乙", passphrase);
        work = services.work();
        say(ReviewKind.ASKED, "");
        assertFalse(work.maySign());
        assertEquals("work.problem.notSupervisor", refused(() -> say(ReviewKind.COMMENT, "好")));
        assertEquals("work.problem.notSupervisor", refused(() -> say(ReviewKind.SIGNED, "")));
        services.close();

        services = as(place, "小甲", TestCasebook.PASSPHRASE.toCharArray());
        work = services.work();
        assertEquals(ReviewStage.SIGNED, say(ReviewKind.SIGNED, "").stage());
        assertEquals("小甲", work.stage(id).by());
    }

    private static Services as(Path place, String name, char[] passphrase) {
        return Services.open(place, name, passphrase, TestCasebook.CLOCK, () -> "", () -> false);
    }

    @Test
    void hoursAndOutcomesAreCheckedLoggedAndUndone() {
        assertEquals(
                "work.problem.minutes",
                refused(() ->
                        work.times()
                                .write(id, new TimeFacts(TODAY, 0, WorkKind.ADVICE, "小甲", null))));
        assertEquals(
                "work.problem.day",
                refused(() ->
                        work.times()
                                .write(
                                        id,
                                        new TimeFacts(
                                                TODAY.plusDays(1),
                                                10,
                                                WorkKind.ADVICE,
                                                "小甲",
                                                null))));
        assertEquals(
                "work.problem.noMoney",
                refused(() ->
                        work.outcomes()
                                .write(
                                        id,
                                        new OutcomeFacts(
                                                OutcomeKind.REFERRED,
                                                TODAY,
                                                BigDecimal.TEN,
                                                null))));

        Stored<OutcomeFacts> outcome =
                work.outcomes()
                        .write(
                                id,
                                new OutcomeFacts(
                                        OutcomeKind.INTEREST_WAIVED,
                                        TODAY,
                                        new BigDecimal("3200.00"),
                                        null));
        work.outcomes().strike(outcome);
        assertEquals(List.of(), work.outcomes().of(id));
        services.takingBack().doings().undo("做错了");
        assertEquals(outcome.value(), work.outcomes().of(id).getFirst().value());
        assertTrue(
                services.log().of(id).stream().anyMatch(line -> line.subject().equals("outcome")));
    }

    @Test
    void aClosedCaseWithoutAnOutcomeIsListedUntilItHasOne() {
        correct(services.cases().caseFile(id).value().become(CaseStatus.CLOSED, TODAY));
        assertEquals(1, work.withoutOutcome().size());
        work.outcomes().write(id, new OutcomeFacts(OutcomeKind.UNKNOWN, TODAY, null, null));
        assertEquals(List.of(), work.withoutOutcome());
    }

    @Test
    void theWorkGoesAlongInTheCaseFileAndIsErasedWithTheCase() {
        work.times().write(id, new TimeFacts(TODAY, 45, WorkKind.INTERVIEW, "小甲", "第一次"));
        work.outcomes()
                .write(
                        id,
                        new OutcomeFacts(
                                OutcomeKind.PLAN_REACHED, TODAY, new BigDecimal("800.00"), "分十期"));
        say(ReviewKind.ASKED, "请看");
        String file = services.caseExport().file(id);

        try (Services there = opened("乙")) {
            there.caseImport().importCase(file, CaseImport.Ids.KEPT);
            assertEquals(file, there.caseExport().file(id));
            assertEquals(ReviewStage.WAITING, there.work().stage(id).stage());
        }
        services.erasure().erase(id, EraseReason.CLIENT_WISH, () -> false);
        assertEquals(List.of(), work.times().of(id));
        assertEquals(List.of(), work.review(id));
        assertEquals(List.of(), work.queue());
    }
}
