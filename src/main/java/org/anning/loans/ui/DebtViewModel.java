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
import org.anning.common.YesNo;
import org.anning.fx.Background;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.settling.DebtFile;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.SettlingService;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What matters for the dates and duties of one debt, with what follows from it counted afresh after
 * every change. When every danger sign of a card is there it asks for nothing more.
 */
public final class DebtViewModel {

    private final SettlingService settling;
    private final CaseId caseId;
    private final Background background;
    private final Clock clock;
    private final Stored<DebtFile> before;
    private final Set<String> unreadable = new TreeSet<>();
    private final ReadOnlyObjectWrapper<DebtView> seen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<DebtAct> acts = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();

    final ObjectProperty<YesNo> onlyHome;
    final ObjectProperty<YesNo> recentContact;
    final ObjectProperty<YesNo> inherited;
    final ObjectProperty<DebtMatter.Guarantee> guarantee;
    final ObjectProperty<DebtMatter.Spouse> spouse;
    final ObjectProperty<@Nullable BigDecimal> agreedPercent;
    final StringProperty guaranteeMonths;
    final ObjectProperty<@Nullable LocalDate> suitOn;
    final ObjectProperty<@Nullable LocalDate> lastDueOn;
    final ObjectProperty<@Nullable LocalDate> warnedOn;

    public DebtViewModel(
            SettlingService settling,
            CaseId caseId,
            DebtView debt,
            Background background,
            Clock clock) {
        this.settling = settling;
        this.caseId = caseId;
        this.background = background;
        this.clock = clock;
        this.before = debt.file();
        DebtMatter matter = before.value().matter();
        seen.set(debt);
        acts.setAll(before.value().acts());
        onlyHome = following(matter.onlyHome());
        recentContact = following(matter.recentContact());
        inherited = following(matter.inherited());
        guarantee = following(matter.guarantee());
        spouse = following(matter.spouse());
        agreedPercent = open(matter.agreedPercent());
        Integer months = matter.guaranteeMonths();
        guaranteeMonths = new SimpleStringProperty(months == null ? "" : months.toString());
        guaranteeMonths.addListener(_ -> reckon());
        suitOn = open(matter.suitOn());
        lastDueOn = open(matter.lastDueOn());
        warnedOn = open(matter.warnedOn());
    }

    private <T> ObjectProperty<T> following(T value) {
        ObjectProperty<T> property = new SimpleObjectProperty<>(value);
        property.addListener(_ -> reckon());
        return property;
    }

    /** The same for what may be unknown. */
    private <T> ObjectProperty<@Nullable T> open(@Nullable T value) {
        ObjectProperty<@Nullable T> property = new SimpleObjectProperty<>(value);
        property.addListener(_ -> reckon());
        return property;
    }

    /** What stands typed. */
    private Stored<DebtFile> typed() {
        return before.with(
                new DebtFile(
                        new DebtMatter(
                                onlyHome.get(),
                                recentContact.get(),
                                agreedPercent.get(),
                                suitOn.get(),
                                lastDueOn.get(),
                                guarantee.get(),
                                WholeNumbers.read(guaranteeMonths.get()),
                                spouse.get(),
                                inherited.get(),
                                warnedOn.get()),
                        acts));
    }

    /** Counts afresh what follows from what is typed, as far as it can be read. */
    private void reckon() {
        Stored<DebtFile> now = typed();
        if (SettlingService.check(now.value(), clock).isEmpty()) {
            background
                    .run(() -> settling.preview(caseId, now, LocalDate.now(clock)))
                    .onSuccess(seen::set)
                    .start();
        }
    }

    /** Says whether a field holds something that cannot be read; such a form is not saved. */
    void unreadable(String field, boolean now) {
        if (now) {
            unreadable.add(field);
        } else {
            unreadable.remove(field);
        }
    }

    /**
     * Adds an act that may restart the time bar, or says what is wrong with it.
     *
     * @param unread what stands in the field of the day and cannot be read, or an empty text
     */
    public boolean addAct(DebtAct.Kind kind, @Nullable LocalDate day, String unread, String proof) {
        Problem problem =
                !unread.isEmpty()
                        ? Problem.error("acts", "loans.debt.act.unread", unread)
                        : day == null ? Problem.error("acts", "loans.debt.act.incomplete") : null;
        if (problem != null || day == null) {
            problems.setAll(problem == null ? List.of() : List.of(problem));
            return false;
        }
        DebtAct act = new DebtAct(kind, day, proof.isBlank() ? null : proof.strip());
        DebtFile with = new DebtFile(DebtMatter.NOTHING_KNOWN, List.of(act));
        List<Problem> wrong = SettlingService.check(with, clock);
        problems.setAll(wrong);
        if (!wrong.isEmpty()) {
            return false;
        }
        acts.add(act);
        FXCollections.sort(acts, Comparator.comparing(DebtAct::day));
        reckon();
        return true;
    }

    /** Takes acts out. */
    public void removeActs(List<DebtAct> gone) {
        List<DebtAct> copy = List.copyOf(gone);
        acts.removeIf(act -> copy.stream().anyMatch(g -> g == act));
        reckon();
    }

    /** Keeps what is typed, and says so; or says what is wrong, field by field. */
    public void save(Runnable kept) {
        List<Problem> found = new ArrayList<>();
        for (String field : unreadable) {
            boolean day = field.endsWith("On");
            found.add(
                    Problem.error(
                            field,
                            day ? "loans.problem.unreadable.day" : "loans.problem.agreedPercent"));
        }
        String months = guaranteeMonths.get();
        if (!months.isBlank() && WholeNumbers.read(months) == null) {
            found.add(Problem.error("guaranteeMonths", "loans.problem.guaranteeMonths"));
        }
        Stored<DebtFile> now = typed();
        found.addAll(SettlingService.check(now.value(), clock));
        problems.setAll(found);
        if (found.stream().noneMatch(Problem::blocks)) {
            background.run(() -> settling.keep(caseId, now)).onSuccess(_ -> kept.run()).start();
        }
    }

    /** The debt as it stands with what is typed. */
    public ReadOnlyObjectProperty<DebtView> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** In order of day. */
    public ObservableList<DebtAct> acts() {
        return acts;
    }

    public ObservableList<Problem> problems() {
        return problems;
    }

    UUID loanId() {
        return before.id();
    }
}
