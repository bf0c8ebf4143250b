package org.anning.loans.ui;

import org.anning.common.PersonalData;
import org.anning.fx.DateWords;
import org.anning.fx.MoneyWords;
import org.anning.loans.CashFlow;
import org.anning.loans.FlowKind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Payments read from pasted lines such as {@code 2026-03-05 1,096.00 还款 某某支付}: a date, an amount,
 * and words that say what it was. Never guesses a date or an amount: a line without both is unread.
 *
 * @param flows what was read, in the order of the lines
 * @param unread lines that could not be read
 */
@PersonalData
record FlowPaste(List<CashFlow> flows, List<String> unread) {

    /** What a word in a line means; the first that fits decides. */
    private static final Map<String, FlowKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("放款", FlowKind.PAYOUT);
        KINDS.put("到账", FlowKind.PAYOUT);
        KINDS.put("借款", FlowKind.PAYOUT);
        KINDS.put("payout", FlowKind.PAYOUT);
        KINDS.put("received", FlowKind.PAYOUT);
        KINDS.put("会员", FlowKind.MEMBERSHIP);
        KINDS.put("权益", FlowKind.MEMBERSHIP);
        KINDS.put("member", FlowKind.MEMBERSHIP);
        KINDS.put("担保", FlowKind.GUARANTEE);
        KINDS.put("guarantee", FlowKind.GUARANTEE);
        KINDS.put("保险", FlowKind.INSURANCE);
        KINDS.put("保费", FlowKind.INSURANCE);
        KINDS.put("insurance", FlowKind.INSURANCE);
        KINDS.put("保证金", FlowKind.DEPOSIT);
        KINDS.put("deposit", FlowKind.DEPOSIT);
        KINDS.put("展期", FlowKind.EXTENSION_FEE);
        KINDS.put("extension", FlowKind.EXTENSION_FEE);
        KINDS.put("服务费", FlowKind.FEE);
        KINDS.put("手续费", FlowKind.FEE);
        KINDS.put("咨询费", FlowKind.FEE);
        KINDS.put("fee", FlowKind.FEE);
        KINDS.put("本金", FlowKind.PRINCIPAL);
        KINDS.put("principal", FlowKind.PRINCIPAL);
        KINDS.put("利息", FlowKind.INTEREST);
        KINDS.put("interest", FlowKind.INTEREST);
        KINDS.put("还款", FlowKind.REPAYMENT);
        KINDS.put("代扣", FlowKind.REPAYMENT);
        KINDS.put("repay", FlowKind.REPAYMENT);
        KINDS.put("paid", FlowKind.REPAYMENT);
    }

    FlowPaste {
        flows = List.copyOf(flows);
        unread = List.copyOf(unread);
    }

    static FlowPaste read(String text, LocalDate today) {
        List<CashFlow> flows = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    CashFlow flow = line(line, today);
                    if (flow == null) {
                        unread.add(line);
                    } else {
                        flows.add(flow);
                    }
                });
        return new FlowPaste(flows, unread);
    }

    private static @Nullable CashFlow line(String line, LocalDate today) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC);
        @Nullable LocalDate day = null;
        @Nullable BigDecimal amount = null;
        List<String> words = new ArrayList<>();
        for (String part : plain.split("[\\t;]+| +|(?<!\\d),|,(?!\\d{3})")) {
            String sign = part.replaceFirst("^[+-](?=[\\d¥])", "");
            if (part.isBlank()) {
                continue;
            }
            if (day == null && DateWords.read(part, today).isPresent()) {
                day = DateWords.read(part, today).orElseThrow();
            } else if (amount == null && MoneyWords.read(sign).isPresent()) {
                amount = MoneyWords.read(sign).orElseThrow();
            } else if (!part.matches("\\d{1,2}:\\d{2}(:\\d{2})?")) {
                words.add(part);
            }
        }
        if (day == null || amount == null || amount.signum() == 0) {
            return null;
        }
        FlowKind kind = kind(plain.toLowerCase(Locale.ROOT));
        boolean scheduled = day.isAfter(today);
        @Nullable String note = words.isEmpty() ? null : String.join(" ", words);
        return new CashFlow(day, kind == FlowKind.PAYOUT, amount, kind, null, note, scheduled);
    }

    private static FlowKind kind(String line) {
        return KINDS.entrySet().stream()
                .filter(word -> line.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FlowKind.REPAYMENT);
    }

    @Override
    public String toString() {
        return "FlowPaste";
    }
}
