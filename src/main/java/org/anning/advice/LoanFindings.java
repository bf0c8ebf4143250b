package org.anning.advice;

import org.anning.common.YesNo;
import org.anning.law.LenderKind;
import org.anning.loans.CourtState;
import org.anning.loans.DebtMatter;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.anning.loans.plans.TimeBar;
import org.anning.loans.rates.CostFinding;
import org.anning.loans.rates.LoanTriage;
import org.anning.loans.settling.DebtView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Facts about lenders and loans (domain 4, 6.3, 6.5). They say nothing of what is owed. */
final class LoanFindings {

    private static final BigDecimal LARGE_CLAIM = new BigDecimal(100_000);

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
        return only(c, LenderKind.UNLICENSED_APP);
    }

    /** Nobody but private persons lent: mediation and courts, not a complaint (domain 2.2). */
    static Finding onlyPrivateLenders(Circumstances c) {
        return only(c, LenderKind.PRIVATE_PERSON);
    }

    private static Finding only(Circumstances c, LenderKind kind) {
        return c.view().loans().stream().allMatch(l -> kind(l) == kind)
                ? loans(c, _ -> true)
                : Finding.no();
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
        return new LoanTriage(c.law().interestLines()).assess(loan, c.today()).finding()
                == CostFinding.SUSPECTED_UNLICENSED;
    }

    private static boolean shortTerm(LoanFacts loan) {
        LocalDate start = loan.receivedOn() != null ? loan.receivedOn() : loan.contractOn();
        return start != null
                && loan.overdueOn() != null
                && !loan.overdueOn().isAfter(start.plusDays(SHORT_DAYS + 1L));
    }

    /**
     * A card with every outward sign of cl-196-interp-6 and -8: principal, two effective demands,
     * three months. One sign alone says nothing.
     */
    static Finding cardDangerSigns(Circumstances c) {
        Finding said = InterviewFindings.allCardSignsSaid(c);
        return said.yes() ? said : debts(c, DebtView::lawyerFirst);
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

    /** The three years of cc-188 end within six months or may have ended: advice first. */
    static Finding timeBarNear(Circumstances c) {
        return debts(
                c, d -> d.timeBar().adviceFirst() || d.timeBar().state() == TimeBar.State.NEAR);
    }

    /** The time bar of every debt may have passed: no talk of repayment before advice (cc-192). */
    static Finding onlyBarredDebts(Circumstances c) {
        return c.money().debts().stream().allMatch(d -> d.timeBar().adviceFirst())
                ? debts(c, _ -> true)
                : Finding.no();
    }

    /** The husband or wife signed, or the money was for the family: as a rule joint (cc-1064). */
    static Finding spouseMayOwe(Circumstances c) {
        return debts(
                c,
                d ->
                        switch (matter(d).spouse()) {
                            case SIGNED, FOR_THE_FAMILY -> true;
                            case UNKNOWN, NO_SPOUSE, NOT_FOR_THE_FAMILY -> false;
                        });
    }

    /** The client is asked to pay as an heir (cc-1161). */
    static Finding inheritedDebt(Circumstances c) {
        return debts(c, d -> matter(d).inherited() == YesNo.YES);
    }

    /** The guarantee period of a debt may have passed (cc-692, cc-693). */
    static Finding guaranteePeriodPassed(Circumstances c) {
        return debts(c, d -> d.guarantee() != null && d.guarantee().passed());
    }

    /** The client may have been under 18 when signing (cc-19, cc-145). */
    static Finding minorWhenSigned(Circumstances c) {
        return debts(c, d -> d.debt().traits().minor());
    }

    private static DebtMatter matter(DebtView debt) {
        return debt.file().value().matter();
    }

    private static Finding debts(Circumstances c, Predicate<DebtView> which) {
        return Finding.where(
                c.money().debts().stream()
                        .filter(which)
                        .map(d -> new Ground(Ground.Kind.LOAN, d.row().loan().id()))
                        .toList());
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
