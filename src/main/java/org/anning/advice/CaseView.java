package org.anning.advice;

import org.anning.cases.CaseFacts;
import org.anning.cases.ConsentFacts;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.timeline.EntryRow;

import java.util.List;
import java.util.Map;

/**
 * Everything known of one case at one moment. Struck things are left out: they count nowhere.
 *
 * @param entries in the order in which things happened
 * @param steps the latest first
 * @param answers of the last interview, by the code of the question; only what was answered
 */
@PersonalData
public record CaseView(
        CaseId id,
        Stored<CaseFacts> file,
        Stored<ClientFacts> client,
        List<EntryRow> entries,
        List<Stored<StepFacts>> steps,
        List<Stored<ConsentFacts>> consents,
        Map<String, Answered> answers) {

    public CaseView {
        entries = entries.stream().filter(e -> !e.struck()).toList();
        steps = List.copyOf(steps);
        consents = List.copyOf(consents);
        answers = Map.copyOf(answers);
    }

    /** What was done to the client or the client's people, in order. */
    public List<EntryRow> contacts() {
        return entries.stream().filter(e -> e.facts().harassing()).toList();
    }

    /** The steps of one kind, the latest first. */
    public List<Stored<StepFacts>> steps(StepKind kind) {
        return steps.stream().filter(s -> s.value().kind() == kind).toList();
    }

    @Override
    public String toString() {
        return "CaseView";
    }
}
