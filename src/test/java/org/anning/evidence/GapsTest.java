package org.anning.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.law.Law;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.Direction;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class GapsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static EntryRow entry(Channel channel, String day, Direction direction) {
        return new EntryRow(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                ContactFacts.at(EventTime.day(LocalDate.parse(day)))
                        .channel(channel)
                        .direction(direction)
                        .facts(),
                Instant.EPOCH,
                "甲",
                null,
                null,
                null);
    }

    private static EntryRow entry(Channel channel, String day) {
        return entry(channel, day, Direction.INCOMING);
    }

    private static Gaps gaps(List<EntryRow> entries, List<EvidenceRow> pieces, List<Proof> proofs) {
        return Gaps.of(entries, pieces, proofs, new Law(), TODAY);
    }

    @Test
    void eachWayOfContactHasItsOwnLastDayAndTheSoonestComesFirst() {
        Gaps gaps =
                gaps(
                        List.of(
                                entry(Channel.ONLINE_POST, "2026-11-20"),
                                entry(Channel.CALL, "2026-06-24"),
                                entry(Channel.CALL, "2026-06-23"),
                                entry(Channel.SMS, "2026-06-01"),
                                entry(Channel.SMS, "2026-04-30"),
                                entry(Channel.HOME_VISIT, "2026-10-25"),
                                entry(Channel.IM, "2026-11-18")),
                        List.of(),
                        List.of());

        assertEquals(
                List.of(
                        "CALL 2026-11-24",
                        "HOME_VISIT 2026-11-24",
                        "IM 2026-11-25",
                        "SMS 2026-12-01",
                        "SMS 2026-09-30",
                        "CALL 2026-11-23",
                        "ONLINE_POST null"),
                gaps.all().stream()
                        .map(g -> g.entry().facts().channel() + " " + g.until())
                        .toList());
        assertEquals(4, gaps.obtainable().size());
        assertEquals(TODAY, gaps.next());
    }

    @Test
    void whatIsProvedOrDoneByTheClientIsNoGapAndAStruckPieceProvesNothing() {
        EntryRow proved = entry(Channel.CALL, "2026-11-01");
        EntryRow badly = entry(Channel.CALL, "2026-11-02");
        EvidenceRow good = piece(null);
        EvidenceRow struck = piece(Instant.EPOCH);

        Gaps gaps =
                gaps(
                        List.of(
                                proved,
                                badly,
                                entry(Channel.CALL, "2026-11-03", Direction.OUTGOING)),
                        List.of(good, struck),
                        List.of(
                                new Proof(good.id(), proved.id()),
                                new Proof(struck.id(), badly.id())));

        assertEquals(List.of(badly), gaps.all().stream().map(Gap::entry).toList());
    }

    private static EvidenceRow piece(@Nullable Instant struckAt) {
        return new EvidenceRow(
                UUID.randomUUID(),
                0,
                UUID.randomUUID(),
                EvidenceFacts.titled(EvidenceKind.CALL_RECORDING, "录音"),
                Instant.EPOCH,
                "甲",
                struckAt,
                struckAt == null ? null : "甲",
                struckAt == null ? null : "误");
    }
}
