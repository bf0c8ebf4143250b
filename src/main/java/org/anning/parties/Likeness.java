package org.anning.parties;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares one party with others. Names are the same in any reading of their characters, in
 * traditional and simplified writing, with their parts in another order, one character off, or as
 * they were before; numbers whole, masked or by their end. Each reason is named.
 */
public final class Likeness {

    /** From here on it is worth a look, in hundredths. */
    public static final int LOOK = 60;

    /** From here on it is likely, in hundredths. */
    public static final int LIKELY = 85;

    private static final int LONG_NAME = 3;
    private static final int LONG_SPELLING = 8;

    private final List<NameForm> names;
    private final List<String> numbers;
    private final String idNumber;
    private final @Nullable Integer birthYear;

    /** Takes a party apart, once. */
    public Likeness(Party party) {
        this.names =
                Stream.concat(
                                party.names().stream().map(n -> new NameForm(n, false)),
                                party.formerNames().stream().map(n -> new NameForm(n, true)))
                        .filter(n -> n.length() > 0)
                        .toList();
        this.numbers = NumberForm.all(party.numbers());
        this.idNumber = party.idNumber() == null ? "" : NumberForm.id(party.idNumber());
        this.birthYear = party.birthYear();
    }

    /** How likely two parties are one, in hundredths, and why. */
    public record Found(int score, List<Because> reasons) {

        private static final Found NOTHING = new Found(0, List.of());

        /** Whether it is worth a look. */
        public boolean hit() {
            return score >= LOOK;
        }
    }

    /** Compares with another. */
    public Found with(Likeness other) {
        Map<Reason, Because> why = new EnumMap<>(Reason.class);
        double strange = 1 - names(other, why);
        strange *= 1 - numbers(other, why);
        if (!idNumber.isEmpty() && !other.idNumber.isEmpty()) {
            Reason fits = NumberForm.ids(idNumber, other.idNumber);
            if (fits != null) {
                strange *= 1 - add(why, fits, other.idNumber);
            } else if (idNumber.length() == 18 && other.idNumber.length() == 18) {
                // Two whole numbers that differ are two people, whatever they are called.
                strange = Math.sqrt(strange);
            }
        }
        if (why.isEmpty()) {
            return Found.NOTHING;
        }
        if (birthYear != null && birthYear.equals(other.birthYear)) {
            strange *= 1 - add(why, Reason.SAME_BIRTH_YEAR, birthYear.toString());
        }
        return new Found((int) Math.round(100 * (1 - strange)), List.copyOf(why.values()));
    }

    /**
     * Whether a telephone or identity number of both fits: without one no two people are {@link
     * #LIKELY}, because a name and a year of birth weigh less.
     */
    boolean numbersFit(Likeness other) {
        Map<Reason, Because> why = new EnumMap<>(Reason.class);
        return numbers(other, why) > 0
                || !idNumber.isEmpty()
                        && !other.idNumber.isEmpty()
                        && NumberForm.ids(idNumber, other.idNumber) != null;
    }

    private static double add(Map<Reason, Because> why, Reason reason, String said) {
        why.putIfAbsent(reason, new Because(reason, said));
        return reason.weight();
    }

    private double numbers(Likeness other, Map<Reason, Because> why) {
        Reason best = null;
        String said = "";
        for (String one : numbers) {
            for (String another : other.numbers) {
                Reason fits = NumberForm.phone(one, another);
                if (fits != null && (best == null || fits.weight() > best.weight())) {
                    best = fits;
                    said = another;
                }
            }
        }
        return best == null ? 0 : add(why, best, said);
    }

    private double names(Likeness other, Map<Reason, Because> why) {
        List<Because> best = List.of();
        double weight = 0;
        for (NameForm one : names) {
            for (NameForm another : other.names) {
                List<Because> fits = names(one, another);
                double fitting =
                        fits.stream().mapToDouble(b -> b.reason().weight()).max().orElse(0);
                if (fitting > weight) {
                    best = fits;
                    weight = fitting;
                }
            }
        }
        best.forEach(b -> why.put(b.reason(), b));
        return weight;
    }

    private static List<Because> names(NameForm one, NameForm other) {
        List<Because> fits = fits(one, other);
        if (fits.isEmpty() || !one.former && !other.former) {
            return fits;
        }
        List<Because> more = new ArrayList<>(fits);
        more.add(new Because(Reason.FORMER_NAME, one.former ? one.shown : other.shown));
        return more;
    }

    private static List<Because> because(Reason reason, NameForm one, NameForm other) {
        return List.of(new Because(reason, one.shown + " / " + other.shown));
    }

