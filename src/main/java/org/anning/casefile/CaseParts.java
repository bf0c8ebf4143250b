package org.anning.casefile;

import org.anning.cases.CaseService;
import org.anning.cases.ConsentService;
import org.anning.cases.FileImports;
import org.anning.cases.StepService;
import org.anning.clients.ClientService;
import org.anning.deadlines.DeadlineService;
import org.anning.evidence.EvidenceService;
import org.anning.interview.InterviewService;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanService;
import org.anning.loans.WalletRows;
import org.anning.loans.settling.SettlingService;
import org.anning.timeline.ImportedEntries;
import org.anning.timeline.TimelineService;
import org.anning.work.WorkService;

/**
 * The services that each keep one part of a case; export reads them all, import writes them all.
 */
public record CaseParts(
        ClientService clients,
        CaseService cases,
        InterviewService interviews,
        LenderService lenders,
        LoanService loans,
        SettlingService settling,
        TimelineService timeline,
        FileImports files,
        ImportedEntries imported,
        WalletRows wallet,
        EvidenceService evidence,
        StepService steps,
        ConsentService consents,
        DeadlineService deadlines,
        WorkService work) {}
