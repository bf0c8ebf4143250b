package org.anning.common;

import java.util.Locale;

/** The two languages of the program and of its papers. Chinese is the base. */
public enum Lang implements Coded {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** The locale that dates and numbers of this language are written in. */
    public Locale locale() {
        return locale;
    }

    /** The zh text or the en text. */
    public String pick(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