    private static List<Because> fits(NameForm one, NameForm other) {
        if (Arrays.equals(one.characters, other.characters)) {
            if (one.nickname || other.nickname) {
                return because(Reason.SAME_NICKNAME, one, other);
            }
            boolean sameScript =
                    one.written.equals(other.written)
                            || one.written.length() != other.written.length();
            return because(sameScript ? Reason.SAME_NAME : Reason.SAME_WRITING, one, other);
        }
        if (one.nickname || other.nickname) {
            return List.of();
        }
        if (one.latin || other.latin) {
            return latin(one, other);
        }
        if (one.firm || other.firm) {
            return firms(one, other);
        }
        if (one.length() == other.length()) {
            return people(one, other);
        }
        return oneMore(one, other) && Math.min(one.length(), other.length()) >= LONG_NAME
                ? because(Reason.ONE_CHARACTER, one, other)
                : List.of();
    }

    private static List<Because> latin(NameForm one, NameForm other) {
        if (one.latin && other.latin) {
            boolean swapped =
                    one.shown.strip().contains(" ")
                            && sortedWords(one.shown).equals(sortedWords(other.shown));
            if (swapped) {
                return because(Reason.SWAPPED, one, other);
            }
            boolean off =
                    Math.min(one.length(), other.length()) >= LONG_SPELLING
                            && (one.length() == other.length()
                                    ? differing(one.characters, other.characters) == 1
                                    : oneMore(one, other));
            return off ? because(Reason.ONE_CHARACTER, one, other) : List.of();
        }
        NameForm spelt = one.latin ? one : other;
        NameForm written = one.latin ? other : one;
        return written.spelt(spelt.letters()) ? because(Reason.SPELT, one, other) : List.of();
    }

    private static List<String> sortedWords(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[\\s,]+")).sorted().toList();
    }

    private static List<Because> people(NameForm one, NameForm other) {
        int n = one.length();
        int off = 0;
        int unlike = 0;
        int far = 0;
        int place = -1;
        for (int i = 0; i < n; i++) {
            if (one.characters[i] == other.characters[i]) {
                continue;
            }
            off++;
            place = i;
            unlike += one.sameSound(i, other, i) ? 0 : 1;
            far += one.nearSound(i, other, i) ? 0 : 1;
            if (far > 1 && !Arrays.equals(one.sorted, other.sorted)) {
                return List.of();
            }
        }
        if (unlike == 0) {
            return sameSound(one, other);
        }
        if (Arrays.equals(one.sorted, other.sorted)) {
            return because(Reason.SWAPPED, one, other);
        }
        if (far == 0 && n >= LONG_NAME) {
            return because(Reason.NEAR_SOUND, one, other);
        }
        if (off == 1) {
            String said = one.character(place) + " / " + other.character(place);
            return List.of(
                    new Because(
                            n >= LONG_NAME ? Reason.ONE_CHARACTER : Reason.SHORT_ONE_CHARACTER,
                            said));
        }
        return List.of();
    }

    private static List<Because> sameSound(NameForm one, NameForm other) {
        boolean surname = one.characters[0] != other.characters[0];
        boolean several = one.sounds.getFirst().size() > 1 || other.sounds.getFirst().size() > 1;
        if (!surname || !several) {
            return because(Reason.SAME_SOUND, one, other);
        }
        List<String> shared = new ArrayList<>(one.sounds.getFirst());
        shared.retainAll(other.sounds.getFirst());
        return List.of(
                new Because(
                        Reason.SURNAME_READING,
                        one.shown + " / " + other.shown + " (" + shared.getFirst() + ")"));
    }

    private static List<Because> firms(NameForm one, NameForm other) {
        boolean long1 = one.firm && other.firm && Math.min(one.length(), other.length()) >= 6;
        boolean off =
                long1
                        && (one.length() == other.length()
                                ? differing(one.characters, other.characters) == 1
                                : oneMore(one, other));
        if (off) {
            return because(Reason.ONE_CHARACTER, one, other);
        }
        int[] a = one.firm ? one.core : one.characters;
        int[] b = other.firm ? other.core : other.characters;
        if (a.length >= 2 && Arrays.equals(a, b)) {
            return because(Reason.SAME_CORE, one, other);
        }
        List<List<String>> soundsA = one.firm ? one.coreSounds : one.sounds;
        List<List<String>> soundsB = other.firm ? other.coreSounds : other.sounds;
        if (a.length < LONG_NAME || a.length != b.length) {
            return List.of();
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i] && Collections.disjoint(soundsA.get(i), soundsB.get(i))) {
                return List.of();
            }
        }
        return because(Reason.SAME_SOUND, one, other);
    }

    private static int differing(int[] one, int[] other) {
        int off = 0;
        for (int i = 0; i < one.length; i++) {
            off += one[i] == other[i] ? 0 : 1;
        }
        return off;
    }

    /** Whether one is the other with one character more. */
    private static boolean oneMore(NameForm one, NameForm other) {
        int[] less = one.length() < other.length() ? one.characters : other.characters;
        int[] more = one.length() < other.length() ? other.characters : one.characters;
        if (more.length - less.length != 1) {
            return false;
        }
        int same = 0;
        while (same < less.length && less[same] == more[same]) {
            same++;
        }
        while (same < less.length && less[same] == more[same + 1]) {
            same++;
        }
        return same == less.length;
    }
}
