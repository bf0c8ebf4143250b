package org.anning.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The facts that the rules may speak of, by name: the one list. Each is a small pure function over
 * a case on a day. A name is also the key of its words ({@code advice.named.}) and of its question
 * ({@code advice.ask.}) in the texts.
 */
final class NamedFacts {

    /** One fact: what it comes out as for a case on a day. */
    interface Fact extends Function<Circumstances, Finding> {}

    /**
     * A fact and where in a case it is filled in.
     *
     * @param place the tab on which what it rests on is written
     */
    record Named(Place place, Fact fact) {}

    private static final Map<String, Named> ALL = all();

    private NamedFacts() {}

    /** All facts by name, in the order of the list. */
    static Map<String, Named> list() {
        return ALL;
    }

    /** Where a fact is filled in. */
    static Place place(String name) {
        return Objects.requireNonNull(ALL.get(name), name).place();
    }

    /** What each fact comes out as. */
    static Map<String, Finding> in(Circumstances circumstances) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        ALL.forEach((name, named) -> findings.put(name, named.fact().apply(circumstances)));
        return findings;
    }

    private static Map<String, Named> all() {
        Map<String, Named> all = new LinkedHashMap<>();
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("always", _ -> Finding.yes(List.of()));
        move(facts, Place.OVERVIEW, all);
        said(facts);
        move(facts, Place.INTERVIEW, all);
        person(facts);
        move(facts, Place.OVERVIEW, all);
        conduct(facts);
        move(facts, Place.TIMELINE, all);
        visits(facts);
        move(facts, Place.TIMELINE, all);
        relatives(facts);
        move(facts, Place.LOANS, all);
        loans(facts);
        move(facts, Place.LOANS, all);
        steps(facts);
        move(facts, Place.STEPS, all);
        return Collections.unmodifiableMap(all);
    }

    private static void move(Map<String, Fact> facts, Place place, Map<String, Named> all) {
        facts.forEach((name, fact) -> all.put(name, new Named(place, fact)));
        facts.clear();
    }

    private static void said(Map<String, Fact> facts) {
        facts.put("unsafeToTalk", InterviewFindings::unsafeToTalk);
        facts.put("dangerNow", InterviewFindings::dangerNow);
        facts.put("selfHarm", InterviewFindings::selfHarm);
        facts.put("courtPaperSaid", InterviewFindings::courtPaperSaid);
        facts.put("policeContactedClient", InterviewFindings::policeContactedClient);
        facts.put("cardsLentOrForged", InterviewFindings::cardsLentOrForged);
        facts.put("paidHelpers", InterviewFindings::paidHelpers);
        facts.put("creditReportWrong", InterviewFindings::creditReportWrong);
        facts.put("bankruptcyWished", InterviewFindings::bankruptcyWished);
    }

    private static void person(Map<String, Fact> facts) {
        facts.put("highRisk", PersonFindings::highRisk);
        facts.put("minor", PersonFindings::minor);
        facts.put("sixteenOrSeventeen", PersonFindings::sixteenOrSeventeen);
        facts.put("elderly", PersonFindings::elderly);
        facts.put("illOrDisabled", PersonFindings::illOrDisabled);
        facts.put("pregnant", PersonFindings::pregnant);
        facts.put("lowIncome", PersonFindings::lowIncome);
        facts.put("mentalIllness", PersonFindings::mentalIllness);
        facts.put("domesticViolence", PersonFindings::domesticViolence);
        facts.put("sexualImages", PersonFindings::sexualImages);
        facts.put("consentMissing", PersonFindings::consentMissing);
    }

    private static void conduct(Map<String, Fact> facts) {
        facts.put("anyEntry", EntryFindings::anyEntry);
        facts.put("onlyLawfulConduct", EntryFindings::onlyLawfulConduct);
        facts.put("entryWithoutFlags", EntryFindings::entryWithoutFlags);
        facts.put("policeConduct", EntryFindings::policeConduct);
        facts.put("policeConductInSixMonths", EntryFindings::policeConductInSixMonths);
        facts.put("severeInThirtyDays", EntryFindings::severeInThirtyDays);
        facts.put("seriousConduct", EntryFindings::seriousConduct);
        facts.put("breachOfStandards", EntryFindings::breachOfStandards);
        facts.put("threat", EntryFindings::threat);
        facts.put("suitTakenForThreat", EntryFindings::suitTakenForThreat);
        facts.put("bodilyHarmOrDetention", EntryFindings::bodilyHarmOrDetention);
        facts.put("thirdPartyContacted", EntryFindings::thirdPartyContacted);
        facts.put("employerContacted", EntryFindings::employerContacted);
        facts.put("familyContacted", EntryFindings::familyContacted);
        facts.put("afterRefusal", EntryFindings::afterRefusal);
        facts.put("afterSettlement", EntryFindings::afterSettlement);
        facts.put("visitAnnounced", EntryFindings::visitAnnounced);
        facts.put("publishedOnline", EntryFindings::publishedOnline);
        facts.put("nuisanceVolume", EntryFindings::nuisanceVolume);
        facts.put("poseAsOfficial", EntryFindings::poseAsOfficial);
        facts.put("forgedPapers", EntryFindings::forgedPapers);
        facts.put("collectorUnidentified", EntryFindings::collectorUnidentified);
        facts.put("moneyBeyondDebt", EntryFindings::moneyBeyondDebt);
        facts.put("feesDemanded", EntryFindings::feesDemanded);
        facts.put("pushedToBorrowAnew", EntryFindings::pushedToBorrowAnew);
        facts.put("retaliation", EntryFindings::retaliation);
        facts.put("groupPressure", EntryFindings::groupPressure);
        facts.put("weakTargeted", EntryFindings::weakTargeted);
        facts.put("shamSuit", EntryFindings::shamSuit);
        facts.put("trueSuitNotice", EntryFindings::trueSuitNotice);
        facts.put("entryWithoutProof", EntryFindings::entryWithoutProof);
    }

    private static void visits(Map<String, Fact> facts) {
        facts.put("homeVisit", VisitFindings::homeVisit);
        facts.put("onlyPoliteVisits", VisitFindings::onlyPoliteVisits);
        facts.put("visitorsUnidentified", VisitFindings::visitorsUnidentified);
        facts.put("visitorsStayed", VisitFindings::visitorsStayed);
        facts.put("visitorsEntered", VisitFindings::visitorsEntered);
        facts.put("visitorsTold", VisitFindings::visitorsTold);
        facts.put("visitorsTookThings", VisitFindings::visitorsTookThings);
        facts.put("visitorsClaimOffice", VisitFindings::visitorsClaimOffice);
    }

    private static void relatives(Map<String, Fact> facts) {
        facts.put("relativesPressed", RelativeFindings::relativesPressed);
        facts.put("namedContactReached", RelativeFindings::namedContactReached);
        facts.put("spouseReached", RelativeFindings::spouseReached);
        facts.put("guarantorPressed", RelativeFindings::guarantorPressed);
        facts.put("estateMentioned", RelativeFindings::estateMentioned);
        facts.put("signedFrom2021", RelativeFindings::signedFrom2021);
        facts.put("signedBefore2021", RelativeFindings::signedBefore2021);
        facts.put("signedOnUnknownDay", RelativeFindings::signedOnUnknownDay);
    }

    private static void loans(Map<String, Fact> facts) {
        facts.put("anyLoan", LoanFindings::anyLoan);
        facts.put("lenderUnknown", LoanFindings::lenderUnknown);
        facts.put("licensedLender", LoanFindings::licensedLender);
        facts.put("unlicensedLender", LoanFindings::unlicensedLender);
        facts.put("onlyUnlicensedLenders", LoanFindings::onlyUnlicensedLenders);
        facts.put("privateLender", LoanFindings::privateLender);
        facts.put("onlyPrivateLenders", LoanFindings::onlyPrivateLenders);
        facts.put("nationalRegulator", LoanFindings::nationalRegulator);
        facts.put("provincialRegulator", LoanFindings::provincialRegulator);
        facts.put("provinceMissing", LoanFindings::provinceMissing);
        facts.put("platformOnly", LoanFindings::platformOnly);
        facts.put("onlineLender", LoanFindings::onlineLender);
        facts.put("studentLoan", LoanFindings::studentLoan);
        facts.put("unlawfulLendingSuspected", LoanFindings::unlawfulLendingSuspected);
        facts.put("cardDangerSigns", LoanFindings::cardDangerSigns);
        facts.put("claimOver100000", LoanFindings::claimOver100000);
        facts.put("assigned", LoanFindings::assigned);
        facts.put("inCourt", LoanFindings::inCourt);
        facts.put("deductedUpFront", LoanFindings::deductedUpFront);
        facts.put("timeBarNear", LoanFindings::timeBarNear);
        facts.put("onlyBarredDebts", LoanFindings::onlyBarredDebts);
        facts.put("spouseMayOwe", LoanFindings::spouseMayOwe);
        facts.put("inheritedDebt", LoanFindings::inheritedDebt);
        facts.put("guaranteePeriodPassed", LoanFindings::guaranteePeriodPassed);
        facts.put("minorWhenSigned", LoanFindings::minorWhenSigned);
    }

    private static void steps(Map<String, Fact> facts) {
        facts.put("complainedToLender", StepFindings::complainedToLender);
        facts.put("complainedToRegulator", StepFindings::complainedToRegulator);
        facts.put("lenderSilentFifteenDays", StepFindings::lenderSilentFifteenDays);
        facts.put("lenderAnswered", StepFindings::lenderAnswered);
        facts.put("stopNoticeSent", StepFindings::stopNoticeSent);
        facts.put("thirdPartyRefused", StepFindings::thirdPartyRefused);
        facts.put("takedownAsked", StepFindings::takedownAsked);
        facts.put("spamReported", StepFindings::spamReported);
        facts.put("billOrdered", StepFindings::billOrdered);
        facts.put("reportedToPolice", StepFindings::reportedToPolice);
        facts.put("policeSilent", StepFindings::policeSilent);
        facts.put("criminalNoCase", StepFindings::criminalNoCase);
        facts.put("creditObjectionMade", StepFindings::creditObjectionMade);
        facts.put("objectionSilent", StepFindings::objectionSilent);
        facts.put("summonsReceived", StepFindings::summonsReceived);
        facts.put("paymentOrderReceived", StepFindings::paymentOrderReceived);
        facts.put("courtPaperReceived", StepFindings::courtPaperReceived);
        facts.put("legalAidAsked", StepFindings::legalAidAsked);
        facts.put("negotiating", StepFindings::negotiating);
        facts.put("agreementReached", StepFindings::agreementReached);
        facts.put("paidOff", StepFindings::paidOff);
    }
}
