package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Prepared;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Lang;
import org.anning.law.Conduct;
import org.anning.printing.PdfPages;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The paper itself: psap-2012-42 for what happened to 2025-12-31, psap-2025-50 from 2026-01-01. */
class PoliceSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;
    private Services services;

    @BeforeEach
    void open() {
        services =
                Services.open(
                        TestCasebook.create(folder),
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false);
    }

    @AfterEach
    void close() {
        services.close();
    }

    private CaseId threatened(String... times) {
        CaseId id =
                services.cases()
                        .open(new ClientId(services.clients().write(ClientFacts.named("小林")).id()));
        for (String time : times) {
            services.timeline()
                    .write(
                            id,
                            ContactFacts.at(EventTime.minute(LocalDateTime.parse(time)))
                                    .with(Conduct.THREAT_SAFETY)
                                    .words("明天让你出不了门")
                                    .facts());
        }
        return id;
    }

    @Test
    void citesTheOldArticleForOldEntriesAndTheNewOneForNewEntries() {
        CaseId id = threatened("2025-12-30T21:00", "2025-12-31T23:59", "2026-01-01T00:00");

        Prepared prepared = services.advice().prepare(id, "police-report", Lang.ZH, TODAY, false);

        List<String> psap =
                prepared.provisions().stream().filter(k -> k.startsWith("psap-")).toList();
        assertEquals(List.of("psap-2012-42-1-1", "psap-2025-50-1-1"), psap);
        String text = prepared.sheet().text();
        assertTrue(text.contains("第四十二条第一款第一项"), text);
        assertTrue(entriesOf(text, "第四十二条第一款第一项").equals("1、2"), text);
        assertTrue(entriesOf(text, "第五十条第一款第一项").equals("3"), text);
    }

    @Test
    void swappedDatesSwapTheArticles() {
        String text =
                services.advice()
                        .prepare(
                                threatened(
                                        "2026-01-01T00:00", "2026-01-02T00:00", "2026-02-01T00:00"),
                                "police-report",
                                Lang.ZH,
                                TODAY,
                                false)
                        .sheet()
                        .text();

        assertFalse(text.contains("第四十二条"), text);
        assertEquals("1、2、3", entriesOf(text, "第五十条第一款第一项"));
    }

    private static String entriesOf(String sheet, String article) {
        return sheet.lines()
                .filter(line -> line.contains(article))
                .map(line -> line.substring(line.lastIndexOf('|') + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Test
    void thePagesSayWhatTheSheetSays() {
        CaseId id = threatened("2025-12-31T22:30", "2026-01-01T09:00");
        Prepared prepared = services.advice().prepare(id, "police-report", Lang.ZH, TODAY, false);

        String text = PdfPages.text(services.advice().pages(prepared)).replaceAll("\\s", "");

        for (String words :
                List.of(
                        "第四十二条第一款第一项",
                        "第五十条第一款第一项",
                        "明天让你出不了门",
                        "请公安机关依法认定",
                        "受案回执",
                        "条文以官方公布为准",
                        "不是法律意见")) {
            assertTrue(text.contains(words), words);
        }
    }
}
