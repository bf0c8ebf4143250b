package org.anning.loans.rates;

import org.anning.law.InterestLine;
import org.anning.law.InterestLines;
import org.anning.law.LenderKind;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares the cost of a loan with the line that applies, in cautious words (domain 4.2-4.4). */
public final class LoanTriage {

    /** Lending for no longer than this without a licence is a sign of its own (domain 4.3). */
    private static final int SHORT_AND_UNLICENSED_DAYS = 30;

    /** A day on which only the general rule for licensed lenders is in the table. */
    private static final LocalDate GENERAL_RULE = LocalDate.of(2017, 8, 4);

    private final InterestLines lines;

    public LoanTriage(InterestLines lines) {
        this.lines = lines;
    }

    /**
     * Looks at one loan.
     *
     * @param today for what is due and for the LPR of a suit not yet brought
     */
    public LoanAssessment assess(LoanRow row, LocalDate today) {
        LoanFacts facts = row.loan().value();
        LenderKind kind = row.lender().value().kind();
        LoanCost cost = LoanCost.of(facts, row.flows(), today);
        return new Case(facts, kind, cost, RateCalculation.of(cost.movements()), today).assess();
    }

    private final class Case {

        private final LoanFacts facts;
        private final LenderKind kind;
        private final LoanCost cost;
        private final AnnualRates rates;
        private final LocalDate today;
        private final @Nullable LocalDate contractOn;
        private final List<InterestLine> applicable;
        private final List<CostReason> reasons = new ArrayList<>();

        Case(LoanFacts facts, LenderKind kind, LoanCost cost, AnnualRates rates, LocalDate today) {
            this.facts = facts;
            this.kind = kind;
            this.cost = cost;
            this.rates = rates;
            this.today = today;
            this.contractOn = facts.contractOn() != null ? facts.contractOn() : cost.firstDay();
            this.applicable =
                    lines.lines(kind, contractOn != null ? contractOn : GENERAL_RULE).stream()
                            .filter(this::concerns)
                            .toList();
        }

        /** The rules on facilitated loans concern a bank only where a platform stands between. */
        private boolean concerns(InterestLine line) {
            return !line.name().equals("facilitated")
                    || kind == LenderKind.PLATFORM_ONLY
                    || facts.fundingLender() != null
                    || facts.guarantor() != null;
        }

        LoanAssessment assess() {
            CostFinding finding = cautious(finding());
            @Nullable UpFront upFront = upFront();
            if (upFront != null) {
                BigDecimal amount = upFront.amount();
                List<String> keys =
                        List.of("cc-670", kind.licensed() ? "cpr-2022-28-3" : "pl-2020-26");
                if (amount == null) {
                    add(CostReason.Kind.DEDUCTED_UP_FRONT, keys);
                } else {
                    add(CostReason.Kind.DEDUCTED_UP_FRONT, keys, amount.toPlainString());
                }
            }
            if (!applicable.isEmpty() && applicable.getFirst().carriedForward()) {
                add(
                        CostReason.Kind.LPR_CARRIED_FORWARD,
                        List.of(),
                        lines.prime().lastPublished().toString());
            }
            return new LoanAssessment(cost, rates, applicable, finding, reasons, upFront);
        }

        private CostFinding finding() {
            return switch (kind) {
                case UNKNOWN -> because(CostFinding.NOT_ENOUGH, CostReason.Kind.LENDER_UNKNOWN);
                case UNLICENSED_APP -> unlicensed();
                case PRIVATE_PERSON -> privately();
                default -> licensed();
            };
        }

        /**
         * Where the amount received is only taken from the contract, the true rate can be higher
         * but not lower: what lies above the line stays, what lies below is not enough.
         */
        private CostFinding cautious(CostFinding finding) {
            boolean below = finding == CostFinding.NONE_SEEN || finding == CostFinding.NEAR_LINE;
            if (below && cost.missing().contains(MissingFact.RECEIVED_AMOUNT)) {
                add(CostReason.Kind.RECEIVED_UNKNOWN, List.of());
                return CostFinding.NOT_ENOUGH;
            }
            return finding;
        }

        private CostFinding unlicensed() {
            InterestLine line = applicable.getFirst();
            boolean lent = rates.gap() == null || rates.gap() == RateGap.NOT_REPAID;
            boolean dated = cost.firstDay() != null;
            if (lent && dated && rates.days() <= SHORT_AND_UNLICENSED_DAYS) {
                return because(
                        CostFinding.SUSPECTED_UNLICENSED,
                        CostReason.Kind.SHORT_AND_UNLICENSED,
                        line.provisions(),
                        rates.days());
            }
            Double rate = rates.shortTerm() ? rates.simple() : rates.effective();
            if (rate == null) {
                return because(CostFinding.NOT_ENOUGH, CostReason.Kind.NOT_ENOUGH_FIGURES);
            }
            boolean over = over(rate, line);
            return because(
                    over ? CostFinding.SUSPECTED_UNLICENSED : CostFinding.NEAR_LINE,
                    over ? CostReason.Kind.UNLICENSED_OVER_LINE : CostReason.Kind.UNLICENSED,
                    line.provisions(),
                    AnnualRates.shown(rate),
                    percent(line));
        }

