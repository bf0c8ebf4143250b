package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.law.Provision;
import org.anning.loans.LoanFacts;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Facts about answers, visits, relatives and lenders: each holds where it should, and only there.
 */
class CaseFindingsTest {

    private static final UnaryOperator<LoanFacts> AS_IT_IS = loan -> loan;

    private static Finding finding(String name, ACase of) {
        return Objects.requireNonNull(NamedFacts.in(of.today()).get(name), name);
    }

    private static YesNo fact(String name, ACase of) {
        return finding(name, of).holds();
    }

    private static ACase told(ContactDraft entry) {
        return ACase.empty().with(entry);
    }

    private static ContactDraft visit(Conduct... flags) {
        return ACase.call("2026-11-20", flags).channel(Channel.HOME_VISIT);
    }

    @ParameterizedTest
    @CsvSource({
        "unsafeToTalk, safe_to_talk, no, yes",
        "dangerNow, danger_now, yes, no",
        "selfHarm, self_harm, thoughts, none",
        "selfHarm, self_harm, plan, none",
        "courtPaperSaid, court_papers, yes, no",
        "policeContactedClient, police_contact, yes, no",
        "cardsLentOrForged, cards_lent, yes, no",
        "cardsLentOrForged, forged, no, yes",
        "paidHelpers, paid_helpers, yes, no",
        "creditReportWrong, credit_report, 有一笔不是我借的, 十月打的，没有问题",
        "bankruptcyWished, wishes, 想申请个人破产, 每月还五百",
    })
    void anAnswerSaysIt(String name, String question, String yes, String no) {
        Finding said = finding(name, ACase.empty().answering(question, yes));

        assertEquals(YesNo.YES, said.holds());
        assertEquals("answer/" + question, said.grounds().getFirst().path());
        assertEquals(YesNo.NO, fact(name, ACase.empty().answering(question, no)));
    }

    @Test
    void whoDoesNotKnowIsAskedAgain() {
        assertEquals(YesNo.UNKNOWN, fact("dangerNow", ACase.empty()));
        assertEquals(
                YesNo.UNKNOWN, fact("dangerNow", ACase.empty().answering("danger_now", "unknown")));
    }

    @ParameterizedTest
    @CsvSource({
        "visitorsUnidentified, NO_IDENTIFICATION",
        "visitorsStayed, REFUSE_LEAVE",
        "visitorsStayed, BESIEGE",
        "visitorsEntered, TRESPASS",
        "visitorsTold, POSTING_BANNER",
        "visitorsTold, DISCLOSE_THIRD",
        "visitorsTookThings, PROPERTY_TAKING",
        "visitorsClaimOffice, IMPERSONATE_OFFICIAL",
        "onlyPoliteVisits, POLITE_VISIT",
    })
    void aVisitIsReadOffItsFlags(String name, Conduct flag) {
        assertEquals(YesNo.YES, fact(name, told(visit(flag))));
        assertEquals(YesNo.NO, fact(name, told(visit(Conduct.INSULT))));
        assertEquals(YesNo.NO, fact(name, told(ACase.call("2026-11-20", flag))), "a mere call");
    }

    @Test
    void whoWasToldToLeaveAndDidNotStayed() {
        assertEquals(
                YesNo.YES,
                fact(
                        "visitorsStayed",
                        told(visit().askedToLeave(YesNo.YES).leftWhenAsked(YesNo.NO))));
        assertEquals(
                YesNo.NO,
                fact(
                        "visitorsStayed",
                        told(visit().askedToLeave(YesNo.YES).leftWhenAsked(YesNo.YES))));
    }

