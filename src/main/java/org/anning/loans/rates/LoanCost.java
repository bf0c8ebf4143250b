package org.anning.loans.rates;

import org.anning.common.PersonalData;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanFacts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The movements of money that make up the cost of a loan, read from its facts and flows, with what
 * had to be assumed and what is missing (domain 4.1, 4.2, 4.4).
 *
 * @param movements in order of day, the first being money received
 * @param upFront what never reached the client or had to be paid at once, or null when unknown
 * @param firstDay the day the money came, or null when no date is known
 * @param assumptions what was taken for granted
 * @param missing what should be asked
 */
@PersonalData
public record LoanCost(
        List<Movement> movements,
        @Nullable BigDecimal upFront,
        @Nullable LocalDate firstDay,
        Set<Assumption> assumptions,
        Set<MissingFact> missing) {

    public LoanCost {
        movements = List.copyOf(movements);
        assumptions = Collections.unmodifiableSet(assumptions);
        missing = Collections.unmodifiableSet(missing);
    }

    /**
     * Reads the movements.
     *
     * @param today the day on which what is claimed now counts as due
     */
    public static LoanCost of(LoanFacts facts, List<CashFlow> flows, LocalDate today) {
        return new Reader(facts, flows, today).read();
    }

    @Override
    public String toString() {
        return "LoanCost";
    }

    private static final class Reader {

        /** Stands in where no date is known: then only distances count. */
        private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);

        /** People pay some days before the due day. */
        private static final int PAID_EARLY_DAYS = 10;

        private static final Set<FlowKind> COSTS =
                EnumSet.of(
                        FlowKind.FEE,
                        FlowKind.MEMBERSHIP,
                        FlowKind.GUARANTEE,
                        FlowKind.INSURANCE,
                        FlowKind.DEPOSIT,
                        FlowKind.EXTENSION_FEE,
                        FlowKind.OTHER);

        private final LoanFacts facts;
        private final List<CashFlow> flows;
        private final LocalDate today;
        private final EnumSet<Assumption> assumptions = EnumSet.noneOf(Assumption.class);
        private final EnumSet<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
        private final List<Movement> movements = new ArrayList<>();

        Reader(LoanFacts facts, List<CashFlow> flows, LocalDate today) {
            this.facts = facts;
            this.flows = flows;
            this.today = today;
        }

        LoanCost read() {
            @Nullable LocalDate known = firstDay();
            LocalDate start = known != null ? known : ANY_DAY;
            if (known == null) {
                missing.add(MissingFact.CONTRACT_DATE);
                assumptions.add(Assumption.NO_DATES);
            }
            @Nullable BigDecimal base = receive(start);
            if (base != null) {
                pay(start, base);
            }
            if (movements.stream().noneMatch(m -> m.role() == Movement.Role.PRINCIPAL)) {
                assumptions.add(Assumption.PRINCIPAL_BY_PAYMENT);
            }
            movements.sort(Comparator.comparing(Movement::day));
            return new LoanCost(movements, upFront(start, base), known, assumptions, missing);
        }

        private @Nullable LocalDate firstDay() {
            @Nullable LocalDate paidOut =
                    flows.stream()
                            .filter(Reader::payout)
                            .map(CashFlow::day)
                            .min(LocalDate::compareTo)
                            .orElse(null);
            if (paidOut != null) {
                return paidOut;
            }
            if (facts.receivedOn() == null && facts.contractOn() != null) {
                assumptions.add(Assumption.RECEIVED_ON_CONTRACT_DAY);
            }
            return facts.receivedOn() != null ? facts.receivedOn() : facts.contractOn();
        }

        /** Money lent, as opposed to a fee or deposit that came back. */
        private static boolean payout(CashFlow flow) {
            return flow.toClient()
                    && switch (flow.kind()) {
                        case PAYOUT, PRINCIPAL, REPAYMENT, OTHER -> true;
                        default -> false;
                    };
        }

        /** Puts down what came to the client; the amount, or null when it is not known at all. */
        private @Nullable BigDecimal receive(LocalDate start) {
            List<CashFlow> incoming = flows.stream().filter(CashFlow::toClient).toList();
            incoming.forEach(f -> add(f.day(), f.amount(), Movement.Role.RECEIVED));
            if (incoming.stream().anyMatch(Reader::payout)) {
                return sum(incoming, Reader::payout);
            }
            @Nullable BigDecimal base = facts.receivedAmount();
            if (base == null) {
                missing.add(MissingFact.RECEIVED_AMOUNT);
                base = facts.faceAmount();
                if (base != null) {
                    assumptions.add(Assumption.RECEIVED_IS_FACE);
                }
            }
            if (base != null && base.signum() > 0) {
                add(start, base, Movement.Role.RECEIVED);
            }
            return base;
        }

        private void pay(LocalDate start, BigDecimal base) {
            costs(start, base);
            List<CashFlow> due = repayments(CashFlow::scheduled);
            List<CashFlow> made = repayments(f -> !f.scheduled());
            Integer instalments = facts.instalments();
            BigDecimal each = facts.instalmentAmount();
            if (!due.isEmpty()) {
                due.forEach(f -> repay(start, f));
                if (!wholeSchedule(due, made)) {
                    made.forEach(f -> repay(start, f));
                }
            } else if (instalments != null && each != null && instalments > 1) {
                assumptions.add(Assumption.EQUAL_MONTHS);
                for (int k = 1; k <= instalments; k++) {
                    add(start.plusMonths(k), each, Movement.Role.REPAYMENT);
                }
            } else if (each != null && facts.overdueOn() != null && made.isEmpty()) {
                assumptions.add(Assumption.DUE_WHEN_LATE);
                add(facts.overdueOn(), each, Movement.Role.REPAYMENT);
            } else {
                made.forEach(f -> repay(start, f));
                claim(base, made);
            }
        }

        /**
         * Whether what is due is the contract's whole schedule, so that the payments made are
         * already in it; otherwise it is what remains after them.
         */
        private boolean wholeSchedule(List<CashFlow> due, List<CashFlow> made) {
            Integer instalments = facts.instalments();
            if (made.isEmpty() || instalments != null && due.size() >= instalments) {
                return true;
            }
            LocalDate firstDue =
                    due.stream().map(CashFlow::day).min(LocalDate::compareTo).orElseThrow();
            LocalDate firstMade =
                    made.stream().map(CashFlow::day).min(LocalDate::compareTo).orElseThrow();
            return instalments == null && !firstDue.isAfter(firstMade.plusDays(PAID_EARLY_DAYS));
        }

        /** Without a schedule: what was paid, and what is claimed now as if due today. */
        private void claim(BigDecimal base, List<CashFlow> made) {
            BigDecimal claimed = facts.claimedAmount();
            if (claimed != null && claimed.signum() > 0) {
                assumptions.add(Assumption.CLAIMED_IS_DUE);
                add(today, claimed, Movement.Role.REPAYMENT);
            } else if (sum(made, _ -> true).compareTo(base) < 0) {
                missing.add(MissingFact.SCHEDULE);
            }
        }

        private void costs(LocalDate start, BigDecimal base) {
            BigDecimal face = facts.faceAmount();
            for (CashFlow flow : flows) {
                boolean keptBack =
                        flow.kind() == FlowKind.DEDUCTED_UP_FRONT
                                && face != null
                                && base.compareTo(face) >= 0;
                if (!flow.toClient() && (COSTS.contains(flow.kind()) || keptBack)) {
                    add(notBefore(start, flow.day()), flow.amount(), Movement.Role.COST);
                }
                if (flow.kind() == FlowKind.VOLUNTARY_INSURANCE) {
                    assumptions.add(Assumption.VOLUNTARY_LEFT_OUT);
                }
            }
        }

        private List<CashFlow> repayments(Predicate<CashFlow> which) {
            return flows.stream()
                    .filter(f -> !f.toClient() && role(f) != null)
                    .filter(which)
                    .toList();
        }

        private static Movement.@Nullable Role role(CashFlow flow) {
            return switch (flow.kind()) {
                case REPAYMENT, PAYOUT -> Movement.Role.REPAYMENT;
                case PRINCIPAL -> Movement.Role.PRINCIPAL;
                case INTEREST -> Movement.Role.INTEREST;
                default -> null;
            };
        }

        private void repay(LocalDate start, CashFlow flow) {
            add(notBefore(start, flow.day()), flow.amount(), Objects.requireNonNull(role(flow)));
        }

        /** What had to be paid before the money came counts as kept back from it. */
        private static LocalDate notBefore(LocalDate start, LocalDate day) {
            return day.isBefore(start) ? start : day;
        }

        private void add(LocalDate day, BigDecimal amount, Movement.Role role) {
            movements.add(new Movement(day, amount, role));
        }

        private @Nullable BigDecimal upFront(LocalDate start, @Nullable BigDecimal base) {
            if (base == null) {
                return null;
            }
            BigDecimal atOnce =
                    movements.stream()
                            .filter(m -> !m.received() && !m.day().isAfter(start))
                            .map(Movement::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal named = sum(flows, f -> f.kind() == FlowKind.DEDUCTED_UP_FRONT);
            BigDecimal face = facts.faceAmount();
            BigDecimal kept = face == null ? named : face.subtract(base).max(BigDecimal.ZERO);
            BigDecimal all = kept.add(atOnce);
            boolean unknown =
                    all.signum() == 0 && facts.receivedAmount() == null && facts.deducted() != null;
            return unknown ? null : all;
        }

        private static BigDecimal sum(List<CashFlow> flows, Predicate<CashFlow> which) {
            return flows.stream()
                    .filter(which)
                    .map(CashFlow::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
