package org.anning.casefile;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.ConsentService;
import org.anning.cases.FileImports;
import org.anning.cases.StepService;
import org.anning.clients.ClientService;
import org.anning.deadlines.DeadlineService;
import org.anning.deadlines.DeadlineSources;
import org.anning.evidence.EvidenceService;
import org.anning.interview.InterviewService;
import org.anning.law.Law;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanService;
import org.anning.loans.WalletRows;
import org.anning.loans.plans.Borrower;
import org.anning.loans.settling.MoneyReckoner;
import org.anning.loans.settling.SettlingService;
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.anning.timeline.ImportedEntries;
import org.anning.timeline.TimelineService;
import org.anning.work.WorkService;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An empty casebook with everything that a whole case needs. */
final class CaseBench implements AutoCloseable {

    private static final List<String> TABLES =
            List.of(
                    "Client",
                    "CaseFile",
                    "CaseStep",
                    "CaseConsent",
                    "CaseLogLine",
                    "Interview",
                    "Lender",
                    "Loan",
                    "BudgetVersion",
                    "KeptDebt",
                    "KeptArrangement",
                    "TimelineEntry",
                    "FileImport",
                    "ImportedLine",
                    "WalletLine",
                    "EvidenceItem",
                    "EvidenceProof",
                    "DeadlineNote",
                    "WorkTime",
                    "CaseOutcome",
                    "ReviewNote");

    final Casebook casebook;
    final CaseParts parts;
    final CaseExport exporting;
    final CaseImport importing;
    final CaseLog log;

    CaseBench(Path folder) {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities(),
                        InterviewService.entities(),
                        LenderService.entities(),
                        LoanService.entities(),
                        SettlingService.entities(),
                        TimelineService.entities(),
                        FileImports.entities(),
                        ImportedEntries.entities(),
                        WalletRows.entities(),
                        EvidenceService.entities(),
                        DeadlineService.entities(),
                        WorkService.entities());
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        ClientService clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        TimelineService timeline = new TimelineService(casebook.work(), log, TestCasebook.CLOCK);
        LenderService lenders = new LenderService(casebook.work(), TestCasebook.CLOCK);
        CaseService cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        ConsentService consents = new ConsentService(casebook.work(), log, TestCasebook.CLOCK);
        LoanService loans = new LoanService(casebook.work(), lenders, log, TestCasebook.CLOCK);
        InterviewService interviews =
                new InterviewService(
                        casebook.work(),
                        casebook.drafts(),
                        clients,
                        cases,
                        consents,
                        loans,
                        timeline,
                        log,
                        TestCasebook.CLOCK);
        StepService steps = new StepService(casebook.work(), log, TestCasebook.CLOCK);
        EvidenceService evidence =
                new EvidenceService(casebook.work(), timeline, log, TestCasebook.CLOCK);
        SettlingService settling = settling(loans, steps);
        FileImports files = new FileImports(casebook.work(), log, TestCasebook.CLOCK);
        parts =
                new CaseParts(
                        clients,
                        cases,
                        interviews,
                        lenders,
                        loans,
                        settling,
                        timeline,
                        files,
                        new ImportedEntries(casebook.work(), files, TestCasebook.CLOCK),
                        new WalletRows(casebook.work(), files),
                        evidence,
                        steps,
                        consents,
                        new DeadlineService(
                                casebook.work(),
                                new DeadlineSources(
                                        cases, steps, loans, settling, timeline, evidence, lenders),
                                log,
                                new Law(),
                                TestCasebook.CLOCK),
                        new WorkService(
                                casebook.work(),
                                cases,
                                log,
                                casebook::people,
                                id -> "",
                                TestCasebook.CLOCK));
        exporting = new CaseExport(casebook.work(), parts, log);
        importing = new CaseImport(casebook.work(), parts, log);
    }

    private SettlingService settling(LoanService loans, StepService steps) {
        return new SettlingService(
                casebook.work(),
                loans,
                steps,
                new MoneyReckoner(new Law()),
                (_, _) -> Borrower.UNKNOWN,
                log,
                TestCasebook.CLOCK);
    }

    /** How many rows there are of everything. */
    Map<String, Long> rows() {
        return casebook.work()
                .read(session -> {
                    Map<String, Long> rows = new LinkedHashMap<>();
                    for (String table : TABLES) {
                        rows.put(
                                table,
                                session.createQuery(
                                                "select count(x) from " + table + " x", Long.class)
                                        .getSingleResult());
                    }
                    return rows;
                });
    }

    @Override
    public void close() {
        casebook.close();
    }
}
