package org.anning.common;

import java.util.Locale;
import java.util.Optional;

/**
 * An enum constant that is known outside the program (case files, law data, texts) by a stable code
 * in lower case, such as {@code threat_safety}. The code is the constant's name in lower case.
 */
public interface Coded {

    /** The name of the enum constant; every {@code enum} has it. */
    String name();

    /** The code written in files and in text keys. Stable for ever. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of {@code type} with this code, or empty when there is none. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
