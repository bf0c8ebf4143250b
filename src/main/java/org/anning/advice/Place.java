package org.anning.advice;

import org.anning.common.Coded;

/** Where in a case something is filled in: one of its tabs. */
public enum Place implements Coded {
    OVERVIEW,
    INTERVIEW,
    LOANS,
    TIMELINE,
    EVIDENCE,
    STEPS;

    /** Where a placeholder that a paper lacks is filled in. */
    public static Place ofPlaceholder(String name) {
        String part = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return switch (part) {
            case "client", "case" -> OVERVIEW;
            case "police", "complaint", "paymentOrder", "summons", "steps", "consents" -> STEPS;
            case "entries", "policeEntries", "lenderEntries", "thirdEntries", "visits", "posts" ->
                    TIMELINE;
            case "evidence" -> EVIDENCE;
            default -> LOANS;
        };
    }
}
