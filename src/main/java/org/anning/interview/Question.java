package org.anning.interview;

import org.anning.common.Lang;

/**
 * One question of the interview (domain 7).
 *
 * @param no 1 to 46, the order of asking
 * @param field stable name, such as {@code safe_to_talk}
 * @param need whether it must be asked
 * @param zh as it is read aloud
 * @param en the same in English
 * @param whyZh why we ask, what to say
 * @param whyEn the same in English
 */
public record Question(
        int no,
        String field,
        Section section,
        AnswerType type,
        Need need,
        String zh,
        String en,
        String whyZh,
        String whyEn) {

    public String text(Lang lang) {
        return lang.pick(zh, en);
    }

    public String why(Lang lang) {
        return lang.pick(whyZh, whyEn);
    }

    /** Whether the first five alone are enough to open a case: this is one of them. */
    public boolean opensCase() {
        return no <= 5;
    }
}
