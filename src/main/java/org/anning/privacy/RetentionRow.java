package org.anning.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

@Entity
@Table(name = "retention")
class RetentionRow {
    static final int ONLY = 1;

    @Id private int id;
    private int yearsAfterClosing;
    private int monthsOfEnquiry;
    private @Nullable LocalDate lookedOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected RetentionRow() {}

    /** What holds until somebody changes it. */
    static RetentionRow unset() {
        RetentionRow row = new RetentionRow();
        row.id = ONLY;
        row.become(RetentionRule.UNSET);
        return row;
    }

    RetentionRule rule() {
        return new RetentionRule(yearsAfterClosing, monthsOfEnquiry);
    }

    @Nullable LocalDate lookedOn() {
        return lookedOn;
    }

    void become(RetentionRule rule) {
        yearsAfterClosing = rule.yearsAfterClosing();
        monthsOfEnquiry = rule.monthsOfEnquiry();
    }

    void looked(LocalDate on) {
        lookedOn = on;
    }
}
