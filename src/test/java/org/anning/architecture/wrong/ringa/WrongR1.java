package org.anning.architecture.wrong.ringa;

/** Wrong on purpose: shows that a rule of the house can fail. */
public final class WrongR1 {
    public org.anning.architecture.wrong.ringb.RingB next() {
        return new org.anning.architecture.wrong.ringb.RingB();
    }
}
