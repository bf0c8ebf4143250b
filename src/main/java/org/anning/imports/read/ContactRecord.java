package org.anning.imports.read;

import org.anning.common.PersonalData;
import org.anning.common.YesNo;
import org.anning.timeline.CallerNumber;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.Outcome;
import org.anning.timeline.Sourced;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One call or message in the form that all files are brought to (domain 9.8).
 *
 * @param rowNo the record's number in the file
 * @param ownNumber the client's own number, where the row says it
 * @param number the other side's, as the file has it; null where it was hidden
 * @param text the words of a message
 * @param fee as the bill has it
 * @param line the record as it stands in the file
 */
@PersonalData
public record ContactRecord(
        int rowNo,
        Channel channel,
        @Nullable String ownNumber,
        @Nullable String number,
        EventTime time,
        Direction direction,
        Outcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable String text,
        @Nullable String place,
        @Nullable String fee,
        String line) {

    /** The number in its one form; null where it was hidden. */
    public @Nullable String plainNumber() {
        return CallerNumber.normalise(number);
    }

    /** Whether it is one of the attempts to reach the client that are counted. */
    public boolean attempt() {
        return channel == Channel.CALL
                && direction == Direction.INCOMING
                && outcome.reachesClient();
    }

    /** Whether it is an attempt that was answered. */
    public boolean answered() {
        return attempt() && outcome == Outcome.ANSWERED;
    }

    /** Whether it surely was in the night. */
    public boolean at(NightHours night) {
        return night.of(time) == YesNo.YES;
    }

    /** The entry that it becomes. */
    public ContactFacts facts(@Nullable UUID lender) {
        return ContactFacts.at(time)
                .channel(channel)
                .number(number)
                .direction(direction)
                .outcome(outcome)
                .durationSeconds(durationSeconds)
                .basis(CountBasis.BILL)
                .words(text)
                .place(place)
                .proved(YesNo.YES)
                .lenderId(lender)
                .sourced(Sourced.IMPORT)
                .facts();
    }

    @Override
    public String toString() {
        return "ContactRecord";
    }
}
