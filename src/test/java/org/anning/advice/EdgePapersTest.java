package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.Lang;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.rates.Loans;
import org.anning.printing.Fonts;
import org.anning.printing.SheetTemplate;
import org.anning.timeline.Channel;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.UUID;

/** Papers of cases at the edge: several lenders, passed days, debts that nobody should promise. */
class EdgePapersTest {

    private static final SheetWriter WRITER = new SheetWriter(ACase.LAW, new Fonts(), "0.1.0");

    private static Prepared prepared(ACase of, String id, Lang lang) {
        return WRITER.write(
                of.view(),
                SheetTemplate.parse(TemplateSource.bundled().text(id, lang).orElseThrow()),
                ACase.TODAY,
                PaperWish.plain(lang, false));
    }

    private static String text(ACase of, String id) {
        return prepared(of, id, Lang.ZH).sheet().text();
    }

    private static StepFacts step(StepKind kind, String day, @Nullable UUID lender, UUID loan) {
        return new StepFacts(
                kind,
                LocalDate.parse(day),
                null,
                null,
                "示例区人民法院",
                "编号" + day,
                lender,
                loan,
                null,
                null,
                null);
    }

    private static ACase old() {
        return ACase.empty()
                .owing(
                        Loans.from(LenderKind.BANK)
                                .face("30000")
                                .due("2020-06-15", "30000", FlowKind.PRINCIPAL));
    }

    @Test
    void aPaperForACourtIsAboutTheLenderAndTheLoanThatTheCourtWroteOf() {
        ACase of =
                ACase.empty()
                        .owing(Loans.from(LenderKind.BANK).face("11111"))
                        .owing(Loans.from(LenderKind.BANK).face("22222"));
        LoanRow first = of.view().loans().getFirst();
        LoanRow second = of.view().loans().getLast();
        of.with(ACase.call("2026-11-02", Conduct.INSULT).lenderId(first.lender().id()));
        of.with(step(StepKind.PAYMENT_ORDER, "2026-11-20", null, second.loan().id()));
        of.with(step(StepKind.COURT_SUMMONS, "2026-11-19", first.lender().id(), first.loan().id()));

        String objection = text(of, "payment-order-objection");
        String defence = text(of, "defence-notes");

        assertTrue(objection.contains("合同写22,222元"), objection);
        assertFalse(objection.contains("11,111元"), objection);
        assertTrue(defence.contains("11,111元"), defence);
        assertFalse(defence.contains("22,222元"), defence);
    }

    @Test
    void theLastDayOfEveryPaperOfACourtIsTold() {
        ACase of = ACase.empty().owing(LenderKind.BANK, l -> l);
        UUID loan = of.view().loans().getFirst().loan().id();
        of.with(step(StepKind.COURT_SUMMONS, "2026-09-18", null, loan));
        of.with(step(StepKind.JUDGMENT, "2026-11-14", null, loan));

        for (String sheet : new String[] {"three-things", "legal-aid-referral"}) {
            String text = text(of, sheet);

            // The 29th is a Sunday; the answer of September is overtaken by the judgment.
            assertTrue(text.contains("递交上诉状，最后一天2026年11月30日"), text);
            assertFalse(text.contains("2026年10月8日"), text);
        }
    }

    @Test
    void aDayThatHasPassedSaysSo() {
        ACase of = ACase.empty().owing(LenderKind.BANK, l -> l);
        UUID loan = of.view().loans().getFirst().loan().id();
        of.with(step(StepKind.COURT_SUMMONS, "2026-09-18", null, loan));

        String things = text(of, "three-things");
        String defence = text(of, "defence-notes");

        assertTrue(things.contains("最后一天2026年10月8日（已经过了"), things);
        assertTrue(defence.contains("2026年10月8日，已经过了"), defence);
    }

