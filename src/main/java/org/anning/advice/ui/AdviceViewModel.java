package org.anning.advice.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.advice.AdviceService;
import org.anning.advice.Prepared;
import org.anning.advice.Recommendation;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.printing.PageImage;
import org.anning.printing.PdfPages;
import org.anning.printing.Printers;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The papers of a case: which and why, and the pages of the chosen one. */
public final class AdviceViewModel {

    private static final float DPI = 110;

    private final AdviceService advice;
    private final Printers printers;
    private final CaseId caseId;
    private final String volunteer;
    private final Background background;
    private final Clock clock;

    private final ObservableList<Recommendation> sheets = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Lang> lang;
    private final BooleanProperty large = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable PageImage> picture =
            new ReadOnlyObjectWrapper<>();

    /**
     * A paper with its pages.
     *
     * @param pdf the very bytes that are saved and printed
     */
    public record Shown(Prepared prepared, byte[] pdf, int pages) {}

    public AdviceViewModel(
            AdviceService advice,
            Printers printers,
            CaseId caseId,
            String volunteer,
            Background background,
            Clock clock,
            Lang lang) {
        this.advice = advice;
        this.printers = printers;
        this.caseId = caseId;
        this.volunteer = volunteer;
        this.background = background;
        this.clock = clock;
        this.lang = new SimpleObjectProperty<>(lang);
        this.lang.subscribe((_, _) -> prepare());
        large.subscribe((_, _) -> prepare());
    }

    /** Works out afresh what is advised, and shows the first paper. */
    public void load() {
        background
                .run(() -> advice.advise(caseId, today()))
                .onSuccess(all -> {
                    sheets.setAll(
                            all.stream()
                                    .filter(r -> AdviceService.SHEETS.contains(r.id()))
                                    .toList());
                    if (chosen.get() == null && !sheets.isEmpty()) {
                        choose(first());
                    } else {
                        prepare();
                    }
                })
                .start();
    }

    private String first() {
        return sheets.stream()
                .filter(Recommendation::shown)
                .findFirst()
                .orElse(sheets.getFirst())
                .id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Shows another paper. */
    public void choose(String sheetId) {
        chosen.set(sheetId);
        page.set(0);
        prepare();
    }

    private void prepare() {
        String sheetId = chosen.get();
        if (sheetId == null) {
            return;
        }
        Lang wanted = lang.get();
        boolean big = large.get();
        background
                .run(() -> {
                    Prepared prepared = advice.prepare(caseId, sheetId, wanted, today(), big);
                    byte[] pdf = advice.pages(prepared);
                    return new Shown(prepared, pdf, PdfPages.count(pdf));
                })
                .onSuccess(now -> {
                    shown.set(now);
                    page.set(Math.min(page.get(), now.pages - 1));
                    draw();
                })
                .start();
    }

    /** Shows the page before or after. */
    public void turn(int by) {
        Shown now = shown.get();
        if (now != null) {
            page.set(Math.clamp(page.get() + by, 0, now.pages - 1));
            draw();
        }
    }

    private void draw() {
        Shown now = shown.get();
        int wanted = page.get();
        if (now != null) {
            background
                    .run(() -> PdfPages.draw(now.pdf, wanted, DPI))
                    .onSuccess(picture::set)
                    .start();
        }
    }

    /** Writes the paper to a file that the user chose, and keeps it as it is. */
    public void saveTo(Path file) {
        Shown now = shown.get();
        if (now != null) {
            background
                    .run(() -> {
                        write(file, now.pdf);
                        return advice.keep(caseId, now.prepared, now.pdf, today(), volunteer);
                    })
                    .start();
        }
    }

    private static void write(Path file, byte[] pdf) {
        try {
            Files.write(file, pdf);
        } catch (IOException e) {
            throw new Refusal("advice.cannotSave", file);
        }
    }

    /** Prints all pages, and keeps the paper as it is. */
    public void print(String printer, int copies) {
        Shown now = shown.get();
        if (now != null) {
            background
                    .run(() -> {
                        printers.print(now.pdf, new Printers.Order(printer, 1, now.pages, copies));
                        return advice.keep(caseId, now.prepared, now.pdf, today(), volunteer);
                    })
                    .start();
        }
    }

    /** The printers to choose from; empty when there is none. */
    public List<String> printerNames() {
        return printers.names();
    }

    /** What the shown paper lacks, by the names of the placeholders. */
    public Set<String> missing() {
        Shown now = shown.get();
        return now == null ? Set.of() : now.prepared.missing();
    }

    public ObservableList<Recommendation> sheets() {
        return sheets;
    }

    public ReadOnlyObjectProperty<@Nullable String> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ObjectProperty<Lang> langProperty() {
        return lang;
    }

    public BooleanProperty largeProperty() {
        return large;
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable PageImage> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}
