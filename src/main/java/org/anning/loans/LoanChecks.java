package org.anning.loans;

import org.anning.common.Problem;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the facts of a loan or with its payments. */
public final class LoanChecks {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_NOTE = 10_000;

    private LoanChecks() {}

    /** All problems, those of the payments last. */
    public static List<Problem> check(LoanFacts facts, List<CashFlow> flows, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        amount(problems, "faceAmount", facts.faceAmount());
        amount(problems, "receivedAmount", facts.receivedAmount());
        amount(problems, "instalmentAmount", facts.instalmentAmount());
        amount(problems, "claimedAmount", facts.claimedAmount());
        amount(problems, "claimedPrincipal", facts.claimedPrincipal());
        LocalDate today = LocalDate.now(clock);
        past(problems, "contractOn", facts.contractOn(), today);
        past(problems, "receivedOn", facts.receivedOn(), today);
        past(problems, "overdueOn", facts.overdueOn(), today);
        past(problems, "assignedNoticeOn", facts.assignedNoticeOn(), today);
        past(problems, "lastPaidOn", facts.lastPaidOn(), today);
        past(problems, "lastPromisedOn", facts.lastPromisedOn(), today);
        Integer dueDay = facts.dueDay();
        if (dueDay != null && (dueDay < 1 || dueDay > 31)) {
            problems.add(Problem.error("dueDay", "loans.problem.dueDay"));
        }
        Integer instalments = facts.instalments();
        if (instalments != null && (instalments < 1 || instalments > 600)) {
            problems.add(Problem.error("instalments", "loans.problem.instalments"));
        }
        BigDecimal face = facts.faceAmount();
        BigDecimal received = facts.receivedAmount();
        if (face != null && received != null && received.compareTo(face) > 0) {
            problems.add(Problem.warning("receivedAmount", "loans.problem.receivedMore"));
        }
        texts(problems, facts);
        for (CashFlow flow : flows) {
            Problem.ifLonger(problems, "flows", flow.payee(), LONGEST_NAME);
            Problem.ifLonger(problems, "flows", flow.note(), LONGEST_WORDS);
            if (flow.amount().signum() <= 0 || !yuan(flow.amount())) {
                problems.add(
                        Problem.error("flows", "loans.problem.flowAmount", flow.day().toString()));
            }
            boolean early = flow.day().isBefore(EARLIEST);
            boolean late = flow.day().isAfter(flow.scheduled() ? today.plusYears(50) : today);
            if (early || late) {
                problems.add(
                        Problem.error("flows", "loans.problem.flowDay", flow.day().toString()));
            }
            LocalDate start = facts.receivedOn() != null ? facts.receivedOn() : facts.contractOn();
            if (start != null && !flow.toClient() && flow.day().isBefore(start)) {
                problems.add(
                        Problem.warning(
                                "flows", "loans.problem.flowBefore", flow.day().toString()));
            }
        }
        return problems;
    }

    private static void amount(List<Problem> problems, String field, @Nullable BigDecimal amount) {
        if (amount != null && !yuan(amount)) {
            problems.add(Problem.error(field, "loans.problem.amount"));
        }
    }

    /** Not negative, not absurd, and no part of a cent, which the casebook could not keep. */
    private static boolean yuan(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
    }

    private static void texts(List<Problem> problems, LoanFacts facts) {
        Problem.ifLonger(problems, "number", facts.number(), 200);
        Problem.ifLonger(problems, "fundingLender", facts.fundingLender(), LONGEST_NAME);
        Problem.ifLonger(problems, "guarantor", facts.guarantor(), LONGEST_NAME);
        Problem.ifLonger(problems, "receivedAccount", facts.receivedAccount(), LONGEST_NAME);
        Problem.ifLonger(problems, "deducted", facts.deducted(), 4_000);
        Problem.ifLonger(problems, "agreedRate", facts.agreedRate(), 1_000);
        Problem.ifLonger(problems, "lateFeeRule", facts.lateFeeRule(), 4_000);
        Problem.ifLonger(problems, "claimedBy", facts.claimedBy(), LONGEST_NAME);
        Problem.ifLonger(problems, "coSigner", facts.coSigner(), LONGEST_WORDS);
        Problem.ifLonger(problems, "contactsGiven", facts.contactsGiven(), LONGEST_WORDS);
        Problem.ifLonger(problems, "appPermissions", facts.appPermissions(), LONGEST_WORDS);
        Problem.ifLonger(problems, "note", facts.note(), LONGEST_NOTE);
    }

    private static void past(
            List<Problem> problems, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(today))) {
            problems.add(Problem.error(field, "loans.problem.day"));
        }
    }
}
