package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.rows;
import static org.anning.advice.Placeholders.text;

import org.anning.cases.StepFacts;
import org.anning.common.YesNo;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The loans, and the lender that a paper is about. */
final class LoanPlaceholders {

    private static final Columns<LoanRow> CELLS =
            new Columns<LoanRow>()
                    .with("lender", (_, l) -> l.lender().value().legalName())
                    .with("platform", (_, l) -> l.lender().value().appName())
                    .with("collector", plain(LoanFacts::claimedBy), "LoanFacts.claimedBy")
                    .with(
                            "product",
                            (f, l) -> f.words().texts().name("loans.product", of(l).product()),
                            "LoanFacts.product")
                    .with("number", plain(LoanFacts::number), "LoanFacts.number")
                    .with("contractOn", day(LoanFacts::contractOn), "LoanFacts.contractOn")
                    .with("faceAmount", money(LoanFacts::faceAmount), "LoanFacts.faceAmount")
                    .with("received", (f, l) -> money(f, received(l)), "LoanFacts.receivedAmount")
                    .with("receivedOn", day(LoanFacts::receivedOn), "LoanFacts.receivedOn")
                    .with("deducted", (f, l) -> deducted(f, l), "LoanFacts.deducted")
                    .with("agreedRate", plain(LoanFacts::agreedRate), "LoanFacts.agreedRate")
                    .with("instalments", count(LoanFacts::instalments), "LoanFacts.instalments")
                    .with(
                            "instalmentAmount",
                            money(LoanFacts::instalmentAmount),
                            "LoanFacts.instalmentAmount")
                    .with("overdueSince", day(LoanFacts::overdueOn), "LoanFacts.overdueOn")
                    .with("claimed", money(LoanFacts::claimedAmount), "LoanFacts.claimedAmount")
                    .with(
                            "claimedPrincipal",
                            money(LoanFacts::claimedPrincipal),
                            "LoanFacts.claimedPrincipal")
                    .with("paid", (f, l) -> paid(f, l))
                    .with("lastPaidOn", day(LoanFacts::lastPaidOn), "LoanFacts.lastPaidOn")
                    .with(
                            "lastPromisedOn",
                            day(LoanFacts::lastPromisedOn),
                            "LoanFacts.lastPromisedOn")
                    .with("guarantor", plain(LoanFacts::guarantor), "LoanFacts.guarantor")
                    .with("coSigner", plain(LoanFacts::coSigner), "LoanFacts.coSigner")
                    .with(
                            "fundingLender",
                            plain(LoanFacts::fundingLender),
                            "LoanFacts.fundingLender")
                    .with(
                            "contractCopy",
                            (f, l) -> f.words().answer(of(l).contractCopy()),
                            "LoanFacts.contractCopy")
                    .with(
                            "onCreditReport",
                            (f, l) -> f.words().answer(of(l).onCreditReport()),
                            "LoanFacts.onCreditReport")
                    .with(
                            "court",
                            (f, l) -> f.words().texts().name("loans.court", of(l).court()),
                            "LoanFacts.court");

    private LoanPlaceholders() {}

