package org.anning.loans.rates;

import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.CashFlow;
import org.anning.loans.CourtState;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Loans for tests: everything unknown but what a test says. */
public final class Loans {

    /** The facts alone. */
    public LoanFacts facts() {
        return row().loan().value();
    }

    /** The flows alone. */
    public List<CashFlow> flows() {
        return List.copyOf(flows);
    }

    private final LenderKind kind;
    private Product product = Product.CONSUMER_LOAN;
    private @Nullable LocalDate contractOn;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate overdueOn;
    private @Nullable String fundingLender;
    private @Nullable String deducted;
    private @Nullable BigDecimal face;
    private @Nullable BigDecimal received;
    private @Nullable Integer instalments;
    private @Nullable BigDecimal each;
    private @Nullable BigDecimal claimed;
    private @Nullable BigDecimal principal;
    private final List<CashFlow> flows = new ArrayList<>();

    private Loans(LenderKind kind) {
        this.kind = kind;
    }

    public static Loans from(LenderKind kind) {
        return new Loans(kind);
    }

    public Loans product(Product of) {
        product = of;
        return this;
    }

    public Loans contractOn(String day) {
        contractOn = LocalDate.parse(day);
        return this;
    }

    public Loans receivedOn(String day) {
        receivedOn = LocalDate.parse(day);
        return this;
    }

    public Loans overdueOn(String day) {
        overdueOn = LocalDate.parse(day);
        return this;
    }

    public Loans fundedBy(String name) {
        fundingLender = name;
        return this;
    }

    public Loans deducted(String words) {
        deducted = words;
        return this;
    }

    public Loans face(String amount) {
        face = new BigDecimal(amount);
        return this;
    }

    public Loans received(String amount) {
        received = new BigDecimal(amount);
        return this;
    }

    public Loans instalments(int n, String amount) {
        instalments = n;
        each = new BigDecimal(amount);
        return this;
    }

    public Loans claimed(String amount) {
        claimed = new BigDecimal(amount);
        return this;
    }

    /** What of the claim is principal. */
    public Loans principal(String amount) {
        principal = new BigDecimal(amount);
        return this;
    }

    public Loans got(String day, String amount, FlowKind kindOf) {
        flows.add(flow(day, true, amount, kindOf, false));
        return this;
    }

    public Loans paid(String day, String amount, FlowKind kindOf) {
        flows.add(flow(day, false, amount, kindOf, false));
        return this;
    }

    public Loans due(String day, String amount, FlowKind kindOf) {
        flows.add(flow(day, false, amount, kindOf, true));
        return this;
    }

    private static CashFlow flow(
            String day, boolean toClient, String amount, FlowKind kind, boolean scheduled) {
        return new CashFlow(
                LocalDate.parse(day),
                toClient,
                new BigDecimal(amount),
                kind,
                null,
                null,
                scheduled);
    }

    public LoanRow row() {
        LoanFacts facts =
                new LoanFacts(
                        UUID.randomUUID(),
                        null,
                        product,
                        contractOn,
                        fundingLender,
                        null,
                        face,
                        received,
                        receivedOn,
                        null,
                        deducted,
                        null,
                        instalments,
                        each,
                        null,
                        overdueOn,
                        null,
                        claimed,
                        principal,
                        null,
                        YesNo.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        YesNo.UNKNOWN,
                        YesNo.UNKNOWN,
                        CourtState.NONE,
                        null,
                        null,
                        null);
        return new LoanRow(
                new Stored<>(UUID.randomUUID(), 0, facts),
                new Stored<>(UUID.randomUUID(), 0, LenderFacts.named("示例出借人", kind)),
                flows,
                false);
    }
}
