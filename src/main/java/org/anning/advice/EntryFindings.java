package org.anning.advice;

import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;

import java.util.List;

/** Facts about what was done, read off the timeline (domain 3). Dates are those of the events. */
final class EntryFindings {

    /** psap-2025-25, psap-2012-22: after this many months police no longer punish. */
    private static final int POLICE_MONTHS = 6;

    private static final int RECENT_DAYS = 30;
    private static final int SEVERE = 4;
    private static final int SERIOUS = 3;

    private EntryFindings() {}

    static Finding anyEntry(Circumstances c) {
        return Finding.where(c.contacts(_ -> true));
    }

    /**
     * Every contact was lawful: reminders, polite visits, true notices of suit. Not known while a
     * contact has no flag at all.
     */
    static Finding onlyLawfulConduct(Circumstances c) {
        List<EntryRow> all = c.contacts();
        if (all.isEmpty() || all.stream().anyMatch(e -> !c.lawful(c.flags(e)))) {
            boolean open =
                    !all.isEmpty()
                            && all.stream()
                                    .allMatch(e -> c.flags(e).isEmpty() || c.lawful(c.flags(e)));
            return open ? Finding.unknown() : Finding.no();
        }
        return Finding.yes(c.contacts(_ -> true));
    }

    /** A contact has no flag, so that nobody can say what it may engage. */
    static Finding entryWithoutFlags(Circumstances c) {
        return Finding.where(c.contacts(e -> c.flags(e).isEmpty()));
    }

    static Finding policeConduct(Circumstances c) {
        return Finding.where(c.contacts(e -> c.police(e)));
    }

    /** The last of it is less than six months ago (psap-2025-25, psap-2012-22). */
    static Finding policeConductInSixMonths(Circumstances c) {
        return Finding.where(
                c.contacts(e ->
                        c.police(e)
                                && !e.facts()
                                        .time()
                                        .safeEnd()
                                        .plusMonths(POLICE_MONTHS)
                                        .isBefore(c.today())));
    }

    /** Severity 4 or 5 in the last thirty days (domain 3.5): the police sheet comes first. */
    static Finding severeInThirtyDays(Circumstances c) {
        return Finding.where(
                c.contacts(e ->
                        c.severity(e) >= SEVERE
                                && e.facts()
                                        .time()
                                        .lastDay()
                                        .isAfter(c.today().minusDays(RECENT_DAYS + 1L))));
    }

    /** A flag that a lender must answer for under the rules of its trade (domain 1.5, 1.7). */
    static Finding breachOfStandards(Circumstances c) {
        return Finding.where(c.contacts(e -> !c.flags(e).isEmpty() && !c.lawful(c.flags(e))));
    }

    static Finding threat(Circumstances c) {
        return c.conduct(Conduct.THREAT_SAFETY, Conduct.THREAT_OTHER, Conduct.EXTORTION);
    }

    /** Violence, detention or forced entry: a lawyer at once (domain 6.5). */
    static Finding bodilyHarmOrDetention(Circumstances c) {
        return c.conduct(Conduct.VIOLENCE, Conduct.DETENTION);
    }

    /** Somebody other than the client was reached about the debt. */
    static Finding thirdPartyContacted(Circumstances c) {
        return Finding.where(
                c.contacts(e ->
                        third(e.facts())
                                || e.facts().conduct().has(Conduct.CONTACT_THIRD)
                                || e.facts().conduct().has(Conduct.DISCLOSE_THIRD)
                                || e.facts().conduct().has(Conduct.PRESSURE_THIRD_PAY)));
    }

    private static boolean third(ContactFacts facts) {
        return facts.target().third()
                && facts.target() != Target.VOLUNTEER
                && facts.target() != Target.PUBLIC
                && facts.target() != Target.GUARANTOR;
    }

    static Finding employerContacted(Circumstances c) {
        return Finding.where(
                c.contacts(e ->
                        e.facts().target() == Target.EMPLOYER
                                || e.facts().target() == Target.COLLEAGUE
                                || e.facts().channel() == Channel.WORK_VISIT));
    }

    static Finding familyContacted(Circumstances c) {
        return Finding.where(
                c.contacts(e ->
                        switch (e.facts().target()) {
                            case SPOUSE, PARENT, CHILD, SIBLING, OTHER_RELATIVE -> true;
                            default -> false;
                        }));
    }

