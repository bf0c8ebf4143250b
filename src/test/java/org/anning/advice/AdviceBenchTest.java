package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;

/** How long advice takes for a case with very many entries. */
@Tag("bench")
class AdviceBenchTest {

    private static final int ENTRIES = 10_000;
    private static final Duration MOST = Duration.ofMillis(300);

    /** How many times the plain loop it may take. */
    private static final double RATIO = 100;

    @Test
    void tenThousandEntriesAreAdvisedOnInTime() {
        Conduct[] flags = Conduct.values();
        Target[] targets = Target.values();
        LocalDate first = LocalDate.of(2025, 6, 1);
        ACase of =
                ACase.empty()
                        .owing(LenderKind.BANK, loan -> loan)
                        .owing(LenderKind.UNLICENSED_APP, loan -> loan);
        for (int i = 0; i < ENTRIES; i++) {
            of.with(
                    ACase.call(
                                    first.plusDays(i % 530).toString(),
                                    flags[i % flags.length],
                                    flags[i * 7 % flags.length])
                            .target(targets[i % targets.length])
                            .words("再不还钱就让你单位的人都知道"));
        }
        CaseView view = of.view();
        Duration best = Duration.ofDays(1);
        Duration floor = Duration.ofDays(1);
        for (int round = 0; round < 15; round++) {
            long start = System.nanoTime();
            Advised advised = AdviceService.advise(view, ACase.TODAY, ACase.LAW);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertEquals(ENTRIES, advised.provisions().size());
            best = took.compareTo(best) < 0 ? took : best;
            long begun = System.nanoTime();
            assertTrue(plain(view) > 0);
            Duration plain = Duration.ofNanos(System.nanoTime() - begun);
            floor = plain.compareTo(floor) < 0 ? plain : floor;
        }
        double ratio = (double) best.toNanos() / floor.toNanos();
        System.out.printf(
                "advice for %d entries: %d ms, plain loop %.1f ms, ratio %.1f%n",
                ENTRIES, best.toMillis(), floor.toNanos() / 1e6, ratio);
        assertTrue(ratio < RATIO, "ratio " + ratio);
        assertTrue(best.compareTo(MOST) < 0, "best of fifteen: " + best.toMillis() + " ms");
    }

    /** The least that anybody must do: look up what each flag of each entry names on its day. */
    private static long plain(CaseView view) {
        long found = 0;
        for (EntryRow entry : view.contacts()) {
            LocalDate day = entry.facts().time().firstDay();
            for (Conduct flag : entry.facts().conduct().list()) {
                for (String key : ACase.LAW.conduct(flag).provisions()) {
                    if (ACase.LAW.catalogue().provision(key).inForce(day)) {
                        found++;
                    }
                }
            }
        }
        return found;
    }
}
