package org.anning.settings;

import org.anning.common.Coded;

import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be set, with the value it has until somebody sets it.
 *
 * @param key name in the file, beginning with the feature
 * @param unset the value without a line in the file, or with a line that cannot be read
 * @param read the value from its text; empty when it cannot be read
 * @param write the value as text
 */
public record Setting<T>(
        String key, T unset, Function<String, Optional<T>> read, Function<T, String> write) {

    /** A line of text. */
    public static Setting<String> of(String key, String unset) {
        return new Setting<>(key, unset, Optional::of, Function.identity());
    }

    /** A whole number between two bounds, both included. */
    public static Setting<Integer> of(String key, int unset, int least, int most) {
        return new Setting<>(
                key,
                unset,
                text -> number(text).filter(n -> n >= least && n <= most),
                String::valueOf);
    }

    /** A yes or no. */
    public static Setting<Boolean> of(String key, boolean unset) {
        return new Setting<>(
                key,
                unset,
                text ->
                        text.equals("true") || text.equals("false")
                                ? Optional.of(Boolean.valueOf(text))
                                : Optional.empty(),
                String::valueOf);
    }

    /** One of the constants of an enum, written as its code. */
    public static <E extends Enum<E> & Coded> Setting<E> of(String key, E unset) {
        return new Setting<>(
                key, unset, text -> Coded.of(unset.getDeclaringClass(), text), Coded::code);
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
