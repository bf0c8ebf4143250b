package org.anning.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class InterestLinesTest {

    private final PrimeRates prime = new PrimeRates();
    private final InterestLines lines = new InterestLines(new Law().catalogue(), prime);

    @ParameterizedTest
    @CsvSource({
        "2019-08-20, 4.25, 17.00",
        "2020-04-19, 4.05, 16.20",
        "2020-04-20, 3.85, 15.40",
        "2021-12-19, 3.85, 15.40",
        "2024-01-15, 3.45, 13.80",
        "2024-11-20, 3.10, 12.40",
        "2025-05-19, 3.10, 12.40",
        "2025-05-20, 3.00, 12.00",
        "2026-11-24, 3.00, 12.00",
    })
    void theLprIsTheLastOnePublishedByThatDay(String day, String rate, String fourfold) {
        assertEquals(new BigDecimal(rate), prime.on(LocalDate.parse(day)).orElseThrow());
        assertEquals(new BigDecimal(fourfold), prime.fourfold(LocalDate.parse(day)).orElseThrow());
    }

    @Test
    void beforeTheFirstPublicationThereIsNoRateAndAfterTheLastItIsOnlyCarriedForward() {
        assertTrue(prime.on(LocalDate.of(2019, 8, 19)).isEmpty());
        assertFalse(prime.carriedForward(LocalDate.of(2026, 10, 19)));
        assertTrue(prime.carriedForward(LocalDate.of(2026, 10, 20)));
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVATE_PERSON, 2015-08-31, private-1991",
        "PRIVATE_PERSON, 2015-09-01, private-2015",
        "PRIVATE_PERSON, 2020-08-19, private-2015",
        "PRIVATE_PERSON, 2020-08-20, private-2020",
        "BANK, 2025-09-30, licensed",
        "BANK, 2025-10-01, licensed facilitated",
        "BANK, 2026-08-01, licensed facilitated disclosure",
        "MICROLOAN, 2025-12-18, local-financial",
        "MICROLOAN, 2025-12-19, local-financial microloan-2025",
        "UNLICENSED_APP, 2024-01-01, unlicensed",
        "UNKNOWN, 2024-01-01, ''",
    })
    void theLineFollowsTheKindOfLenderAndTheDayOfTheContract(
            LenderKind kind, LocalDate day, String names) {
        List<String> found = lines.lines(kind, day).stream().map(InterestLine::name).toList();

        assertEquals(names, String.join(" ", found));
    }

    @Test
    void aMicroloanCompanyIsNotHeldToFourTimesTheLpr() {
        InterestLine line = lines.lines(LenderKind.MICROLOAN, LocalDate.of(2024, 1, 15)).getFirst();

        assertEquals(new BigDecimal("24"), line.percent());
        assertTrue(line.provisions().contains("pl-reply-7"));
    }
}
