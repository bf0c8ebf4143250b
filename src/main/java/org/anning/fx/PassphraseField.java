package org.anning.fx;

import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field for a passphrase that can be shown and hidden, and says when Caps Lock is on. Chinese can
 * be typed into it while it is shown. The texts are set from FXML.
 */
public final class PassphraseField extends VBox {

    private final PasswordField hidden = new PasswordField();
    private final TextField open = new TextField();
    private final ToggleButton show = new ToggleButton(null, new FontIcon("mdi2e-eye-outline"));
    private final Label capsLock = new Label();

    public PassphraseField() {
        getStyleClass().add("passphrase-field");
        open.textProperty().bindBidirectional(hidden.textProperty());
        open.visibleProperty().bind(show.selectedProperty());
        hidden.visibleProperty().bind(show.selectedProperty().not());
        show.getStyleClass().addAll("flat", "field-button");
        show.selectedProperty().subscribe((_, _) -> focus());
        StackPane.setAlignment(show, Pos.CENTER_RIGHT);
        capsLock.getStyleClass().add("missing");
        capsLock.setManaged(false);
        capsLock.setVisible(false);
        addEventFilter(KeyEvent.ANY, _ -> lookAtCapsLock());
        getChildren().addAll(new StackPane(hidden, open, show), capsLock);
    }

    private void lookAtCapsLock() {
        boolean on = Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        capsLock.setVisible(on);
        capsLock.setManaged(on);
    }

    /** What stands in the field. */
    public StringProperty textProperty() {
        return hidden.textProperty();
    }

    /** What stands in the field, in an array that can be wiped. */
    public char[] characters() {
        CharSequence typed = hidden.getCharacters();
        char[] characters = new char[typed.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = typed.charAt(i);
        }
        return characters;
    }

    /** Empties the field and hides it again. */
    public void clear() {
        hidden.clear();
        show.setSelected(false);
    }

    /** Puts the caret into the field. */
    public void focus() {
        TextField visible = show.isSelected() ? open : hidden;
        visible.requestFocus();
        visible.end();
    }

    /** The name of the field for a screen reader. */
    public String getName() {
        return hidden.getAccessibleText();
    }

    /** The name of the field for a screen reader. */
    public void setName(String name) {
        hidden.setAccessibleText(name);
        open.setAccessibleText(name);
    }

    /** The name of the button that shows what was typed. */
    public String getShowName() {
        return show.getAccessibleText();
    }

    /** The name of the button that shows what was typed. */
    public void setShowName(String name) {
        show.setAccessibleText(name);
    }

    /** What is said while Caps Lock is on. */
    public String getCapsLockText() {
        return capsLock.getText();
    }

    /** What is said while Caps Lock is on. */
    public void setCapsLockText(String text) {
        capsLock.setText(text);
    }
}