    @ParameterizedTest
    @CsvSource({
        "relativesPressed, PARENT",
        "relativesPressed, SIBLING",
        "namedContactReached, EMERGENCY_CONTACT",
        "namedContactReached, ADDRESS_BOOK",
        "spouseReached, SPOUSE",
        "guarantorPressed, GUARANTOR",
        "employerContacted, EMPLOYER",
        "familyContacted, CHILD",
    })
    void whoWasReachedDecidesWhoseSideItIs(String name, Target target) {
        ContactDraft entry = ACase.call("2026-11-20", Conduct.PRESSURE_THIRD_PAY);

        assertEquals(YesNo.YES, fact(name, told(entry.target(target))));
        assertEquals(YesNo.NO, fact(name, told(entry.target(Target.CLIENT))));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, signedBefore2021",
        "2021-01-01, signedFrom2021",
        ", signedOnUnknownDay",
    })
    void aGuaranteeIsJudgedByTheDayOfTheContract(@Nullable LocalDate contract, String holds) {
        ACase with = ACase.empty().owing(LenderKind.BANK, l -> ACase.signed(l, contract, "表弟，担保人"));

        for (String name : List.of("signedBefore2021", "signedFrom2021", "signedOnUnknownDay")) {
            assertEquals(name.equals(holds) ? YesNo.YES : YesNo.NO, fact(name, with), name);
        }
        assertEquals(
                YesNo.NO,
                fact("signedOnUnknownDay", ACase.empty().owing(LenderKind.BANK, AS_IT_IS)));
    }

    @ParameterizedTest
    @CsvSource({"没有。女儿只填了联系人, NO", "无, NO", "none, NO", "没有担保，但妻子签了字, YES", "无锡的表弟, YES"})
    void wordsThatNameNobodyAreNoGuarantor(String coSigner, YesNo signed) {
        LocalDate contract = LocalDate.of(2025, 1, 1);
        ACase with = ACase.empty().owing(LenderKind.BANK, l -> ACase.signed(l, contract, coSigner));

        assertEquals(signed, fact("signedFrom2021", with));
    }

    @Test
    void wordsAboutAnEstateAreNoticed() {
        assertEquals(
                YesNo.YES, fact("estateMentioned", told(ACase.call("2026-11-20").words("父债子还"))));
        assertEquals(
                YesNo.NO, fact("estateMentioned", told(ACase.call("2026-11-20").words("请还款"))));
    }

    @ParameterizedTest
    @CsvSource({
        "nationalRegulator, BANK, MICROLOAN",
        "nationalRegulator, CONSUMER_FINANCE, PLATFORM_ONLY",
        "provincialRegulator, MICROLOAN, BANK",
        "provincialRegulator, PAWN, INSURER",
        "provinceMissing, LEASING, TRUST",
        "platformOnly, PLATFORM_ONLY, BANK",
        "unlicensedLender, UNLICENSED_APP, BANK",
        "onlyUnlicensedLenders, UNLICENSED_APP, BANK",
        "privateLender, PRIVATE_PERSON, BANK",
        "onlyPrivateLenders, PRIVATE_PERSON, BANK",
        "licensedLender, BANK, PRIVATE_PERSON",
        "lenderUnknown, UNKNOWN, BANK",
    })
    void theKindOfLenderDecidesWhoLooksAfterIt(String name, LenderKind yes, LenderKind no) {
        assertEquals(YesNo.YES, fact(name, ACase.empty().owing(yes, AS_IT_IS)));
        assertEquals(YesNo.NO, fact(name, ACase.empty().owing(no, AS_IT_IS)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Vulnerability.class,
            names = {"LOW_INCOME", "PREGNANT", "DOMESTIC_VIOLENCE", "SEXUAL_IMAGES"})
    void aVulnerableClientIsSeen(Vulnerability which) {
        String name =
                switch (which) {
                    case LOW_INCOME -> "lowIncome";
                    case PREGNANT -> "pregnant";
                    case DOMESTIC_VIOLENCE -> "domesticViolence";
                    default -> "sexualImages";
                };

        assertEquals(YesNo.YES, fact(name, ACase.empty().of(vulnerable(which))));
        assertEquals(YesNo.NO, fact(name, ACase.empty()));
    }

    @Test
    void aStudentWithAMicroloanIsAMatterForTheUniversity() {
        ACase student = ACase.empty().of(vulnerable(Vulnerability.STUDENT));

        assertEquals(YesNo.YES, fact("studentLoan", student.owing(LenderKind.MICROLOAN, AS_IT_IS)));
        assertEquals(
                YesNo.NO, fact("studentLoan", ACase.empty().owing(LenderKind.MICROLOAN, AS_IT_IS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "再不还款我们将依法起诉",
                "逾期3天内不还，上报征信！",
                "We will sue you and report to the credit bureau"
            })
    void aSuitAnnouncedIsNoThreat(String words) {
        ACase suit = told(ACase.call("2026-11-20", Conduct.THREAT_OTHER).words(words));

        assertEquals(YesNo.YES, fact("suitTakenForThreat", suit));
        assertEquals(YesNo.NO, fact("threat", suit));
        assertEquals(YesNo.NO, fact("policeConduct", suit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"依法起诉，弄死你", "起诉你，让你单位的人都知道", "We will sue you and hurt you"})
    void aSuitAndMoreStaysAThreat(String words) {
        ACase threat = told(ACase.call("2026-11-20", Conduct.THREAT_OTHER).words(words));

        assertEquals(YesNo.NO, fact("suitTakenForThreat", threat));
        assertEquals(YesNo.YES, fact("threat", threat));
    }

    @Test
    void doubtfulConductOfLicensedLendersRaisesOnlyStandards() {
        ContactDraft many = ACase.call("2026-11-20", Conduct.EXCESS_FREQUENCY);
        ACase licensed =
                told(many).owing(LenderKind.BANK, AS_IT_IS).owing(LenderKind.MICROLOAN, AS_IT_IS);
        ACase mixed =
                told(many)
                        .owing(LenderKind.BANK, AS_IT_IS)
                        .owing(LenderKind.UNLICENSED_APP, AS_IT_IS);

        assertEquals(List.of(), punishing(licensed));
        assertTrue(punishing(mixed).size() > 0);
        assertEquals(YesNo.YES, fact("breachOfStandards", licensed));
    }

    @Test
    void unlawfulDebtCollectionIsSuggestedOnlyWhereTheTriageSaysSo() {
        ContactDraft threat = ACase.call("2026-11-20", Conduct.THREAT_SAFETY);
        LocalDate day = LocalDate.of(2026, 11, 1);
        ACase app =
                told(threat)
                        .owing(LenderKind.UNLICENSED_APP, l -> ACase.lent(l, day, day.plusDays(7)));

        assertTrue(punishing(app).contains("cl-293a"));
        assertTrue(
                !punishing(told(threat).owing(LenderKind.UNLICENSED_APP, AS_IT_IS))
                        .contains("cl-293a"));
    }

    private static List<String> punishing(ACase of) {
        Circumstances c = of.today();
        return c.contacts().stream()
                .flatMap(e -> c.provisions(e).stream())
                .filter(Provision::punishes)
                .map(Provision::key)
                .toList();
    }

    private static ClientFacts vulnerable(Vulnerability which) {
        return new ClientFacts(
                "小林",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Vulnerabilities.of(which),
                null);
    }
}
