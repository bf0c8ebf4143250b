package org.anning.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A key in the search box with 20,000 cases and 500,000 entries, against a prepared query of the
 * database for the same words.
 */
@Tag("bench")
class SearchBench {

    private static final int CASES = 20_000;
    private static final int ENTRIES = 25;
    private static final String WORDS = "还钱上门单位同事短信电话威胁家人通讯录今天明天起诉拘留案底征信逾期利息本金担保";
    private static final String NAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗小雨春明国华建军秀英丽敏静强磊洋勇艳杰娟涛";

    @TempDir Path folder;

    @Test
    void aKeyIsAnsweredBeforeTheNext() {
        try (Services services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "测试")) {
            fill(services, new Random(20261128));
            SearchIndex index =
                    new SearchIndex(
                            services.casebook().work(),
                            services.log(),
                            services.lenders(),
                            TestCasebook.CLOCK);
            long begun = System.nanoTime();
            index.find("王");
            long reading = System.nanoTime() - begun;
            List<String> typed = typed(new Random(7));
            List<Long> ours = new ArrayList<>();
            List<Long> floor = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                ours.clear();
                floor.clear();
                for (String words : typed) {
                    ours.add(time(() -> index.find(words).all()));
                    floor.add(time(() -> rows(services, words)));
                }
            }
            System.out.printf(
                    "SEARCH reading=%dms p95=%.1fms floor p95=%.1fms ratio=%.3f%n",
                    reading / 1_000_000, p95(ours), p95(floor), p95(ours) / p95(floor));
            assertTrue(p95(ours) <= 2 * p95(floor));
        }
    }

    private static long time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static double p95(List<Long> times) {
        return times.stream().sorted().skip(times.size() * 95L / 100).findFirst().orElseThrow()
                / 1e6;
    }

    private static List<String> typed(Random random) {
        return IntStream.range(0, 40)
                .mapToObj(i ->
                        switch (i % 4) {
                            case 0 -> pick(WORDS, 2, random);
                            case 1 -> pick(NAMES, 2, random);
                            case 2 -> List.of("zhang", "wxm", "lizh", "cgq").get(i / 4 % 4);
                            default -> Integer.toString(1000 + random.nextInt(9000));
                        })
                .toList();
    }

    private static String pick(String of, int length, Random random) {
        int at = random.nextInt(of.length() - length);
        return of.substring(at, at + length);
    }

    private static void rows(Services services, String words) {
        services.casebook()
                .work()
                .read(session ->
                        session.doReturningWork(connection -> {
                            try (PreparedStatement query =
                                    connection.prepareStatement(
                                            "select id from timeline_entry where words like ?"
                                                    + " or number like ? limit 40")) {
                                query.setString(1, "%" + words + "%");
                                query.setString(2, "%" + words + "%");
                                return query.executeQuery().next();
                            }
                        }));
    }

    private static void fill(Services services, Random random) {
        for (int part = 0; part < 20; part++) {
            services.casebook()
                    .work()
                    .write(session ->
                            session.doReturningWork(connection -> fill(connection, random)));
        }
    }

    private static boolean fill(Connection connection, Random random) throws SQLException {
        try (PreparedStatement client =
                        connection.prepareStatement(
                                "insert into client (id, version, display_name, vulnerable,"
                                        + " written_at) values (?, 0, ?, '', now())");
                PreparedStatement file =
                        connection.prepareStatement(
                                "insert into case_file (id, version, client_id, number, status,"
                                        + " opened_on, risk, written_at) values (?, 0, ?, ?,"
                                        + " 'OPEN', '2026-03-05', 'LOW', now())");
                PreparedStatement entry =
                        connection.prepareStatement(
                                "insert into timeline_entry (id, version, case_id, happened_from,"
                                        + " happened_to, happened_precision, channel, actor,"
                                        + " target, number, direction, outcome, contacts, per_day,"
                                        + " basis, conduct, words, asked_to_leave,"
                                        + " left_when_asked, identified, refused, proved, sourced,"
                                        + " written_at, written_by) values (?, 0, ?,"
                                        + " '2026-03-05 10:00:00', '2026-03-05 10:00:00',"
                                        + " 'MINUTE', 'CALL', 'UNKNOWN', 'DEBTOR', ?, 'IN',"
                                        + " 'UNKNOWN', 1, false, 'ESTIMATE', '', ?, 'UNKNOWN',"
                                        + " 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'TYPED',"
                                        + " now(), '测试')")) {
            for (int i = 0; i < CASES / 20; i++) {
                UUID clientId = UUID.randomUUID();
                client.setObject(1, clientId);
                client.setString(2, pick(NAMES, 3, random));
                client.addBatch();
                UUID caseId = UUID.randomUUID();
                file.setObject(1, caseId);
                file.setObject(2, clientId);
                file.setString(3, caseId.toString());
                file.addBatch();
                for (int j = 0; j < ENTRIES; j++) {
                    entry.setObject(1, UUID.randomUUID());
                    entry.setObject(2, caseId);
                    entry.setString(3, "1" + (3_000_000_000L + random.nextInt(1_000_000_000)));
                    entry.setString(
                            4, pick(WORDS, 12, random) + "，" + pick(WORDS, 16, random) + "。");
                    entry.addBatch();
                }
            }
            client.executeBatch();
            file.executeBatch();
            entry.executeBatch();
            return true;
        }
    }
}
