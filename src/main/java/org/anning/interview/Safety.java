package org.anning.interview;

import org.anning.cases.Risk;

/** What the answers to the safety questions mean (domain 6.1). */
public final class Safety {

    private Safety() {}

    /** Whether a red warning with the emergency numbers must be shown. */
    public static boolean warns(InterviewDraft draft) {
        return risk(draft) != Risk.NONE && draft.dismissed() == null;
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
