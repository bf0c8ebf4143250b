package org.anning.desk;

import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.names.Folded;
import org.anning.names.TypedName;
import org.anning.names.TypedName.Fit;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something the desk can do now, to be found by its name in either language.
 *
 * @param name text key of its name
 * @param icon literal of an icon of the pack
 * @param keys what it is done with on the keyboard, as it is shown, or ""
 */
public record Command(String name, String icon, String keys, Runnable run) {

    private static final Map<Lang, Texts> TEXTS =
            Stream.of(Lang.values()).collect(Collectors.toMap(lang -> lang, Texts::of));

    /** How well what was typed fits its name in either language. */
    Fit fit(TypedName typed) {
        return TEXTS.values().stream()
                .map(texts -> typed.in(Folded.name(texts.get(name))))
                .max(Comparator.naturalOrder())
                .orElse(Fit.NONE);
    }
}
