package org.anning.timeline.words;

import org.anning.common.Coded;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.Outcome;
import org.anning.timeline.Target;
import org.anning.timeline.quick.Chip;
import org.anning.timeline.quick.Count;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How entries and chips are put into words on the screen, in the language of the window. */
public final class EntryWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Supplier<Texts> texts;

    public EntryWords(Supplier<Texts> texts) {
        this.texts = texts;
    }

    private Texts texts() {
        return texts.get();
    }

    /** A sentence of the texts. */
    public String text(String key, Object... args) {
        return texts().get(key, args);
    }

    /** All that can be looked for in an entry, in small letters. */
    public String search(ContactFacts facts) {
        return Stream.of(
                        facts.words(),
                        facts.account(),
                        facts.number(),
                        facts.plainNumber(),
                        facts.imAccount(),
                        facts.actorName(),
                        facts.targetName(),
                        facts.place(),
                        facts.proof(),
                        facts.link(),
                        facts.time().said(),
                        way(facts),
                        people(facts),
                        conducts(facts))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    /** A time, never more exactly than it is known. */
    public String time(EventTime time) {
        return switch (time.precision()) {
            case EXACT -> SECOND.format(time.from());
            case MINUTE -> MINUTE.format(time.from());
            case HOUR -> hour(time);
            case PART_OF_DAY ->
                    texts().get("timeline.time.between", MINUTE.format(time.from()), end(time));
            case DAY -> DAY.format(time.from());
            case RANGE -> range(time);
            case VAGUE -> {
                String said = time.said();
                yield said == null
                        ? texts().get("timeline.time.about", range(time))
                        : texts().get("timeline.time.said", said, range(time));
            }
        };
    }

    private String hour(EventTime time) {
        boolean clockHour = time.from().getMinute() == 0 && time.to().getMinute() == 59;
        LocalDateTime middle = clockHour ? time.from() : time.from().plusMinutes(30);
        return texts().get("timeline.time.hour", DAY.format(middle), CLOCK.format(middle));
    }

    private static String end(EventTime time) {
        return time.oneDay() ? CLOCK.format(time.to()) : MINUTE.format(time.to());
    }

    private String range(EventTime time) {
        boolean clock = time.from().toLocalTime().toSecondOfDay() != 0;
        if (time.oneDay() && clock) {
            return texts().get("timeline.time.between", MINUTE.format(time.from()), end(time));
        }
        return texts().get("timeline.time.range", DAY.format(time.from()), DAY.format(time.to()));
    }

    /** The name of a way. */
    public String channel(Channel channel) {
        return texts().name("timeline.channel", channel);
    }

    /** The name of a kind of person on the other side. */
    public String actor(Actor actor) {
        return texts().name("timeline.actor", actor);
    }

    /** The name of a kind of person who was reached. */
    public String target(Target target) {
        return texts().name("timeline.target", target);
    }

    /** The name of a conduct flag. */
    public String conduct(Conduct conduct) {
        return texts().name("law.conduct", conduct);
    }

    /** All flags of an entry in one line. */
    public String conducts(ContactFacts facts) {
        return facts.conduct().list().stream()
                .map(this::conduct)
                .collect(Collectors.joining(texts().get("timeline.list.comma")));
    }

    /** The way, and how often. */
    public String way(ContactFacts facts) {
        String way = channel(facts.channel());
        return facts.contacts() == 1 && !facts.perDay()
                ? way
                : texts().get(
                                "timeline.list.way",
                                way,
                                count(new Count(facts.contacts(), facts.perDay(), facts.basis())));
    }

    /** Who did it to whom. */
    public String people(ContactFacts facts) {
        String who = Objects.requireNonNullElse(facts.actorName(), actor(facts.actor()));
        String whom = Objects.requireNonNullElse(facts.targetName(), target(facts.target()));
        return facts.direction() == Direction.OUTGOING
                ? texts().get("timeline.list.outgoing", who, whom)
                : texts().get("timeline.list.people", who, whom);
    }

    /** How many contacts, and where the number comes from. */
    public String count(Count count) {
        String key = count.perDay() ? "timeline.count.perDay" : "timeline.count.total";
        String number = texts().get(key, count.number());
        return count.basis() == CountBasis.STATED
                ? number
                : texts().get("timeline.count.basis." + count.basis().code(), number);
    }

    /** What a chip says. */
    public String chip(Chip chip) {
        Object value = chip.value();
        if (value == null) {
            return texts().get(Objects.requireNonNull(chip.question()));
        }
        return switch (chip.kind()) {
            case STAY -> texts().get("timeline.chip.stay", value);
            case DURATION -> texts().get("timeline.chip.lasted", minutes((Integer) value));
            case PEOPLE -> texts().get("timeline.chip.people", value);
            case VIEWS -> texts().get("timeline.chip.views", value);
            case REPOSTS -> texts().get("timeline.chip.reposts", value);
            case WORDS -> texts().get("timeline.chip.words", ((String) value).length());
            case ASKED_TO_LEAVE, LEFT, IDENTIFIED, PROOF ->
                    texts().get(
                                    "timeline.chip."
                                            + chip.kind().code()
                                            + "."
                                            + ((YesNo) value).code());
            default -> value(value);
        };
    }

    /** One answer to what a chip asks. */
    public String value(Object value) {
        return switch (value) {
            case EventTime time -> time(time);
            case Channel channel -> channel(channel);
            case Actor actor -> actor(actor);
            case Target target -> target(target);
            case Conduct conduct -> conduct(conduct);
            case Count count -> count(count);
            case Direction direction -> texts().name("timeline.direction", direction);
            case Outcome outcome -> texts().name("timeline.outcome", outcome);
            case Coded coded -> coded.code();
            default -> value.toString();
        };
    }

    /** Seconds as minutes and seconds. */
    public static String minutes(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
