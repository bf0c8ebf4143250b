package org.anning.deadlines;

import org.anning.cases.CaseService;
import org.anning.cases.StepService;
import org.anning.evidence.EvidenceService;
import org.anning.lenders.LenderService;
import org.anning.loans.LoanService;
import org.anning.loans.settling.SettlingService;
import org.anning.timeline.TimelineService;

/** The services that each keep events of a case. */
public record DeadlineSources(
        CaseService cases,
        StepService steps,
        LoanService loans,
        SettlingService settling,
        TimelineService timeline,
        EvidenceService evidence,
        LenderService lenders) {}
