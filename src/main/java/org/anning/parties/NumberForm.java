package org.anning.parties;

import org.anning.timeline.CallerNumber;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers of telephones and identity documents, in the one form in which they are compared. */
final class NumberForm {

    private static final int LOCAL = 7;
    private static final int TAIL = 4;

    private NumberForm() {}

    /** The numbers in a text that may hold several. */
    static List<String> phones(String text) {
        List<String> all = new ArrayList<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (String part : plain.split("[,、;/\\n]+|(?<=[0-9*]{7})\\s+(?=\\+?[0-9]{4})")) {
            String number = CallerNumber.normalise(part.replaceAll("[^0-9*+\\s-]", ""));
            if (number != null && number.replaceAll("[^0-9]", "").length() >= TAIL) {
                all.add(number);
            }
        }
        return all;
    }

    /** How two numbers fit, or null. */
    static @Nullable Reason phone(String one, String other) {
        if (one.equals(other)) {
            return one.indexOf('*') >= 0
                    ? Reason.PHONE_MASKED
                    : one.length() >= LOCAL ? Reason.SAME_PHONE : Reason.PHONE_TAIL;
        }
        if (one.indexOf('*') >= 0 || other.indexOf('*') >= 0) {
            return masked(one, other, LOCAL) ? Reason.PHONE_MASKED : null;
        }
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (longer.length() > shorter.length()) {
            if (longer.length() < LOCAL || !longer.endsWith(shorter)) {
                return null;
            }
            return shorter.length() >= LOCAL ? Reason.SAME_PHONE : Reason.PHONE_TAIL;
        }
        return one.length() >= 11 && differing(one, other) ? Reason.PHONE_ONE_DIGIT : null;
    }

    private static boolean differing(String one, String other) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < one.length() && count < 3; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        boolean exchanged =
                count == 2
                        && first + 1 < one.length()
                        && one.charAt(first) == other.charAt(first + 1)
                        && one.charAt(first + 1) == other.charAt(first);
        return count == 1 || exchanged;
    }

    private static boolean masked(String one, String other, int least) {
        if (one.length() != other.length()) {
            return false;
        }
        int seen = 0;
        for (int i = 0; i < one.length(); i++) {
            boolean hidden = one.charAt(i) == '*' || other.charAt(i) == '*';
            if (!hidden && one.charAt(i) != other.charAt(i)) {
                return false;
            }
            seen += hidden ? 0 : 1;
        }
        return seen >= least;
    }

    /** An identity number without what is not part of it; the short ones of before 1999 as now. */
    static String id(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z*]", "");
        return plain.matches("\\d{15}")
                ? plain.substring(0, 6) + "19" + plain.substring(6) + "*"
                : plain;
    }

    /** How two identity numbers fit, or null. */
    static @Nullable Reason ids(String one, String other) {
        if (one.length() == 18 && other.length() == 18) {
            String seventeen = one.substring(0, 17);
            if (one.indexOf('*') < 0 && other.indexOf('*') < 0) {
                return one.equals(other) ? Reason.SAME_ID : null;
            }
            if (seventeen.equals(other.substring(0, 17)) && seventeen.indexOf('*') < 0) {
                return Reason.SAME_ID;
            }
            return masked(one, other, LOCAL) ? Reason.ID_MASKED : null;
        }
        if (one.equals(other)) {
            return one.length() >= LOCAL
                    ? Reason.SAME_ID
                    : one.length() < TAIL ? null : Reason.ID_TAIL;
        }
        boolean tail =
                Math.min(one.length(), other.length()) >= TAIL
                        && Math.max(one.length(), other.length()) == 18
                        && Math.min(one.length(), other.length()) <= 6
                        && (one.endsWith(other) || other.endsWith(one));
        return tail ? Reason.ID_TAIL : null;
    }

    static List<String> all(List<String> texts) {
        return texts.stream().flatMap(t -> phones(t).stream()).distinct().toList();
    }
}
