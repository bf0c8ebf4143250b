package org.anning.deadlines;

import org.anning.cases.ComplaintChannel;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which deadlines a step begins.
 *
 * @param kind the step
 * @param theyReceive whether the clock starts when the other side receives it, so that the day of
 *     sending is only a rough one
 * @param codes the deadlines
 * @param metBy later steps that bring what was awaited, or do what was to be done
 */
record StepTrigger(StepKind kind, boolean theyReceive, List<String> codes, Set<StepKind> metBy) {

    static final List<StepTrigger> ALL =
            List.of(
                    sent(
                            StepKind.POLICE_REPORT,
                            "police_transfer",
                            StepKind.POLICE_CASE_OPENED,
                            StepKind.POLICE_DECISION),
                    served(StepKind.POLICE_CASE_OPENED, "psap_case_30", StepKind.POLICE_DECISION),
                    served(
                            StepKind.POLICE_DECISION,
                            "review_60 suit_direct",
                            StepKind.REVIEW_REQUEST),
                    served(
                            StepKind.CRIMINAL_NO_CASE_NOTICE,
                            "crim_review",
                            StepKind.CRIMINAL_REVIEW_REQUEST),
                    sent(StepKind.CRIMINAL_REVIEW_REQUEST, "crim_review_ans"),
                    sent(StepKind.REVIEW_REQUEST, "review_decide", StepKind.REVIEW_DECISION),
                    served(StepKind.REVIEW_DECISION, "suit_after_review"),
                    sent(
                            StepKind.LENDER_COMPLAINT,
                            "lender_15 lender_30 lender_60",
                            StepKind.LENDER_ANSWER),
                    served(
                            StepKind.LENDER_ANSWER,
                            "lender_review_ask",
                            StepKind.LENDER_REVIEW_REQUEST),
                    sent(
                            StepKind.LENDER_REVIEW_REQUEST,
                            "lender_review_ans",
                            StepKind.LENDER_ANSWER),
                    sent(
                            StepKind.REGULATOR_COMPLAINT,
                            "nfra_forward nfra_notice",
                            StepKind.REGULATOR_ACCEPTED),
                    sent(StepKind.REGULATOR_DUTY_REQUEST, "nfra_notice nfra_duty"),
                    sent(StepKind.REGULATOR_ACCEPTED, "nfra_ordinary"),
                    sent(StepKind.CREDIT_OBJECTION, "credit_objection"),
                    sent(StepKind.CREDIT_COMPLAINT, "credit_complaint"),
                    served(StepKind.PAID_OFF, "credit_5y"),
                    served(StepKind.MEDIATION_AGREEMENT, "mediation_confirm", StepKind.RULING),
                    served(StepKind.COURT_SUMMONS, "answer_15"),
                    served(StepKind.PAYMENT_ORDER, "payorder_15"),
                    served(StepKind.JUDGMENT, "appeal_15"),
                    served(StepKind.RULING, "appeal_10"),
                    sent(StepKind.ENFORCEMENT_OBJECTION, "enforce_objection_ans", StepKind.RULING),
                    served(StepKind.DISHONEST_LISTING, "dis_2y"),
                    sent(
                            StepKind.DISHONEST_OBJECTION,
                            "dis_correct",
                            StepKind.DISHONEST_UPHELD,
                            StepKind.DISHONEST_REFUSED),
                    served(StepKind.DISHONEST_UPHELD, "dis_fix"),
                    served(StepKind.DISHONEST_REFUSED, "dis_review"),
                    sent(StepKind.LEGAL_AID_APPLICATION, "aid_7", StepKind.LEGAL_AID_DECISION),
                    served(StepKind.LEGAL_AID_DECISION, "aid_3"));

    private static StepTrigger sent(StepKind kind, String codes, StepKind... metBy) {
        return new StepTrigger(kind, true, List.of(codes.split(" ")), Set.of(metBy));
    }

    private static StepTrigger served(StepKind kind, String codes, StepKind... metBy) {
        return new StepTrigger(kind, false, List.of(codes.split(" ")), Set.of(metBy));
    }

    /** Whether a step begins these: complaints to other regulators follow other rules. */
    boolean holds(StepFacts step) {
        boolean elsewhere =
                codes.stream().anyMatch(c -> c.startsWith("nfra_"))
                        && step.channel() != null
                        && step.channel() != ComplaintChannel.NFRA;
        return step.kind() == kind && !elsewhere;
    }

    /** The day on which a step was answered or another did what it awaited, or null. */
    @Nullable LocalDate metOn(StepFacts step, List<StepFacts> all) {
        if (step.answeredOn() != null && theyReceive) {
            return step.answeredOn();
        }
        return all.stream()
                .filter(other -> metBy.contains(other.kind()))
                .filter(other -> !other.happenedOn().isBefore(step.happenedOn()))
                .filter(other ->
                        other.lenderId() == null
                                || step.lenderId() == null
                                || other.lenderId().equals(step.lenderId()))
                .map(StepFacts::happenedOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
