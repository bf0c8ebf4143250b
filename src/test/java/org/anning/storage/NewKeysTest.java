package org.anning.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.cases.CaseRow;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Incoming;
import org.anning.evidence.KeptFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class NewKeysTest {

    private static final char[] LI = "大雁往南飞过山坡了吗".toCharArray();
    private static final byte[] PICTURE = "一张截图".repeat(500).getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private Path place;
    private RecoveryKey recovery;
    private List<String> everything;

    @BeforeEach
    void aCasebookOfTwoPeople() {
        place = folder.resolve("案卷 1");
        recovery = TestCasebook.createAt(place);
        try (Services services = own(place)) {
            services.caseImport().importCase(Sample.BAILU.text(), CaseImport.Ids.KEPT);
            CaseId id = services.cases().rows().getFirst().caseId();
            services.evidenceFiles()
                    .take(
                            id,
                            EvidenceFacts.titled(EvidenceKind.CALL_RECORDING, "截图"),
                            Incoming.of("a.png", PICTURE),
                            List.of(),
                            _ -> {});
            services.casebook().drafts().write("form/1", "没写完的话");
        }
        try (Services services = own(place)) {
            services.casebook().people().add("王管", "李", Role.KEEPER, LI.clone());
            assertTrue(services.casebook().backups().make(() -> false).isPresent());
            everything = everything(services);
        }
    }

    private static Services own(Path at) {
        return opened(at, "王管", TestCasebook.PASSPHRASE.toCharArray());
    }

    private static Services opened(Path at, String name, char[] passphrase) {
        return Services.open(
                at, name, passphrase.clone(), TestCasebook.CLOCK, () -> "", () -> false);
    }

    private static List<String> everything(Services of) {
        return of.cases().rows().stream()
                .map(CaseRow::caseId)
                .map(id -> of.caseExport().export(id))
                .map(file -> new org.anning.common.Json().writePretty(file))
                .toList();
    }

    private NewKeys renewing() {
        try (Services services = own(place)) {
            return services.casebook().newKeys();
        }
    }

    private static void removeLi(Path place) {
        try (Services services = own(place)) {
            People people = services.casebook().people();
            people.remove(people.all().get(1));
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.getFileName().toString().startsWith("app.")) {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Everything is there, whatever the keys. */
    private void whole(Path at) {
        try (Services services = own(at)) {
            assertEquals(everything, everything(services), at.toString());
            assertEquals(
                    "没写完的话", services.casebook().drafts().of("form/1").orElseThrow().content());
            KeptFile file =
                    services.cases().rows().stream()
                            .flatMap(row ->
                                    services.evidenceFiles().of(row.caseId()).values().stream())
                            .findFirst()
                            .orElseThrow();
            assertArrayEquals(PICTURE, services.evidenceFiles().read(file, false));
        }
    }

    @Test
    void whoeverWasRemovedReadsNothingOfIt() throws IOException {
        Path copied = folder.resolve("copied by Li");
        copy(place, copied);
        Keys before = KeyHeader.open(new CasebookFolder(copied), "李", LI).orElseThrow().keys();
        removeLi(place);

        try (NewKeys keys = renewing()) {
            assertTrue(keys.make(TestCasebook.CLOCK, (_, _, _) -> {}, () -> false));
        }

        CasebookFolder files = new CasebookFolder(place);
        assertEquals(
                "storage.wrongPassphrase",
                assertThrows(Refusal.class, () -> opened(place, "李", LI)).textKey());
        assertThrows(Exception.class, () -> Database.asItIs(files, before).close());
        List<BackupRow> backups = Backups.in(files.backup());
        assertEquals(1, backups.size());
        assertThrows(
                Refusal.class,
                () -> BackupFile.content(backups.getFirst().file(), before, () -> false));
        Path sealed = onlyEvidence(files.evidence());
        assertFalse(
                Arrays.equals(
                        Files.readAllBytes(sealed),
                        Files.readAllBytes(onlyEvidence(copied.resolve("evidence")))),
                "the evidence is still under the key that Li had");
        assertEquals(
                java.util.Set.of(
                        "casebook.anning",
                        "casebook.json",
                        "casebook.json.2",
                        "data.mv.db",
                        "journal",
                        "evidence",
                        "backup",
                        "tmp",
                        "app.lock"),
                names(place));
        whole(place);
        Services.open(place, recovery, TestCasebook.CLOCK, () -> "", () -> false).close();
    }

    private static Path onlyEvidence(Path evidence) throws IOException {
        try (Stream<Path> all = Files.walk(evidence)) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static java.util.Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString())
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    @Test
    void cutAtAnyStepItIsTheOldCasebookOrTheNewOne() {
        removeLi(place);
        String before = password(place);
        List<Path> cuts = new ArrayList<>();
        List<NewKeys.Step> steps = new ArrayList<>();

        try (NewKeys keys = renewing()) {
            assertTrue(
                    keys.make(
                            TestCasebook.CLOCK,
                            (step, _, _) -> {
                                Path cut = folder.resolve("cut " + cuts.size());
                                copy(place, cut);
                                cuts.add(cut);
                                steps.add(step);
                            },
                            () -> false));
        }
        Map<String, String> made = files(place);

        whole(place);
        Path lastOld = cuts.get(steps.indexOf(NewKeys.Step.CHANGING));
        for (int i = 0; i < cuts.size(); i++) {
            Path cut = cuts.get(i);
            boolean changed =
                    Files.exists(cut.resolve("keys.next")) || Files.exists(cut.resolve("keys.old"));
            NewKeys.finish(new CasebookFolder(cut), TestCasebook.CLOCK);
            assertFalse(Files.exists(cut.resolve("keys.next")), steps.get(i).toString());
            assertFalse(Files.exists(cut.resolve("keys.old")), steps.get(i).toString());
            assertEquals(changed, !password(cut).equals(before), steps.get(i) + " " + i);
            if (changed) {
                assertEquals(made, files(cut), "cut " + i);
            }
        }
        whole(lastOld);
        assertTrue(cuts.size() > 15, steps.toString());
    }

    /** What a casebook consists of, by content. */
    private static Map<String, String> files(Path root) {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith("tmp") && !name.startsWith("app.")) {
                    all.put(name, Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file))));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    private static String password(Path at) {
        return KeyHeader.open(new CasebookFolder(at), "王管", TestCasebook.PASSPHRASE.toCharArray())
                .orElseThrow()
                .keys()
                .databasePassword();
    }

    @Test
    void cancelledAnywhereEverythingIsAsItWas() {
        String before = password(place);
        try (NewKeys keys = renewing()) {
            for (NewKeys.Step step : NewKeys.Step.values()) {
                boolean[] wanted = new boolean[1];
                assertFalse(
                        keys.make(
                                TestCasebook.CLOCK,
                                (at, _, _) -> wanted[0] |= at == step,
                                () -> wanted[0]));
                assertEquals(before, password(place), step.toString());
            }
        }
        whole(place);
        opened(place, "李", LI).close();
    }

    @Test
    void theSecondPlaceFollowsAndForgetsWhatTheOldKeysOpen() throws IOException {
        Path stick = folder.resolve("stick");
        try (Services services = own(place)) {
            services.casebook().backups().copyTo(stick, () -> false);
        }
        Path first = Backups.in(stick).getFirst().file();
        Path renamed = stick.resolve("anning-2026-11-01T000000Z.lab");
        Files.move(first, renamed);
        try (NewKeys keys = renewing()) {
            keys.make(TestCasebook.CLOCK, (_, _, _) -> {}, () -> false);
        }

        try (Services services = own(place)) {
            services.casebook().backups().copyTo(stick, () -> false);
        }

        assertFalse(Files.exists(renamed));
        assertEquals(1, Backups.in(stick).size());
        Path restored = folder.resolve("恢复");
        try (Restoring restoring =
                Restoring.of(
                        Backups.in(stick).getFirst().file(),
                        "王管",
                        TestCasebook.PASSPHRASE.toCharArray())) {
            assertEquals(0, restoring.to(restored, () -> false).missingFiles());
        }
        try (Services services = own(restored)) {
            assertEquals(everything, everything(services));
        }
    }

    @Test
    void onlyAKeeperMayAndOldKeyFilesAreBroughtUpFirst() throws IOException {
        try (Services services = own(place)) {
            People people = services.casebook().people();
            people.setRole(people.all().get(1), Role.VOLUNTEER);
        }
        try (Services services = opened(place, "李", LI)) {
            assertEquals(
                    "storage.people.notKeeper",
                    assertThrows(Refusal.class, () -> services.casebook().newKeys()).textKey());
        }
        Path kept = KeptCasebook.unpacked("050", folder.resolve("旧库"));
        try (Services services = KeptCasebook.opened(kept)) {
            assertEquals(
                    "storage.newKeys.firstFormat",
                    assertThrows(Refusal.class, () -> services.casebook().newKeys()).textKey());
        }
        assertNotEquals(kept, place);
    }
}
