package org.anning.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Json;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.law.LawTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Content packs go from casebook to casebook whole; a bad one is refused whole, with its place. */
class PackFileTest {

    private static final Spot POLICE = LibraryService.template("police-report", Lang.ZH);
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @TempDir static Path folder;
    private static ALibrary library;
    private static String template;

    @BeforeAll
    static void open() {
        library = ALibrary.in(folder);
        template = library.service.shipped(POLICE).orElseThrow();
    }

    @AfterAll
    static void close() {
        library.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String law(String file, String... rows) {
        return "# "
                + String.join("\t", LawTables.columns(file))
                + "\n"
                + String.join("\n", rows)
                + "\n";
    }

    private static String provision(UnaryOperator<LawRow> changed) {
        return changed.apply(library.provision("cc-1024")).kept();
    }

    /** The files of a pack with these, and a manifest that fits them. */
    private static Map<String, byte[]> files(String dataVersion, Map<String, String> texts) {
        List<ContentPack.FilePart> parts = new ArrayList<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ContentPack.MANIFEST, new byte[0]);
        texts.forEach((name, text) -> {
            files.put(name, bytes(text));
            parts.add(
                    new ContentPack.FilePart(
                            name, bytes(text).length, PackFile.sha256(bytes(text))));
        });
        files.put(
                ContentPack.MANIFEST,
                bytes(
                        new Json()
                                .writePretty(
                                        new ContentPack.Manifest(
                                                ContentPack.FORMAT,
                                                1,
                                                dataVersion,
                                                NOON,
                                                "志愿者乙",
                                                "试验",
                                                parts))));
        return files;
    }

    private static byte[] pack(Map<String, String> texts) {
        return PackFile.zip(files(library.law.dataVersion(), texts));
    }

    private static byte[] pack(String name, String text) {
        return pack(Map.of(name, text));
    }

    private static Refusal refusal(byte[] pack) {
        Refusal refusal = assertThrows(Refusal.class, () -> library.packs.read(pack));
        for (Lang lang : Lang.values()) {
            String sentence = Texts.of(lang).sentence(refusal);
            assertTrue(!sentence.contains("{") || sentence.contains("{{"), sentence);
        }
        assertEquals(List.of(), library.service.holdings().changes());
        return refusal;
    }

    private static void refused(String key, byte[] pack) {
        assertEquals("library.pack." + key, refusal(pack).textKey());
    }

    /** Refused for something inside, said by the sentence of this key. */
    private static void refusedInside(String key, String place, byte[] pack) {
        Refusal refusal = refusal(pack);
        assertEquals("library.pack.in", refusal.textKey());
        assertEquals(place, refusal.args().getFirst());
        assertEquals(key, ((Refusal) refusal.args().get(1)).textKey());
    }

    @Test
    void whatOneCasebookChangedArrivesInAnother(@TempDir Path there) throws IOException {
        try (ALibrary one = ALibrary.in(there.resolve("甲"));
                ALibrary other = ALibrary.in(there.resolve("乙"))) {
            one.service.correct(one.provision("cc-1024").with("zh", "名誉权受保护。"), "措辞");
            one.service.reword(POLICE, template.replace("# 报案材料", "# 报案情况"), "标题");
            byte[] pack = one.packs.write("两处改动", "志愿者甲", NOON);
            assertTrue(Arrays.equals(pack, one.packs.write("两处改动", "志愿者甲", NOON)));

            PackDifferences differences = other.packs.read(pack);
            assertEquals(2, differences.all().size());
            assertEquals(List.of(), other.service.holdings().changes());
            other.service.take(differences, "甲组核对过");

            assertEquals("名誉权受保护。", other.law.catalogue().provision("cc-1024").text(Lang.ZH));
            assertTrue(other.service.text(POLICE).orElseThrow().contains("# 报案情况"));
            assertEquals(List.of(), other.packs.read(pack).all());

            other.service.undo(1, "先不用");
            assertEquals(template, other.service.text(POLICE).orElseThrow());
            assertEquals(2, other.packs.read(pack).all().size());
        }
    }

    @Test
    void aPackThatReplacesAChangeOfOnesOwnSaysSo(@TempDir Path there) {
        try (ALibrary own = ALibrary.in(there)) {
            own.service.correct(own.provision("cc-1024").with("zh", "自己的话。"), "措辞");
            byte[] pack =
                    PackFile.zip(
                            files(
                                    own.law.dataVersion(),
                                    Map.of(
                                            "law/catalogue.tsv",
                                            law(
                                                    "catalogue.tsv",
                                                    provision(r -> r.with("zh", "别人的话。"))))));

            assertTrue(own.packs.read(pack).all().getFirst().ownLost());
        }
    }

