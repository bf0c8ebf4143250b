package org.anning.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.Deed;
import org.anning.cases.LogLine;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.EntryId;
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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

class TimelineServiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @TempDir Path folder;
    private Casebook casebook;
    private TimelineService timeline;
    private CaseLog log;
    private CaseId caseId;

    @BeforeEach
    void open() {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities(),
                        TimelineService.entities());
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        timeline = new TimelineService(casebook.work(), log, TestCasebook.CLOCK);
        caseId = cases.open(new ClientId(clients.write(ClientFacts.named("小林")).id()));
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    /** Everything but the lender, of whom this casebook knows nothing. */
    private static ContactFacts full() {
        return AnEntry.full().lenderId(null).facts();
    }

    @Test
    void everyFieldComesBackAsItWasWritten() {
        Stored<ContactFacts> written = timeline.write(caseId, full());

        EntryRow row = timeline.entry(new EntryId(written.id()));

        assertEquals(full(), row.facts());
        assertEquals("19900000001", row.facts().plainNumber());
        assertEquals("志愿者甲", row.writtenBy());
        assertEquals(row, timeline.entriesOf(caseId).getFirst());
    }

    @Test
    void savedEntryCanBeCorrectedAgainAndTheLogKeepsWhatItWas() {
        Stored<ContactFacts> written = timeline.write(caseId, full());
        Stored<ContactFacts> once =
                timeline.correct(written.with(full().edit().place("单位门口").facts()));

        timeline.correct(once.with(full().edit().place("小区").facts()));

        assertEquals("小区", timeline.entriesOf(caseId).getFirst().facts().place());
        List<LogLine> corrections =
                log.of(caseId).stream().filter(l -> l.deed() == Deed.CORRECTED).toList();
        assertEquals(2, corrections.size());
        assertTrue(
                corrections.stream()
                        .anyMatch(l -> l.before() != null && l.before().contains("老家")));
    }

    @Test
    void theSecondOfTwoPeopleWhoCorrectTheSameEntryIsRefused() {
        Stored<ContactFacts> written = timeline.write(caseId, full());
        timeline.correct(written.with(full().edit().place("甲").facts()));

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> timeline.correct(written.with(full().edit().place("乙").facts())));

        assertEquals("common.conflict", refusal.textKey());
        assertEquals("甲", timeline.entriesOf(caseId).getFirst().facts().place());
    }

    @Test
    void strikesAnEntryButKeepsItReadableAndRestoresIt() {
        Stored<ContactFacts> written = timeline.write(caseId, full());

        Stored<ContactFacts> struck = timeline.strike(written, "记错了人");
        EntryRow row = timeline.entriesOf(caseId).getFirst();
        assertTrue(row.struck());
        assertEquals("记错了人", row.struckWhy());
        assertEquals(full(), row.facts());
        assertThrows(Refusal.class, () -> timeline.correct(struck));

        timeline.restore(struck);
        assertFalse(timeline.entriesOf(caseId).getFirst().struck());
        assertEquals(
                List.of(Deed.WRITTEN, Deed.STRUCK, Deed.RESTORED),
                log.of(caseId).stream()
                        .filter(l -> l.subject().equals("entry"))
                        .map(LogLine::deed)
                        .sorted()
                        .toList());
    }

    @Test
    void strikingNeedsAReason() {
        Stored<ContactFacts> written = timeline.write(caseId, full());

        assertThrows(Refusal.class, () -> timeline.strike(written, "  "));
        assertFalse(timeline.entriesOf(caseId).getFirst().struck());
    }

    @Test
    void oneWrongEntryOfSeveralLeavesNoneBehind() {
        ContactFacts future = ContactFacts.at(EventTime.day(LocalDate.of(2027, 1, 1))).facts();

        Refusal refusal =
                assertThrows(
                        Refusal.class, () -> timeline.writeAll(caseId, List.of(full(), future)));

        assertEquals("timeline.problem.future", refusal.textKey());
        assertEquals(List.of(), timeline.entriesOf(caseId));
    }

    @Test
    void entriesStandInTheOrderInWhichThingsHappened() {
        timeline.write(caseId, at(EventTime.minute(DAY.atTime(9, 0)), "2"));
        timeline.write(caseId, at(EventTime.vague(DAY.minusDays(2), DAY.plusDays(7), "11月初"), "0"));
        timeline.write(caseId, at(EventTime.day(DAY), "1"));

        assertEquals(
                List.of("0", "1", "2"),
                timeline.entriesOf(caseId).stream().map(r -> r.facts().place()).toList());
    }

    private static ContactFacts at(EventTime time, String place) {
        return ContactFacts.at(time).place(place).facts();
    }

    @Test
    void wallTimeIsKeptOnAMachineInAnotherZone() {
        LocalDateTime midnight = LocalDate.of(2025, 12, 31).atTime(23, 59, 59);
        Stored<ContactFacts> written =
                timeline.write(caseId, ContactFacts.at(EventTime.exactly(midnight)).facts());

        assertEquals(midnight, timeline.entry(new EntryId(written.id())).facts().time().from());
    }

    @Test
    void readInPartsTheEntriesAreTheSameInTheSameOrder() {
        List<ContactFacts> facts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate day = DAY.minusDays(i * 7 % 3);
            facts.add(
                    ContactFacts.at(
                                    i % 2 == 0
                                            ? EventTime.day(day)
                                            : EventTime.range(day, day.plusDays(i % 4)))
                            .place("第" + i + "处")
                            .facts());
        }
        timeline.writeAll(caseId, facts);
        List<EntryRow> whole = timeline.entriesOf(caseId);
        timeline.strike(whole.get(3).stored(), "记重了");

        List<EntryRow> parts = new ArrayList<>(timeline.first(caseId, 7));
        assertEquals(7, parts.size());
        for (int from = 7; from < 40; from += 7) {
            parts.addAll(timeline.after(parts.getLast(), 7));
        }

        assertEquals(
                whole.stream().map(EntryRow::id).toList(),
                parts.stream().map(EntryRow::id).toList());
        assertEquals(List.of(), timeline.after(parts.getLast(), 7));
        assertEquals(39, timeline.standing(caseId));
    }
}
