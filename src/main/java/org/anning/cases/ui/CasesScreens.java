package org.anning.cases.ui;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.ConsentService;
import org.anning.cases.StepService;
import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Stages;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the screens of this feature. */
public final class CasesScreens {

    private final CaseService cases;
    private final StepService steps;
    private final ConsentService consents;
    private final CaseLog log;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final Clock clock;

    public CasesScreens(
            CaseService cases,
            StepService steps,
            ConsentService consents,
            CaseLog log,
            Background background,
            Language language,
            Dialogs dialogs,
            Stages stages,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.consents = consents;
        this.log = log;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.clock = clock;
    }

    /** The list of cases. */
    public CasesController list(Consumer<CaseId> openCase, Runnable newInterview) {
        return new CasesController(
                new CasesViewModel(cases, background, openCase, newInterview), language);
    }

    /**
     * The page of today.
     *
     * @param more what other features know to be due
     */
    public TodayController today(
            Consumer<CaseId> openCase,
            Runnable newInterview,
            Supplier<List<TodayViewModel.Item>> more) {
        return new TodayController(
                new TodayViewModel(cases, background, openCase, more, clock),
                newInterview,
                language);
    }

    /** Client and case as one form. */
    public OverviewController overview(CaseId caseId, Runnable changed) {
        return new OverviewController(
                new OverviewViewModel(cases, caseId, background, clock, changed),
                form -> stages.draft(form, "form/overview/" + caseId.value() + "/now"),
                language,
                clock);
    }

    /**
     * Steps and consents.
     *
     * @param deadlines what follows from the steps, shown above them, or null
     */
    public StepsController steps(CaseId caseId, @Nullable Loaded<?> deadlines) {
        String forms = "form/step/" + caseId.value() + "/";
        return new StepsController(
                new StepsViewModel(steps, consents, caseId, background, clock),
                language,
                dialogs,
                clock,
                (form, step) -> stages.draft(form, forms + step),
                () -> stages.unsaved(forms),
                deadlines);
    }

    /** The log of a case. */
    public LogController log(CaseId caseId) {
        return new LogController(
                new LogViewModel(log, caseId, background), language, clock.getZone());
    }
}
