package org.anning.imports.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Makes a backup of SMS Backup & Restore fit for a strict XML reader, on the way and in constant
 * memory: halves of a character that are written as two numbers become the one character, numbers
 * of no character become U+FFFD, and the contents of pictures are left out.
 */
final class BackupText extends FilterReader {

    private static final String DATA = " data=";
    private static final int LONGEST_REFERENCE = 10;

    private final char[] ready = new char[8];
    private int readyAt;
    private int readyEnd;
    private int pushed = -1;

    private boolean inTag;
    private char quote;
    private int matched;
    private boolean leftOut;

    BackupText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (readyAt < readyEnd) {
            return ready[readyAt++];
        }
        int c = next();
        while (c >= 0 && leftOut && c != quote) {
            c = next();
        }
        if (c == '&') {
            return reference();
        }
        if (c >= 0) {
            follow((char) c);
            if (!fine((char) c)) {
                return Xml.BROKEN.charAt(0);
            }
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int c = read();
            if (c < 0) {
                break;
            }
            buffer[from + n++] = (char) c;
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    private int next() throws IOException {
        if (pushed >= 0) {
            int c = pushed;
            pushed = -1;
            return c;
        }
        return in.read();
    }

    private static boolean fine(char c) {
        return c >= ' ' ? c < 0xFFFE : c == '\n' || c == '\r' || c == '\t';
    }

    /** Knows whether the reader is in a tag, in a value, and in the contents of a picture. */
    private void follow(char c) {
        if (!inTag) {
            inTag = c == '<';
            matched = 0;
        } else if (quote != 0) {
            if (c == quote) {
                quote = 0;
                leftOut = false;
                matched = 0;
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            leftOut = matched == DATA.length();
        } else if (c == '>') {
            inTag = false;
        } else {
            char wanted = matched < DATA.length() ? DATA.charAt(matched) : 0;
            boolean blank = Character.isWhitespace(c);
            matched = c == wanted ? matched + 1 : blank ? 1 : 0;
        }
    }

    private int reference() throws IOException {
        StringBuilder text = new StringBuilder("&");
        int code = number(text);
        if (code < 0) {
            return give(text.toString());
        }
        if (Character.isHighSurrogate(narrow(code))) {
            int amp = next();
            if (amp == '&') {
                StringBuilder more = new StringBuilder("&");
                int low = number(more);
                if (low >= 0 && Character.isLowSurrogate(narrow(low))) {
                    return give(
                            Character.toString(Character.toCodePoint(narrow(code), narrow(low))));
                }
                return give(Xml.BROKEN + (low < 0 ? more.toString() : written(low)));
            }
            pushed = amp;
        }
        return give(written(code));
    }

    /** A number beyond two bytes is no half of a character. */
    private static char narrow(int code) {
        return code > Character.MAX_VALUE ? 0 : (char) code;
    }

    /** A character, as a number again where it would mean something in XML. */
    private String written(int code) {
        String character = Xml.character(code);
        return code < 128 && !character.equals(Xml.BROKEN) ? "&#" + code + ";" : character;
    }

    /** The number after {@code &}, or -1 where there is none; what was read is added to text. */
    private int number(StringBuilder text) throws IOException {
        int c = next();
        if (c != '#') {
            pushed = c;
            return -1;
        }
        text.append('#');
        int code = 0;
        int radix = 10;
        for (int n = 0; n < LONGEST_REFERENCE; n++) {
            c = next();
            if (c == ';' && n > 0) {
                return code;
            }
            if (n == 0 && (c == 'x' || c == 'X')) {
                radix = 16;
                text.append((char) c);
                continue;
            }
            int digit = c < 0 ? -1 : Character.digit(c, radix);
            if (digit < 0) {
                pushed = c;
                return -1;
            }
            text.append((char) c);
            code = Math.min(code * radix + digit, Character.MAX_CODE_POINT + 1);
        }
        return -1;
    }

    private int give(String text) {
        readyAt = 0;
        readyEnd = Math.min(text.length(), ready.length);
        text.getChars(0, readyEnd, ready, 0);
        return ready[readyAt++];
    }
}
