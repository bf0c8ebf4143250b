package org.anning.fx;

/** A chore has ended because it was asked to; not a failure. */
public final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("cancelled");
    }
}
