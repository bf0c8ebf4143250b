package org.anning.loans.settling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.CaseId;
import org.anning.common.LenderId;
import org.anning.common.LoanId;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.rates.LoanTriage;
import org.anning.loans.rates.Loans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How long it takes to read and rate very many loans of one case, against a plain loop of the same
 * solver over loans that are in memory already.
 */
@Tag("bench")
class LoansBenchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 3;
    private static final int AT_A_TIME = 500;
    private static final double MOST_OVER_PLAIN = 12;
    private static final double MOST_GROWTH = 2;

    @TempDir Path folder;

    /** Nanoseconds a loan. */
    private record Timed(double stored, double plain) {}

    @Test
    void tenThousandLoansAreRatedNearThePlainLoopAndTheTimeOfEachStaysTheSame() {
        Timed few = timed(FEW);
        Timed many = timed(MANY);

        double ratio = many.stored / many.plain;
        double growth = many.stored / few.stored;
        System.out.printf(
                "loans rated: %d at %.0f us each, plain %.0f us, ratio %.2f; growth from %d: %.2f%n",
                MANY, many.stored / 1e3, many.plain / 1e3, ratio, FEW, growth);
        assertTrue(ratio < MOST_OVER_PLAIN, "ratio " + ratio);
        assertTrue(growth < MOST_GROWTH, "growth " + growth);
    }

    private Timed timed(int count) {
        try (ACaseOfMoney house = new ACaseOfMoney(folder.resolve("book" + count))) {
            write(house, count);
            LoanTriage triage = new LoanTriage(new Law().interestLines());
            double stored = Double.MAX_VALUE;
            double plain = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                List<LoanRow> rows = house.loans.loansOf(house.caseId);
                int rated = rate(triage, rows);
                stored = Math.min(stored, System.nanoTime() - start);
                assertEquals(count, rated);
                start = System.nanoTime();
                rate(triage, rows);
                plain = Math.min(plain, System.nanoTime() - start);
            }
            return new Timed(stored / count, plain / count);
        }
    }

    private static int rate(LoanTriage triage, List<LoanRow> rows) {
        int rated = 0;
        for (LoanRow row : rows) {
            rated += triage.assess(row, TODAY).rates().nominal() == null ? 0 : 1;
        }
        return rated;
    }

    private static void write(ACaseOfMoney house, int count) {
        LenderId lender = LenderId.random();
        CaseId caseId = house.caseId;
        house.casebook
                .work()
                .write(session ->
                        house.lenders.write(
                                session,
                                lender,
                                LenderFacts.named("例和消费金融有限公司", LenderKind.CONSUMER_FINANCE)));
        for (int from = 0; from < count; from += AT_A_TIME) {
            int first = from;
            house.casebook
                    .work()
                    .write(session -> {
                        for (int i = first; i < first + AT_A_TIME; i++) {
                            LoanFacts facts = facts(i).lentBy(lender.value());
                            house.loans.write(session, caseId, LoanId.random(), facts, flows(i));
                        }
                        session.flush();
                        session.clear();
                        return true;
                    });
        }
    }

    private static LoanFacts facts(int i) {
        return Loans.from(LenderKind.CONSUMER_FINANCE)
                .contractOn("2025-06-18")
                .receivedOn("2025-06-18")
                .face("12000")
                .received(String.valueOf(11_000 + i % 1_000))
                .facts();
    }

    /** Twelve payments on uneven days, as people make them. */
    private static List<CashFlow> flows(int i) {
        List<CashFlow> flows = new ArrayList<>();
        for (int k = 1; k <= 12; k++) {
            LocalDate day = LocalDate.of(2025, 6, 18).plusMonths(k).minusDays((i + k) % 4);
            flows.add(
                    new CashFlow(
                            day, false, new BigDecimal("1096"), FlowKind.REPAYMENT, null, null));
        }
        return flows;
    }
}
