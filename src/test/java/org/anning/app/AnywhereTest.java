package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Group;
import org.anning.printing.PdfPages;
import org.anning.storage.KdfCost;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same papers and advice on machines that count, write and date in other ways. */
class AnywhereTest {

    private static final List<String> ONE = List.of("--case", "示例-0002", "--today", "2026-11-24");

    @TempDir Path folder;

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    private static String run(Clock clock, Path casebook, String command, List<String> options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of(command, "--casebook", casebook.toString()));
        words.addAll(options);
        int code =
                Commands.run(
                        words,
                        new Terminal(
                                Map.of("ANNING_PASSPHRASE", TestCasebook.PASSPHRASE),
                                new PrintWriter(out),
                                new PrintWriter(err),
                                clock,
                                _ -> null,
                                () -> new KdfCost(1024, 1, 1),
                                () -> new Group("", "")));
        assertEquals(0, code, err.toString());
        return out.toString();
    }

    /** What the advice and the police sheet say of the sample, under the locale of the machine. */
    private List<String> said(Path casebook) throws IOException {
        run(TestCasebook.CLOCK, casebook, "sample", List.of("--lang", "zh"));
        List<String> json = with("--json", "--lang", "zh");
        Path papers = folder.resolve("papers-" + Locale.getDefault().toLanguageTag());
        run(
                TestCasebook.CLOCK,
                casebook,
                "print",
                with("--sheet", "police-report", "--lang", "zh", "--out", papers.toString()));
        return List.of(
                run(TestCasebook.CLOCK, casebook, "advise", json),
                PdfPages.text(Files.readAllBytes(papers.resolve("police-report-zh.pdf"))));
    }

    private static List<String> with(String... more) {
        List<String> all = new ArrayList<>(ONE);
        all.addAll(List.of(more));
        return all;
    }

    /** Dotless i, Arabic digits, and the Buddhist calendar: 2026 is 2569 there. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab-ca-islamic", "th-TH-u-nu-thai-ca-buddhist"})
    void papersAndAdviceDoNotDependOnTheLocaleOfTheMachine(String locale) throws IOException {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        List<String> here = said(folder.resolve("here"));
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertEquals(here, said(folder.resolve("there")));
        assertTrue(here.getLast().contains("2026年"), here.getLast());
    }

    @Test
    void aCasebookLivesUnderALongPathWithChineseAndSpaces() {
        Path deep = folder;
        while (deep.toString().length() < 200) {
            deep = deep.resolve("法律援助 志愿者 案卷");
        }
        run(TestCasebook.CLOCK, deep, "sample", List.of());

        assertTrue(run(TestCasebook.CLOCK, deep, "advise", with("--json")).contains("\"entries\""));
    }

    @Test
    void aClockThatWasSetBackOrForwardOpensEverythingThatWasKept() {
        Path casebook = folder.resolve("book");
        run(TestCasebook.CLOCK, casebook, "sample", List.of());
        String kept = run(TestCasebook.CLOCK, casebook, "export", List.of("--case", "示例-0002"));

        for (int years : List.of(-20, 20)) {
            Clock clock = Clock.offset(TestCasebook.CLOCK, Duration.ofDays(365L * years));
            assertEquals(kept, run(clock, casebook, "export", List.of("--case", "示例-0002")));
        }
    }
}
