package org.anning.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Row numbers in the short form in which a report names them: {@code 3, 7-12}. */
final class RowRanges {

    private RowRanges() {}

    static String of(List<Integer> rows) {
        List<int[]> ranges = new ArrayList<>();
        for (int row : rows.stream().sorted().toList()) {
            int[] last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && row <= last[1] + 1) {
                last[1] = row;
            } else {
                ranges.add(new int[] {row, row});
            }
        }
        return ranges.stream()
                .map(r -> r[0] == r[1] ? "" + r[0] : r[0] + "-" + r[1])
                .collect(Collectors.joining(", "));
    }
}
