package org.anning.parties;

import org.anning.common.Texts;
import org.anning.printing.Block;
import org.anning.printing.Run;
import org.anning.printing.Sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A decision about a party as a sheet for the group's file, and the words of its reasons. */
public final class CheckPaper {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CheckPaper() {}

    /** The reasons of one who was found, as one line. */
    public static String reasons(PartyHit hit, Texts texts) {
        return hit.reasons().stream()
                .map(b -> texts.get("parties.reason." + b.reason().code(), b.said()))
                .collect(Collectors.joining(texts.get("parties.between")));
    }

    /** How likely it is, in a word. */
    public static String likely(PartyHit hit, Texts texts) {
        return texts.get(hit.likely() ? "parties.likely" : "parties.possible");
    }

    /** Who was found where, such as "client · 2026-0012". */
    public static String where(PartyHit hit, Texts texts) {
        String kind = texts.name("parties.kind", hit.kind());
        return hit.caseNumber().isEmpty() ? kind : kind + " · " + hit.caseNumber();
    }

    /** A moment as it is written in these records. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** What was decided, by whom and when. */
    public static String decided(Decision decision, Texts texts, ZoneId zone) {
        return texts.get(
                "parties.decided",
                texts.name("parties.verdict", decision.verdict()),
                decision.by(),
                moment(decision.at(), zone));
    }

    /** How a conflict was settled, by whom and when; or that it was not yet. */
    public static String settled(Decision decision, Texts texts, ZoneId zone) {
        Decision.Settled settled = decision.settled();
        return settled == null
                ? texts.get("parties.notSettled")
                : texts.get(
                        "parties.settled", settled.how(), settled.by(), moment(settled.at(), zone));
    }

    /** The sheet: the party, what was decided, and everybody who was found then. */
    public static Sheet sheet(Decision decision, String number, Texts texts, ZoneId zone) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Run.plain(texts.get("parties.paper.title"))));
        List<List<List<Run>>> facts = new ArrayList<>();
        row(facts, texts.get("parties.paper.case"), number);
        row(
                facts,
                texts.get("parties.paper.party"),
                decision.name() + "（" + texts.name("parties.kind", decision.kind()) + "）");
        row(facts, texts.get("parties.paper.decision"), decided(decision, texts, zone));
        if (decision.why() != null) {
            row(facts, texts.get("parties.paper.why"), decision.why());
        }
        if (decision.verdict() == Verdict.CONFLICT) {
            row(facts, texts.get("parties.paper.settled"), settled(decision, texts, zone));
        }
        blocks.add(new Block.Table(List.of(1, 4), List.of(Run.plain(""), Run.plain("")), facts));
        blocks.add(new Block.Heading(2, Run.plain(texts.get("parties.paper.found"))));
        blocks.add(
                new Block.Table(
                        List.of(3, 3, 2, 8),
                        List.of(
                                Run.plain(texts.get("parties.paper.name")),
                                Run.plain(texts.get("parties.paper.where")),
                                Run.plain(texts.get("parties.paper.likely")),
                                Run.plain(texts.get("parties.paper.reasons"))),
                        decision.hits().stream()
                                .map(hit ->
                                        List.of(
                                                Run.plain(hit.name()),
                                                Run.plain(where(hit, texts)),
                                                Run.plain(likely(hit, texts)),
                                                Run.plain(reasons(hit, texts))))
                                .toList()));
        blocks.add(new Block.Note(Run.plain(texts.get("parties.paper.note"))));
        return new Sheet(
                "party-check",
                texts.lang(),
                texts.get("parties.paper.title"),
                "1",
                number,
                false,
                false,
                blocks);
    }

    private static void row(List<List<List<Run>>> rows, String label, String value) {
        rows.add(List.of(Run.plain(label), Run.plain(value)));
    }
}
