package org.anning.advice.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.anning.printing.Printers;

import java.util.List;

/** The order to a printer: which one, which pages, how many copies. */
public final class PrintViewModel {

    /** Nobody needs more at one go; a slip of the finger must not empty the tray. */
    public static final int MOST_COPIES = 20;

    private final List<String> printers;
    private final int pages;
    private final ObjectProperty<String> printer;
    private final IntegerProperty from = new SimpleIntegerProperty(1);
    private final IntegerProperty to;
    private final IntegerProperty copies = new SimpleIntegerProperty(1);

    /**
     * @param printers at least one, the default one first
     * @param pages how many the paper has
     */
    public PrintViewModel(List<String> printers, int pages) {
        this.printers = List.copyOf(printers);
        this.pages = pages;
        printer = new SimpleObjectProperty<>(printers.getFirst());
        to = new SimpleIntegerProperty(pages);
        from.subscribe(page -> to.set(Math.max(to.get(), page.intValue())));
        to.subscribe(page -> from.set(Math.min(from.get(), page.intValue())));
    }

    /** What was chosen; the first page is never after the last. */
    public Printers.Order order() {
        return new Printers.Order(printer.get(), from.get(), to.get(), copies.get());
    }

    public List<String> printers() {
        return printers;
    }

    public int pages() {
        return pages;
    }

    public ObjectProperty<String> printerProperty() {
        return printer;
    }

    public IntegerProperty fromProperty() {
        return from;
    }

    public IntegerProperty toProperty() {
        return to;
    }

    public IntegerProperty copiesProperty() {
        return copies;
    }
}
