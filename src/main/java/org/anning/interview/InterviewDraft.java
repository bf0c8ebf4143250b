package org.anning.interview;

import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.loans.LoanEntry;
import org.anning.timeline.ContactFacts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview that is being held or corrected: everything that was typed and where the caret
 * stands.
 *
 * @param id also the identity of the interview when it is finished
 * @param caseOf the case it belongs to already, or null where finishing opens one
 * @param client the known client that was chosen, or null for a new one
 * @param guided one part at a time, or all on one page
 * @param focus the question whose field has the caret
 * @param caret where in it
 * @param entries contacts that were added on the way; finishing puts them into the timeline under
 *     the same identities
 * @param loans lenders with their loans that were added on the way
 * @param dismissed why the safety warning was dismissed, if it was
 */
@PersonalData
public record InterviewDraft(
        UUID id,
        Instant startedAt,
        @Nullable UUID caseOf,
        @Nullable UUID client,
        boolean guided,
        Section section,
        String focus,
        int caret,
        List<Given> given,
        List<Note> notes,
        List<Stored<ContactFacts>> entries,
        List<Stored<LoanEntry>> loans,
        @Nullable String dismissed) {

    public InterviewDraft {
        given = given == null ? List.of() : List.copyOf(given);
        notes = notes == null ? List.of() : List.copyOf(notes);
        entries = entries == null ? List.of() : List.copyOf(entries);
        loans = loans == null ? List.of() : List.copyOf(loans);
    }

    /** An interview that begins now. */
    public static InterviewDraft begun(Instant now) {
        return of(UUID.randomUUID(), now, null, List.of(), List.of());
    }

    /** An interview that begins now, with the client of a case that was opened without one. */
    public static InterviewDraft begunFor(CaseId caseId, Instant now) {
        return of(UUID.randomUUID(), now, caseId.value(), List.of(), List.of());
    }

    /** A finished interview, to be read and corrected. */
    static InterviewDraft again(CaseId caseId, FinishedInterview finished) {
        return of(
                finished.id(),
                finished.startedAt(),
                caseId.value(),
                finished.given(),
                finished.notes());
    }

    private static InterviewDraft of(
            UUID id,
            Instant startedAt,
            @Nullable UUID caseOf,
            List<Given> given,
            List<Note> notes) {
        return new InterviewDraft(
                id,
                startedAt,
                caseOf,
                null,
                true,
                Section.SAFETY,
                "safe_to_talk",
                0,
                given,
                notes,
                List.of(),
                List.of(),
                null);
    }

    /** Key of its draft in the journal. */
    public String form() {
        return form(id);
    }

    static String form(UUID id) {
        return "interview/" + id;
    }

    /** Whether a draft of the journal is an interview. */
    public static boolean is(String form) {
        return form.startsWith("interview/");
    }

    /** The words given to a question. */
    public Optional<String> text(String field) {
        return given.stream()
                .filter(g -> g.field().equals(field))
                .map(Given::text)
                .filter(t -> t != null && !t.isBlank())
                .findFirst();
    }

    /** The words that stand beside a choice. */
    public Optional<String> detail(String field) {
        return given.stream()
                .filter(g -> g.field().equals(field))
                .map(Given::detail)
                .filter(t -> t != null && !t.isBlank())
                .findFirst();
    }

    @Override
    public String toString() {
        return "InterviewDraft";
    }
}
