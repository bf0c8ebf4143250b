package org.anning.loans.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.law.Law;
import org.anning.loans.DebtMatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class DebtDutiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final TimeBar RUNNING =
            new TimeBar(TimeBar.State.RUNNING, TODAY, null, TODAY, TODAY);

    private static DebtMatter matter(
            DebtMatter.Guarantee guarantee,
            @Nullable Integer months,
            DebtMatter.Spouse spouse,
            YesNo inherited) {
        return new DebtMatter(
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                null,
                null,
                null,
                guarantee,
                months,
                spouse,
                inherited,
                null);
    }

    private static List<String> ids(
            DebtMatter matter, @Nullable String contract, TimeBar bar, Borrower borrower) {
        LocalDate contractOn = contract == null ? null : LocalDate.parse(contract);
        LocalDate due = LocalDate.of(2026, 9, 1);
        return DebtDuties.of(
                        matter,
                        contractOn,
                        bar,
                        GuaranteePeriod.of(matter, contractOn, due, TODAY).orElse(null),
                        false,
                        borrower,
                        TODAY)
                .stream()
                .map(DebtDuty::id)
                .toList();
    }

    private static List<String> ids(DebtMatter matter, @Nullable String contract) {
        return ids(matter, contract, RUNNING, Borrower.UNKNOWN);
    }

    @Test
    void everySentenceIsThereInBothLanguagesAndItsProvisionsAreInTheCatalogue() {
        Law law = new Law();
        for (DebtDuty duty : DebtDuties.all()) {
            for (Lang lang : Lang.values()) {
                assertFalse(Texts.of(lang).get(duty.textKey()).isBlank(), duty.id());
            }
            duty.provisions()
                    .forEach(key ->
                            assertFalse(law.catalogue().provision(key).title(Lang.ZH).isBlank()));
        }
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() {
        assertEquals(List.of(), ids(DebtMatter.NOTHING_KNOWN, "2024-05-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, guarantee_joint_by_law",
        "2021-01-01, guarantee_ordinary_by_law",
        "          , guarantee_undated"
    })
    void aGuaranteeWhoseKindIsNotStatedFollowsTheDayOfTheContract(
            @Nullable String contract, String said) {
        DebtMatter unstated =
                matter(DebtMatter.Guarantee.UNSTATED, 3, DebtMatter.Spouse.UNKNOWN, YesNo.UNKNOWN);

        List<String> ids = ids(unstated, contract);

        assertEquals(
                List.of(said), ids.stream().filter(id -> !id.startsWith("guarantee_run")).toList());
    }

    @Test
    void withoutAnAgreedPeriodSixMonthsAreNamedAndWhetherTheyPassed() {
        List<String> six =
                ids(
                        matter(
                                DebtMatter.Guarantee.JOINT,
                                null,
                                DebtMatter.Spouse.UNKNOWN,
                                YesNo.UNKNOWN),
                        "2024-05-01");
        assertEquals(List.of("guarantee_joint", "guarantee_six_months", "guarantee_running"), six);

        List<String> two =
                ids(
                        matter(
                                DebtMatter.Guarantee.ORDINARY,
                                2,
                                DebtMatter.Spouse.UNKNOWN,
                                YesNo.UNKNOWN),
                        "2024-05-01");
        assertEquals(List.of("guarantee_ordinary", "guarantee_passed"), two);
    }

    @Test
    void theSpouseAndAnHeirAreSpokenOf() {
        DebtMatter family =
                matter(
                        DebtMatter.Guarantee.NONE,
                        null,
                        DebtMatter.Spouse.FOR_THE_FAMILY,
                        YesNo.YES);
        assertEquals(List.of("spouse_family", "spouse_divorce", "heir"), ids(family, "2024-05-01"));
        assertTrue(ids(family, "2019-05-01").contains("spouse_older"));
        DebtMatter not =
                matter(
                        DebtMatter.Guarantee.NONE,
                        null,
                        DebtMatter.Spouse.NOT_FOR_THE_FAMILY,
                        YesNo.NO);
        assertEquals(List.of("spouse_not_family", "spouse_divorce"), ids(not, null));
    }

    @Test
    void aMinorIsOneOnTheDayOfTheContractNotToday() {
        Borrower born2005 = new Borrower(2005, false);
        DebtMatter nothing = DebtMatter.NOTHING_KNOWN;

        assertEquals(
                List.of("minor", "minor_own_wages"), ids(nothing, "2022-03-01", RUNNING, born2005));
        assertEquals(List.of("minor"), ids(nothing, "2020-03-01", RUNNING, born2005));
        assertEquals(List.of("minor_unclear"), ids(nothing, "2023-03-01", RUNNING, born2005));
        assertEquals(List.of(), ids(nothing, "2024-03-01", RUNNING, born2005));
        assertEquals(YesNo.YES, new Borrower(null, true).minorOn(TODAY));
        assertEquals(YesNo.YES, new Borrower(2008, true).minorOn(TODAY));
    }

    @Test
    void theTimeBarIsSpokenOfByItsState() {
        for (TimeBar.State state : TimeBar.State.values()) {
            TimeBar bar = new TimeBar(state, null, null, null, null);
            List<String> ids = ids(DebtMatter.NOTHING_KNOWN, null, bar, Borrower.UNKNOWN);
            String wanted =
                    switch (state) {
                        case RUNNING -> "";
                        case IN_COURT -> "in_court";
                        default -> "time_bar_" + state.code();
                    };
            assertEquals(wanted.isEmpty() ? List.of() : List.of(wanted), ids);
        }
    }
}
