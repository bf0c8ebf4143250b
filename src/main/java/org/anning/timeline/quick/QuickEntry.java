package org.anning.timeline.quick;

import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.Outcome;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one line was understood to say, as chips; open ones ask. Immutable: answering a question or
 * dropping a chip gives another entry.
 *
 * @param text the line as it was typed
 * @param read the chips that were read from the line
 * @param dropped what the volunteer took away again
 * @param leftover whether words were left that no chip stands for
 * @param night which hours are night
 */
@PersonalData
public record QuickEntry(
        String text, List<Chip> read, Set<Object> dropped, boolean leftover, NightHours night) {

    /** All chips in the order of the line: those read, and those that follow from them. */
    public List<Chip> chips() {
        List<Chip> all = new ArrayList<>(read);
        Chip time = first(ChipKind.TIME);
        boolean incoming = !has(ChipKind.DIRECTION, Direction.OUTGOING);
        if (time != null
                && time.value() instanceof EventTime at
                && !time.open()
                && incoming
                && night.of(at) == YesNo.YES) {
            follow(all, Conduct.NIGHT_CONTACT, time);
        }
        Chip target = first(ChipKind.TARGET);
        if (target != null
                && target.value() instanceof Target whom
                && incoming
                && whom.third()
                && whom != Target.GUARANTOR
                && whom != Target.PUBLIC
                && whom != Target.VOLUNTEER) {
            follow(all, Conduct.CONTACT_THIRD, target);
        }
        all.removeIf(chip -> chip.value() != null && dropped.contains(chip.value()));
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return all;
    }

    private static void follow(List<Chip> all, Conduct conduct, Chip from) {
        if (all.stream().noneMatch(chip -> conduct == chip.value())) {
            all.add(Chip.of(ChipKind.CONDUCT, conduct, from.from(), from.to()));
        }
    }

    /** The chips that still ask. */
    public List<Chip> open() {
        return chips().stream().filter(Chip::open).toList();
    }

    /** Whether nothing was typed. */
    public boolean blank() {
        return text.isBlank();
    }

    /** The same entry with this question answered. */
    public QuickEntry settled(Chip asking, Object answer) {
        List<Chip> now = new ArrayList<>(read);
        int at = now.indexOf(asking);
        if (at >= 0) {
            now.set(at, asking.settled(answer));
        }
        return new QuickEntry(text, List.copyOf(now), dropped, leftover, night);
    }

    /** The same entry without this chip. */
    public QuickEntry without(Chip chip) {
        List<Chip> now = new ArrayList<>(read);
        now.remove(chip);
        Set<Object> gone = new HashSet<>(dropped);
        if (chip.kind() == ChipKind.CONDUCT && chip.value() != null) {
            gone.add(chip.value());
        }
        return new QuickEntry(text, List.copyOf(now), Set.copyOf(gone), leftover, night);
    }

    private @Nullable Chip first(ChipKind kind) {
        return read.stream().filter(chip -> chip.kind() == kind).findFirst().orElse(null);
    }

    private boolean has(ChipKind kind, Object value) {
        return read.stream().anyMatch(c -> c.kind() == kind && value.equals(c.value()));
    }

    /** When it happened, once that is known and nothing about it is asked. */
    public Optional<EventTime> time() {
        Chip time = first(ChipKind.TIME);
        return time != null && !time.open() && time.value() instanceof EventTime at
                ? Optional.of(at)
                : Optional.empty();
    }

    /** The contact that the line describes; empty while its time is not known. */
    public Optional<ContactFacts> facts() {
        return time().map(this::facts);
    }

    /** The contact that the line describes, at this time. */
    public ContactFacts facts(EventTime at) {
        ContactDraft draft = ContactFacts.at(at);
        List<Chip> chips = chips();
        chips.forEach(chip -> apply(draft, chip));
        Channel channel = channel(chips);
        boolean came =
                channel.visit()
                        || has(chips, ChipKind.PEOPLE)
                                && chips.stream().noneMatch(c -> c.value() instanceof Channel);
        if (came) {
            chips.stream()
                    .filter(chip -> chip.kind() == ChipKind.DURATION)
                    .forEach(chip -> draft.durationSeconds(null).stayedMinutes(number(chip) / 60));
        } else {
            draft.people(null);
        }
        return draft.channel(channel).account(leftover ? text.strip() : null).facts();
    }

    private static Channel channel(List<Chip> chips) {
        Channel said = Channel.CALL;
        Target whom = Target.CLIENT;
        for (Chip chip : chips) {
            if (chip.value() instanceof Channel channel) {
                said = channel;
            } else if (chip.value() instanceof Target target) {
                whom = target;
            }
        }
        boolean remote =
                switch (said) {
                    case CALL, AI_CALL, SMS, IM, EMAIL, BOMB -> true;
                    default -> false;
                };
        return remote && whom.third() && whom != Target.PUBLIC ? Channel.THIRD_CALL : said;
    }

    private static boolean has(List<Chip> chips, ChipKind kind) {
        return chips.stream().anyMatch(chip -> chip.kind() == kind);
    }

    private static int number(Chip chip) {
        return (Integer) Objects.requireNonNull(chip.value());
    }

    private static void apply(ContactDraft draft, Chip chip) {
        Object value = chip.value();
        if (value == null) {
            return;
        }
        switch (chip.kind()) {
            case TIME, CHANNEL -> {}
            case NUMBER -> {
                if (!chip.open()) {
                    draft.number((String) value);
                }
            }
            case ACCOUNT -> draft.imAccount((String) value);
            case COUNT -> {
                Count count = (Count) value;
                draft.contacts(count.number()).perDay(count.perDay()).basis(count.basis());
                if (chip.open()) {
                    draft.basis(CountBasis.ESTIMATE);
                }
            }
            case ACTOR -> draft.actor((Actor) value);
            case TARGET -> draft.target((Target) value);
            case CONDUCT -> {
                draft.with((Conduct) value);
                if (value == Conduct.AFTER_REFUSAL) {
                    draft.refused(YesNo.YES);
                }
            }
            case WORDS -> draft.words((String) value);
            case PEOPLE -> draft.people(number(chip));
            case STAY -> draft.stayedMinutes(number(chip));
            case DURATION -> draft.durationSeconds(number(chip));
            case DIRECTION -> draft.direction((Direction) value);
            case OUTCOME -> draft.outcome((Outcome) value);
            case ASKED_TO_LEAVE -> draft.askedToLeave((YesNo) value);
            case LEFT -> draft.leftWhenAsked((YesNo) value);
            case IDENTIFIED -> draft.identified((YesNo) value);
            case PROOF -> draft.proved((YesNo) value);
            case LINK -> draft.link((String) value);
            case VIEWS -> draft.views(number(chip));
            case REPOSTS -> draft.reposts(number(chip));
        }
    }

    @Override
    public String toString() {
        return "QuickEntry";
    }
}
