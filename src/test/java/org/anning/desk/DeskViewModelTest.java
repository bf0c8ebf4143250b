package org.anning.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.fx.HeldBackground;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DeskViewModelTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T06:03:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Language language = new Language(Lang.ZH);

    private static SearchHit hit(String title) {
        return new SearchHit(HitKind.CASE, "mdi2a-account", title, "", "", () -> {});
    }

    @Test
    void findsPlacesByTheirNameAndEverythingElseByTheHouse() {
        House house = Houses.house(words -> List.of(hit("王小雨 " + words)));
        DeskViewModel desk =
                new DeskViewModel(
                        house,
                        new ImmediateBackground(),
                        language,
                        CLOCK,
                        List::of,
                        _ -> List.of());

        desk.search("设");

        assertEquals(List.of("设置", "王小雨 设"), desk.hits().stream().map(SearchHit::title).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "lock, 立即锁定",
        "suoding, 立即锁定",
        "ljsd, 立即锁定",
        "锁, 立即锁定",
        "shezhi, 设置",
        "jintian, 今天"
    })
    void whatCanBeDoneIsFoundInBothLanguagesAndInPinyin(String typed, String title) {
        List<String> done = new ArrayList<>();
        Command lock = new Command("fx.action.lock", "mdi2l-lock", "", () -> done.add("lock"));
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(_ -> List.of()),
                        new ImmediateBackground(),
                        language,
                        CLOCK,
                        () -> List.of(lock),
                        _ -> List.of());

        desk.search(typed);

        assertEquals(List.of(title), desk.hits().stream().map(SearchHit::title).toList());
    }

    @Test
    void hitsAreNarrowedByTheirKindWhileTyping() {
        SearchHit paper = new SearchHit(HitKind.PAPER, "mdi2a-account", "投诉书", "", "", () -> {});
        House house =
                Houses.withHits(
                        words ->
                                words.equals("王")
                                        ? new SearchHits(
                                                List.of(hit("王小雨"), hit("王五"), paper),
                                                Map.of(HitKind.CASE, 7))
                                        : new SearchHits(List.of(hit("王小雨")), Map.of()),
                        new ArrayList<>());
        DeskViewModel desk =
                new DeskViewModel(
                        house,
                        new ImmediateBackground(),
                        language,
                        CLOCK,
                        List::of,
                        _ -> List.of());

        desk.search("王");
        assertEquals(
                List.of(
                        new DeskViewModel.Facet(null, 10),
                        new DeskViewModel.Facet(HitKind.CASE, 9),
                        new DeskViewModel.Facet(HitKind.PAPER, 1)),
                desk.facets());
        desk.turnFacet(false);
        assertEquals(List.of("投诉书"), desk.hits().stream().map(SearchHit::title).toList());
        assertEquals(0, desk.unlistedProperty().get());
        desk.turnFacet(false);
        assertEquals(List.of("王小雨", "王五"), desk.hits().stream().map(SearchHit::title).toList());
        assertEquals(7, desk.unlistedProperty().get());

        // What is typed next is narrowed too, as long as there is such a kind.
        desk.search("王小");
        assertEquals(HitKind.CASE, desk.facetProperty().get());
        desk.narrow(null);
        desk.search("王");
        desk.narrow(HitKind.PAPER);
        desk.search("王小");
        assertEquals(List.of("王小雨"), desk.hits().stream().map(SearchHit::title).toList());
        desk.search("");
        assertEquals(List.of(), desk.hits());
    }

    @Test
    void saysHowManyAreNotListed() {
        House house =
                Houses.withHits(
                        _ -> new SearchHits(List.of(hit("王小雨")), Map.of(HitKind.CASE, 7)),
                        new ArrayList<>());
        DeskViewModel desk =
                new DeskViewModel(
                        house,
                        new ImmediateBackground(),
                        language,
                        CLOCK,
                        List::of,
                        _ -> List.of());

        desk.search("王");

        assertEquals(7, desk.unlistedProperty().get());
    }

    @Test
    void onlyTheNewestSearchIsAnswered() {
        HeldBackground background = new HeldBackground();
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(words -> List.of(hit(words))),
                        background,
                        language,
                        CLOCK,
                        List::of,
                        _ -> List.of());

        desk.search("王");
        desk.search("王小");
        background.release();

        assertEquals(List.of("王小"), desk.hits().stream().map(SearchHit::title).toList());
    }

    @Test
    void anEmptySearchFindsNothing() {
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(words -> List.of(hit(words))),
                        new ImmediateBackground(),
                        language,
                        CLOCK,
                        List::of,
                        _ -> List.of());
        desk.search("王");

        desk.search("  ");

        assertTrue(desk.hits().isEmpty());
    }

    @Test
    void saysWhenItWasLastSavedInLocalTime() {
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(_ -> List.of()),
                        new ImmediateBackground(),
                        language,
                        CLOCK,
                        List::of,
                        _ -> List.of());

        desk.saved(CLOCK.instant());

        assertEquals("已保存 14:03", desk.statusProperty().get());
    }

    @Test
    void goesOnlyWhereThereIsAPlace() {
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(_ -> List.of()),
                        new ImmediateBackground(),
                        language,
                        CLOCK,
                        List::of,
                        _ -> List.of());

        assertTrue(desk.go("desk.place.settings"));
        assertFalse(desk.go("desk.nowhere"));
        assertEquals("desk.place.settings", desk.currentProperty().get().name());
    }
}
