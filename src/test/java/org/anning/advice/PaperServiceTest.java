package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.Deed;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class PaperServiceTest {

    @TempDir Path folder;
    private Casebook casebook;
    private CaseLog log;
    private PaperService papers;
    private CaseId id;

    @BeforeEach
    void open() {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities(),
                        PaperService.entities());
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        papers = new PaperService(casebook.work(), log);
        id = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private static PaperFacts facts(byte[] pdf) {
        return new PaperFacts(
                "police-report",
                "报案材料",
                Lang.ZH,
                Recipient.POLICE,
                false,
                "t1",
                "2026-11",
                "0.1.0",
                "psap-2012-42-1-5 psap-2025-50-1-5",
                3,
                PaperService.sha256(pdf),
                ACase.TODAY,
                TestCasebook.CLOCK.instant(),
                "志愿者甲");
    }

    @Test
    void aReprintGivesTheSameBytesHoweverManyTheyAre() {
        byte[] pdf = new byte[3_000_001];
        new Random(42).nextBytes(pdf);

        Stored<PaperFacts> kept = papers.keep(id, facts(pdf), pdf);

        assertArrayEquals(pdf, papers.bytes(kept.id()));
    }

    @Test
    void copiesAreListedWithWhatTheyWereMadeFrom() {
        byte[] pdf = {1, 2, 3};

        papers.keep(id, facts(pdf), pdf);

        List<Stored<PaperFacts>> all = papers.papers(id);
        assertEquals(1, all.size());
        assertEquals(facts(pdf), all.getFirst().value());
        assertEquals(
                List.of("psap-2012-42-1-5", "psap-2025-50-1-5"),
                all.getFirst().value().provisionKeys());
    }

    @Test
    void theLogSaysWhoPrinted() {
        byte[] pdf = {1, 2, 3};

        Stored<PaperFacts> kept = papers.keep(id, facts(pdf), pdf);

        assertTrue(
                log.of(id).stream()
                        .anyMatch(l ->
                                l.deed() == Deed.PRINTED
                                        && l.subjectId().equals(kept.id())
                                        && l.who().equals("志愿者甲")));
    }
}
