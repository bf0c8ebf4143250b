package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Somebody types into one form after the other and the whole program is killed at random moments.
 * At the next start each form opens by itself with a beginning of what was typed in it, which lacks
 * at most two seconds of typing.
 */
class FormKillTest {

    private static final long SEED = 20261128;
    private static final int MOST_LINES = 180;
    private static final long TWO_SECONDS = TimeUnit.SECONDS.toNanos(2);

    @TempDir Path folder;

    private record Key(int keys, long at) {}

    /** What was typed in each form since it was last seen, all in one run of the program. */
    private final Map<FormWriter.Form, List<Key>> typed = new EnumMap<>(FormWriter.Form.class);

    private long worst;
    private int keys;
    private int back;

    @Test
    void everyFormIsThereAgainWhenKilledThreeTimes() throws Exception {
        killed(3);
    }

    @Test
    @Tag("long")
    void everyFormIsThereAgainWhenKilledFortyTimes() throws Exception {
        killed(40);
    }

    private void killed(int rounds) throws Exception {
        Path place = TestCasebook.create(folder);
        try (Services services =
                Services.open(
                        place,
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false)) {
            services.caseImport()
                    .importCase(
                            Sample.BANXIA.text().replaceAll("\"mainWorry\" : \"[^\"]*\",", ""),
                            CaseImport.Ids.KEPT);
        }
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            // First every form is typed into, then the program is killed in any of them.
            int lines = round == 0 ? MOST_LINES : 20 + random.nextInt(MOST_LINES);
            try (KilledProgram writer = KilledProgram.start(FormWriter.class, place.toString())) {
                read(
                        writer.killedWhenItHasSaid(
                                lines, "(BACK|WRONG) [A-Z]+ \\d+|KEY [A-Z]+ \\d+ \\d{6,}"));
            }
        }
        System.out.printf(
                "FORMS rounds=%d seed=%d keys=%d formsBack=%d mostLost=%dms%n",
                rounds, SEED, keys, back, TimeUnit.NANOSECONDS.toMillis(worst));
        assertTrue(keys > rounds * 10 && back >= rounds, "too little was typed to say anything");
        assertTrue(worst <= TWO_SECONDS, "more than two seconds of typing were lost");
    }

    private void read(List<String> said) {
        Map<FormWriter.Form, List<Key>> now = new EnumMap<>(FormWriter.Form.class);
        for (String line : said) {
            String[] parts = line.split(" ");
            FormWriter.Form form = FormWriter.Form.valueOf(parts[1]);
            int there = Integer.parseInt(parts[2]);
            if (parts[0].equals("KEY")) {
                now.computeIfAbsent(form, _ -> new ArrayList<>())
                        .add(new Key(there, Long.parseLong(parts[3])));
                keys++;
            } else {
                assertEquals("BACK", parts[0], "not what was typed: " + line);
                worst = Math.max(worst, typingLost(typed.getOrDefault(form, List.of()), there));
                back += there > 0 ? 1 : 0;
            }
        }
        typed.putAll(now);
    }

    /** From the first key that is not there to the last that was struck. */
    private static long typingLost(List<Key> keys, int there) {
        return keys.stream()
                .filter(k -> k.keys() > there)
                .findFirst()
                .map(first -> keys.getLast().at() - first.at())
                .orElse(0L);
    }
}
