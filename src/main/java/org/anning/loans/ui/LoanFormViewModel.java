package org.anning.loans.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.lenders.LenderChecks;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowCandidates;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanChecks;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The form of one loan with its lender and its payments. The name of the lender is the search: what
 * the directory already holds is offered before a new lender can be made.
 */
public final class LoanFormViewModel {

    /** Takes the finished form. */
    public interface Keeper {
        /**
         * Keeps it.
         *
         * @param ticked the rows of wallet bills that stand among its payments since now
         * @param kept called when it is safe
         */
        void keep(LoanEntry entry, List<UUID> ticked, Runnable kept);
    }

    private static final int MOST_SUGGESTIONS = 6;

    private final LenderService lenders;
    private final Keeper keeper;
    private final Background background;
    private final Clock clock;

    private final LoanDraft draft = new LoanDraft();
    private final ObservableList<Stored<LenderFacts>> suggestions =
            FXCollections.observableArrayList();
    private final ObservableList<CashFlow> flows = FXCollections.observableArrayList();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Stored<LenderFacts>> lender =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper newLender = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper(false);
    private final Set<String> unreadable = new LinkedHashSet<>();
    private List<Stored<LenderFacts>> directory = List.of();
    private final List<FlowCandidates.Candidate> ticked = new ArrayList<>();
    private @Nullable Runnable bills;
    private Set<Problem> told = Set.of();
    private @Nullable Stored<LoanFacts> edited;
    private Runnable cancelled = () -> {};

    public LoanFormViewModel(
            LenderService lenders, Keeper keeper, Background background, Clock clock) {
        this.lenders = lenders;
        this.keeper = keeper;
        this.background = background;
        this.clock = clock;
        draft.text("legalName").subscribe(_ -> search());
    }

    /** What to do when the form is left without saving. */
    public void whenLeft(Runnable afterCancelling) {
        this.cancelled = afterCancelling;
    }

    /** What opens the rows of wallet bills for ticking; without it there are none. */
    void whenBills(Runnable opening) {
        this.bills = opening;
    }

    boolean hasBills() {
        return bills != null;
    }

    /** Opens the rows of wallet bills, to be ticked into this loan. */
    void openBills() {
        if (bills != null) {
            bills.run();
        }
    }

    /** Whether a row was ticked since the form was opened. */
    boolean taken(FlowCandidates.Candidate candidate) {
        return ticked.stream()
                .anyMatch(
                        c -> c.row().id().equals(candidate.row().id()) && flows.contains(c.flow()));
    }

    /** Puts ticked rows among the payments. */
    public void take(List<FlowCandidates.Candidate> chosen) {
        ticked.addAll(chosen);
        put(chosen.stream().map(FlowCandidates.Candidate::flow).toList());
    }

    /** Which loan is being corrected, or "new". */
    String edited() {
        return edited == null ? "new" : edited.id().toString();
    }

    /** Opens the form for a new loan. */
    public void begin() {
        start(null);
    }

    /**
     * Opens the form for a loan that is there.
     *
     * @param lawyerFirst whether every danger sign of a card is there: nothing more is asked then,
     *     unless somebody says that a mistake has to be mended
     */
    public void edit(LoanRow row, boolean lawyerFirst) {
        edit(
                new LoanEntry(
                        row.lender(),
                        row.lender().value(),
                        row.loan(),
                        row.loan().value(),
                        row.flows()));
        stopped.set(lawyerFirst);
    }

    /** Opens a stopped form after all, to mend what was typed wrong. */
    public void mend() {
        stopped.set(false);
    }

    /** Opens the form with what it handed over before. */
    public void edit(LoanEntry entry) {
        start(entry.loanBefore());
        lender.set(entry.lenderBefore());
        newLender.set(entry.lenderBefore() == null);
        draft.showLender(entry.lender());
        draft.showLoan(entry.loan());
        flows.setAll(entry.flows());
        search();
    }

