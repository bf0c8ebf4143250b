package org.anning.timeline.quick;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The typed line in one plain form (half width, lower case, usual spelling), with the way back to
 * the characters that were typed. Parts that were understood are taken out of what is still free.
 */
final class Line {

    /** Stands where something was taken out; no pattern matches it. */
    static final char GONE = '\u0001';

    private static final Pattern WORD = Pattern.compile("[a-z]{5,}");

    private final String typed;
    private final char[] full;
    private final char[] free;
    private final int[] from;
    private final int[] to;
    private final boolean chinese;

    Line(String typed) {
        this.typed = typed;
        StringBuilder plain = new StringBuilder();
        int[] starts = new int[typed.length() * 20 + 1];
        int[] ends = new int[typed.length() * 20 + 1];
        for (int i = 0; i < typed.length(); ) {
            int next = typed.offsetByCodePoints(i, 1);
            String form =
                    Normalizer.normalize(typed.substring(i, next), Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT)
                            .replace('　', ' ');
            for (int k = 0; k < form.length() && plain.length() < starts.length - 1; k++) {
                starts[plain.length()] = i;
                ends[plain.length()] = next;
                plain.append(form.charAt(k));
            }
            i = next;
        }
        StringBuilder right = new StringBuilder();
        int[] rightStarts = new int[plain.length() * 2 + 1];
        int[] rightEnds = new int[plain.length() * 2 + 1];
        Matcher words = WORD.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            boolean word = words.find(at) && words.start() == at && startsWord(plain, at);
            String put = word ? Typos.right(words.group()) : plain.substring(at, at + 1);
            int end = word ? words.end() : at + 1;
            boolean same = word && put.contentEquals(words.group());
            for (int k = 0; k < put.length(); k++) {
                rightStarts[right.length() + k] = starts[same ? at + k : at];
                rightEnds[right.length() + k] = ends[same ? at + k : end - 1];
            }
            right.append(put);
            at = end;
        }
        this.full = right.toString().toCharArray();
        this.free = full.clone();
        this.from = rightStarts;
        this.to = rightEnds;
        this.chinese = right.chars().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }

    private static boolean startsWord(CharSequence text, int at) {
        return at == 0 || text.charAt(at - 1) < 'a' || text.charAt(at - 1) > 'z';
    }

    /** Whether it is written in Chinese. */
    boolean chinese() {
        return chinese;
    }

    /** Everything but quotations, numbers and links. */
    String full() {
        return new String(full);
    }

    /** What nothing has been understood from yet. */
    String free() {
        return new String(free);
    }

    /** Understood: no longer free, but words around it may still look at it. */
    void take(int start, int end) {
        Arrays.fill(free, start, end, GONE);
    }

    /** Not to be looked at by anything else. */
    void remove(int start, int end) {
        take(start, end);
        Arrays.fill(full, start, end, GONE);
    }

    /** The typed characters behind this part. */
    String typed(int start, int end) {
        return start >= end ? "" : typed.substring(from[start], to[end - 1]);
    }

    int typedFrom(int start) {
        return start < full.length ? from[start] : typed.length();
    }

    int typedTo(int end) {
        return end == 0 ? 0 : to[end - 1];
    }

    Chip chip(ChipKind kind, Object value, int start, int end) {
        return Chip.of(kind, value, typedFrom(start), typedTo(end));
    }
}
