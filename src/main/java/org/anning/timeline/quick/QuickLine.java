package org.anning.timeline.quick;

import org.anning.law.Conduct;
import org.anning.timeline.Channel;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.Target;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the quick entry line, Chinese and English (domain 9.9): "昨天 22:30 02195588001 打 3 个 威胁".
 */
public final class QuickLine {

    /** Nobody types a longer line; the rest of one that is pasted is not read. */
    static final int LONGEST = 2_000;

    private static final Pattern SMALL_WORDS =
            Pattern.compile(
                    "[\\s\\p{Punct}，。；、：！？…《》（）·\\u0001]|我|他|她|们|的|了|在|又|都|还|就|和|给|被|来|去|到|从|催收|催款|催债"
                            + "|\\b(?:a|an|the|i|my|me|at|by|to|of|in|on|from|for|and|they|them|was|were|it|with"
                            + "|got|debt collectors?|collectors?)\\b");

    private final Clock clock;
    private final NightHours night;

    /**
     * @param night which hours are night
     */
    public QuickLine(Clock clock, NightHours night) {
        this.clock = clock;
        this.night = night;
    }

    /** What the line says, as of now in Shanghai. */
    public QuickEntry read(String text) {
        return read(text, LocalDateTime.ofInstant(clock.instant(), EventTime.ZONE), night);
    }

    /** What the line says to somebody who types it at this wall time. */
    static QuickEntry read(String typed, LocalDateTime now, NightHours night) {
        if (typed.isBlank()) {
            return new QuickEntry(typed, List.of(), Set.of(), false, night);
        }
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Line line = new Line(text);
        List<Chip> chips = new ArrayList<>(NumberReader.read(line));
        List<SpokenParts.Part> spoken = SpokenParts.of(line.full(), line.chinese());
        spoken.forEach(part -> line.take(part.from(), part.to()));
        TimeReader.Found time = new TimeReader(now, night).read(line, spoken);
        chips.add(time.chip());
        boolean oneDay = time.chip().value() instanceof EventTime at && at.oneDay();
        chips.addAll(CountReader.read(line, oneDay));
        List<Chip> words = WordReader.read(line, spoken);
        chips.addAll(words);
        boolean told = words.stream().anyMatch(c -> c.value() == Conduct.NIGHT_CONTACT);
        boolean outgoing = words.stream().anyMatch(c -> c.kind() == ChipKind.DIRECTION);
        if (time.night() && !told && !outgoing && time.chip().open()) {
            chips.add(
                    Chip.of(
                            ChipKind.CONDUCT,
                            Conduct.NIGHT_CONTACT,
                            time.chip().from(),
                            time.chip().to()));
        }
        if (words.stream().noneMatch(chip -> chip.kind() == ChipKind.CHANNEL)) {
            chips.addAll(unsaid(text, words));
        }
        boolean leftover = SMALL_WORDS.matcher(line.free()).replaceAll("").length() > 0;
        return new QuickEntry(
                typed, List.copyOf(chips), Set.of(), leftover || !spoken.isEmpty(), night);
    }

    /** The way is not said: it is asked, unless it follows from who was reached. */
    private static List<Chip> unsaid(String text, List<Chip> words) {
        boolean reached =
                words.stream()
                        .anyMatch(
                                c -> !c.open() && c.value() instanceof Target whom && whom.third());
        boolean rang =
                words.stream()
                        .anyMatch(c ->
                                c.kind() == ChipKind.DIRECTION || c.kind() == ChipKind.OUTCOME);
        if (reached || rang) {
            return List.of(Chip.of(ChipKind.CHANNEL, Channel.CALL, text.length(), text.length()));
        }
        return List.of(
                Chip.asking(
                        ChipKind.CHANNEL,
                        null,
                        text.length(),
                        text.length(),
                        "timeline.quick.ask.channel",
                        List.of(
                                Channel.CALL,
                                Channel.SMS,
                                Channel.IM,
                                Channel.HOME_VISIT,
                                Channel.WORK_VISIT)));
    }
}
