package org.anning.loans.papers;

import org.anning.common.Lang;
import org.anning.common.PersonalData;
import org.anning.common.Texts;
import org.anning.law.InterestLine;
import org.anning.law.Law;
import org.anning.law.PrimeRates;
import org.anning.loans.LoanFacts;
import org.anning.loans.Product;
import org.anning.loans.plans.Budget;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.BudgetLine;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Plan;
import org.anning.loans.rates.AnnualRates;
import org.anning.loans.rates.CourtEstimate;
import org.anning.loans.rates.LoanAssessment;
import org.anning.loans.rates.Movement;
import org.anning.loans.rates.RateCalculation;
import org.anning.loans.rates.Recomputation;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.HouseholdBudget;
import org.anning.loans.settling.PaperPoint;
import org.anning.printing.Sheet;
import org.anning.printing.SheetTemplate;
import org.anning.printing.Values;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes the papers about money: the working of a cost that a judge can follow, the budget
 * statement, the ways of repaying side by side, and the letter that names what a lender's paper
 * lacks.
 */
public final class MoneyPapers {

    /** The papers there are, by the id of their template. */
    public enum Kind {
        LOAN_COST,
        BUDGET_STATEMENT,
        REPAYMENT_PLANS,
        AGREEMENT_REPLY;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What every paper says beside its matter.
     *
     * @param caseNumber stands at the foot
     * @param sample whether the person is invented
     * @param large whether it prints large
     * @param programVersion of the program
     * @param today the day it is made
     * @param address where an answer to the client should go, or null
     * @param phone of the client, or null
     */
    @PersonalData
    public record About(
            String caseNumber,
            boolean sample,
            boolean large,
            String programVersion,
            LocalDate today,
            @Nullable String address,
            @Nullable String phone) {

        /** Of a paper that asks for no answer. */
        public About(
                String caseNumber,
                boolean sample,
                boolean large,
                String programVersion,
                LocalDate today) {
            this(caseNumber, sample, large, programVersion, today, null, null);
        }

        @Override
        public String toString() {
            return "About";
        }
    }

    private static final int MOST_ROWS = 400;
    private static final int SHOWN_ENDS = 180;
    private static final double A_LITTLE = 0.0001;

    private final Law law;
    private final Texts texts;
    private final LoanWords words;

    public MoneyPapers(Law law, Lang lang) {
        this.law = law;
        this.texts = Texts.of(lang);
        this.words = new LoanWords(texts);
    }

