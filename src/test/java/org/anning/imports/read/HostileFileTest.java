package org.anning.imports.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.storage.TestCasebook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Each hostile or broken file ends in one sentence that names the place, soon and in little room.
 */
@Timeout(20)
class HostileFileTest {

    @TempDir Path folder;

    private void refused(String key, SourceFile file) {
        Refusal refusal = assertThrows(Refusal.class, () -> Bills.read(file));

        assertEquals("imports.problem." + key, refusal.textKey());
        for (Lang lang : Lang.values()) {
            String sentence = Texts.of(lang).sentence(refusal);
            assertTrue(!sentence.contains("{"), sentence);
        }
    }

    private void refused(String key, String text) {
        refused(key, Bills.file(folder, "x", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDirectoryAMissingFileAndAnEmptyOneAreSaid() throws IOException {
        refused("directory", SourceFile.of(folder));
        refused("missing", SourceFile.of(folder.resolve("no")));
        refused("empty", SourceFile.of(Files.createFile(folder.resolve("empty"))));
    }

    @Test
    void aFileThatMayNotBeReadIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a");

        Refusal said = SourceFile.of(file).unreadable(new AccessDeniedException(file.toString()));

        assertEquals("imports.problem.denied", said.textKey());
        String sentence = Texts.of(Lang.ZH).sentence(said);
        assertTrue(sentence.contains("没有权限读取“x.csv”"), sentence);
        if (!Files.isReadable(locked(file))) {
            refused("denied", SourceFile.of(file));
        }
    }

    /** Without any right to it; the root of a system reads it nevertheless. */
    private static Path locked(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, Set.of());
    }

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreRead() throws IOException {
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(2L * 1024 * 1024 * 1024 + 5);
        }

        refused("tooBig", SourceFile.of(large));
    }

    @Test
    void entitiesInABackupAreNeverRead() {
        String laughs =
                """
                <?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><smses><sms body="&c;"/></smses>
                """;
        String outside =
                "<!DOCTYPE smses SYSTEM \"file:///etc/passwd\"><smses><sms body=\"&x;\"/></smses>";

        refused("entities", laughs);
        refused("entities", outside);
        refused("xml", "<smses><sms body=\"&unknown;\" date=\"1\"/></smses>");
    }

    @Test
    void aTruncatedBackupNamesItsLine() {
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                Bills.read(
                                        SourceFile.pasted(
                                                "<calls>\n<call number=\"1\" date=\"1\"/>\n<call num")));

