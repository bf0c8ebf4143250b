package org.anning.timeline.patterns;

/**
 * The figures of one group on one day (domain 9.8).
 *
 * @param attempts incoming, missed and rejected calls
 * @param answered incoming calls that were answered
 * @param night attempts from 22:00:00 to 07:59:59
 * @param answeredAtNight answered calls in those hours
 * @param burst the most attempts within 600 seconds
 * @param afterRefusal attempts after a refusal that is on record
 * @param numbers how many different numbers
 */
public record DayPattern(
        Group group,
        Fact attempts,
        Fact answered,
        Fact night,
        Fact answeredAtNight,
        Fact burst,
        Fact afterRefusal,
        Fact numbers) {

    /** So many attempts within ten minutes hint at bombing [program default]. */
    public static final int BOMBING = 10;

    /** So many answered calls a day to one debtor are the most that gbt-45251 allows. */
    public static final int MOST_ANSWERED = 3;

    /** Whether the burst hints at bombing. */
    public boolean hintsAtBombing() {
        return burst.number() >= BOMBING;
    }

    /** Whether more calls were answered than the standard gbt-45251 speaks of. */
    public boolean overStandard() {
        return answered.number() > MOST_ANSWERED;
    }
}
