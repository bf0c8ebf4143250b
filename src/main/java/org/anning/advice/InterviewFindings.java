package org.anning.advice;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Facts that only the client can say, taken from the answers of the interview (domain 7). */
final class InterviewFindings {

    private InterviewFindings() {}

    /** Question 2: somebody is at the door, follows or holds the client. */
    static Finding dangerNow(Circumstances c) {
        return said(c, "danger_now", "yes");
    }

    /** Question 3: thoughts or a plan of suicide (domain 6.1). */
    static Finding selfHarm(Circumstances c) {
        return said(c, "self_harm", "thoughts", "plan");
    }

    /** Question 12: papers of a court or of the police came. */
    static Finding courtPaperSaid(Circumstances c) {
        return said(c, "court_papers", "yes");
    }

    /** Question 13: police have been in touch with the client. */
    static Finding policeContactedClient(Circumstances c) {
        return said(c, "police_contact", "yes");
    }

    /**
     * Questions 34 and 35: papers that were not true, cards lent. They need not be answered and are
     * not asked again.
     */
    static Finding cardsLentOrForged(Circumstances c) {
        Finding lent = said(c, "cards_lent", "yes");
        Finding either = lent.yes() ? lent : said(c, "forged", "no", "partly");
        return either.yes() ? either : Finding.no();
    }

    /** Question 41: money paid to somebody who promised to make the debt go away. */
    static Finding paidHelpers(Circumstances c) {
        return said(c, "paid_helpers", "yes");
    }

    private static Finding said(Circumstances c, String question, String... values) {
        @Nullable Answered answer = c.view().answers().get(question);
        if (answer == null) {
            return Finding.unknown();
        }
        return Arrays.asList(values).contains(answer.value())
                ? Finding.yes(List.of(new Ground(Ground.Kind.ANSWER, answer.interviewId())))
                : Finding.no();
    }
}
