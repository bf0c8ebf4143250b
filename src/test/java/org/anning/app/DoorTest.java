package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.ImportRow;
import org.anning.common.CaseId;
import org.anning.evidence.Checked;
import org.anning.evidence.Integrity;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class DoorTest {

    @TempDir Path home;

    @Test
    void theSampleIsMadeOnceAndHoldsSixPeople() {
        Door door =
                new Door(home.resolve("sample"), TestCasebook.CLOCK, () -> false, c -> c, _ -> {});
        door.openSample().close();

        try (Casebook again = door.openSample()) {
            assertEquals(
                    6, new Services(again, TestCasebook.CLOCK, () -> "测试").cases().rows().size());
        }
    }

    @Test
    void theSampleHasAnImportAndFilesThatProveEntriesAndAreUnchanged() {
        Door door =
                new Door(home.resolve("sample"), TestCasebook.CLOCK, () -> false, c -> c, _ -> {});
        try (Casebook casebook = door.openSample()) {
            Services services = new Services(casebook, TestCasebook.CLOCK, () -> "测试");
            CaseId id = CaseOption.find(services, "示例-0001");

            ImportRow bill = services.imports().of(id).getFirst();
            assertEquals(39, bill.facts().rowsRead());
            assertEquals(37, bill.facts().taken());
            assertEquals(1, bill.facts().duplicates());
            assertEquals(1, bill.facts().skipped());
            List<Checked> kept =
                    Stream.of("示例-0001", "示例-0003", "示例-0006")
                            .map(number -> CaseOption.find(services, number))
                            .flatMap(c -> services.evidenceFiles().verify(c, _ -> {}).stream())
                            .filter(c -> c.state() != Integrity.NO_FILE)
                            .toList();
            assertEquals(3, kept.size());
            assertTrue(
                    kept.stream()
                            .allMatch(c ->
                                    c.state() == Integrity.UNCHANGED && !c.entries().isEmpty()));
        }
    }
}
