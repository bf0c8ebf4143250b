package org.anning.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.privacy.EraseReason;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

class PartyChecksTest {

    private Services services;
    private PartyChecks checks;
    private boolean supervises = true;

    @BeforeEach
    void open(@TempDir Path folder) {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小周");
        checks =
                new PartyChecks(
                        services.casebook().work(),
                        services.log(),
                        services.lenders(),
                        TestCasebook.CLOCK,
                        () -> supervises);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private CaseId caseOf(String name, String phone) {
        Stored<ClientFacts> client = services.clients().write(client(name, phone));
        return services.cases().open(new ClientId(client.id()));
    }

    private static ClientFacts client(String name, String phone) {
        return new ClientFacts(
                name, null, null, null, null, phone, null, null, null, null, null, null, null,
                null);
    }

    private List<String> names(Party party, CaseId own) {
        return checks.like(party, own).stream().map(PartyHit::name).toList();
    }

    private static ContactFacts entry(String actor, @Nullable String target, String number) {
        return ContactFacts.at(EventTime.day(LocalDate.of(2026, 11, 1)))
                .actorName(actor)
                .targetName(target)
                .number(number)
                .facts();
    }

    @Test
    void clientsLendersRelativesAndCollectorsAreAllCompared() {
        CaseId one = caseOf("张伟强", "13800001111");
        services.timeline().write(one, entry("李催收", "王秀兰", "02155880011"));
        services.timeline().write(one, entry("客服", "母亲", "02155880011"));
        services.lenders().write(LenderFacts.named("上海云雾网络小额贷款有限公司", LenderKind.UNKNOWN));
        CaseId mine = caseOf("别人", "13900002222");

        assertEquals(List.of("张伟强"), names(Party.client(null, null, client("章炜强", "")), mine));
        assertEquals(List.of("王秀兰"), names(Party.client(null, null, client("王秀蓝", "")), mine));
        assertEquals(
                List.of("李催收"),
                names(Party.client(null, null, client("阿芳", "021-55880011")), mine));
        assertEquals(
                List.of("上海云雾网络小额贷款有限公司"),
                names(Party.lender(null, LenderFacts.named("云雾小贷", LenderKind.UNKNOWN)), mine));
        assertEquals(List.of(), names(Party.client(null, null, client("母亲", "")), mine));
    }

    @Test
    void aClientIsNotADuplicateOfHerselfInASecondCase() {
        CaseId one = caseOf("张伟强", "13800001111");
        CaseId second = services.cases().open(new ClientId(services.cases().clientOf(one).id()));

        assertEquals(
                List.of(), names(Party.client(null, null, client("张伟强", "13800001111")), second));
    }

    @Test
    void aHelperOnTheOtherSideOfTheSameCaseIsAConflict() {
        CaseId mine = caseOf("张伟强", "13800001111");
        services.timeline().write(mine, entry("张伟强", null, "13800001111"));

        List<PartyHit> hits =
                checks.like(Party.client(null, null, client("张伟强", "13800001111")), mine);

        assertEquals(1, hits.size());
        assertTrue(hits.getFirst().kind().against(PartyKind.CLIENT));
        assertTrue(hits.getFirst().likely());
    }

    @Test
    void whatWasCorrectedSinceCounts() {
        CaseId one = caseOf("张伟强", "13800001111");
        CaseId mine = caseOf("别人", "13900002222");
        Party asked = Party.client(null, null, client("刘海波", ""));
        assertEquals(List.of(), names(asked, mine));

        Stored<ClientFacts> before = services.cases().clientOf(one);
        services.cases().correctClient(one, before.with(client("刘海波", "13800001111")));

        assertEquals(List.of("刘海波"), names(asked, mine));
    }

    @Test
    void aDecisionKeepsTheListAsItStood() {
        CaseId one = caseOf("张伟强", "13800001111");
        CaseId mine = caseOf("章伟强", "13900002222");
        Party asked = Party.client(null, null, client("章伟强", ""));
        List<PartyHit> hits = checks.like(asked, mine);
        checks.decide(mine, asked, Verdict.DIFFERENT, null, hits);
        Stored<ClientFacts> before = services.cases().clientOf(one);
        services.cases().correctClient(one, before.with(client("改了名", "13800001111")));

        Decision kept = checks.last(mine, asked).orElseThrow();

        assertEquals(hits, kept.hits());
        assertEquals("小周", kept.by());
        assertTrue(kept.covers(hits));
        String paper =
                CheckPaper.sheet(kept, "2026-0002", Texts.of(Lang.ZH), TestCasebook.CLOCK.getZone())
                        .text();
        assertTrue(paper.contains("张伟强") && paper.contains("同音"), paper);
        assertFalse(paper.contains("改了名"));
    }

    @Test
    void someoneNewOpensTheQuestionAgain() {
        caseOf("张伟强", "13800001111");
        CaseId mine = caseOf("章伟强", "13900002222");
        Party asked = Party.client(null, null, client("章伟强", ""));
        checks.decide(mine, asked, Verdict.DIFFERENT, null, checks.like(asked, mine));
        caseOf("张玮强", "13700003333");

        assertFalse(checks.last(mine, asked).orElseThrow().covers(checks.like(asked, mine)));
    }

    @Test
    void aConflictWaitsForASupervisorWhoSettlesIt() {
        caseOf("张伟强", "13800001111");
        CaseId mine = caseOf("章伟强", "13900002222");
        Party asked = Party.client(null, null, client("章伟强", ""));
        List<PartyHit> hits = checks.like(asked, mine);
        assertEquals(
                "parties.decide.why",
                assertThrows(
                                Refusal.class,
                                () -> checks.decide(mine, asked, Verdict.CONFLICT, " ", hits))
                        .textKey());
        Decision conflict = checks.decide(mine, asked, Verdict.CONFLICT, "在催收公司做事", hits);
        assertEquals(List.of(conflict), checks.openConflicts());

        supervises = false;
        assertEquals(
                "parties.settle.notAllowed",
                assertThrows(Refusal.class, () -> checks.settle(conflict, "换人办")).textKey());
        supervises = true;
        checks.settle(conflict, "换人办");

        assertEquals(List.of(), checks.openConflicts());
        assertEquals("换人办", Objects.requireNonNull(checks.of(mine).getFirst().settled()).how());
        assertThrows(Refusal.class, () -> checks.settle(conflict, "再来一次"));
    }

    @Test
    void whoDoesNotSuperviseLearnsOnlyInHowManyCasesANumberOccurs() {
        CaseId one = caseOf("张伟强", "13800001111");
        services.timeline().write(one, entry("李催收", null, "021-55880011"));
        CaseId mine = caseOf("别人", "13900002222");
        services.timeline().write(mine, entry("李催收", null, "02155880011"));

        assertEquals(
                List.of("2026-0001 · 张伟强"),
                checks.elsewhere("+86 021 5588 0011", mine).orElseThrow().which());
        supervises = false;
        NumberUse use = checks.elsewhere("02155880011", mine).orElseThrow();
        assertEquals(1, use.cases());
        assertEquals(List.of(), use.which());
        assertTrue(checks.elsewhere("13900002222", mine).isEmpty());
    }

    @Test
    void anErasedCaseLeavesNothingInTheDecisionsOfOthers() {
        CaseId one = caseOf("张伟强", "13800001111");
        CaseId mine = caseOf("章伟强", "13900002222");
        Party asked = Party.client(null, null, client("章伟强", ""));
        checks.decide(mine, asked, Verdict.DIFFERENT, null, checks.like(asked, mine));

        services.erasure().erase(one, EraseReason.CLIENT_WISH, () -> false);
        assertEquals(List.of(), checks.last(mine, asked).orElseThrow().hits());
        services.erasure().erase(mine, EraseReason.CLIENT_WISH, () -> false);
        assertEquals(List.of(), checks.of(mine));
    }
}
