package org.anning.timeline;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one form in which the same telephone number is always written, for grouping (domain 9.8). A
 * masked number keeps its stars and stays a group of its own.
 */
public final class CallerNumber {

    private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Cf}\\-‐-―()\\[\\]'’‘\"./]");
    private static final Pattern COUNTRY =
            Pattern.compile("^(?:\\+86|0086|86)(?=1[3-9][\\d*]{9}$|0\\d{9,11}$)");

    private CallerNumber() {}

    /** The normalised number, or null where there is none. */
    public static @Nullable String normalise(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        plain = DECORATION.matcher(plain).replaceAll("");
        plain = COUNTRY.matcher(plain).replaceFirst("");
        return plain.isEmpty() ? null : plain;
    }
}
