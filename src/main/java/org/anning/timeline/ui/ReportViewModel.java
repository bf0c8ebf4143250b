package org.anning.timeline.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.printing.PageImage;
import org.anning.printing.PdfPages;
import org.anning.printing.Printers;
import org.anning.printing.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The report as it will print: the very pages that are saved and printed. */
public final class ReportViewModel {

    private static final float DPI = 96;

    /**
     * What can be chosen.
     *
     * @param exactWords whether what was said is printed
     */
    public record Choice(Lang lang, boolean large, boolean exactWords) {}

    private final Function<Choice, Sheet> make;
    private final Function<Sheet, byte[]> pages;
    private final BiConsumer<Sheet, byte[]> keep;
    private final Printers printers;
    private final Background background;

    private final ObjectProperty<Lang> lang;
    private final BooleanProperty large = new SimpleBooleanProperty();
    private final BooleanProperty exactWords = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PageImage> picture =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private int asked;

    /** A report with its pages. */
    public record Shown(Sheet sheet, byte[] pdf, int pages) {}

    /**
     * @param make makes the report; called away from the window's thread
     * @param pages its pages
     * @param keep keeps a copy that goes out of the house; called away from the window's thread
     */
    public ReportViewModel(
            Function<Choice, Sheet> make,
            Function<Sheet, byte[]> pages,
            BiConsumer<Sheet, byte[]> keep,
            Printers printers,
            Background background,
            Lang lang) {
        this.make = make;
        this.pages = pages;
        this.keep = keep;
        this.printers = printers;
        this.background = background;
        this.lang = new SimpleObjectProperty<>(lang);
        this.lang.subscribe((_, _) -> prepare());
        large.subscribe((_, _) -> prepare());
        exactWords.subscribe((_, _) -> prepare());
    }

    /** Makes the pages as they are wished now. */
    public void prepare() {
        int mine = ++asked;
        Choice choice = new Choice(lang.get(), large.get(), exactWords.get());
        busy.set(true);
        background
                .run(() -> {
                    Sheet sheet = make.apply(choice);
                    byte[] pdf = pages.apply(sheet);
                    return new Shown(sheet, pdf, PdfPages.count(pdf));
                })
                .onSuccess(now -> {
                    if (mine == asked) {
                        shown.set(now);
                        turnTo(Math.min(page.get(), now.pages - 1));
                    }
                })
                .onEnd(() -> busy.set(mine != asked && busy.get()))
                .start();
    }

    /** Shows the page before or after. */
    public void turn(int by) {
        turnTo(page.get() + by);
    }

    private void turnTo(int wanted) {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        int there = Math.clamp(wanted, 0, now.pages - 1);
        page.set(there);
        background
                .run(() -> PdfPages.draw(now.pdf, there, DPI))
                .onSuccess(drawn -> {
                    if (page.get() == there) {
                        picture.set(drawn);
                    }
                })
                .start();
    }

    /** Writes the report to a file that the user chose, and keeps it as it is. */
    public void saveTo(Path file) {
        out(now -> {
            try {
                Files.write(file, now.pdf);
            } catch (IOException e) {
                throw new Refusal("timeline.report.cannotSave", file);
            }
        });
    }

    /** Prints all pages, and keeps the report as it is. */
    public void print(String printer) {
        out(now -> printers.print(now.pdf, new Printers.Order(printer, 1, now.pages, 1)));
    }

    private void out(Consumer<Shown> way) {
        Shown now = shown.get();
        if (now != null) {
            background
                    .run(() -> {
                        way.accept(now);
                        keep.accept(now.sheet, now.pdf);
                        return now;
                    })
                    .start();
        }
    }

    /** The printers to choose from; empty when there is none. */
    public List<String> printerNames() {
        return printers.names();
    }

    public ObjectProperty<Lang> langProperty() {
        return lang;
    }

    public BooleanProperty largeProperty() {
        return large;
    }

    /** Whether what was said is printed, or only how long it is. */
    public BooleanProperty exactWordsProperty() {
        return exactWords;
    }

    /** Whether pages are being made. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The page that is shown, from 0. */
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable PageImage> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}
