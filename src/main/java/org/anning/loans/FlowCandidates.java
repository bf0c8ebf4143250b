package org.anning.loans;

import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds rows of wallet bills that may be payments of a loan, by what they mean: refunded or closed
 * debits, own transfers, money that the client lent out, and a credit product that was only what
 * something was paid with are none (domain 9.7, 9.8). Suggestions for a person to tick, never
 * facts. Repayments by card debit are not in a wallet's bill at all.
 */
public final class FlowCandidates {

    private static final Pattern PARTLY = Pattern.compile("退款\\D{0,4}([0-9,]+(?:\\.[0-9]+)?)");

    private final Properties hints = new Properties();

    /** Reads the words that hint at a loan. */
    public FlowCandidates() {
        String name = "wallet_hints.properties";
        try (InputStream in =
                        Objects.requireNonNull(FlowCandidates.class.getResourceAsStream(name));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            hints.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much speaks for a candidate. */
    public enum Strength implements Coded {
        /** It names a loan or a lender. */
        LIKELY,
        /** It may as well be something else, such as a membership of another kind. */
        POSSIBLE
    }

    /**
     * A row that may be a payment of a loan.
     *
     * @param flow the payment it would be, less what was refunded
     */
    @PersonalData
    public record Candidate(WalletRow row, CashFlow flow, Strength strength) {

        @Override
        public String toString() {
            return "Candidate";
        }
    }

    /**
     * The candidates among these rows, in their order; rows that were ticked before are left out.
     */
    public List<Candidate> of(List<WalletRow> rows) {
        return rows.stream()
                .filter(row -> row.loanId() == null)
                .map(this::candidate)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The payment that a row would be, ticked before or not. */
    Optional<CashFlow> flow(WalletRow row) {
        return candidate(row).map(Candidate::flow);
    }

    private Optional<Candidate> candidate(WalletRow row) {
        WalletFacts facts = row.facts();
        String words = words(facts.category(), facts.party(), facts.item(), facts.note());
        BigDecimal amount = rest(facts);
        Optional<FlowKind> kind = amount.signum() <= 0 ? Optional.empty() : kind(facts, words);
        return kind.map(k ->
                new Candidate(
                        row,
                        new CashFlow(
                                facts.at().toLocalDate(),
                                k == FlowKind.PAYOUT,
                                amount,
                                k,
                                k == FlowKind.PAYOUT ? null : facts.party(),
                                note(facts)),
                        strength(k, words)));
    }

    private Optional<FlowKind> kind(WalletFacts facts, String words) {
        if (has("gone", words(facts.category(), facts.item()))) {
            return Optional.empty();
        }
        boolean repays = has("repayment", words) && has("lender", words);
        boolean in = facts.direction() != WalletDirection.OUT;
        boolean out = facts.direction() != WalletDirection.IN;
        if (in && words.contains("放款") && !words.contains("还款")) {
            return Optional.of(FlowKind.PAYOUT);
        }
        if (out && repays) {
            return Optional.of(FlowKind.REPAYMENT);
        }
        if (in && !has("own", words) && !has("repayment", words) && has("payout", words)) {
            return Optional.of(FlowKind.PAYOUT);
        }
        if (facts.direction() == WalletDirection.OUT) {
            return fee(words).or(() -> bare(words));
        }
        return Optional.empty();
    }

    private Optional<FlowKind> fee(String words) {
        return Stream.of(FlowKind.GUARANTEE, FlowKind.INSURANCE, FlowKind.MEMBERSHIP, FlowKind.FEE)
                .filter(kind -> has(kind.code(), words))
                .findFirst();
    }

    /** A repayment that names no lender, such as one to a person. */
    private static Optional<FlowKind> bare(String words) {
        return words.contains("还款") ? Optional.of(FlowKind.REPAYMENT) : Optional.empty();
    }

    private Strength strength(FlowKind kind, String words) {
        return kind == FlowKind.PAYOUT || kind == FlowKind.GUARANTEE || has("lender", words)
                ? Strength.LIKELY
                : Strength.POSSIBLE;
    }

    /** What is left of the amount after refunds; nothing where it was closed or wholly refunded. */
    private BigDecimal rest(WalletFacts facts) {
        String status = words(facts.status());
        Matcher partly = PARTLY.matcher(status);
        if (partly.find()) {
            return facts.amount().subtract(new BigDecimal(partly.group(1).replace(",", "")));
        }
        return has("gone", status) ? BigDecimal.ZERO : facts.amount();
    }

    private static @Nullable String note(WalletFacts facts) {
        String said =
                Stream.of(facts.item(), facts.note())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return said.isBlank() ? null : said;
    }

    private boolean has(String hint, String words) {
        return Stream.of(hints.getProperty(hint, "").split(",")).anyMatch(words::contains);
    }

    private static String words(@Nullable String... parts) {
        String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return Normalizer.normalize(all, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