    static List<Placeholder> list() {
        return List.of(
                rows("loans", f -> f.view().loans(), CELLS),
                rows("lenderLoans", Filling::lenderLoans, CELLS),
                rows(
                        "reportedLoans",
                        f ->
                                f.lenderLoans().stream()
                                        .filter(l -> of(l).onCreditReport() != YesNo.NO)
                                        .toList(),
                        CELLS),
                flag("loans.several", f -> f.view().loans().size() > 1),
                flag("keep.recordings", LoanPlaceholders::recordingsKept),
                onlyLoan(
                        "onlyLoan.faceAmount",
                        (f, l) -> allCame(l) ? null : money(f, of(l).faceAmount())),
                onlyLoan("onlyLoan.received", (f, l) -> allCame(l) ? null : money(f, received(l))),
                onlyLoan("onlyLoan.deducted", LoanPlaceholders::keptBack),
                onlyLoan("onlyLoan.paid", LoanPlaceholders::paid),
                lender("lender.name", LenderFacts::legalName, "LenderFacts.legalName"),
                lender("lender.platform", LenderFacts::appName, "LenderFacts.appName"),
                lender("lender.province", LenderFacts::province, "LenderFacts.province"),
                lender("lender.address", LenderFacts::address, "LenderFacts.address"),
                lender("lender.contact", LenderFacts::serviceContact, "LenderFacts.serviceContact"),
                lender("lender.numbers", LenderFacts::numbers, "LenderFacts.numbers"),
                text(
                        "lender.kind",
                        f ->
                                f.lender()
                                        .map(l ->
                                                f.words().texts().name("law.lenderKind", l.kind()))
                                        .orElse(null),
                        "LenderFacts.kind"),
                text(
                        "lender.complainedOn",
                        f -> f.complaint().map(c -> f.words().day(c.happenedOn())).orElse(null)),
                text(
                        "lender.complaintReference",
                        f -> f.complaint().map(StepFacts::reference).orElse(null)),
                text("lender.collector", LoanPlaceholders::collector),
                flag("lender.collectorKnown", f -> collector(f) != null),
                flag("lender.known", f -> f.lender().isPresent()),
                flag("lender.nfra", f -> regulator(f).equals("nfra")),
                flag("lender.localFin", f -> regulator(f).equals("local_fin")),
                flag(
                        "lender.otherRegulator",
                        f -> !regulator(f).equals("nfra") && !regulator(f).equals("local_fin")),
                flag("lender.timeBar", LoanPlaceholders::timeBar),
                flag("lender.willing", LoanPlaceholders::willing),
                flag("client.borrowedAsMinor", LoanPlaceholders::borrowedAsMinor),
                flag("lender.unlicensed", f -> kind(f) == LenderKind.UNLICENSED_APP),
                flag("lender.private", f -> kind(f) == LenderKind.PRIVATE_PERSON),
                flag("lender.platformOnly", f -> kind(f) == LenderKind.PLATFORM_ONLY),
                flag(
                        "lender.card",
                        f ->
                                f.lenderLoans().stream()
                                        .anyMatch(l -> of(l).product() == Product.CREDIT_CARD)));
    }

    private static LoanFacts of(LoanRow row) {
        return row.loan().value();
    }

    private static Placeholder lender(
            String name, Function<LenderFacts, @Nullable String> fact, String from) {
        return text(name, f -> f.lender().map(fact).orElse(null), from);
    }

    /** Whether the time bar of a debt to that lender may have passed: advice first (cc-192). */
    private static boolean timeBar(Filling f) {
        return f.lenderLoans().stream()
                .flatMap(l -> f.money().debt(l.loan().id()).stream())
                .anyMatch(d -> d.timeBar().adviceFirst());
    }

    /**
     * Whether a paper to that lender may say that the client is willing to talk about repayment. It
     * may not where such words can cost the client a defence (lim-2020-19), where nobody negotiates
     * before a lawyer has looked (an app without a licence, a minor: domain 5.4, 6.2), or where the
     * client owes that lender nothing that is known.
     */
    private static boolean willing(Filling f) {
        return !f.lenderLoans().isEmpty()
                && !timeBar(f)
                && kind(f) != LenderKind.UNLICENSED_APP
                && !borrowedAsMinor(f)
                && !f.holds("paidOff");
    }

    private static boolean borrowedAsMinor(Filling f) {
        return f.holds("minor") || f.holds("minorWhenSigned");
    }

    /** Whether a lender must keep recordings of calls for years (card-2011-68, cfc-2024-58). */
    private static boolean recordingsKept(Filling f) {
        return f.view().loans().stream()
                .anyMatch(l ->
                        of(l).product() == Product.CREDIT_CARD
                                || l.lender().value().kind() == LenderKind.CONSUMER_FINANCE);
    }

