package org.anning.loans.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.LenderKind;
import org.anning.loans.Product;
import org.anning.loans.rates.CostFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

class OffersTest {

    private static final Debt.Traits NONE = Debt.Traits.NONE;

    private static Debt debt(
            LenderKind kind,
            Product product,
            String balance,
            @Nullable String cost,
            CostFinding finding,
            Debt.Traits traits) {
        return new Debt(
                UUID.randomUUID(),
                kind,
                product,
                new BigDecimal(balance),
                new BigDecimal(balance),
                cost == null ? null : new BigDecimal(cost),
                finding,
                traits);
    }

    private static Debt bank(String balance, String cost) {
        return debt(
                LenderKind.BANK, Product.CONSUMER_LOAN, balance, cost, CostFinding.NONE_SEEN, NONE);
    }

    private static Debt card(String balance, Debt.Traits traits) {
        return debt(
                LenderKind.BANK,
                Product.CREDIT_CARD,
                balance,
                "18.25",
                CostFinding.NONE_SEEN,
                traits);
    }

    private static BigDecimal sum(List<Offer> offers) {
        return offers.stream().map(Offer::monthly).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void debtsStandInTheOrderOfTheReference() {
        Debt home =
                debt(
                        LenderKind.BANK,
                        Product.SECURED,
                        "300000",
                        "5",
                        CostFinding.NONE_SEEN,
                        new Debt.Traits(true, false, false, false, false, false));
        Debt nearCard = card("48000", new Debt.Traits(false, false, false, true, false, false));
        Debt guaranteed =
                debt(
                        LenderKind.BANK,
                        Product.CONSUMER_LOAN,
                        "30000",
                        "9",
                        CostFinding.NONE_SEEN,
                        new Debt.Traits(false, false, true, false, false, false));
        Debt dear =
                debt(
                        LenderKind.MICROLOAN,
                        Product.CASH_LOAN,
                        "9000",
                        "35",
                        CostFinding.MAY_EXCEED,
                        NONE);
        Debt cheaper = bank("20000", "15");
        Debt small = bank("1500", "12");
        Debt friend =
                debt(
                        LenderKind.PRIVATE_PERSON,
                        Product.PRIVATE_NOTE,
                        "5000",
                        null,
                        CostFinding.NONE_SEEN,
                        NONE);
        Debt old =
                debt(
                        LenderKind.BANK,
                        Product.CONSUMER_LOAN,
                        "8000",
                        "15",
                        CostFinding.NONE_SEEN,
                        new Debt.Traits(false, true, false, false, true, false));
        Debt app =
                debt(
                        LenderKind.UNLICENSED_APP,
                        Product.CASH_LOAN,
                        "5000",
                        "900",
                        CostFinding.SUSPECTED_UNLICENSED,
                        NONE);
        Debt nobody =
                debt(LenderKind.UNKNOWN, Product.OTHER, "3000", null, CostFinding.NOT_ENOUGH, NONE);

        List<DebtOrder.Placed> order =
                DebtOrder.of(
                        List.of(
                                nobody,
                                app,
                                old,
                                friend,
                                small,
                                cheaper,
                                dear,
                                guaranteed,
                                nearCard,
                                home),
                        yuan("1000"));

        assertEquals(
                List.of(home, nearCard, guaranteed, dear, cheaper, small, friend, old, app, nobody),
                order.stream().map(DebtOrder.Placed::debt).toList());
        assertEquals(7, order.stream().filter(placed -> placed.place().offered()).count());
    }

    @Test
    void capacityIsSplitByPrincipalAndTheRemainderGoesToTheDearest() {
        List<Offer> offers =
                Offers.split(
                        List.of(bank("10000", "12"), bank("10000", "23"), bank("10000", "18")),
                        yuan("1000"));

        assertEquals(
                List.of("334", "333", "333"),
                offers.stream().map(o -> o.monthly().toPlainString()).toList());
        assertEquals(List.of(30, 31, 31), offers.stream().map(Offer::months).toList());
    }

    @Test
    void aSuspectedLenderATimeBarredDebtAndAnUnknownOneGetNothing() {
        List<Offer> offers =
                Offers.split(
                        List.of(
                                bank("10000", "12"),
                                debt(
                                        LenderKind.MICROLOAN,
                                        Product.CASH_LOAN,
                                        "10000",
                                        "99",
                                        CostFinding.SUSPECTED_UNLICENSED,
                                        NONE),
                                card(
                                        "60000",
                                        new Debt.Traits(false, false, false, true, true, false))),
                        yuan("1000"));

        assertEquals(new BigDecimal("1000"), offers.getFirst().monthly());
        assertEquals(
                List.of(Place.ADVICE_FIRST_TIME_BAR, Place.ADVICE_FIRST_UNLICENSED),
                offers.stream().skip(1).map(Offer::place).toList());
        assertEquals(BigDecimal.ZERO, offers.get(1).monthly());
        assertEquals(0, offers.get(1).months());
    }

    @Test
    void aCardThatNeedsMoreThanSixtyInstalmentsIsFlagged() {
        assertFalse(
                Offers.split(List.of(card("60000", NONE)), yuan("1000"))
                        .getFirst()
                        .overCardLimit());
        assertTrue(
                Offers.split(List.of(card("60001", NONE)), yuan("1000"))
                        .getFirst()
                        .overCardLimit());
        assertFalse(
                Offers.split(List.of(bank("60001", "12")), yuan("1000"))
                        .getFirst()
                        .overCardLimit());
    }

    @Test
    void withoutCapacityNothingIsOffered() {
        List<Offer> offers = Offers.split(List.of(bank("10000", "12")), BigDecimal.ZERO);

        assertEquals(BigDecimal.ZERO, sum(offers));
        assertEquals(0, offers.getFirst().months());
    }

    @Test
    void noSplitEverGivesMoreThanCapacityOrMoreThanADebtOrAnythingToTheFlagged() {
        long seed = 54;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<Debt> debts = new ArrayList<>();
            int n = random.nextInt(8);
            for (int k = 0; k < n; k++) {
                LenderKind kind = LenderKind.values()[random.nextInt(LenderKind.values().length)];
                debts.add(
                        debt(
                                kind,
                                Product.values()[random.nextInt(Product.values().length)],
                                BigDecimal.valueOf(random.nextInt(9_000_000), 2).toString(),
                                random.nextBoolean() ? null : String.valueOf(random.nextInt(40)),
                                CostFinding.values()[random.nextInt(CostFinding.values().length)],
                                new Debt.Traits(
                                        random.nextInt(5) == 0,
                                        random.nextInt(5) == 0,
                                        random.nextInt(5) == 0,
                                        random.nextBoolean(),
                                        random.nextInt(5) == 0,
                                        random.nextInt(9) == 0)));
            }
            BigDecimal capacity = BigDecimal.valueOf(random.nextInt(8_000));

            List<Offer> offers = Offers.split(debts, capacity);

            String which = "seed " + seed + " case " + i;
            assertEquals(debts.size(), offers.size(), which);
            assertTrue(sum(offers).compareTo(capacity) <= 0, which);
            BigDecimal room =
                    offers.stream()
                            .filter(o -> o.place().offered())
                            .map(o ->
                                    o.debt().balance().setScale(0, java.math.RoundingMode.CEILING))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, capacity.min(room).compareTo(sum(offers)), which);
            for (Offer offer : offers) {
                assertTrue(offer.monthly().signum() >= 0, which);
                if (!offer.place().offered()) {
                    assertEquals(0, offer.monthly().signum(), which);
                }
                if (offer.debt().kind() == LenderKind.UNLICENSED_APP
                        || offer.debt().traits().mayBeTimeBarred()) {
                    assertEquals(0, offer.monthly().signum(), which);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "50000, '2026-05-20 2026-06-25', 2026-11-24, true",
        "49999.99, '2026-05-20 2026-06-25', 2026-11-24, false",
        "50000, '2026-05-20 2026-06-18', 2026-11-24, false",
        "50000, '2026-05-20 2026-06-19', 2026-11-24, true",
        "50000, '2026-05-20 2026-07-28', 2026-10-28, false",
        "50000, '2026-05-20 2026-07-28', 2026-10-29, true",
        "50000, '2026-05-20', 2026-11-24, false",
        "50000, '', 2026-11-24, false",
    })
    void onlyAllDangerSignsOfACardTogetherSendToALawyer(
            BigDecimal principal, String demands, LocalDate today, boolean lawyer) {
        List<LocalDate> days =
                demands.isEmpty()
                        ? List.of()
                        : Arrays.stream(demands.split(" ")).map(LocalDate::parse).toList();
        Set<CardDanger.Sign> signs = CardDanger.signs(principal, days, today);

        assertEquals(lawyer, CardDanger.lawyerFirst(signs));
    }

    @Test
    void anUnknownPrincipalIsNoSign() {
        assertTrue(CardDanger.signs(null, List.of(), LocalDate.of(2026, 11, 24)).isEmpty());
    }
}
