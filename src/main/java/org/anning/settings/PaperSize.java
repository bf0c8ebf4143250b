package org.anning.settings;

import org.anning.common.Coded;

/** What the printer holds. */
public enum PaperSize implements Coded {
    A4,
    LETTER
}
