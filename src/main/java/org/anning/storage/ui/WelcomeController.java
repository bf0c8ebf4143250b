package org.anning.storage.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;

import org.anning.common.Lang;

import java.util.function.Consumer;

/** The first start: the language, and four ways on. Opening what exists comes first. */
public final class WelcomeController {

    @FXML private ToggleButton chinese;
    @FXML private ToggleButton english;

    private final Lang lang;
    private final Consumer<Lang> speak;
    private final Runnable openExisting;
    private final Runnable makeNew;
    private final Runnable restore;
    private final Runnable openSample;

    /**
     * @param lang the language of the moment
     * @param speak changes the language
     * @param openExisting lets the folder of a casebook be chosen and unlocks it
     * @param makeNew shows the screen for a new casebook
     * @param restore shows the screen for restoring a backup
     * @param openSample opens the sample
     */
    public WelcomeController(
            Lang lang,
            Consumer<Lang> speak,
            Runnable openExisting,
            Runnable makeNew,
            Runnable restore,
            Runnable openSample) {
        this.lang = lang;
        this.speak = speak;
        this.openExisting = openExisting;
        this.makeNew = makeNew;
        this.restore = restore;
        this.openSample = openSample;
    }

    @FXML
    private void initialize() {
        chinese.setSelected(lang == Lang.ZH);
        english.setSelected(lang == Lang.EN);
    }

    @FXML
    private void onChinese() {
        speak.accept(Lang.ZH);
    }

    @FXML
    private void onEnglish() {
        speak.accept(Lang.EN);
    }

    @FXML
    private void onExisting() {
        openExisting.run();
    }

    @FXML
    private void onNew() {
        makeNew.run();
    }

    @FXML
    private void onSample() {
        openSample.run();
    }

    @FXML
    private void onRestore() {
        restore.run();
    }
}
