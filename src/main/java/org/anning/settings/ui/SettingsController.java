package org.anning.settings.ui;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.Lang;
import org.anning.fx.Choices;
import org.anning.fx.Loaded;
import org.anning.fx.Screen;
import org.anning.fx.Theme;
import org.anning.settings.PaperSize;

import java.util.List;
import java.util.function.Supplier;

/** The settings screen: every change acts at once, there is nothing to save. */
public final class SettingsController implements Screen {

    private static final List<Integer> MINUTES = List.of(5, 10, 15, 30, 60, 120);

    @FXML private ComboBox<Lang> lang;
    @FXML private ComboBox<Theme> theme;
    @FXML private Slider scale;
    @FXML private Label scaleValue;
    @FXML private TextField volunteer;
    @FXML private TextField groupName;
    @FXML private TextField groupPhone;
    @FXML private ComboBox<PaperSize> paper;
    @FXML private ComboBox<Integer> lockAfter;
    @FXML private Label place;
    @FXML private VBox cards;

    private final SettingsViewModel settings;
    private final List<Loaded<?>> more;
    private final Supplier<String> person;

    /**
     * @param more further cards, of the open casebook
     * @param person the name said at the gate, which then stands on papers; "" while none is
     */
    public SettingsController(
            SettingsViewModel settings, List<Loaded<?>> more, Supplier<String> person) {
        this.settings = settings;
        this.more = List.copyOf(more);
        this.person = person;
    }

    @FXML
    private void initialize() {
        Choices.fill(lang, Lang.class, "settings.lang", settings.language());
        lang.valueProperty().bindBidirectional(settings.langProperty());
        Choices.fill(theme, Theme.class, "fx.theme", settings.language());
        theme.valueProperty().bindBidirectional(settings.themeProperty());
        Choices.fill(paper, PaperSize.class, "settings.paper", settings.language());
        paper.valueProperty().bindBidirectional(settings.paperProperty());
        lockAfter.setItems(FXCollections.observableArrayList(MINUTES));
        lockAfter.setConverter(new Minutes());
        lockAfter.valueProperty().bindBidirectional(settings.lockAfterProperty());
        volunteer.textProperty().bindBidirectional(settings.volunteerProperty());
        more.forEach(card -> cards.getChildren().add(card.root()));
        groupName.textProperty().bindBidirectional(settings.groupNameProperty());
        groupPhone.textProperty().bindBidirectional(settings.groupPhoneProperty());
        scale.setValue(settings.scaleProperty().get());
        // While the thumb is dragged the scale must not change under it.
        scale.valueChangingProperty().subscribe(_ -> scaled());
        scale.valueProperty().subscribe(_ -> scaled());
        settings.scaleProperty().subscribe(percent -> scale.setValue(percent.doubleValue()));
    }

    private void scaled() {
        int percent = (int) Math.round(scale.getValue() / 10) * 10;
        scaleValue.setText(settings.language().texts().get("settings.scale.value", percent));
        if (!scale.isValueChanging()) {
            settings.scaleProperty().set(percent);
        }
    }

    @Override
    public void shown() {
        place.setText(settings.casebookPlace());
        more.forEach(Loaded::shown);
        String said = person.get();
        if (!said.isEmpty()) {
            volunteer.textProperty().unbindBidirectional(settings.volunteerProperty());
            volunteer.setText(said);
            volunteer.setDisable(true);
        }
    }

    private final class Minutes extends StringConverter<Integer> {

        @Override
        public String toString(Integer minutes) {
            return minutes == null
                    ? ""
                    : settings.language().texts().get("settings.lock.minutes", minutes);
        }

        @Override
        public Integer fromString(String text) {
            return settings.lockAfterProperty().get();
        }
    }
}
