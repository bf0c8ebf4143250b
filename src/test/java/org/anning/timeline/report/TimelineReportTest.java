package org.anning.timeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.law.CautiousWords;
import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.printing.Block;
import org.anning.printing.Drawing;
import org.anning.printing.Fonts;
import org.anning.printing.PdfPages;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.CountBasis;
import org.anning.timeline.Direction;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.Outcome;
import org.anning.timeline.Target;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class TimelineReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<EntryRow> entries = new ArrayList<>();

    private void add(ContactDraft draft) {
        entries.add(
                new EntryRow(
                        UUID.randomUUID(),
                        0,
                        UUID.randomUUID(),
                        draft.facts(),
                        Instant.EPOCH,
                        "志愿者甲",
                        null,
                        null,
                        null));
    }

    @BeforeEach
    void fill() {
        add(
                ContactFacts.at(
                                EventTime.vague(
                                        LocalDate.of(2026, 10, 1),
                                        LocalDate.of(2026, 10, 10),
                                        "10月初"))
                        .channel(Channel.HOME_VISIT)
                        .target(Target.PARENT)
                        .with(Conduct.REFUSE_LEAVE, Conduct.CONTACT_THIRD)
                        .account("两个人待在门口"));
        add(
                ContactFacts.at(EventTime.range(TODAY.minusDays(23), TODAY.minusDays(14)))
                        .contacts(8)
                        .perDay(true)
                        .basis(CountBasis.ESTIMATE)
                        .with(Conduct.EXCESS_FREQUENCY));
        for (int day = 0; day < 12; day++) {
            for (int i = 0; i <= day % 4; i++) {
                add(
                        ContactFacts.at(
                                        EventTime.minute(
                                                TODAY.minusDays(13 - day)
                                                        .atTime((9 + i * 5 + day) % 24, 10)))
                                .number("02155588001")
                                .outcome(i % 2 == 0 ? Outcome.ANSWERED : Outcome.MISSED)
                                .with(day % 3 == 0 ? Conduct.THREAT_SAFETY : Conduct.INSULT)
                                .words("再不还就上门"));
            }
        }
        add(
                ContactFacts.at(EventTime.day(TODAY.minusDays(1)))
                        .direction(Direction.OUTGOING)
                        .account("问还款方案"));
    }

    private TimelineReport report() {
        return new TimelineReport(
                new Law(), entries, _ -> null, _ -> "", row -> row.facts().words() != null);
    }

    private Sheet sheet(List<EntryRow> chosen, Lang lang, boolean words, String shown) {
        return report().sheet(
                        chosen,
                        new TimelineReport.Wish(
                                lang, "AN-2026-001", false, false, shown, words, TODAY));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePicturesPrintAsLinesAndTheWordsCanBeSearched(Lang lang) throws Exception {
        byte[] pdf = new SheetPdf(new Fonts()).of(sheet(entries, lang, true, ""), Instant.EPOCH);

        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(
                Path.of("target", "screenshots", "timeline-report-" + lang.code() + ".pdf"), pdf);
        String text = PdfPages.text(pdf);
        assertTrue(text.contains("10月初"), "printed as it was said");
        assertTrue(text.contains("GB/T 45251-2025"));
        assertTrue(text.contains("2026-10-01"), "the safe end is named");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    assertFalse(page.getResources().isImageXObject(name));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theReportSaysNothingThatAPaperMustNeverSay(Lang lang) {
        assertEquals(List.of(), CautiousWords.in(sheet(entries, lang, false, "").text()));
    }

    @Test
    void figuresNameTheEntriesBehindThemByTheNumbersOfAllPapers() {
        String text = sheet(entries, Lang.ZH, false, "").text();

        // 80 of the series, at least, and 30 calls; the visit and the client's own call are none.
        assertTrue(text.contains("来电和打给他人 | 至少110 | 2–32"), text);
        assertTrue(text.contains("联系当事人以外的人 | 1 | 1"), text);
        assertTrue(text.contains("我方"), "the client's own call has no number");
    }

    @Test
    void exactWordsAreCountedInsteadOfPrintedUntilTheyAreWanted() {
        assertFalse(sheet(entries, Lang.ZH, false, "").text().contains("再不还就上门"));
        assertTrue(sheet(entries, Lang.ZH, false, "").text().contains("原话6字"));
        assertTrue(sheet(entries, Lang.ZH, true, "").text().contains("再不还就上门"));
    }

    @Test
    void aReportOnSomeEntriesSaysSoAndKeepsTheirNumbers() {
        Sheet some = sheet(entries.subList(4, 5), Lang.ZH, false, "选中的 1 条，共 33 条");

        assertTrue(some.text().contains("选中的 1 条，共 33 条"));
        assertTrue(some.text().contains("\n5 | "), some.text());
    }

    @Test
    void aVeryLongTimelineIsSummedUpAndNotListed() {
        for (int i = 0; i < TimelineReport.MOST_LISTED; i++) {
            add(ContactFacts.at(EventTime.exactly(TODAY.minusDays(2).atTime(9, i % 60, i / 60))));
        }

        String text = sheet(entries, Lang.ZH, false, "").text();

        assertTrue(text.contains("记录超过1,000条"));
        assertTrue(text.contains("来电和打给他人 | 至少1,110"));
    }

    @Test
    void everyDegreeOfSeverityLooksDifferentWithoutColour() {
        Set<Drawing.Fill> fills =
                sheet(entries, Lang.ZH, false, "").blocks().stream()
                        .filter(Block.Picture.class::isInstance)
                        .findFirst()
                        .map(block -> ((Block.Picture) block).drawing())
                        .orElseThrow()
                        .marks()
                        .stream()
                        .filter(Drawing.Mark.Box.class::isInstance)
                        .map(mark -> ((Drawing.Mark.Box) mark).fill())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Drawing.Fill.class)));

        // Degrees 2 and 4 occur.
        assertEquals(EnumSet.of(Drawing.Fill.STRIPED, Drawing.Fill.CROSSED), fills);
    }
}
