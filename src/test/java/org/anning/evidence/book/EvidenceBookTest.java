package org.anning.evidence.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.evidence.AnEvidenceCase;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Incoming;
import org.anning.evidence.Showing;
import org.anning.evidence.pictures.PictureChange;
import org.anning.evidence.pictures.Pictures;
import org.anning.evidence.pictures.TestPictures;
import org.anning.printing.Fonts;
import org.anning.printing.PageImage;
import org.anning.printing.PdfPages;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

class EvidenceBookTest {

    private static final Texts ZH = Texts.of(Lang.ZH);
    private static final String SECRET = "Zq7 under the bar";
    private static final Fonts FONTS = new Fonts();

    @TempDir Path folder;
    private AnEvidenceCase house;
    private EvidenceBooks books;

    @BeforeEach
    void open() {
        house = new AnEvidenceCase(folder);
        books =
                new EvidenceBooks(
                        house.cases,
                        house.pieces,
                        house.files,
                        house.timeline,
                        () -> FONTS,
                        TestCasebook.CLOCK);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] pdf(int pages, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A5);
                page.setRotation(i == 1 ? 90 : 0);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    pen.newLineAtOffset(40, 300);
                    pen.showText("Letter page " + (i + 1));
                    pen.endText();
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A small file with a hidden table that unfolds to 200 MB. */
    private static byte[] bomb() {
        Deflater deflater = new Deflater(9);
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        for (int i = 0; i < 200; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                packed.write(part, 0, deflater.deflate(part));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                utf8(
                        "%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"
                                + " /Length "
                                + packed.size()
                                + " >>\nstream\n"));
        out.writeBytes(packed.toByteArray());
        out.writeBytes(utf8("\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF"));
        return out.toByteArray();
    }

    /** The six sorts of file that people bring, and six that cannot be printed. */
    private List<UUID> fill() throws IOException {
        UUID call = house.entry(Channel.CALL, AnEvidenceCase.DAY);
        UUID visit = house.entry(Channel.HOME_VISIT, AnEvidenceCase.DAY.plusDays(4));
        List<UUID> ids = new ArrayList<>();
        ids.add(
                house.take(
                                "短信“再不还就去你单位”😡",
                                "IMG_2031.PNG",
                                Pictures.png(TestPictures.chat(600, 5)),
                                call)
                        .id());
        ids.add(
                house.take(
                                "门上张贴的催收通知",
                                "门口.jpg",
                                TestPictures.jpegHeld(TestPictures.redTop(1600, 1200), 6),
                                visit)
                        .id());
        ids.add(
                house.take("单位走廊监控截图", "监控.jpg", Pictures.jpeg(TestPictures.redTop(2400, 1200)))
                        .id());
        ids.add(house.take("微信聊天长截图", "聊天.png", Pictures.png(TestPictures.chat(720, 30))).id());
        ids.add(house.take("律师函", "函.pdf", pdf(3, false)).id());
        ids.add(house.take("短信文字", "短信.txt", utf8("11月3日 21:40\n再不还，明天去你单位。\n=1+1")).id());
        ids.add(house.take("通话录音", "录音.m4a", utf8("....ftypM4A xxxx"), call).id());
        ids.add(house.take("手机照片", "IMG.HEIC", utf8("....ftypheicxxxx")).id());
        ids.add(house.take("加密的 PDF", "锁.pdf", pdf(1, true)).id());
        ids.add(house.take("炸弹", "炸.pdf", bomb()).id());
        ids.add(
                house.take(
                                "坏图",
                                "坏.png",
                                Arrays.copyOf(Pictures.png(TestPictures.redTop(99, 99)), 70))
                        .id());
        ids.add(house.take("矢量图", "a.svg", utf8("<svg><script>alert(1)</script></svg>")).id());
        EvidenceFacts never = EvidenceFacts.titled(EvidenceKind.OTHER, "对方威胁公开的照片");
        ids.add(
                house.files
                        .take(
                                house.caseId,
                                new EvidenceFacts(
                                        never.kind(),
                                        never.title(),
                                        "当事人自己保存在手机里",
                                        AnEvidenceCase.DAY,
                                        null,
                                        null,
                                        null,
                                        "当事人手机",
                                        YesNo.YES,
                                        null,
                                        Showing.NEVER_KEPT,
                                        null),
                                Incoming.of("x.jpg", utf8("abc")),
                                List.of(),
                                _ -> {})
                        .id());
        house.pieces.order(house.caseId, ids);
        return ids;
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", name), pdf);
    }

