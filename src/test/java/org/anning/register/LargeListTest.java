package org.anning.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.NamedTable;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The largest list that comes in at once; {@code -Drows} makes it smaller. */
@Tag("long")
class LargeListTest {

    private static final long SEED = 20261128;
    private static final long LONGEST_SILENCE = Duration.ofSeconds(5).toNanos();

    @TempDir Path folder;

    /** Notes the longest time in which nobody could have cancelled. */
    private static final class Pulse implements Watch {
        private long last = System.nanoTime();
        private long longest;

        @Override
        public void at(long done, long all) {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
        }
    }

    private static List<List<String>> rows(int count) {
        Random random = new Random(SEED);
        String surnames = "陈李王张刘赵黄周吴徐孙胡朱高林何郭马罗梁";
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("姓名", "联系电话", "登记日期", "平台", "欠款金额", "诉求", "备注"));
        for (int i = 0; i < count; i++) {
            char surname = surnames.charAt(random.nextInt(surnames.length()));
            char one = (char) ('一' + random.nextInt(3000));
            char two = (char) ('一' + random.nextInt(3000));
            rows.add(
                    List.of(
                            "" + surname + one + two,
                            "139%08d".formatted(i),
                            "2025-%02d-%02d".formatted(1 + i % 12, 1 + i % 28),
                            "机构%d小额贷款有限公司".formatted(random.nextInt(300)),
                            Integer.toString(1000 + random.nextInt(100_000)),
                            "催收打给母亲".repeat(3),
                            "备注".repeat(random.nextInt(30))));
        }
        return rows;
    }

    @Test
    void comesInIsFoundAgainAndGoesAsAWholeAndCanBeCancelledAtAnyTime() {
        int count = Integer.getInteger("rows", RegisterService.MOST_ROWS);
        SourceFile file = Bills.file(folder, "登记表.xlsx", Forms.XLSX.write(rows(count)));
        try (Services services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲")) {
            RegisterService register = services.register();
            NamedTable table = register.look(file, Watch.NOBODY);
            Pulse pulse = new Pulse();
            long start = System.nanoTime();
            RegisterPlan plan = register.plan(file, table, register.columns(table), pulse);
            long planned = said("plan", start, pulse);
            assertEquals(count, plan.figures().cases());

            Watch cancelled =
                    (done, all) -> {
                        if (done * 2 > all) {
                            throw new IllegalStateException("cancelled");
                        }
                    };
            assertThrows(IllegalStateException.class, () -> register.store(plan, cancelled));
            assertEquals(List.of(), services.cases().rows());
            planned = said("cancelled half way", planned, pulse);

            Pulse storing = new Pulse();
            RegisterRun run = register.store(plan, storing);
            long stored = said("store", planned, storing);
            assertEquals(count, services.cases().rows().size());

            Pulse again = new Pulse();
            assertEquals(
                    count,
                    register.plan(file, table, register.columns(table), again).figures().here());
            long found = said("plan again", stored, again);

            Pulse undoing = new Pulse();
            assertEquals(0, register.undo(run, undoing).stayed());
            said("undo", found, undoing);
            assertEquals(List.of(), services.cases().rows());
            for (Pulse one : List.of(pulse, storing, again, undoing)) {
                assertTrue(one.longest < LONGEST_SILENCE, one.longest + " ns");
            }
        }
    }

    private static long said(String what, long since, Pulse pulse) {
        long now = System.nanoTime();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "LIST %s %d ms, longest silence %d ms, after the last word %d ms, heap %d MB%n",
                what,
                (now - since) / 1_000_000,
                pulse.longest / 1_000_000,
                (now - pulse.last) / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        return now;
    }
}
