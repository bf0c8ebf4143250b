package org.anning.storage.ui;

import org.anning.common.Coded;
import org.anning.common.Texts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How hard a passphrase is to guess, in words. It knows what people in China like to take:
 * birthdays, mobile numbers, lucky and love numbers, names in pinyin, keys in a row.
 *
 * @param level how strong it is
 * @param weakness what makes it weak, or NONE
 */
public record PassphraseStrength(Level level, Weakness weakness) {

    /** From useless to strong. */
    public enum Level implements Coded {
        TOO_SHORT,
        WEAK,
        FAIR,
        GOOD,
        STRONG;

        /** Whether a new casebook may have it. */
        public boolean enough() {
            return this != TOO_SHORT && this != WEAK;
        }
    }

    /** What a stranger would try first. */
    public enum Weakness implements Coded {
        NONE,
        PHONE,
        BIRTHDAY,
        LUCKY_NUMBER,
        KEYBOARD,
        COMMON_WORD,
        REPEATED,
        PINYIN
    }

    private static final int LEAST_CHARACTERS = 10;
    private static final int WEAK_BITS = 34;
    private static final int FAIR_BITS = 46;
    private static final int GOOD_BITS = 66;

    /** A pattern that people like, and the bits of guessing that each find of it is worth. */
    private record Habit(Weakness weakness, Pattern pattern, int bits) {

        static Habit of(Weakness weakness, int bits, String regex) {
            return new Habit(weakness, Pattern.compile(regex), bits);
        }
    }

    private static final String SYLLABLE =
            "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)";

    /** Letters in a row are words more often than chance. */
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

    private static final List<Habit> HABITS =
            List.of(
                    Habit.of(Weakness.PHONE, 8, "1[3-9]\\d{9}"),
                    Habit.of(
                            Weakness.LUCKY_NUMBER,
                            4,
                            "5201314|1314520|520520|1314|147258369|147258|741852963|168168|1688|666888|888666|5211314|7758521|201314|520"),
                    Habit.of(
                            Weakness.BIRTHDAY,
                            8,
                            "(?:19|20)\\d{2}[-./年]?(?:0?[1-9]|1[0-2])[-./月]?(?:0[1-9]|[12]\\d|3[01]|[1-9])日?"),
                    Habit.of(
                            Weakness.KEYBOARD,
                            5,
                            "qwertyuiop|qwerty|qwert|asdfghjkl|asdfgh|asdf|zxcvbnm|zxcvbn|zxcv|1qaz2wsx3edc|1qaz2wsx|1qaz|qazwsx|1q2w3e4r5t|1q2w3e4r|q1w2e3r4|abcdefgh|abcdef|abcd|abc"),
                    Habit.of(
                            Weakness.COMMON_WORD,
                            6,
                            "password|passw0rd|iloveyou|woaini|aini|admin|welcome|letmein|dragon|monkey|taobao|baidu|alipay|wechat|weixin|anning|安宁|密码|口令|我爱你|法律援助|加油|a123456|woaiwojia"),
                    Habit.of(Weakness.REPEATED, 4, "(.)\\1{2,}|(.{2,4})\\2{2,}"),
                    Habit.of(
                            Weakness.KEYBOARD,
                            4,
                            "0?123456789(?:0)?|012345|12345678|1234567|123456|12345|1234|987654321|87654321|7654321|654321|54321|4321|123321|123123|123"),
                    Habit.of(Weakness.BIRTHDAY, 7, "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"),
                    Habit.of(Weakness.PINYIN, 10, "(?:" + SYLLABLE + "){2,3}"));

    /** Judges what was typed so far. */
    public static PassphraseStrength of(CharSequence typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (plain.codePointCount(0, plain.length()) < LEAST_CHARACTERS) {
            return new PassphraseStrength(Level.TOO_SHORT, Weakness.NONE);
        }
        String rest = plain.toLowerCase(Locale.ROOT);
        int bits = 0;
        Weakness weakest = Weakness.NONE;
        for (Habit habit : HABITS) {
            Matcher matcher = habit.pattern.matcher(rest);
            StringBuilder without = new StringBuilder();
            while (matcher.find()) {
                bits += habit.bits;
                weakest = weakest == Weakness.NONE ? habit.weakness : weakest;
                matcher.appendReplacement(without, "\u0000");
            }
            matcher.appendTail(without);
            rest = without.toString();
        }
        bits += bitsOf(rest);
        return new PassphraseStrength(levelOf(bits), weakest);
    }

    /** How hard this is to guess, in words, and why; advice while nothing was typed. */
    static String inWords(CharSequence typed, Texts texts) {
        if (typed.isEmpty()) {
            return texts.get("storage.ui.new.passphrase.advice");
        }
        PassphraseStrength strength = of(typed);
        String level = texts.name("storage.ui.strength", strength.level());
        return strength.level() == Level.STRONG || strength.weakness() == Weakness.NONE
                ? level
                : texts.get(
                        "storage.ui.strength.because",
                        level,
                        texts.name("storage.ui.weakness", strength.weakness()));
    }

    private static int bitsOf(String rest) {
        int words = WORD.matcher(rest).results().mapToInt(word -> 3 * word.group().length()).sum();
        String letters = WORD.matcher(rest).replaceAll("");
        return words + letters.codePoints().map(PassphraseStrength::bitsOf).sum();
    }

    private static int bitsOf(int codePoint) {
        if (codePoint == 0) {
            return 0;
        }
        if (Character.isIdeographic(codePoint)) {
            return 7; // words and sayings, not characters by chance
        }
        if (Character.isDigit(codePoint)) {
            return 3;
        }
        return Character.isLetter(codePoint) ? 5 : 6;
    }

    private static Level levelOf(int bits) {
        if (bits < WEAK_BITS) {
            return Level.WEAK;
        }
        if (bits < FAIR_BITS) {
            return Level.FAIR;
        }
        return bits < GOOD_BITS ? Level.GOOD : Level.STRONG;
    }
}