    /** Whether what came is known to be no less than what the contract says. */
    private static boolean allCame(LoanRow row) {
        BigDecimal face = of(row).faceAmount();
        BigDecimal came = received(row);
        return face != null && came != null && came.compareTo(face) >= 0;
    }

    private static LenderKind kind(Filling f) {
        return f.lender().map(LenderFacts::kind).orElse(LenderKind.UNKNOWN);
    }

    private static String regulator(Filling f) {
        return kind(f).regulator();
    }

    /** Who claims the money, where it is not the lender's own name. */
    private static @Nullable String collector(Filling f) {
        return f.lenderLoans().stream()
                .map(l -> of(l).claimedBy())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String paid(Filling f, LoanRow row) {
        return money(f, sum(row, flow -> !flow.toClient()));
    }

    /** What came, as it was said or as the dated payments have it. */
    private static @Nullable BigDecimal received(LoanRow row) {
        BigDecimal said = of(row).receivedAmount();
        return said != null ? said : sum(row, CashFlow::toClient);
    }

    /** What was kept back, as it was said; otherwise as payments and sums have it. */
    private static @Nullable String deducted(Filling f, LoanRow row) {
        String said = of(row).deducted();
        if (said != null) {
            return Mask.debt(said, f);
        }
        BigDecimal noted = sum(row, flow -> flow.kind() == FlowKind.DEDUCTED_UP_FRONT);
        BigDecimal face = of(row).faceAmount();
        BigDecimal came = received(row);
        return money(
                f,
                noted == null && face != null && came != null
                        ? face.subtract(came).max(BigDecimal.ZERO)
                        : noted);
    }

    /** What was kept back, where all that is known does not say that it was nothing. */
    private static @Nullable String keptBack(Filling f, LoanRow row) {
        String kept = deducted(f, row);
        boolean sum = kept != null && kept.chars().anyMatch(c -> c >= '1' && c <= '9');
        return sum || !allCame(row) ? kept : null;
    }

    /** What moved so far, or null when nothing did. What is only due has not moved. */
    private static @Nullable BigDecimal sum(LoanRow row, Predicate<CashFlow> which) {
        BigDecimal sum =
                row.flows().stream()
                        .filter(flow -> !flow.scheduled() && which.test(flow))
                        .map(CashFlow::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? null : sum;
    }

    private static @Nullable String money(Filling f, @Nullable BigDecimal amount) {
        return Mask.debt(f.words().money(amount), f);
    }

    /** A fact of the loan, where the lender has only one in the case. */
    private static Placeholder onlyLoan(
            String name, BiFunction<Filling, LoanRow, @Nullable String> fact) {
        return text(
                name,
                f ->
                        f.lenderLoans().size() == 1
                                ? fact.apply(f, f.lenderLoans().getFirst())
                                : null);
    }

    private static BiFunction<Filling, LoanRow, @Nullable String> plain(
            Function<LoanFacts, @Nullable String> fact) {
        return (f, l) -> Mask.debt(fact.apply(of(l)), f);
    }

    private static BiFunction<Filling, LoanRow, @Nullable String> day(
            Function<LoanFacts, @Nullable LocalDate> fact) {
        return (f, l) -> f.words().day(fact.apply(of(l)));
    }

    private static BiFunction<Filling, LoanRow, @Nullable String> money(
            Function<LoanFacts, @Nullable BigDecimal> fact) {
        return (f, l) -> money(f, fact.apply(of(l)));
    }

    private static BiFunction<Filling, LoanRow, @Nullable String> count(
            Function<LoanFacts, @Nullable Integer> fact) {
        return (f, l) -> {
            Integer count = fact.apply(of(l));
            return count == null ? null : String.valueOf(count);
        };
    }
}
