package org.anning.law;

import org.anning.common.Lang;

/**
 * An article of the public-security law as it was to 2025-12-31 and as it is since (domain 1.1a).
 *
 * @param oldArticle such as 42 or 40(3), or "" where there was none
 * @param newArticle such as 50
 * @param oldKey what the keys of its old provisions begin with, or ""
 * @param newKey what the keys of its new provisions begin with
 * @param lighter whether the new text can be the lighter one, so that both are shown (apl-2021-37)
 */
public record Succession(
        String code,
        String oldArticle,
        String newArticle,
        String oldKey,
        String newKey,
        String zh,
        String en,
        String oldPenaltyZh,
        String oldPenaltyEn,
        String newPenaltyZh,
        String newPenaltyEn,
        boolean lighter) {

    /** What it is about. */
    public String topic(Lang lang) {
        return lang.pick(zh, en);
    }

    /** The penalty of the old text, or "". */
    public String oldPenalty(Lang lang) {
        return lang.pick(oldPenaltyZh, oldPenaltyEn);
    }

    /** The penalty of the new text, or "". */
    public String newPenalty(Lang lang) {
        return lang.pick(newPenaltyZh, newPenaltyEn);
    }

    /** Such as 原第42条 → 现第50条. */
    public String arrow(Lang lang) {
        if (oldArticle.isEmpty()) {
            return lang == Lang.ZH
                    ? "现第" + inChinese(newArticle) + "（新增）"
                    : "new Art. " + newArticle;
        }
        return lang == Lang.ZH
                ? "原第" + inChinese(oldArticle) + " → 现第" + inChinese(newArticle)
                : "old Art. " + oldArticle + " → now Art. " + newArticle;
    }

    /** 42 is 42条, 43(2) is 43条第2款, 47(1)(3) is 47条第1款第3项. */
    private static String inChinese(String article) {
        return article.replaceFirst("^(\\d+)", "$1条")
                .replaceFirst("\\((\\d+)\\)", "第$1款")
                .replaceFirst("\\((\\d+)\\)", "第$1项");
    }
}
