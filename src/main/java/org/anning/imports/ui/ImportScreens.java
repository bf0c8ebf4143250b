package org.anning.imports.ui;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Stages;
import org.anning.imports.ImportService;
import org.anning.lenders.LenderService;
import org.anning.printing.Printers;

import java.time.Clock;

/** Makes the screens of this feature. */
public final class ImportScreens {

    private final ImportService imports;
    private final LenderService lenders;
    private final Printers printers;
    private final Background background;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final FxmlScreens screens;
    private final Clock clock;

    public ImportScreens(
            ImportService imports,
            LenderService lenders,
            Printers printers,
            Background background,
            Language language,
            Dialogs dialogs,
            Stages stages,
            FxmlScreens screens,
            Clock clock) {
        this.imports = imports;
        this.lenders = lenders;
        this.printers = printers;
        this.background = background;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * Opens the import over the window.
     *
     * @param changed done whenever the case holds something else than before
     */
    public void open(CaseId caseId, Runnable changed) {
        FormDialog dialog = new FormDialog(stages);
        ImportViewModel model =
                new ImportViewModel(
                        imports, lenders, printers, caseId, background, language, clock, changed);
        dialog.showAndWait(
                language.texts().get("imports.title"),
                screens.load(ImportController.class, controller(model, dialog::close)));
    }

    ImportController controller(ImportViewModel model, Runnable close) {
        return new ImportController(model, language, dialogs, clock.getZone(), close);
    }
}
