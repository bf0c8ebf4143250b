package org.anning.timeline.quick;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way of naming days.
 *
 * @param make the days meant; null where it was no date after all
 */
record DayRule(Pattern pattern, Function<MatchResult, @Nullable Days> make) {

    static DayRule of(String regex, Function<MatchResult, @Nullable Days> make) {
        return new DayRule(Pattern.compile(regex), make);
    }
}
