package org.anning.law;

import org.anning.common.Coded;

/** By which rule a period is counted (domain 8.1). */
public enum Counting implements Coded {
    CIVIL(new CivilRule()),
    COURT(new CourtRule()),
    REVIEW(new ReviewRule()),
    COMPLAINT(new ComplaintRule()),
    PETITION(new PetitionRule()),
    NONE(new PlainRule());

    private final CountingRule rule;

    Counting(CountingRule rule) {
        this.rule = rule;
    }

    CountingRule rule() {
        return rule;
    }
}
