package org.anning.advice;

import org.jspecify.annotations.Nullable;

/** What of a person's data a copy for somebody shows (pipl-6, domain 6.6). */
final class Mask {

    private static final int SHOWN = 4;

    private Mask() {}

    /**
     * Identity number: in full where a claim needs it, its end on our own copy, else not at all.
     */
    static @Nullable String idNumber(@Nullable String number, Filling filling) {
        if (number == null) {
            return null;
        }
        return switch (filling.recipient()) {
            case POLICE, COURT, LENDER, REGULATOR, LEGAL_AID -> number;
            case CLIENT, FILE -> end(number);
            case PLATFORM, COLLECTOR, FAMILY -> withheld(filling);
        };
    }

    /** The safe contact never goes to anybody who presses the client or to the family. */
    static @Nullable String safeContact(@Nullable String contact, Filling filling) {
        return switch (filling.recipient()) {
            case POLICE, COURT, REGULATOR, LEGAL_AID, CLIENT, FILE -> contact;
            case LENDER, PLATFORM, COLLECTOR, FAMILY -> withheld(filling);
        };
    }

    /** The address, for those who write letters or come to help. */
    static @Nullable String address(@Nullable String address, Filling filling) {
        return switch (filling.recipient()) {
            case POLICE, COURT, REGULATOR, LEGAL_AID, CLIENT, FILE, LENDER -> address;
            case PLATFORM, COLLECTOR, FAMILY -> withheld(filling);
        };
    }

    /** Who was reached: a role for everybody, the name in addition for police and courts. */
    static @Nullable String third(@Nullable String name, Filling filling) {
        return switch (filling.recipient()) {
            case POLICE, COURT, LEGAL_AID, CLIENT, FILE -> name;
            case LENDER, REGULATOR, PLATFORM, COLLECTOR, FAMILY -> null;
        };
    }

    /**
     * What is owed, how much and to whom: not for strangers and not for the family, and not on what
     * the client takes home while there is danger (domain 6.1).
     */
    static @Nullable String debt(@Nullable String words, Filling filling) {
        if (words == null) {
            return null;
        }
        return switch (filling.recipient()) {
            case PLATFORM, FAMILY -> withheld(filling);
            case CLIENT -> inDanger(filling) ? withheld(filling) : words;
            case POLICE, COURT, LENDER, REGULATOR, COLLECTOR, LEGAL_AID, FILE -> words;
        };
    }

    private static boolean inDanger(Filling filling) {
        return filling.holds("dangerNow") || filling.holds("selfHarm") || filling.holds("highRisk");
    }

    /** Health and other reasons for care, for those who must heed them. */
    static @Nullable String health(@Nullable String words, Filling filling) {
        if (words == null) {
            return null;
        }
        return switch (filling.recipient()) {
            case POLICE, COURT, LEGAL_AID, CLIENT, FILE -> words;
            case LENDER, REGULATOR, PLATFORM, COLLECTOR, FAMILY -> withheld(filling);
        };
    }

    private static String withheld(Filling filling) {
        return filling.words().texts().get("advice.words.withheld");
    }

    /** Stars and the last four characters. */
    static String end(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
