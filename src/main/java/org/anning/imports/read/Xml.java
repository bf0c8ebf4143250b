package org.anning.imports.read;

/** Which characters may stand in a text that is stored and printed. */
final class Xml {

    /** Stands for a character that was broken. */
    static final String BROKEN = "\uFFFD";

    private Xml() {}

    /** The character of a number in a text, or the sign for a broken one. */
    static String character(int code) {
        boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        boolean control = code < ' ' && code != '\n' && code != '\r' && code != '\t';
        boolean none = !Character.isValidCodePoint(code) || code == 0xFFFE || code == 0xFFFF;
        return half || control || none ? BROKEN : Character.toString(code);
    }
}
