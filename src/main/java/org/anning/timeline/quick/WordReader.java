package org.anning.timeline.quick;

import org.anning.common.Coded;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.Outcome;
import org.anning.timeline.Target;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads way, people and conduct from the words of the line. */
final class WordReader {

    private record Hit(String code, int from, int to) {}

    private static final Pattern NOT =
            Pattern.compile(
                    "(?:没有?|并未|未|无|从未|不是|不算)$|\\b(?:no|not|without|never|didn't|neither)\\s+(?:\\w+\\s+)?$");
    private static final Pattern ANSWERS = Pattern.compile("^\\s*(?:接|answered)");
    private static final Pattern TO_COME = Pattern.compile("要|会|将|\\bto\\b|\\bwill\\b|\\bwould\\b");

    private final Line line;
    private final List<SpokenParts.Part> spoken;
    private final Map<String, List<Hit>> hits = new LinkedHashMap<>();
    private final List<Chip> chips = new ArrayList<>();

    private WordReader(Line line, List<SpokenParts.Part> spoken) {
        this.line = line;
        this.spoken = spoken;
    }

    static List<Chip> read(Line line, List<SpokenParts.Part> spoken) {
        WordReader reader = new WordReader(line, spoken);
        Word.all().forEach(reader::look);
        reader.channel();
        reader.target();
        reader.firstOf("actor", ChipKind.ACTOR, Actor.class);
        reader.firstOf("outcome", ChipKind.OUTCOME, Outcome.class);
        reader.firstOf("direction", ChipKind.DIRECTION, Direction.class);
        reader.firstOf("left", ChipKind.LEFT, YesNo.class);
        reader.firstOf("asked_to_leave", ChipKind.ASKED_TO_LEAVE, YesNo.class);
        reader.firstOf("identified", ChipKind.IDENTIFIED, YesNo.class);
        reader.firstOf("proof", ChipKind.PROOF, YesNo.class);
        reader.conduct();
        return reader.chips;
    }