    @Test
    void aPackThatIsNoneOrBrokenIsRefused() {
        byte[] good = pack("law/catalogue.tsv", law("catalogue.tsv", provision(r -> r)));
        assertEquals(0, library.packs.read(good).all().size());

        refused("notOne", bytes("PK 不是压缩包"));
        refused("notOne", new byte[0]);
        refused("notOne", Arrays.copyOf(good, good.length - 5));
        byte[] before = new byte[good.length + 3];
        System.arraycopy(good, 0, before, 3, good.length);
        refused("broken", before);
    }

    @Test
    void noSingleWrongByteGetsThrough() {
        byte[] good =
                pack(
                        "law/catalogue.tsv",
                        law("catalogue.tsv", provision(r -> r.with("zh", "名誉权。"))));
        library.packs.read(good);
        List<Integer> unnoticed = new ArrayList<>();
        for (int at = 0; at < good.length; at++) {
            for (int flip : new int[] {0x01, 0x10, 0x80, 0xFF}) {
                byte[] bad = good.clone();
                bad[at] ^= (byte) flip;
                try {
                    library.packs.read(bad);
                    unnoticed.add(at);
                } catch (Refusal refused) {
                    assertTrue(refused.textKey().startsWith("library.pack."), refused.textKey());
                }
            }
        }
        assertEquals(List.of(), unnoticed);
    }

