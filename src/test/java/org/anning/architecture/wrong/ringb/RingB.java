package org.anning.architecture.wrong.ringb;

/** Wrong on purpose: shows that a rule of the house can fail. */
public final class RingB {
    public org.anning.architecture.wrong.ringa.WrongR1 back() {
        return new org.anning.architecture.wrong.ringa.WrongR1();
    }
}
