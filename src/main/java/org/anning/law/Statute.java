package org.anning.law;

import org.anning.common.Lang;

/**
 * A law, interpretation or rule that provisions stand in.
 *
 * @param family what the keys of its provisions begin with, such as {@code psap-2025}
 * @param number its document number, or ""
 * @param mark how sure the number is
 */
public record Statute(
        String family,
        String zh,
        String en,
        String issuerZh,
        String issuerEn,
        String number,
        Mark mark) {

    public String name(Lang lang) {
        return lang.pick(zh, en);
    }

    /** Who made it. */
    public String issuer(Lang lang) {
        return lang.pick(issuerZh, issuerEn);
    }
}
