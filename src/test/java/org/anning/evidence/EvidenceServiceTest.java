package org.anning.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.Deed;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.anning.timeline.TimelineService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class EvidenceServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @TempDir Path folder;
    private Casebook casebook;
    private CaseLog log;
    private TimelineService timeline;
    private EvidenceService evidence;
    private CaseService cases;
    private ClientService clients;
    private CaseId caseId;

    @BeforeEach
    void open() {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities(),
                        TimelineService.entities(),
                        EvidenceService.entities());
        clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        timeline = new TimelineService(casebook.work(), log, TestCasebook.CLOCK);
        evidence = new EvidenceService(casebook.work(), timeline, log, TestCasebook.CLOCK);
        caseId = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private static EvidenceFacts recording() {
        return new EvidenceFacts(
                EvidenceKind.CALL_RECORDING,
                " 11月3日晚通话录音 ",
                "对方说要到单位找人",
                DAY,
                "录音 1103-2230.m4a",
                "AB".repeat(32),
                1_234_567L,
                "当事人手机",
                YesNo.YES,
                "未剪辑",
                Showing.PLAIN,
                null);
    }

    @Test
    void everyFieldComesBackAsItWasWritten() {
        Stored<EvidenceFacts> written = evidence.write(caseId, recording());

        EvidenceRow row = evidence.of(caseId).getFirst();

        assertEquals(recording(), row.facts());
        assertEquals(written, row.stored());
        assertEquals("11月3日晚通话录音", row.facts().title());
        assertEquals("ab".repeat(32), row.facts().sha256());
        assertEquals("志愿者甲", row.writtenBy());
    }

    @Test
    void theLogKeepsWhatAPieceWasBeforeACorrection() {
        Stored<EvidenceFacts> written = evidence.write(caseId, recording());
        Stored<EvidenceFacts> once =
                evidence.correct(written.with(EvidenceFacts.titled(EvidenceKind.CHAT, "微信聊天")));

        evidence.correct(once.with(EvidenceFacts.titled(EvidenceKind.CHAT, "微信群聊")));

        assertEquals("微信群聊", evidence.of(caseId).getFirst().facts().title());
        assertTrue(
                log.of(caseId).stream()
                        .anyMatch(l ->
                                l.deed() == Deed.CORRECTED
                                        && l.before() != null
                                        && l.before().contains("通话录音")));
        assertThrows(Refusal.class, () -> evidence.correct(written));
    }

    @Test
    void strikesAPieceButKeepsItReadableAndRestoresIt() {
        Stored<EvidenceFacts> written = evidence.write(caseId, recording());

        Stored<EvidenceFacts> struck = evidence.strike(written, "不是这个案件的");

        EvidenceRow row = evidence.of(caseId).getFirst();
        assertEquals("不是这个案件的", row.struckWhy());
        assertEquals(recording(), row.facts());
        assertThrows(Refusal.class, () -> evidence.correct(struck));
        evidence.restore(struck);
        assertFalse(evidence.of(caseId).getFirst().struck());
    }

    @Test
    void strikingNeedsAReason() {
        Stored<EvidenceFacts> written = evidence.write(caseId, recording());

        assertThrows(Refusal.class, () -> evidence.strike(written, " "));
    }

    @Test
    void onePieceProvesSeveralEntriesAndALinkCanBeTakenAway() {
        UUID piece = evidence.write(caseId, recording()).id();
        UUID first = timeline.write(caseId, ContactFacts.at(EventTime.day(DAY)).facts()).id();
        UUID second =
                timeline.write(caseId, ContactFacts.at(EventTime.day(DAY.plusDays(1))).facts())
                        .id();

        evidence.link(new Proof(piece, first));
        evidence.link(new Proof(piece, second));
        evidence.link(new Proof(piece, second));
        evidence.unlink(new Proof(piece, first));

        assertEquals(List.of(new Proof(piece, second)), evidence.proofs(caseId));
        assertEquals(
                List.of(Deed.STRUCK, Deed.WRITTEN, Deed.WRITTEN),
                log.of(caseId).stream()
                        .filter(l -> l.subject().equals("proof"))
                        .map(l -> l.deed())
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
    }

    @Test
    void anEntryOfAnotherCaseCannotBeProved() {
        UUID piece = evidence.write(caseId, recording()).id();
        CaseId other = cases.open(new ClientId(clients.write(ClientFacts.named("小周")).id()));
        UUID entry = timeline.write(other, ContactFacts.at(EventTime.day(DAY)).facts()).id();

        Refusal refusal = assertThrows(Refusal.class, () -> evidence.link(new Proof(piece, entry)));

        assertEquals("evidence.problem.otherCase", refusal.textKey());
        assertEquals(List.of(), evidence.proofs(caseId));
    }

    @Test
    void aPieceWithoutATitleOrFromTheFutureIsRefused() {
        EvidenceFacts nameless = EvidenceFacts.titled(EvidenceKind.CCTV, " ");
        EvidenceFacts tomorrow =
                new EvidenceFacts(
                        EvidenceKind.CCTV,
                        "楼道监控",
                        null,
                        LocalDate.of(2026, 11, 25),
                        null,
                        "12",
                        -1L,
                        null,
                        YesNo.NO,
                        null,
                        Showing.PLAIN,
                        null);

        assertEquals(
                List.of("title"),
                EvidenceChecks.check(nameless, TestCasebook.CLOCK).stream()
                        .map(p -> p.field())
                        .toList());
        assertEquals(
                List.of("obtainedOn", "sha256", "sizeBytes"),
                EvidenceChecks.check(tomorrow, TestCasebook.CLOCK).stream()
                        .map(p -> p.field())
                        .toList());
        assertThrows(Refusal.class, () -> evidence.write(caseId, nameless));
        assertEquals(List.of(), evidence.of(caseId));
    }
}