    private void look(Word word) {
        boolean take = word.where() == Word.Where.TAKE;
        String text = take ? line.free() : line.full();
        Matcher matcher = word.pattern().matcher(text);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            boolean said = SpokenParts.holds(spoken, from);
            boolean counts =
                    to > from
                            && !(word.where() == Word.Where.SAID && !said)
                            && !(word.where() == Word.Where.DONE && said)
                            && !NOT.matcher(text.substring(0, from)).find();
            if (take) {
                line.take(from, to);
            }
            if (counts) {
                hits.computeIfAbsent(word.kind(), _ -> new ArrayList<>())
                        .add(new Hit(word.code(), from, to));
            }
        }
    }

    private List<Hit> of(String kind) {
        return hits.getOrDefault(kind, List.of());
    }

    private void add(ChipKind kind, Object value, Hit hit) {
        chips.add(line.chip(kind, value, hit.from(), hit.to()));
    }

    private void ask(ChipKind kind, Object value, Hit hit, String question, List<Object> choices) {
        chips.add(
                Chip.asking(
                        kind,
                        value,
                        line.typedFrom(hit.from()),
                        line.typedTo(hit.to()),
                        question,
                        choices));
    }

    private <E extends Enum<E> & Coded> void firstOf(String kind, ChipKind chip, Class<E> type) {
        of(kind).stream().findFirst().ifPresent(hit -> add(chip, value(type, hit.code()), hit));
    }

    private static <E extends Enum<E> & Coded> E value(Class<E> type, String code) {
        return Coded.of(type, code).orElseThrow(() -> new IllegalStateException(code));
    }

    private void channel() {
        Map<Channel, Hit> ways = new LinkedHashMap<>();
        List<Hit> found = new ArrayList<>(of("channel"));
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        boolean others = found.stream().anyMatch(h -> !h.code().equals("message"));
        for (Hit hit : found) {
            if (!hit.code().equals("message")) {
                ways.putIfAbsent(value(Channel.class, hit.code()), hit);
            } else if (!others) {
                ways.putIfAbsent(Channel.SMS, hit);
            }
        }
        if (ways.containsKey(Channel.ONLINE_POST)) {
            ways.remove(Channel.IM);
            ways.remove(Channel.SMS);
        }
        if (ways.containsKey(Channel.BOMB)) {
            ways.remove(Channel.CALL);
            ways.remove(Channel.SMS);
        }
        if (ways.containsKey(Channel.AI_CALL) || ways.containsKey(Channel.IM)) {
            ways.remove(Channel.CALL);
        }
        if (ways.containsKey(Channel.WORK_VISIT)) {
            ways.remove(Channel.HOME_VISIT);
        }
        if (ways.size() == 1) {
            Channel way = ways.keySet().iterator().next();
            add(ChipKind.CHANNEL, way, hit(ways, way));
        } else if (!ways.isEmpty()) {
            Channel first = ways.keySet().iterator().next();
            ask(
                    ChipKind.CHANNEL,
                    first,
                    hit(ways, first),
                    "timeline.quick.ask.channel",
                    List.copyOf(ways.keySet()));
        }
    }

    private static Hit hit(Map<Channel, Hit> ways, Channel way) {
        Hit hit = ways.get(way);
        if (hit == null) {
            throw new IllegalStateException();
        }
        return hit;
    }

    private void target() {
        Map<String, Hit> people = new LinkedHashMap<>();
        List<Hit> found = new ArrayList<>(of("target"));
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        String text = line.full();
        for (Hit hit : found) {
            if (ANSWERS.matcher(text.substring(hit.to())).find()) {
                people.clear();
                people.put(hit.code(), hit);
                break;
            }
            people.putIfAbsent(hit.code(), hit);
        }
        boolean unnamed =
                of("channel").stream().anyMatch(h -> h.code().equals("online_post"))
                        && people.isEmpty();
        if (unnamed) {
            Hit post =
                    of("channel").stream()
                            .filter(h -> h.code().equals("online_post"))
                            .findFirst()
                            .orElseThrow();
            add(ChipKind.TARGET, Target.PUBLIC, post);
        } else if (people.size() == 1 && !people.containsKey("?")) {
            Hit hit = people.values().iterator().next();
            add(ChipKind.TARGET, value(Target.class, hit.code()), hit);
        } else if (!people.isEmpty()) {
            List<Object> choices = new ArrayList<>();
            for (String code : people.keySet()) {
                if (!code.equals("?")) {
                    choices.add(value(Target.class, code));
                }
            }
            Hit first = people.values().iterator().next();
            Object value = choices.isEmpty() ? Target.CLIENT : choices.getFirst();
            if (choices.isEmpty()) {
                choices.addAll(List.of(Target.values()));
            }
            ask(ChipKind.TARGET, value, first, "timeline.quick.ask.target", choices);
        } else {
            loose();
        }
    }

    /** "威胁 找单位": was it only threatened, or were they really reached? */
    private void loose() {
        for (SpokenParts.Part part : spoken) {
            if (part.loose()) {
                for (Word word : Word.all()) {
                    Matcher matcher = word.pattern().matcher(line.full());
                    matcher.region(part.from(), part.to());
                    if (word.kind().equals("target")
                            && !word.code().equals("?")
                            && matcher.find()) {
                        ask(
                                ChipKind.TARGET,
                                Target.CLIENT,
                                new Hit(word.code(), part.from(), part.to()),
                                "timeline.quick.ask.threatened",
                                List.of(Target.CLIENT, value(Target.class, word.code())));
                        return;
                    }
                }
            }
        }
    }

    private void conduct() {
        Set<Conduct> done = EnumSet.noneOf(Conduct.class);
        Hit threat = null;
        Hit vague = null;
        boolean lawful = false;
        boolean third = chips.stream().anyMatch(this::third);
        boolean visit = of("channel").stream().anyMatch(h -> h.code().endsWith("_visit"));
        boolean online = of("channel").stream().anyMatch(h -> h.code().equals("online_post"));
        for (Hit hit : of("conduct")) {
            switch (hit.code()) {
                case "threat" -> threat = threat == null ? hit : threat;
                case "threat_lawful" -> lawful = true;
                case "threat_vague" -> vague = vague == null ? hit : vague;
                case "called_fraud" -> {
                    if (third || online) {
                        once(done, Conduct.DEFAMATION, hit);
                    }
                }
                case "disclose" -> {
                    if ((third || visit) && !toCome(hit)) {
                        once(done, Conduct.DISCLOSE_THIRD, hit);
                    }
                }
                case "polite" -> {
                    if (visit) {
                        once(done, Conduct.POLITE_VISIT, hit);
                    }
                }
                case "harass_third" -> once(done, Conduct.CONTACT_THIRD, hit);
                default -> once(done, value(Conduct.class, hit.code()), hit);
            }
        }
        boolean told =
                done.contains(Conduct.THREAT_SAFETY)
                        || done.contains(Conduct.THREAT_OTHER)
                        || done.contains(Conduct.FALSE_LEGAL_THREAT)
                        || done.contains(Conduct.MINOR_OR_ELDER_TARGETED)
                                && done.contains(Conduct.THREAT_OTHER);
        Hit bare = vague != null ? vague : threat;
        if (bare != null && !told && !(lawful && vague == null)) {
            ask(
                    ChipKind.CONDUCT,
                    Conduct.THREAT_OTHER,
                    bare,
                    "timeline.quick.ask.threat",
                    List.of(Conduct.THREAT_OTHER, Conduct.THREAT_SAFETY));
        }
    }

    private boolean third(Chip chip) {
        return chip.kind() == ChipKind.TARGET
                && chip.value() instanceof Target target
                && target.third()
                && target != Target.PUBLIC;
    }

    /** "说要告诉我单位我欠钱": it has not happened. */
    private boolean toCome(Hit hit) {
        return spoken.stream()
                .anyMatch(part ->
                        part.from() < hit.to()
                                && hit.from() < part.to()
                                && (part.threat()
                                        || hit.from() > part.from()
                                                && TO_COME.matcher(
                                                                line.full()
                                                                        .substring(
                                                                                part.from(),
                                                                                hit.from()))
                                                        .find()));
    }

    private void once(Set<Conduct> done, Conduct conduct, Hit hit) {
        if (done.add(conduct)) {
            add(ChipKind.CONDUCT, conduct, hit);
        }
    }
}
