package org.anning.advice;

import org.anning.cases.CaseService;
import org.anning.cases.ConsentService;
import org.anning.cases.StepService;
import org.anning.clients.ClientService;
import org.anning.evidence.EvidenceService;
import org.anning.interview.InterviewService;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanService;
import org.anning.loans.settling.SettlingService;
import org.anning.timeline.TimelineService;

/** The services that each know a part of a case. */
public record CaseSources(
        ClientService clients,
        CaseService cases,
        StepService steps,
        ConsentService consents,
        LenderService lenders,
        LoanService loans,
        SettlingService settling,
        TimelineService timeline,
        EvidenceService evidence,
        InterviewService interviews) {}
