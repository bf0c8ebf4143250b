package org.anning.printing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SheetPdfTest {

    private static final Instant MADE = Instant.parse("2026-11-24T04:00:00Z");
    private static final SheetPdf PDF = new SheetPdf(new Fonts());

    private static final String TEMPLATE =
            """
            id: try
            lang: zh
            title: 报案材料
            version: 1
            recipient: police
            ---
            # 报案材料

            报案人：{{client.name}}，电话 {{client.phone}}。**重要**：{{^known}}不清楚{{/known}}{{#known}}清楚{{/known}}

            {{#threatened}}

            ## 一、威胁

            {{/threatened}}

            | 时间 | 原话 |
            |---|---|
            | {{#entries}}{{entry.when}} | {{entry.words}}{{/entries}} |

            1. {{#entries}}{{entry.when}}，当事人{{client.name}}。{{/entries}}
            2. 请出具受案回执。

            > 请公安机关依法认定。

            @sign 报案人（签名）
            """;

    private static Values values(int entries, String words) {
        List<Values> list = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            list.add(
                    new Values()
                            .text("entry.when", "2026-01-" + String.format("%02d", i % 28 + 1))
                            .text("entry.words", words));
        }
        return new Values()
                .text("client.name", "林小满")
                .text("client.phone", null)
                .when("known", false)
                .when("threatened", true)
                .list("entries", list);
    }

    private static Sheet sheet(Values values, boolean large) {
        return SheetTemplate.parse(TEMPLATE).fill(values, "案号 2026-0001", true, large).sheet();
    }

    @Test
    void inLargePrintLabelsStandWholeAndABoxToTickStandsBeforeItsWords() {
        String source =
                """
                id: large
                lang: en
                title: Large
                version: 1
                recipient: client
                ---
                # Large

                | | | | |
                |------|-----------|------|-----------|
                | Registered in | Suzhou | Telephone | 19900000101 |

                | □ | What | How | Until |
                |--|------|-----------|----------|
                | □ | Itemised bill | From the shop | soon |
                """;
        Values none = new Values();

        String text =
                PdfPages.text(
                        PDF.of(
                                SheetTemplate.parse(source)
                                        .fill(none, "footer", false, true)
                                        .sheet(),
                                MADE));

        assertTrue(text.contains("Registered in Suzhou"), text);
        assertTrue(text.contains("Telephone 19900000101"), text);
        assertTrue(text.contains("What □ Itemised bill"), text);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s_]", "");
    }

    @Test
    void printsWhatWasFilledInAndABoxWhereNothingIsKnown() {
        Filled filled =
                SheetTemplate.parse(TEMPLATE).fill(values(2, "再不还就去你单位"), "页脚", false, false);

        assertEquals(Set.of("client.phone"), filled.missing());
        assertEquals(
                """
                报案材料
                报案人：林小满，电话 ▢。重要：不清楚
                一、威胁
                时间 | 原话
                2026-01-02 | 再不还就去你单位
                2026-01-03 | 再不还就去你单位
                2026-01-02，当事人林小满。
                2026-01-03，当事人林小满。
                请出具受案回执。
                请公安机关依法认定。
                报案人（签名）\
                """,
                filled.sheet().text());
    }

    @Test
    void theTextOfThePdfIsTheTextOfTheSheet() {
        Sheet sheet = sheet(values(3, "“明天上门”，他说。"), false);

        String pages = PdfPages.text(PDF.of(sheet, MADE));
        String text = squeezed(pages);

        assertTrue(pages.contains("▢______"), "room to write by hand: " + pages);
        for (String line : sheet.text().split("\n")) {
            for (String part : line.split(" \\| ")) {
                assertTrue(text.contains(squeezed(part)), part + " in " + text);
            }
        }
        assertTrue(text.contains("示例—不是真实案件"));
        assertTrue(text.contains("第1页，共1页"));
    }

    @Test
    void whatAClientSaidIsNeverReadAsMarkup() {
        String hostile = "**粗** <script>alert(1)</script> & {{client.name}} | # 标题 <b>";

        String text = PdfPages.text(PDF.of(sheet(values(1, hostile), false), MADE));

        assertTrue(squeezed(text).contains(squeezed(hostile)), text);
    }

    @Test
    void isTaggedNamesItsLanguageAndEmbedsSubsetsOnly() throws Exception {
        byte[] pdf = PDF.of(sheet(values(1, "话"), false), MADE);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertEquals("zh-CN", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertFalse(catalog.getStructureTreeRoot().getKids().isEmpty());
            assertEquals("报案材料", document.getDocumentInformation().getTitle());
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                }
            }
        }
        assertTrue(pdf.length < 200_000, "a subset, not the font: " + pdf.length);
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        Sheet sheet = sheet(values(5, "同样的话"), false);

        assertArrayEquals(PDF.of(sheet, MADE), PDF.of(sheet, MADE));
    }

    @Test
    void namesTheCharactersThatCannotBePrinted() {
        Sheet sheet = sheet(values(1, "姓氏𠮷的人"), false);

        Refusal refusal = assertThrows(Refusal.class, () -> PDF.of(sheet, MADE));

        assertEquals("printing.problem.font", refusal.textKey());
        assertEquals(List.of("𠮷"), refusal.args());
    }

    @Test
    void aLongTableRepeatsItsHeaderAndSplitsNoRow() throws Exception {
        byte[] pdf = PDF.of(sheet(values(60, "每天打很多个电话，还打给我母亲和同事"), true), MADE);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 3);
            var stripper = new org.apache.pdfbox.text.PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertTrue(squeezed(stripper.getText(document)).contains("时间原话"));
        }
        Path folder = Path.of("target", "screenshots");
        Files.createDirectories(folder);
        Files.write(folder.resolve("sheet-try.pdf"), pdf);
    }

    @Test
    void aHeadingStandsWithItsShortTableAndASignatureWithWhatIsSigned() throws Exception {
        for (int lines = 26; lines <= 44; lines += 2) {
            String text =
                    "# 试\n\n"
                            + "某行\n\n".repeat(lines)
                            + "## 附表\n\n| 项目 | 数额 |\n|---|---|\n"
                            + "| 本金 | 一 |\n| 利息 | 二 |\n| 费用 | 三 |\n\n以上不是承认。\n\n@sign 签名 | 日期\n";
            for (String words : pages(text)) {
                assertEquals(words.contains("附表"), words.contains("本金"), lines + "");
                assertEquals(words.contains("费用"), words.contains("签名"), lines + "");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "下面是大意，不是原文。\n\n", "下面是大意。\n\n跨过年份的，两部都列。\n\n"})
    void aHeadingStandsWithAShortTableOfLongRows(String between) throws Exception {
        String row = "| 某部法律第一千零三十三条第一项 | " + "大意".repeat(28) + " |\n";
        for (int lines = 24; lines <= 44; lines += 2) {
            String text =
                    "# 试\n\n"
                            + "某行\n\n".repeat(lines)
                            + "## 附表\n\n"
                            + between
                            + "| 规定 | 大意 |\n|-------|----------------|\n"
                            + row.repeat(4)
                            + "\n完。\n";
            for (String words : pages(text)) {
                assertEquals(words.contains("附表"), words.contains("某部法律"), lines + "");
            }
        }
    }

    /** The words of every page on which this text is printed. */
    private static List<String> pages(String text) throws Exception {
        Sheet sheet =
                SheetTemplate.parse(TEMPLATE.substring(0, TEMPLATE.indexOf("# ")) + text)
                        .fill(new Values(), "", false, false)
                        .sheet();
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PDF.of(sheet, MADE))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new org.apache.pdfbox.text.PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    @Test
    void noLineBeginsWithAClosingMark() {
        String words =
                Stream.generate(() -> "一二三四五六七。八九十，").limit(40).collect(Collectors.joining());

        String text = PdfPages.text(PDF.of(sheet(values(1, words), false), MADE));

        for (String line : text.split("\n")) {
            assertFalse(line.strip().startsWith("。") || line.strip().startsWith("，"), line);
        }
    }

    @Test
    void whatIsWrongWithATemplateIsSaidWithItsLine() {
        String broken = TEMPLATE.replace("{{/threatened}}\n", "").replace("version: 1\n", "");

        List<String> keys =
                SheetTemplate.parse(broken).problems().stream().map(p -> p.textKey()).toList();

        assertEquals(List.of("printing.problem.headerMissing", "printing.problem.unclosed"), keys);
        assertThrows(
                Refusal.class,
                () -> SheetTemplate.parse(broken).fill(new Values(), "", false, false));
    }

    @Test
    void aPageCanBeDrawn() {
        PageImage page = PdfPages.draw(PDF.of(sheet(values(1, "话"), false), MADE), 0, 72);

        assertEquals(595, page.width(), 1);
        assertEquals(842, page.height(), 1);
    }

    private static final String WITH_DRAWING =
            """
            id: try
            lang: zh
            title: 还款方案
            version: 1
            recipient: client
            ---
            # 还款方案

            @drawing balances
            """;

    private static byte[] drawn(Values values) {
        return PDF.of(
                SheetTemplate.parse(WITH_DRAWING).fill(values, "案号", false, false).sheet(), MADE);
    }

    @Test
    void aDrawingPrintsAsLinesWithWordsThatCanBeSearched() throws Exception {
        Drawing drawing =
                new Drawing(
                        300,
                        List.of(
                                new Drawing.Mark.Box(100, 50, 60, 200, Drawing.Fill.LIGHT),
                                new Drawing.Mark.Line(
                                        List.of(
                                                new Drawing.Point(100, 40),
                                                new Drawing.Point(900, 260)),
                                        Drawing.Pen.DASHED),
                                new Drawing.Mark.Label(
                                        900, 250, Drawing.Anchor.RIGHT, "每月等额：36个月")),
                        "三种还款安排的余额");

        byte[] pdf = drawn(new Values().drawing("balances", drawing));

        assertTrue(PdfPages.text(pdf).contains("每月等额：36个月"));
        assertTrue(dark(pdf) > dark(drawn(new Values())) + 2_000, "the line and the box are drawn");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                assertFalse(document.getPage(0).getResources().isImageXObject(name));
            }
        }
    }

    /** How many dots of the first page are not white. */
    private static long dark(byte[] pdf) {
        return java.util.Arrays.stream(PdfPages.draw(pdf, 0, 60).argb())
                .filter(dot -> (dot & 0xFF) < 0xF0)
                .count();
    }
}
