package org.anning.register.ui;

import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Stages;
import org.anning.register.RegisterService;

import java.time.ZoneId;

/** Makes the screens of this feature. */
public final class RegisterScreens {

    private final RegisterService register;
    private final Background background;
    private final Dialogs dialogs;
    private final FxmlScreens screens;
    private final Language language;
    private final Stages stages;
    private final ZoneId zone;

    public RegisterScreens(
            RegisterService register,
            Background background,
            Dialogs dialogs,
            FxmlScreens screens,
            Language language,
            Stages stages,
            ZoneId zone) {
        this.register = register;
        this.background = background;
        this.dialogs = dialogs;
        this.screens = screens;
        this.language = language;
        this.stages = stages;
        this.zone = zone;
    }

    /**
     * Opens the window in which a list is brought in.
     *
     * @param changed done whenever the casebook holds other cases than before
     */
    public void open(Runnable changed) {
        FormDialog dialog = new FormDialog(stages);
        RegisterViewModel model =
                new RegisterViewModel(register, background, dialogs, language, changed);
        dialog.showAndWait(
                language.texts().get("register.title"),
                screens.load(
                        RegisterController.class,
                        new RegisterController(model, language, zone, dialog::close)),
                () -> !model.running().busyProperty().get());
    }
}
