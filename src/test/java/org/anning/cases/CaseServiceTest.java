package org.anning.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class CaseServiceTest {

    @TempDir Path folder;
    private Path place;
    private Casebook casebook;
    private ClientService clients;
    private CaseService cases;
    private CaseLog log;
    private ConsentService consents;

    @BeforeEach
    void open() {
        place = TestCasebook.create(folder);
        reopen();
    }

    private void reopen() {
        casebook = TestCasebook.open(place, ClientService.entities(), CaseService.entities());
        clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        consents = new ConsentService(casebook.work(), log, TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    @Test
    void whatWasWrittenIsThereAfterClosingAndOpening() {
        Stored<ClientFacts> client = clients.write(ClientFacts.named("小林"));
        CaseId id = cases.open(new ClientId(client.id()));
        casebook.close();

        reopen();

        assertEquals("小林", cases.clientOf(id).value().displayName());
        assertEquals("2026-0001", cases.caseFile(id).value().number());
        assertEquals(LocalDate.of(2026, 11, 24), cases.caseFile(id).value().openedOn());
    }

    @Test
    void savedFactsCanBeCorrectedAgainAndTheLogKeepsWhatTheyWere() {
        CaseId id = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));

        Stored<CaseFacts> once =
                cases.correct(
                        cases.caseFile(id).with(cases.caseFile(id).value().atRisk(Risk.HIGH)));
        cases.correct(once.with(once.value().atRisk(Risk.WATCH)));

        assertEquals(Risk.WATCH, cases.caseFile(id).value().risk());
        List<LogLine> lines = log.of(id);
        assertEquals(2, lines.stream().filter(l -> l.deed() == Deed.CORRECTED).count());
        assertEquals(1, lines.stream().filter(l -> l.deed() == Deed.WRITTEN).count());
        assertTrue(
                lines.stream()
                        .anyMatch(l ->
                                l.before() != null && l.before().contains("\"risk\":\"high\"")));
        assertEquals("志愿者甲", lines.getFirst().who());
    }

    @Test
    void theSecondOfTwoPeopleWhoCorrectTheSameCaseIsRefused() {
        CaseId id = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
        Stored<CaseFacts> first = cases.caseFile(id);
        Stored<CaseFacts> second = cases.caseFile(id);
        cases.correct(first.with(first.value().atRisk(Risk.HIGH)));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> cases.correct(second.with(second.value().atRisk(Risk.WATCH))));

        assertEquals("common.conflict", refusal.textKey());
        assertEquals(Risk.HIGH, cases.caseFile(id).value().risk());
    }

    @Test
    void aClosedCaseCanOnlyBeOpenedAgain() {
        CaseId id = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
        LocalDate today = LocalDate.of(2026, 11, 24);
        Stored<CaseFacts> open = cases.caseFile(id);
        Stored<CaseFacts> closed =
                cases.correct(open.with(open.value().become(CaseStatus.CLOSED, today)));

        assertThrows(
                Refusal.class,
                () -> cases.correct(closed.with(closed.value().become(CaseStatus.WAITING, today))));
        assertEquals(today, cases.caseFile(id).value().closedOn());
    }

    @Test
    void clientsAreFoundByNameAndByPartOfANumber() {
        ClientFacts lin = ClientFacts.named("小林");
        clients.write(
                new ClientFacts(
                        "林某",
                        "林小满",
                        null,
                        null,
                        1990,
                        "199 0000 0001".replace(" ", ""),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        clients.write(lin);

        assertEquals(2, clients.find("林").size());
        assertEquals(1, clients.find("小满").size());
        assertEquals(1, clients.find("0000-0001").size());
        assertEquals(0, clients.find("%").size());
    }

    @Test
    void aConsentHoldsUntilItIsWithdrawn() {
        CaseId id = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
        LocalDate day = LocalDate.of(2026, 11, 1);
        Stored<ConsentFacts> consent =
                consents.write(
                        id,
                        new ConsentFacts(
                                ConsentPurpose.KEEP_RECORDS, true, day, "1", null, null, null));
        consents.correct(
                consent.with(
                        new ConsentFacts(
                                ConsentPurpose.KEEP_RECORDS,
                                true,
                                day,
                                "1",
                                null,
                                day.plusDays(10),
                                null)));

        ConsentFacts now = consents.of(id).getFirst().value();
        assertTrue(now.holdsOn(day.plusDays(9)));
        assertTrue(!now.holdsOn(day.plusDays(10)));
    }
}
