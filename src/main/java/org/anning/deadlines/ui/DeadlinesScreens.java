package org.anning.deadlines.ui;

import org.anning.common.CaseId;
import org.anning.deadlines.DeadlineService;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;

import java.time.Clock;

/** Makes the screens of this feature. */
public final class DeadlinesScreens {

    private final DeadlineService deadlines;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Clock clock;

    public DeadlinesScreens(
            DeadlineService deadlines,
            Background background,
            Language language,
            Dialogs dialogs,
            Clock clock) {
        this.deadlines = deadlines;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    /** The deadlines of a case. */
    public DeadlinesController ofCase(CaseId caseId) {
        return new DeadlinesController(
                new DeadlinesViewModel(deadlines, caseId, background, language, dialogs, clock),
                language,
                clock);
    }
}
