package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseStatus;
import org.anning.cases.Risk;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.Lang;
import org.anning.law.CautiousWords;
import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.loans.FlowKind;
import org.anning.loans.rates.Loans;
import org.anning.printing.Fonts;
import org.anning.printing.PdfPages;
import org.anning.printing.SheetPdf;
import org.anning.printing.SheetTemplate;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class SheetWriterTest {

    private static final String ID = "110101199003077731";
    private static final String ADDRESS = "某市某路 9 号";
    private static final String SAFE = "邻居家座机 0100000";
    private static final Fonts FONTS = new Fonts();
    private static final SheetWriter WRITER = new SheetWriter(ACase.LAW, FONTS, "0.1.0");

    static Stream<String> forbidden() {
        return CautiousWords.never().stream();
    }

    private static ACase somebody() {
        return ACase.empty()
                .of(
                        new ClientFacts(
                                "小林",
                                "林某某",
                                null,
                                ID,
                                1990,
                                "19900000001",
                                null,
                                SAFE,
                                "某市",
                                null,
                                ADDRESS,
                                "母亲同住",
                                Vulnerabilities.of(Vulnerability.SERIOUSLY_ILL),
                                null))
                .owing(LenderKind.BANK, loan -> loan)
                .with(
                        ACase.call("2026-11-02", Conduct.THREAT_SAFETY, Conduct.CONTACT_THIRD)
                                .words("明天上门"));
    }

    private static PaperWish about(UUID lender) {
        return new PaperWish(Lang.ZH, false, lender, Set.of());
    }

    private static Prepared write(ACase of, String source) {
        return WRITER.write(
                of.view(),
                SheetTemplate.parse(source),
                ACase.TODAY,
                PaperWish.plain(Lang.ZH, false));
    }

    private static Prepared sheet(ACase of, String id, Lang lang) {
        return write(of, TemplateSource.bundled().text(id, lang).orElseThrow());
    }

    /** A paper for somebody that asks for all that is delicate. */
    private static String asking(Recipient recipient) {
        return """
        id: try
        lang: zh
        title: 试
        version: 1
        recipient: %s
        ---
        {{client.idNumber}} {{client.address}} {{client.safeContact}} {{client.vulnerable}}

        {{case.monthlyOffer}}

        {{standardLine}}{{dataVersion}}{{programVersion}}
        """
                .formatted(recipient.code());
    }

    @Test
    void anObjectionSaysWhatIsKnownOfTheLoanAndCountsNothingThatIsOnlyDue() {
        Loans loan =
                Loans.from(LenderKind.BANK)
                        .face("12000")
                        .received("10000")
                        .paid("2026-02-01", "3000", FlowKind.PRINCIPAL)
                        .due("2027-01-01", "9000", FlowKind.PRINCIPAL);

        String text = printed(sheet(ACase.empty().owing(loan), "payment-order-objection", Lang.ZH));

        assertTrue(text.contains("合同写12,000元，到账10,000元"), text);
        assertTrue(text.contains("利息、费用：2,000元"), text);
        assertTrue(text.contains("没有算进去：3,000元"), text);
        assertTrue(text.contains("12,000元10,000元2,000元3,000元"), text);
    }

    private static String printed(Prepared prepared) {
        byte[] pdf = new SheetPdf(FONTS).of(prepared.sheet(), Instant.EPOCH);
        return PdfPages.text(pdf).replaceAll("\\s", "");
    }

    private static CaseFacts offering(Risk risk) {
        return new CaseFacts(
                "2026-0001",
                CaseStatus.OPEN,
                ACase.TODAY,
                risk,
                null,
                null,
                null,
                new BigDecimal("1234"),
                null,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void whatARecipientMustNotSeeIsNotInTheFile(Recipient recipient) {
        String text = printed(write(somebody().with(offering(Risk.NONE)), asking(recipient)));

        boolean official =
                Set.of(Recipient.POLICE, Recipient.COURT, Recipient.REGULATOR, Recipient.LEGAL_AID)
                        .contains(recipient);
        boolean own = recipient == Recipient.CLIENT || recipient == Recipient.FILE;
        boolean lender = recipient == Recipient.LENDER;
        assertEquals(official || lender, text.contains(ID), text);
        assertEquals(own, text.contains("**************7731"), text);
        assertEquals(official || own || lender, text.contains("某市某路9号"), text);
        assertEquals(official || own, text.contains("邻居家座机"), text);
        assertEquals(
                official && recipient != Recipient.REGULATOR || own, text.contains("重病"), text);
        assertEquals(
                recipient != Recipient.PLATFORM && recipient != Recipient.FAMILY,
                text.contains("1,234"),
                text);
    }

    @Test
    void inDangerNothingThatIsOwedStandsOnWhatTheClientTakesHome() {
        String text =
                printed(write(somebody().with(offering(Risk.HIGH)), asking(Recipient.CLIENT)));

        assertFalse(text.contains("1,234"), text);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aForbiddenWordInAFieldIsCaught(String word) {
        ACase of = somebody().with(worried(word));

        assertEquals(
                List.of(word),
                sheet(of, "police-report", Lang.ZH).forbidden().stream()
                        .filter(word::equals)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void whatTheOtherSideSaidMayHoldAnyWord(String word) {
        ACase of =
                somebody()
                        .with(ACase.call("2026-11-03", Conduct.INSULT).words("你" + word + "！"))
                        .with(worried("对方说“" + word + "”。"));

        Prepared prepared = sheet(of, "police-report", Lang.ZH);

        assertEquals(List.of(), prepared.forbidden());
        assertTrue(prepared.sheet().text().contains("你" + word + "！"));
    }

    private static CaseFacts worried(String effect) {
        return new CaseFacts(
                "2026-0001",
                CaseStatus.OPEN,
                ACase.TODAY,
                Risk.NONE,
                null,
                effect,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void whatAnotherLenderDidDoesNotReachThisOne() {
        ACase of = ACase.empty().owing(LenderKind.BANK, l -> l).owing(LenderKind.TRUST, l -> l);
        var second = of.view().loans().get(1).lender().id();
        of.with(ACase.call("2026-11-02", Conduct.INSULT).words("第二家说的").lenderId(second));

        SheetTemplate template =
                SheetTemplate.parse(
                        TemplateSource.bundled()
                                .text("complaint-to-lender", Lang.ZH)
                                .orElseThrow());
        var first = of.view().loans().getFirst().lender().id();
        String toFirst =
                WRITER.write(of.view(), template, ACase.TODAY, about(first)).sheet().text();
        String toSecond =
                WRITER.write(of.view(), template, ACase.TODAY, about(second)).sheet().text();

        assertFalse(toFirst.contains("第二家说的"), toFirst);
        assertTrue(toSecond.contains("第二家说的"), toSecond);
    }

    private static ContactDraft calls(String first, String last, int contacts) {
        return ContactFacts.at(EventTime.range(LocalDate.parse(first), LocalDate.parse(last)))
                .contacts(contacts);
    }

    @Test
    void figuresOfThirtyDaysAreNeverTooHigh() {
        ACase of =
                somebody()
                        .with(calls("2026-09-01", "2026-11-10", 2).perDay(true))
                        .with(calls("2026-10-01", "2026-11-09", 500));

        String text = sheet(of, "police-report", Lang.EN).sheet().text();

        // Thirty days of two calls each, and one call of 2 November; not the 500 of forty days.
        assertTrue(text.contains("at least 61 calls"), text);
    }

    @Test
    void namesCharactersThatCannotBePrinted() {
        assertEquals(
                List.of("𠮷"),
                sheet(somebody().with(worried("姓氏𠮷")), "police-report", Lang.ZH).unprintable());
    }

    @Test
    void aPaymentOrderSaysWhoseItIsAndTheLastDay() {
        StepFacts order =
                new StepFacts(
                        StepKind.PAYMENT_ORDER,
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 23),
                        null,
                        "示例区人民法院",
                        "（2026）示例民督1号",
                        null,
                        null,
                        null,
                        null,
                        null);
        ACase ordered = somebody().with(order);

        String text = sheet(ordered, "payment-order-objection", Lang.ZH).sheet().text();

        assertTrue(text.contains("致：示例区人民法院"), text);
        assertTrue(text.contains("案号：（2026）示例民督1号"), text);
        assertTrue(text.contains("收到支付令的日期：2026年11月23日"), text);
        assertTrue(text.contains("（最后一天：2026年12月8日），书面"), text);
    }

    @Test
    void aPaperCitesWhatItSaysAndNoMore() {
        assertEquals(List.of(), sheet(somebody(), "safety-card", Lang.ZH).provisions());
        assertEquals(
                List.of("cpl-227", "cpl-228", "cpli-435", "cpli-436"),
                sheet(somebody(), "payment-order-objection", Lang.ZH).provisions());
    }

    @Test
    void aLastDayAmongDaysOffThatNobodyAnnouncedYetSaysSo() {
        ACase summoned = somebody().with(ACase.step(StepKind.COURT_SUMMONS, "2027-02-01"));

        String text = sheet(summoned, "defence-notes", Lang.ZH).sheet().text();

        assertTrue(text.contains("2027年2月16日（节假日未核对，以法院告知的为准）"), text);
    }

    @Test
    void papersForTheClientNameTheGroupOrLeaveRoomForIt() {
        assertTrue(
                sheet(somebody(), "consent-form", Lang.ZH).sheet().text().contains("（名称、联系人、电话）"));

        SheetWriter named = new SheetWriter(ACase.LAW, FONTS, "0.1.0");
        named.nameGroup(() -> new Group("安宁志愿服务站", "0571-0000000"));
        String text =
                named.write(
                                somebody().view(),
                                SheetTemplate.parse(
                                        TemplateSource.bundled()
                                                .text("consent-form", Lang.ZH)
                                                .orElseThrow()),
                                ACase.TODAY,
                                PaperWish.plain(Lang.ZH, false))
                        .sheet()
                        .text();

        assertTrue(text.contains("我们是志愿者组织：安宁志愿服务站，电话0571-0000000。"), text);
    }
}
