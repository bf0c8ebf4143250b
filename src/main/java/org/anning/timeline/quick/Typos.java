package org.anning.timeline.quick;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Puts English words right that are one slip of the keys away from a word the line knows. */
final class Typos {

    private static final Set<String> KNOWN =
            new LinkedHashSet<>(
                    Arrays.asList(
                            ("yesterday today tonight morning afternoon evening night called calls"
                                            + " calling phoned texted texts messages message visit visited"
                                            + " visits mother father parents brother sister husband"
                                            + " neighbour neighbor colleague coworker employer friends"
                                            + " classmate guarantor emergency contact contacts threatened"
                                            + " threats threat insult insulted insults blackmail police"
                                            + " lawyer january february march april august september"
                                            + " october november december monday tuesday wednesday"
                                            + " thursday friday saturday sunday recently people stayed"
                                            + " minutes wechat missed answered refused recording")
                                    .split(" ")));

    /** Words of their own that look like slips. */
    private static final Set<String> OTHERS =
            Set.of(
                    "polite",
                    "politely",
                    "other",
                    "another",
                    "rather",
                    "bother",
                    "either",
                    "gather",
                    "weather",
                    "months",
                    "fright",
                    "mights",
                    "rights",
                    "lights",
                    "fights",
                    "treats",
                    "treat",
                    "balls",
                    "walls",
                    "falls",
                    "halls",
                    "cells",
                    "tests",
                    "nights",
                    "todays",
                    "visitor",
                    "visiting",
                    "insulting",
                    "threaten",
                    "messaged",
                    "falling",
                    "culled",
                    "mornings",
                    "evenings",
                    "contacted",
                    "refuse",
                    "refuses",
                    "answers",
                    "marches",
                    "marched",
                    "friend",
                    "lawyers",
                    "parent",
                    "sisters",
                    "brothers",
                    "mothers",
                    "fathers",
                    "husbands",
                    "neighbours",
                    "neighbors",
                    "colleagues",
                    "coworkers",
                    "employers",
                    "classmates",
                    "guarantors",
                    "recordings",
                    "stays",
                    "threatens",
                    "afternoons",
                    "calle",
                    "hissed",
                    "kissed",
                    "dismissed",
                    "sight",
                    "eight",
                    "light",
                    "right",
                    "fight",
                    "might",
                    "tight");

    private Typos() {}

    /** The word that was meant. */
    static String right(String word) {
        if (KNOWN.contains(word) || OTHERS.contains(word)) {
            return word;
        }
        return KNOWN.stream().filter(known -> near(word, known)).findFirst().orElse(word);
    }

    /** One letter missing, too many, wrong, or two neighbours swapped; never the first. */
    private static boolean near(String a, String b) {
        if (a.charAt(0) != b.charAt(0) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restA = a.substring(i);
        String restB = b.substring(i);
        if (a.length() == b.length()) {
            boolean wrong = restA.length() > 0 && restA.substring(1).equals(restB.substring(1));
            boolean swapped =
                    restA.length() > 1
                            && restA.charAt(0) == restB.charAt(1)
                            && restA.charAt(1) == restB.charAt(0)
                            && restA.substring(2).equals(restB.substring(2));
            return wrong || swapped;
        }
        return a.length() > b.length()
                ? restA.substring(1).equals(restB)
                : restB.substring(1).equals(restA);
    }
}
