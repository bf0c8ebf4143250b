package org.anning.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.anning.common.Problem;
import org.anning.common.Texts;
import org.anning.common.YesNo;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

class EntryChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static ContactDraft today() {
        return ContactFacts.at(EventTime.minute(TODAY.atTime(9, 30)));
    }

    private static List<Problem> check(ContactDraft draft) {
        return EntryChecks.check(draft.facts(), TestCasebook.CLOCK);
    }

    private static void only(String field, String key, ContactDraft draft) {
        List<Problem> problems = check(draft);
        assertEquals(
                List.of(field + " " + key),
                problems.stream().map(p -> p.field() + " " + p.textKey()).toList());
        for (Lang lang : Lang.values()) {
            String sentence = Texts.of(lang).sentence(problems.getFirst());
            assertFalse(sentence.contains("{"), sentence);
        }
    }

    @Test
    void anOrdinaryCallHasNoProblem() {
        assertEquals(List.of(), check(today()));
        assertEquals(List.of(), check(ContactFacts.at(EventTime.day(TODAY))));
    }

    @Test
    void aTimeThatHasNotComeIsRefused() {
        only(
                "time",
                "timeline.problem.future",
                ContactFacts.at(EventTime.minute(TODAY.atTime(12, 1))));
        only(
                "time",
                "timeline.problem.rangeFuture",
                ContactFacts.at(EventTime.range(TODAY.minusDays(3), TODAY.plusDays(1))));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        LocalDateTime nine = TODAY.atTime(9, 0);
        only(
                "time",
                "timeline.problem.endBeforeStart",
                ContactFacts.at(new EventTime(nine, nine.minusHours(1), Precision.RANGE, null)));
    }

    @Test
    void aYearLongBeforeOnlineLoansIsRefused() {
        only(
                "time",
                "timeline.problem.tooEarly",
                ContactFacts.at(EventTime.day(LocalDate.of(1926, 11, 3))));
    }

    @Test
    void aCountBelowOneOrAbsurdIsRefusedAndAHugeOneAskedAbout() {
        only("contacts", "timeline.problem.contactsLow", today().contacts(0));
        only("contacts", "timeline.problem.contactsHigh", today().contacts(100_001));
        only("contacts", "timeline.problem.contactsMany", today().contacts(2_001));
        assertFalse(check(today().contacts(2_001)).getFirst().blocks());
        assertEquals(List.of(), check(today().contacts(2_000)));
    }

    @Test
    void peopleAndMinutesMustBePossible() {
        only("people", "timeline.problem.people", today().people(0));
        only("stayedMinutes", "timeline.problem.number", today().stayedMinutes(-1));
        only("durationSeconds", "timeline.problem.number", today().durationSeconds(90_000));
    }

    @Test
    void leavingWithoutBeingAskedIsPointedOut() {
        only(
                "leftWhenAsked",
                "timeline.problem.leftUnasked",
                today().askedToLeave(YesNo.NO).leftWhenAsked(YesNo.NO));
    }

    @Test
    void aRefusalAfterTheContactOrInTheFutureIsPointedOut() {
        only("refusedOn", "timeline.problem.refusedOn", today().refusedOn(TODAY.plusDays(1)));
        only(
                "refusedOn",
                "timeline.problem.refusedLater",
                ContactFacts.at(EventTime.day(TODAY.minusDays(5))).refusedOn(TODAY));
    }

    @Test
    void textThatTheCasebookCannotHoldIsRefusedBeforeItIsLost() {
        only("place", "common.long", today().place("门".repeat(401)));
        assertTrue(check(today().words("骂".repeat(20_000))).isEmpty());
        only("words", "common.long", today().words("骂".repeat(20_001)));
    }
}
