package org.anning.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class SheetDocxTest {

    private static final Instant MADE = Instant.parse("2026-11-24T04:00:00Z");

    private static final String TEMPLATE =
            """
            id: try
            lang: zh
            title: 报案材料
            version: 1
            recipient: police
            ---
            # 报案材料

            报案人：{{name}}，电话 {{phone}}。**重要**的话。

            | 时间 | 原话 |
            |--|--------|
            | {{#entries}}{{time}} | “{{words}}”{{/entries}} |

            1. 请受理
            2. 请出具回执

            @lines 2

            @page

            > 请公安机关依法认定。

            @sign 报案人 | 日期
            """;

    private static Sheet sheet() {
        Values values =
                new Values()
                        .text("name", "例小满")
                        .text("phone", null)
                        .list(
                                "entries",
                                List.of(
                                        new Values().text("time", "1月2日").text("words", "上门\n找你"),
                                        new Values().text("time", "1月3日").text("words", "<b>&")));
        return SheetTemplate.parse(TEMPLATE).fill(values, "案号 1", true, false).sheet();
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>(document.getParagraphs());
        for (XWPFTable table : document.getTables()) {
            table.getRows()
                    .forEach(r -> r.getTableCells().forEach(c -> all.addAll(c.getParagraphs())));
        }
        return all.stream();
    }

    @Test
    void saysWhatTheSheetSays() throws IOException {
        try (XWPFDocument document = read(SheetDocx.of(sheet(), MADE))) {
            List<String> texts = paragraphs(document).map(XWPFParagraph::getText).toList();

            for (String words :
                    List.of(
                            "报案材料",
                            "报案人：例小满，电话 ▢__________。重要的话。",
                            "1. 请受理",
                            "2. 请出具回执",
                            "请公安机关依法认定。",
                            "时间",
                            "1月2日",
                            "“上门\n找你”",
                            "“<b>&”")) {
                assertTrue(texts.contains(words), words + " in " + texts);
            }
            assertTrue(texts.stream().anyMatch(t -> t.contains("报案人") && t.contains("日期")));
        }
    }

    @Test
    void namesAFontForChineseInEveryRun() throws IOException {
        try (XWPFDocument document = read(SheetDocx.of(sheet(), MADE))) {
            List<XWPFRun> runs = paragraphs(document).flatMap(p -> p.getRuns().stream()).toList();

            assertTrue(runs.size() > 10);
            for (XWPFRun run : runs) {
                assertEquals(
                        "Microsoft YaHei",
                        run.getFontFamily(XWPFRun.FontCharRange.eastAsia),
                        run.text());
            }
        }
    }

    @Test
    void saysAtTheHeadThatItIsASampleAndAtTheFootWhichPageItIs() throws IOException {
        try (XWPFDocument document = read(SheetDocx.of(sheet(), MADE))) {
            assertEquals("示例 — 不是真实案件", document.getHeaderList().getFirst().getText().strip());
            String foot = document.getFooterList().getFirst().getParagraphs().getFirst().getText();
            assertTrue(foot.startsWith("案号 1"), foot);
            assertEquals("报案材料", document.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void aTableKeepsTheWidthsOfItsColumnsAndRepeatsItsHeader() throws IOException {
        try (XWPFDocument document = read(SheetDocx.of(sheet(), MADE))) {
            XWPFTable table = document.getTables().getFirst();

            assertTrue(table.getRow(0).isRepeatHeader());
            int narrow = table.getRow(1).getCell(0).getWidth();
            int wide = table.getRow(1).getCell(1).getWidth();
            assertEquals(4.0, (double) wide / narrow, 0.01);
            assertEquals(
                    List.of(narrow, wide),
                    table.getCTTbl().getTblGrid().getGridColList().stream()
                            .map(column -> ((BigInteger) column.getW()).intValue())
                            .toList());
        }
    }
}
