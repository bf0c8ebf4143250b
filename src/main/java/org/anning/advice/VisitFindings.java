package org.anning.advice;

import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Channel;
import org.anning.timeline.EntryRow;

import java.util.function.Predicate;

/** Facts about visits, one for each row of the table of domain 3.4. */
final class VisitFindings {

    private VisitFindings() {}

    static Finding homeVisit(Circumstances c) {
        return Finding.where(c.contacts(e -> e.facts().channel() == Channel.HOME_VISIT));
    }

    /** Visits, and all of them polite: nothing to defend against. */
    static Finding onlyPoliteVisits(Circumstances c) {
        Finding all = visits(c, _ -> true);
        Finding polite = visits(c, e -> c.lawful(c.flags(e)));
        return all.grounds().size() == polite.grounds().size() ? polite : Finding.no();
    }

    /** They do not say who they are. */
    static Finding visitorsUnidentified(Circumstances c) {
        return visits(
                c,
                e ->
                        e.facts().identified() == YesNo.NO
                                || c.flags(e).has(Conduct.NO_IDENTIFICATION));
    }

    /** Told to leave, they stayed in the corridor or at the gate. */
    static Finding visitorsStayed(Circumstances c) {
        return visits(
                c,
                e ->
                        c.flags(e).has(Conduct.REFUSE_LEAVE)
                                || c.flags(e).has(Conduct.BESIEGE)
                                || e.facts().askedToLeave() == YesNo.YES
                                        && e.facts().leftWhenAsked() == YesNo.NO);
    }

    /** They came in against the client's will (psap-2025-47-1-3, cl-245). */
    static Finding visitorsEntered(Circumstances c) {
        return visits(c, e -> c.flags(e).has(Conduct.TRESPASS));
    }

    /** Neighbours were told, or notices were put up. */
    static Finding visitorsTold(Circumstances c) {
        return visits(
                c,
                e ->
                        c.flags(e).has(Conduct.DISCLOSE_THIRD)
                                || c.flags(e).has(Conduct.POSTING_BANNER));
    }

    static Finding visitorsTookThings(Circumstances c) {
        return visits(c, e -> c.flags(e).has(Conduct.PROPERTY_TAKING));
    }

    /** They say that they are police or a court. */
    static Finding visitorsClaimOffice(Circumstances c) {
        return visits(c, e -> c.flags(e).has(Conduct.IMPERSONATE_OFFICIAL));
    }

    private static Finding visits(Circumstances c, Predicate<EntryRow> which) {
        return Finding.where(c.contacts(e -> e.facts().channel().visit() && which.test(e)));
    }
}
