package org.anning.common;

/**
 * The casebook was closed while something was still to be read or written, as by a lock: whoever
 * asked is gone too, so this is neither a failure nor worth a word.
 */
public final class Closed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Closed(Throwable cause) {
        super("closed", cause);
    }
}
