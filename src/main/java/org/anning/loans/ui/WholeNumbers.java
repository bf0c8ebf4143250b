package org.anning.loans.ui;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;

/** Whole numbers as people type them, full-width digits too. */
final class WholeNumbers {

    private WholeNumbers() {}

    /** The number, or null when there is none or it cannot be read. */
    static @Nullable Integer read(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
    }
}
