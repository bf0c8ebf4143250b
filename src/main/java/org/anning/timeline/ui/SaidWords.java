package org.anning.timeline.ui;

import org.anning.timeline.EntryRow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The words of many entries in one text, one line an entry, so that a hundred thousand of them are
 * looked through at a keystroke.
 */
final class SaidWords {

    /** Of no entries. */
    static final SaidWords NONE = of(List.of(), _ -> "");

    private final String lines;
    private final int[] ends;

    private SaidWords(String lines, int[] ends) {
        this.lines = lines;
        this.ends = ends;
    }

    /**
     * @param words the words of an entry in small letters
     */
    static SaidWords of(List<EntryRow> entries, Function<EntryRow, String> words) {
        StringBuilder lines = new StringBuilder();
        int[] ends = new int[entries.size()];
        for (int i = 0; i < ends.length; i++) {
            lines.append(words.apply(entries.get(i)).replace('\n', ' ')).append('\n');
            ends[i] = lines.length();
        }
        return new SaidWords(lines.toString(), ends);
    }

    /** How many entries these are the words of. */
    int size() {
        return ends.length;
    }

    /**
     * The entries, by their places in the list, whose words contain these.
     *
     * @param wanted in small letters, not empty
     */
    BitSet with(String wanted) {
        BitSet found = new BitSet(ends.length);
        int at = lines.indexOf(wanted);
        while (at >= 0) {
            int place = Arrays.binarySearch(ends, at);
            int entry = place < 0 ? -place - 1 : place + 1;
            found.set(entry);
            at = lines.indexOf(wanted, ends[entry]);
        }
        return found;
    }
}
