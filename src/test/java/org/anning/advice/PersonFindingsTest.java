package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.cases.Risk;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Objects;

class PersonFindingsTest {

    private static YesNo fact(String name, ACase of) {
        return Objects.requireNonNull(NamedFacts.in(of.today()).get(name)).holds();
    }

    private static ACase client(@Nullable Integer born, Vulnerability... all) {
        return ACase.empty()
                .of(
                        new ClientFacts(
                                "小林",
                                null,
                                null,
                                null,
                                born,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Vulnerabilities.of(all),
                                null));
    }

    @ParameterizedTest
    @CsvSource({
        "minor, MINOR",
        "elderly, ELDERLY",
        "illOrDisabled, DISABLED",
        "illOrDisabled, SERIOUSLY_ILL",
        "mentalIllness, MENTAL_ILLNESS",
        "domesticViolence, DOMESTIC_VIOLENCE",
        "sexualImages, SEXUAL_IMAGES"
    })
    void holdsWhenTheClientSaidSo(String name, Vulnerability said) {
        assertEquals(YesNo.YES, fact(name, client(null, said)), name);
        assertEquals(YesNo.NO, fact(name, client(1990, Vulnerability.LOW_INCOME)), name);
    }

    @Test
    void ageComesFromTheYearOfBirth() {
        assertEquals(YesNo.YES, fact("minor", client(2009)));
        assertEquals(YesNo.UNKNOWN, fact("minor", client(2008)));
        assertEquals(YesNo.NO, fact("minor", client(2007)));
        assertEquals(YesNo.YES, fact("elderly", client(1966)));
        assertEquals(YesNo.NO, fact("elderly", client(1967)));
    }

    @Test
    void riskIsWhatAPersonJudged() {
        assertEquals(YesNo.YES, fact("highRisk", ACase.empty().atRisk(Risk.HIGH)));
        assertEquals(YesNo.NO, fact("highRisk", ACase.empty().atRisk(Risk.WATCH)));
    }

    @Test
    void consentCountsOnlyWhileItHolds() {
        LocalDate given = LocalDate.of(2026, 11, 1);
        ConsentFacts held =
                new ConsentFacts(ConsentPurpose.KEEP_RECORDS, true, given, null, null, null, null);
        ConsentFacts withdrawn =
                new ConsentFacts(
                        ConsentPurpose.KEEP_RECORDS,
                        true,
                        given,
                        null,
                        null,
                        given.plusDays(3),
                        null);

        assertEquals(YesNo.YES, fact("consentMissing", ACase.empty()));
        assertEquals(YesNo.NO, fact("consentMissing", ACase.empty().with(held)));
        assertEquals(YesNo.YES, fact("consentMissing", ACase.empty().with(withdrawn)));
    }
}
