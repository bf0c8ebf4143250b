package org.anning.casefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.cases.CaseFacts;
import org.anning.cases.ConsentFacts;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Incoming;
import org.anning.evidence.KeptFile;
import org.anning.storage.ErasedCases;
import org.anning.storage.Packages;
import org.anning.storage.TestCasebook;
import org.anning.timeline.EntryRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class CasePackagesTest {

    private static final char[] PASSPHRASE = "蜗牛-薄荷-雨伞-铁轨".toCharArray();
    private static final byte[] PICTURE = "一张截图".repeat(500).getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private Services here;
    private Services there;
    private CaseId id;
    private Path file;

    @BeforeEach
    void twoLaptops() {
        here = opened("甲", "小甲");
        there = opened("乙", "小乙");
        id = here.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
        here.evidenceFiles()
                .take(
                        id,
                        EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, "门上的字"),
                        Incoming.of("door.jpg", PICTURE),
                        List.of(),
                        _ -> {});
        file = folder.resolve("case.lac");
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private Services opened(String place, String volunteer) {
        return new Services(
                TestCasebook.open(TestCasebook.create(folder.resolve(place)), Services.entities()),
                TestCasebook.CLOCK,
                () -> volunteer);
    }

    private void give(Services from) {
        from.casePackages().give(id, file, PASSPHRASE.clone(), _ -> {});
    }

    private CasePackages.Look look(Services at) {
        return at.casePackages().look(file, PASSPHRASE.clone());
    }

    private void take(Services at, Map<String, Choice> choices) {
        assertEquals(id, at.casePackages().take(file, PASSPHRASE.clone(), choices, _ -> {}));
    }

    /** As text; what each casebook does with a file stands in its own custody log. */
    private String told(Services of) {
        CaseJson json = of.caseExport().export(id);
        return new Json()
                .writePretty(
                        new CaseJson(
                                json.version(),
                                json.id(),
                                json.client(),
                                json.facts(),
                                json.interviews(),
                                json.lenders(),
                                json.loans(),
                                json.money(),
                                json.entries(),
                                json.imports(),
                                json.evidence(),
                                json.proofs(),
                                null,
                                json.steps(),
                                json.consents(),
                                json.deadlines(),
                                json.work()));
    }

    private void correct(Services at, java.util.function.UnaryOperator<CaseFacts> change) {
        Stored<CaseFacts> facts = at.cases().caseFile(id);
        at.cases().correct(facts.with(change.apply(facts.value())));
    }

    private static CaseFacts worried(CaseFacts facts, String words) {
        return new Json()
                .read(
                        new Json()
                                .write(facts)
                                .replaceFirst(
                                        "\"mainWorry\":\"[^\"]*\"",
                                        "\"mainWorry\":\"" + words + "\""),
                        CaseFacts.class);
    }

    @Test
    void aNewCaseIsTakenWholeWithItsEvidenceAndTakenAgainNothingChanges() {
        give(here);
        CasePackages.Look look = look(there);
        assertFalse(look.known());
        assertEquals("小甲", look.giver().name());
        assertNull(look.giver().knownAs());
        assertEquals(here.casePackages().myCode(), look.giver().code());
        assertEquals(List.of(), look.conflicts());
        assertEquals(1, look.newFiles());

        take(there, Map.of());

        assertEquals(told(here), told(there));
        KeptFile kept = there.evidenceFiles().of(id).values().iterator().next();
        assertArrayEquals(PICTURE, there.evidenceFiles().read(kept, false));
        EvidenceRow piece =
                there.evidence().of(id).stream()
                        .filter(row -> row.id().equals(kept.evidenceId()))
                        .findFirst()
                        .orElseThrow();
        assertTrue(there.evidenceFiles().verify(piece, _ -> {}).custodyWhole());
        assertEquals("小甲", look(there).giver().knownAs());

        String before = told(there);
        CasePackages.Look again = look(there);

        assertTrue(again.known());
        assertEquals(Map.of(), again.fresh());
        assertEquals(List.of(), again.conflicts());
        assertEquals(0, again.newFiles());
        take(there, Map.of());
        assertEquals(before, told(there));
    }

    @Test
    void twoCopiesThatWentTheirOwnWaysAreMergedFieldByField() {
        give(here);
        take(there, Map.of());
        correct(here, facts -> worried(facts, "怕女儿知道"));
        correct(there, facts -> worried(facts, "怕单位知道"));
        EntryRow struckThere = there.timeline().entriesOf(id).getFirst();
        there.timeline().strike(struckThere.stored(), "记错了");
        there.timeline().write(id, struckThere.facts());
        int steps = here.steps().of(id).size();
        there.steps().write(id, there.steps().of(id).getFirst().value());
        Stored<ConsentFacts> consent = there.consents().of(id).getFirst();
        there.consents().write(id, consent.value());
        there.evidenceFiles()
                .take(
                        id,
                        EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, "楼道"),
                        Incoming.of("b.jpg", "另一张".getBytes(StandardCharsets.UTF_8)),
                        List.of(),
                        _ -> {});
        give(there);

        CasePackages.Look look = look(here);

        assertTrue(look.known());
        assertEquals(1, look.conflicts().size());
        Conflict conflict = look.conflicts().getFirst();
        assertEquals("mainWorry", conflict.field());
        assertEquals("怕女儿知道", conflict.ours());
        assertEquals("怕单位知道", conflict.theirs());
        assertEquals(
                Map.of(
                        Section.ENTRIES,
                        1,
                        Section.STEPS,
                        1,
                        Section.CONSENTS,
                        1,
                        Section.EVIDENCE,
                        1),
                new HashMap<>(look.fresh()));
        take(here, Map.of());
        assertEquals("怕女儿知道", here.cases().caseFile(id).value().mainWorry());
        take(here, Map.of(conflict.key(), Choice.BOTH));
        assertEquals("怕女儿知道 / 怕单位知道", here.cases().caseFile(id).value().mainWorry());
        assertEquals(steps + 1, here.steps().of(id).size());
        EntryRow struckHere =
                here.timeline().entriesOf(id).stream()
                        .filter(row -> row.id().equals(struckThere.id()))
                        .findFirst()
                        .orElseThrow();
        assertEquals("记错了", struckHere.struckWhy());
        assertEquals(2, here.evidenceFiles().of(id).size());
        give(here);
        Conflict back = look(there).conflicts().getFirst();
        take(there, Map.of(back.key(), Choice.THEIRS));
        assertEquals(
                told(here).replaceAll("\"struck\"(?s).*?}", ""),
                told(there).replaceAll("\"struck\"(?s).*?}", ""));
    }

    @Test
    void stoppedDamagedOrHostileNothingIsLeft() throws IOException {
        give(here);

        assertThrows(
                IllegalStateException.class,
                () ->
                        there.casePackages()
                                .take(
                                        file,
                                        PASSPHRASE.clone(),
                                        Map.of(),
                                        _ -> {
                                            throw new IllegalStateException("stopped");
                                        }));

        byte[] whole = Files.readAllBytes(file);
        ErasedCases.add(there.casebook().folder().root(), Set.of(id));
        assertEquals(
                "casefile.package.erased",
                assertThrows(Refusal.class, () -> look(there)).textKey());
        for (int at = 200; at < whole.length; at += whole.length / 20) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            Files.write(file, changed);
            assertThrows(Refusal.class, () -> take(there, Map.of()));
        }
        byte[] json = Sample.GUYU.text().getBytes(StandardCharsets.UTF_8);
        byte[] nonsense = "{}".getBytes(StandardCharsets.UTF_8);
        hostile(Map.of("case.json", nonsense));
        hostile(Map.of("00000000-0000-4000-8000-000000000001", json));
        Map<String, byte[]> foreign = new LinkedHashMap<>();
        foreign.put("case.json", json);
        foreign.put("00000000-0000-4000-8000-000000000001", PICTURE);
        hostile(foreign);
        hostile(Map.of());

        assertEquals(List.of(), there.cases().rows());
        try (Stream<Path> files = Files.walk(there.casebook().folder().evidence())) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void aFileThatMayRunSomethingArrivesUnchangedAndBothSidesAreTold() {
        byte[] svg = "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8);
        here.evidenceFiles()
                .take(
                        id,
                        EvidenceFacts.titled(EvidenceKind.TEXT_SCREENSHOT, "矢量图"),
                        Incoming.of("a.svg", svg),
                        List.of(),
                        _ -> {});

        assertEquals(
                List.of("矢量图"), here.casePackages().give(id, file, PASSPHRASE.clone(), _ -> {}));
        assertEquals(List.of("矢量图"), look(there).mayRun());
        take(there, Map.of());

        assertTrue(
                there.evidenceFiles().of(id).values().stream()
                        .anyMatch(f ->
                                java.util.Arrays.equals(
                                        svg, there.evidenceFiles().read(f, false))));
    }

    /** A package that a person with its passphrase made and signed, and that is refused. */
    private void hostile(Map<String, byte[]> parts) {
        Services giver = here;
        giver.casebook()
                .packages(TestCasebook.CLOCK)
                .write(
                        file,
                        "谁",
                        PASSPHRASE.clone(),
                        parts.entrySet().stream()
                                .map(e -> Packages.Part.of(e.getKey(), e.getValue()))
                                .toList(),
                        (part, out) -> out.write(parts.get(part.name())));
        assertThrows(Refusal.class, () -> take(there, Map.of()), parts.keySet().toString());
    }
}
