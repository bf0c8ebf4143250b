package org.anning.timeline;

import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Contact facts in the making. Each method sets the component of {@link ContactFacts} of the same
 * name and gives the draft back; {@link #facts()} gives the finished record.
 */
public final class ContactDraft {

    private EventTime time;
    private Channel channel = Channel.CALL;
    private Actor actor = Actor.UNKNOWN;
    private Target target = Target.CLIENT;
    private @Nullable String actorName;
    private @Nullable String targetName;
    private @Nullable String number;
    private @Nullable String imAccount;
    private Direction direction = Direction.INCOMING;
    private Outcome outcome = Outcome.UNKNOWN;
    private @Nullable Integer durationSeconds;
    private int contacts = 1;
    private boolean perDay;
    private CountBasis basis = CountBasis.STATED;
    private ConductSet conduct = ConductSet.of();
    private @Nullable String words;
    private @Nullable String account;
    private @Nullable String place;
    private @Nullable Integer people;
    private @Nullable Integer stayedMinutes;
    private YesNo askedToLeave = YesNo.UNKNOWN;
    private YesNo leftWhenAsked = YesNo.UNKNOWN;
    private YesNo identified = YesNo.UNKNOWN;
    private YesNo refused = YesNo.UNKNOWN;
    private @Nullable LocalDate refusedOn;
    private @Nullable Integer views;
    private @Nullable Integer reposts;
    private @Nullable String link;
    private YesNo proved = YesNo.UNKNOWN;
    private @Nullable String proof;
    private @Nullable UUID lenderId;
    private Sourced sourced = Sourced.TYPED;

    ContactDraft(EventTime time) {
        this.time = time;
    }

    ContactDraft(ContactFacts facts) {
        this.time = facts.time();
        this.channel = facts.channel();
        this.actor = facts.actor();
        this.target = facts.target();
        this.actorName = facts.actorName();
        this.targetName = facts.targetName();
        this.number = facts.number();
        this.imAccount = facts.imAccount();
        this.direction = facts.direction();
        this.outcome = facts.outcome();
        this.durationSeconds = facts.durationSeconds();
        this.contacts = facts.contacts();
        this.perDay = facts.perDay();
        this.basis = facts.basis();
        this.conduct = facts.conduct();
        this.words = facts.words();
        this.account = facts.account();
        this.place = facts.place();
        this.people = facts.people();
        this.stayedMinutes = facts.stayedMinutes();
        this.askedToLeave = facts.askedToLeave();
        this.leftWhenAsked = facts.leftWhenAsked();
        this.identified = facts.identified();
        this.refused = facts.refused();
        this.refusedOn = facts.refusedOn();
        this.views = facts.views();
        this.reposts = facts.reposts();
        this.link = facts.link();
        this.proved = facts.proved();
        this.proof = facts.proof();
        this.lenderId = facts.lenderId();
        this.sourced = facts.sourced();
    }

    public ContactDraft time(EventTime value) {
        this.time = value;
        return this;
    }

    public ContactDraft channel(Channel value) {
        this.channel = value;
        return this;
    }

    public ContactDraft actor(Actor value) {
        this.actor = value;
        return this;
    }

    public ContactDraft target(Target value) {
        this.target = value;
        return this;
    }

    public ContactDraft actorName(@Nullable String value) {
        this.actorName = value;
        return this;
    }

    public ContactDraft targetName(@Nullable String value) {
        this.targetName = value;
        return this;
    }

    public ContactDraft number(@Nullable String value) {
        this.number = value;
        return this;
    }

    public ContactDraft imAccount(@Nullable String value) {
        this.imAccount = value;
        return this;
    }

    public ContactDraft direction(Direction value) {
        this.direction = value;
        return this;
    }

    public ContactDraft outcome(Outcome value) {
        this.outcome = value;
        return this;
    }

    public ContactDraft durationSeconds(@Nullable Integer value) {
        this.durationSeconds = value;
        return this;
    }

    public ContactDraft contacts(int value) {
        this.contacts = value;
        return this;
    }

    public ContactDraft perDay(boolean value) {
        this.perDay = value;
        return this;
    }

    public ContactDraft basis(CountBasis value) {
        this.basis = value;
        return this;
    }

    public ContactDraft conduct(ConductSet value) {
        this.conduct = value;
        return this;
    }

    public ContactDraft words(@Nullable String value) {
        this.words = value;
        return this;
    }

    public ContactDraft account(@Nullable String value) {
        this.account = value;
        return this;
    }

    public ContactDraft place(@Nullable String value) {
        this.place = value;
        return this;
    }

    public ContactDraft people(@Nullable Integer value) {
        this.people = value;
        return this;
    }

    public ContactDraft stayedMinutes(@Nullable Integer value) {
        this.stayedMinutes = value;
        return this;
    }

    public ContactDraft askedToLeave(YesNo value) {
        this.askedToLeave = value;
        return this;
    }

    public ContactDraft leftWhenAsked(YesNo value) {
        this.leftWhenAsked = value;
        return this;
    }

    public ContactDraft identified(YesNo value) {
        this.identified = value;
        return this;
    }

    public ContactDraft refused(YesNo value) {
        this.refused = value;
        return this;
    }

    public ContactDraft refusedOn(@Nullable LocalDate value) {
        this.refusedOn = value;
        return this;
    }

    public ContactDraft views(@Nullable Integer value) {
        this.views = value;
        return this;
    }

    public ContactDraft reposts(@Nullable Integer value) {
        this.reposts = value;
        return this;
    }

    public ContactDraft link(@Nullable String value) {
        this.link = value;
        return this;
    }

    public ContactDraft proved(YesNo value) {
        this.proved = value;
        return this;
    }

    public ContactDraft proof(@Nullable String value) {
        this.proof = value;
        return this;
    }

    public ContactDraft lenderId(@Nullable UUID value) {
        this.lenderId = value;
        return this;
    }

    public ContactDraft sourced(Sourced value) {
        this.sourced = value;
        return this;
    }

    /** Adds flags to the conduct. */
    public ContactDraft with(Conduct... more) {
        ConductSet all = conduct;
        for (Conduct one : more) {
            all = all.with(one);
        }
        this.conduct = all;
        return this;
    }

    /** The finished record. */
    public ContactFacts facts() {
        return new ContactFacts(
                time,
                channel,
                actor,
                target,
                actorName,
                targetName,
                number,
                null,
                imAccount,
                direction,
                outcome,
                durationSeconds,
                contacts,
                perDay,
                basis,
                conduct,
                words,
                account,
                place,
                people,
                stayedMinutes,
                askedToLeave,
                leftWhenAsked,
                identified,
                refused,
                refusedOn,
                views,
                reposts,
                link,
                proved,
                proof,
                lenderId,
                sourced);
    }
}
