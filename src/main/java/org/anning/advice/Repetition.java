package org.anning.advice;

import org.anning.law.Conduct;
import org.anning.timeline.EntryRow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each kind of conduct happened in a case. */
final class Repetition {

    /** "Repeatedly" is commonly read as three times or more (domain 1.1). */
    private static final int REPEATED = 3;

    private final Map<Conduct, Long> times = new EnumMap<>(Conduct.class);

    Repetition(List<EntryRow> contacts) {
        for (EntryRow entry : contacts) {
            for (Conduct flag : entry.facts().conduct().list()) {
                times.merge(flag, (long) Math.max(1, entry.facts().contacts()), Long::sum);
            }
        }
    }

    /** Whether one of the kinds of conduct of this contact was repeated. */
    boolean of(EntryRow entry) {
        return entry.facts().conduct().list().stream()
                .anyMatch(flag -> times.getOrDefault(flag, 0L) >= REPEATED);
    }
}