    @Test
    void aComplaintToOneLenderIsNotShownAsMadeToAnother() {
        ACase of =
                ACase.empty()
                        .owing(LenderKind.BANK, l -> l)
                        .owing(LenderKind.CONSUMER_FINANCE, l -> l);
        LoanRow other = of.view().loans().getLast();
        of.with(
                step(
                        StepKind.LENDER_COMPLAINT,
                        "2026-10-09",
                        other.lender().id(),
                        other.loan().id()));

        String text = text(of, "complaint-to-regulator");

        assertFalse(text.contains("编号2026-10-09"), text);
        assertTrue(text.contains("□ 没有先向机构投诉"), text);
    }

    @Test
    void nothingIsSaidOfReportsAndComplaintsThatNobodyNoted() {
        ACase of = ACase.empty().owing(LenderKind.BANK, l -> l);

        String police = text(of, "police-report");
        String regulator = text(of, "complaint-to-regulator");

        assertFalse(police.contains("此前没有因这些事报过警"), police);
        assertTrue(police.contains("□ 报过警"), police);
        assertTrue(regulator.contains("□ 投诉人没有就同一件事同时向其他部门投诉"), regulator);
    }

    @ParameterizedTest
    @CsvSource({"stop-notice, 我愿意就还款", "complaint-to-lender, 投诉人愿意就还款"})
    void noPaperPromisesTalksThatCanCostADefenceOrThatNobodyShouldHold(String id, String words) {
        ACase plain = ACase.empty().owing(LenderKind.BANK, l -> l);
        ACase unlicensed = ACase.empty().owing(LenderKind.UNLICENSED_APP, l -> l);
        ACase minor =
                ACase.empty()
                        .owing(LenderKind.BANK, l -> l)
                        .of(
                                new ClientFacts(
                                        "小安", null, null, null, 2010, null, null, null, null, null,
                                        null, null, null, null));

        assertTrue(text(plain, id).contains(words));
        for (ACase of : new ACase[] {unlicensed, minor, old(), ACase.empty()}) {
            assertFalse(text(of, id).contains(words), text(of, id));
        }
    }

    @Test
    void whereTheTimeBarMayHavePassedTheLawyerComesBeforeAnyOffer() {
        String things = text(old(), "three-things");

        assertTrue(things.contains("找法律援助或律师"), things);
        assertFalse(things.contains("协商"), things);
        assertTrue(text(old(), "negotiation").contains("先不要签，先不要寄"));
        assertFalse(
                text(ACase.empty().owing(LenderKind.BANK, l -> l), "negotiation").contains("先不要寄"));
    }

