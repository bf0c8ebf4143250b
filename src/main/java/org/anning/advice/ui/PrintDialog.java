package org.anning.advice.ui;

import org.anning.printing.Printers;

import java.util.List;
import java.util.function.Consumer;

/** Asks which printer, which pages and how many copies. */
interface PrintDialog {

    /**
     * Asks; nothing is handed over when it is cancelled.
     *
     * @param printers at least one, the default one first
     * @param pages how many pages there are
     */
    void ask(List<String> printers, int pages, Consumer<Printers.Order> taken);
}
