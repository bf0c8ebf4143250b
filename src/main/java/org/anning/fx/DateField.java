package org.anning.fx;

import atlantafx.base.controls.Calendar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A date, typed in any form of {@link DateWords} and shown as 2026-11-03. With a whole date in the
 * field, + and - and the up and down keys change it by a day, Page Up and Page Down by a month; the
 * button opens a calendar.
 */
public final class DateField extends TypedField<LocalDate> {

    private static final int LENGTH = 10;

    /** How a date is written, in any language; a date as an example would look like one typed. */
    private static final String BLANK = "____-__-__";

    private final Button open = new Button(null, new FontIcon("mdi2c-calendar-month-outline"));
    private Clock clock = Clock.system(ZoneId.systemDefault());

    public DateField() {
        getStyleClass().add("date-field");
        setPrefColumnCount(LENGTH);
        setPromptText(BLANK);
        open.getStyleClass().addAll("flat", "button-icon", "field-button");
        open.setFocusTraversable(false);
        open.setOnAction(_ -> openCalendar());
        open.accessibleTextProperty().bind(accessibleTextProperty());
        setRight(open);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
    }

    /** Takes "today" from here; tests set it. */
    public void useClock(Clock newClock) {
        this.clock = newClock;
    }

    @Override
    Optional<LocalDate> read(String typed) {
        return DateWords.read(typed, LocalDate.now(clock));
    }

    @Override
    String write(LocalDate shown) {
        return shown.toString();
    }

    private boolean whole() {
        LocalDate value = getValue();
        return value != null && value.toString().equals(getText());
    }

    private void keyTyped(KeyEvent event) {
        boolean plus = event.getCharacter().equals("+");
        boolean minus = event.getCharacter().equals("-");
        if ((plus || minus) && whole()) {
            step(0, plus ? 1 : -1);
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (getValue() == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.UP) {
            step(0, 1);
        } else if (event.getCode() == KeyCode.DOWN) {
            step(0, -1);
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            step(1, 0);
        } else if (event.getCode() == KeyCode.PAGE_DOWN) {
            step(-1, 0);
        } else {
            return;
        }
        event.consume();
    }

    private void step(int months, int days) {
        LocalDate value = getValue();
        if (value != null) {
            setValue(value.plusMonths(months).plusDays(days));
            positionCaret(getLength());
        }
    }

    private void openCalendar() {
        Calendar calendar = new Calendar(getValue());
        calendar.setShowWeekNumbers(false);
        calendar.getStyleClass().add("card");
        // The font of a window stands at its root, of which a popup is no part.
        calendar.setStyle(getScene().getRoot().getStyle());
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.getContent().add(calendar);
        calendar.valueProperty()
                .subscribe((_, chosen) -> {
                    setValue(chosen);
                    popup.hide();
                    requestFocus();
                });
        javafx.geometry.Bounds place = localToScreen(getBoundsInLocal());
        popup.show(this, place.getMinX(), place.getMaxY());
        name(calendar, ".back-button", "fx.date.before");
        name(calendar, ".forward-button", "fx.date.after");
    }

    /** A field that is made by FXML knows no window's language; the program's locale follows it. */
    private static void name(Calendar calendar, String button, String key) {
        Lang lang =
                Locale.getDefault().getLanguage().equals(Locale.ENGLISH.getLanguage())
                        ? Lang.EN
                        : Lang.ZH;
        Node found = calendar.lookup(button);
        if (found != null) {
            found.setAccessibleText(Texts.of(lang).get(key));
        }
    }
}