    @Test
    void aComplaintTellsWhatHappenedAtTheDoor() {
        ACase of =
                ACase.empty()
                        .owing(LenderKind.BANK, l -> l)
                        .with(
                                ACase.call("2026-11-02", Conduct.REFUSE_LEAVE)
                                        .channel(Channel.HOME_VISIT)
                                        .people(3)
                                        .stayedMinutes(40)
                                        .askedToLeave(YesNo.YES)
                                        .leftWhenAsked(YesNo.NO)
                                        .account("站在楼道里")
                                        .words("不还钱就不走"));

        for (String id : new String[] {"complaint-to-lender", "complaint-to-regulator"}) {
            String text = text(of, id);
            assertTrue(text.contains("对方3人。停留约40分钟。是否要求离开：是。要求后是否离开：否。"), text);
            assertTrue(text.contains("被指：要求离开后仍不走。站在楼道里。原话：“不还钱就不走”"), text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, ctl-1999-200, cc-670",
        "2021-01-01, cc-670, ctl-1999-200",
    })
    void aDefenceRestsOnTheLawOfTheDayOfTheContract(LocalDate day, String cited, String not) {
        ACase of = ACase.empty().owing(LenderKind.BANK, l -> ACase.signed(l, day, "无"));

        var provisions = prepared(of, "defence-notes", Lang.ZH).provisions();

        assertTrue(provisions.contains(cited), provisions.toString());
        assertFalse(provisions.contains(not), provisions.toString());
    }

    @Test
    void aPersonWhoLentHasNoCompanyAccountAndNoCreditReport() {
        ACase of = ACase.empty().owing(LenderKind.PRIVATE_PERSON, l -> l);

        String text = text(of, "negotiation");

        assertFalse(text.contains("对公账户"), text);
        assertFalse(text.contains("征信"), text);
        assertFalse(text(of, "complaint-to-lender").contains("消费者权益保护部门"));
    }

    @Test
    void aPlatformIsNamedWithWhoLent() {
        ACase of = ACase.empty().owing(LenderKind.PLATFORM_ONLY, l -> fundedBy(l, "示例城市银行"));

        String regulator = text(of, "complaint-to-regulator");

        assertTrue(regulator.contains("放款方：示例城市银行"), regulator);
        assertTrue(regulator.contains("12315"), regulator);
        assertFalse(text(of, "complaint-to-lender").contains("《银行业保险业消费投诉处理管理办法》"));
    }

    private static LoanFacts fundedBy(LoanFacts loan, String who) {
        return Loans.from(LenderKind.PLATFORM_ONLY).fundedBy(who).facts().lentBy(loan.lenderId());
    }

    @Test
    void anAppWithoutALicenceGetsNeitherAnOfferNorAnIdentityBeforeThePolice() {
        ACase of = ACase.empty().owing(LenderKind.UNLICENSED_APP, l -> l);
        ACase bank = ACase.empty().owing(LenderKind.BANK, l -> l);

        for (String id : new String[] {"negotiation", "complaint-to-lender"}) {
            assertTrue(text(of, id).contains("先报警（110"), text(of, id));
            assertFalse(text(bank, id).contains("先报警"), text(bank, id));
        }
        assertFalse(text(of, "complaint-to-lender").contains("消费者权益保护部门"));
    }

    @Test
    void aComplaintToTheRegulatorIsNotOneToTheInstitution() {
        ACase of = ACase.empty().owing(LenderKind.BANK, l -> l);
        UUID loan = of.view().loans().getFirst().loan().id();
        of.with(step(StepKind.REGULATOR_COMPLAINT, "2026-11-13", null, loan));

        String text = text(of, "complaint-to-regulator");

        assertTrue(text.contains("□ 没有先向机构投诉"), text);
        assertFalse(text.contains("编号2026-11-13"), text);
    }

    @ParameterizedTest
    @CsvSource({"30000, false", "28500, true"})
    void anObjectionNamesOnlyWhatWasKeptBack(String received, boolean less) {
        ACase of =
                ACase.empty().owing(Loans.from(LenderKind.BANK).face("30000").received(received));

        String text = text(of, "payment-order-objection");

        assertEquals(less, text.contains("合同写30,000元，到账28,500元"), text);
        assertEquals(less, text.contains("费用：1,500元"), text);
        assertEquals(!less, text.contains("合同写▢元，到账▢元"), text);
        assertEquals(!less, text.contains("费用：▢元"), text);
    }

    @Test
    void aSingleDayIsSaidOnce() {
        ACase of =
                ACase.empty()
                        .owing(LenderKind.BANK, l -> l)
                        .with(ACase.call("2026-11-02", Conduct.INSULT));

        for (String id :
                new String[] {"police-report", "complaint-to-lender", "legal-aid-referral"}) {
            String text = text(of, id);
            assertTrue(text.contains("1条，日期是2026年11月2日。"), text);
        }
    }

    @ParameterizedTest
    @CsvSource({"BANK, false", "CONSUMER_FINANCE, true", "MICROLOAN, false"})
    void onlyLendersThatMustKeepRecordingsAreAskedForThem(LenderKind kind, boolean kept) {
        String text = text(ACase.empty().owing(kind, l -> l), "evidence-list");

        assertEquals(kept, text.contains("催收录音"), text);
    }

    @Test
    void theBillOfWhoeverAnsweredIsAskedFromThemAndEveryBareRecordSaysWhereProofMayBe() {
        ACase of =
                ACase.empty()
                        .with(
                                ACase.call("2026-11-02", Conduct.CONTACT_THIRD)
                                        .channel(Channel.THIRD_CALL)
                                        .target(Target.PARENT));

        String text = text(of, "evidence-list");

        assertTrue(text.contains("请接电话的人打他自己的详单"), text);
        assertTrue(text.contains("接到的人自己写的说明、来电截图和他的详单"), text);
        assertEquals(-1, text.indexOf("▢"), text);
    }
}
