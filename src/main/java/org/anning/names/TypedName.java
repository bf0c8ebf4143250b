package org.anning.names;

import java.util.List;

/**
 * What a person typed to find a name: its characters, their pinyin in any reading, whole, begun or
 * only the initials, or all of it mixed ("zhang3", "zgm", "王xm").
 */
public final class TypedName {

    /** How well a typed word fits a name. */
    public enum Fit {
        /** It does not. */
        NONE,
        /** Somewhere in the name by its readings. */
        SOUND,
        /** From the beginning of the name by its readings. */
        SOUND_START,
        /** Somewhere in the name, written so. */
        WRITTEN,
        /** From the beginning of the name, written so. */
        WRITTEN_START,
        /** The whole name. */
        WHOLE;

        /** Whether it fits from the beginning of the name. */
        public boolean atStart() {
            return this == SOUND_START || this == WRITTEN_START || this == WHOLE;
        }
    }

    // One bit for each letter of the word that may have been reached, and one behind the last.
    private static final int LONGEST = 60;

    private final String written;
    private final int[] letters;

    public TypedName(String typed) {
        written = Folded.name(typed);
        letters = withoutTones(written).codePoints().limit(LONGEST).toArray();
    }

    private static String withoutTones(String written) {
        return written.replaceAll("(?<=[a-z])[1-5](?![0-9])", "");
    }

    /** Whether nothing was typed that could be part of a name. */
    public boolean empty() {
        return letters.length == 0;
    }

    /**
     * How well it fits a name.
     *
     * @param name in the form of {@link Folded#name}
     */
    public Fit in(String name) {
        if (empty()) {
            return Fit.NONE;
        }
        if (name.equals(written)) {
            return Fit.WHOLE;
        }
        int at = name.indexOf(written);
        if (at == 0) {
            return Fit.WRITTEN_START;
        }
        if (at > 0) {
            return Fit.WRITTEN;
        }
        if (!mayBeginIn(name)) {
            return Fit.NONE;
        }
        int[] characters = name.codePoints().toArray();
        if (reads(characters, false)) {
            return Fit.SOUND_START;
        }
        return reads(characters, true) ? Fit.SOUND : Fit.NONE;
    }

    /** A quick answer for most names: whether any place of it can be where the word begins. */
    private boolean mayBeginIn(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == letters[0] || Pinyin.mayBegin(name.charAt(i), letters[0])) {
                return true;
            }
        }
        return letters[0] > Character.MAX_VALUE;
    }

    private boolean reads(int[] characters, boolean anywhere) {
        long end = 1L << letters.length;
        long reached = 1;
        for (int character : characters) {
            long next = 0;
            List<String> readings = Pinyin.readings(character);
            for (long left = reached; left != 0; left &= left - 1) {
                next |= after(Long.numberOfTrailingZeros(left), character, readings);
            }
            if ((next & end) != 0) {
                return true;
            }
            reached = anywhere ? next | 1 : next;
            if (reached == 0) {
                return false;
            }
        }
        return false;
    }

    /** The places in the word after one character of the name, beginning at a place. */
    private long after(int place, int character, List<String> readings) {
        long next = letters[place] == character ? 1L << (place + 1) : 0;
        for (String reading : readings) {
            int same = 0;
            while (same < reading.length()
                    && place + same < letters.length
                    && letters[place + same] == reading.charAt(same)) {
                same++;
            }
            if (same == reading.length() || same > 0 && place + same == letters.length) {
                next |= 1L << (place + same);
            }
            if (same > 0) {
                next |= 1L << (place + 1);
            }
            if (same > 1 && reading.charAt(1) == 'h') {
                next |= 1L << (place + 2);
            }
        }
        return next;
    }
}
