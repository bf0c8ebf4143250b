package org.anning.law;

import org.anning.common.Lang;

import java.time.LocalDate;
import java.util.List;

/**
 * How one kind of evidence is kept, and what is weak about it (domain 3.6).
 *
 * @param code of {@code evidence.EvidenceKind}
 * @param provisions keys the rule rests on
 */
public record KeepingRule(
        String code,
        String zh,
        String en,
        String keepZh,
        String keepEn,
        String weakZh,
        String weakEn,
        List<String> provisions,
        Mark mark,
        LocalDate lastChecked) {

    public KeepingRule {
        provisions = List.copyOf(provisions);
    }

    public String name(Lang lang) {
        return lang.pick(zh, en);
    }

    /** How it is kept. */
    public String keep(Lang lang) {
        return lang.pick(keepZh, keepEn);
    }

    /** What can be doubted about it, or "". */
    public String weakPoint(Lang lang) {
        return lang.pick(weakZh, weakEn);
    }
}
