package org.anning.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The end of the chain of log lines; one row. */
@Entity
class LogHead {
    static final int ONLY = 1;

    @Id private int id;
    private long number;
    private String chain;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected LogHead() {}

    /** The end of a log without a line. */
    static LogHead none() {
        LogHead head = new LogHead();
        head.id = ONLY;
        head.chain = "";
        return head;
    }

    long number() {
        return number;
    }

    String chain() {
        return chain;
    }

    void moveTo(long next, String nextChain) {
        number = next;
        chain = nextChain;
    }
}
