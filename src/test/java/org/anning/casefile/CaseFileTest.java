package org.anning.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.Deed;
import org.anning.cases.ImportFacts;
import org.anning.cases.ImportHolds;
import org.anning.cases.ImportRow;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.evidence.CustodyDeed;
import org.anning.evidence.CustodyLine;
import org.anning.loans.ImportedPayment;
import org.anning.loans.WalletDirection;
import org.anning.loans.WalletFacts;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.anning.timeline.ImportedContact;
import org.anning.timeline.Precision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

class CaseFileTest {

    @TempDir Path folder;
    private CaseBench bench;

    @BeforeEach
    void open() {
        bench = new CaseBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static String full() {
        return Sample.XIAOMAN.text();
    }

    @Test
    void casesComeOutByteForByteAsTheyWentIntoAFreshCasebook() throws IOException {
        Sample.fill(bench.importing);

        try (CaseBench other = new CaseBench(folder.resolve("other"))) {
            for (Sample sample : Sample.all()) {
                CaseId id = new CaseId(new Json().read(sample.text(), CaseJson.class).id());
                String first = bench.exporting.file(id);
                CaseId again =
                        other.importing.importCase(
                                new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)),
                                CaseImport.Ids.KEPT);

                assertLinesMatch(
                        sample.text().lines().toList(),
                        first.lines().toList(),
                        "do this: write the sample's fields in the order of the format");
                assertEquals(sample.text(), first);
                assertEquals(first, other.exporting.file(again));
            }
        }
    }

    @Test
    void theCustodyLogOfTheEvidenceComesAlongWhole() {
        CaseId id = bench.importing.importCase(full(), CaseImport.Ids.KEPT);
        UUID piece = bench.parts.evidence().of(id).getFirst().id();
        String sha256 = "ab".repeat(32);
        CustodyLine line =
                new CustodyLine(
                        piece,
                        1,
                        Instant.parse("2026-11-03T13:40:00.123456Z"),
                        "志愿者乙",
                        CustodyDeed.TAKEN_IN,
                        "短信.png",
                        CustodyLine.hash(
                                sha256,
                                1,
                                Instant.parse("2026-11-03T13:40:00.123456Z"),
                                "志愿者乙",
                                CustodyDeed.TAKEN_IN,
                                "短信.png"));
        bench.casebook
                .work()
                .write(session -> {
                    bench.parts.evidence().keepCustody(session, line);
                    return true;
                });

        CaseId copy = bench.importing.importCase(bench.exporting.file(id), CaseImport.Ids.NEW);

        List<CustodyLine> lines =
                bench.casebook.work().read(s -> bench.parts.evidence().custody(s, copy));
        assertEquals(1, lines.size());
        assertEquals(line.hash(), lines.getFirst().hash());
        assertNotEquals(piece, lines.getFirst().evidenceId());
        assertTrue(CustodyLine.whole(sha256, lines));
    }

    @Test
    void importedFilesTheirRowsAndWhatWasUndoneComeOutAsTheyWentIn() throws IOException {
        CaseId id = bench.importing.importCase(full(), CaseImport.Ids.KEPT);
        ImportFacts bill = imported(ImportHolds.CONTACTS);
        ImportedContact call =
                new ImportedContact(
                        ContactFacts.at(EventTime.exactly(LocalDateTime.of(2026, 11, 3, 22, 30)))
                                .facts(),
                        4,
                        "2026-11-03 22:30:00,被叫");
        parts().imported()
                .undo(parts().imported().store(id, bill, List.of(call), _ -> {}), "撤销了导入");
        WalletFacts paid =
                new WalletFacts(
                        LocalDateTime.of(2026, 10, 3, 9, 0),
                        null,
                        "还呗",
                        null,
                        "还款",
                        WalletDirection.OUT,
                        new BigDecimal("520.10"),
                        null,
                        null,
                        "A1",
                        null,
                        null);
        parts().wallet()
                .store(
                        id,
                        imported(ImportHolds.PAYMENTS),
                        List.of(new ImportedPayment(paid, 7, "行")),
                        _ -> {});
        String first = bench.exporting.file(id);

        try (CaseBench other = new CaseBench(folder.resolve("other"))) {
            CaseId again = other.importing.importCase(first, CaseImport.Ids.KEPT);
            CaseId copy = other.importing.importCase(first, CaseImport.Ids.NEW);

            assertEquals(first, other.exporting.file(again));
            assertEquals(2L, other.rows().get("WalletLine"));
            assertEquals(2L, other.rows().get("ImportedLine"));
            var undone =
                    other.parts.files().of(copy).stream().filter(ImportRow::undone).findFirst();
            other.parts.imported().restore(undone.orElseThrow());
            assertEquals(
                    1,
                    other.parts.timeline().entriesOf(copy).stream()
                            .filter(e -> !e.struck() && e.facts().time().from().getHour() == 22)
                            .filter(e -> e.facts().time().from().getMinute() == 30)
                            .filter(e -> e.facts().time().precision() == Precision.EXACT)
                            .count());
        }
    }

    private CaseParts parts() {
        return bench.parts;
    }

    private static ImportFacts imported(ImportHolds holds) {
        return new ImportFacts("mobile_calls", holds, "a.csv", "0", 1, null, 1, 1, 0, 0, "{}");
    }

    @Test
    void importAndExportAreNotedInTheCase() {
        CaseId id = bench.importing.importCase(full(), CaseImport.Ids.KEPT);
        bench.exporting.file(id);

        var deeds = bench.log.of(id).stream().map(l -> l.deed()).collect(Collectors.toSet());

        assertTrue(deeds.contains(Deed.IMPORTED));
        assertTrue(deeds.contains(Deed.EXPORTED));
    }

    @Test
    void aCaseThatIsThereAlreadyIsRefusedButCanComeInAsACopy() {
        CaseId id = bench.importing.importCase(full(), CaseImport.Ids.KEPT);
        Map<String, Long> before = bench.rows();

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> bench.importing.importCase(full(), CaseImport.Ids.KEPT));
        assertEquals("casefile.exists", refusal.textKey());
        assertEquals(before, bench.rows());

        CaseId copy = bench.importing.importCase(full(), CaseImport.Ids.NEW);
        assertNotEquals(id, copy);
        CaseJson first = bench.exporting.export(id);
        CaseJson second = bench.exporting.export(copy);
        assertEquals(first.facts().number() + "-2", second.facts().number());
        assertEquals(first.entries().size(), second.entries().size());
        assertEquals(first.proofs().size(), second.proofs().size());
        assertNotEquals(first.client().id(), second.client().id());
    }

    @Test
    void whatWasLinkedStaysLinkedInACopy() {
        CaseJson file = new Json().read(full(), CaseJson.class);

        CaseJson copy =
                bench.exporting.export(bench.importing.importCase(full(), CaseImport.Ids.NEW));

        assertEquals(titlesOfProvedEntries(file), titlesOfProvedEntries(copy));
        assertFalse(titlesOfProvedEntries(file).isEmpty());
    }

    private static Map<String, Long> titlesOfProvedEntries(CaseJson file) {
        Map<Object, String> titles =
                file.evidence().stream()
                        .collect(Collectors.toMap(Noted::id, e -> e.facts().title()));
        return file.proofs().stream()
                .collect(
                        Collectors.groupingBy(
                                p -> String.valueOf(titles.get(p.evidenceId())),
                                Collectors.counting()));
    }

    @Test
    void aMarkOfUtf8AtTheBeginningIsNoFault() throws IOException {
        byte[] bytes = ("\uFEFF" + full()).getBytes(StandardCharsets.UTF_8);

        bench.importing.importCase(new ByteArrayInputStream(bytes), CaseImport.Ids.KEPT);

        assertEquals(1L, bench.rows().get("CaseFile"));
    }

    @Test
    void anIdOfAnotherCaseOfTheCasebookIsRefused() {
        bench.importing.importCase(full(), CaseImport.Ids.KEPT);
        CaseJson file = new Json().read(full(), CaseJson.class);
        String other =
                full().replace(file.id().toString(), "00000000-0000-4000-8000-00000000beef")
                        .replace(file.facts().number(), "示例-99");

        Map<String, Long> before = bench.rows();
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> bench.importing.importCase(other, CaseImport.Ids.KEPT));

        assertEquals(before, bench.rows());
        assertEquals("casefile.idTaken", refusal.textKey());
        assertEquals("/interviews/0", refusal.args().getFirst());
    }
}
