package org.anning.loans.rates;

import org.anning.common.PersonalData;
import org.anning.law.InterestLines;
import org.anning.law.PrimeRates;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The court-style recomputation of a private loan from its facts: which rates hold when, and what
 * is left (pl-2020-cap, pl-2020-31, pl-2015-26; domain 4.5). Printed as an estimate for discussion;
 * a court decides.
 *
 * @param principal what was actually received
 * @param segments the rates used
 * @param result the recomputation
 * @param suitAssumed whether the LPR "at the time of suit" is that of today, no suit being known
 * @param primeCarried whether the LPR used may have changed since the last one known
 */
@PersonalData
public record CourtEstimate(
        BigDecimal principal,
        List<RateSegment> segments,
        Recomputation result,
        boolean suitAssumed,
        boolean primeCarried) {

    /** What the old rule supported (pl-2015-26). */
    private static final BigDecimal OLD_LINE = BigDecimal.valueOf(24);

    private static final LocalDate OLD_RULE = LocalDate.of(2015, 9, 1);

    public CourtEstimate {
        segments = List.copyOf(segments);
    }

    /**
     * The estimate, or empty when the amount or day of receipt is missing, or the contract is older
     * than the rules that the data holds.
     *
     * @param agreedPercent the agreed rate in per cent a year, simple, or null when unknown; then
     *     the line itself is used
     * @param suitOn when a suit was accepted, or null when there is none
     * @param asOf the day of the result
     */
    public static Optional<CourtEstimate> of(
            LoanRow row,
            @Nullable BigDecimal agreedPercent,
            @Nullable LocalDate suitOn,
            LocalDate asOf,
            PrimeRates prime) {
        LoanFacts facts = row.loan().value();
        BigDecimal received = facts.receivedAmount();
        LocalDate start = facts.receivedOn() != null ? facts.receivedOn() : facts.contractOn();
        LocalDate contractOn = facts.contractOn() != null ? facts.contractOn() : start;
        if (received == null
                || start == null
                || contractOn == null
                || contractOn.isBefore(OLD_RULE)) {
            return Optional.empty();
        }
        LocalDate suit = suitOn != null ? suitOn : asOf;
        List<RateSegment> segments = segments(contractOn, start, agreedPercent, suit, prime);
        boolean old = contractOn.isBefore(InterestLines.FOURFOLD_FROM);
        Recomputation result =
                Recomputation.of(received, start, segments, payments(row.flows()), asOf);
        return Optional.of(
                new CourtEstimate(
                        received,
                        segments,
                        result,
                        old && suitOn == null,
                        prime.carriedForward(old ? suit : contractOn)));
    }

    /** Old contracts: 24 % to 2020-08-19, then four times the LPR at the time of suit. */
    private static List<RateSegment> segments(
            LocalDate contractOn,
            LocalDate start,
            @Nullable BigDecimal agreed,
            LocalDate suit,
            PrimeRates prime) {
        List<RateSegment> segments = new ArrayList<>();
        boolean old = contractOn.isBefore(InterestLines.FOURFOLD_FROM);
        LocalDate primeDay = old ? suit : contractOn;
        BigDecimal fourfold = prime.fourfold(primeDay).orElse(OLD_LINE);
        if (old && start.isBefore(InterestLines.FOURFOLD_FROM)) {
            segments.add(new RateSegment(start, lower(agreed, OLD_LINE)));
            segments.add(new RateSegment(InterestLines.FOURFOLD_FROM, lower(agreed, fourfold)));
        } else {
            segments.add(new RateSegment(start, lower(agreed, fourfold)));
        }
        return segments;
    }

    private static BigDecimal lower(@Nullable BigDecimal agreed, BigDecimal line) {
        return agreed == null ? line : agreed.min(line);
    }

    private static List<Recomputation.Payment> payments(List<CashFlow> flows) {
        return flows.stream()
                .filter(f -> !f.toClient() && !f.scheduled())
                .filter(f ->
                        f.kind() != FlowKind.DEDUCTED_UP_FRONT
                                && f.kind() != FlowKind.VOLUNTARY_INSURANCE)
                .map(f -> new Recomputation.Payment(f.day(), f.amount()))
                .toList();
    }

    @Override
    public String toString() {
        return "CourtEstimate";
    }
}