    static SheetTemplate template(Kind kind, Lang lang) {
        String name = kind.id() + "." + lang.code() + ".md";
        try (InputStream in =
                Objects.requireNonNull(MoneyPapers.class.getResourceAsStream(name), name)) {
            return SheetTemplate.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet sheet(Kind kind, Values values, About about) {
        values.text("standardLine", texts.get("advice.standardLine"))
                .text("dataVersion", law.dataVersion())
                .text("programVersion", about.programVersion())
                .text("today", day(about.today()));
        return template(kind, texts.lang())
                .fill(
                        values,
                        texts.get("advice.footer", about.caseNumber()),
                        about.sample(),
                        about.large())
                .sheet();
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : texts.day(day);
    }

    private @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : texts.get("advice.words.yuan", LoanWords.money(amount).replaceAll("\\.00$", ""));
    }

    // How a cost was worked out

    /** The working of one loan's cost. */
    public Sheet cost(DebtView view, About about) {
        LoanFacts facts = view.row().loan().value();
        LoanAssessment seen = view.seen();
        AnnualRates rates = seen.rates();
        BigDecimal upFront = seen.cost().upFront();
        boolean kept = upFront != null && upFront.signum() > 0;
        Values values =
                new Values()
                        .text("lender", view.row().lender().value().legalName())
                        .text(
                                "kind",
                                texts.name("law.lenderKind", view.row().lender().value().kind()))
                        .text("number", facts.number())
                        .text("contractOn", day(facts.contractOn()))
                        .text("face", yuan(facts.faceAmount()))
                        .text("received", yuan(facts.receivedAmount()))
                        .text(
                                "upFront",
                                kept
                                        ? yuan(upFront)
                                        : facts.deducted() != null
                                                ? facts.deducted()
                                                : texts.get("loans.paper.none"))
                        .text("agreedRate", facts.agreedRate())
                        .text(
                                "timeBasis",
                                texts.get(
                                        rates.dated()
                                                ? "loans.paper.timeDated"
                                                : "loans.paper.timeMonths"))
                        .text("sumReceived", yuan(rates.received()))
                        .text("sumPaid", yuan(rates.paid()))
                        .text("cost", yuan(rates.cost()))
                        .text("finding", words.finding(seen.finding()))
                        .list("reasons", lines("reason", words.reasons(seen)));
        named(values, "assumptions", words.assumptions(seen));
        named(values, "missing", words.missing(seen));
        monthly(values, seen);
        simple(values, seen);
        line(values, view);
        court(values, view.court());
        return sheet(Kind.LOAN_COST, values, about);
    }

    private static List<Values> lines(String name, List<String> sentences) {
        return sentences.stream().map(s -> new Values().text(name, s)).toList();
    }

    private static void named(Values values, String name, List<String> sentences) {
        values.list(name, lines("words", sentences)).when(name + ".any", !sentences.isEmpty());
    }

    private void monthly(Values values, LoanAssessment seen) {
        AnnualRates rates = seen.rates();
        List<Movement> movements = seen.cost().movements();
        Double monthly = rates.monthly();
        boolean shown = monthly != null && !rates.shortTerm();
        List<RateCalculation.Step> steps =
                RateCalculation.steps(movements, monthly == null ? 0 : monthly);
        List<Values> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean inside = i >= SHOWN_ENDS && i < steps.size() - SHOWN_ENDS;
            if (steps.size() <= MOST_ROWS || !inside) {
                rows.add(step(i + 1, steps.get(i)));
            }
        }
        values.list("flows", rows)
                .text(
                        "omitted",
                        rows.size() == steps.size() ? null : "" + (steps.size() - rows.size()))
                .when("irr", shown)
                .when("noIrr", !shown)
                .text(
                        "gap",
                        rates.gap() != null
                                ? texts.name("loans.gap", rates.gap())
                                : texts.get("loans.paper.short"));
        if (shown && monthly != null) {
            values.text("monthly", percent(monthly, 4))
                    .text("nominal", AnnualRates.shown(rates.nominal()))
                    .text("effective", AnnualRates.shown(rates.effective()))
                    .text("presentSum", sum(movements, monthly))
                    .text("lowerRate", percent(monthly - A_LITTLE, 4))
                    .text("lowerSum", sum(movements, monthly - A_LITTLE))
                    .text("higherRate", percent(monthly + A_LITTLE, 4))
                    .text("higherSum", sum(movements, monthly + A_LITTLE));
        }
    }

    private Values step(int n, RateCalculation.Step step) {
        Movement movement = step.movement();
        return new Values()
                .text("n", "" + n)
                .text("day", movement.day().toString())
                .text("role", texts.get("loans.paper.role." + code(movement.role())))
                .text("months", decimals(step.months(), 2))
                .text("amount", signed(movement.signed().doubleValue()))
                .text("factor", decimals(step.factor(), 6))
                .text("present", signed(step.present()));
    }

    private static String code(Movement.Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String sum(List<Movement> movements, double monthly) {
        return signed(
                RateCalculation.steps(movements, monthly).stream()
                        .mapToDouble(RateCalculation.Step::present)
                        .sum());
    }

    /** With its sign; no minus before a nothing. */
    private static String signed(double amount) {
        String shown = String.format(Locale.ROOT, "%,.2f", Math.abs(amount));
        return shown.equals("0.00") ? shown : (amount > 0 ? "+" : "−") + shown;
    }

    private static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%,." + places + "f", value);
    }

    private static String percent(double rate, int places) {
        return decimals(rate * 100, places) + "%";
    }

    private void simple(Values values, LoanAssessment seen) {
        Double simple = seen.rates().simple();
        values.when("simpleKnown", simple != null);
        if (simple == null) {
            return;
        }
        List<RateCalculation.Period> periods = RateCalculation.periods(seen.cost().movements());
        List<Values> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            boolean inside = i >= SHOWN_ENDS && i < periods.size() - SHOWN_ENDS;
            if (periods.size() <= MOST_ROWS || !inside) {
                RateCalculation.Period period = periods.get(i);
                rows.add(
                        new Values()
                                .text("from", period.from().toString())
                                .text("to", period.to().toString())
                                .text("years", decimals(period.years(), 4))
                                .text("outstanding", decimals(period.outstanding(), 2))
                                .text(
                                        "product",
                                        decimals(period.outstanding() * period.years(), 2)));
            }
        }
        boolean split =
                seen.cost().movements().stream().anyMatch(m -> m.role() == Movement.Role.PRINCIPAL);
        values.list("periods", rows)
                .text(
                        "principalBasis",
                        texts.get(
                                split
                                        ? "loans.paper.principalKnown"
                                        : "loans.paper.principalSpread"))
                .text(
                        "productSum",
                        decimals(
                                periods.stream()
                                        .mapToDouble(p -> p.outstanding() * p.years())
                                        .sum(),
                                2))
                .text("simple", AnnualRates.shown(simple));
    }

