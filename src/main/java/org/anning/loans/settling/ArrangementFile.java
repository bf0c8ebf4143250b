package org.anning.loans.settling;

import org.anning.common.PersonalData;

import java.util.Arrays;
import java.util.List;

/**
 * An arrangement with what its papers hold.
 *
 * @param points what was found in the agreement and in the certificate, in the order of the enum
 */
@PersonalData
public record ArrangementFile(Arrangement facts, List<PaperPoint> points) {

    public ArrangementFile {
        List<PaperPoint> found = List.copyOf(points);
        points = Arrays.stream(PaperPoint.values()).filter(found::contains).toList();
    }

    /** An arrangement none of whose papers was gone through. */
    public ArrangementFile(Arrangement facts) {
        this(facts, List.of());
    }

    /**
     * What a paper that was gone through does not say.
     *
     * @param card whether the loan is a credit card
     */
    public List<PaperPoint> missing(PaperPoint.Paper paper, boolean card) {
        return PaperPoint.of(paper, card).stream().filter(p -> !points.contains(p)).toList();
    }

    @Override
    public String toString() {
        return "ArrangementFile";
    }
}
