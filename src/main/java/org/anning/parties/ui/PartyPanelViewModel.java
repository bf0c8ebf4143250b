package org.anning.parties.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Texts;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.names.Folded;
import org.anning.parties.ClientMerges;
import org.anning.parties.Decision;
import org.anning.parties.Merged;
import org.anning.parties.NumberUse;
import org.anning.parties.Party;
import org.anning.parties.PartyChecks;
import org.anning.parties.PartyHit;
import org.anning.parties.PartyKind;
import org.anning.parties.Verdict;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Who a party that is being typed may be, and what is decided about it. */
public final class PartyPanelViewModel {

    private final PartyChecks checks;
    private final @Nullable CaseId caseId;
    private final Background background;
    private final Dialogs dialogs;
    private final Language language;
    private final Executor later;
    private final ObservableList<PartyHit> hits = FXCollections.observableArrayList();
    private final ObservableList<NumberUse> numbers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Decision> decision =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Merged> merged = FXCollections.observableArrayList();
    private @Nullable Party party;
    private @Nullable ClientMerges merges;
    private Runnable reread = () -> {};
    private boolean decidesLater;
    private final ReadOnlyObjectWrapper<@Nullable Pending> pending = new ReadOnlyObjectWrapper<>();

    /** What was decided before there is a case to keep it in. */
    @PersonalData
    record Pending(Party party, Verdict verdict, @Nullable String why, List<PartyHit> hits) {

        /** Whether it still holds for a party and those who were found for it. */
        private boolean covers(Party now, List<PartyHit> found) {
            return Folded.name(now.name()).equals(Folded.name(party.name()))
                    && hits.stream()
                            .map(PartyHit::id)
                            .toList()
                            .containsAll(found.stream().map(PartyHit::id).toList());
        }

        @Override
        public String toString() {
            return "Pending";
        }
    }

    /**
     * @param caseId the case the party stands in, or null before there is one
     * @param later waits until the typing pauses
     */
    public PartyPanelViewModel(
            PartyChecks checks,
            @Nullable CaseId caseId,
            Background background,
            Dialogs dialogs,
            Language language,
            Executor later) {
        this.checks = checks;
        this.caseId = caseId;
        this.background = background;
        this.dialogs = dialogs;
        this.language = language;
        this.later = later;
    }

    /** What was found for one state of the form. */
    @PersonalData
    private record Found(
            List<PartyHit> hits,
            List<NumberUse> numbers,
            @Nullable Decision decision,
            List<Merged> merged) {

        @Override
        public String toString() {
            return "Found";
        }
    }

    /** Looks for this party once the typing pauses. */
    public void typed(Party typed) {
        if (!typed.equals(party)) {
            party = typed;
            later.execute(this::look);
        }
    }

    private void look() {
        Party wanted = party;
        if (wanted == null) {
            return;
        }
        background
                .chore(_ -> find(wanted))
                .onSuccess(found -> {
                    if (wanted.equals(party)) {
                        merged.setAll(found.merged);
                        numbers.setAll(found.numbers);
                        decision.set(found.decision);
                        Pending before = pending.get();
                        if (before != null && !before.covers(wanted, found.hits)) {
                            pending.set(null);
                        }
                        hits.setAll(found.hits);
                    }
                })
                .start();
    }

    private Found find(Party wanted) {
        List<PartyHit> found = checks.like(wanted, caseId);
        List<NumberUse> used = new ArrayList<>();
        for (String number : wanted.numbersApart()) {
            checks.elsewhere(number, caseId).ifPresent(used::add);
        }
        Decision last =
                caseId == null
                        ? null
                        : checks.last(caseId, wanted).filter(d -> d.covers(found)).orElse(null);
        ClientMerges merging = merges;
        return new Found(
                found,
                used,
                last,
                merging == null || caseId == null ? List.of() : merging.of(caseId));
    }

    /** From now on clients can be merged here, and parted again. */
    void canMerge(ClientMerges merging, Runnable afterwards) {
        merges = merging;
        reread = afterwards;
    }

    /** Looks again for the same party. */
    void again() {
        look();
    }

    /** The client whom a person said to be the same, to be merged; empty where there is none. */
    Optional<PartyHit> mergeable() {
        Decision now = decision.get();
        boolean same = now != null && now.verdict() == Verdict.SAME_PERSON && merges != null;
        return hits.stream().filter(h -> same && h.kind() == PartyKind.CLIENT).findFirst();
    }

    /** Parts two clients who became one. */
    public void part(Merged one) {
        ClientMerges merging = merges;
        if (merging != null) {
            background
                    .run(() -> {
                        merging.undo(one);
                        return true;
                    })
                    .onSuccess(_ -> {
                        look();
                        reread.run();
                    })
                    .start();
        }
    }

    /** Clients who became one with this one. */
    public ObservableList<Merged> merged() {
        return merged;
    }

    /** Keeps a decision about everybody who is shown; a conflict asks why. */
    public void decide(Verdict verdict) {
        Party about = party;
        CaseId id = caseId;
        if (about == null || !decides() || hits.isEmpty()) {
            return;
        }
        String why = null;
        if (verdict == Verdict.CONFLICT) {
            Texts texts = language.texts();
            why =
                    dialogs.ask(
                                    texts.get("parties.verdict.conflict"),
                                    texts.get("parties.decide.ask"),
                                    "")
                            .orElse(null);
            if (why == null) {
                return;
            }
        }
        String words = why;
        List<PartyHit> shown = List.copyOf(hits);
        if (id == null) {
            pending.set(new Pending(about, verdict, words, shown));
            return;
        }
        background
                .run(() -> checks.decide(id, about, verdict, words, shown))
                .onSuccess(decision::set)
                .start();
    }

    /** A decision can be made before there is a case; it is kept by {@link #made}. */
    void decidesLater() {
        decidesLater = true;
    }

    /** There is a case now: keeps in it what was decided before. */
    void made(CaseId made) {
        Pending before = pending.get();
        if (before != null) {
            pending.set(null);
            background
                    .run(() ->
                            checks.decide(
                                    made, before.party, before.verdict, before.why, before.hits))
                    .start();
        }
    }

    /** What is kept once there is a case, or null. */
    ReadOnlyObjectProperty<@Nullable Pending> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** Asks the supervisor how the conflict is settled, and keeps it. */
    public void settle() {
        Decision conflict = decision.get();
        if (conflict == null || !settles()) {
            return;
        }
        Texts texts = language.texts();
        dialogs.ask(texts.get("parties.settle"), texts.get("parties.settle.ask"), "")
                .ifPresent(how ->
                        background
                                .run(() -> checks.settle(conflict, how))
                                .onSuccess(decision::set)
                                .start());
    }

    /** Whether there is a conflict here for the person at the keyboard to settle. */
    boolean settles() {
        Decision now = decision.get();
        return now != null && now.open() && checks.supervises();
    }

    /** Whether a decision can be made here. */
    boolean decides() {
        return caseId != null || decidesLater;
    }

    /** Opens the question again, as after a mistake; what was decided stays in the list. */
    public void reconsider() {
        decision.set(null);
        pending.set(null);
    }

    public ObservableList<PartyHit> hits() {
        return hits;
    }

    /** Numbers of the party that occur in other cases. */
    public ObservableList<NumberUse> numbers() {
        return numbers;
    }

    /** What was decided about exactly these, or null. */
    public ReadOnlyObjectProperty<@Nullable Decision> decisionProperty() {
        return decision.getReadOnlyProperty();
    }
}
