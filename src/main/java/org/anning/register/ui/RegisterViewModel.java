package org.anning.register.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.fx.MappedColumn;
import org.anning.fx.Running;
import org.anning.imports.read.NamedTable;
import org.anning.imports.read.Probe;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Watch;
import org.anning.register.RegisterCopy;
import org.anning.register.RegisterField;
import org.anning.register.RegisterPlan;
import org.anning.register.RegisterPlan.Fate;
import org.anning.register.RegisterRun;
import org.anning.register.RegisterService;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Brings a group's own list in, step by step. Nothing is stored before {@link #store}, and whatever
 * is cancelled leaves nothing behind.
 */
public final class RegisterViewModel {

    /** What the window shows. */
    public enum Step {
        /** Choose or drop a list; the lists so far. */
        FILE,
        /** Something long is on its way and can be cancelled. */
        WORKING,
        /** Which sheet, where the names are, what the columns are. */
        CHECK,
        /** What it would bring. */
        REVIEW,
        /** What it brought. */
        DONE
    }

    private final RegisterService register;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Runnable changed;

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ObjectProperty<@Nullable NamedTable> table = new SimpleObjectProperty<>();
    private final ObservableList<MappedColumn<RegisterField>> columns =
            FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RegisterPlan> plan = new SimpleObjectProperty<>();
    private final ObservableList<RegisterPlan.Shown> rows = FXCollections.observableArrayList();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ObservableList<RegisterRun> past = FXCollections.observableArrayList();
    private final Running running;
    private @Nullable SourceFile file;

    /**
     * @param changed done whenever the casebook holds other cases than before
     */
    public RegisterViewModel(
            RegisterService register,
            Background background,
            Dialogs dialogs,
            Language language,
            Runnable changed) {
        this.register = register;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.changed = changed;
        this.running = new Running(language, "");
        all.subscribe(_ -> list());
        plan.subscribe(_ -> list());
    }

    /** Reads the lists that were brought in so far. */
    public void load() {
        background.run(register::runs).onSuccess(past::setAll).start();
    }

    /** Asks for a list. */
    public void choose() {
        Texts texts = language.texts();
        dialogs.chooseOpen(
                        texts.get("register.file.choose"),
                        new FileKind("Excel / CSV", ".xlsx", ".xls", ".csv", ".txt"),
                        new FileKind(texts.get("imports.file.any"), ".*"))
                .ifPresent(place -> open(SourceFile.of(place)));
    }

    /** Looks what a list is. */
    public void open(SourceFile chosen) {
        look(chosen, Step.FILE);
    }

    /** Looks at another sheet of the same workbook. */
    public void choose(Probe.Sheet sheet) {
        SourceFile chosen = file;
        NamedTable found = table.get();
        if (chosen != null && found != null && found.sheet() != sheet.number()) {
            look(chosen.sheet(sheet.number()), Step.CHECK);
        }
    }

    private void look(SourceFile chosen, Step before) {
        work(
                watch -> {
                    NamedTable found = register.look(chosen, watch);
                    return new Seen(found, register.columns(found));
                },
                seen -> {
                    file = chosen;
                    seen(seen);
                },
                before);
    }

    /** How many of something. */
    public record Figure(String name, int count) {}

    private record Seen(NamedTable table, List<@Nullable RegisterField> fields) {}

    /** Takes another row for the one with the names of the columns. */
    public void head(int row) {
        NamedTable found = table.get();
        if (found != null && found.headerRow() != row) {
            NamedTable other = found.headedBy(row);
            background
                    .run(() -> new Seen(other, register.columns(other)))
                    .onSuccess(this::seen)
                    .start();
        }
    }

    private void seen(Seen seen) {
        table.set(seen.table);
        List<List<String>> sample = seen.table.sample();
        List<MappedColumn<RegisterField>> made = new ArrayList<>();
        for (int i = 0; i < seen.table.names().size(); i++) {
            made.add(MappedColumn.of(seen.table.names().get(i), i, sample, seen.fields.get(i)));
        }
        columns.setAll(made);
        step.set(Step.CHECK);
    }

    private List<@Nullable RegisterField> fields() {
        List<@Nullable RegisterField> fields = new ArrayList<>();
        columns.forEach(column -> fields.add(column.fieldProperty().get()));
        return fields;
    }

    /** Reads all of it and compares it with the casebook. */
    public void read() {
        SourceFile chosen = file;
        NamedTable found = table.get();
        if (chosen == null || found == null) {
            return;
        }
        List<@Nullable RegisterField> fields = fields();
        work(
                watch -> {
                    RegisterPlan made = register.plan(chosen, found, fields, watch);
                    if (!fields.equals(register.columns(found))) {
                        register.remember(found, fields);
                    }
                    return made;
                },
                made -> {
                    plan.set(made);
                    step.set(Step.REVIEW);
                },
                Step.CHECK);
    }

