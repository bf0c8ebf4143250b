package org.anning.advice.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.printing.Printers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The two ways in which a paper leaves the house: to a printer or into a file. */
final class Outlet {

    private final Printers printers;
    private final PrintDialog dialog;
    private final Dialogs dialogs;
    private final Language language;
    private final Background background;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    Outlet(
            Printers printers,
            PrintDialog dialog,
            Dialogs dialogs,
            Language language,
            Background background) {
        this.printers = printers;
        this.dialog = dialog;
        this.dialogs = dialogs;
        this.language = language;
        this.background = background;
    }

    /**
     * Asks for a printer and prints. Without a printer says so in one sentence.
     *
     * @param done in the background, once the printer has taken it: keeps the copy
     */
    void print(byte[] pdf, int pages, Runnable done, Runnable shown) {
        note.set("");
        background
                .run(printers::names)
                .onSuccess(names -> {
                    if (names.isEmpty()) {
                        note.set(language.texts().get("advice.noPrinter"));
                        return;
                    }
                    dialog.ask(names, pages, order -> send(pdf, order, done, shown));
                })
                .start();
    }

    private void send(byte[] pdf, Printers.Order order, Runnable done, Runnable shown) {
        background
                .run(() -> {
                    printers.print(pdf, order);
                    done.run();
                    return order;
                })
                .onSuccess(sent -> {
                    note.set(language.texts().get("advice.printed", sent.printer()));
                    shown.run();
                })
                .start();
    }

    /**
     * A paper of a stack.
     *
     * @param name of its file; it says which paper it is, never whose
     * @param done in the background, once it went out: keeps the copy
     */
    record Leaf(byte[] pdf, int pages, String name, Runnable done) {}

    /** Asks for a printer once and prints a stack; its pages are counted through. */
    void printAll(List<Leaf> stack) {
        note.set("");
        int all = stack.stream().mapToInt(Leaf::pages).sum();
        background
                .run(printers::names)
                .onSuccess(names -> {
                    if (names.isEmpty()) {
                        note.set(language.texts().get("advice.noPrinter"));
                        return;
                    }
                    dialog.ask(names, all, order -> sendAll(stack, order));
                })
                .start();
    }

    private void sendAll(List<Leaf> stack, Printers.Order order) {
        background
                .chore(progress -> {
                    int before = 0;
                    int sent = 0;
                    for (Leaf leaf : stack) {
                        progress.stopIfCancelled();
                        int from = Math.max(1, order.from() - before);
                        int to = Math.min(leaf.pages, order.to() - before);
                        if (from <= to) {
                            printers.print(
                                    leaf.pdf,
                                    new Printers.Order(order.printer(), from, to, order.copies()));
                            leaf.done.run();
                            sent++;
                        }
                        before += leaf.pages;
                        progress.at(before, stack.stream().mapToInt(Leaf::pages).sum());
                    }
                    return sent;
                })
                .named(language.texts().get("advice.all.print"))
                .onSuccess(sent ->
                        note.set(language.texts().get("advice.all.printed", sent, order.printer())))
                .start();
    }

    /** Asks for a folder and writes a stack into it, a file for each. */
    void saveAll(List<Leaf> stack) {
        note.set("");
        dialogs.chooseFolder(language.texts().get("advice.all.folder"))
                .ifPresent(folder ->
                        background
                                .chore(progress -> {
                                    int written = 0;
                                    for (Leaf leaf : stack) {
                                        progress.stopIfCancelled();
                                        write(folder.resolve(leaf.name), leaf.pdf);
                                        leaf.done.run();
                                        progress.at(++written, stack.size());
                                    }
                                    return written;
                                })
                                .named(language.texts().get("advice.all.save"))
                                .onSuccess(written ->
                                        note.set(language.texts().get("advice.all.saved", written)))
                                .start());
    }

    /**
     * Asks for a place and writes the file there.
     *
     * @param name of the file; it says which paper it is, never whose
     * @param done in the background, once it is written: keeps the copy
     */
    void save(byte[] pdf, String name, Runnable done, Runnable shown) {
        save(() -> pdf, name, new FileKind("PDF", ".pdf"), done, shown);
    }

    /** The same for a file of another kind, made in the background. */
    void save(Supplier<byte[]> bytes, String name, FileKind kind, Runnable done, Runnable shown) {
        note.set("");
        dialogs.chooseSave(language.texts().get("advice.saveAs"), name, kind)
                .ifPresent(file ->
                        background
                                .run(() -> {
                                    write(file, bytes.get());
                                    done.run();
                                    return file;
                                })
                                .onSuccess(_ -> {
                                    note.set(language.texts().get("advice.saved"));
                                    shown.run();
                                })
                                .start());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Refusal("advice.cannotSave", file);
        }
    }

    /** What became of it, in one sentence; empty before. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
