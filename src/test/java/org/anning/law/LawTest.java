package org.anning.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class LawTest {

    private final Law law = new Law();

    private List<String> keys(
            String day, LenderKind lender, boolean toClient, boolean night, Conduct... flags) {
        LocalDate date = LocalDate.parse(day);
        return law
                .provisions(
                        new Circumstance(
                                date, date, ConductSet.of(flags), lender, toClient, night, false))
                .stream()
                .map(Provision::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, psap-2012-42-1-1, psap-2025-50-1-1, 第四十二条第一款第一项, 五百元",
        "2026-01-01, psap-2025-50-1-1, psap-2012-42-1-1, 第五十条第一款第一项, 一千元",
    })
    void theSameThreatFallsUnderAnotherArticleAndFineOnNewYearsDay(
            String day, String cited, String notCited, String article, String fine) {
        List<String> keys =
                keys(day, LenderKind.CONSUMER_FINANCE, true, false, Conduct.THREAT_SAFETY);

        assertTrue(keys.contains(cited));
        assertFalse(keys.contains(notCited));
        Provision provision = law.catalogue().provision(cited);
        assertTrue(provision.title(Lang.ZH).endsWith(article), provision.title(Lang.ZH));
        assertTrue(provision.zh().contains(fine));
    }

    @Test
    void aSeriesOverNewYearShowsBothTexts() {
        List<Provision> both =
                law.provisions(
                        new Circumstance(
                                LocalDate.of(2025, 12, 20),
                                LocalDate.of(2026, 1, 10),
                                ConductSet.of(Conduct.THREAT_OTHER),
                                LenderKind.UNKNOWN,
                                true,
                                false,
                                false));

        List<String> keys = both.stream().map(Provision::key).toList();
        assertTrue(keys.containsAll(List.of("psap-2012-42-1-5", "psap-2025-50-1-5")));
    }

    @Test
    void aPoliteVisitAndATrueNoticeOfSuitRaiseNothing() {
        assertEquals(
                List.of(),
                keys(
                        "2026-03-01",
                        LenderKind.BANK,
                        true,
                        false,
                        Conduct.POLITE_VISIT,
                        Conduct.TRUE_SUIT_NOTICE,
                        Conduct.LAWFUL_REMINDER));
    }

    @Test
    void aLicensedLenderWhoOnlyCallsOftenByDayRaisesStandardsAndNoPunishment() {
        List<String> byDay =
                keys("2026-03-01", LenderKind.BANK, true, false, Conduct.EXCESS_FREQUENCY);
        List<String> byNight =
                keys("2026-03-01", LenderKind.BANK, true, true, Conduct.EXCESS_FREQUENCY);
        List<String> unlicensed =
                keys(
                        "2026-03-01",
                        LenderKind.UNLICENSED_APP,
                        true,
                        false,
                        Conduct.EXCESS_FREQUENCY);

        assertTrue(byDay.contains("gbt-45251"));
        assertFalse(byDay.contains("psap-2025-50-1-5"));
        assertTrue(byNight.contains("psap-2025-50-1-5"));
        assertTrue(unlicensed.contains("psap-2025-50-1-5"));
    }

    @Test
    void rulesForOneKindOfLenderAreNotHeldAgainstAnother() {
        List<String> bank =
                keys("2026-03-01", LenderKind.BANK, false, false, Conduct.CONTACT_THIRD);
        List<String> microloan =
                keys("2026-03-01", LenderKind.MICROLOAN, false, false, Conduct.CONTACT_THIRD);

        assertTrue(bank.contains("card-2011-68"));
        assertFalse(bank.contains("cfc-2024-56"));
        assertFalse(microloan.contains("card-2011-68"));
        assertTrue(microloan.contains("gbt-45251"));
    }

    @Test
    void collectingUnlawfulDebtsIsNamedOnlyWhereTheLoanLooksSo() {
        Circumstance entry =
                new Circumstance(
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 1),
                        ConductSet.of(Conduct.VIOLENCE),
                        LenderKind.UNLICENSED_APP,
                        true,
                        false,
                        true);

        assertTrue(law.provisions(entry).stream().anyMatch(p -> p.key().equals("cl-293a")));
        assertFalse(
                keys("2026-03-01", LenderKind.UNLICENSED_APP, true, false, Conduct.VIOLENCE)
                        .contains("cl-293a"));
    }

    @Test
    void theOldActsWhoseNewTextCanBeLighterShowBoth() {
        Provision old = law.catalogue().provision("psap-2012-26");

        assertEquals(
                List.of("psap-2025-30-1-2", "psap-2025-30-1-3"),
                law.possiblyLighter(old).stream().map(Provision::key).toList());
        assertEquals(List.of(), law.possiblyLighter(law.catalogue().provision("psap-2012-42-1-5")));
    }

    @Test
    void everyConductHasItsRuleAndEveryProvisionBothLanguages() {
        for (Conduct flag : Conduct.values()) {
            ConductRule rule = law.conduct(flag);
            assertEquals(rule.nature() == Nature.LAWFUL, rule.provisions().isEmpty(), flag.name());
        }
        for (Provision p : law.catalogue().all()) {
            assertFalse(p.zh().isBlank() || p.en().isBlank(), p.key());
            assertFalse(p.zh().matches(".*[A-Za-z]{4,}.*"), p.key());
            assertFalse(p.en().matches(".*[\\u4e00-\\u9fff].*"), p.key());
            assertEquals(List.of(), CautiousWords.in(p.zh() + p.en()), p.key());
        }
    }

    @Test
    void forbiddenWordsAreSeen() {
        assertEquals(List.of("不用还"), CautiousWords.in("这笔钱 不用还 了"));
        assertEquals(List.of("need not pay"), CautiousWords.in("You need  not\npay."));
    }
}
