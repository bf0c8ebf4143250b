package org.anning.advice;

import org.anning.common.YesNo;
import org.anning.law.InterestLines;
import org.anning.law.LenderKind;
import org.anning.law.PrimeRates;
import org.anning.loans.CourtState;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.anning.loans.rates.CostFinding;
import org.anning.loans.rates.LoanTriage;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Facts about lenders and loans (domain 4, 6.3, 6.5). They say nothing of what is owed. */
final class LoanFindings {

    /** cl-196-interp-8: the principal per bank from which a lawyer is asked at once. */
    private static final BigDecimal CARD_LINE = new BigDecimal(50_000);

    private static final BigDecimal LARGE_CLAIM = new BigDecimal(100_000);

    /** cc-188: three years; a lawyer is asked half a year before. */
    private static final int TIME_BAR_YEARS = 3;

    private static final int NEAR_MONTHS = 6;
    private static final int SHORT_DAYS = 30;

    private LoanFindings() {}

    static Finding anyLoan(Circumstances c) {
        return loans(c, _ -> true);
    }

    /** No loan, or one whose lender's kind nobody knows: find the lender first (domain 2.3). */
    static Finding lenderUnknown(Circumstances c) {
        return c.view().loans().isEmpty()
                ? Finding.unknown()
                : loans(c, l -> kind(l) == LenderKind.UNKNOWN);
    }

    static Finding licensedLender(Circumstances c) {
        return Circumstances.orUnknown(loans(c, l -> kind(l).licensed()), lenderOpen(c));
    }

    static Finding unlicensedLender(Circumstances c) {
        return Circumstances.orUnknown(
                loans(c, l -> kind(l) == LenderKind.UNLICENSED_APP), lenderOpen(c));
    }

    static Finding onlyUnlicensedLenders(Circumstances c) {
        List<LoanRow> all = c.view().loans();
        boolean only =
                !all.isEmpty() && all.stream().allMatch(l -> kind(l) == LenderKind.UNLICENSED_APP);
        return only ? loans(c, _ -> true) : Finding.no();
    }

    /** A lender whose regulator is the national one, reached at 12378 (domain 2.2). */
    static Finding nationalRegulator(Circumstances c) {
        return loans(c, l -> kind(l).regulator().equals("nfra") && !platform(l));
    }

    /** A lender that the province of its registration looks after, reached by 12345. */
    static Finding provincialRegulator(Circumstances c) {
        return loans(c, l -> kind(l).regulator().equals("local_fin"));
    }

    /** The province decides who is in charge of a local lender, and nobody has noted it. */
    static Finding provinceMissing(Circumstances c) {
        return loans(
                c,
                l ->
                        kind(l).regulator().equals("local_fin")
                                && l.lender().value().province() == null);
    }

    /** Only a platform is known: it and the lender that funded it answer, fees go to 12315. */
    static Finding platformOnly(Circumstances c) {
        return loans(c, LoanFindings::platform);
    }

    private static boolean platform(LoanRow loan) {
        return kind(loan) == LenderKind.PLATFORM_ONLY;
    }

    /** Borrowed through an app from a lender that the industry association can reach. */
    static Finding onlineLender(Circumstances c) {
        return loans(
                c,
                l ->
                        l.lender().value().appName() != null
                                && kind(l) != LenderKind.PRIVATE_PERSON
                                && l.loan().value().product() != Product.CREDIT_CARD);
    }

    /** A student with a loan of a company that may not lend to students (domain 6.2). */
    static Finding studentLoan(Circumstances c) {
        return PersonFindings.student(c)
                .and(
                        loans(
                                c,
                                l ->
                                        kind(l) == LenderKind.MICROLOAN
                                                || kind(l) == LenderKind.UNLICENSED_APP));
    }

    static Finding privateLender(Circumstances c) {
        return loans(c, l -> kind(l) == LenderKind.PRIVATE_PERSON);
    }

    /**
     * An unlicensed app that lends for thirty days or less or beyond the line of the triage (domain
     * 4.3): suspected unlawful lending, for the police and a lawyer to judge.
     */
    static Finding unlawfulLendingSuspected(Circumstances c) {
        return loans(
                c,
                l ->
                        kind(l) == LenderKind.UNLICENSED_APP
                                && (shortTerm(l.loan().value()) || overLine(c, l)));
    }

    private static boolean overLine(Circumstances c, LoanRow loan) {
        InterestLines lines = new InterestLines(c.law().catalogue(), new PrimeRates());
        return new LoanTriage(lines).assess(loan, c.today()).finding()
                == CostFinding.SUSPECTED_UNLICENSED;
    }

    private static boolean shortTerm(LoanFacts loan) {
        LocalDate start = loan.receivedOn() != null ? loan.receivedOn() : loan.contractOn();
        return start != null
                && loan.overdueOn() != null
                && !loan.overdueOn().isAfter(start.plusDays(SHORT_DAYS + 1L));
    }

    /** A card with 50,000 yuan of principal or more (cl-196-interp-8, -9). */
    static Finding cardPrincipalOver50000(Circumstances c) {
        return loans(
                c,
                l ->
                        l.loan().value().product() == Product.CREDIT_CARD
                                && atLeast(l.loan().value().claimedPrincipal(), CARD_LINE));
    }

    static Finding claimOver100000(Circumstances c) {
        return loans(c, l -> atLeast(l.loan().value().claimedAmount(), LARGE_CLAIM));
    }

    private static boolean atLeast(@Nullable BigDecimal sum, BigDecimal line) {
        return sum != null && sum.compareTo(line) >= 0;
    }

    static Finding assigned(Circumstances c) {
        return loans(c, l -> l.loan().value().assigned() == YesNo.YES);
    }

    static Finding inCourt(Circumstances c) {
        return loans(c, l -> l.loan().value().court() != CourtState.NONE);
    }

    static Finding onCreditReport(Circumstances c) {
        return loans(c, l -> l.loan().value().onCreditReport() == YesNo.YES);
    }

    /** cc-670: something was kept back or had to be paid before the money came. */
    static Finding deductedUpFront(Circumstances c) {
        return loans(c, l -> l.loan().value().deducted() != null || less(l.loan().value()));
    }

    private static boolean less(LoanFacts loan) {
        return loan.faceAmount() != null
                && loan.receivedAmount() != null
                && loan.receivedAmount().compareTo(loan.faceAmount()) < 0;
    }

    /** The three years of cc-188 end within six months or have ended: advice before any promise. */
    static Finding timeBarNear(Circumstances c) {
        return loans(
                c,
                l -> {
                    LocalDate last = latest(l.loan().value());
                    return last != null
                            && last.plusYears(TIME_BAR_YEARS)
                                    .minusMonths(NEAR_MONTHS)
                                    .isBefore(c.today());
                });
    }

    private static @Nullable LocalDate latest(LoanFacts loan) {
        return Stream.of(loan.overdueOn(), loan.lastPaidOn(), loan.lastPromisedOn())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** Whether a loan's lender is still to be found out. */
    private static boolean lenderOpen(Circumstances c) {
        return c.view().loans().isEmpty()
                || c.view().loans().stream().anyMatch(l -> kind(l) == LenderKind.UNKNOWN);
    }

    private static LenderKind kind(LoanRow loan) {
        return loan.lender().value().kind();
    }

    private static Finding loans(Circumstances c, Predicate<LoanRow> which) {
        return Finding.where(
                c.view().loans().stream()
                        .filter(which)
                        .map(l -> new Ground(Ground.Kind.LOAN, l.loan().id()))
                        .toList());
    }
}
