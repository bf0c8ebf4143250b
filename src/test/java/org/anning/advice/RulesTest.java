package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anning.advice.Recommendation.Kind;
import org.anning.advice.Recommendation.Verdict;
import org.anning.advice.Rule.Clause;
import org.anning.cases.Risk;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.law.Conduct;
import org.anning.law.LenderKind;
import org.anning.timeline.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RulesTest {

    private static final Rules RULES = Rules.standard();

    private static List<Recommendation> advise(ACase of) {
        return RULES.in(NamedFacts.in(of.today()));
    }

    private static List<String> sheets(ACase of) {
        return advise(of).stream()
                .filter(r -> r.kind() == Kind.SHEET && r.shown())
                .map(Recommendation::id)
                .toList();
    }

    private static Recommendation one(String id, ACase of) {
        return advise(of).stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyReasonQuestionAndNameHasItsWords(Lang lang) {
        Texts texts = Texts.of(lang);
        Set<String> missing = new LinkedHashSet<>();
        for (Rule rule : RULES.all()) {
            List<String> keys = new ArrayList<>(List.of("advice.paper." + rule.id()));
            keys.add(rule.otherwise());
            Stream.of(rule.because(), rule.unless(), rule.before())
                    .flatMap(List::stream)
                    .map(Clause::reason)
                    .forEach(keys::add);
            keys.stream().filter(k -> !texts.has(k)).forEach(missing::add);
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFactThatARuleSpeaksOfIsNamed() {
        Set<String> spoken = new LinkedHashSet<>();
        for (Rule rule : RULES.all()) {
            Stream.of(rule.because(), rule.unless(), rule.before())
                    .flatMap(List::stream)
                    .flatMap(c -> c.when().terms().stream())
                    .forEach(t -> spoken.add(t.fact()));
        }
        spoken.removeAll(NamedFacts.list().keySet());

        assertEquals(Set.of(), spoken);
    }

    @Test
    void everyQuestionThatCanBeAskedHasItsWords() {
        Set<String> missing = new LinkedHashSet<>();
        for (ACase of : List.of(ACase.empty(), ACase.empty().with(ACase.call("2026-11-20")))) {
            advise(of).stream()
                    .flatMap(r -> r.questions().stream())
                    .filter(q -> !Texts.of(Lang.EN).has("advice.ask." + q))
                    .forEach(missing::add);
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void onlyLawfulConductGivesTheCalmNoteAndNoPoliceSheet() {
        ACase polite =
                ACase.empty()
                        .with(ACase.call("2026-11-20", Conduct.LAWFUL_REMINDER))
                        .with(ACase.call("2026-11-22", Conduct.POLITE_VISIT));

        assertTrue(sheets(polite).contains("calm-sheet"));
        assertFalse(sheets(polite).contains("police-report"));
        assertFalse(sheets(polite).contains("complaint-to-lender"));
        assertEquals(
                List.of("advice.otherwise.police"),
                one("police-report", polite.with(ACase.call("2026-11-20"))).against().stream()
                        .map(Reason::textKey)
                        .toList());
    }

    @Test
    void anInsultLeadsToTheLenderAndInParallelToThePolice() {
        ACase insulted = ACase.empty().with(ACase.call("2026-11-20", Conduct.INSULT));

        List<String> sheets = sheets(insulted);

        assertTrue(sheets.indexOf("complaint-to-lender") < sheets.indexOf("police-report"));
        assertTrue(sheets.contains("police-report"));
    }

    @Test
    void aThreatWithinThirtyDaysPutsThePoliceSheetFirst() {
        ACase threatened =
                ACase.empty()
                        .answering("danger_now", "no")
                        .answering("self_harm", "none")
                        .with(ACase.call("2026-11-20", Conduct.THREAT_SAFETY));

        assertEquals("police-report", sheets(threatened).getFirst());
        assertEquals(1, one("police-report", threatened).because().getFirst().grounds().size());
    }

    @Test
    void theSafetyCardComesBeforeEverything() {
        ACase crisis =
                ACase.empty()
                        .atRisk(Risk.HIGH)
                        .with(ACase.call("2026-11-20", Conduct.THREAT_SAFETY));

        assertEquals("safety-card", sheets(crisis).getFirst());
    }

    @Test
    void whatNobodyAskedIsAQuestion() {
        Recommendation card = one("safety-card", ACase.empty());

        assertEquals(Verdict.ASKED, card.verdict());
        assertEquals(List.of("dangerNow", "selfHarm"), card.questions());
    }

    @Test
    void aContactedMotherGetsARefusalNote() {
        ACase told =
                ACase.empty()
                        .with(
                                ACase.call("2026-11-20", Conduct.CONTACT_THIRD)
                                        .target(Target.PARENT));

        assertTrue(sheets(told).containsAll(List.of("third-party-refusal", "family-notice")));
    }

    @Test
    void aPaymentOrderComesBeforeComplaints() {
        ACase ordered =
                ACase.empty()
                        .with(ACase.step(StepKind.PAYMENT_ORDER, "2026-11-20"))
                        .with(ACase.call("2026-11-20", Conduct.INSULT));

        List<String> sheets = sheets(ordered);

        assertTrue(
                sheets.indexOf("payment-order-objection") < sheets.indexOf("complaint-to-lender"));
        assertTrue(sheets.contains("legal-aid-referral"));
    }

    @Test
    void nobodyNegotiatesForAMinor() {
        ACase minor = ACase.empty().of(born(2010));

        Recommendation negotiation = one("negotiation", minor);

        assertEquals(Verdict.NOT_SHOWN, negotiation.verdict());
        assertEquals("advice.unless.minor", negotiation.against().getFirst().textKey());
    }

    @Test
    void theRegulatorWaitsForTheDayOnWhichTheLenderIsSilent() {
        ACase asked =
                ACase.empty()
                        .owing(LenderKind.BANK, loan -> loan)
                        .with(ACase.call("2026-11-18", Conduct.INSULT))
                        .with(ACase.step(StepKind.LENDER_COMPLAINT, "2026-11-20"));

        Recommendation regulator = one("complaint-to-regulator", asked);

        assertEquals(Verdict.LATER, regulator.verdict());
        assertEquals(LocalDate.of(2026, 12, 6), regulator.from());
        assertEquals(Ground.Kind.STEP, regulator.against().getFirst().grounds().getFirst().kind());
    }

    @ParameterizedTest
    @CsvSource({
        "BANK, advice.because.seriousNational",
        "MICROLOAN, advice.because.seriousProvincial",
        "PLATFORM_ONLY, advice.because.platform",
    })
    void seriousConductGoesToTheRegulatorOfTheLender(LenderKind kind, String reason) {
        Recommendation regulator =
                one(
                        "complaint-to-regulator",
                        ACase.empty()
                                .owing(kind, loan -> loan)
                                .with(ACase.call("2026-11-18", Conduct.BOMBING)));

        assertEquals(List.of(reason), regulator.because().stream().map(Reason::textKey).toList());
    }

    @Test
    void anUnlicensedLenderIsForThePoliceAndNotForTalks() {
        ACase app =
                ACase.empty()
                        .answering("danger_now", "no")
                        .answering("self_harm", "none")
                        .owing(LenderKind.UNLICENSED_APP, loan -> loan)
                        .with(ACase.call("2026-11-18", Conduct.INSULT));

        assertEquals("police-report", sheets(app).getFirst());
        assertFalse(sheets(app).contains("negotiation"));
        assertFalse(sheets(app).contains("complaint-to-lender"));
        assertEquals(
                "advice.unless.unlicensed",
                one("complaint-to-regulator", app).against().getFirst().textKey());
    }

    @Test
    void aTrueNoticeOfSuitRaisesNothingButItsOwnDeadline() {
        ACase sued = ACase.empty().with(ACase.call("2026-11-18", Conduct.TRUE_SUIT_NOTICE));

        assertTrue(sheets(sued).contains("calm-sheet"));
        assertFalse(sheets(sued).contains("police-report"));
        assertFalse(sheets(sued).contains("stop-notice"));
        assertTrue(one("true-suit", sued).shown());
    }

    @Test
    void theOrderOfTheStepsIsThatOfDomain23() {
        ACase all =
                ACase.empty()
                        .atRisk(Risk.HIGH)
                        .owing(LenderKind.BANK, loan -> loan)
                        .with(
                                ACase.call("2026-10-01", Conduct.INSULT, Conduct.NO_IDENTIFICATION)
                                        .target(Target.PARENT))
                        .with(ACase.call("2026-10-01", Conduct.BOMBING, Conduct.PUBLISH_ONLINE))
                        .answering("credit_report", "有一笔不是我的");

        List<String> steps =
                advise(all).stream()
                        .filter(r -> r.kind() == Kind.STEP && r.shown())
                        .map(Recommendation::id)
                        .toList();

        assertEquals(
                List.of(
                        "get-safe",
                        "save-evidence",
                        "order-bill",
                        "ask-who-calls",
                        "contacts-refuse",
                        "send-stop-notice",
                        "complain-to-lender",
                        "complain-to-regulator",
                        "block-calls",
                        "ask-takedown",
                        "report-to-police",
                        "object-credit",
                        "civil-way",
                        "budget-and-offer"),
                steps);
    }

    @Test
    void everySheetOfTheListHasARule() {
        List<String> ids =
                RULES.all().stream().filter(r -> r.kind() == Kind.SHEET).map(Rule::id).toList();

        assertEquals(
                Set.of(
                        "police-report",
                        "complaint-to-lender",
                        "complaint-to-regulator",
                        "report-to-nifa",
                        "credit-objection",
                        "takedown-request",
                        "third-party-refusal",
                        "stop-notice",
                        "visit-card",
                        "family-notice",
                        "evidence-list",
                        "negotiation",
                        "settlement-check",
                        "payoff-check",
                        "payment-order-objection",
                        "defence-notes",
                        "legal-aid-referral",
                        "interview-record",
                        "consent-form",
                        "three-things",
                        "blank-interview",
                        "calm-sheet",
                        "safety-card"),
                Set.copyOf(ids));
        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    @Test
    void everyTemplateHasARuleAndEveryRuleATemplate() {
        Set<String> ruled =
                RULES.all().stream()
                        .filter(r -> r.kind() == Kind.SHEET)
                        .map(Rule::id)
                        .collect(Collectors.toSet());

        assertEquals(Set.copyOf(AdviceService.SHEETS), ruled);
    }

    @Test
    void everyFactIsUsedByARule() {
        Set<String> idle = new LinkedHashSet<>(NamedFacts.list().keySet());
        for (Rule rule : RULES.all()) {
            Stream.of(rule.because(), rule.unless(), rule.before())
                    .flatMap(List::stream)
                    .flatMap(c -> c.when().terms().stream())
                    .forEach(t -> idle.remove(t.fact()));
        }

        assertEquals(Set.of(), idle);
    }

    private static ClientFacts born(int year) {
        return new ClientFacts(
                "小林", null, null, null, year, null, null, null, null, null, null, null, null, null);
    }
}
