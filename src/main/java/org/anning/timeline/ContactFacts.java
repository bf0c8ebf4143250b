package org.anning.timeline;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.anning.law.ConductSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the volunteer writes down about one contact or one series of contacts. Stored, edited and
 * printed in this one shape.
 *
 * @param time when it happened
 * @param channel in which way
 * @param actor who did it, as far as known
 * @param target whom it reached
 * @param actorName what the other side said it was: name, company, badge number
 * @param targetName who was reached, by role (mother, foreman); a name only if the case needs it
 * @param number the number as it was shown or typed
 * @param plainNumber the number in its one form for grouping; always made from {@code number}
 * @param imAccount the messenger account's id
 * @param direction towards the client, or by the client (then it is no harassment)
 * @param outcome what became of a call
 * @param durationSeconds how long a call lasted
 * @param contacts how many contacts; the lower bound where it is an estimate
 * @param perDay whether {@code contacts} is for each day of the time
 * @param basis where the number of contacts comes from
 * @param conduct what was done, by the flags of domain 3.3
 * @param words what was said or written, exactly
 * @param account what happened, in the volunteer's words
 * @param place where
 * @param people how many people came
 * @param stayedMinutes how long they stayed
 * @param askedToLeave whether they were told to leave
 * @param leftWhenAsked whether they then left
 * @param identified whether they said who they are and for whom they act
 * @param refused whether the third party had refused further contact
 * @param refusedOn on which day it refused
 * @param views how often an online post was seen
 * @param reposts how often it was passed on
 * @param link where the post is
 * @param proved whether the client says that there is proof
 * @param proof what the proof is and where it is kept
 * @param lenderId the lender it is about
 * @param sourced how it came into the casebook
 */
@Embeddable
@PersonalData
public record ContactFacts(
        EventTime time,
        @Enumerated(EnumType.STRING) Channel channel,
        @Enumerated(EnumType.STRING) Actor actor,
        @Enumerated(EnumType.STRING) Target target,
        @Nullable String actorName,
        @Nullable String targetName,
        @Nullable String number,
        @Nullable String plainNumber,
        @Nullable String imAccount,
        @Enumerated(EnumType.STRING) Direction direction,
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Nullable Integer durationSeconds,
        int contacts,
        boolean perDay,
        @Enumerated(EnumType.STRING) CountBasis basis,
        @Convert(converter = ConductColumn.class) ConductSet conduct,
        @Nullable String words,
        @Nullable String account,
        @Nullable String place,
        @Nullable Integer people,
        @Nullable Integer stayedMinutes,
        @Enumerated(EnumType.STRING) YesNo askedToLeave,
        @Enumerated(EnumType.STRING) YesNo leftWhenAsked,
        @Enumerated(EnumType.STRING) YesNo identified,
        @Enumerated(EnumType.STRING) YesNo refused,
        @Nullable LocalDate refusedOn,
        @Nullable Integer views,
        @Nullable Integer reposts,
        @Nullable String link,
        @Enumerated(EnumType.STRING) YesNo proved,
        @Nullable String proof,
        @Nullable UUID lenderId,
        @Enumerated(EnumType.STRING) Sourced sourced) {

    public ContactFacts {
        actorName = Tidy.line(actorName);
        targetName = Tidy.line(targetName);
        number = Tidy.line(number);
        imAccount = Tidy.line(imAccount);
        words = Tidy.line(words);
        account = Tidy.line(account);
        place = Tidy.line(place);
        link = Tidy.line(link);
        proof = Tidy.line(proof);
        plainNumber = CallerNumber.normalise(number);
    }

    /**
     * A contact at this time of which nothing else is known yet: one incoming call to the client.
     */
    public static ContactDraft at(EventTime time) {
        return new ContactDraft(time);
    }

    /** These facts, to change some of them. */
    public ContactDraft edit() {
        return new ContactDraft(this);
    }

    /**
     * Whether this was done to the client or the client's people; calls the client made are not,
     * nor are those that went elsewhere.
     */
    public boolean harassing() {
        return direction != Direction.OUTGOING && outcome.reachesClient();
    }

    /**
     * Contacts over the whole time: {@code contacts}, or that times the days where it is per day.
     */
    public long total() {
        return perDay ? contacts * time.days() : contacts;
    }

    /** Whether the entry stands for several contacts. */
    public boolean series() {
        return total() > 1;
    }

    @Override
    public String toString() {
        return "ContactFacts";
    }
}
