package org.anning.common;

import java.util.List;

/**
 * The program will not do what was asked, for a reason the user can understand and act on. Shown as
 * one sentence; never logged with its arguments.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String textKey;
    private final transient List<Object> args;

    public Refusal(String textKey, Object... args) {
        super(textKey);
        this.textKey = textKey;
        this.args = List.of(args);
    }

    /** The refusal that the first blocking problem of a list amounts to. */
    public static void ifBlocked(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.blocks()) {
                throw new Refusal(problem.textKey(), problem.args().toArray());
            }
        }
    }

    /** Key of the sentence in the texts. */
    public String textKey() {
        return textKey;
    }

    /** What fills the sentence's placeholders. */
    public List<Object> args() {
        return args;
    }
}