    private void line(Values values, DebtView view) {
        LoanAssessment seen = view.seen();
        values.list(
                "lines",
                seen.lines().stream()
                        .map(line ->
                                new Values()
                                        .text("line", words.line(line))
                                        .text("source", source(line)))
                        .toList());
        PrimeRates prime = law.primeRates();
        LocalDate contract = view.row().loan().value().contractOn();
        boolean fourfold = seen.lines().stream().anyMatch(l -> l.name().equals("private-2020"));
        values.when("lpr", false);
        if (fourfold && contract != null && prime.on(contract).isPresent()) {
            values.when("lpr", true)
                    .text("lprDay", prime.publishedFor(contract).map(this::day).orElse(null))
                    .text("lprValue", prime.on(contract).orElseThrow().toPlainString())
                    .text("lprFourfold", prime.fourfold(contract).orElseThrow().toPlainString());
        }
    }

    private String source(InterestLine line) {
        String titles =
                line.provisions().stream()
                        .map(key -> law.catalogue().provision(key).title(texts.lang()))
                        .collect(Collectors.joining(texts.get("loans.chart.comma")));
        return titles + texts.get("loans.paper.mark", texts.name("law.mark", line.mark()));
    }

    private void court(Values values, @Nullable CourtEstimate court) {
        values.when("court", court != null);
        if (court == null) {
            return;
        }
        Recomputation result = court.result();
        values.text("courtPrincipal", yuan(court.principal()))
                .when("suitAssumed", court.suitAssumed())
                .list(
                        "segments",
                        court.segments().stream()
                                .map(s ->
                                        new Values()
                                                .text("from", day(s.from()))
                                                .text(
                                                        "percent",
                                                        s.percent()
                                                                .stripTrailingZeros()
                                                                .toPlainString()))
                                .toList())
                .list(
                        "courtSteps",
                        result.steps().stream()
                                .map(s ->
                                        new Values()
                                                .text("day", s.day().toString())
                                                .text("paid", cents(s.paid()))
                                                .text("toInterest", cents(s.toInterest()))
                                                .text("toPrincipal", cents(s.toPrincipal()))
                                                .text("left", cents(s.principalLeft())))
                                .toList())
                .text("courtLeft", yuan(Recomputation.shown(result.principalLeft())))
                .text("courtInterest", yuan(Recomputation.shown(result.interestUnpaid())))
                .text("courtPaid", yuan(Recomputation.shown(result.interestPaid())))
                .text(
                        "courtOver",
                        result.overpaid().signum() > 0
                                ? yuan(Recomputation.shown(result.overpaid()))
                                : null);
    }

    private static String cents(BigDecimal amount) {
        return LoanWords.money(Recomputation.shown(amount));
    }

    // The budget

    /** One page of a household's budget. */
    public Sheet budget(HouseholdBudget budget, About about) {
        Budget.Month month = budget.budget().month();
        List<Values> rows =
                budget.lines().stream()
                        .sorted(Comparator.comparing(BudgetLine::item))
                        .map(this::line)
                        .toList();
        Values values =
                new Values()
                        .text("madeOn", day(budget.madeOn()))
                        .list("lines", rows)
                        .text("income", LoanWords.money(month.income()))
                        .text("living", LoanWords.money(month.living()))
                        .text("priority", LoanWords.money(month.priority()))
                        .text("reserve", LoanWords.money(month.reserve()))
                        .text("capacity", LoanWords.money(month.capacity()))
                        .text("shownOnly", LoanWords.money(month.shownOnly()))
                        .text("reservePercent", plain(budget.reservePercent()))
                        .text("reserveAtLeast", plain(budget.reserveAtLeast()))
                        .when("nothingLeft", month.nothingLeft())
                        .text("help", budget.help() == null ? null : LoanWords.money(budget.help()))
                        .text("note", budget.note());
        return sheet(Kind.BUDGET_STATEMENT, values, about);
    }

