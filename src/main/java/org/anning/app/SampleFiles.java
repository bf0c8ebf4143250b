package org.anning.app;

import org.anning.cases.CaseRow;
import org.anning.common.CaseId;
import org.anning.common.YesNo;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Incoming;
import org.anning.evidence.Showing;
import org.anning.imports.Plan;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.timeline.EntryRow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Gives the sample what a case file cannot hold: a phone bill that was imported, and files of
 * evidence that can be opened, verified and printed.
 */
final class SampleFiles {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Services services;
    private final SamplePictures pictures = new SamplePictures();

    private SampleFiles(Services services) {
        this.services = services;
    }

    /** Brings the files into the sample cases. */
    static void fill(Services services) {
        SampleFiles files = new SampleFiles(services);
        files.bill(files.of("示例-0001"));
        files.messages(files.of("示例-0001"));
        files.receipt(files.of("示例-0003"));
        files.letters(files.of("示例-0006"));
    }

    private CaseId of(String number) {
        return of(services, number);
    }

    /** The sample case of this number. */
    static CaseId of(Services services, String number) {
        return services.cases().rows().stream()
                .filter(row -> row.number().equals(number))
                .map(CaseRow::caseId)
                .findFirst()
                .orElseThrow();
    }

    /** November by China Mobile, with a call that stands there twice and the sum below. */
    private void bill(CaseId id) {
        StringBuilder rows =
                new StringBuilder(
                        """
                        中国移动通信客户详单,,,,,
                        手机号码：19900000101,查询月份：2026年11月,,,,
                        起始时间,通信地点,通信方式,对方号码,通信时长,通信类型
                        """);
        String[] callers = {"19900000245", "19900000244", "19900000245", "4000000188"};
        int[] hours = {8, 9, 12, 13, 18, 20, 22, 23};
        for (int i = 0; i < 36; i++) {
            rows.append(
                    "2026-11-%02d %02d:%02d:%02d,杭州,被叫,%s,%d秒,国内通话\n"
                            .formatted(
                                    3 + i / 3,
                                    hours[(i * 3 + i / 8) % hours.length],
                                    i * 7 % 60,
                                    i * 11 % 60,
                                    callers[i % callers.length],
                                    3 + i * 13 % 50));
        }
        rows.append("2026-11-06 10:12:00,杭州,主叫,4000000104,310秒,国内通话\n")
                .append("2026-11-06 10:12:00,杭州,主叫,4000000104,310秒,国内通话\n")
                .append("合计,,,,,\n");
        SourceFile file = SourceFile.text("话单_202611.csv", rows.toString());
        Plan plan =
                services.imports()
                        .plan(
                                id,
                                services.imports()
                                        .read(
                                                file,
                                                services.imports().probe(file, Watch.NOBODY),
                                                Told.NOTHING,
                                                Watch.NOBODY));
        services.imports().store(id, plan, plan.knownLenders(), Watch.NOBODY);
    }

    /** What the phone showed of the messages that the case tells of, proving their entries. */
    private void messages(CaseId id) {
        List<EntryRow> told =
                services.timeline().entriesOf(id).stream()
                        .filter(e -> "1069000000231".equals(e.facts().number()))
                        .toList();
        byte[] picture =
                pictures.messages(
                        "1069000000231",
                        told.stream()
                                .map(e ->
                                        new SamplePictures.Bubble(
                                                MINUTE.format(e.facts().time().from()),
                                                String.valueOf(e.facts().words())))
                                .toList());
        EvidenceFacts facts =
                new EvidenceFacts(
                        EvidenceKind.TEXT_SCREENSHOT,
                        "云雾钱包短信长截图",
                        "三条短信的号码、时间和原话",
                        LocalDate.of(2026, 11, 20),
                        null,
                        null,
                        null,
                        "小满手机",
                        YesNo.YES,
                        null,
                        Showing.PLAIN,
                        null);
        services.evidenceFiles()
                .take(
                        id,
                        facts,
                        Incoming.of("短信长截图.png", picture),
                        told.stream().map(EntryRow::id).toList(),
                        _ -> {});
    }

    private void receipt(CaseId id) {
        attach(
                id,
                "110 接警登记和出警回执",
                "出警回执.jpg",
                pictures.form(
                        "接处警回执",
                        List.of(
                                "回执编号：示例110-0003",
                                "接警时间：2026 年 10 月 24 日 21 时 15 分",
                                "到场时间：2026 年 10 月 24 日 21 时 32 分",
                                "简要情况：报警人称三名男子进入家中催收，要求其离开后仍不离开。",
                                "处理情况：民警到场后，三人离开。")));
    }

    private void letters(CaseId id) {
        attach(
                id,
                "两封催收函及信封",
                "催收函两封.pdf",
                pictures.letters(
                        "催收函",
                        List.of(
                                List.of(
                                        "信用卡催收函（第一次）",
                                        "例大雪女士：您的信用卡账户已逾期，请尽快归还。如有困难，请与我中心联系。",
                                        "2026 年 5 月 20 日"),
                                List.of(
                                        "信用卡催收函（第二次）",
                                        "例大雪女士：您的信用卡账户仍未归还，请于三十日内归还或与我中心协商分期。",
                                        "2026 年 7 月 28 日")),
                        services.clock().instant()));
    }

    private void attach(CaseId id, String title, String name, byte[] content) {
        EvidenceRow piece =
                services.evidence().of(id).stream()
                        .filter(row -> row.facts().title().equals(title))
                        .findFirst()
                        .orElseThrow();
        services.evidenceFiles().attach(piece.stored(), Incoming.of(name, content), _ -> {});
    }
}
