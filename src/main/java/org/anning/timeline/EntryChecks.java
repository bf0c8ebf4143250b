package org.anning.timeline;

import org.anning.common.Problem;
import org.anning.common.YesNo;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the facts of an entry. */
public final class EntryChecks {

    /** Before this day no online loan was collected; an earlier date is a slip of the keys. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** More contacts than this in one entry are a slip of the keys. */
    static final int MOST_CONTACTS = 100_000;

    /** More than this a day is asked about. */
    static final int MANY_A_DAY = 2_000;

    private static final int MOST_PEOPLE = 200;
    private static final int DAY_IN_SECONDS = 24 * 3600;
    private static final int MONTH_IN_MINUTES = 31 * 24 * 60;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TEXT = 20_000;

    private EntryChecks() {}

    /** All problems, in the order of the form. */
    public static List<Problem> check(ContactFacts facts, Clock clock) {
        List<Problem> problems = new ArrayList<>();
        time(problems, facts.time(), clock);
        contacts(problems, facts);
        visit(problems, facts);
        refusal(problems, facts, clock);
        within(problems, "durationSeconds", facts.durationSeconds(), DAY_IN_SECONDS);
        within(problems, "views", facts.views(), Integer.MAX_VALUE);
        within(problems, "reposts", facts.reposts(), Integer.MAX_VALUE);
        lengths(problems, facts);
        return problems;
    }

    private static void time(List<Problem> problems, EventTime time, Clock clock) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), EventTime.ZONE);
        if (time.to().isBefore(time.from())) {
            problems.add(Problem.error("time", "timeline.problem.endBeforeStart"));
        } else if (time.firstDay().isBefore(EARLIEST)) {
            problems.add(Problem.error("time", "timeline.problem.tooEarly", EARLIEST.getYear()));
        } else if (time.from().isAfter(now)) {
            problems.add(Problem.error("time", "timeline.problem.future"));
        } else if (time.precision() == Precision.RANGE
                && time.lastDay().isAfter(now.toLocalDate())) {
            problems.add(Problem.error("time", "timeline.problem.rangeFuture"));
        }
    }

    private static void contacts(List<Problem> problems, ContactFacts facts) {
        if (facts.contacts() < 1) {
            problems.add(Problem.error("contacts", "timeline.problem.contactsLow"));
        } else if (facts.contacts() > MOST_CONTACTS) {
            problems.add(Problem.error("contacts", "timeline.problem.contactsHigh", MOST_CONTACTS));
        } else if ((facts.perDay() || facts.time().oneDay()) && facts.contacts() > MANY_A_DAY) {
            problems.add(Problem.warning("contacts", "timeline.problem.contactsMany", MANY_A_DAY));
        }
    }

    private static void visit(List<Problem> problems, ContactFacts facts) {
        Integer people = facts.people();
        if (people != null && (people < 1 || people > MOST_PEOPLE)) {
            problems.add(Problem.error("people", "timeline.problem.people", MOST_PEOPLE));
        }
        within(problems, "stayedMinutes", facts.stayedMinutes(), MONTH_IN_MINUTES);
        if (facts.leftWhenAsked() != YesNo.UNKNOWN && facts.askedToLeave() == YesNo.NO) {
            problems.add(Problem.warning("leftWhenAsked", "timeline.problem.leftUnasked"));
        }
    }

    private static void refusal(List<Problem> problems, ContactFacts facts, Clock clock) {
        LocalDate refused = facts.refusedOn();
        if (refused == null) {
            return;
        }
        if (refused.isAfter(LocalDate.ofInstant(clock.instant(), EventTime.ZONE))
                || refused.isBefore(EARLIEST)) {
            problems.add(Problem.error("refusedOn", "timeline.problem.refusedOn"));
        } else if (refused.isAfter(facts.time().lastDay())) {
            problems.add(Problem.warning("refusedOn", "timeline.problem.refusedLater"));
        }
    }

    private static void within(
            List<Problem> problems, String field, @Nullable Integer value, int most) {
        if (value != null && (value < 0 || value > most)) {
            problems.add(Problem.error(field, "timeline.problem.number", most));
        }
    }

    private static void lengths(List<Problem> problems, ContactFacts facts) {
        Problem.ifLonger(problems, "time", facts.time().said(), LONGEST_LINE);
        Problem.ifLonger(problems, "actorName", facts.actorName(), LONGEST_LINE);
        Problem.ifLonger(problems, "targetName", facts.targetName(), LONGEST_LINE);
        Problem.ifLonger(problems, "number", facts.number(), LONGEST_LINE);
        Problem.ifLonger(problems, "imAccount", facts.imAccount(), LONGEST_LINE);
        Problem.ifLonger(problems, "place", facts.place(), LONGEST_LINE);
        Problem.ifLonger(problems, "words", facts.words(), LONGEST_TEXT);
        Problem.ifLonger(problems, "account", facts.account(), LONGEST_TEXT);
        Problem.ifLonger(problems, "proof", facts.proof(), 2000);
        Problem.ifLonger(problems, "link", facts.link(), 2000);
    }
}
