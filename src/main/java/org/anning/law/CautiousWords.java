package org.anning.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that a paper or a screen of ours must never say (domain 4, 6.4): no verdicts, no promises,
 * no advice to hide or lie. Checked over every template and every filled paper.
 */
public final class CautiousWords {

    private static final List<String> NEVER_ZH =
            List.of(
                    "不用还", "不必还", "无需还", "无需偿还", "不需要还", "可以不还", "合同无效", "借款无效", "已经违法", "构成违法",
                    "属于违法", "构成犯罪", "已经犯罪", "违法所得", "必须拘留", "应当拘留", "一定会", "保证能", "保证解决", "保证胜诉",
                    "包您", "肯定能", "洗白征信", "消除征信", "躲起来", "关机失联", "不要接任何");

    private static final List<String> NEVER_EN =
            List.of(
                    "illegal",
                    "is void",
                    "null and void",
                    "need not pay",
                    "need not repay",
                    "do not have to pay",
                    "don't have to pay",
                    "committed a crime",
                    "is a crime",
                    "must detain",
                    "we guarantee that",
                    "guaranteed to",
                    "will certainly",
                    "you will win");

    private CautiousWords() {}

    /** All of them, in both languages. */
    public static List<String> never() {
        List<String> all = new ArrayList<>(NEVER_ZH);
        all.addAll(NEVER_EN);
        return all;
    }

    /** The forbidden words that occur in a text, in the order of the list. */
    public static List<String> in(String text) {
        String small = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        List<String> found = new ArrayList<>();
        NEVER_ZH.stream().filter(small.replace(" ", "")::contains).forEach(found::add);
        NEVER_EN.stream().filter(small::contains).forEach(found::add);
        return found;
    }
}
