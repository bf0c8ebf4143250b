package org.anning.interview;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview that is not finished: everything that was typed and where the caret stands.
 *
 * @param id also the identity of the interview when it is finished
 * @param client the known client that was chosen, or null for a new one
 * @param guided one part at a time, or all on one page
 * @param focus the question whose field has the caret
 * @param caret where in it
 * @param dismissed why the safety warning was dismissed, if it was
 */
@PersonalData
public record InterviewDraft(
        UUID id,
        Instant startedAt,
        @Nullable UUID client,
        boolean guided,
        Section section,
        String focus,
        int caret,
        List<Given> given,
        List<Note> notes,
        @Nullable String dismissed) {

    public InterviewDraft {
        given = given == null ? List.of() : List.copyOf(given);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** An interview that begins now. */
    public static InterviewDraft begun(Instant now) {
        return new InterviewDraft(
                UUID.randomUUID(),
                now,
                null,
                true,
                Section.SAFETY,
                "safe_to_talk",
                0,
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

    @Override
    public String toString() {
        return "InterviewDraft";
    }
}
