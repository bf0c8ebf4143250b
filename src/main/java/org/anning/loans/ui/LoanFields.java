package org.anning.loans.ui;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.anning.common.Coded;
import org.anning.common.YesNo;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.fx.MoneyField;
import org.anning.fx.TypedField;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Puts fields of the loan form into one column, each bound to the draft under its own name. */
final class LoanFields {

    private static final List<String> LONG =
            List.of(
                    "deducted",
                    "lateFeeRule",
                    "coSigner",
                    "contactsGiven",
                    "appPermissions",
                    "note",
                    "lenderNote");

    private final LoanFormViewModel form;
    private final Language language;
    private final Clock clock;
    private final FormGrid grid;
    private final Map<String, Control> controls;

    /**
     * @param controls where each control is put down under its field's name
     */
    LoanFields(
            VBox column,
            LoanFormViewModel form,
            Language language,
            Clock clock,
            Map<String, Control> controls) {
        this.controls = controls;
        this.form = form;
        this.language = language;
        this.clock = clock;
        this.grid = new FormGrid(column, language);
        grid.follow(form.problems());
    }

    void texts(String... names) {
        for (String name : names) {
            TextInputControl control = LONG.contains(name) ? area() : new TextField();
            control.textProperty().bindBidirectional(form.draft().text(name));
            add(name, control);
        }
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return area;
    }

    void amounts(String... names) {
        for (String name : names) {
            MoneyField control = new MoneyField();
            control.valueProperty().bindBidirectional(form.draft().amount(name));
            watch(name, control);
        }
    }

    void days(String... names) {
        for (String name : names) {
            DateField control = new DateField();
            control.useClock(clock);
            control.valueProperty().bindBidirectional(form.draft().day(name));
            watch(name, control);
        }
    }

    private void watch(String name, TypedField<?> control) {
        control.unreadableProperty().subscribe(now -> form.unreadable(name, now));
        add(name, control);
    }

    void answers(String... names) {
        for (String name : names) {
            choice(name, YesNo.class, "common.yesNo", form.draft().answer(name));
        }
    }

    <E extends Enum<E> & Coded> void choice(
            String name, Class<E> type, String prefix, ObjectProperty<E> value) {
        ComboBox<E> control = new ComboBox<>();
        Choices.fill(control, type, prefix, language);
        control.valueProperty().bindBidirectional(value);
        add(name, control);
    }

    private void add(String name, Control control) {
        controls.put(name, control);
        grid.add(name, "loans.field." + name, control);
    }
}