        assertEquals("imports.problem.xml", refusal.textKey());
        assertEquals(List.of(3), refusal.args());
    }

    @Test
    void anotherXmlIsNoBackup() {
        refused("unknownXml", "<feed><entry/></feed>");
    }

    @Test
    void zeroBytesAndOtherEncodingsAreNamed() {
        refused("zero", "起始时间,对方号码\n2026\0");
        refused(
                "encoding",
                Bills.file(
                        folder, "e", new byte[] {'a', '\n', 'b', '\n', (byte) 0xFF, (byte) 0xFF}));
    }

    @Test
    void rowsTooWideOrTooLongAreNamed() {
        refused("tooWide", "起始时间,对方号码,通信方式\n" + ",".repeat(700));
        refused("tooLong", "起始时间,对方号码,通信方式\n" + ",".repeat(10_000_000));
        refused("tooLong", "起始时间,对方号码,通信方式\n" + "字".repeat(200_000));
        refused("tooWide", "<table><tr>" + "<td>x</td>".repeat(600) + "</tr></table>");
        refused("tooWide", "<table><tr><td colspan=999>x</td></tr></table>");
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothing() {
        StringBuilder text = new StringBuilder("起始时间,通信方式,对方号码,通信地点\n");
        for (int i = 10; i < 60; i++) {
            text.append("2026-11-03 10:00:").append(i).append(",被叫,95188,\"上海\n");
        }

        Reading reading = Bills.read(SourceFile.pasted(text.toString()));

        assertEquals(50, reading.contacts().size());
        assertEquals("\"上海", reading.contacts().getFirst().place());
    }

    @Test
    void picturesAndArchivesAreNoBills() throws IOException {
        refused(
                "notAList",
                Bills.file(folder, "a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1}));
        refused("zip", Bills.file(folder, "bill.csv", zip(Map.of("bill.csv", "交易时间"))));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void aSheetThatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }

        refused("bomb", Bills.file(folder, "bomb.xlsx", out.toByteArray()));
    }

    @Test
    void aWorkbookWithAPasswordIsSaid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem wrapping = new POIFSFileSystem()) {
            for (String part : List.of("EncryptionInfo", "EncryptedPackage")) {
                wrapping.createDocument(new ByteArrayInputStream(new byte[5000]), part);
            }
            wrapping.writeFilesystem(out);
        }

        refused("locked", Bills.file(folder, "locked.xlsx", out.toByteArray()));
    }

    @Test
    void aCellFarBeyondTheLastColumnIsRefused() throws IOException {
        byte[] sheet = Forms.XLSX.write(List.of(List.of("起始时间", "对方号码")));
        Path file = folder.resolve("far.xlsx");
        Files.write(file, sheet);
        try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
            Path inside = zip.getPath("xl/worksheets/sheet1.xml");
            Files.writeString(
                    inside, Files.readString(inside).replace("r=\"B1\"", "r=\"ZZZZZZ1\""));
        }

        refused("broken", SourceFile.of(file));
    }

    @Test
    void entitiesInASheetAreNeverRead() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        for (String types : List.of(laughs, outside)) {
            Path file = folder.resolve("entities.xlsx");
            Files.write(file, Forms.XLSX.write(List.of(List.of("起始时间", "对方号码"))));
            try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
                Path inside = zip.getPath("xl/sharedStrings.xml");
                String strings = Files.readString(inside);
                String first = "&#x8d77;&#x59cb;&#x65f6;&#x95f4;";
                assertTrue(strings.contains(first), strings);
                Files.writeString(
                        inside, strings.replace(first, "&e;").replaceFirst("<sst", types + "<sst"));
            }

            refused("broken", SourceFile.of(file));
        }
    }

    @Test
    void onlyWhatAFormulaLeftIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("a");
            List<String> header = List.of("起始时间", "通信方式", "对方号码");
            for (int i = 0; i < 3; i++) {
                sheet.value(0, i, header.get(i));
                sheet.value(1, i, List.of("2026-11-03 10:00:00", "被叫", "").get(i));
            }
            sheet.formula(1, 2, "HYPERLINK(\"http://x\",95188)");
        }

        Reading reading = Bills.read(Bills.file(folder, "f.xlsx", out.toByteArray()));

        assertEquals(1, reading.contacts().size());
        assertEquals(null, reading.contacts().getFirst().number());
    }

    @Test
    void numbersAndDatesOfSheetsAreReadAsTheyAreShown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet();
            var names = sheet.createRow(0);
            List<String> header = List.of("起始时间", "通信方式", "对方号码", "通信时长");
            for (int i = 0; i < 4; i++) {
                names.createCell(i).setCellValue(header.get(i));
            }
            var date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(java.time.LocalDateTime.of(2026, 11, 3, 22, 30, 15));
            row.getCell(0).setCellStyle(date);
            row.createCell(1).setCellValue("被叫");
            row.createCell(2).setCellValue(13800138000d);
            row.createCell(3).setCellValue(65);
            book.write(out);
        }

        ContactRecord got =
                Bills.read(Bills.file(folder, "n.xls", out.toByteArray())).contacts().getFirst();

        assertEquals("13800138000", got.number());
        assertEquals("2026-11-03T22:30:15", got.time().from().toString());
        assertEquals(65, got.durationSeconds());
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutAnywhereIsReadOrRefused(Forms form) {
        byte[] whole = form.write(Bills.MOBILE_DAY);
        Importer importer = new Importer(TestCasebook.CLOCK);
        for (int cut = 1; cut < whole.length; cut += Math.max(1, whole.length / 40)) {
            SourceFile file = Bills.file(folder, "cut", Arrays.copyOf(whole, cut));
            try {
                Reading reading =
                        importer.read(
                                file,
                                importer.probe(file, Watch.NOBODY),
                                Told.NOTHING,
                                Watch.NOBODY);
                assertTrue(reading.contacts().size() <= 8);
            } catch (Refusal refused) {
                assertTrue(refused.textKey().startsWith("imports."), refused.textKey());
            }
        }
    }
}
