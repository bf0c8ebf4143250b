package org.anning.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an amount in yuan the way people write it: 12,000.50, ￥3000, 1.2万, 800块, full-width digits.
 * Amounts are not negative and have at most two decimal places.
 */
public final class MoneyWords {

    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?:¥|rmb|cny)?(\\d+(?:\\.\\d+)?)([万千百]|k)?(?:元|块|块钱|圆|¥|rmb|cny|yuan)?");
    private static final Pattern GROUPED =
            Pattern.compile("(.*,\\d{0,2}(?!\\d).*)|(.*(?<!\\d),.*)");

    private MoneyWords() {}

    /** The amount in yuan with two decimals, or empty when it cannot be read. */
    public static Optional<BigDecimal> read(String typed) {
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s", "")
                        .replace('。', '.')
                        .replace('，', ',');
        if (GROUPED.matcher(plain).matches()) {
            return Optional.empty(); // "12,5" may mean 12.5, "1,,200" is a slip: better to ask
        }
        Matcher matcher = AMOUNT.matcher(plain.replace(",", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal amount =
                new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit(matcher)));
        try {
            return Optional.of(amount.setScale(2, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** The amount as it is shown: 12,000.50. */
    public static String write(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static long unit(Matcher matcher) {
        return switch (matcher.group(2)) {
            case "万" -> 10_000;
            case "千", "k" -> 1_000;
            case "百" -> 100;
            case null, default -> 1;
        };
    }
}