    @Test
    void theBookShowsEveryPieceUprightNumberedAndWithItsHash() throws IOException {
        List<UUID> ids = fill();

        EvidenceBooks.Book book = books.make(house.caseId, ZH, _ -> {});
        keep("evidence-book-zh.pdf", book.pdf());
        keep("evidence-book-en.pdf", books.make(house.caseId, Texts.of(Lang.EN), _ -> {}).pdf());
        EvidenceTable list = books.table(house.caseId, ZH, _ -> {});
        keep("evidence-list-zh.xlsx", list.xlsx());
        keep("evidence-list-zh.csv", list.csv());

        List<List<String>> labels =
                ids.stream().map(id -> book.pages().getOrDefault(id, List.of())).toList();
        assertEquals(List.of("1"), labels.get(0));
        assertEquals(List.of("2"), labels.get(1));
        assertEquals(List.of("3"), labels.get(2));
        int chat = labels.get(3).size();
        assertTrue(chat >= 4 && chat <= 8, "pages of the long screenshot: " + chat);
        assertEquals(3, labels.get(4).size());
        assertEquals(List.of(), labels.getLast());
        String text = PdfPages.text(book.pdf()).replaceAll("\\s", "");
        assertTrue(text.contains("短信“再不还就去你单位”□"));
        assertTrue(text.contains("Letterpage3"));
        assertTrue(text.contains("再不还，明天去你单位。"));
        assertTrue(text.contains("2026-11-03电话") || text.contains("2026-11-03"));
        assertTrue(text.contains("录音，不能印在纸上"));
        assertTrue(text.contains("兼容性最佳"));
        assertTrue(text.contains("PDF有密码"));
        assertTrue(text.contains("PDF已损坏或内容异常"));
        assertTrue(text.contains("图片已损坏"));
        assertFalse(text.contains("alert"));
        for (EvidenceRow row : house.pieces.of(house.caseId)) {
            assertTrue(text.contains(String.valueOf(row.facts().sha256())), row.facts().title());
        }
        assertTrue(book.checked().stream().noneMatch(c -> c.bad()));
    }

