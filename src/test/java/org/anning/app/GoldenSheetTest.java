package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.AdviceService;
import org.anning.advice.Prepared;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.printing.PdfPages;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every sheet of the six sample people, in both languages, against the text that was accepted. */
class GoldenSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path KEPT = Path.of("src/test/resources/org/anning/sheets");

    @TempDir static Path folder;
    private static Services services;
    private static final Map<Sample, CaseId> CASES = new EnumMap<>(Sample.class);

    @BeforeAll
    static void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
        for (Sample sample : Sample.all()) {
            CASES.put(sample, services.caseImport().importCase(sample.text(), CaseImport.Ids.KEPT));
        }
    }

    @AfterAll
    static void close() {
        services.close();
    }

    /** What each file is to say, by its path below the folder. */
    private static Map<Path, String> wanted() {
        Map<Path, String> wanted = new LinkedHashMap<>();
        CASES.forEach((sample, id) -> {
            for (String sheet : AdviceService.SHEETS) {
                for (Lang lang : Lang.values()) {
                    Prepared prepared = services.advice().prepare(id, sheet, lang, TODAY, false);
                    assertEquals(List.of(), prepared.forbidden(), sample + " " + sheet);
                    assertEquals(List.of(), prepared.unprintable(), sample + " " + sheet);
                    wanted.put(
                            Path.of(
                                    sample.name().toLowerCase(Locale.ROOT),
                                    sheet + "." + lang.code() + ".txt"),
                            asOfOld(prepared.sheet().text()) + "\n");
                }
            }
        });
        return wanted;
    }

    /** With the data and the program of a day, so that newer ones do not change every sheet. */
    private static String asOfOld(String text) {
        return text.replace(services.law().dataVersion(), "2026-11-24")
                .replace(AdviceService.PROGRAM_VERSION, "1.0.0");
    }

    @Test
    void everySheetSaysWhatWasAccepted() throws IOException {
        Map<Path, String> wanted = wanted();
        if (System.getenv("ACCEPT") != null) {
            accept(wanted);
        }
        List<String> differences = new ArrayList<>();
        for (Map.Entry<Path, String> one : wanted.entrySet()) {
            Path file = KEPT.resolve(one.getKey());
            String kept = Files.exists(file) ? Files.readString(file) : "";
            if (!kept.equals(one.getValue())) {
                differences.add(one.getKey() + "\n" + difference(kept, one.getValue()));
            }
        }
        try (Stream<Path> files = Files.walk(KEPT)) {
            files.filter(Files::isRegularFile)
                    .map(KEPT::relativize)
                    .filter(file -> !wanted.containsKey(file))
                    .forEach(file -> differences.add(file + "\n- no such sheet any more"));
        }

        assertEquals(
                "",
                String.join("\n", differences),
                "read the differences; if they are meant, do this:"
                        + " ACCEPT=1 mvn test -Dtest=GoldenSheetTest, and commit the files\n");
    }

    @Test
    void aLenderGetsNoEvidenceOfWhatOthersDid() {
        CaseId id = Objects.requireNonNull(CASES.get(Sample.XIAOMAN));
        String lender = text(id, "complaint-to-lender");
        String police = text(id, "police-report");

        assertTrue(lender.contains("2025-12-30 夜间通话录音（证明记录5）"), lender);
        assertFalse(lender.contains("配班老师微信聊天截图"), lender);
        assertTrue(police.contains("配班老师微信聊天截图"), police);
    }

    private static String text(CaseId id, String sheet) {
        return services.advice().prepare(id, sheet, Lang.ZH, TODAY, false).sheet().text();
    }

    /** The pages of one person's sheets; in large print they are not fewer. */
    @ParameterizedTest
    @EnumSource
    void thePagesSayWhatTheSheetSays(Lang lang) {
        CaseId id = Objects.requireNonNull(CASES.get(Sample.GUYU));
        for (String sheet : AdviceService.SHEETS) {
            Prepared prepared = services.advice().prepare(id, sheet, lang, TODAY, false);
            Prepared large = services.advice().prepare(id, sheet, lang, TODAY, true);

            byte[] pdf = services.advice().pages(prepared);

            String text = plain(PdfPages.text(pdf));
            for (String part : prepared.sheet().text().split("\n| \\| ")) {
                String words = plain(part);
                assertTrue(text.contains(words), sheet + ": " + words);
            }
            assertTrue(text.contains(lang.pick("示例—不是真实案件", "Sample—notarealcase")), sheet);
            assertTrue(
                    PdfPages.count(services.advice().pages(large)) >= PdfPages.count(pdf), sheet);
            assertTrue(pdf.length < 400_000, sheet + " embeds subsets: " + pdf.length);
        }
    }

    /** Without spaces, and with one form of each quotation mark. */
    private static String plain(String text) {
        return text.replaceAll("[\\s_]", "").replaceAll("[“”]", "\"").replace('’', '\'');
    }

    private static void accept(Map<Path, String> wanted) throws IOException {
        if (Files.exists(KEPT)) {
            try (Stream<Path> files = Files.walk(KEPT)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<Path, String> one : wanted.entrySet()) {
            Path file = KEPT.resolve(one.getKey());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, one.getValue());
        }
    }

    /** The lines that went and the lines that came, without what stayed at both ends. */
    private static String difference(String kept, String now) {
        List<String> before = Arrays.asList(kept.split("\n"));
        List<String> after = Arrays.asList(now.split("\n"));
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        StringBuilder lines = new StringBuilder();
        before.subList(head, before.size() - tail)
                .forEach(line -> lines.append("- ").append(line).append('\n'));
        after.subList(head, after.size() - tail)
                .forEach(line -> lines.append("+ ").append(line).append('\n'));
        return lines.toString();
    }
}
