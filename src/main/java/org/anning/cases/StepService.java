package org.anning.cases;

import org.anning.storage.UnitOfWork;

import java.time.Clock;

/** Keeps the procedural steps of a case: what was sent where, what came back. */
public final class StepService extends FactsRows<StepFacts> {

    public StepService(UnitOfWork work, CaseLog log, Clock clock) {
        super(
                work,
                log,
                clock,
                CaseStep.class,
                CaseStep::new,
                "step",
                facts -> CaseChecks.check(facts, clock),
                "happenedOn");
    }
}
