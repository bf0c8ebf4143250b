package org.anning.fx;

import atlantafx.base.controls.CustomTextField;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A text field that stands for a value. What cannot be read stays in the field as it was typed and
 * is marked; it is never thrown away.
 *
 * @param <T> what the text stands for
 */
public abstract class TypedField<T> extends CustomTextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>(this, "value");
    private final ReadOnlyBooleanWrapper unreadable =
            new ReadOnlyBooleanWrapper(this, "unreadable");
    private boolean writing;

    TypedField() {
        textProperty().subscribe(_ -> typed());
        value.subscribe(_ -> valueSet());
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        tidy();
                    }
                });
        setOnAction(_ -> tidy());
        unreadable.subscribe(bad -> pseudoClassStateChanged(WRONG, bad));
    }

    /** The value typed, or null when the field is empty or cannot be read. */
    public ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }

    /** The value typed, or null when the field is empty or cannot be read. */
    public @Nullable T getValue() {
        return value.get();
    }

    /** Writes a value into the field, or empties it. */
    public void setValue(@Nullable T newValue) {
        value.set(newValue);
    }

    /** Whether something stands in the field that cannot be read. */
    public ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /** Whether something stands in the field that cannot be read. */
    public boolean isUnreadable() {
        return unreadable.get();
    }

    abstract Optional<T> read(String typed);

    abstract String write(T shown);

    private void typed() {
        if (writing) {
            return;
        }
        writing = true;
        try {
            Optional<T> read = getText().isBlank() ? Optional.empty() : read(getText());
            value.set(read.orElse(null));
            unreadable.set(!getText().isBlank() && read.isEmpty());
        } finally {
            writing = false;
        }
    }

    private void valueSet() {
        if (writing) {
            return;
        }
        writing = true;
        try {
            T now = value.get();
            setText(now == null ? "" : write(now));
            unreadable.set(false);
        } finally {
            writing = false;
        }
    }

    /** Writes the value in its standard form once typing is over. */
    private void tidy() {
        T now = value.get();
        if (now != null && !write(now).equals(getText())) {
            writing = true;
            try {
                setText(write(now));
                positionCaret(getLength());
            } finally {
                writing = false;
            }
        }
    }
}
