package org.anning.timeline.ui;

import static org.anning.law.Conduct.*;

import org.anning.common.Coded;
import org.anning.law.Conduct;

import java.util.List;

/** The conduct flags in the groups in which a volunteer looks for them (domain 3.3). */
enum ConductGroup implements Coded {
    WORDS(
            THREAT_SAFETY,
            THREAT_OTHER,
            INSULT,
            DEFAMATION,
            OBSCENE,
            FALSE_LEGAL_THREAT,
            EXTORTION,
            RETALIATION),
    FREQUENCY(
            NIGHT_CONTACT,
            EXCESS_FREQUENCY,
            BOMBING,
            SPOOFED_NUMBER,
            AFTER_REFUSAL,
            AFTER_SETTLEMENT),
    OTHERS(
            CONTACT_THIRD,
            DISCLOSE_THIRD,
            PRESSURE_THIRD_PAY,
            PUBLISH_ONLINE,
            PHOTO_EDIT,
            PII_MISUSE,
            MINOR_OR_ELDER_TARGETED),
    IN_PERSON(
            REFUSE_LEAVE,
            BESIEGE,
            TRESPASS,
            POSTING_BANNER,
            PROPERTY_DAMAGE,
            PROPERTY_TAKING,
            VIOLENCE,
            DETENTION,
            FOLLOWING,
            DISTURB_WORKPLACE,
            SECRET_FILMING),
    IDENTITY(
            NO_IDENTIFICATION,
            IMPERSONATE_OFFICIAL,
            IMPERSONATE_OTHER,
            FORGED_DOCS,
            FALSE_REPORT,
            SHAM_SUIT),
    MONEY(PRIVATE_ACCOUNT, FEE_DEMAND, COERCED_NEW_LOAN),
    NORMAL(LAWFUL_REMINDER, POLITE_VISIT, TRUE_SUIT_NOTICE);

    private final List<Conduct> flags;

    ConductGroup(Conduct... flags) {
        this.flags = List.of(flags);
    }

    List<Conduct> flags() {
        return flags;
    }
}
