package org.anning.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.casefile.CaseImport;
import org.anning.cases.Risk;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Proof;
import org.anning.law.Conduct;
import org.anning.law.Deadline;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanFacts;
import org.anning.loans.Product;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class DeadlineServiceTest {

    @TempDir Path folder;
    private ADeadlineCase house;

    @BeforeEach
    void open() {
        house = new ADeadlineCase(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aComplaintCountsFromItsReceiptAndIsMetByTheAnswer() {
        Stored<StepFacts> sent = house.step(StepKind.LENDER_COMPLAINT, "2026-10-07");
        assertTrue(house.one("lender_15", "2026-10-10").beginning().rough());

        house.services
                .steps()
                .correct(
                        sent.with(
                                ADeadlineCase.facts(
                                        StepKind.LENDER_COMPLAINT,
                                        LocalDate.of(2026, 10, 7),
                                        LocalDate.of(2026, 10, 9))));
        CaseDeadline first = house.one("lender_15", "2026-10-10");
        assertFalse(first.beginning().rough());
        assertEquals(LocalDate.of(2026, 10, 24), first.deadline().due());
        assertEquals(
                LocalDate.of(2026, 12, 8), house.one("lender_60", "2026-10-10").deadline().due());
        assertTrue(first.open());

        house.step(StepKind.LENDER_ANSWER, "2026-10-20");
        CaseDeadline met = house.one("lender_15", "2026-10-21");
        assertFalse(met.open());
        assertEquals(LocalDate.of(2026, 10, 20), met.beginning().metOn());
        assertTrue(house.one("lender_review_ask", "2026-10-21").open());
    }

    @Test
    void aChangedEventMovesTheDeadlineAndThatIsTold() {
        Stored<StepFacts> served = house.step(StepKind.JUDGMENT, "2026-09-18");
        house.deadlines().shown(house.id, house.all("2026-09-20"));
        assertNull(house.one("appeal_15", "2026-09-20").movedFrom());

        house.services
                .steps()
                .correct(
                        served.with(
                                ADeadlineCase.facts(
                                        StepKind.JUDGMENT, LocalDate.of(2026, 9, 10), null)));
        CaseDeadline moved = house.one("appeal_15", "2026-09-20");
        assertEquals(LocalDate.of(2026, 10, 8), moved.movedFrom());
        assertEquals(LocalDate.of(2026, 9, 28), moved.deadline().due());

        house.deadlines().shown(house.id, house.all("2026-09-20"));
        assertEquals(
                LocalDate.of(2026, 10, 8),
                house.one("appeal_15", "2026-09-20").movedFrom(),
                "told until somebody took note");
        house.deadlines().noticed(house.id, List.of(moved));
        assertNull(house.one("appeal_15", "2026-09-20").movedFrom());
    }

    @Test
    void aTickHoldsOnlyForTheDayItWasGivenFor() {
        Stored<StepFacts> served = house.step(StepKind.JUDGMENT, "2026-09-18");
        house.deadlines()
                .settle(house.id, house.one("appeal_15", "2026-09-20"), DeadlineFacts.State.DONE);
        assertFalse(house.one("appeal_15", "2026-09-20").open());

        house.services
                .steps()
                .correct(
                        served.with(
                                ADeadlineCase.facts(
                                        StepKind.JUDGMENT, LocalDate.of(2026, 9, 21), null)));
        assertTrue(house.one("appeal_15", "2026-09-22").open());
        house.deadlines()
                .settle(
                        house.id,
                        house.one("appeal_15", "2026-09-22"),
                        DeadlineFacts.State.DISMISSED);
        assertEquals(DeadlineFacts.State.DISMISSED, house.one("appeal_15", "2026-09-22").state());
        house.deadlines()
                .settle(house.id, house.one("appeal_15", "2026-09-22"), DeadlineFacts.State.OPEN);
        assertTrue(house.one("appeal_15", "2026-09-22").open());
        assertEquals(
                3,
                house.services.log().of(house.id).stream()
                        .filter(l -> l.subject().equals("deadline"))
                        .count());
    }

    @Test
    void theSixMonthsCountFromTheLastActThePoliceWereNotToldOf() {
        house.entry(ADeadlineCase.on("2026-08-01").with(Conduct.THREAT_SAFETY));
        house.entry(ADeadlineCase.on("2026-11-03").with(Conduct.INSULT));
        house.entry(ADeadlineCase.on("2026-11-10").with(Conduct.LAWFUL_REMINDER));
        assertEquals(LocalDate.of(2027, 5, 3), house.one("psap_6m", "2026-11-20").deadline().due());

        house.step(StepKind.POLICE_REPORT, "2026-11-05");
        assertTrue(house.find("psap_6m", "2026-11-20").isEmpty());
        house.entry(ADeadlineCase.on("2026-11-12").with(Conduct.FOLLOWING));
        assertEquals(
                LocalDate.of(2027, 5, 12), house.one("psap_6m", "2026-11-20").deadline().due());
    }

    @Test
    void aRoughDayUsesTheEndThatIsSafeForTheClientAndSaysSo() {
        house.entry(
                ContactFacts.at(
                                EventTime.range(
                                        LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 10)))
                        .channel(Channel.HOME_VISIT)
                        .with(Conduct.BESIEGE));
        CaseDeadline camera = house.one("cctv_30", "2026-10-12");

        assertTrue(camera.beginning().rough());
        assertEquals(LocalDate.of(2026, 10, 31), camera.deadline().due());
        assertTrue(house.words(Lang.ZH).start(camera).contains("不确切"));
        assertTrue(house.words(Lang.EN).start(camera).contains("not exact"));
    }

    @Test
    void evidenceThatExpiresIsNamedUntilItIsSaved() {
        UUID call = house.entry(ADeadlineCase.on("2026-07-01").channel(Channel.CALL));
        house.entry(ADeadlineCase.on("2026-05-01").channel(Channel.CALL));
        house.entry(ADeadlineCase.on("2026-11-18").channel(Channel.IM));
        UUID visit = house.entry(ADeadlineCase.on("2026-11-01").channel(Channel.HOME_VISIT));

        CaseDeadline bill = house.one("bill_5m", "2026-11-20");
        assertEquals(LocalDate.of(2026, 12, 1), bill.deadline().due(), "the older one is gone");
        assertEquals(Deadline.Urgency.WARNED, bill.urgency(LocalDate.of(2026, 11, 20)));
        assertEquals(
                LocalDate.of(2026, 11, 25), house.one("im_media", "2026-11-20").deadline().due());
        assertEquals(
                Deadline.Urgency.WARNED,
                house.one("cctv_30", "2026-11-04").urgency(LocalDate.of(2026, 11, 4)));

        UUID film =
                house.services
                        .evidence()
                        .write(house.id, EvidenceFacts.titled(EvidenceKind.CCTV, "楼道录像"))
                        .id();
        house.services.evidence().link(new Proof(film, visit));
        assertTrue(house.find("cctv_30", "2026-11-20").isEmpty());
        house.step(StepKind.CARRIER_BILL_ORDERED, "2026-11-19");
        assertTrue(house.find("bill_5m", "2026-11-20").isEmpty());
        assertTrue(call.version() > 0);
    }

    @Test
    void aLoanHasItsTimeBarAndACallItsRecordings() {
        var bank = house.services.lenders().write(LenderFacts.named("滨海银行股份有限公司", LenderKind.BANK));
        house.services
                .loans()
                .write(
                        house.id,
                        overdue(LoanFacts.from(bank.id(), Product.CREDIT_CARD), "2025-06-15"),
                        List.of());
        house.entry(ADeadlineCase.on("2026-06-01").channel(Channel.CALL).lenderId(bank.id()));

        CaseDeadline bar = house.one("timebar_3y", "2026-11-20");
        assertEquals(LocalDate.of(2028, 6, 15), bar.deadline().due());
        assertFalse(house.words(Lang.ZH).missed(bar).contains("不用还"));
        assertEquals(
                LocalDate.of(2028, 6, 1), house.one("card_rec_2y", "2026-11-20").deadline().due());
    }

    private static LoanFacts overdue(LoanFacts f, String day) {
        return new LoanFacts(
                f.lenderId(),
                f.number(),
                f.product(),
                f.contractOn(),
                f.fundingLender(),
                f.guarantor(),
                f.faceAmount(),
                f.receivedAmount(),
                f.receivedOn(),
                f.receivedAccount(),
                f.deducted(),
                f.agreedRate(),
                f.instalments(),
                f.instalmentAmount(),
                f.dueDay(),
                LocalDate.parse(day),
                f.lateFeeRule(),
                f.claimedAmount(),
                f.claimedPrincipal(),
                f.claimedBy(),
                f.assigned(),
                f.assignedNoticeOn(),
                f.coSigner(),
                f.contactsGiven(),
                f.appPermissions(),
                f.contractCopy(),
                f.onCreditReport(),
                f.court(),
                f.lastPaidOn(),
                f.lastPromisedOn(),
                f.note());
    }

    @ParameterizedTest
    @CsvSource({"NONE, followup, 7", "HIGH, followup_high, 1"})
    void aClientIsAskedAgainSoonerTheGreaterTheDanger(Risk risk, String code, int days) {
        var file = house.services.cases().caseFile(house.id);
        house.services.cases().correct(file.with(file.value().atRisk(risk)));
        house.step(StepKind.CONTACT_WITH_CLIENT, "2026-11-24");

        assertEquals(
                LocalDate.of(2026, 11, 24).plusDays(days),
                house.one(code, "2026-11-24").deadline().due());
    }

    @Test
    void aPersonCanAddADeadlineAndADayThatCannotBeIsRefused() {
        CaseDeadline made =
                house.deadlines().add(house.id, "minor_ratify", LocalDate.of(2026, 11, 2));

        assertEquals(LocalDate.of(2026, 12, 2), made.deadline().due());
        assertTrue(house.one("minor_ratify", "2026-11-20").open());
        Refusal far =
                assertThrows(
                        Refusal.class,
                        () ->
                                house.deadlines()
                                        .add(house.id, "appeal_15", LocalDate.of(2099, 1, 1)));
        assertEquals("deadlines.problem.day", far.textKey());
        Refusal early =
                assertThrows(
                        Refusal.class,
                        () ->
                                house.deadlines()
                                        .add(house.id, "review_nonact", LocalDate.of(2026, 6, 30)));
        assertEquals("deadlines.problem.noRule", early.textKey());
    }

    @Test
    void todayNamesWhatIsPressingAndTheHeadOfTheCaseTheNextDay() {
        house.step(StepKind.JUDGMENT, "2026-09-18");
        house.step(StepKind.LENDER_COMPLAINT, "2026-09-25");

        List<String> due =
                house.deadlines().due(LocalDate.of(2026, 10, 3)).stream()
                        .map(d -> d.deadline().beginning().code())
                        .toList();
        assertTrue(due.contains("appeal_15"));
        assertFalse(due.contains("lender_60"));
        assertEquals(
                "appeal_15",
                house.deadlines()
                        .next(house.id, LocalDate.of(2026, 10, 3))
                        .orElseThrow()
                        .beginning()
                        .code());
    }

    @Test
    void theWordsGiveBothDaysTheRuleAndTheSource() {
        house.step(StepKind.JUDGMENT, "2026-09-18");
        CaseDeadline appeal = house.one("appeal_15", "2026-09-20");
        DeadlineWords zh = house.words(Lang.ZH);
        DeadlineWords en = house.words(Lang.EN);

        assertTrue(zh.due(appeal).startsWith("2026年10月8日"), zh.due(appeal));
        assertTrue(zh.due(appeal).contains("10月3日"), zh.due(appeal));
        assertTrue(en.due(appeal).contains("8 Oct 2026") && en.due(appeal).contains("3 Oct"));
        assertTrue(zh.counting(appeal).contains("顺延"));
        assertTrue(zh.source(appeal).contains("《民事诉讼法》第一百七十一条"));
        house.deadlines().add(house.id, "appeal_15", LocalDate.of(2027, 4, 24));
        CaseDeadline unsure =
                house.deadlines().of(house.id, LocalDate.of(2027, 4, 25)).stream()
                        .filter(d -> d.beginning().subject() == Subject.TYPED)
                        .findFirst()
                        .orElseThrow();
        assertTrue(zh.counting(unsure).contains("节假日未核对"));
        assertTrue(zh.due(unsure).startsWith("2027年5月9日"), zh.due(unsure));
    }

    @Test
    void whatWasSaidTravelsInTheCaseFile() {
        house.step(StepKind.JUDGMENT, "2026-11-20");
        house.deadlines()
                .settle(house.id, house.one("appeal_15", "2026-11-24"), DeadlineFacts.State.DONE);
        house.deadlines().add(house.id, "minor_ratify", LocalDate.of(2026, 11, 2));
        String file = house.services.caseExport().file(house.id);

        CaseId copy = house.services.caseImport().importCase(file, CaseImport.Ids.NEW);

        List<CaseDeadline> there =
                house.deadlines().of(copy, LocalDate.of(2026, 11, 24)).stream()
                        .filter(d -> !d.beginning().code().startsWith("followup"))
                        .toList();
        assertEquals(
                List.of("minor_ratify true", "appeal_15 false"),
                there.stream().map(d -> d.beginning().code() + " " + d.open()).toList());
        assertThrows(
                Refusal.class,
                () ->
                        house.services
                                .caseImport()
                                .importCase(
                                        file.replace("minor_ratify", "no_such"),
                                        CaseImport.Ids.NEW));
    }
}