    private void start(@Nullable Stored<LoanFacts> loan) {
        edited = loan;
        lender.set(null);
        newLender.set(false);
        stopped.set(false);
        unreadable.clear();
        told = Set.of();
        ticked.clear();
        draft.clear();
        flows.clear();
        problems.clear();
        open.set(true);
        background
                .run(lenders::all)
                .onSuccess(found -> {
                    directory = found;
                    search();
                })
                .start();
    }

    /** Offers the lenders of the directory whose name, app or number contains what was typed. */
    private void search() {
        String words = draft.text("legalName").get().strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || lender.get() != null || newLender.get()) {
            suggestions.clear();
            return;
        }
        suggestions.setAll(
                directory.stream()
                        .filter(known -> matches(known.value(), words))
                        .limit(MOST_SUGGESTIONS)
                        .toList());
    }

    private static boolean matches(LenderFacts facts, String words) {
        return contains(facts.legalName(), words)
                || contains(facts.appName(), words)
                || contains(facts.numbers(), words);
    }

    private static boolean contains(@Nullable String text, String words) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(words);
    }

    /** Takes a lender of the directory; what is changed in the form corrects it for every case. */
    public void choose(Stored<LenderFacts> chosen) {
        lender.set(chosen);
        newLender.set(false);
        draft.showLender(chosen.value());
        problems.clear();
        search();
    }

    /** Says that none of the lenders offered is meant: this is another one. */
    public void noneOfThese() {
        newLender.set(true);
        problems.clear();
        search();
    }

    /** Lets go of the chosen lender, to look for another. */
    public void anotherLender() {
        lender.set(null);
        newLender.set(false);
        draft.clearLender();
        search();
    }

    /** Says whether a field holds something that cannot be read; such a form is not saved. */
    void unreadable(String field, boolean now) {
        if (now) {
            unreadable.add(field);
        } else {
            unreadable.remove(field);
        }
    }

    /** Adds a payment, or says what is wrong with it. */
    public boolean addFlow(
            @Nullable LocalDate day,
            @Nullable BigDecimal amount,
            FlowKind kind,
            boolean toClient,
            boolean scheduled,
            String payee) {
        if (day == null || amount == null || amount.signum() <= 0) {
            problems.setAll(Problem.error("flows", "loans.problem.flowIncomplete"));
            return false;
        }
        @Nullable String to = payee.isBlank() ? null : payee.strip();
        CashFlow added = new CashFlow(day, toClient, amount, kind, to, null, scheduled);
        problems.setAll(
                LoanChecks.check(
                                draft.loan(new UUID(0, 0), new ArrayList<>()),
                                List.of(added),
                                clock)
                        .stream()
                        .filter(p -> p.field().equals("flows"))
                        .toList());
        if (problems.stream().anyMatch(Problem::blocks)) {
            return false;
        }
        put(List.of(added));
        return true;
    }

    /** Says that what stands in the row for a new payment cannot be read; nothing is added. */
    void unreadableFlow(boolean day) {
        problems.setAll(
                Problem.error("flows", "loans.problem.unreadable." + (day ? "day" : "amount")));
    }

    /**
     * Adds the payments of a pasted text, one a line. Lines that cannot be read are named and
     * nothing of the text is added, so that it can be mended and pasted again.
     */
    public boolean paste(String text) {
        FlowPaste read = FlowPaste.read(text, LocalDate.now(clock));
        if (!read.unread().isEmpty()) {
            problems.setAll(
                    Problem.error(
                            "flows",
                            "loans.problem.pasteLine",
                            read.unread().size(),
                            read.unread().getFirst()));
            return false;
        }
        problems.clear();
        put(read.flows());
        return !read.flows().isEmpty();
    }

    /** Writes the schedule by pattern: so many instalments, one a month from the first due day. */
    public boolean fillSchedule() {
        List<Problem> found = new ArrayList<>();
        LoanFacts facts = draft.loan(new UUID(0, 0), found);
        LocalDate received = facts.receivedOn() != null ? facts.receivedOn() : facts.contractOn();
        Integer n = facts.instalments();
        BigDecimal each = facts.instalmentAmount();
        if (n == null || each == null || each.signum() <= 0 || received == null) {
            problems.setAll(Problem.error("flows", "loans.problem.scheduleFacts"));
            return false;
        }
        problems.clear();
        LocalDate paidUntil =
                flows.stream()
                        .filter(f -> !f.toClient() && !f.scheduled())
                        .filter(f -> f.kind() == FlowKind.REPAYMENT)
                        .map(CashFlow::day)
                        .max(LocalDate::compareTo)
                        .orElse(received);
        flows.removeIf(f -> f.scheduled() && f.kind() == FlowKind.REPAYMENT);
        List<CashFlow> due = new ArrayList<>();
        for (int k = 1; k <= n; k++) {
            LocalDate day = dueDay(received, k, facts.dueDay());
            if (day.isAfter(paidUntil)) {
                due.add(new CashFlow(day, false, each, FlowKind.REPAYMENT, null, null, true));
            }
        }
        put(due);
        return true;
    }

    private static LocalDate dueDay(LocalDate received, int month, @Nullable Integer dueDay) {
        LocalDate day = received.plusMonths(month);
        return dueDay == null ? day : day.withDayOfMonth(Math.min(dueDay, day.lengthOfMonth()));
    }

    private void put(List<CashFlow> more) {
        flows.addAll(more);
        FXCollections.sort(flows, Comparator.comparing(CashFlow::day));
    }

    /** Takes payments out of the form. */
    public void removeFlows(List<CashFlow> gone) {
        List<CashFlow> copy = List.copyOf(gone);
        flows.removeIf(flow -> copy.stream().anyMatch(g -> g == flow));
    }

    /** Leaves the form without saving. */
    public void cancel() {
        open.set(false);
        cancelled.run();
    }

    /**
     * Checks and saves the lender and the loan together. What is only doubtful is said once; saved
     * again, it is taken as it stands.
     */
    public void save() {
        Stored<LenderFacts> lenderBefore = lender.get();
        List<Problem> found = new ArrayList<>();
        if (lenderBefore == null && !newLender.get() && !suggestions.isEmpty()) {
            found.add(Problem.error("legalName", "loans.problem.lenderChoose"));
        }
        unreadable.forEach(field ->
                found.add(Problem.error(field, "loans.problem.unreadable." + draft.type(field))));
        LenderFacts lenderFacts = draft.lender();
        found.addAll(LenderChecks.check(lenderFacts));
        LoanFacts facts = draft.loan(new UUID(0, 0), found);
        List<CashFlow> payments = List.copyOf(flows);
        found.addAll(LoanChecks.check(facts, payments, clock));
        problems.setAll(found);
        boolean news = !told.containsAll(found);
        told = Set.copyOf(found);
        if (news || found.stream().anyMatch(Problem::blocks)) {
            return;
        }
        LoanEntry entry = new LoanEntry(lenderBefore, lenderFacts, edited, facts, payments);
        List<UUID> ticks =
                ticked.stream()
                        .filter(c -> payments.contains(c.flow()))
                        .map(c -> c.row().id())
                        .toList();
        keeper.keep(entry, ticks, () -> open.set(false));
    }

    LoanDraft draft() {
        return draft;
    }

    public ObservableList<Stored<LenderFacts>> suggestions() {
        return suggestions;
    }

    public ObservableList<CashFlow> flows() {
        return flows;
    }

    public ObservableList<Problem> problems() {
        return problems;
    }

    /** Whether the form is in view. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether nothing more is asked because a lawyer comes first. */
    public ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** The lender of the directory that the form shows, or null while none is chosen. */
    public ReadOnlyObjectProperty<@Nullable Stored<LenderFacts>> lenderProperty() {
        return lender.getReadOnlyProperty();
    }

    /** Whether it was said that the lender is not in the directory. */
    public ReadOnlyBooleanProperty newLenderProperty() {
        return newLender.getReadOnlyProperty();
    }
}
