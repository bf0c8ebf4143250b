package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Recommendation.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class RuleTest {

    private static final Ground ENTRY = new Ground(Ground.Kind.ENTRY, UUID.randomUUID());
    private static final Finding YES = Finding.yes(List.of(ENTRY));
    private static final Finding NO = Finding.no();
    private static final Finding OPEN = Finding.unknown();

    private static final Rules RULES =
            Rules.of(
                    List.of(
                            "id,effect,when,reason",
                            "# remark",
                            "police,sheet 60,,none",
                            "police,because,threat and not settled,threatened",
                            "police,unless,onlyLawful,lawful",
                            "police,before 5,severe,severe",
                            "calm,sheet 20,,nothing calm",
                            "calm,because,onlyLawful,calm"));

    private static List<Recommendation> in(
            Finding threat, Finding settled, Finding lawful, Finding severe) {
        return RULES.in(
                Map.of(
                        "threat",
                        threat,
                        "settled",
                        settled,
                        "onlyLawful",
                        lawful,
                        "severe",
                        severe));
    }

    private static Recommendation police(List<Recommendation> all) {
        return all.stream().filter(r -> r.id().equals("police")).findFirst().orElseThrow();
    }

    @Test
    void isShownWithTheEntriesItRestsOn() {
        Recommendation police = police(in(YES, NO, NO, NO));

        assertEquals(Verdict.SHOWN, police.verdict());
        assertEquals(List.of(new Reason("threatened", List.of(ENTRY))), police.because());
    }

    @Test
    void isForbiddenByAnUnlessRowEvenWhereItWouldBeShown() {
        Recommendation police = police(in(YES, NO, YES, NO));

        assertEquals(Verdict.NOT_SHOWN, police.verdict());
        assertEquals("lawful", police.against().getFirst().textKey());
    }

    @Test
    void saysWhyNotWhereNothingSpeaksForIt() {
        Recommendation police = police(in(NO, NO, NO, NO));

        assertEquals(Verdict.NOT_SHOWN, police.verdict());
        assertEquals("none", police.against().getFirst().textKey());
    }

    @Test
    void asksForAMissingFactAndDoesNotGuess() {
        Recommendation police = police(in(YES, OPEN, NO, NO));

        assertEquals(Verdict.ASKED, police.verdict());
        assertEquals(List.of("settled"), police.questions());
    }

    @Test
    void doesNotAskForAFactOnWhichNothingHangs() {
        Recommendation police = police(in(NO, OPEN, NO, NO));

        assertEquals(List.of(), police.questions());
    }

    @Test
    void standsInTheOrderOfItsRankUnlessItIsMovedUp() {
        assertEquals("calm", in(YES, NO, NO, NO).getFirst().id());
        assertEquals("police", in(YES, NO, NO, YES).getFirst().id());
    }

    @Test
    void aTableThatCannotBeUnderstoodNamesTheLine() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Rules.of(List.of("police,because,threat or insult,x")));

        assertTrue(String.valueOf(e.getMessage()).contains("threat or insult"));
    }
}