    static Finding visitAnnounced(Circumstances c) {
        return Finding.where(
                c.contacts(e -> said(e.facts(), "上门") || said(e.facts(), "come to your home")));
    }

    private static boolean said(ContactFacts facts, String words) {
        return facts.words() != null && facts.words().contains(words);
    }

    static Finding publishedOnline(Circumstances c) {
        Finding flagged = c.conduct(Conduct.PUBLISH_ONLINE, Conduct.PHOTO_EDIT);
        return flagged.yes()
                ? flagged
                : Finding.where(c.contacts(e -> e.facts().channel() == Channel.ONLINE_POST));
    }

    /** Calls in bursts, in masses or from hidden numbers: carrier and 12321 (domain 2.3). */
    static Finding nuisanceVolume(Circumstances c) {
        return c.conduct(Conduct.BOMBING, Conduct.EXCESS_FREQUENCY, Conduct.SPOOFED_NUMBER);
    }

    static Finding poseAsOfficial(Circumstances c) {
        Finding flagged = c.conduct(Conduct.IMPERSONATE_OFFICIAL, Conduct.FORGED_DOCS);
        return flagged.yes()
                ? flagged
                : Circumstances.orUnknown(
                        flagged,
                        !c.contacts(e -> e.facts().actor() == Actor.CLAIMS_POLICE).isEmpty());
    }

    /** Somebody pressed the client and did not say who he is or for whom he acts. */
    static Finding collectorUnidentified(Circumstances c) {
        return Finding.where(
                c.contacts(e ->
                        e.facts().conduct().has(Conduct.NO_IDENTIFICATION)
                                || e.facts().identified() == YesNo.NO));
    }

    /** More than the debt is asked for, or to an account of a person (domain 5.6). */
    static Finding moneyBeyondDebt(Circumstances c) {
        return c.conduct(Conduct.EXTORTION, Conduct.PRIVATE_ACCOUNT);
    }

    /** Fees for visits, lawyers or unfreezing (domain 5.6). */
    static Finding feesDemanded(Circumstances c) {
        return c.conduct(Conduct.FEE_DEMAND);
    }

    /** A threat is ticked, but the words only announce a suit or a credit entry: no threat. */
    static Finding suitTakenForThreat(Circumstances c) {
        return Finding.where(c.contacts(c::suitOnly));
    }

    /** Severity 3 or more at any time: the regulator need not wait for the lender (domain 2.3). */
    static Finding seriousConduct(Circumstances c) {
        return Finding.where(c.contacts(e -> c.severity(e) >= SERIOUS));
    }

    /** Somebody who had refused was contacted again (gbt-45251). */
    static Finding afterRefusal(Circumstances c) {
        return Finding.where(
                c.contacts(e ->
                        c.flags(e).has(Conduct.AFTER_REFUSAL)
                                || e.facts().refused() == YesNo.YES && third(e.facts())));
    }

    static Finding afterSettlement(Circumstances c) {
        return c.conduct(Conduct.AFTER_SETTLEMENT);
    }

    static Finding forgedPapers(Circumstances c) {
        return c.conduct(Conduct.FORGED_DOCS);
    }

    static Finding retaliation(Circumstances c) {
        return c.conduct(Conduct.RETALIATION);
    }

    /** Several people block, follow or stage a scene: signs of a group (oclaw-23-2, 12337). */
    static Finding groupPressure(Circumstances c) {
        return c.conduct(Conduct.BESIEGE, Conduct.FOLLOWING, Conduct.DETENTION);
    }

    /** A child, an old or a sick person was pressed (psap-2025-51-2). */
    static Finding weakTargeted(Circumstances c) {
        return c.conduct(Conduct.MINOR_OR_ELDER_TARGETED);
    }

    static Finding pushedToBorrowAnew(Circumstances c) {
        return c.conduct(Conduct.COERCED_NEW_LOAN);
    }

    static Finding shamSuit(Circumstances c) {
        return c.conduct(Conduct.SHAM_SUIT);
    }

    static Finding trueSuitNotice(Circumstances c) {
        return c.conduct(Conduct.TRUE_SUIT_NOTICE);
    }

    static Finding entryWithoutProof(Circumstances c) {
        return Finding.where(c.contacts(e -> e.facts().proved() != YesNo.YES));
    }
}
