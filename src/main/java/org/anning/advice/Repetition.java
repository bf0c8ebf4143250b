package org.anning.advice;

import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.timeline.EntryRow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each kind of conduct happened in a case. */
final class Repetition {

    private static final String REPEATED = "repeated_times";

    private final Law law;
    private final Map<Conduct, Long> times = new EnumMap<>(Conduct.class);

    /**
     * @param law whose figure says how often is repeatedly
     */
    Repetition(List<EntryRow> contacts, Law law) {
        this.law = law;
        for (EntryRow entry : contacts) {
            for (Conduct flag : entry.facts().conduct().list()) {
                times.merge(flag, (long) Math.max(1, entry.facts().contacts()), Long::sum);
            }
        }
    }

    /** Whether one of the kinds of conduct of this contact was repeated. */
    boolean of(EntryRow entry) {
        return entry.facts().conduct().list().stream()
                .anyMatch(flag -> times.getOrDefault(flag, 0L) >= least(entry));
    }

    /** How often is "repeatedly" on the day of this contact: commonly three times (domain 1.1). */
    private long least(EntryRow entry) {
        return law.figure(REPEATED, entry.facts().time().lastDay())
                .map(f -> Long.parseLong(f.value()))
                .orElse(Long.MAX_VALUE);
    }
}