    private Values line(BudgetLine line) {
        BigDecimal monthly = Recomputation.shown(line.monthly());
        String group = texts.name("loans.budgetGroup", line.item().group());
        String item = texts.name("loans.budgetItem", line.item());
        boolean grouped = line.item().group() != BudgetItem.Group.SHOWN_ONLY;
        return new Values()
                .text("item", grouped ? texts.get("loans.paper.item", group, item) : item)
                .text(
                        "typed",
                        texts.get(
                                "loans.paper.typed",
                                texts.name("loans.period", line.period()),
                                LoanWords.money(line.amount())))
                .text("monthly", LoanWords.money(monthly))
                .text(
                        "explanation",
                        line.explanation() == null
                                ? texts.get("loans.paper.dash")
                                : line.explanation());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    // Ways of repaying

    /** Which debts come first and the ways of repaying them, with a chart. */
    public Sheet plans(CaseMoney money, About about) {
        HouseholdBudget budget = money.budget() == null ? null : money.budget().value();
        BigDecimal help = budget == null ? null : budget.help();
        BigDecimal interest = budget == null ? null : budget.planPercent();
        Values values =
                new Values()
                        .text("capacity", LoanWords.money(money.capacity()))
                        .text("agreed", LoanWords.money(money.agreed()))
                        .text("free", LoanWords.money(money.free()))
                        .list("offers", money.offers().stream().map(o -> offer(o, money)).toList())
                        .when("overCard", money.offers().stream().anyMatch(Offer::overCardLimit))
                        .list(
                                "plans",
                                money.plans().stream().map(p -> plan(p, about.today())).toList())
                        .text(
                                "interest",
                                interest != null && interest.signum() > 0
                                        ? texts.get("loans.plan.interest", plain(interest))
                                        : texts.get("loans.plan.noInterest"))
                        .text(
                                "help",
                                help == null || help.signum() == 0
                                        ? texts.get("loans.plan.noHelp")
                                        : texts.get("loans.plan.help", LoanWords.money(help)))
                        .drawing("balances", BalanceChart.of(money.plans(), texts));
        return sheet(Kind.REPAYMENT_PLANS, values, about);
    }

    private Values offer(Offer offer, CaseMoney money) {
        boolean none = offer.monthly().signum() == 0;
        return new Values()
                .text(
                        "lender",
                        money.debt(offer.debt().loanId())
                                .map(d -> d.row().lender().value().legalName())
                                .orElse(null))
                .text("balance", LoanWords.money(offer.debt().balance()))
                .text("monthly", none ? texts.get("loans.paper.dash") : plain(offer.monthly()))
                .text(
                        "months",
                        none
                                ? texts.get("loans.paper.dash")
                                : offer.months() + (offer.overCardLimit() ? "※" : ""))
                .text("reason", texts.name("loans.place", offer.place()));
    }

    private Values plan(Plan plan, LocalDate today) {
        return new Values()
                .text("way", texts.name("loans.way", plan.way()))
                .text("time", LoanPhrases.time(plan, texts))
                .text(
                        "total",
                        plan.months() == Plan.NEVER
                                ? texts.get("loans.paper.dash")
                                : LoanWords.money(plan.totalPaid()))
                .text("credit", LoanPhrases.credit(plan, today, texts));
    }

    // What a lender's paper lacks

    /**
     * The letter that names what an agreement or a certificate does not say.
     *
     * @param paper which was gone through
     */
    public Sheet reply(DebtView view, ArrangementFile file, PaperPoint.Paper paper, About about) {
        boolean card = view.row().loan().value().product() == Product.CREDIT_CARD;
        boolean certificate = paper == PaperPoint.Paper.CERTIFICATE;
        String which = certificate ? "certificate" : "agreement";
        Values values =
                new Values()
                        .text("lender", view.row().lender().value().legalName())
                        .text("number", view.row().loan().value().number())
                        .text("paper", texts.get("loans.paper." + which))
                        .text("until", texts.get("loans.paper.until." + which))
                        .text("address", about.address())
                        .text("phone", about.phone())
                        .list(
                                "missing",
                                lines(
                                        "point",
                                        file.missing(paper, card).stream()
                                                .map(p -> texts.name("loans.paperPoint", p))
                                                .toList()));
        return sheet(Kind.AGREEMENT_REPLY, values, about);
    }
}