        private CostFinding licensed() {
            InterestLine line = applicable.getFirst();
            Double effective = rates.effective();
            Double nominal = rates.shortTerm() ? rates.simple() : rates.nominal();
            if (nominal == null) {
                return because(CostFinding.NOT_ENOUGH, CostReason.Kind.NOT_ENOUGH_FIGURES);
            }
            if (over(nominal, line)) {
                return because(
                        CostFinding.MAY_EXCEED,
                        rates.shortTerm()
                                ? CostReason.Kind.OVER_LINE_SIMPLE
                                : CostReason.Kind.OVER_LINE_NOMINAL,
                        provisions(),
                        AnnualRates.shown(nominal),
                        percent(line));
            }
            if (!rates.shortTerm() && effective != null && over(effective, line)) {
                return because(
                        CostFinding.NEAR_LINE,
                        CostReason.Kind.ONLY_EFFECTIVE_OVER,
                        provisions(),
                        AnnualRates.shown(nominal),
                        AnnualRates.shown(effective),
                        percent(line));
            }
            return because(
                    CostFinding.NONE_SEEN,
                    rates.shortTerm()
                            ? CostReason.Kind.WITHIN_LINE_SIMPLE
                            : CostReason.Kind.WITHIN_LINE_NOMINAL,
                    provisions(),
                    AnnualRates.shown(nominal),
                    percent(line));
        }

        private CostFinding privately() {
            if (contractOn == null) {
                return because(CostFinding.NOT_ENOUGH, CostReason.Kind.CONTRACT_DATE_UNKNOWN);
            }
            Double simple = rates.simple();
            if (simple == null) {
                return because(CostFinding.NOT_ENOUGH, CostReason.Kind.NOT_ENOUGH_FIGURES);
            }
            if (applicable.isEmpty() || applicable.getFirst().percent() == null) {
                return because(
                        CostFinding.NEAR_LINE,
                        CostReason.Kind.LINE_NOT_IN_DATA,
                        provisions(),
                        AnnualRates.shown(simple));
            }
            InterestLine line = applicable.getFirst();
            if (over(simple, line)) {
                return because(
                        CostFinding.MAY_EXCEED,
                        CostReason.Kind.OVER_LINE_SIMPLE,
                        provisions(),
                        AnnualRates.shown(simple),
                        percent(line));
            }
            BigDecimal atSuit = lines.prime().fourfold(today).orElse(BigDecimal.ZERO);
            if (contractOn.isBefore(InterestLines.FOURFOLD_FROM)
                    && AnnualRates.percent(simple).compareTo(atSuit) > 0) {
                return because(
                        CostFinding.NEAR_LINE,
                        CostReason.Kind.OLD_CONTRACT_SPLIT,
                        provisions(),
                        AnnualRates.shown(simple),
                        percent(line),
                        atSuit.toPlainString() + "%");
            }
            Double nominal = rates.nominal();
            if (!rates.shortTerm() && nominal != null && over(nominal, line)) {
                return because(
                        CostFinding.NEAR_LINE,
                        CostReason.Kind.ONLY_NOMINAL_OVER,
                        provisions(),
                        AnnualRates.shown(simple),
                        AnnualRates.shown(nominal),
                        percent(line));
            }
            return because(
                    CostFinding.NONE_SEEN,
                    CostReason.Kind.WITHIN_LINE_SIMPLE,
                    provisions(),
                    AnnualRates.shown(simple),
                    percent(line));
        }

        private @Nullable UpFront upFront() {
            BigDecimal amount = cost.upFront();
            boolean told = amount == null && facts.deducted() != null;
            if (!told && (amount == null || amount.signum() <= 0)) {
                return null;
            }
            BigDecimal received = facts.receivedAmount();
            return new UpFront(amount, received, onPaper());
        }

        /** The nominal rate on the amount in the contract, with the repayments alone. */
        private @Nullable Double onPaper() {
            BigDecimal face = facts.faceAmount();
            if (face == null || cost.movements().isEmpty()) {
                return null;
            }
            List<Movement> paper = new ArrayList<>();
            paper.add(
                    new Movement(cost.movements().getFirst().day(), face, Movement.Role.RECEIVED));
            cost.movements().stream()
                    .filter(m -> !m.received() && m.role() != Movement.Role.COST)
                    .forEach(paper::add);
            return RateCalculation.of(paper).nominal();
        }

        private List<String> provisions() {
            List<String> keys = new ArrayList<>();
            applicable.forEach(line -> keys.addAll(line.provisions()));
            if (facts.product() == Product.CREDIT_CARD && kind == LenderKind.BANK) {
                keys.add("card-2021-2");
            }
            return keys;
        }

        private boolean over(double rate, InterestLine line) {
            return AnnualRates.percent(rate).compareTo(Objects.requireNonNull(line.percent())) > 0;
        }

        private static String percent(InterestLine line) {
            return Objects.requireNonNull(line.percent()).stripTrailingZeros().toPlainString()
                    + "%";
        }

        private CostFinding because(CostFinding finding, CostReason.Kind kind) {
            return because(finding, kind, List.of());
        }

        private CostFinding because(
                CostFinding finding, CostReason.Kind reason, List<String> keys, Object... args) {
            add(reason, keys, args);
            return finding;
        }

        private void add(CostReason.Kind reason, List<String> keys, Object... args) {
            reasons.add(CostReason.of(reason, keys, args));
        }
    }
}
