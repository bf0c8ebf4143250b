package org.anning.fx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals from one to ninety-nine, as dates and counts are written by hand. */
final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMBER =
            Pattern.compile("[一二三四五六七八九两]?十[一二三四五六七八九]?|[〇零一二三四五六七八九两]+");

    private ChineseNumerals() {}

    /** The text with each numeral written in digits: 十一月三日 becomes 11月3日. */
    static String toDigits(String text) {
        return NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(digits(found.group())));
    }

    private static String digits(String numeral) {
        String plain = numeral.replace('两', '二').replace('零', '〇');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            plain.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
            return digits.toString();
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return String.valueOf(tens * 10 + ones);
    }
}
