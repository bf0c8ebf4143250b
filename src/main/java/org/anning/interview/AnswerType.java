package org.anning.interview;

import org.anning.common.Coded;

/** What kind of answer a question wants. */
public enum AnswerType implements Coded {
    YES_NO,
    /** Yes or no with words beside it. */
    YES_NO_WORDS,
    SELF_HARM,
    TEXT,
    LONG,
    NAME,
    NUMBER,
    MONEY
}
