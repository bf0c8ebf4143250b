package org.anning.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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
                                YesNo.UNKNOWN,
                                true,
                                false,
                                false,
                                true,
                                null,
                                Set.of()));

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

    @ParameterizedTest
    @CsvSource({"YES, card-2011-68, inl-2020-56", "NO, inl-2020-56, card-2011-68"})
    void ofABankTheRulesForCardsOrThoseForOnlineLoansApply(YesNo card, String cited, String not) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<String> keys =
                law
                        .provisions(
                                new Circumstance(
                                        day,
                                        day,
                                        ConductSet.of(Conduct.CONTACT_THIRD),
                                        LenderKind.BANK,
                                        card,
                                        false,
                                        false,
                                        false,
                                        false,
                                        null,
                                        Set.of()))
                        .stream()
                        .map(Provision::key)
                        .toList();

        assertTrue(keys.contains(cited), keys.toString());
        assertFalse(keys.contains(not), keys.toString());
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
        assertEquals(List.of("psap-2025-30-1-2"), lighter("psap-2012-26", Conduct.FOLLOWING));
        assertEquals(List.of("psap-2025-30-1-3"), lighter("psap-2012-26", Conduct.PROPERTY_TAKING));
        assertEquals(List.of("psap-2025-58"), lighter("psap-2012-49", Conduct.EXTORTION));
        assertEquals(List.of("psap-2025-59"), lighter("psap-2012-49", Conduct.PROPERTY_DAMAGE));
        assertEquals(List.of("psap-2025-51-2"), lighter("psap-2012-43-2", Conduct.VIOLENCE));
        assertEquals(List.of(), lighter("psap-2012-42-1-5", Conduct.BOMBING));
        assertEquals(List.of(), lighter("psap-2012-43-1", Conduct.VIOLENCE));
    }

    private List<String> lighter(String old, Conduct flag) {
        return law.possiblyLighter(law.catalogue().provision(old), ConductSet.of(flag)).stream()
                .map(Provision::key)
                .toList();
    }

    @Test
    void anOldArticleNamesTheNewOneThatStandsInItsPlace() {
        Provision old = law.catalogue().provision("psap-2012-42-1-5");

        assertEquals(
                List.of("psap-2025-50-1-5"),
                law.successors(old).stream().map(Provision::key).toList());
        Succession map = law.successionsOf(old).getFirst();
        assertEquals("原第42条 → 现第50条", map.arrow(Lang.ZH));
        assertEquals("old Art. 42 → now Art. 50", map.arrow(Lang.EN));
        assertTrue(map.oldPenalty(Lang.ZH).contains("五百元"));
        assertTrue(map.newPenalty(Lang.ZH).contains("一千元"));
        assertEquals(
                List.of("原第40条第1款第3项 → 现第47条第1款第3项"),
                law.successionsOf(law.catalogue().provision("psap-2012-40-1-3")).stream()
                        .map(s -> s.arrow(Lang.ZH))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"THREAT_OTHER", "INSULT", "NIGHT_CONTACT", "CONTACT_THIRD", "FALSE_LEGAL_THREAT"})
    void whatMustBeRepeatedEngagesThePublicSecurityLawOnlyThen(Conduct flag) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        List<String> once = keys("2026-03-01", LenderKind.BANK, true, false, flag);
        List<String> often =
                law
                        .provisions(
                                new Circumstance(
                                        day,
                                        day,
                                        ConductSet.of(flag),
                                        LenderKind.BANK,
                                        YesNo.UNKNOWN,
                                        true,
                                        false,
                                        false,
                                        true,
                                        null,
                                        Set.of()))
                        .stream()
                        .map(Provision::key)
                        .toList();

        assertFalse(once.contains("psap-2025-50-1-5"));
        assertTrue(often.contains("psap-2025-50-1-5"));
    }

    @Test
    void aVulnerablePersonWeighsMoreOnlyWhereThereIsViolence() {
        assertFalse(
                keys(
                                "2026-03-01",
                                LenderKind.BANK,
                                true,
                                false,
                                Conduct.MINOR_OR_ELDER_TARGETED,
                                Conduct.INSULT)
                        .contains("psap-2025-51-2"));
        assertTrue(
                keys(
                                "2026-03-01",
                                LenderKind.BANK,
                                true,
                                false,
                                Conduct.MINOR_OR_ELDER_TARGETED,
                                Conduct.VIOLENCE)
                        .contains("psap-2025-51-2"));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, false", "2026-08-01, true"})
    void theCostTableIsOwedForContractsFromAugust2026WhateverTheDayOfTheDemand(
            LocalDate contract, boolean owed) {
        LocalDate demand = LocalDate.of(2026, 9, 1);
        List<Provision> found =
                law.provisions(
                        new Circumstance(
                                demand,
                                demand,
                                ConductSet.of(Conduct.FEE_DEMAND),
                                LenderKind.BANK,
                                YesNo.UNKNOWN,
                                true,
                                false,
                                false,
                                false,
                                contract,
                                Set.of()));

        assertEquals(owed, found.stream().anyMatch(p -> p.key().equals("cost-2026-2")));
    }

    @Test
    void collectingUnlawfulDebtsIsACrimeOnlyFromMarch2021() {
        assertFalse(law.catalogue().provision("cl-293a").inForce(LocalDate.of(2021, 2, 28)));
        assertTrue(law.catalogue().provision("cl-293a").inForce(LocalDate.of(2021, 3, 1)));
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

    @Test
    void onlyWhoIsPressedAsSpouseOrGuarantorIsToldOfThoseRules() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertEquals(List.of(), family(day, Set.of()));
        assertEquals(List.of("cc-1064"), family(day, Set.of(ConductRule.Condition.SPOUSE)));
        assertEquals(
                List.of("cc-687", "cc-688"), family(day, Set.of(ConductRule.Condition.GUARANTOR)));
    }

    private List<String> family(LocalDate day, Set<ConductRule.Condition> bonds) {
        return law
                .provisions(
                        new Circumstance(
                                day,
                                day,
                                ConductSet.of(Conduct.PRESSURE_THIRD_PAY),
                                LenderKind.BANK,
                                YesNo.UNKNOWN,
                                false,
                                false,
                                false,
                                false,
                                null,
                                bonds))
                .stream()
                .map(Provision::key)
                .filter(k -> k.startsWith("cc-"))
                .toList();
    }
}
