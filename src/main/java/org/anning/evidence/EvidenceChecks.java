package org.anning.evidence;

import org.anning.common.Problem;
import org.anning.timeline.EventTime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with the facts of a piece of evidence. */
public final class EvidenceChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TEXT = 10_000;

    private EvidenceChecks() {}

    /** All problems, in the order of the form. */
    public static List<Problem> check(EvidenceFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        if (facts.title().isEmpty()) {
            problems.add(Problem.error("title", "evidence.problem.title"));
        }
        LocalDate obtained = facts.obtainedOn();
        LocalDate today = LocalDate.ofInstant(clock.instant(), EventTime.ZONE);
        if (obtained != null && (obtained.isBefore(EARLIEST) || obtained.isAfter(today))) {
            problems.add(Problem.error("obtainedOn", "evidence.problem.obtainedOn"));
        }
        String sha256 = facts.sha256();
        if (sha256 != null && !SHA_256.matcher(sha256).matches()) {
            problems.add(Problem.error("sha256", "evidence.problem.sha256"));
        }
        Long size = facts.sizeBytes();
        if (size != null && size < 0) {
            problems.add(Problem.error("sizeBytes", "evidence.problem.size"));
        }
        Problem.ifLonger(problems, "title", facts.title(), LONGEST_LINE);
        Problem.ifLonger(problems, "description", facts.description(), LONGEST_TEXT);
        Problem.ifLonger(problems, "fileName", facts.fileName(), LONGEST_LINE);
        Problem.ifLonger(problems, "sourceDevice", facts.sourceDevice(), LONGEST_LINE);
        Problem.ifLonger(problems, "note", facts.note(), LONGEST_TEXT);
        return problems;
    }
}
