package org.anning.evidence.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class PageLabelsTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    private static Map<UUID, Integer> book(Object... idsAndPages) {
        Map<UUID, Integer> pages = new LinkedHashMap<>();
        for (int i = 0; i < idsAndPages.length; i += 2) {
            pages.put((UUID) idsAndPages[i], (Integer) idsAndPages[i + 1]);
        }
        return pages;
    }

    @Test
    void theFirstBookCountsOn() {
        assertEquals(
                Map.of(A, List.of("1", "2"), B, List.of("3")),
                PageLabels.of(book(A, 2, B, 1), Map.of()));
    }

    @Test
    void aPieceAddedLaterBetweenTwoGetsTheNumberBeforeWithALetter() {
        Map<UUID, List<String>> old = Map.of(A, List.of("11", "12"), B, List.of("13"));

        assertEquals(
                Map.of(
                        A, List.of("11", "12"),
                        C, List.of("12a", "12b"),
                        B, List.of("13"),
                        D, List.of("14")),
                PageLabels.of(book(A, 2, C, 2, B, 1, D, 1), old));
    }

    @Test
    void handedOutNumbersStayWhateverIsMovedOrTakenAway() {
        Map<UUID, List<String>> old =
                Map.of(A, List.of("1"), B, List.of("2"), C, List.of("2a"), D, List.of("3"));

        assertEquals(
                Map.of(D, List.of("3"), C, List.of("2a"), A, List.of("1", "1a")),
                PageLabels.of(book(D, 1, C, 1, A, 2), old).entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void afterZComesAa() {
        Map<UUID, List<String>> labels =
                PageLabels.of(book(A, 1, C, 28, B, 1), Map.of(A, List.of("1"), B, List.of("2")));

        assertEquals("1z", labels.getOrDefault(C, List.of()).get(25));
        assertEquals("1aa", labels.getOrDefault(C, List.of()).get(26));
    }

    @Test
    void aFirstPieceAddedLaterStandsBeforePageOne() {
        assertEquals(
                List.of("0a"), PageLabels.of(book(C, 1, A, 1), Map.of(A, List.of("1"))).get(C));
    }
}
