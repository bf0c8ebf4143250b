package org.anning.advice;

import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.Target;

import java.util.EnumSet;
import java.util.Set;

/** How the flags of a contact weigh (domain 3.3, 3.5). */
final class Weights {

    private static final Set<Conduct> LAWFUL =
            EnumSet.of(Conduct.LAWFUL_REMINDER, Conduct.POLITE_VISIT, Conduct.TRUE_SUIT_NOTICE);

    private static final Set<Conduct> STANDARD_ONLY =
            EnumSet.of(
                    Conduct.NIGHT_CONTACT,
                    Conduct.EXCESS_FREQUENCY,
                    Conduct.CONTACT_THIRD,
                    Conduct.PRESSURE_THIRD_PAY,
                    Conduct.NO_IDENTIFICATION,
                    Conduct.SPOOFED_NUMBER,
                    Conduct.AFTER_SETTLEMENT,
                    Conduct.FEE_DEMAND,
                    Conduct.SHAM_SUIT,
                    Conduct.FALSE_LEGAL_THREAT);

    private Weights() {}

    /** Whether there are flags and all of them mean lawful conduct. */
    static boolean lawful(ConductSet flags) {
        return !flags.isEmpty() && LAWFUL.containsAll(flags.list());
    }

    /** Whether a flag points to the public-security law by itself. */
    static boolean police(ConductSet flags) {
        return flags.list().stream()
                .anyMatch(flag -> !LAWFUL.contains(flag) && !STANDARD_ONLY.contains(flag));
    }

    /** 0 to 5 (domain 3.5). */
    static int severity(ContactFacts facts) {
        return facts.conduct().list().stream()
                .mapToInt(flag -> severity(flag, facts.target()))
                .max()
                .orElse(0);
    }

    private static int severity(Conduct flag, Target target) {
        return switch (flag) {
            case VIOLENCE, DETENTION, TRESPASS -> 5;
            case THREAT_SAFETY, EXTORTION, PHOTO_EDIT, IMPERSONATE_OFFICIAL, PUBLISH_ONLINE -> 4;
            case REFUSE_LEAVE, FOLLOWING, BESIEGE, BOMBING, PROPERTY_DAMAGE -> 3;
            case MINOR_OR_ELDER_TARGETED, PROPERTY_TAKING, DISTURB_WORKPLACE -> 3;
            case DISCLOSE_THIRD -> target == Target.EMPLOYER ? 3 : 2;
            case LAWFUL_REMINDER, POLITE_VISIT, TRUE_SUIT_NOTICE -> 0;
            case NO_IDENTIFICATION, FEE_DEMAND, SPOOFED_NUMBER -> 1;
            default -> 2;
        };
    }
}
