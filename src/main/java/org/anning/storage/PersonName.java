package org.anning.storage;

import java.text.Normalizer;
import java.util.Locale;

/** Names of people as they are typed at the gate. */
final class PersonName {

    static final int LONGEST = 60;

    private PersonName() {}

    /** The name without what input methods and habits change: width, case and spaces. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
