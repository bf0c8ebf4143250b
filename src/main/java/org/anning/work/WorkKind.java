package org.anning.work;

import org.anning.common.Coded;

/** What a volunteer spent time on. */
public enum WorkKind implements Coded {
    INTERVIEW,
    ADVICE,
    WRITING,
    EVIDENCE,
    CONTACT,
    ACCOMPANYING,
    SUPERVISION,
    OTHER
}
