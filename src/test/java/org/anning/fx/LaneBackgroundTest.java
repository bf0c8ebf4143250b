package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.anning.common.Closed;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

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

    @Test
    void aQuestionToACasebookThatWasClosedMeanwhileIsNoFailure() {
        List<String> ends = new ArrayList<>();
        try (LaneBackground background =
                new LaneBackground(
                        Runnable::run,
                        refused -> ends.add(refused.toString()),
                        broken -> ends.add(broken.toString()))) {
            background
                    .run(() -> {
                        throw new Closed(new RejectedExecutionException());
                    })
                    .onSuccess(_ -> ends.add("answered"))
                    .onEnd(() -> ends.add("over"))
                    .start();
        }

        assertEquals(List.of("over"), ends);
    }

    @Test
    void whatHasANameIsListedWhileItGoesOnAndStopsWhenItIsAskedTo() throws Exception {
        BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        List<String> ends = new ArrayList<>();
        try (LaneBackground background =
                new LaneBackground(window::add, _ -> {}, broken -> ends.add(broken.toString()))) {
            Job<?> job =
                    background
                            .chore(progress -> {
                                while (true) {
                                    progress.stopIfCancelled();
                                    Thread.onSpinWait();
                                }
                            })
                            .named("a long way")
                            .onCancelled(() -> ends.add("stopped"))
                            .start();
            background.chore(_ -> "nobody names it").start();
            window.take().run();
            assertEquals(List.of(job), background.running());

            job.cancel();
            Runnable end = window.poll(1, TimeUnit.SECONDS);
            assertNotNull(end, "it must stop within a second");
            end.run();
            assertEquals(List.of(), background.running());
            assertEquals(List.of("stopped"), ends);
        }
    }
}
