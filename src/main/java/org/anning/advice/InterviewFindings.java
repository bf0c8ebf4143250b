package org.anning.advice;

import org.anning.common.YesNo;
import org.anning.interview.AnswerType;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Facts that only the client can say, taken from the answers of the interview (domain 7). */
final class InterviewFindings {

    private static final List<String> WRONG_ENTRY =
            List.of("有误", "错误", "不是我", "没借过", "不认识", "已还清", "wrong", "error", "not mine");

    private static final List<String> BANKRUPTCY = List.of("破产", "bankrupt");

    private InterviewFindings() {}

    /** Question 1: it is not safe to talk now. */
    static Finding unsafeToTalk(Circumstances c) {
        return said(c, "safe_to_talk", "no");
    }

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

    /** Question 36: every outward danger sign of a card, never one or two of them. */
    static Finding allCardSignsSaid(Circumstances c) {
        return said(c, "card_signs", String.join(" ", AnswerType.CARD_SIGNS.choices()));
    }

    /** Question 42: money paid to somebody who promised to make the debt go away. */
    static Finding paidHelpers(Circumstances c) {
        return said(c, "paid_helpers", "yes");
    }

    /**
     * Question 27: something in the credit report is not right, in the client's words. Asked only
     * where a loan stands in the report.
     */
    static Finding creditReportWrong(Circumstances c) {
        @Nullable Answered report = c.view().answers().get("credit_report");
        if (report != null) {
            return mentioned(c, "credit_report", WRONG_ENTRY);
        }
        return LoanFindings.onCreditReport(c).yes() ? Finding.unknown() : Finding.no();
    }

    /** Questions 11 and 44: the client speaks of bankruptcy (domain 6.5). */
    static Finding bankruptcyWished(Circumstances c) {
        Finding wish = mentioned(c, "wishes", BANKRUPTCY);
        return wish.yes() ? wish : mentioned(c, "main_worry", BANKRUPTCY);
    }

    /** Whether thoughts of suicide were spoken of, or a person judged the risk to be high. */
    static boolean crisis(Circumstances c) {
        return Stream.of(selfHarm(c), PersonFindings.highRisk(c)).anyMatch(Finding::yes);
    }

    private static Finding mentioned(Circumstances c, String question, List<String> words) {
        @Nullable Answered answer = c.view().answers().get(question);
        return answer != null && words.stream().anyMatch(answer.value()::contains)
                ? Finding.yes(List.of(ground(c, question)))
                : Finding.no();
    }

    private static Finding said(Circumstances c, String question, String... values) {
        @Nullable Answered answer = c.view().answers().get(question);
        if (answer == null || answer.value().equals(YesNo.UNKNOWN.code())) {
            return Finding.unknown();
        }
        return Arrays.asList(values).contains(answer.value())
                ? Finding.yes(List.of(ground(c, question)))
                : Finding.no();
    }

    private static Ground ground(Circumstances c, String question) {
        return new Ground(Ground.Kind.ANSWER, c.view().file().id(), question);
    }
}