    /** A letter that would run something in every way a PDF can. */
    static byte[] acting() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(1, false))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            PDActionJavaScript script = new PDActionJavaScript("app.alert('" + SECRET + "')");
            catalog.setOpenAction(script);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
            PDJavascriptNameTreeNode scripts = new PDJavascriptNameTreeNode();
            scripts.setNames(Map.of("a", script));
            names.setJavascript(scripts);
            PDComplexFileSpecification inside = new PDComplexFileSpecification();
            inside.setFile("a.exe");
            inside.setEmbeddedFile(
                    new PDEmbeddedFile(document, new ByteArrayInputStream(utf8(SECRET))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a.exe", inside));
            names.setEmbeddedFiles(files);
            catalog.setNames(names);
            PDActionLaunch launch = new PDActionLaunch();
            launch.getCOSObject().setString(COSName.F, "calc.exe");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10, 100, 100));
            link.setAction(launch);
            PDPage page = document.getPage(0);
            page.setAnnotations(List.of(link));
            PDPageAdditionalActions actions = new PDPageAdditionalActions();
            actions.setO(script);
            page.setActions(actions);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The names of everything in a PDF, and whether these words stand anywhere in it. */
    private static Set<String> namesIn(byte[] pdf, String words) throws IOException {
        Set<String> found = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Deque<COSBase> open = new ArrayDeque<>(List.of(document.getDocument().getTrailer()));
            Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            while (!open.isEmpty()) {
                COSBase one = open.pop();
                if (!seen.add(one)) {
                    continue;
                }
                switch (one) {
                    case COSObject object when object.getObject() != null ->
                            open.push(object.getObject());
                    case COSArray array -> array.forEach(open::push);
                    case COSDictionary dictionary -> {
                        dictionary.keySet().forEach(key -> found.add(key.getName()));
                        dictionary.getValues().forEach(open::push);
                        if (dictionary instanceof COSStream stream) {
                            try (InputStream in = stream.createInputStream()) {
                                if (new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                                        .contains(words)) {
                                    found.add(words);
                                }
                            }
                        }
                    }
                    case COSName name -> found.add(name.getName());
                    case COSString string when string.getString().contains(words) ->
                            found.add(words);
                    default -> {}
                }
            }
        }
        return found;
    }

    @Test
    void nothingOfTheirsActsInTheBookAndNothingIsLeftUnderABar() throws IOException {
        Set<String> acts =
                Set.of(
                        "JavaScript",
                        "JS",
                        "Launch",
                        "OpenAction",
                        "AA",
                        "EmbeddedFiles",
                        "EmbeddedFile",
                        SECRET);
        byte[] letter = acting();
        assertTrue(namesIn(letter, SECRET).containsAll(acts), "the letter would act");
        house.take("律师函", "函.pdf", letter);
        house.take("矢量图", "a.svg", utf8("<svg><script>" + SECRET + "</script></svg>"));
        byte[] photo =
                TestPictures.withComment(Pictures.jpeg(TestPictures.redTop(200, 200)), SECRET);
        BufferedImage covered =
                PictureChange.COVER.of(
                        Pictures.upright(photo, 1 << 20), new Rectangle(0, 0, 200, 50));
        Stored<EvidenceFacts> copy = house.take("遮过的照片", "照.jpg", Pictures.jpeg(covered));
        assertTrue(new String(photo, StandardCharsets.ISO_8859_1).contains(SECRET));
        assertFalse(
                new String(house.files.read(house.kept(copy), false), StandardCharsets.ISO_8859_1)
                        .contains(SECRET),
                "what the camera noted went with the cover");

        byte[] book = books.make(house.caseId, ZH, _ -> {}).pdf();

        assertTrue(PdfPages.text(book).contains("Letter page 1"), "what can be read is there");
        Set<String> left = new HashSet<>(namesIn(book, SECRET));
        left.retainAll(acts);
        assertEquals(Set.of(), left);
        assertEquals(Set.of(), reds(book));
    }

    /** Where in the pictures of a book the part lies that was covered: it was the only red one. */
    private static Set<String> reds(byte[] pdf) throws IOException {
        Set<String> red = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        BufferedImage image = picture.getImage();
                        for (int x = 5; x < image.getWidth(); x += 10) {
                            int rgb = image.getRGB(x, 5);
                            if ((rgb >> 16 & 255) > 150 && (rgb & 255) < 100) {
                                red.add(name.getName() + " " + x);
                            }
                        }
                    }
                }
            }
        }
        return red;
    }

    @Test
    void aPhotoHeldSidewaysStandsUprightAndAWideOneLies() throws IOException {
        house.take("竖", "a.jpg", TestPictures.jpegHeld(TestPictures.redTop(1600, 1200), 1));
        byte[] wide = books.make(house.caseId, ZH, _ -> {}).pdf();
        PageImage page = PdfPages.draw(wide, 1, 30);

        assertTrue(page.width() > page.height(), "a wide picture gets a lying page");
        int middle = page.width() / 2;
        int red = 0;
        while (!red(page, middle, red)) {
            red++;
        }
        assertTrue(red < page.height() / 4, "the red edge is above");
    }

    private static boolean red(PageImage page, int x, int y) {
        int pixel = page.argb()[y * page.width() + x];
        return (pixel >> 16 & 0xFF) > 180 && (pixel >> 8 & 0xFF) < 90;
    }

    @Test
    void aChangedFileIsNamedByFileAndEntryAndNotPrinted() throws IOException {
        List<UUID> ids = fill();
        house.damage(ids.getFirst(), 5000);

        EvidenceBooks.Book book = books.make(house.caseId, ZH, _ -> {});

        keep("evidence-book-changed-zh.pdf", book.pdf());
        String text = PdfPages.text(book.pdf()).replaceAll("\\s", "");
        assertTrue(text.contains("证据1“短信“再不还就去你单位”□”（文件IMG_2031.PNG）：文件与收存时不一致"));
        assertTrue(text.contains("涉及的记录：2026-11-03"));
        assertEquals(1, book.checked().stream().filter(c -> c.bad()).count());
    }

    @Test
    void emptySectionsSayThatNothingIsRecorded() {
        String text =
                PdfPages.text(books.make(house.caseId, ZH, _ -> {}).pdf()).replaceAll("\\s", "");

        assertEquals(5, text.split("没有登记。", -1).length);
    }

    @Test
    void aPageAddedAfterTheBookWasHandedOutGetsALetter() {
        Stored<EvidenceFacts> one = house.take("一", "1.txt", utf8("一"));
        Stored<EvidenceFacts> two = house.take("二", "2.txt", utf8("二"));
        house.pieces.order(house.caseId, List.of(one.id(), two.id()));
        books.handedOut(house.caseId, books.make(house.caseId, ZH, _ -> {}));
        Stored<EvidenceFacts> between = house.take("中", "3.txt", utf8("中"));
        house.pieces.order(house.caseId, List.of(one.id(), between.id(), two.id()));

        EvidenceBooks.Book book = books.make(house.caseId, ZH, _ -> {});

        assertEquals(List.of("1a"), book.pages().get(between.id()));
        assertEquals(List.of("2"), book.pages().get(two.id()));
        books.numberAnew(house.caseId);
        assertEquals(List.of("3"), books.make(house.caseId, ZH, _ -> {}).pages().get(two.id()));
    }

    @Test
    void noCellOfTheListsIsEverAFormula() throws IOException {
        house.take("=HYPERLINK(\"http://x\")", "＋1.txt", utf8("一\"二"));

        EvidenceTable table = books.table(house.caseId, ZH, _ -> {});

        byte[] csv = table.csv();
        assertArrayEquals(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(csv, 3));
        String lines = new String(csv, StandardCharsets.UTF_8);
        assertTrue(lines.contains("\"'=HYPERLINK(\"\"http://x\"\")\""));
        assertTrue(lines.contains("\"'＋1.txt\""));
        assertTrue(lines.endsWith("\r\n"));
        String sheet = "";
        String strings = "";
        Path xlsx = Files.write(folder.resolve("list.xlsx"), table.xlsx());
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String content =
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                sheet += entry.getName().contains("sheet1") ? content : "";
                strings += entry.getName().contains("sharedStrings") ? content : "";
            }
        }
        assertFalse(sheet.contains("<f>"));
        assertTrue((sheet + strings).contains("=HYPERLINK("));
        assertEquals(26, sheet.split("<c ", -1).length - 1);
        assertEquals(26, sheet.split("t=\"(s|inlineStr)\"", -1).length - 1);
    }
}
