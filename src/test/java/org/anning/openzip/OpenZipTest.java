package org.anning.openzip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.anning.advice.Prepared;
import org.anning.advice.Recipient;
import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.evidence.KeptFile;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.printing.Block;
import org.anning.printing.Fonts;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.storage.ErasedCases;
import org.anning.storage.TestCasebook;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

class OpenZipTest {

    private static final byte[] PICTURE = "一张截图".repeat(500).getBytes(StandardCharsets.UTF_8);

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Services here;
    private static Path zip;
    private static OpenZip.Made made;
    private Services there;

    @BeforeAll
    static void aFullCasebookAndItsZip() {
        here = opened(shared, "甲");
        Sample.fill(here.caseImport());
        CaseId first = numbered(here, "示例-0001");
        here.evidenceFiles()
                .take(
                        first,
                        EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, "门上的字"),
                        Incoming.of("door.jpg", PICTURE),
                        List.of(),
                        _ -> {});
        Sheet sheet =
                new Sheet(
                        "timeline",
                        Lang.ZH,
                        "时间线",
                        "1",
                        "Anning",
                        true,
                        false,
                        false,
                        List.of(new Block.Writing(1)));
        here.advice()
                .keep(
                        first,
                        Prepared.madeElsewhere(sheet, Recipient.FILE),
                        new SheetPdf(new Fonts()).of(sheet, TestCasebook.CLOCK.instant()),
                        LocalDate.of(2026, 11, 24),
                        "小甲");
        here.lenders().write(LenderFacts.named("还没有案件的一家公司", LenderKind.UNKNOWN));
        zip = shared.resolve("all.zip");
        made = here.openZip().write(zip, Watch.NOBODY);
    }

    @BeforeEach
    void anEmptyCasebook() {
        there = opened(folder, "乙");
    }

    @AfterEach
    void close() {
        there.close();
    }

    @AfterAll
    static void closeAll() {
        here.close();
    }

    private static Services opened(Path folder, String place) {
        return new Services(
                TestCasebook.open(TestCasebook.create(folder.resolve(place)), Services.entities()),
                TestCasebook.CLOCK,
                () -> "小甲");
    }

    private static CaseId numbered(Services at, String number) {
        return at.cases().rows().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow()
                .caseId();
    }

    /** Everything that a casebook says, and the hashes of its files and papers. */
    private static Map<String, Object> told(Services of) {
        Map<String, Object> all = new TreeMap<>();
        of.cases()
                .rows()
                .forEach(row -> {
                    all.put(
                            row.number(),
                            CaseTables.comparable(
                                    new Json().write(of.caseExport().export(row.caseId()))));
                    all.put(
                            row.number() + " files",
                            new TreeMap<>(
                                    of.evidenceFiles().of(row.caseId()).values().stream()
                                            .collect(
                                                    java.util.stream.Collectors.toMap(
                                                            f -> f.evidenceId().toString(),
                                                            KeptFile::sha256))));
                    all.put(
                            row.number() + " papers",
                            of.papers().papers(row.caseId()).stream()
                                    .map(paper -> paper.value().sha256())
                                    .toList());
                });
        all.put(
                "lenders",
                of.lenders().all().stream().map(lender -> lender.value().legalName()).toList());
        return all;
    }

    @Test
    void outAndInAgainGivesAnEqualCasebook() {
        OpenZip.Seen seen = there.openZip().take(zip, Watch.NOBODY);

        assertEquals(6, made.cases());
        assertEquals(1, made.files());
        assertEquals(6, seen.fresh());
        assertEquals(told(here), told(there));
        KeptFile file =
                there.evidenceFiles().of(numbered(there, "示例-0001")).values().iterator().next();
        assertArrayEquals(PICTURE, there.evidenceFiles().read(file, false));
        assertTrue(
                here.cases().rows().stream()
                        .allMatch(row ->
                                here.log().of(row.caseId()).stream()
                                        .anyMatch(l -> l.deed() == Deed.HANDED_OVER)),
                "each case says that it was handed over");
    }

    @Test
    void whatIsHereStaysAndOnlyWhatIsMissingComes() throws IOException {
        there.openZip().take(zip, Watch.NOBODY);
        CaseId changed = numbered(there, "示例-0002");
        var facts = there.cases().caseFile(changed);
        there.cases().correct(facts.with(facts.value().heard("别的", null, null, null)));
        CaseId erased = numbered(there, "示例-0003");
        ErasedCases.add(there.casebook().folder().root(), Set.of(erased));
        Map<String, Object> before = told(there);

        OpenZip.Seen again = there.openZip().take(zip, Watch.NOBODY);

        assertEquals(0, again.fresh());
        assertEquals(4, again.same());
        assertEquals(List.of("示例-0002"), again.differing());
        assertEquals(1, again.erased());
        assertEquals(before, told(there));
    }

    @Test
    void aCancelledExportOrImportLeavesNothing() throws IOException {
        Watch impatient =
                (done, _) -> {
                    if (done >= 3) {
                        throw new CancellationException();
                    }
                };

        assertThrows(
                CancellationException.class,
                () -> here.openZip().write(folder.resolve("never.zip"), impatient));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("乙")), left.toList());
        }
        int[] calls = new int[1];
        Watch late =
                (_, total) -> {
                    if (total == 6 && ++calls[0] == 4) {
                        throw new CancellationException();
                    }
                };
        assertThrows(CancellationException.class, () -> there.openZip().take(zip, late));
        assertEquals(4, calls[0], "cancelled while the cases were being stored");
        assertEquals(List.of(), there.cases().rows());
        assertEquals(List.of(), there.lenders().all());
    }

    @Test
    void theTablesHaveALineForEachThingAndEveryColumnIsNamed() throws IOException {

        String entries = new String(part("tables/entries.csv"), StandardCharsets.UTF_8);
        long lines =
                here.cases().rows().stream()
                        .mapToLong(r -> here.timeline().entriesOf(r.caseId()).size())
                        .sum();
        assertTrue(entries.startsWith("\uFEFF\"caseId\",\"id\""), entries.substring(0, 80));
        assertTrue(entries.lines().count() > lines);
        String clients = new String(part("tables/clients.csv"), StandardCharsets.UTF_8);
        assertTrue(
                here.cases().rows().stream()
                        .allMatch(r -> clients.split(r.clientId().toString(), -1).length == 2),
                "each client once");
        String flows = new String(part("tables/flows.csv"), StandardCharsets.UTF_8);
        assertTrue(flows.contains("1400.00") || flows.contains("2000.00"), flows);
        List<String> unnamed =
                new CaseTables()
                        .columnNames().stream()
                                .filter(row -> row.get(2).isEmpty() || row.get(3).isEmpty())
                                .map(row -> row.get(0) + " " + row.get(1))
                                .toList();
        assertEquals(List.of(), unnamed, "give them openzip.field.* in both languages");
    }

    @Test
    void everyCaseFileKeepsToTheSchemaThatComesAlong() throws IOException {
        JsonNode schema =
                CaseTables.tree(
                        new String(part("schema/case.schema.json"), StandardCharsets.UTF_8));

        List<String> faults = new ArrayList<>();
        for (String name : names()) {
            if (name.startsWith("cases/")) {
                JsonNode file = CaseTables.tree(new String(part(name), StandardCharsets.UTF_8));
                check(schema, schema, file, "", faults);
            }
        }

        assertEquals(List.of(), faults);
        JsonNode wrong = CaseTables.tree("{\"version\":\"1\",\"more\":2}");
        check(schema, schema, wrong, "", faults);
        assertTrue(faults.contains("/version is no integer"), faults.toString());
        assertTrue(faults.contains("/more"), faults.toString());
        assertTrue(faults.contains("/client is missing"), faults.toString());
    }

    /** As much of JSON schema as the program writes. */
    private static void check(
            JsonNode root, JsonNode schema, JsonNode value, String at, List<String> faults) {
        if (schema.has("$ref")) {
            check(root, root.at(schema.get("$ref").asText().substring(1)), value, at, faults);
            return;
        }
        boolean fits =
                switch (schema.get("type").asText()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> value.isTextual();
                };
        if (!fits) {
            faults.add(at + " is no " + schema.get("type").asText());
        } else if (value.isObject()) {
            value.fieldNames()
                    .forEachRemaining(name -> {
                        JsonNode part = schema.get("properties").path(name);
                        if (part.isMissingNode()) {
                            faults.add(at + "/" + name);
                        } else {
                            check(root, part, value.get(name), at + "/" + name, faults);
                        }
                    });
            schema.get("required")
                    .forEach(name -> {
                        if (!value.has(name.asText())) {
                            faults.add(at + "/" + name.asText() + " is missing");
                        }
                    });
        } else if (value.isArray()) {
            value.forEach(one -> check(root, schema.get("items"), one, at + "/*", faults));
        } else if (schema.has("enum")) {
            boolean known = false;
            for (JsonNode code : schema.get("enum")) {
                known |= code.equals(value);
            }
            if (!known) {
                faults.add(at + " " + value);
            }
        }
    }

    private List<String> names() throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return Collections.list(file.entries()).stream().map(e -> e.getName()).toList();
        }
    }

    private byte[] part(String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /** The parts of the zip, to be changed and written again. */
    private Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (String name : names()) {
            all.put(name, part(name));
        }
        return all;
    }

    private Path rewritten(Map<String, byte[]> parts) throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return other;
    }

    private void refused(String key, Path file) {
        Refusal refusal =
                assertThrows(Refusal.class, () -> there.openZip().take(file, Watch.NOBODY));
        assertEquals(key, refusal.textKey());
        String sentence = Texts.of(Lang.ZH).sentence(refusal);
        assertFalse(sentence.contains("{"), sentence);
        assertEquals(List.of(), there.cases().rows());
        assertEquals(List.of(), there.lenders().all());
    }

    private String firstCase(Map<String, byte[]> parts) {
        return parts.keySet().stream()
                .filter(n -> n.startsWith("cases/"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> replaced(
            Map<String, byte[]> parts, String name, String old, String fresh) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        assertTrue(text.contains(old), name + " has " + old);
        changed.put(name, text.replace(old, fresh).getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    @Test
    void anAlteredOrIncompleteZipIsRefusedWhole() throws IOException {
        Map<String, byte[]> good = parts();
        String first = firstCase(good);

        refused("openzip.changed", rewritten(replaced(good, first, "\"none\"", "\"high\"")));
        refused(
                "openzip.broken",
                rewritten(replaced(good, "manifest.json", "\"cases\" : 6", "\"cases\" : 7")));
        refused(
                "openzip.broken",
                rewritten(
                        replaced(good, "manifest.json", "\"files\" : 1", "\"files\" : 999999999")));
        refused(
                "openzip.format",
                rewritten(replaced(good, "manifest.json", "\"format\" : 1", "\"format\" : 9")));

        Map<String, byte[]> missing = new LinkedHashMap<>(good);
        missing.remove(first);
        refused("openzip.missing", rewritten(missing));

        Map<String, byte[]> more = new LinkedHashMap<>(good);
        more.put("../../outside.txt", new byte[1]);
        refused("openzip.name", rewritten(more));
        more.remove("../../outside.txt");
        more.put("tables/more.csv", new byte[1]);
        refused("openzip.name", rewritten(more));

        Map<String, byte[]> none = new LinkedHashMap<>(good);
        none.remove("manifest.json");
        refused("openzip.notOne", rewritten(none));
        Path text = folder.resolve("text.zip");
        Files.writeString(text, "这不是压缩包");
        refused("openzip.notOne", text);
        byte[] cut = Files.readAllBytes(zip);
        Files.write(text, java.util.Arrays.copyOf(cut, cut.length / 2));
        refused("openzip.notOne", text);
    }

    private Path twice(Map<String, byte[]> parts, String again) throws IOException {
        Path made = folder.resolve("made.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(made.toFile())) {
            List<Map.Entry<String, byte[]>> all = new ArrayList<>(parts.entrySet());
            all.addAll(all.stream().filter(part -> part.getKey().equals(again)).toList());
            for (Map.Entry<String, byte[]> part : all) {
                out.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                out.write(part.getValue());
                out.closeArchiveEntry();
            }
        }
        return made;
    }

    /** Says of every part, in both its descriptions, that it is encrypted. */
    private Path locked() throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        for (int at = 0; at + 10 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K') {
                if (bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                    bytes[at + 6] |= 1;
                } else if (bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                    bytes[at + 8] |= 1;
                }
            }
        }
        return Files.write(folder.resolve("locked.zip"), bytes);
    }

    @Test
    void twiceTheSameNameEncryptionAndFilesOfNobodyAreRefused() throws IOException {
        Map<String, byte[]> good = parts();
        refused("openzip.broken", twice(good, firstCase(good)));
        refused("openzip.broken", locked());

        String list = new String(good.get("manifest.json"), StandardCharsets.UTF_8);
        String piece =
                good.keySet().stream()
                        .filter(n -> n.startsWith("evidence/"))
                        .findAny()
                        .orElseThrow();
        String nobodys = "evidence/00000000-0000-4000-8000-000000000001.jpg";
        Map<String, byte[]> foreign = new LinkedHashMap<>(good);
        foreign.put(nobodys, good.get(piece));
        foreign.remove(piece);
        foreign.put("manifest.json", list.replace(piece, nobodys).getBytes(StandardCharsets.UTF_8));
        refused("openzip.broken", rewritten(foreign));
    }

    @Test
    void aChangedBitAnywhereIsRefusedOrChangesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(zip);
        Path flipped = folder.resolve("flipped.zip");
        Random random = new Random(20261128);
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(flipped, changed);
            try {
                there.openZip().look(flipped, Watch.NOBODY);
            } catch (Refusal refusal) {
                refused++;
                assertFalse(Texts.of(Lang.EN).sentence(refusal).contains("{"));
            }
        }
        assertTrue(refused > 50, "only what no reader looks at may change: " + refused);
    }

    @Test
    void theReadMeNamesTheFilesThatMayRunSomething() throws IOException {
        CaseId id = there.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
        UUID piece =
                there.evidenceFiles()
                        .take(
                                id,
                                EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, "图"),
                                Incoming.of(
                                        "a.svg",
                                        "<svg><script>x</script></svg>"
                                                .getBytes(StandardCharsets.UTF_8)),
                                List.of(),
                                _ -> {})
                        .id();
        Path out = folder.resolve("out.zip");

        OpenZip.Made one = there.openZip().write(out, Watch.NOBODY);

        assertEquals(0, made.mayRun());
        assertEquals(1, one.mayRun());
        for (Lang lang : Lang.values()) {
            assertTrue(one.told(Texts.of(lang), out).contains("README"));
            try (ZipFile file = new ZipFile(out.toFile());
                    InputStream in =
                            file.getInputStream(file.getEntry("README." + lang.code() + ".txt"))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(text.endsWith("\n  evidence/" + piece + ".svg\n"), text);
            }
        }
    }

    @Test
    void aBombOrALinkIsRefused() throws IOException {
        Map<String, byte[]> good = parts();
        Map<String, byte[]> bomb = new LinkedHashMap<>(good);
        bomb.put("tables/log.csv", new byte[64 << 20]);
        refused("openzip.bomb", rewritten(bomb));

        Path linked = folder.resolve("link.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(linked.toFile())) {
            for (Map.Entry<String, byte[]> part : good.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
                if (part.getKey().equals("tables/log.csv")) {
                    entry.setUnixMode(0xA1FF);
                }
                out.putArchiveEntry(entry);
                out.write(part.getValue());
                out.closeArchiveEntry();
            }
        }
        refused("openzip.link", linked);
    }
}
