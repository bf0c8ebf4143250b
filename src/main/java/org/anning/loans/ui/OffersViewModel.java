package org.anning.loans.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.anning.cases.StepFacts;
import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Offers;
import org.anning.loans.plans.Place;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtFile;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.SettlingService;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What to offer to whom, what was offered, answered, agreed and paid. */
public final class OffersViewModel {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final SettlingService settling;
    private final CaseId caseId;
    private final Background background;
    private final Clock clock;
    private volatile Map<UUID, StepFacts> complaints = Map.of();
    private final ReadOnlyObjectWrapper<@Nullable CaseMoney> money = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable DebtView> selected = new SimpleObjectProperty<>();

    public OffersViewModel(
            SettlingService settling, CaseId caseId, Background background, Clock clock) {
        this.settling = settling;
        this.caseId = caseId;
        this.background = background;
        this.clock = clock;
    }

    /** Reckons everything afresh. */
    public void load() {
        background
                .run(() -> {
                    complaints = settling.complaints(caseId);
                    return settling.money(caseId, today());
                })
                .onSuccess(found -> {
                    DebtView before = selected.get();
                    money.set(found);
                    selected.set(
                            before == null
                                    ? found.debts().stream().findFirst().orElse(null)
                                    : found.debt(before.row().loan().id()).orElse(null));
                })
                .start();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The latest complaint to the lender of a debt. */
    public Optional<StepFacts> complaint(DebtView debt) {
        return Optional.ofNullable(complaints.get(debt.row().lender().id()));
    }

    /** Whether there is something to offer for a debt now, or a warning to give before. */
    public boolean mayOffer(DebtView debt) {
        CaseMoney now = money.get();
        Arrangement.State state = debt.state();
        boolean running = state != null && state.running();
        return now != null
                && !running
                && (warnFirst(debt)
                        || now.offer(debt.row().loan().id())
                                .filter(o -> o.monthly().signum() > 0)
                                .isPresent());
    }

    /** Whether the client has to be warned about the time bar before anything is offered. */
    public boolean warnFirst(DebtView debt) {
        return debt.place() == Place.ADVICE_FIRST_TIME_BAR
                && debt.file().value().matter().warnedOn() == null;
    }

    /** Notes that the client was warned that the time bar may have passed. */
    public void warned(DebtView debt) {
        DebtFile file = debt.file().value();
        DebtFile now = new DebtFile(file.matter().warned(today()), file.acts());
        background
                .run(() -> settling.keep(caseId, debt.file().with(now)))
                .onSuccess(_ -> load())
                .start();
    }

    /** Notes that the offer of capacity went out today. */
    public void offer(DebtView debt) {
        CaseMoney now = money.get();
        UUID loan = debt.row().loan().id();
        Offer offer = now == null ? null : now.offer(loan).orElse(null);
        BigDecimal monthly = offer == null ? BigDecimal.ZERO : offer.monthly();
        int months =
                offer == null
                        ? 1
                        : offer.overCardLimit() ? Offers.CARD_MONTHS : Math.max(1, offer.months());
        Arrangement facts =
                Arrangement.offered(loan, today(), monthly, months, DebtView.firstPayment(today()));
        background.run(() -> settling.offer(caseId, facts)).onSuccess(_ -> load()).start();
    }

    /** What is wrong with an arrangement as typed. */
    List<Problem> problems(Arrangement facts) {
        return SettlingService.check(facts, clock);
    }

    /** Keeps an arrangement that has come further or was gone through. */
    public void keep(Stored<ArrangementFile> corrected, Runnable kept) {
        background
                .run(() -> settling.correct(caseId, corrected))
                .onSuccess(_ -> {
                    kept.run();
                    load();
                })
                .start();
    }

    /** What is wrong with a payment as typed. */
    List<Problem> problems(@Nullable LocalDate day, @Nullable BigDecimal amount) {
        List<Problem> found = new ArrayList<>();
        if (day == null) {
            found.add(Problem.error("day", "loans.problem.needed"));
        } else if (day.isAfter(today()) || day.getYear() < 1990) {
            found.add(Problem.error("day", "loans.problem.day"));
        }
        if (amount == null) {
            found.add(Problem.error("amount", "loans.problem.needed"));
        } else if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            found.add(Problem.error("amount", "loans.problem.amount"));
        }
        return found;
    }

    /** Notes a payment under an agreement. */
    public void paid(DebtView debt, LocalDate day, BigDecimal amount, Runnable kept) {
        background
                .run(() -> {
                    settling.paid(caseId, debt.row().loan().id(), day, amount);
                    return true;
                })
                .onSuccess(_ -> {
                    kept.run();
                    load();
                })
                .start();
    }

    /** The lenders that get a letter: those with an offer, each once. */
    public List<UUID> lenders() {
        CaseMoney now = money.get();
        return now == null
                ? List.of()
                : now.offers().stream()
                        .filter(o -> o.monthly().signum() > 0)
                        .flatMap(o -> now.debt(o.debt().loanId()).stream())
                        .map(d -> d.row().lender().id())
                        .distinct()
                        .toList();
    }

    /** Everything about the money of the case, or null until it is read. */
    public ReadOnlyObjectProperty<@Nullable CaseMoney> moneyProperty() {
        return money.getReadOnlyProperty();
    }

    /** The debt that is looked at. */
    public ObjectProperty<@Nullable DebtView> selectedProperty() {
        return selected;
    }
}
