package org.anning.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.printing.Fonts;
import org.anning.printing.SheetPdf;
import org.anning.storage.TestCasebook;
import org.anning.work.OutcomeFacts;
import org.anning.work.OutcomeKind;
import org.anning.work.TimeFacts;
import org.anning.work.WorkKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class ReportPaperTest {

    private static final LocalDate TODAY = LocalDate.now(TestCasebook.CLOCK);
    private static final Instant NOW = TestCasebook.CLOCK.instant();
    private static final ReportPeriod ALL =
            new ReportPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 31));

    private static final long TIME =
            LocalDateTime.of(2000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    @TempDir static Path folder;
    private static Services services;

    @BeforeAll
    static void sixPeopleWithWork() {
        services =
                new Services(
                        TestCasebook.open(TestCasebook.create(folder), Services.entities()),
                        TestCasebook.CLOCK,
                        () -> "小甲");
        Sample.fill(services.caseImport());
        for (CaseRow row : services.cases().rows()) {
            services.work()
                    .outcomes()
                    .write(
                            row.caseId(),
                            new OutcomeFacts(
                                    OutcomeKind.INTEREST_WAIVED,
                                    TODAY,
                                    new BigDecimal("100.50"),
                                    null));
            services.work()
                    .times()
                    .write(row.caseId(), new TimeFacts(TODAY, 90, WorkKind.INTERVIEW, "小甲", null));
        }
    }

    @AfterAll
    static void close() {
        services.close();
    }

    private static ReportPaper paper(ReportKind kind, Lang lang, Instant asOf) {
        Texts texts = Texts.of(lang);
        return new ReportPaper(
                services.figures().table(kind, List.of(ALL), texts, (_, _) -> {}),
                texts,
                asOf,
                true);
    }

    @Test
    void moneyAndHoursAreAddedUp() {
        assertEquals(
                List.of("减免利息、费用", "6", "603.00"),
                paper(ReportKind.MONEY, Lang.ZH, NOW).lines().getFirst());
        assertEquals(
                List.of("Interview", "6", "9.00"),
                paper(ReportKind.HOURS, Lang.EN, NOW).lines().getFirst());
    }

    @Test
    void allTwelveHaveRowsOfTheSampleOrSayThatThereAreNone() {
        assertEquals(12, ReportKind.values().length);
        long empty = 0;
        for (ReportKind kind : ReportKind.values()) {
            ReportPaper paper = paper(kind, Lang.ZH, NOW);
            empty += paper.lines().isEmpty() ? 1 : 0;
            for (List<String> line : paper.lines()) {
                assertEquals(paper.head().size(), line.size());
                for (String cell : line.subList(1, line.size())) {
                    assertTrue(
                            cell.equals("未显示") || cell.equals("0") || Double.parseDouble(cell) >= 5,
                            kind + " " + line);
                }
            }
            assertTrue(paper.notes().getLast().contains("2026-11-24"), paper.notes().toString());
        }
        assertTrue(empty <= 2, "papers printed and deadlines said are not in the sample");
    }

    /** When the parts of a zip say that they were packed. */
    private static List<Long> contents(byte[] zip) throws Exception {
        List<Long> times = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                times.add(entry.getTimeLocal().toEpochSecond(ZoneOffset.UTC));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(
                        text.contains(LocalDate.now(ZoneOffset.UTC) + "T"),
                        entry.getName() + " tells today");
            }
        }
        return times;
    }

    @Test
    void theSameFiguresOfTheSameMomentGiveTheSameBytes() throws Exception {
        ReportPaper one = paper(ReportKind.CONDUCT, Lang.ZH, NOW);
        ReportPaper again = paper(ReportKind.CONDUCT, Lang.ZH, NOW);
        byte[] pdf = new SheetPdf(new Fonts()).of(one.sheet(), NOW);
        byte[] xlsx = one.xlsx();
        assertArrayEquals(pdf, new SheetPdf(new Fonts()).of(again.sheet(), NOW));
        assertArrayEquals(xlsx, again.xlsx());
        assertTrue(contents(xlsx).stream().noneMatch(time -> time != TIME), "no moment of packing");
        assertEquals(one.hash(), again.hash());

        ReportPaper later = paper(ReportKind.CONDUCT, Lang.ZH, NOW.plus(Duration.ofDays(1)));
        assertNotEquals(one.notes(), later.notes());
        assertFalse(one.sheet().text().contains("{"), one.sheet().text());
        Files.createDirectories(Path.of("target", "reports-seen"));
        Files.write(Path.of("target", "reports-seen", "conduct.pdf"), pdf);
        Files.write(
                Path.of("target", "reports-seen", "outcomes-en.pdf"),
                new SheetPdf(new Fonts())
                        .of(paper(ReportKind.INTAKE_AGE, Lang.EN, NOW).sheet(), NOW));
    }
}