    @Test
    void hostileNamesAndLinksAreRefused() {
        for (String name :
                List.of(
                        "../law/catalogue.tsv",
                        "law/../../catalogue.tsv",
                        "/etc/passwd",
                        "C:\\law\\catalogue.tsv",
                        "law\\catalogue.tsv",
                        "law/",
                        "law/catalogue.tsv ",
                        "law/\u202ecatalogue.tsv",
                        "templates/police-report.md",
                        "templates/CON.zh.md",
                        "run.exe")) {
            refused("name", pack(name, "x"));
        }
        byte[] link = pack("law/catalogue.tsv", "/etc/passwd");
        ByteBuffer at = ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN);
        int directory = at.getInt(link.length - 6);
        at.putInt(directory + 38, 0xA1FF0000);
        refused("link", link);
    }

    @Test
    void bombsAndCrowdsAreRefusedBeforeTheyUnpack() throws IOException {
        refused("bomb", deflated(Map.of("law/catalogue.tsv", new byte[4_000_000])));
        byte[] liar = deflated(Map.of("law/catalogue.tsv", new byte[3_000_000]));
        ByteBuffer at = ByteBuffer.wrap(liar).order(ByteOrder.LITTLE_ENDIAN);
        int directory = at.getInt(liar.length - 6);
        at.putInt(directory + 24, 1000);
        System.arraycopy(liar, directory + 6, liar, 4, 22);
        refused("bomb", liar);
        refused("tooBig", new byte[StrictZip.MOST_BYTES + 1]);
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            many.put("templates/a" + i + ".zh.md", "");
        }
        refused("tooMany", pack(many));
    }

    @Test
    void twiceTheSameNameAndEncryptionAreRefused() {
        byte[] twice = pack(Map.of("law/lpr.tsv", "x", "law/lqr.tsv", "x"));
        for (int at = 0; at + 11 < twice.length; at++) {
            if (new String(twice, at, 11, StandardCharsets.ISO_8859_1).equals("law/lqr.tsv")) {
                twice[at + 5] = 'p';
            }
        }
        refused("twice", twice);

        byte[] locked = pack("law/catalogue.tsv", "x");
        ByteBuffer at = ByteBuffer.wrap(locked).order(ByteOrder.LITTLE_ENDIAN);
        int directory = at.getInt(locked.length - 6);
        locked[directory + 8] |= 1;
        locked[6] |= 1;
        refused("kind", locked);
    }

    private static byte[] deflated(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void aPackMustBeWhatItsListSays() {
        Map<String, byte[]> files =
                files(
                        library.law.dataVersion(),
                        Map.of("law/catalogue.tsv", law("catalogue.tsv", provision(r -> r))));
        Map<String, byte[]> other = new LinkedHashMap<>(files);
        other.put(
                "law/catalogue.tsv",
                bytes(law("catalogue.tsv", provision(r -> r.with("zh", "甲")))));
        refused("damaged", PackFile.zip(other));

        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put("law/lpr.tsv", bytes("x"));
        refused("unnamed", PackFile.zip(more));

        Map<String, byte[]> less = new LinkedHashMap<>(files);
        less.remove("law/catalogue.tsv");
        refused("lacks", PackFile.zip(less));

        Map<String, byte[]> none = new LinkedHashMap<>(files);
        none.remove(ContentPack.MANIFEST);
        refused("lacks", PackFile.zip(none));

        Map<String, byte[]> typed = new LinkedHashMap<>(files);
        String manifest = new String(files.get(ContentPack.MANIFEST), StandardCharsets.UTF_8);
        typed.put(ContentPack.MANIFEST, bytes(manifest.replace("\"bytes\" : ", "\"bytes\" : \"")));
        assertEquals("library.pack.in", refusal(PackFile.zip(typed)).textKey());
        typed.put(
                ContentPack.MANIFEST,
                bytes(manifest.replace("\"version\" : 1", "\"version\" : 2")));
        refused("newer", PackFile.zip(typed));
    }

    @Test
    void olderDataAreRefused() {
        refused(
                "older",
                PackFile.zip(
                        files(
                                "2025-01-01",
                                Map.of(
                                        "law/catalogue.tsv",
                                        law("catalogue.tsv", provision(r -> r))))));
        refused("dataVersion", PackFile.zip(files("昨天", Map.of())));
    }

    @Test
    void aReusedKeyIsRefused() {
        String row = provision(r -> r);
        Refusal twice = refusal(pack("law/catalogue.tsv", law("catalogue.tsv", row, row)));
        assertEquals("library.pack.keyTwice", twice.textKey());
        assertEquals(List.of("law/catalogue.tsv", 3, "cc-1024"), twice.args());
        refused(
                "keyTaken",
                pack(
                        "law/catalogue.tsv",
                        law("catalogue.tsv", provision(r -> r.with("from", "2027-01-01")))));
    }

    @Test
    void wrongRowsAreRefusedWithTheirPlace() {
        String place = "catalogue.tsv/cc-1024";
        refusedInside(
                "library.problem.mark",
                place,
                pack(
                        "law/catalogue.tsv",
                        law("catalogue.tsv", provision(r -> r.with("mark", "sure")))));
        refusedInside(
                "library.problem.forbidden",
                place,
                pack(
                        "law/catalogue.tsv",
                        law("catalogue.tsv", provision(r -> r.with("zh", "这样构成违法。")))));
        refusedInside(
                "library.problem.date",
                place,
                pack(
                        "law/catalogue.tsv",
                        law(
                                "catalogue.tsv",
                                provision(r -> r.with("last checked", "9999-01-01")))));
        refusedInside(
                "library.problem.rate",
                "lpr.tsv/2027-01-20",
                pack("law/lpr.tsv", law("lpr.tsv", "2027-01-20\tthree\tchecked\t2026-11-24")));
        refused("columns", pack("law/catalogue.tsv", "# key\tzh\nx\ty\n"));
        refused("cells", pack("law/catalogue.tsv", law("catalogue.tsv", "cc-1024\tx")));
        refused("name", pack("law/nothing.tsv", "# a\n"));
    }

    @Test
    void wrongTemplatesAreRefusedWithTheirPlace() {
        String name = "templates/police-report.zh.md";
        String place = "templates/police-report.zh";
        refusedInside(
                "printing.problem.unclosed",
                place,
                pack(name, template.replace("{{/loans.any}}", "")));
        assertEquals(
                "library.pack.in",
                refusal(pack(name, template.replace("属实。", "属实，对方构成违法。"))).textKey());
        refusedInside(
                "library.problem.header",
                place,
                pack(name, template.replace("id: police-report", "id: negotiation")));
        refused("noTemplate", pack("templates/love-letter.zh.md", template));
        Map<String, byte[]> latin = files(library.law.dataVersion(), Map.of());
        latin.clear();
        byte[] bad = {(byte) 0xC3, (byte) 0x28};
        latin.put(
                ContentPack.MANIFEST,
                bytes(
                        new Json()
                                .writePretty(
                                        new ContentPack.Manifest(
                                                ContentPack.FORMAT,
                                                1,
                                                library.law.dataVersion(),
                                                NOON,
                                                "乙",
                                                "x",
                                                List.of(
                                                        new ContentPack.FilePart(
                                                                name, 2, PackFile.sha256(bad)))))));
        latin.put(name, bad);
        refused("notText", PackFile.zip(latin));
    }
}
