package org.anning.casefile;

import org.anning.common.PersonalData;

import java.util.UUID;

/**
 * A field in which both copies of a case say something, and not the same.
 *
 * @param id of the loan, entry or whatever it is a field of
 * @param field as the case file calls it
 */
@PersonalData
public record Conflict(Section section, UUID id, String field, Object ours, Object theirs) {

    private static final int SHORT = 60;

    /** What names this conflict among those of one merge. */
    public String key() {
        return section.code() + "/" + id + "/" + field;
    }

    /** Whether both can be kept, one after the other. */
    public boolean words() {
        return ours instanceof String && theirs instanceof String;
    }

    /** What stands in the field after this choice. */
    Object value(Choice choice) {
        return switch (choice) {
            case OURS -> ours;
            case THEIRS -> theirs;
            case BOTH -> words() ? ours + between() + theirs : ours;
        };
    }

    private String between() {
        String both = ours.toString() + theirs;
        return both.length() <= SHORT && !both.contains("\n") ? " / " : "\n";
    }

    @Override
    public String toString() {
        return "Conflict";
    }
}
