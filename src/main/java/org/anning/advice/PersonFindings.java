package org.anning.advice;

import org.anning.cases.ConsentPurpose;
import org.anning.cases.Risk;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;

import java.util.Arrays;
import java.util.List;

/** Facts about the client (domain 6). */
final class PersonFindings {

    private static final int OF_AGE = 18;
    private static final int OLD = 60;
    private static final int SIXTEEN = 16;

    private PersonFindings() {}

    /** A person judged the risk to be high (domain 6.1). */
    static Finding highRisk(Circumstances c) {
        return c.view().file().value().risk() == Risk.HIGH ? Finding.yes(file(c)) : Finding.no();
    }

    /**
     * Under 18 by the year of birth, or said to be (cc-19, cc-145). In the year of the eighteenth
     * birthday the year alone does not say it.
     */
    static Finding minor(Circumstances c) {
        Integer born = c.view().client().value().birthYear();
        int turns = born == null ? Integer.MAX_VALUE : c.today().getYear() - born;
        if (turns < OF_AGE) {
            return Finding.yes(client(c));
        }
        return Circumstances.orUnknown(vulnerable(c, Vulnerability.MINOR), turns == OF_AGE);
    }

    /** 16 or 17: who lives on own wages counts as grown-up for this (cc-18). */
    static Finding sixteenOrSeventeen(Circumstances c) {
        Integer born = c.view().client().value().birthYear();
        int turns = born == null ? 0 : c.today().getYear() - born;
        return turns == SIXTEEN || turns == SIXTEEN + 1 ? Finding.yes(client(c)) : Finding.no();
    }

    static Finding student(Circumstances c) {
        return vulnerable(c, Vulnerability.STUDENT);
    }

    /** Low income opens legal aid and the minimum allowance as a floor of the budget. */
    static Finding lowIncome(Circumstances c) {
        return vulnerable(c, Vulnerability.LOW_INCOME);
    }

    static Finding pregnant(Circumstances c) {
        return vulnerable(c, Vulnerability.PREGNANT);
    }

    /** 60 or over by the year of birth, or said to be. */
    static Finding elderly(Circumstances c) {
        Integer born = c.view().client().value().birthYear();
        boolean old = born != null && c.today().getYear() - born >= OLD;
        return old ? Finding.yes(client(c)) : vulnerable(c, Vulnerability.ELDERLY);
    }

    static Finding illOrDisabled(Circumstances c) {
        return vulnerable(c, Vulnerability.SERIOUSLY_ILL, Vulnerability.DISABLED);
    }

    static Finding mentalIllness(Circumstances c) {
        return vulnerable(c, Vulnerability.MENTAL_ILLNESS);
    }

    static Finding domesticViolence(Circumstances c) {
        return vulnerable(c, Vulnerability.DOMESTIC_VIOLENCE);
    }

    static Finding sexualImages(Circumstances c) {
        return vulnerable(c, Vulnerability.SEXUAL_IMAGES);
    }

    /** No consent to keep records holds on this day (pipl-13, pipl-29). */
    static Finding consentMissing(Circumstances c) {
        boolean held =
                c.view().consents().stream()
                        .anyMatch(k ->
                                k.value().purpose() == ConsentPurpose.KEEP_RECORDS
                                        && k.value().holdsOn(c.today()));
        return held ? Finding.no() : Finding.yes(file(c));
    }

    private static Finding vulnerable(Circumstances c, Vulnerability... which) {
        Vulnerabilities all = c.view().client().value().vulnerable();
        return all != null && Arrays.stream(which).anyMatch(all::has)
                ? Finding.yes(client(c))
                : Finding.no();
    }

    private static List<Ground> client(Circumstances c) {
        return List.of(new Ground(Ground.Kind.CLIENT, c.view().client().id()));
    }

    private static List<Ground> file(Circumstances c) {
        return List.of(new Ground(Ground.Kind.CASE, c.view().file().id()));
    }
}
