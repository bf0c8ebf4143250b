package org.anning.casefile.ui;

import org.anning.casefile.CasePackages;
import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Stages;

import java.util.function.Consumer;

/** The two forms by which a case leaves a casebook and comes into another. */
public final class HandoverScreens {

    private final CasePackages packages;
    private final Background background;
    private final Dialogs dialogs;
    private final FxmlScreens screens;
    private final Language language;
    private final Stages stages;

    public HandoverScreens(
            CasePackages packages,
            Background background,
            Dialogs dialogs,
            FxmlScreens screens,
            Language language,
            Stages stages) {
        this.packages = packages;
        this.background = background;
        this.dialogs = dialogs;
        this.screens = screens;
        this.language = language;
        this.stages = stages;
    }

    /** Hands a case over. */
    public void give(CaseId id) {
        FormDialog dialog = new FormDialog(stages);
        GiveViewModel model = new GiveViewModel(packages, id, background, dialogs, language);
        dialog.showAndWait(
                language.texts().get("casefile.ui.give"),
                screens.load(GiveController.class, new GiveController(model, dialog::close)),
                () -> !model.running().busyProperty().get());
    }

    /**
     * Asks for a package and takes its case.
     *
     * @param taken what follows
     */
    public void take(Consumer<CaseId> taken) {
        dialogs.chooseOpen(language.texts().get("casefile.ui.take"), TakeViewModel.kind(language))
                .ifPresent(file -> {
                    FormDialog dialog = new FormDialog(stages);
                    TakeViewModel model =
                            new TakeViewModel(
                                    packages,
                                    file,
                                    background,
                                    language,
                                    id -> {
                                        dialog.close();
                                        taken.accept(id);
                                    });
                    dialog.showAndWait(
                            language.texts().get("casefile.ui.take"),
                            screens.load(
                                    TakeController.class, new TakeController(model, dialog::close)),
                            () -> !model.running().busyProperty().get());
                });
    }
}