    /** Those rows that need a look, or all of them. */
    private void list() {
        RegisterPlan made = plan.get();
        if (made != null) {
            rows.setAll(
                    made.rows().stream()
                            .filter(row ->
                                    all.get()
                                            || row.hit() != null
                                            || row.fate() == Fate.HERE
                                            || row.fate() == Fate.REFUSED
                                            || !row.said().isEmpty())
                            .toList());
        }
    }

    /** Takes people although somebody like them is here already, or leaves them out. */
    public void take(Collection<RegisterPlan.Shown> which, boolean anyway) {
        RegisterPlan made = plan.get();
        if (made != null) {
            Set<Integer> taken = new HashSet<>(made.anyway());
            which.stream()
                    .filter(RegisterPlan.Shown::open)
                    .map(RegisterPlan.Shown::number)
                    .forEach(anyway ? taken::add : taken::remove);
            plan.set(made.taking(taken));
        }
    }

    /** What is to be said of a row. */
    public String words(RegisterPlan.Shown row) {
        return RegisterCopy.said(row, language.texts());
    }

    /** How many of what, as names with what stands beside them. */
    public List<Figure> figures() {
        RegisterPlan made = plan.get();
        if (made == null) {
            return List.of();
        }
        RegisterPlan.Figures f = made.figures();
        return Stream.of(
                        line("rows", f.rows()),
                        line("clients", f.clients()),
                        line("cases", f.cases()),
                        line("lenders", f.lenders()),
                        line("loans", f.loans()),
                        line("here", f.here()),
                        line("refused", f.refused()))
                .toList();
    }

    private Figure line(String figure, int count) {
        return new Figure(language.texts().get("register.figure." + figure), count);
    }

    /** Saves the list once more, with what is wrong beside each row that is not taken. */
    public void saveCopy() {
        RegisterPlan made = plan.get();
        if (made == null) {
            return;
        }
        Texts texts = language.texts();
        dialogs.chooseSave(
                        texts.get("register.copy.file"),
                        texts.get("register.copy.file") + ".xlsx",
                        new FileKind("Excel", ".xlsx"))
                .ifPresent(place ->
                        background
                                .chore(_ -> {
                                    try {
                                        return Files.write(
                                                place, new RegisterCopy(made, texts).xlsx());
                                    } catch (IOException e) {
                                        throw new Refusal(
                                                "imports.report.cannotSave", place.getFileName());
                                    }
                                })
                                .onSuccess(saved ->
                                        running.say(
                                                texts.get(
                                                        "register.review.saved",
                                                        saved.getFileName())))
                                .onRefusal(running::say)
                                .start());
    }

    /** Stores what was reviewed: all of it or nothing. */
    public void store() {
        RegisterPlan made = plan.get();
        if (made != null) {
            work(
                    watch -> register.store(made, watch),
                    _ -> {
                        step.set(Step.DONE);
                        load();
                        changed.run();
                    },
                    Step.REVIEW);
        }
    }

    /** Takes a whole list back, when that is wanted. */
    public void undo(RegisterRun run) {
        Texts texts = language.texts();
        if (dialogs.confirm(
                texts.get("register.past.undo"),
                texts.get("register.undo.ask", run.figures().cases()),
                texts.get("register.undo.yes"))) {
            Step before = step.get();
            work(
                    watch -> register.undo(run, watch),
                    undone -> {
                        step.set(Step.FILE);
                        running.say(language.texts().get("register.undone", undone.stayed()));
                        load();
                        changed.run();
                    },
                    before);
        }
    }

    /** Does something long: it can be cancelled, and then this step is shown again. */
    private <T> void work(Function<Watch, T> chore, Consumer<T> done, Step before) {
        step.set(Step.WORKING);
        running.start(
                background
                        .chore(told -> chore.apply(told::step))
                        .named(language.texts().get("register.title"))
                        .onSuccess(done),
                () -> {
                    if (step.get() == Step.WORKING) {
                        step.set(before);
                    }
                });
    }

    /** Goes back a step. */
    public void back() {
        running.say("");
        step.set(step.get() == Step.REVIEW ? Step.CHECK : Step.FILE);
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What is on its way, and what there is to say of it. */
    public Running running() {
        return running;
    }

    public ObjectProperty<@Nullable NamedTable> tableProperty() {
        return table;
    }

    public ObservableList<MappedColumn<RegisterField>> columns() {
        return columns;
    }

    public ObjectProperty<@Nullable RegisterPlan> planProperty() {
        return plan;
    }

    /** The rows to be looked at. */
    public ObservableList<RegisterPlan.Shown> rows() {
        return rows;
    }

    /** Whether all rows are listed and not only those to be looked at. */
    public BooleanProperty allProperty() {
        return all;
    }

    /** The lists brought in so far, the newest first. */
    public ObservableList<RegisterRun> past() {
        return past;
    }
}
