package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LaneBackgroundTest {

    @Test
    void whatWasStartedIsDoneBeforeTheEndAndNothingBeginsAfterIt() {
        List<String> done = new ArrayList<>();
        LaneBackground background =
                new LaneBackground(Runnable::run, _ -> {}, broken -> done.add(broken.toString()));
        background.run(() -> done.add("a save")).start();

        background.close();
        background.run(() -> done.add("a question of a window that is gone")).start();
        background.close();

        assertEquals(List.of("a save"), done);
    }
}
