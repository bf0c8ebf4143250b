package org.anning.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.CaseId;
import org.anning.common.OrderedIds;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;
import org.anning.law.Law;
import org.anning.storage.TestCasebook;
import org.anning.timeline.EntryRow;
import org.anning.timeline.NightHours;
import org.anning.timeline.patterns.DayCounts;
import org.anning.timeline.patterns.HourGrid;
import org.anning.timeline.patterns.Patterns;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How long an import takes, beside a raw batch of the very same rows in the same casebook. */
@Tag("bench")
class ImportBench {

    private static final int ROWS = 20_000;
    private static final int ROUNDS = 4;

    @TempDir Path folder;

    private static List<List<String>> rows(int round) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("起始时间", "通信地点", "通信方式", "对方号码", "通信时长", "通信类型"));
        for (int i = 0; i < ROWS; i++) {
            String at =
                    "2026-%02d-%02d %02d:%02d:%02d"
                            .formatted(
                                    1 + i / 28 % 10, 1 + i % 28, i / 280 % 24, i % 60, round * 7);
            rows.add(List.of(at, "上海", "被叫", "021%08d".formatted(i % 97), i % 90 + "秒", "国内通话"));
        }
        return rows;
    }

    @Test
    void twentyThousandRowsTakeAtMostThreeTimesARawBatch() throws IOException {
        try (ImportHouse house = new ImportHouse(TestCasebook.create(folder))) {
            double best = Double.MAX_VALUE;
            long soonest = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                CaseId id = house.newCase("甲" + round);
                SourceFile bill =
                        Bills.file(folder, "bill" + round, Forms.CSV_GB18030.write(rows(round)));
                long start = System.nanoTime();
                Plan plan = house.plan(id, bill);
                long planned = System.nanoTime();
                house.imports.store(id, plan, Map.of(), Watch.NOBODY);
                long stored = System.nanoTime();
                List<EntryRow> entries = house.timeline.entriesOf(id);
                DayCounts days = DayCounts.of(entries, _ -> 0);
                HourGrid grid = HourGrid.of(entries);
                Patterns patterns = Patterns.of(entries, _ -> null, new NightHours(new Law()));
                long shown = System.nanoTime();
                assertEquals(ROWS, entries.size());
                assertTrue(days.highest() > 0 && grid != null && patterns.attempts().number() > 0);
                CaseId raw = house.newCase("乙" + round);
                long floor = raw(house, id, raw);
                double ratio = (double) (stored - start) / floor;
                best = Math.min(best, ratio);
                System.out.printf(
                        "BENCH import rows=%d read=%dms store=%dms floor=%dms ratio=%.2f figures=%dms whole=%dms%n",
                        ROWS,
                        (planned - start) / 1_000_000,
                        (stored - planned) / 1_000_000,
                        floor / 1_000_000,
                        ratio,
                        (shown - stored) / 1_000_000,
                        (shown - start) / 1_000_000);
                soonest = Math.min(soonest, shown - start);
            }
            assertTrue(best <= 3, "ratio " + best);
            assertTrue(soonest < 5_000_000_000L, "the first picture comes too late");
        }
    }

    /** Copies the rows of a case into another by plain JDBC batches; how long the writing took. */
    private static long raw(ImportHouse house, CaseId from, CaseId to) {
        Table entries = new Table("timeline_entry", "where case_id = '" + from.value() + "'");
        Table lines =
                new Table(
                        "imported_line",
                        "where entry_id in (select id from timeline_entry where case_id = '"
                                + from.value()
                                + "')");
        house.casebook.work().read(s -> entries.load(s) && lines.load(s));
        Map<Object, Object> fresh = new java.util.HashMap<>();
        OrderedIds ids = new OrderedIds(TestCasebook.CLOCK.instant());
        entries.change("id", id -> fresh.computeIfAbsent(id, _ -> ids.next()));
        entries.change("case_id", _ -> to.value());
        lines.change("entry_id", fresh::get);
        long start = System.nanoTime();
        house.casebook.work().write(s -> entries.insert(s) && lines.insert(s));
        return System.nanoTime() - start;
    }

    /** The rows of a table as they are. */
    private static final class Table {

        private final String name;
        private final String where;
        private final List<String> columns = new ArrayList<>();
        private final List<Object[]> rows = new ArrayList<>();

        Table(String name, String where) {
            this.name = name;
            this.where = where;
        }

        boolean load(Session session) {
            session.doWork(connection -> read(connection));
            return true;
        }

        private void read(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet all = statement.executeQuery("select * from " + name + " " + where)) {
                for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                    columns.add(all.getMetaData().getColumnName(i));
                }
                while (all.next()) {
                    Object[] row = new Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = all.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }

        void change(String column, java.util.function.UnaryOperator<Object> change) {
            int at = columns.stream().map(String::toLowerCase).toList().indexOf(column);
            rows.forEach(row -> row[at] = change.apply(row[at]));
        }

        boolean insert(Session session) {
            session.doWork(connection -> {
                String marks = String.join(",", columns.stream().map(_ -> "?").toList());
                try (PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into "
                                        + name
                                        + "("
                                        + String.join(",", columns)
                                        + ") values ("
                                        + marks
                                        + ")")) {
                    int waiting = 0;
                    for (Object[] row : rows) {
                        for (int i = 0; i < row.length; i++) {
                            insert.setObject(i + 1, row[i]);
                        }
                        insert.addBatch();
                        if (++waiting % 500 == 0) {
                            insert.executeBatch();
                        }
                    }
                    insert.executeBatch();
                }
            });
            return true;
        }
    }

    /** A backup of more than a gigabyte, mostly pictures, is read in 256 MB of memory. */
    @Test
    void aGigabyteOfBackupIsReadInFlatMemory() throws IOException {
        Path large = folder.resolve("sms.xml");
        String picture = "QUJDRA==".repeat(1 << 17);
        int messages = 1100;
        try (var out = Files.newBufferedWriter(large, StandardCharsets.UTF_8)) {
            out.write("<smses count=\"1100\">\n");
            for (int i = 0; i < messages; i++) {
                out.write(
                        "<mms date=\"%d\" msg_box=\"1\" address=\"106900\"><parts><part ct=\"text/plain\" text=\"第 %d 条\"/><part ct=\"image/jpeg\" data=\""
                                .formatted(1_762_137_000_000L + i * 1000L, i));
                out.write(picture);
                out.write("\"/></parts></mms>\n");
            }
            out.write("</smses>");
        }
        assertTrue(Files.size(large) > 1024L * 1024 * 1024);
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long[] most = {0};
        long start = System.nanoTime();
        int[] n = {0};
        var importer = new org.anning.imports.read.Importer(TestCasebook.CLOCK);
        SourceFile file = SourceFile.of(large);
        Watch watch =
                (_, _) -> {
                    if (++n[0] % 500 == 0) {
                        System.gc();
                        most[0] =
                                Math.max(
                                        most[0],
                                        runtime.totalMemory() - runtime.freeMemory() - before);
                    }
                };
        var probe = importer.probe(file, watch);
        var reading = importer.read(file, probe, org.anning.imports.read.Told.NOTHING, watch);
        System.out.printf(
                "BENCH backup bytes=%d seconds=%.1f live=%dMB%n",
                Files.size(large), (System.nanoTime() - start) / 1e9, most[0] / 1024 / 1024);
        assertEquals(messages, reading.contacts().size());
        assertTrue(most[0] < 64L * 1024 * 1024, Arrays.toString(most));
        Files.delete(large);
    }
}
