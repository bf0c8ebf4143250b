package org.anning.advice.ui;

import org.anning.advice.AdviceService;
import org.anning.cases.CaseLog;
import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.printing.Printers;

import java.time.Clock;

/** Makes the screens of this feature. */
public final class AdviceScreens {

    private final AdviceService advice;
    private final Printers printers;
    private final CaseLog log;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;

    public AdviceScreens(
            AdviceService advice,
            Printers printers,
            CaseLog log,
            Background background,
            Language language,
            Dialogs dialogs,
            Clock clock) {
        this.advice = advice;
        this.printers = printers;
        this.log = log;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    /** The papers of one case. */
    public AdviceController advice(CaseId caseId) {
        return new AdviceController(
                new AdviceViewModel(
                        advice,
                        printers,
                        caseId,
                        log.volunteer(),
                        background,
                        clock,
                        language.lang()),
                language,
                dialogs);
    }
}
