package org.anning.evidence.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The numbers of the pages of an evidence book. A page that was handed out keeps its number for
 * ever; what is added later between two of them becomes 12a, 12b, and at the end the numbers go on.
 */
final class PageLabels {

    private PageLabels() {}

    /**
     * The label of every page of every piece.
     *
     * @param pages how many pages each piece has now, in the order of the book
     * @param handedOut the labels of the book that was handed out last, by piece
     */
    static Map<UUID, List<String>> of(Map<UUID, Integer> pages, Map<UUID, List<String>> handedOut) {
        Set<String> taken = new HashSet<>();
        handedOut.values().forEach(taken::addAll);
        int highest = taken.stream().mapToInt(PageLabels::number).max().orElse(0);
        List<UUID> order = List.copyOf(pages.keySet());
        int lastOld = -1;
        for (int i = 0; i < order.size(); i++) {
            if (handedOut.containsKey(order.get(i))) {
                lastOld = i;
            }
        }
        Map<UUID, List<String>> labels = new LinkedHashMap<>();
        String before = "0";
        for (int i = 0; i < order.size(); i++) {
            UUID id = order.get(i);
            List<String> old = handedOut.getOrDefault(id, List.of());
            List<String> mine = new ArrayList<>();
            for (int page = 0; page < pages.getOrDefault(id, 0); page++) {
                String label;
                if (page < old.size()) {
                    label = old.get(page);
                } else if (i > lastOld) {
                    label = Integer.toString(++highest);
                } else {
                    label = between(before, taken);
                }
                taken.add(label);
                mine.add(label);
                before = label;
            }
            labels.put(id, mine);
        }
        return labels;
    }

    private static String between(String before, Set<String> taken) {
        int number = number(before);
        for (int i = 1; ; i++) {
            String label = number + letters(i);
            if (!taken.contains(label)) {
                return label;
            }
        }
    }

    /** a to z, then aa, ab and so on. */
    private static String letters(int n) {
        StringBuilder letters = new StringBuilder();
        for (int rest = n; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static int number(String label) {
        return Integer.parseInt(label.replaceAll("\\D", ""));
    }

    /** As it is kept: labels joined by commas. */
    static String kept(List<String> labels) {
        return String.join(",", labels);
    }

    /** What {@link #kept} wrote. */
    static List<String> read(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split(","));
    }

    /** For the contents: the only page, or the first and the last. */
    static String span(List<String> labels) {
        if (labels.isEmpty()) {
            return "";
        }
        String first = labels.getFirst();
        return labels.size() == 1 ? first : first + "–" + labels.getLast();
    }
}
