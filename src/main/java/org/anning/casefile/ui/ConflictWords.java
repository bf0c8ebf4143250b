package org.anning.casefile.ui;

import org.anning.casefile.Conflict;
import org.anning.common.Coded;
import org.anning.common.Json;
import org.anning.common.Texts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Says in words in what two copies of a case differ. */
final class ConflictWords {

    private static final List<String> FEATURES =
            List.of("cases", "loans", "timeline", "evidence", "lenders", "clients", "deadlines");

    private ConflictWords() {}

    /** The part of the case, which of several, and the field. */
    static String place(Conflict conflict, String subject, Texts texts) {
        String section = texts.name("casefile.section", conflict.section());
        String of = subject.isBlank() ? section : section + " " + subject;
        return of + " \u00B7 " + field(conflict, texts);
    }

    private static String field(Conflict conflict, Texts texts) {
        for (String feature : FEATURES) {
            String key = feature + ".field." + conflict.field();
            if (texts.has(key)) {
                return texts.get(key);
            }
        }
        String own = "casefile.field." + conflict.field();
        return texts.has(own) ? texts.get(own) : conflict.field();
    }

    /** What one copy says. */
    static String value(Conflict conflict, Object value, Texts texts) {
        return switch (value) {
            case String words -> words;
            case Boolean yes -> texts.get(yes ? "casefile.yes" : "casefile.no");
            case Coded code -> code(conflict, code, texts);
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> texts.get("casefile.package.several", list.size());
            case Record facts -> new Json().write(facts).replaceAll("[{}\"]", " ").strip();
            default -> value.toString();
        };
    }

    private static String code(Conflict conflict, Coded code, Texts texts) {
        String name = code.getClass().getSimpleName();
        String kind = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        for (String feature : FEATURES) {
            for (String prefix : List.of(conflict.field(), kind)) {
                String key = feature + "." + prefix + "." + code.code();
                if (texts.has(key)) {
                    return texts.get(key);
                }
            }
        }
        return code.code();
    }
}
