package org.anning.interview;

import org.anning.cases.Risk;

import java.util.List;

/** What the answers to the safety questions mean (domain 6.1). */
public final class Safety {

    private Safety() {}

    /** Whether a red warning with the emergency numbers must be shown. */
    public static boolean warns(InterviewDraft draft) {
        return risk(draft) != Risk.NONE && draft.dismissed() == null;
    }

    /**
     * Whether every outward danger sign of a card was heard of, never one or two: then a lawyer
     * comes before any more details (domain 6.5; cl-196-interp-6, -8).
     */
    public static boolean lawyerFirst(InterviewDraft draft) {
        List<String> heard = List.of(draft.text("card_signs").orElse("").split(" "));
        return heard.containsAll(AnswerType.CARD_SIGNS.choices());
    }

    /** High with danger now or any plan of self-harm, watch with thoughts of it. */
    public static Risk risk(InterviewDraft draft) {
        String selfHarm = draft.text("self_harm").orElse("none");
        if (draft.text("danger_now").orElse("no").equals("yes") || selfHarm.equals("plan")) {
            return Risk.HIGH;
        }
        return selfHarm.equals("thoughts") ? Risk.WATCH : Risk.NONE;
    }
}
