package org.anning.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.common.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deadlines against the worked examples of the domain reference (section 8). */
class DeadlineTest {

    private final Law law = new Law();

    private Deadline deadline(String code, String day) {
        return law.deadline(code, LocalDate.parse(day)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "lender_15, 2026-10-09, 2026-10-24, 2026-10-24",
        "lender_30, 2026-10-09, 2026-11-08, 2026-11-08",
        "lender_60, 2026-10-09, 2026-12-08, 2026-12-08",
        "nfra_forward, 2026-10-09, 2026-10-19, 2026-10-19",
        "appeal_15, 2026-09-18, 2026-10-03, 2026-10-08",
        "review_60, 2026-09-01, 2026-10-31, 2026-11-02",
        "timebar_3y, 2022-06-15, 2025-06-15, 2025-06-16",
        "psap_6m, 2026-11-03, 2027-05-03, 2027-05-03",
    })
    void theWorkedExamples(String code, String event, LocalDate raw, LocalDate rolled) {
        Deadline deadline = deadline(code, event);

        assertEquals(raw, deadline.raw());
        assertEquals(rolled, deadline.rolled());
    }

    @ParameterizedTest
    @CsvSource({
        // The month has no such day: its last day counts.
        "suit_direct, 2025-08-31, 2026-02-28, 2026-02-28",
        "psap_6m, 2025-08-30, 2026-02-28, 2026-02-28",
        "psap_6m, 2023-08-31, 2024-02-29, 2024-02-29",
        // 2026-02-14 and 02-28 are worked Saturdays, 02-15 to 02-23 are off.
        "appeal_15, 2026-01-30, 2026-02-14, 2026-02-14",
        "appeal_15, 2026-02-01, 2026-02-16, 2026-02-24",
        "crim_review, 2026-02-10, 2026-02-17, 2026-02-24",
        // Complaints and the police six months do not move.
        "lender_15, 2026-09-18, 2026-10-03, 2026-10-03",
        "psap_6m, 2026-04-02, 2026-10-02, 2026-10-02",
        // Working days skip the holiday and count the make-up day.
        "dis_fix, 2026-09-30, 2026-10-10, 2026-10-10",
        "nfra_duty, 2026-08-31, 2026-10-31, 2026-10-31",
        "police_transfer, 2026-03-01, 2026-03-02, 2026-03-02",
        "credit_5y, 2024-02-29, 2029-02-28, 2029-02-28",
        "sms_6m, 2026-04-30, 2026-09-30, 2026-09-30",
        "sms_6m, 2026-05-01, 2026-11-01, 2026-11-01",
        "bill_5m, 2026-06-30, 2026-11-30, 2026-11-30",
        "cctv_30, 2026-11-01, 2026-12-01, 2026-12-01",
        "mediation_confirm, 2026-09-05, 2026-10-05, 2026-10-08",
    })
    void theRulesAtTheirEdges(String code, String event, LocalDate raw, LocalDate rolled) {
        Deadline deadline = deadline(code, event);

        assertEquals(raw, deadline.raw());
        assertEquals(rolled, deadline.rolled());
    }

    @ParameterizedTest
    @CsvSource({"3, 2026-10-10", "5, 2026-10-13", "7, 2026-10-15", "10, 2026-10-20"})
    void inReviewShortPeriodsAreWorkingDays(int length, LocalDate last) {
        LocalDate event = LocalDate.of(2026, 9, 30);

        assertEquals(
                last,
                new ReviewRule().end(event, length, PeriodUnit.DAYS, law.holidays()).rolled());
    }

