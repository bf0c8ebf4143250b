package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.Deed;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.privacy.TwoCases;
import org.anning.timeline.EntryRow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class ClientCopyTest {

    private static final String MOTHER = "欧阳桂枝";

    @TempDir Path folder;

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> all = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        return all;
    }

    /** Every entry of the first case now names the mother, and one says her name in its words. */
    private static void nameTheMother(Services services, TwoCases two) {
        services.casebook()
                .work()
                .write(session ->
                        session.createNativeMutationQuery(
                                        "update timeline_entry set target_name = '"
                                                + MOTHER
                                                + "', account = '他们打给"
                                                + MOTHER
                                                + "' where case_id = '"
                                                + two.first.value()
                                                + "'")
                                .executeUpdate());
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void holdsEverythingButTheNamesOfOthersAndIsLogged() throws IOException {
        try (TwoCases two = new TwoCases(folder)) {
            Services services = two.services;
            nameTheMother(services, two);
            List<EntryRow> entries = services.timeline().entriesOf(two.first);
            assertFalse(entries.isEmpty());
            Path zip = folder.resolve("copy.zip");

            assertEquals(
                    Optional.of(List.of()),
                    new ClientCopy(services, Texts.of(Lang.ZH)).write(two.first, zip, () -> false));

            Map<String, byte[]> copy = unzipped(zip);
            String page = textOf(copy.getOrDefault("请先看这里.pdf", new byte[0]));
            String json =
                    new String(copy.getOrDefault("case.json", new byte[0]), StandardCharsets.UTF_8);
            assertTrue(page.contains(TwoCases.MARKER), page);
            assertTrue(json.contains(TwoCases.MARKER));
            assertTrue(page.replaceAll("\\s", "").contains("他们打给" + ClientCopy.MASKED), page);
            assertFalse(page.replaceAll("\\s", "").contains(MOTHER));
            assertFalse(json.contains(MOTHER));
            for (byte[] part : copy.values()) {
                assertFalse(new String(part, StandardCharsets.UTF_8).contains(MOTHER));
            }
            assertEquals(1, copy.keySet().stream().filter(n -> n.startsWith("evidence/")).count());
            assertEquals(
                    1,
                    services.log().of(two.first).stream()
                            .filter(line -> line.deed() == Deed.HANDED_OVER)
                            .count());
        }
    }

    @Test
    void theReceiptBesideItNamesTheFileByItsHashAndNobodyElse()
            throws IOException, NoSuchAlgorithmException {
        try (TwoCases two = new TwoCases(folder)) {
            nameTheMother(two.services, two);
            for (Lang lang : Lang.values()) {
                Path zip = folder.resolve("copy." + lang.code() + ".zip");
                Texts texts = Texts.of(lang);

                List<String> mayRun =
                        new ClientCopy(two.services, texts)
                                .write(two.first, zip, () -> false)
                                .orElseThrow();

                Path paper = folder.resolve(lang.pick("copy.zh-交接单.pdf", "copy.en-receipt.pdf"));
                String receipt = textOf(Files.readAllBytes(paper)).replaceAll("\\s", "");
                String hash =
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(Files.readAllBytes(zip)));
                assertTrue(receipt.contains(hash), receipt);
                assertTrue(receipt.contains("copy." + lang.code() + ".zip"), receipt);
                assertTrue(
                        receipt.contains(lang.pick("共3个文件", "in3files"))
                                && receipt.contains(lang.pick("遮去1个", "1masked")),
                        receipt);
                assertTrue(receipt.contains(lang.pick("本人签名", "Signatureoftheperson")), receipt);
                assertFalse(receipt.contains(MOTHER), receipt);
                assertTrue(ClientCopy.done(texts, zip, mayRun).endsWith(paper.toString()));
            }
        }
    }

    @Test
    void aFileThatMayRunSomethingGoesOutAsItIsAndIsNamed() throws IOException {
        byte[] svg = "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8);
        try (TwoCases two = new TwoCases(folder)) {
            two.services
                    .evidenceFiles()
                    .take(
                            two.first,
                            EvidenceFacts.titled(EvidenceKind.CHAT, "图"),
                            Incoming.of("a.svg", svg),
                            List.of(),
                            _ -> {});
            Path zip = folder.resolve("copy.zip");

            List<String> mayRun =
                    new ClientCopy(two.services, Texts.of(Lang.ZH))
                            .write(two.first, zip, () -> false)
                            .orElseThrow();

            Map<String, byte[]> copy = unzipped(zip);
            assertEquals(1, mayRun.size());
            String name = mayRun.getFirst();
            assertTrue(name.endsWith(".svg"), name);
            assertArrayEquals(svg, copy.get("evidence/" + name));
            String page = textOf(copy.getOrDefault("请先看这里.pdf", new byte[0])).replaceAll("\\s", "");
            assertTrue(page.contains("请不要双击打开，需要时请懂行的人查看：" + name), page);
            assertTrue(page.contains(name + "图"), "the page says which piece each file is");
            assertTrue(ClientCopy.done(Texts.of(Lang.EN), zip, mayRun).endsWith(": " + name));
        }
    }

    @Test
    void aCancelledCopyLeavesNothingBehind() throws IOException {
        try (TwoCases two = new TwoCases(folder)) {
            Path zip = folder.resolve("out").resolve("copy.zip");
            Files.createDirectories(zip.getParent());

            assertEquals(
                    Optional.empty(),
                    new ClientCopy(two.services, Texts.of(Lang.EN))
                            .write(two.first, zip, () -> true));

            try (var left = Files.list(zip.getParent())) {
                assertEquals(List.of(), left.toList());
            }
        }
    }
}
