package org.anning.interview.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.interview.InterviewDraft;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Somebody types into an interview without stopping and the program is killed at random moments:
 * what is there again is a beginning of what was typed, lacks at most two seconds of typing, and
 * the caret stands in the same field.
 */
class TypingKillTest {

    private static final long SEED = 20261127;
    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

    @TempDir Path folder;

    private record Key(int keys, long at) {}

    @Test
    void atMostTwoSecondsOfTypingAreLostWhenKilledEightTimes() throws Exception {
        killed(8);
    }

    @Test
    @Tag("long")
    void atMostTwoSecondsOfTypingAreLostWhenKilledFiftyTimes() throws Exception {
        killed(50);
    }

    private void killed(int rounds) throws Exception {
        Path place = TestCasebook.create(folder);
        Random random = new Random(SEED);
        int there = 0;
        long worst = 0;

        for (int round = 0; round < rounds; round++) {
            List<Key> keys = typeAndKill(place, 300 + random.nextInt(3200));
            there = whatIsThere(place);
            worst = Math.max(worst, typingLost(keys, there));
        }

        System.out.printf(
                "TYPING rounds=%d seed=%d keys=%d mostLost=%dms%n",
                rounds, SEED, there, TimeUnit.NANOSECONDS.toMillis(worst));
        assertTrue(there > rounds * 10, "too little was typed to say anything");
        assertTrue(worst <= TWO_SECONDS, "more than two seconds of typing were lost");
    }

    /** From the first key that is not there to the last that was struck. */
    private static long typingLost(List<Key> keys, int there) {
        return keys.stream()
                .filter(k -> k.keys() > there)
                .findFirst()
                .map(first -> keys.getLast().at() - first.at())
                .orElse(0L);
    }

    private static int whatIsThere(Path place) {
        try (Services services =
                Services.open(
                        place,
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false)) {
            List<InterviewDraft> drafts = services.interviews().unfinished();
            if (drafts.isEmpty()) {
                return 0;
            }
            InterviewDraft draft = drafts.getFirst();
            String text = draft.text(TypingWriter.FIELD).orElse("");
            assertEquals(TypingWriter.typed(text.length()), text, "not what was typed");
            assertEquals(TypingWriter.FIELD, draft.focus());
            assertEquals(text.length(), draft.caret());
            return text.length();
        }
    }

    private static List<Key> typeAndKill(Path place, int millis) throws Exception {
        return KilledProgram.run(TypingWriter.class, place, millis, "KEY \\d+ \\d{6,}").stream()
                .map(line -> line.split(" "))
                .map(parts -> new Key(Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                .toList();
    }
}