    @Test
    void aYearWithoutAnAnnouncedListSaysSoAndTheClientKeepsToTheEarlierDay() {
        Deadline appeal = deadline("appeal_15", "2027-04-24");

        assertFalse(appeal.holidaysChecked());
        assertEquals(LocalDate.of(2027, 5, 9), appeal.raw());
        assertEquals(LocalDate.of(2027, 5, 10), appeal.rolled());
        assertEquals(appeal.raw(), appeal.due());
        assertTrue(deadline("appeal_15", "2026-09-18").holidaysChecked());
        assertTrue(deadline("lender_15", "2027-04-24").holidaysChecked());
        assertFalse(deadline("nfra_forward", "2026-12-29").holidaysChecked());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, psap-2012-99, 2026-01-30, '2026-03-01'",
        "2026-01-01, psap-2025-118, 2026-01-31, '2026-03-02 2026-04-01'",
    })
    void thePoliceHaveTimeByTheLawOfTheDay(
            String opened, String source, LocalDate first, String extended) {
        Deadline deadline = deadline("psap_case_30", opened);

        assertEquals(List.of(source), deadline.rule().provisions());
        assertEquals(first, deadline.rolled());
        assertEquals(
                Arrays.stream(extended.split(" ")).map(LocalDate::parse).toList(),
                deadline.extended());
    }

    @Test
    void aFailureToActCanBeReviewedByTheNewRulesOnlyFromTheirFirstDay() {
        assertTrue(law.deadline("review_nonact", LocalDate.of(2026, 6, 30)).isEmpty());
        assertTrue(law.deadline("review_nonact", LocalDate.of(2026, 7, 1)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "appeal_15, 2026-09-18, 2026-09-30, LATER",
        "appeal_15, 2026-09-18, 2026-10-01, SOON",
        "appeal_15, 2026-09-18, 2026-10-08, TODAY",
        "appeal_15, 2026-09-18, 2026-10-09, OVERDUE",
        "cctv_30, 2026-11-01, 2026-11-03, LATER",
        "cctv_30, 2026-11-01, 2026-11-04, WARNED",
        "bill_5m, 2026-06-30, 2026-10-29, LATER",
        "bill_5m, 2026-06-30, 2026-10-30, WARNED",
    })
    void itIsTheMorePressingTheNearer(
            String code, String event, LocalDate today, Deadline.Urgency urgency) {
        assertEquals(urgency, deadline(code, event).urgency(today));
    }

    @Test
    void warningsComeSevenThreeAndOneDaysBefore() {
        assertEquals(
                List.of(
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 7)),
                deadline("appeal_15", "2026-09-18").warnings());
        assertEquals(
                List.of(
                        LocalDate.of(2026, 11, 4),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 11, 21)),
                deadline("cctv_30", "2026-11-01").warnings());
    }

    @Test
    void theTableHasEveryRowOfTheReference() {
        Set<String> wanted =
                Set.of(
                        ("psap_6m psap_case_30 police_transfer crim_nocase crim_review"
                                        + " crim_review_ans review_60 review_nonact review_decide"
                                        + " suit_after_review suit_direct lender_15 lender_30"
                                        + " lender_60 lender_review_ask lender_review_ans"
                                        + " nfra_forward nfra_notice nfra_duty nfra_ordinary"
                                        + " credit_objection credit_complaint credit_5y answer_15"
                                        + " payorder_15 appeal_15 appeal_10 enforce_objection_ans"
                                        + " enforce_2y dis_correct dis_2y timebar_3y guar_6m"
                                        + " minor_ratify aid_7 aid_3 bill_5m sms_6m cctv_30"
                                        + " card_rec_2y cfc_rec_5y im_media followup")
                                .split(" "));
        Set<String> there = new HashSet<>();
        for (DeadlineRule rule : law.deadlineRules()) {
            there.add(rule.code());
            for (Lang lang : Lang.values()) {
                String all = rule.name(lang) + rule.act(lang) + rule.missed(lang);
                assertEquals(List.of(), CautiousWords.in(all), rule.code());
                assertFalse(rule.missed(lang).contains("need not"), rule.code());
            }
        }

        assertTrue(there.containsAll(wanted), wanted.toString());
    }
}
