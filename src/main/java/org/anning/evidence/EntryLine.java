package org.anning.evidence;

import org.anning.common.Texts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** A timeline entry as one short line, for lists of what a piece proves. */
public final class EntryLine {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private EntryLine() {}

    /** When, as exactly as it is known, and in which way. */
    public static String of(EntryRow entry, Texts texts) {
        return when(entry.facts().time())
                + " "
                + texts.name("timeline.channel", entry.facts().channel());
    }

    private static String when(EventTime time) {
        if (time.hasClock()) {
            return MINUTE.format(time.from());
        } else if (time.oneDay()) {
            return time.firstDay().toString();
        }
        return Objects.requireNonNullElseGet(
                time.said(), () -> time.firstDay() + " – " + time.lastDay());
    }
}
