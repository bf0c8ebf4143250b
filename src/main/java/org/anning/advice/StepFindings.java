package org.anning.advice;

import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.Stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Facts about what was sent, answered and served so far. */
final class StepFindings {

    /** cmp-2020-18: a lender answers a complaint in fifteen calendar days. */
    private static final int LENDER_DAYS = 15;

    /** cr-2013-25: an objection to a credit entry is answered in twenty days. */
    private static final int OBJECTION_DAYS = 20;

    /** psap-2025-90: police open a case at once or say why not; after a month one asks. */
    private static final int POLICE_DAYS = 30;

    private StepFindings() {}

    static Finding complainedToLender(Circumstances c) {
        return c.steps(StepKind.LENDER_COMPLAINT);
    }

    static Finding stopNoticeSent(Circumstances c) {
        return c.steps(StepKind.STOP_NOTICE);
    }

    static Finding takedownAsked(Circumstances c) {
        return c.steps(StepKind.PLATFORM_TAKEDOWN);
    }

    static Finding spamReported(Circumstances c) {
        return c.steps(StepKind.SPAM_REPORT, StepKind.CARRIER_COMPLAINT);
    }

    static Finding legalAidAsked(Circumstances c) {
        return c.steps(StepKind.LEGAL_AID_APPLICATION);
    }

    /** The credit bureau has had the objection for twenty days (domain 2.3) and is silent. */
    static Finding objectionSilent(Circumstances c) {
        return waiting(c, StepKind.CREDIT_OBJECTION, OBJECTION_DAYS, List.of());
    }

    static Finding complainedToRegulator(Circumstances c) {
        return c.steps(StepKind.REGULATOR_COMPLAINT, StepKind.REGULATOR_DUTY_REQUEST);
    }

    /** The lender has had the complaint for fifteen days (cmp-2020-18) and has not answered. */
    static Finding lenderSilentFifteenDays(Circumstances c) {
        return waiting(
                c, StepKind.LENDER_COMPLAINT, LENDER_DAYS, c.view().steps(StepKind.LENDER_ANSWER));
    }

    /** The lender answered, and what came back is not an agreement. */
    static Finding lenderAnswered(Circumstances c) {
        Finding answer = c.steps(StepKind.LENDER_ANSWER);
        return answer.yes()
                ? answer
                : where(c, StepKind.LENDER_COMPLAINT, s -> s.answeredOn() != null);
    }

    static Finding reportedToPolice(Circumstances c) {
        return c.steps(StepKind.POLICE_REPORT, StepKind.POLICE_CASE_OPENED);
    }

    /** Reported thirty days ago, and neither a case was opened nor a reason given. */
    static Finding policeSilent(Circumstances c) {
        List<Stored<StepFacts>> moved =
                c.view().steps().stream()
                        .filter(s ->
                                switch (s.value().kind()) {
                                    case POLICE_CASE_OPENED,
                                            POLICE_DECISION,
                                            POLICE_WARNING,
                                            CRIMINAL_NO_CASE_NOTICE ->
                                            true;
                                    default -> false;
                                })
                        .toList();
        return waiting(c, StepKind.POLICE_REPORT, POLICE_DAYS, moved);
    }

    static Finding criminalNoCase(Circumstances c) {
        return c.steps(StepKind.CRIMINAL_NO_CASE_NOTICE);
    }

    static Finding summonsReceived(Circumstances c) {
        return c.steps(StepKind.COURT_SUMMONS);
    }

    static Finding paymentOrderReceived(Circumstances c) {
        return c.steps(StepKind.PAYMENT_ORDER);
    }

    /** Any paper of a court that starts a short time limit (domain 6.5). */
    static Finding courtPaperReceived(Circumstances c) {
        return c.steps(
                StepKind.COURT_SUMMONS,
                StepKind.PAYMENT_ORDER,
                StepKind.JUDGMENT,
                StepKind.RULING,
                StepKind.ENFORCEMENT_NOTICE,
                StepKind.DISHONEST_LISTING);
    }

    static Finding agreementReached(Circumstances c) {
        return c.steps(StepKind.AGREEMENT);
    }

    static Finding negotiating(Circumstances c) {
        return c.steps(StepKind.NEGOTIATION_OFFER, StepKind.NEGOTIATION_ANSWER);
    }

    static Finding paidOff(Circumstances c) {
        return c.steps(StepKind.PAID_OFF);
    }

    static Finding billOrdered(Circumstances c) {
        return c.steps(StepKind.CARRIER_BILL_ORDERED);
    }

    static Finding thirdPartyRefused(Circumstances c) {
        return c.steps(StepKind.THIRD_PARTY_REFUSAL);
    }

    static Finding creditObjectionMade(Circumstances c) {
        return c.steps(StepKind.CREDIT_OBJECTION);
    }

    private static Finding waiting(
            Circumstances c, StepKind kind, int days, List<Stored<StepFacts>> answers) {
        Predicate<StepFacts> unanswered =
                s ->
                        s.answeredOn() == null
                                && answers.stream()
                                        .noneMatch(
                                                a -> !a.value().happenedOn().isBefore(s.began()));
        Predicate<StepFacts> over = s -> s.began().plusDays(days).isBefore(c.today());
        Finding passed = where(c, kind, unanswered.and(over));
        if (passed.yes()) {
            return passed;
        }
        Optional<LocalDate> day =
                c.view().steps(kind).stream()
                        .map(Stored::value)
                        .filter(unanswered)
                        .map(s -> s.began().plusDays(days + 1L))
                        .min(LocalDate::compareTo);
        return day.map(d -> Finding.later(d, where(c, kind, unanswered).grounds()))
                .orElse(Finding.no());
    }

    private static Finding where(Circumstances c, StepKind kind, Predicate<StepFacts> which) {
        return Finding.where(
                c.view().steps(kind).stream()
                        .filter(s -> which.test(s.value()))
                        .map(s -> new Ground(Ground.Kind.STEP, s.id()))
                        .toList());
    }
}
