package org.anning.imports.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.cases.ImportRow;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Language;
import org.anning.fx.MappedColumn;
import org.anning.fx.Running;
import org.anning.imports.ImportPaper;
import org.anning.imports.ImportReport;
import org.anning.imports.ImportService;
import org.anning.imports.Plan;
import org.anning.imports.RegisterLines;
import org.anning.imports.read.Field;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.FlowCandidates;
import org.anning.loans.WalletRow;
import org.anning.printing.Fonts;
import org.anning.printing.PdfPages;
import org.anning.printing.Printers;
import org.anning.printing.SheetPdf;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings one file into a case, step by step. Nothing is stored before {@link #store}, and whatever
 * is cancelled leaves nothing behind.
 */
public final class ImportViewModel {

    /** What the window shows. */
    public enum Step {
        /** Choose, drop or paste a file; the imports so far. */
        FILE,
        /** Something long is on its way and can be cancelled. */
        WORKING,
        /** What the file is, what its columns are, what must be asked. */
        CHECK,
        /** What it would bring, and whose the numbers are. */
        REVIEW,
        /** The report of an import. */
        DONE
    }

    /** A lender to choose. */
    @PersonalData
    public record Lender(UUID id, String name) {

        @Override
        public String toString() {
            return "Lender";
        }
    }

    private final ImportService imports;
    private final LenderService lenders;
    private final Printers printers;
    private final CaseId caseId;
    private final Background background;
    private final Language language;
    private final Clock clock;
    private final Runnable changed;

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final Running running;
    private final ObjectProperty<@Nullable Probe> probe = new SimpleObjectProperty<>();
    private final ObservableList<MappedColumn<Field>> columns = FXCollections.observableArrayList();
    private final StringProperty ownNumber = new SimpleStringProperty("");
    private final StringProperty year = new SimpleStringProperty("");
    private final StringProperty incoming = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ImportReport> report = new SimpleObjectProperty<>();
    private final ObservableList<Plan.Caller> callers = FXCollections.observableArrayList();
    private final ObservableList<Lender> choices = FXCollections.observableArrayList();
    private final BooleanProperty keepNumbers = new SimpleBooleanProperty(true);
    private final ObservableList<ImportRow> past = FXCollections.observableArrayList();
    private final Map<String, UUID> lenderOf = new HashMap<>();
    private @Nullable SourceFile file;
    private @Nullable Plan plan;

    public ImportViewModel(
            ImportService imports,
            LenderService lenders,
            Printers printers,
            CaseId caseId,
            Background background,
            Language language,
            Clock clock,
            Runnable changed) {
        this.imports = imports;
        this.lenders = lenders;
        this.printers = printers;
        this.caseId = caseId;
        this.background = background;
        this.language = language;
        this.running = new Running(language, "");
        this.clock = clock;
        this.changed = changed;
    }

    /** Reads the imports of the case and the lenders. */
    public void load() {
        background.run(() -> imports.of(caseId)).onSuccess(past::setAll).start();
        background
                .run(() -> lenders.all().stream().map(ImportViewModel::lender).toList())
                .onSuccess(choices::setAll)
                .start();
    }

    private static Lender lender(Stored<LenderFacts> lender) {
        String app = lender.value().appName();
        return new Lender(
                lender.id(),
                app == null
                        ? lender.value().legalName()
                        : lender.value().legalName() + " · " + app);
    }

    /** Looks what a file is. */
    public void open(SourceFile chosen) {
        file = chosen;
        work(watch -> imports.probe(chosen, watch), this::probed, Step.FILE);
    }

    /** Looks at another sheet of the same workbook. */
    public void choose(Probe.Sheet sheet) {
        SourceFile chosen = file;
        Probe found = probe.get();
        if (chosen != null && found != null && found.sheet() != sheet.number()) {
            SourceFile other = chosen.sheet(sheet.number());
            work(
                    watch -> imports.probe(other, watch),
                    probed -> {
                        file = other;
                        probed(probed);
                    },
                    Step.CHECK);
        }
    }

    private void probed(Probe found) {
        probe.set(found);
        columns.clear();
        for (int i = 0; i < found.columns().size(); i++) {
            Probe.Column column = found.columns().get(i);
            columns.add(MappedColumn.of(column.name(), i, found.sample(), column.field()));
        }
        ownNumber.set(Objects.requireNonNullElse(found.ownNumber(), ""));
        Integer hint = found.year();
        year.set(hint == null ? "" : hint.toString());
        incoming.set("");
        step.set(Step.CHECK);
    }

    /** Reads the whole file and compares it with the case. */
    public void read() {
        SourceFile chosen = file;
        Probe found = probe.get();
        if (chosen == null || found == null) {
            return;
        }
        List<@Nullable Field> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(column.fieldProperty().get()));
        Integer typedYear = null;
        if (found.asks().contains(Probe.Ask.YEAR)) {
            if (!year.get().strip().matches("20\\d\\d")) {
                running.say(new Refusal("imports.ask.whichYear"));
                return;
            }
            typedYear = Integer.valueOf(year.get().strip());
        }
        Told told =
                new Told(
                        fields,
                        typedYear,
                        incoming.get().isBlank() ? null : incoming.get(),
                        ownNumber.get().isBlank() ? null : ownNumber.get().strip());
        boolean byHand = !fields.equals(found.columns().stream().map(Probe.Column::field).toList());
        work(
                watch -> {
                    Plan made = imports.plan(caseId, imports.read(chosen, found, told, watch));
                    if (byHand) {
                        imports.remember(found, fields);
                    }
                    return made;
                },
                this::planned,
                Step.CHECK);
    }

    private void planned(Plan made) {
        plan = made;
        report.set(made.report());
        lenderOf.clear();
        lenderOf.putAll(made.knownLenders());
        callers.setAll(made.numbers());
        step.set(Step.REVIEW);
    }

    /** Says whose these numbers are; null for nobody's that is known. */
    public void assign(List<Plan.Caller> which, @Nullable Lender lender) {
        for (Plan.Caller caller : List.copyOf(which)) {
            if (lender == null) {
                lenderOf.remove(caller.number());
            } else {
                lenderOf.put(caller.number(), lender.id());
            }
        }
        callers.setAll(List.copyOf(callers));
    }

    /** The name of the lender of a number, or "". */
    public String lenderName(Plan.Caller caller) {
        UUID id = lenderOf.get(caller.number());
        return choices.stream()
                .filter(l -> l.id().equals(id))
                .map(Lender::name)
                .findFirst()
                .orElse("");
    }

    /** How many of the payments look like payments of a loan; 0 where there are none. */
    public int candidates() {
        Plan made = plan;
        if (made == null) {
            return 0;
        }
        UUID none = new UUID(0, 0);
        return new FlowCandidates()
                .of(
                        made.payments().stream()
                                .map(p ->
                                        new WalletRow(
                                                none, none, p.facts(), p.rowNo(), p.line(), null))
                                .toList())
                .size();
    }

    /** Stores what was reviewed: all of it or nothing. */
    public void store() {
        Plan made = plan;
        if (made == null || made.report().taken() == 0) {
            return;
        }
        Map<String, UUID> whose = Map.copyOf(lenderOf);
        boolean keep = keepNumbers.get();
        work(
                watch -> imports.store(caseId, made, whose, watch),
                _ -> {
                    step.set(Step.DONE);
                    if (keep) {
                        remember(whose);
                    }
                    load();
                    changed.run();
                },
                Step.REVIEW);
    }

    /** The rows are in by now: what is refused here is said beside the report that says so. */
    private void remember(Map<String, UUID> whose) {
        background
                .run(() -> {
                    imports.remember(whose);
                    return true;
                })
                .onRefusal(running::say)
                .start();
    }

    /** Does something long: it can be cancelled, and then this step is shown again. */
    private <T> void work(
            Function<Watch, T> chore, java.util.function.Consumer<T> done, Step before) {
        step.set(Step.WORKING);
        running.start(
                background
                        .chore(told -> chore.apply(told::step))
                        .named(language.texts().get("imports.title"))
                        .onSuccess(done),
                () -> {
                    if (step.get() == Step.WORKING) {
                        step.set(before);
                    }
                });
    }

    /** Stops what is on its way; nothing of it stays. */
    public void cancel() {
        running.cancel();
    }

    /** Goes back a step; from the report, to the list of imports. */
    public void back() {
        running.say("");
        step.set(step.get() == Step.REVIEW ? Step.CHECK : Step.FILE);
    }

    /** Shows the report of an import that was made before. */
    public void show(ImportRow row) {
        report.set(imports.report(row));
        step.set(Step.DONE);
    }

    /** The rows of the group's own list that the case was made of, in words. */
    public String rows(ImportRow row) {
        Texts texts = language.texts();
        RegisterLines kept = imports.registerLines(row);
        return kept.lines().stream()
                .map(line -> texts.get("imports.past.row", line.number(), said(kept, line, texts)))
                .collect(Collectors.joining("\n"));
    }

    private static String said(RegisterLines kept, RegisterLines.Line line, Texts texts) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String name = i < kept.names().size() ? kept.names().get(i) : "";
            if (!line.cells().get(i).isBlank()) {
                cells.add(
                        name.isBlank()
                                ? line.cells().get(i)
                                : texts.get("imports.past.cell", name, line.cells().get(i)));
            }
        }
        return String.join(" · ", cells);
    }

    /** Undoes an import, or lets it count again. */
    public void undoOrRestore(ImportRow row) {
        String why = language.texts().get("imports.undone");
        background
                .run(() -> row.undone() ? imports.restore(row) : imports.undo(row, why))
                .onRefusal(running::say)
                .onEnd(() -> {
                    load();
                    changed.run();
                })
                .start();
    }

    private byte[] pdf(ImportReport made) {
        String footer = language.texts().get("imports.report.footer");
        return new SheetPdf(new Fonts())
                .of(ImportPaper.sheet(made, language.texts(), footer), clock.instant());
    }

    /** Writes the report as a PDF to a place that was chosen. */
    public void save(Path place) {
        ImportReport made = report.get();
        if (made != null) {
            background
                    .chore(_ -> {
                        try {
                            return Files.write(place, pdf(made));
                        } catch (IOException e) {
                            throw new Refusal("imports.report.cannotSave", place.getFileName());
                        }
                    })
                    .onRefusal(running::say)
                    .start();
        }
    }

    /** The printers of this machine. */
    public List<String> printerNames() {
        return printers.names();
    }

    /** Prints the report. */
    public void print(String printer) {
        ImportReport made = report.get();
        if (made != null) {
            background
                    .chore(_ -> {
                        byte[] bytes = pdf(made);
                        printers.print(
                                bytes, new Printers.Order(printer, 1, PdfPages.count(bytes), 1));
                        return bytes;
                    })
                    .onRefusal(running::say)
                    .start();
        }
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The reading or storing, and what was refused last. */
    public Running running() {
        return running;
    }

    public ObjectProperty<@Nullable Probe> probeProperty() {
        return probe;
    }

    public ObservableList<MappedColumn<Field>> columns() {
        return columns;
    }

    public StringProperty ownNumberProperty() {
        return ownNumber;
    }

    public StringProperty yearProperty() {
        return year;
    }

    /** Which code of the direction column means an incoming call. */
    public StringProperty incomingProperty() {
        return incoming;
    }

    public ObjectProperty<@Nullable ImportReport> reportProperty() {
        return report;
    }

    public ObservableList<Plan.Caller> callers() {
        return callers;
    }

    public ObservableList<Lender> lenders() {
        return choices;
    }

    /** Whether the numbers are added to those that their lenders are known to call from. */
    public BooleanProperty keepNumbersProperty() {
        return keepNumbers;
    }

    /** The imports of the case, the newest first. */
    public ObservableList<ImportRow> past() {
        return past;
    }
}
