package org.anning.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.fx.ImmediateBackground;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class SosViewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:03:00Z");

    @Test
    void notesTimeAndDeedAndTheOpenCase() {
        List<SosNote> noted = new ArrayList<>();
        SosViewModel card =
                new SosViewModel(
                        new ImmediateBackground(),
                        Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")),
                        noted::add,
                        Houses.CASE);

        card.did(SosDeed.OPENED);
        card.did(SosDeed.CALLED_12356);

        assertEquals(
                List.of(
                        new SosNote(NOW, SosDeed.OPENED, Houses.CASE),
                        new SosNote(NOW, SosDeed.CALLED_12356, Houses.CASE)),
                noted);
        assertEquals(noted, card.done());
    }
}
