package org.anning.loans.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.loans.plans.Budget;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.BudgetLine;
import org.anning.loans.plans.BudgetTriggers;
import org.anning.loans.plans.Period;
import org.anning.loans.plans.ReserveRule;
import org.anning.loans.settling.BudgetService;
import org.anning.loans.settling.HouseholdBudget;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The budget of a case: fixed items, sums that follow each key, versions. */
public final class BudgetViewModel {

    /** One line that can be filled. */
    public static final class Line {

        private final BudgetItem item;
        private final ObjectProperty<@Nullable BigDecimal> amount = new SimpleObjectProperty<>();
        private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTHLY);
        private final StringProperty explanation = new SimpleStringProperty("");
        private boolean unreadable;

        Line(BudgetItem item) {
            this.item = item;
        }

        public BudgetItem item() {
            return item;
        }

        public ObjectProperty<@Nullable BigDecimal> amountProperty() {
            return amount;
        }

        public ObjectProperty<Period> periodProperty() {
            return period;
        }

        public StringProperty explanationProperty() {
            return explanation;
        }

        /** Says whether something stands in the field that cannot be read. */
        public void unreadable(boolean now) {
            unreadable = now;
        }

        private @Nullable BudgetLine line() {
            BigDecimal typed = amount.get();
            String why = explanation.get().strip();
            return typed == null || typed.signum() == 0
                    ? null
                    : new BudgetLine(item, typed, period.get(), why.isEmpty() ? null : why);
        }
    }

    private final BudgetService budgets;
    private final CaseId caseId;
    private final BudgetTriggers triggers;
    private final Background background;
    private final Clock clock;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Stored<HouseholdBudget>> versions =
            FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Budget.Month> month = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final Set<String> unreadable = new TreeSet<>();
    private final ObservableList<BudgetItem> unexplained = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable BigDecimal> help = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable BigDecimal> reservePercent =
            new SimpleObjectProperty<>(ReserveRule.DEFAULT.percent());
    private final ObjectProperty<@Nullable BigDecimal> reserveAtLeast =
            new SimpleObjectProperty<>(ReserveRule.DEFAULT.atLeast());
    private final ObjectProperty<@Nullable BigDecimal> planPercent = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private Runnable shown = () -> {};

    public BudgetViewModel(
            BudgetService budgets,
            CaseId caseId,
            BudgetTriggers triggers,
            Background background,
            Clock clock) {
        this.budgets = budgets;
        this.caseId = caseId;
        this.triggers = triggers;
        this.background = background;
        this.clock = clock;
        for (BudgetItem item : BudgetItem.values()) {
            add(new Line(item));
        }
        reservePercent.subscribe(_ -> reckon());
        reserveAtLeast.subscribe(_ -> reckon());
    }

    private void add(Line line) {
        line.amount.subscribe(_ -> reckon());
        line.period.subscribe(_ -> reckon());
        line.explanation.subscribe(_ -> reckon());
        lines.add(line);
    }

    /** What to do when the current version was read and stands in the form. */
    void whenShown(Runnable then) {
        shown = then;
    }

    /** Reads the versions and shows the current one. */
    public void load() {
        background
                .run(() -> budgets.of(caseId))
                .onSuccess(found -> {
                    versions.setAll(found);
                    found.stream()
                            .filter(b -> b.value().current())
                            .findFirst()
                            .ifPresent(this::show);
                    reckon();
                    shown.run();
                })
                .start();
    }

    /** Shows a version; saving makes a new one of it. */
    public void show(Stored<HouseholdBudget> version) {
        HouseholdBudget budget = version.value();
        List<Line> filled = new ArrayList<>();
        for (BudgetItem item : BudgetItem.values()) {
            List<BudgetLine> of = budget.lines().stream().filter(l -> l.item() == item).toList();
            for (int i = 0; i < Math.max(1, of.size()); i++) {
                Line line = new Line(item);
                if (i < of.size()) {
                    line.amount.set(of.get(i).amount());
                    line.period.set(of.get(i).period());
                    line.explanation.set(Objects.requireNonNullElse(of.get(i).explanation(), ""));
                }
                filled.add(line);
            }
        }
        lines.clear();
        filled.forEach(this::add);
        help.set(budget.help());
        planPercent.set(budget.planPercent());
        reservePercent.set(budget.reservePercent());
        reserveAtLeast.set(budget.reserveAtLeast());
        note.set(Objects.requireNonNullElse(budget.note(), ""));
        problems.clear();
        reckon();
    }

    private HouseholdBudget typed() {
        String words = note.get().strip();
        return new HouseholdBudget(
                true,
                LocalDate.now(clock),
                Objects.requireNonNullElse(reservePercent.get(), BigDecimal.ZERO),
                Objects.requireNonNullElse(reserveAtLeast.get(), BigDecimal.ZERO),
                help.get(),
                planPercent.get(),
                words.isEmpty() ? null : words,
                lines.stream().map(Line::line).filter(Objects::nonNull).toList());
    }

    private void reckon() {
        Budget budget = typed().budget();
        month.set(budget.month());
        unexplained.setAll(
                budget.unexplained(triggers.figures()).stream().map(BudgetLine::item).toList());
    }

    /** Says whether one of the figures below the lines holds something that cannot be read. */
    void unreadable(String field, boolean now) {
        if (now) {
            unreadable.add(field);
        } else {
            unreadable.remove(field);
        }
    }

    /** The field of a line in {@link #problems()}. */
    static String field(int line) {
        return "line" + line;
    }

    private List<Problem> check(HouseholdBudget budget) {
        List<Problem> found = new ArrayList<>();
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).unreadable) {
                found.add(Problem.error(field(i), "loans.problem.unreadable.amount"));
            }
            if (lines.get(i).line() != null) {
                filled.add(i);
            }
        }
        unreadable.forEach(f -> found.add(Problem.error(f, "loans.problem.unreadable.amount")));
        for (String field : List.of("reservePercent", "reserveAtLeast")) {
            boolean empty = figure(field).get() == null && !unreadable.contains(field);
            if (empty) {
                found.add(Problem.error(field, "loans.problem.needed"));
            }
        }
        // The service counts only lines that hold something.
        for (Problem problem : BudgetService.check(budget, clock)) {
            String digits = problem.field().replaceFirst("^line(?=\\d)", "");
            boolean ofLine = digits.length() < problem.field().length();
            found.add(
                    ofLine
                            ? new Problem(
                                    field(filled.get(Integer.parseInt(digits))),
                                    problem.textKey(),
                                    problem.args(),
                                    problem.severity())
                            : problem);
        }
        return found;
    }

    private ObjectProperty<@Nullable BigDecimal> figure(String field) {
        return field.equals("reservePercent") ? reservePercent : reserveAtLeast;
    }

    /** Keeps a new version, which becomes the current one; or says what is wrong, where it is. */
    public void save() {
        HouseholdBudget budget = typed();
        List<Problem> found = check(budget);
        problems.setAll(found);
        if (found.stream().noneMatch(Problem::blocks)) {
            background.run(() -> budgets.keep(caseId, budget)).onSuccess(_ -> load()).start();
        }
    }

    /** Makes an earlier version the one that offers rest on. */
    public void makeCurrent(Stored<HouseholdBudget> version) {
        background
                .run(() -> {
                    budgets.makeCurrent(version);
                    return true;
                })
                .onSuccess(_ -> load())
                .start();
    }

    /** The version that offers rest on, or null while there is none. */
    public @Nullable HouseholdBudget current() {
        return versions.stream()
                .map(Stored::value)
                .filter(HouseholdBudget::current)
                .findFirst()
                .orElse(null);
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /** The newest first. */
    public ObservableList<Stored<HouseholdBudget>> versions() {
        return versions;
    }

    /** The sums of what is typed. */
    public ReadOnlyObjectProperty<Budget.Month> monthProperty() {
        return month.getReadOnlyProperty();
    }

    public ObservableList<Problem> problems() {
        return problems;
    }

    /** Items above their trigger figure that nobody has explained yet. */
    public ObservableList<BudgetItem> unexplained() {
        return unexplained;
    }

    public ObjectProperty<@Nullable BigDecimal> helpProperty() {
        return help;
    }

    public ObjectProperty<@Nullable BigDecimal> reservePercentProperty() {
        return reservePercent;
    }

    public ObjectProperty<@Nullable BigDecimal> reserveAtLeastProperty() {
        return reserveAtLeast;
    }

    public ObjectProperty<@Nullable BigDecimal> planPercentProperty() {
        return planPercent;
    }

    public StringProperty noteProperty() {
        return note;
    }
}
