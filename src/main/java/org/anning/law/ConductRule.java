package org.anning.law;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is known of one conduct flag (domain 3.3, 3.5).
 *
 * @param severity 0 to 5, for sorting
 * @param engaged provisions of every version; which apply is chosen by the date of the event
 */
public record ConductRule(Conduct conduct, Nature nature, int severity, List<Engaged> engaged) {

    /** When a provision applies only to some acts of a kind. */
    public enum Condition implements Coded {
        /** Three times or more. */
        REPEATED,
        /** Only together with violence. */
        VIOLENCE,
        /** Chosen by the day of the contract, not of the event. */
        CONTRACT,
        /** Only where the husband or wife was pressed. */
        SPOUSE,
        /** Only where somebody was pressed as an heir. */
        HEIR,
        /** Only where somebody was pressed as a guarantor. */
        GUARANTOR
    }

    /**
     * A provision that this conduct may engage.
     *
     * @param condition null where there is none
     */
    public record Engaged(String key, @Nullable Condition condition) {}

    public ConductRule {
        engaged = List.copyOf(engaged);
    }

    static ConductRule of(Cells row, Catalogue catalogue) {
        Nature nature =
                switch (row.text(1)) {
                    case "U" -> Nature.AGAINST_RULES;
                    case "C" -> Nature.DEPENDS;
                    case "N" -> Nature.LAWFUL;
                    default -> throw row.bad(1);
                };
        List<Engaged> engaged = row.words(3).stream().map(word -> engaged(row, word)).toList();
        if (!engaged.stream().map(Engaged::key).allMatch(catalogue::has)) {
            throw row.bad(3);
        }
        return new ConductRule(
                row.coded(0, Conduct.class), nature, row.number(2).intValueExact(), engaged);
    }

    private static Engaged engaged(Cells row, String word) {
        int mark = word.indexOf('?');
        return mark < 0
                ? new Engaged(word, null)
                : new Engaged(
                        word.substring(0, mark),
                        Coded.of(Condition.class, word.substring(mark + 1))
                                .orElseThrow(() -> row.bad(3)));
    }

    /** The keys of the provisions, of every version. */
    public List<String> provisions() {
        return engaged.stream().map(Engaged::key).toList();
    }
}
