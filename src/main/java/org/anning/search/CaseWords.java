package org.anning.search;

import org.anning.common.PersonalData;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/**
 * The words of one case. Records stand in one text, a line each, so that half a million of them are
 * gone through in the time between two keys.
 */
@PersonalData
final class CaseWords {

    /** A paper that was printed. */
    @PersonalData
    record PaperWords(UUID id, String title, String folded, long day) {

        @Override
        public String toString() {
            return "PaperWords";
        }
    }

    final UUID id;
    String client = "";
    String number = "";
    long opened;
    List<String> names = List.of();
    List<String> numbers = List.of();
    List<UUID> lenders = List.of();
    final List<PaperWords> papers = new ArrayList<>();

    String records = "";
    int[] ends = new int[0];
    UUID[] ids = new UUID[0];
    long[] days = new long[0];
    UUID[] about = new UUID[0];
    final BitSet proved = new BitSet();

    CaseWords(UUID id) {
        this.id = id;
    }

    int size() {
        return ids.length;
    }

    /** The record in whose line this place of the text lies. */
    int at(int place) {
        int found = Arrays.binarySearch(ends, place);
        return found >= 0 ? found : -found - 1;
    }

    int begin(int record) {
        return record == 0 ? 0 : ends[record - 1] + 1;
    }

    String line(int record) {
        return records.substring(begin(record), ends[record]);
    }

    @Override
    public String toString() {
        return "CaseWords";
    }
}
