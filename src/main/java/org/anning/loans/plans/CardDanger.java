package org.anning.loans.plans;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The outward danger signs of a card debt (cl-196-interp-6, -8). All of them together, never one,
 * send the client to a lawyer before more details are taken. Whether there was intent is not for
 * the program; being unable to pay is no sign.
 */
public final class CardDanger {

    private static final BigDecimal PRINCIPAL = BigDecimal.valueOf(50_000);
    private static final int DAYS_BETWEEN_DEMANDS = 30;
    private static final int MONTHS_AFTER_SECOND = 3;

    private CardDanger() {}

    /** The signs that can be seen from outside. */
    public enum Sign implements Coded {
        PRINCIPAL_REACHED,
        TWO_DEMANDS,
        THREE_MONTHS_AFTER
    }

    /**
     * What is known of all cards of one bank. The principal counts by borrower and bank, however
     * many cards there are.
     *
     * @param id of the bank in the directory
     * @param name its legal name
     * @param principal owed on its cards, without interest and fees, in yuan; zero when unknown
     * @param signs the signs that are there
     */
    @PersonalData
    public record Bank(UUID id, String name, BigDecimal principal, Set<Sign> signs) {

        public Bank {
            signs = Set.copyOf(signs);
        }

        /** The signs with this much more owed on other cards of this bank. */
        public Set<Sign> signsWith(BigDecimal more) {
            EnumSet<Sign> all = EnumSet.noneOf(Sign.class);
            all.addAll(signs);
            if (reached(principal.add(more))) {
                all.add(Sign.PRINCIPAL_REACHED);
            }
            return all;
        }

        @Override
        public String toString() {
            return "Bank";
        }
    }

    /**
     * The signs that are there.
     *
     * @param principal of the cards of one bank, without interest and fees; null when unknown
     * @param demands days of effective demands by the bank
     */
    public static Set<Sign> signs(
            @Nullable BigDecimal principal, List<LocalDate> demands, LocalDate today) {
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        if (principal != null && reached(principal)) {
            signs.add(Sign.PRINCIPAL_REACHED);
        }
        LocalDate second = second(demands.stream().sorted().toList());
        if (second != null) {
            signs.add(Sign.TWO_DEMANDS);
            if (today.isAfter(second.plusMonths(MONTHS_AFTER_SECOND))) {
                signs.add(Sign.THREE_MONTHS_AFTER);
            }
        }
        return signs;
    }

    /**
     * Whether the principal is large enough to be a sign.
     *
     * @param principal of the cards of one bank in yuan, without interest and fees
     */
    public static boolean reached(BigDecimal principal) {
        return principal.compareTo(PRINCIPAL) >= 0;
    }

    /** Whether the client should see a lawyer first: every sign is there. */
    public static boolean lawyerFirst(Set<Sign> signs) {
        return signs.size() == Sign.values().length;
    }

    /** The first demand that comes thirty days or more after the first of all. */
    private static @Nullable LocalDate second(List<LocalDate> sorted) {
        return sorted.stream()
                .filter(day ->
                        ChronoUnit.DAYS.between(sorted.getFirst(), day) >= DAYS_BETWEEN_DEMANDS)
                .findFirst()
                .orElse(null);
    }
}
