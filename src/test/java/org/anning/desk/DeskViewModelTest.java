package org.anning.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.fx.HeldBackground;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class DeskViewModelTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T06:03:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Language language = new Language(Lang.ZH);

    private static SearchHit hit(String title) {
        return new SearchHit("mdi2a-account", title, "", () -> {});
    }

    @Test
    void findsPlacesByTheirNameAndEverythingElseByTheHouse() {
        House house = Houses.house(words -> List.of(hit("王小雨 " + words)));
        DeskViewModel desk = new DeskViewModel(house, new ImmediateBackground(), language, CLOCK);

        desk.search("设");

        assertEquals(List.of("设置", "王小雨 设"), desk.hits().stream().map(SearchHit::title).toList());
    }

    @Test
    void onlyTheNewestSearchIsAnswered() {
        HeldBackground background = new HeldBackground();
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(words -> List.of(hit(words))), background, language, CLOCK);

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
                        CLOCK);
        desk.search("王");

        desk.search("  ");

        assertTrue(desk.hits().isEmpty());
    }

    @Test
    void saysWhenItWasLastSavedInLocalTime() {
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(_ -> List.of()), new ImmediateBackground(), language, CLOCK);

        desk.saved(CLOCK.instant());

        assertEquals("已保存 14:03", desk.statusProperty().get());
    }

    @Test
    void goesOnlyWhereThereIsAPlace() {
        DeskViewModel desk =
                new DeskViewModel(
                        Houses.house(_ -> List.of()), new ImmediateBackground(), language, CLOCK);

        assertTrue(desk.go("desk.place.settings"));
        assertFalse(desk.go("desk.nowhere"));
        assertEquals("desk.place.settings", desk.currentProperty().get().name());
    }
}
