package org.anning.reports.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Running;
import org.anning.printing.Fonts;
import org.anning.printing.SheetPdf;
import org.anning.reports.CaseFigures;
import org.anning.reports.ReportKind;
import org.anning.reports.ReportPaper;
import org.anning.reports.ReportPeriod;
import org.anning.reports.ReportTable;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One report at a time: which, of what days, and its figures. */
public final class ReportsViewModel {

    private final CaseFigures figures;
    private final boolean sample;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Clock clock;
    private final ObjectProperty<ReportKind> kind =
            new SimpleObjectProperty<>(ReportKind.INTAKE_MONTH);
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> otherFrom = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> otherTo = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ReportPaper> paper =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReportTable> table =
            new ReadOnlyObjectWrapper<>();
    private final Running running;

    /**
     * @param sample whether the cases of this casebook are invented
     */
    public ReportsViewModel(
            CaseFigures figures,
            boolean sample,
            Background background,
            Dialogs dialogs,
            Language language,
            Clock clock) {
        this.figures = figures;
        this.sample = sample;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.running = new Running(language, "");
        this.clock = clock;
        LocalDate today = LocalDate.now(clock);
        from.set(today.withDayOfYear(1));
        to.set(today);
        otherFrom.set(today.withDayOfYear(1).minusYears(1));
        otherTo.set(today.minusYears(1));
    }

    /** Works the report out for what is chosen. */
    public void load() {
        List<ReportPeriod> periods = periods();
        if (periods.isEmpty()) {
            running.say(language.texts().get("reports.problem.period"));
            return;
        }
        running.cancel();
        ReportKind wanted = kind.get();
        Texts texts = language.texts();
        Instant asOf = clock.instant();
        Job<ReportTable> job =
                background.chore(watch -> figures.table(wanted, periods, texts, watch::step));
        start(
                job.onSuccess(found -> {
                    if (running.is(job)) {
                        paper.set(new ReportPaper(found, texts, asOf, sample));
                        table.set(found);
                    }
                }));
    }

    private List<ReportPeriod> periods() {
        List<ReportPeriod> periods = new ArrayList<>();
        LocalDate first = from.get();
        LocalDate last = to.get();
        if (first == null || last == null || last.isBefore(first)) {
            return List.of();
        }
        periods.add(new ReportPeriod(first, last));
        if (comparing.get()) {
            LocalDate second = otherFrom.get();
            LocalDate end = otherTo.get();
            if (second == null || end == null || end.isBefore(second)) {
                return List.of();
            }
            periods.add(new ReportPeriod(second, end));
        }
        return periods;
    }

    private void start(Job<?> job) {
        running.start(job.named(language.texts().name("reports.kind", kind.get())));
    }

    /** Writes the report as an Excel file. */
    public void excel() {
        save(new FileKind("Excel", ".xlsx"), ReportPaper::xlsx);
    }

    /** Writes the report as a PDF with its chart. */
    public void pdf() {
        Instant asOf = clock.instant();
        save(new FileKind("PDF", ".pdf"), made -> new SheetPdf(new Fonts()).of(made.sheet(), asOf));
    }

    private void save(FileKind file, Function<ReportPaper, byte[]> content) {
        ReportPaper made = paper.get();
        if (made == null) {
            return;
        }
        dialogs.chooseSave(
                        language.texts().get("reports.ui.save"),
                        made.title() + file.endings().getFirst(),
                        file)
                .ifPresent(place ->
                        start(
                                background
                                        .chore(_ -> written(place, content.apply(made)))
                                        .onSuccess(path ->
                                                running.say(
                                                        language.texts()
                                                                .get(
                                                                        "reports.saved",
                                                                        path.getFileName())))));
    }

    private static Path written(Path place, byte[] content) {
        try {
            return Files.write(place, content);
        } catch (IOException unwritable) {
            throw new Refusal("reports.problem.unwritable", place.getFileName());
        }
    }

    public ObjectProperty<ReportKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    /** Whether a second period stands beside the first. */
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    public ObjectProperty<@Nullable LocalDate> otherFromProperty() {
        return otherFrom;
    }

    public ObjectProperty<@Nullable LocalDate> otherToProperty() {
        return otherTo;
    }

    /** The words of the report in view; null before it is worked out. */
    public ReadOnlyObjectProperty<@Nullable ReportPaper> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    /** The figures of the report in view; set after its words. */
    public ReadOnlyObjectProperty<@Nullable ReportTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** The working out or writing of a report. */
    public Running running() {
        return running;
    }
}
