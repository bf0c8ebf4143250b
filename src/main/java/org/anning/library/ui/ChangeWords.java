package org.anning.library.ui;

import org.anning.common.Texts;
import org.anning.library.Change;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A change of the library in words. */
final class ChangeWords {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private ChangeWords() {}

    static String at(Change change, ZoneId zone) {
        return AT.format(change.at().atZone(zone));
    }

    /** When, who, what and why, in one line. */
    static String line(Texts texts, Change change, ZoneId zone) {
        return String.join(
                "  ",
                at(change, zone),
                change.who(),
                texts.name("library.deed", change.deed()),
                change.why());
    }

    /** Where something changed. */
    static String where(Texts texts, Change change) {
        if (change.parts().isEmpty()) {
            return "";
        }
        String first = SpotWords.name(texts, change.parts().getFirst().spot());
        return change.parts().size() == 1
                ? first
                : texts.get("library.changes.more", first, change.parts().size());
    }
}
