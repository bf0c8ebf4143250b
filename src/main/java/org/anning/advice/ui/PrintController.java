package org.anning.advice.ui;

import javafx.beans.property.IntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;

import org.anning.fx.Language;
import org.anning.printing.Printers;

import java.util.function.Consumer;

/** Shows {@link PrintViewModel}. */
public final class PrintController {

    @FXML private ComboBox<String> printer;
    @FXML private Spinner<Integer> from;
    @FXML private Spinner<Integer> to;
    @FXML private Spinner<Integer> copies;
    @FXML private Label pages;

    private final PrintViewModel print;
    private final Language language;
    private final Consumer<Printers.Order> taken;
    private final Runnable close;

    PrintController(
            PrintViewModel print,
            Language language,
            Consumer<Printers.Order> taken,
            Runnable close) {
        this.print = print;
        this.language = language;
        this.taken = taken;
        this.close = close;
    }

    @FXML
    private void initialize() {
        printer.getItems().setAll(print.printers());
        printer.valueProperty().bindBidirectional(print.printerProperty());
        number(from, print.fromProperty(), print.pages());
        number(to, print.toProperty(), print.pages());
        number(copies, print.copiesProperty(), PrintViewModel.MOST_COPIES);
        pages.setText(language.texts().get("advice.print.of", print.pages()));
    }

    private static void number(Spinner<Integer> spinner, IntegerProperty value, int most) {
        var factory = new SpinnerValueFactory.IntegerSpinnerValueFactory(1, most, value.get());
        spinner.setValueFactory(factory);
        spinner.getEditor().accessibleTextProperty().bind(spinner.accessibleTextProperty());
        spinner.getEditor()
                .focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        spinner.commitValue();
                    }
                });
        factory.valueProperty().subscribe(typed -> value.set(typed == null ? 1 : typed));
        value.subscribe(now -> factory.setValue(now.intValue()));
    }

    @FXML
    private void onPrint() {
        from.commitValue();
        to.commitValue();
        copies.commitValue();
        close.run();
        taken.accept(print.order());
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}
