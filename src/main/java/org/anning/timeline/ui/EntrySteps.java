package org.anning.timeline.ui;

import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.fx.Undo;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.TimelineService;

import java.util.ArrayList;
import java.util.List;

/**
 * What takes back a change of entries. Each step is one transaction, and so is its opposite. A step
 * is refused when an entry is no longer what the step left behind, because somebody else changed it
 * since.
 */
final class EntrySteps {

    private final TimelineService timeline;

    EntrySteps(TimelineService timeline) {
        this.timeline = timeline;
    }

    /** Strikes entries; nothing that was written is ever removed. */
    Undo.Step strike(List<Stored<ContactFacts>> entries, String why) {
        return () -> restore(timeline.strikeAll(now(entries, false), why), why);
    }

    /** Lets entries count again. */
    Undo.Step restore(List<Stored<ContactFacts>> entries, String why) {
        return () -> strike(timeline.restoreAll(now(entries, true)), why);
    }

    /**
     * Puts entries back to what they were.
     *
     * @param changed the entries as the change left them
     * @param before the facts of each as they were, in the same order
     */
    Undo.Step correct(List<Stored<ContactFacts>> changed, List<ContactFacts> before) {
        return () -> {
            List<Stored<ContactFacts>> now = now(changed, false);
            List<Stored<ContactFacts>> wanted = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                wanted.add(now.get(i).with(before.get(i)));
            }
            return correct(
                    timeline.correctAll(wanted), changed.stream().map(Stored::value).toList());
        };
    }

    /** The entries with their versions of now. */
    private List<Stored<ContactFacts>> now(List<Stored<ContactFacts>> left, boolean struck) {
        List<Stored<ContactFacts>> now = new ArrayList<>();
        for (Stored<ContactFacts> one : left) {
            EntryRow row = timeline.entry(new EntryId(one.id()));
            if (row.struck() != struck || !row.facts().equals(one.value())) {
                throw new Refusal("common.conflict");
            }
            now.add(row.stored());
        }
        return now;
    }
}
