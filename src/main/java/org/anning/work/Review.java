package org.anning.work;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Where the check of a case stands.
 *
 * @param since from when on, or null where nobody asked for a check
 * @param by who brought it there, or ""
 * @param last the line that did, or null
 */
@PersonalData
public record Review(
        ReviewStage stage, @Nullable Instant since, String by, @Nullable ReviewFacts last) {

    /**
     * What the lines come to, the oldest first.
     *
     * @param seal what the case says now, as a hash; "" where that is not looked at
     */
    static Review of(List<ReviewFacts> lines, String seal) {
        Review now = new Review(ReviewStage.NONE, null, "", null);
        for (ReviewFacts line : lines) {
            now = new Review(stage(line, seal), line.saidAt(), line.saidBy(), line);
        }
        return now;
    }

    private static ReviewStage stage(ReviewFacts line, String seal) {
        return switch (line.kind()) {
            case ASKED, ANSWER -> ReviewStage.WAITING;
            case COMMENT -> ReviewStage.COMMENTED;
            case SIGNED ->
                    seal.isEmpty() || seal.equals(line.seal())
                            ? ReviewStage.SIGNED
                            : ReviewStage.CHANGED_SINCE;
            case WITHDRAWN -> ReviewStage.NONE;
        };
    }

    @Override
    public String toString() {
        return "Review";
    }
}
