package org.anning.timeline.quick;

/** Chinese and Arabic numerals up to some thousands. */
final class Numerals {

    /** One number, as a group-free regular expression. */
    static final String NUM = "(?:\\d{1,6}|[一二两三四五六七八九十百千〇零]{1,7})";

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** The number, or -1 where it is none. */
    static int of(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return text.isEmpty() || text.length() > 9 ? -1 : Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        boolean unit = false;
        for (char c : text.toCharArray()) {
            int weight = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (weight > 0) {
                total += (digit == 0 ? 1 : digit) * weight;
                digit = 0;
                unit = true;
            } else {
                int value = c == '两' ? 2 : c == '零' ? 0 : DIGITS.indexOf(c);
                if (value < 0) {
                    return -1;
                }
                digit = unit ? value : digit * 10 + value;
            }
        }
        return total + digit;
    }

    /** An English number word, or -1. */
    static int ofWord(String word) {
        return switch (word) {
            case "a", "an", "one", "once" -> 1;
            case "two", "twice", "couple" -> 2;
            case "three", "thrice" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            case "seven" -> 7;
            case "eight" -> 8;
            case "nine" -> 9;
            case "ten" -> 10;
            case "eleven" -> 11;
            case "twelve" -> 12;
            case "fifteen" -> 15;
            case "twenty" -> 20;
            case "thirty" -> 30;
            case "forty" -> 40;
            case "fifty" -> 50;
            case "hundred" -> 100;
            default -> of(word);
        };
    }
}
