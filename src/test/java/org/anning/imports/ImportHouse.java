package org.anning.imports;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.FileImports;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanService;
import org.anning.loans.WalletRows;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ImportedEntries;
import org.anning.timeline.TimelineService;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A real casebook with one case and one lender, and everything that an import needs. */
public final class ImportHouse implements AutoCloseable {

    public final Casebook casebook;
    public final CaseLog log;
    public final CaseService cases;
    public final LenderService lenders;
    public final TimelineService timeline;
    public final ImportedEntries entries;
    public final WalletRows wallet;
    public final ImportService imports;

    /** Opens a casebook that was made with {@link TestCasebook#create}. */
    public ImportHouse(Path place) {
        casebook =
                TestCasebook.open(
                        place,
                        ClientService.entities(),
                        CaseService.entities(),
                        FileImports.entities(),
                        LenderService.entities(),
                        LoanService.entities(),
                        WalletRows.entities(),
                        TimelineService.entities(),
                        ImportedEntries.entities());
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        lenders = new LenderService(casebook.work(), TestCasebook.CLOCK);
        timeline = new TimelineService(casebook.work(), log, TestCasebook.CLOCK);
        FileImports files = new FileImports(casebook.work(), log, TestCasebook.CLOCK);
        entries = new ImportedEntries(casebook.work(), files, TestCasebook.CLOCK);
        wallet = new WalletRows(casebook.work(), files);
        imports = new ImportService(files, entries, wallet, lenders, new Law(), TestCasebook.CLOCK);
        this.clients = clients;
    }

    private final ClientService clients;

    /** A new case. */
    public CaseId newCase(String name) {
        return cases.open(new ClientId(clients.write(ClientFacts.named(name)).id()));
    }

    /** A lender that is known to call from these numbers. */
    public UUID lender(String numbers) {
        return lenders.write(
                        new LenderFacts(
                                "云帆消费金融有限公司",
                                LenderKind.CONSUMER_FINANCE,
                                "云帆借",
                                null,
                                null,
                                null,
                                null,
                                numbers,
                                false,
                                null))
                .id();
    }

    /** What a file would bring. */
    public Plan plan(CaseId caseId, SourceFile file) {
        Probe probe = imports.probe(file, Watch.NOBODY);
        return imports.plan(caseId, imports.read(file, probe, Told.NOTHING, Watch.NOBODY));
    }

    /** Brings a file into a case. */
    public Plan store(CaseId caseId, SourceFile file) {
        Plan plan = plan(caseId, file);
        imports.store(caseId, plan, Map.of(), Watch.NOBODY);
        return plan;
    }

    @Override
    public void close() {
        casebook.close();
    }
}
