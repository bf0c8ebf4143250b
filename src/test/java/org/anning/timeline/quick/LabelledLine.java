package org.anning.timeline.quick;

import org.anning.common.Coded;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.anning.timeline.Actor;
import org.anning.timeline.CallerNumber;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.Outcome;
import org.anning.timeline.Precision;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** One line of quick-lines.tsv and how well it was read. */
record LabelledLine(
        String text,
        String time,
        Map<String, String> rest,
        @Nullable String words,
        LocalDateTime now) {

    private static final LocalDateTime NOW = LocalDate.of(2026, 11, 24).atTime(15, 0);

    static List<LabelledLine> all() throws IOException {
        List<LabelledLine> all = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        LabelledLine.class.getResourceAsStream(
                                                "/org/anning/timeline/quick-lines.tsv")),
                                StandardCharsets.UTF_8))) {
            for (String row : reader.lines().toList()) {
                if (!row.startsWith("#")) {
                    all.add(of(row.split("\t", -1)));
                }
            }
        }
        return all;
    }

    private static LabelledLine of(String[] cells) {
        Map<String, String> rest = new LinkedHashMap<>();
        String labels = cells.length > 2 ? cells[2] : "";
        for (String label : labels.split(" ")) {
            int at = label.indexOf('=');
            if (at > 0) {
                rest.put(label.substring(0, at), label.substring(at + 1));
            } else if (Coded.of(Channel.class, label).isPresent()) {
                rest.put("channel", label);
            } else if (!label.isEmpty()) {
                rest.put(label, "");
            }
        }
        String words = cells.length > 3 && !cells[3].isEmpty() ? cells[3] : null;
        LocalDateTime now = cells.length > 4 ? LocalDateTime.parse(cells[4]) : NOW;
        return new LabelledLine(cells[0], cells[1], rest, words, now);
    }

    boolean timeAsked() {
        return time.equals("?");
    }

    /** The time that is meant; not for lines whose time must be asked. */
    EventTime meant() {
        if (time.contains("..")) {
            return period();
        }
        if (time.contains(" ")) {
            String[] parts = time.split(" ");
            return DayPart.valueOf(parts[1].toUpperCase(Locale.ROOT)).on(LocalDate.parse(parts[0]));
        }
        if (time.endsWith("h")) {
            int at = time.indexOf('T');
            return EventTime.hour(
                    LocalDate.parse(time.substring(0, at)),
                    Integer.parseInt(time.substring(at + 1, time.length() - 1)));
        }
        if (time.endsWith("~")) {
            int at = time.indexOf('T');
            LocalDateTime middle =
                    LocalDate.parse(time.substring(0, at))
                            .atTime(Integer.parseInt(time.substring(at + 1, time.length() - 1)), 0);
            return new EventTime(
                    middle.minusMinutes(30), middle.plusMinutes(30), Precision.HOUR, null);
        }
        if (!time.contains("T")) {
            return EventTime.day(LocalDate.parse(time));
        }
        LocalDateTime at = LocalDateTime.parse(time);
        return time.length() > 16 ? EventTime.exactly(at) : EventTime.minute(at);
    }

    private EventTime period() {
        String[] ends = time.substring(0, time.length() - 2).split("\\.\\.");
        Precision precision =
                switch (time.charAt(time.length() - 1)) {
                    case 'r' -> Precision.RANGE;
                    case 'v' -> Precision.VAGUE;
                    case 'p' -> Precision.PART_OF_DAY;
                    default -> Precision.HOUR;
                };
        if (ends[0].contains("T")) {
            return new EventTime(
                    LocalDateTime.parse(ends[0]), LocalDateTime.parse(ends[1]), precision, null);
        }
        EventTime days = EventTime.range(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
        return new EventTime(days.from(), days.to(), precision, null);
    }

    /** Whether a date was taken for certain that is not the one that is meant. */
    boolean silentlyWrong(QuickEntry entry) {
        return entry.time()
                .map(read -> timeAsked() || !read.as(null).equals(meant()))
                .orElse(false);
    }

    /** What differs from what is meant, in words; empty when all is right. */
    List<String> differences(QuickEntry entry) {
        List<String> wrong = new ArrayList<>();
        EventTime at = entry.time().orElse(null);
        if (timeAsked() != (at == null) || at != null && !at.as(null).equals(meant())) {
            wrong.add("time " + (at == null ? "asked " + candidate(entry) : at));
        }
        ContactFacts facts = entry.facts(at == null ? EventTime.day(now.toLocalDate()) : at);
        Set<String> open = new TreeSet<>();
        entry.open().stream()
                .filter(chip -> chip.kind() != ChipKind.TIME)
                .forEach(chip -> open.add(chip.kind().code()));
        Set<String> expected = new TreeSet<>(List.of(rest.getOrDefault("open", "").split(",")));
        expected.remove("");
        expect(wrong, "open", expected, open);
        if (!open.contains("channel") || rest.containsKey("channel")) {
            expect(wrong, "channel", rest.getOrDefault("channel", "call"), facts.channel().code());
        }
        expect(wrong, "by", Actor.UNKNOWN.code(), rest.get("by"), facts.actor().code());
        if (!expected.contains("target") || rest.containsKey("to")) {
            expect(wrong, "to", Target.CLIENT.code(), rest.get("to"), facts.target().code());
        }
        expect(wrong, "num", CallerNumber.normalise(rest.get("num")), facts.plainNumber());
        expect(wrong, "im", rest.get("im"), facts.imAccount());
        expect(wrong, "words", words, facts.words());
        expect(wrong, "link", rest.get("link"), facts.link());
        expect(
                wrong,
                "out",
                rest.containsKey("out") ? Direction.OUTGOING : Direction.INCOMING,
                facts.direction());
        expect(
                wrong,
                "outcome",
                rest.containsKey("missed")
                        ? Outcome.MISSED
                        : rest.containsKey("ans")
                                ? Outcome.ANSWERED
                                : rest.containsKey("rejected") ? Outcome.REJECTED : Outcome.UNKNOWN,
                facts.outcome());
        counts(wrong, facts, expected);
        number(wrong, "ppl", facts.people());
        number(wrong, "stay", facts.stayedMinutes());
        number(wrong, "dur", facts.durationSeconds());
        number(wrong, "views", facts.views());
        number(wrong, "reposts", facts.reposts());
        yesNo(wrong, "asked", facts.askedToLeave());
        yesNo(wrong, "left", facts.leftWhenAsked());
        yesNo(wrong, "id", facts.identified());
        yesNo(wrong, "proof", facts.proved());
        ConductSet conduct =
                ConductSet.of(
                        rest.containsKey("c")
                                ? List.of(Objects.requireNonNull(rest.get("c")).split(",")).stream()
                                        .map(code -> Coded.of(Conduct.class, code).orElseThrow())
                                        .toList()
                                : List.of());
        expect(wrong, "c", conduct.list(), facts.conduct().list());
        return wrong;
    }

    private static String candidate(QuickEntry entry) {
        return entry.open().stream()
                .filter(chip -> chip.kind() == ChipKind.TIME)
                .map(chip -> String.valueOf(chip.value()))
                .findFirst()
                .orElse("");
    }

    private void counts(List<String> wrong, ContactFacts facts, Set<String> open) {
        if (open.contains("count")) {
            expect(wrong, "perday", rest.containsKey("perday"), facts.perDay());
            return;
        }
        expect(wrong, "n", rest.getOrDefault("n", "1"), String.valueOf(facts.contacts()));
        expect(wrong, "perday", rest.containsKey("perday"), facts.perDay());
        CountBasis basis =
                rest.containsKey("est")
                        ? CountBasis.ESTIMATE
                        : rest.containsKey("bill") ? CountBasis.BILL : CountBasis.STATED;
        expect(wrong, "basis", basis, facts.basis());
    }

    private void number(List<String> wrong, String key, @Nullable Integer read) {
        expect(wrong, key, rest.get(key), read == null ? null : String.valueOf(read));
    }

    private void yesNo(List<String> wrong, String key, YesNo read) {
        expect(wrong, key, YesNo.UNKNOWN.code(), rest.get(key), read.code());
    }

    private static void expect(
            List<String> wrong,
            String what,
            String byDefault,
            @Nullable String meant,
            String read) {
        expect(wrong, what, meant == null ? byDefault : meant, read);
    }

    private static void expect(
            List<String> wrong, String what, @Nullable Object meant, @Nullable Object read) {
        if (!Objects.equals(meant, read)) {
            wrong.add(what + " meant " + meant + " read " + read);
        }
    }
}
