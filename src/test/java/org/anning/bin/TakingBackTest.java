package org.anning.bin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.app.Services;
import org.anning.cases.CaseStatus;
import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.cases.Deed;
import org.anning.cases.LogLine;
import org.anning.cases.Risk;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Proof;
import org.anning.imports.read.Bills;
import org.anning.imports.read.Forms;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.anning.privacy.EraseReason;
import org.anning.privacy.TwoCases;
import org.anning.storage.Bin;
import org.anning.storage.Doing;
import org.anning.storage.Doings;
import org.anning.storage.TestCasebook;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.anning.timeline.ViewFacts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deeds of every kind in a whole casebook, taken back, done again, and found in the bin. */
class TakingBackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir Path folder;
    private TwoCases two;
    private CaseId id;
    private Doings doings;
    private Set<UUID> already = Set.of();

    @BeforeEach
    void open() {
        two = new TwoCases(folder);
        reopen(TestCasebook.CLOCK);
        already = binned().map(Bin.Item::id).collect(Collectors.toSet());
    }

    private void reopen(Clock clock) {
        two.services.close();
        two.services = TwoCases.open(two.place, clock);
        id = two.second;
        doings = two.services.takingBack().doings();
    }

    @AfterEach
    void close() {
        two.close();
    }

    /** What lies in the bin of the case beside what the sample struck itself. */
    private Stream<Bin.Item> binned() {
        return services().takingBack().bin().items().stream()
                .filter(i -> id.value().equals(i.caseId()) && !already.contains(i.id()));
    }

    private Services services() {
        return two.services;
    }

    private Stored<ContactFacts> entry(String place) {
        return services()
                .timeline()
                .write(
                        id,
                        ContactFacts.at(EventTime.day(DAY))
                                .channel(Channel.CALL)
                                .place(place)
                                .facts());
    }

    private Doing undo() {
        return doings.undo("撤销").orElseThrow();
    }

    private Doing redo() {
        return doings.redo("撤销").orElseThrow();
    }

    /** Everything that counts in the case. */
    private List<Object> counted() {
        List<Object> all = new ArrayList<>();
        all.add(services().cases().caseFile(id).value());
        all.add(services().cases().clientOf(id).value());
        services().timeline().entriesOf(id).stream()
                .filter(e -> !e.struck())
                .forEach(e -> all.add(e.facts()));
        services().loans().loansOf(id).stream()
                .filter(l -> !l.struck())
                .forEach(l -> all.add(List.of(l.loan().value(), l.lender().value(), l.flows())));
        services().evidence().of(id).stream()
                .filter(e -> e.struckAt() == null)
                .forEach(e -> all.add(e.facts()));
        all.addAll(services().evidence().proofs(id));
        services().steps().of(id).forEach(s -> all.add(s.value()));
        services().consents().of(id).forEach(c -> all.add(c.value()));
        services().timelineViews().all().forEach(v -> all.add(v.value()));
        services().interviews().answersOf(id).forEach(all::add);
        return all;
    }

    @Test
    void whateverWasDoneIsTakenBackToTheStartAndDoneAgainToTheEnd() {
        Random random = new Random(60);
        List<Object> start = counted();
        for (int i = 0; i < 60; i++) {
            something(random, i);
        }
        List<Object> end = counted();
        String file = services().caseExport().file(id);
        assertNotEquals(start, end);

        while (doings.undoable().isPresent()) {
            undo();
        }
        assertEquals(start, counted());

        while (doings.redoable().isPresent()) {
            redo();
        }
        assertEquals(end, counted());
        assertEquals(file, services().caseExport().file(id), "struck things are as they were too");
        services().casebook().check();
        assertTrue(services().erasure().checkLog().whole());
    }

    private void something(Random random, int i) {
        List<EntryRow> entries =
                services().timeline().entriesOf(id).stream().filter(e -> !e.struck()).toList();
        List<LoanRow> loans =
                services().loans().loansOf(id).stream().filter(l -> !l.struck()).toList();
        List<EvidenceRow> pieces =
                services().evidence().of(id).stream().filter(e -> e.struckAt() == null).toList();
        switch (random.nextInt(12)) {
            case 0 -> entry("门口" + i);
            case 1 -> {
                EntryRow row = entries.getFirst();
                services()
                        .timeline()
                        .correct(row.stored().with(row.facts().edit().place("楼道" + i).facts()));
            }
            case 2 ->
                    services()
                            .timeline()
                            .strikeAll(
                                    List.of(entries.getFirst().stored(), entries.getLast().stored())
                                            .stream()
                                            .distinct()
                                            .toList(),
                                    "记重了");
            case 3 -> newLoan(i);
            case 4 -> {
                LoanRow row = loans.getFirst();
                services().loans().correct(row.loan(), row.flows());
            }
            case 5 -> {
                if (loans.size() > 1) {
                    services().loans().strike(loans.getLast().loan());
                }
            }
            case 6 ->
                    services()
                            .evidence()
                            .write(id, EvidenceFacts.titled(EvidenceKind.CHAT, "截图" + i));
            case 7 -> {
                if (!pieces.isEmpty()) {
                    services()
                            .evidence()
                            .link(new Proof(pieces.getLast().id(), entries.getLast().id()));
                }
            }
            case 8 ->
                    services().evidence().proofs(id).stream()
                            .findFirst()
                            .ifPresent(services().evidence()::unlink);
            case 9 -> {
                services().steps().write(id, StepFacts.of(StepKind.LENDER_COMPLAINT, DAY));
                services()
                        .consents()
                        .write(
                                id,
                                new ConsentFacts(
                                        ConsentPurpose.FILE_COMPLAINT,
                                        true,
                                        DAY,
                                        null,
                                        null,
                                        null,
                                        "口头" + i));
            }
            case 10 -> {
                var file = services().cases().caseFile(id);
                services()
                        .cases()
                        .correct(
                                file.with(
                                        file.value()
                                                .atRisk(
                                                        file.value().risk() == Risk.HIGH
                                                                ? Risk.NONE
                                                                : Risk.HIGH)));
            }
            default -> {
                services().timelineViews().keep(new ViewFacts("视图" + i, "whom=parent"));
                var views = services().timelineViews().all();
                services().timelineViews().forget(views.getFirst().id());
            }
        }
    }

    private void newLoan(int i) {
        LenderFacts lender = services().lenders().all().getFirst().value();
        services()
                .loans()
                .keep(
                        id,
                        new LoanEntry(
                                null,
                                LenderFacts.named("甲" + i + "小贷公司", lender.kind()),
                                null,
                                LoanFacts.from(new UUID(0, i), Product.CASH_LOAN),
                                List.of()));
    }

    @Test
    void anImportIsOneDeed() {
        SourceFile bill = Bills.file(folder, "话单.csv", Forms.CSV_GB18030.write(Bills.MOBILE_DAY));
        List<Object> before = counted();
        var imports = services().imports();
        var probe = imports.probe(bill, Watch.NOBODY);
        imports.store(
                id,
                imports.plan(id, imports.read(bill, probe, Told.NOTHING, Watch.NOBODY)),
                Map.of(),
                Watch.NOBODY);
        List<Object> after = counted();
        assertEquals(before.size() + 8, after.size());

        assertEquals(Doing.How.IMPORTED, undo().how());
        assertEquals(before, counted());
        List<Bin.Item> bin = services().takingBack().bin().items();
        assertEquals(
                1,
                bin.stream().filter(i -> i.table().equals("FILE_IMPORT")).count(),
                "the import lies in the bin as one thing");

        redo();
        assertEquals(after, counted());
        undo();
        assertEquals(before, counted());
    }

    @Test
    void whatWasChangedSinceIsNotWipedOut() {
        Stored<ContactFacts> written = entry("门口");
        undo();
        redo();
        EntryRow now = services().timeline().entry(new EntryId(written.id()));
        services()
                .casebook()
                .work()
                .write(session ->
                        session.createNativeMutationQuery(
                                        "update timeline_entry set place = '楼道' where id = :id")
                                .setParameter("id", now.id())
                                .executeUpdate());

        Refusal refusal = assertThrows(Refusal.class, this::undo);

        assertEquals("storage.undo.changed", refusal.textKey());
        assertTrue(doings.undoable().isEmpty(), "it is given up");
    }

    @Test
    void whatSomethingElseNeedsIsNotTakenAway() {
        CaseId fresh =
                services()
                        .cases()
                        .open(
                                new ClientId(
                                        services().clients().write(ClientFacts.named("新人")).id()));

        Refusal refusal = assertThrows(Refusal.class, this::undo);

        assertEquals("storage.undo.needed", refusal.textKey());
        assertEquals("新人", services().cases().row(fresh).clientName());
        assertEquals(CaseStatus.OPEN, services().cases().row(fresh).status());
    }

    @Test
    void aDeedIsNamedAndNotedInTheLogOfItsCase() {
        Stored<ContactFacts> written = entry("门口");
        services().timeline().correct(written.with(written.value().edit().place("单位").facts()));

        Doing undone = undo();

        assertEquals(
                new Doing("TIMELINE_ENTRY", written.id(), Doing.How.CORRECTED, 1, id.value()),
                undone);
        LogLine line =
                services().log().of(id).stream()
                        .filter(l ->
                                l.subjectId().equals(written.id())
                                        && String.valueOf(l.before()).contains("单位"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Deed.CORRECTED, line.deed());
        assertEquals("志愿者甲", line.who());
        undo();
        EntryRow struck = services().timeline().entry(new EntryId(written.id()));
        assertEquals("撤销", struck.struckWhy());
    }

    @Test
    void aNewDeedEndsWhatCouldBeDoneAgain() {
        entry("门口");
        undo();
        entry("楼道");

        assertTrue(doings.redoable().isEmpty());
    }

    @Test
    void whatWasRemovedComesBackFromTheBinWithItsLinksAfterARestart() {
        EntryRow first = services().timeline().entriesOf(id).getFirst();
        var piece = services().evidence().write(id, EvidenceFacts.titled(EvidenceKind.CHAT, "截图"));
        services().evidence().link(new Proof(piece.id(), first.id()));
        List<Object> whole = counted();
        services().evidence().unlink(new Proof(piece.id(), first.id()));
        services().evidence().strike(piece, "拍糊了");
        services().timeline().strike(first.stored(), "记重了");
        reopen(Clock.offset(TestCasebook.CLOCK, Duration.ofDays(20)));

        binned().forEach(services().takingBack().bin()::bringBack);

        assertEquals(whole, counted());
        assertEquals(List.of(), tables());
        services().casebook().check();
    }

    @Test
    void afterThirtyDaysTheRemovedIsGoneAndTheStruckStays() {
        EntryRow first = services().timeline().entriesOf(id).getFirst();
        var piece = services().evidence().write(id, EvidenceFacts.titled(EvidenceKind.CHAT, "截图"));
        Proof proof = new Proof(piece.id(), first.id());
        services().evidence().link(proof);
        services().evidence().unlink(proof);
        services().timeline().strike(first.stored(), "记重了");
        assertEquals(List.of("EVIDENCE_PROOF", "TIMELINE_ENTRY"), tables());

        reopen(Clock.offset(TestCasebook.CLOCK, Duration.ofDays(31)));

        assertEquals(List.of("TIMELINE_ENTRY"), tables());
        assertEquals(
                0L,
                (long)
                        services()
                                .casebook()
                                .work()
                                .read(s ->
                                        s.createNativeQuery(
                                                        "select count(*) from bin_row", Long.class)
                                                .getSingleResult()));
        services().casebook().check();
    }

    private List<String> tables() {
        return binned().map(Bin.Item::table).sorted().toList();
    }

    @Test
    void anErasureGoesPastTheBinAndForgetsWhatCouldBeTakenBack() {
        entry("门口");
        EntryRow first = services().timeline().entriesOf(id).getFirst();
        var piece = services().evidence().write(id, EvidenceFacts.titled(EvidenceKind.CHAT, "截图"));
        services().evidence().link(new Proof(piece.id(), first.id()));
        services().evidence().unlink(new Proof(piece.id(), first.id()));
        assertFalse(tables().isEmpty());

        services().erasure().erase(id, EraseReason.CLIENT_WISH, () -> false);

        assertEquals(List.of(), tables());
        assertTrue(doings.undoable().isEmpty());
    }
}
