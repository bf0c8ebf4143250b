package org.anning.timeline.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.CaseId;
import org.anning.common.Problem;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryChecks;
import org.anning.timeline.EventTime;
import org.anning.timeline.NightHours;
import org.anning.timeline.TimelineService;
import org.anning.timeline.quick.Chip;
import org.anning.timeline.quick.QuickEntry;
import org.anning.timeline.quick.QuickLine;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The quick line: text becomes chips while it is typed, open chips are answered, and the entry is
 * saved. Repeating takes the last entry and asks only for the new time.
 */
public final class QuickLineViewModel {

    private final TimelineService timeline;
    private final CaseId caseId;
    private final Background background;
    private final Clock clock;
    private final QuickLine line;
    private final Function<String, @Nullable UUID> lenderOfNumber;
    private final Consumer<Stored<ContactFacts>> saved;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<QuickEntry> entry;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable ContactFacts> repeated = new SimpleObjectProperty<>();
    private @Nullable ContactFacts last;
    private boolean asked;
    private boolean busy;

    /**
     * @param lenderOfNumber the lender that a normalised number is linked to, or null
     * @param saved told what was written
     */
    public QuickLineViewModel(
            TimelineService timeline,
            CaseId caseId,
            Background background,
            Clock clock,
            NightHours night,
            Function<String, @Nullable UUID> lenderOfNumber,
            Consumer<Stored<ContactFacts>> saved) {
        this.timeline = timeline;
        this.caseId = caseId;
        this.background = background;
        this.clock = clock;
        this.line = new QuickLine(clock, night);
        this.lenderOfNumber = lenderOfNumber;
        this.saved = saved;
        this.entry = new ReadOnlyObjectWrapper<>(line.read(""));
        text.subscribe(this::typed);
    }

    private void typed(String now) {
        entry.set(line.read(now));
        message.set("");
        asked = false;
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is understood of it. */
    public ReadOnlyObjectProperty<QuickEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /** Key of the sentence that says what keeps the entry from being saved, or "". */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The entry that is being repeated, or null. */
    public ObjectProperty<@Nullable ContactFacts> repeatedProperty() {
        return repeated;
    }

    /** Answers what a chip asks. */
    public void settle(Chip chip, Object answer) {
        entry.set(entry.get().settled(chip, answer));
        message.set("");
    }

    /** Takes a chip away. */
    public void drop(Chip chip) {
        entry.set(entry.get().without(chip));
    }

    /** Begins to repeat an entry with a new time. */
    public void repeat(ContactFacts facts) {
        repeated.set(facts);
        text.set("");
    }

    /** Begins to repeat the entry that was saved last; does nothing before there is one. */
    public void repeatLast() {
        if (last != null) {
            repeat(last);
        }
    }

    /** What {@link #repeatLast} repeats until something was saved here. */
    public void lastWas(ContactFacts facts) {
        if (last == null) {
            last = facts;
        }
    }

    /** Stops repeating. */
    public void stopRepeating() {
        repeated.set(null);
    }

    /**
     * Saves the entry. What has no time is not saved but asked; other open chips are asked once and
     * then kept in their careful reading.
     */
    public void save() {
        if (busy) {
            return;
        }
        QuickEntry now = entry.get();
        Optional<EventTime> time = now.time();
        if (now.blank() && repeated.get() == null) {
            return;
        }
        if (time.isEmpty()) {
            message.set("timeline.quick.needsTime");
            return;
        }
        ContactFacts base = repeated.get();
        ContactFacts facts =
                base == null
                        ? withLender(now.facts(time.get()))
                        : base.edit().time(time.get()).facts();
        if (base == null && !asked && !now.open().isEmpty()) {
            asked = true;
            message.set("timeline.quick.stillOpen");
            return;
        }
        List<Problem> problems = EntryChecks.check(facts, clock);
        Optional<Problem> blocking = problems.stream().filter(Problem::blocks).findFirst();
        if (blocking.isPresent()) {
            message.set(blocking.get().textKey());
            return;
        }
        write(facts);
    }

    private ContactFacts withLender(ContactFacts facts) {
        String number = facts.plainNumber();
        return number == null ? facts : facts.edit().lenderId(lenderOfNumber.apply(number)).facts();
    }

    private void write(ContactFacts facts) {
        busy = true;
        background
                .run(() -> timeline.write(caseId, facts))
                .onSuccess(stored -> {
                    last = facts;
                    repeated.set(null);
                    text.set("");
                    saved.accept(stored);
                })
                .onEnd(() -> busy = false)
                .start();
    }
}
