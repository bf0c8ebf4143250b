package org.anning.advice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The facts that the rules may speak of, by name: the one list. Each is a small pure function over
 * a case on a day. A name is also the key of its words and of its question in the texts.
 */
final class NamedFacts {

    /** One fact: what it comes out as for a case on a day. */
    interface Fact extends Function<Circumstances, Finding> {}

    private static final Map<String, Fact> ALL = all();

    private NamedFacts() {}

    /** All facts by name, in the order of the list. */
    static Map<String, Fact> list() {
        return ALL;
    }

    /** What each fact comes out as. */
    static Map<String, Finding> in(Circumstances circumstances) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        ALL.forEach((name, fact) -> findings.put(name, fact.apply(circumstances)));
        return findings;
    }

    private static Map<String, Fact> all() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("always", _ -> Finding.yes(List.of()));
        said(facts);
        person(facts);
        conduct(facts);
        loans(facts);
        steps(facts);
        return Collections.unmodifiableMap(facts);
    }

    private static void said(Map<String, Fact> facts) {
        facts.put("dangerNow", InterviewFindings::dangerNow);
        facts.put("selfHarm", InterviewFindings::selfHarm);
        facts.put("courtPaperSaid", InterviewFindings::courtPaperSaid);
        facts.put("policeContactedClient", InterviewFindings::policeContactedClient);
        facts.put("cardsLentOrForged", InterviewFindings::cardsLentOrForged);
        facts.put("paidHelpers", InterviewFindings::paidHelpers);
    }

    private static void person(Map<String, Fact> facts) {
        facts.put("highRisk", PersonFindings::highRisk);
        facts.put("minor", PersonFindings::minor);
        facts.put("elderly", PersonFindings::elderly);
        facts.put("illOrDisabled", PersonFindings::illOrDisabled);
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
        facts.put("breachOfStandards", EntryFindings::breachOfStandards);
        facts.put("threat", EntryFindings::threat);
        facts.put("bodilyHarmOrDetention", EntryFindings::bodilyHarmOrDetention);
        facts.put("thirdPartyContacted", EntryFindings::thirdPartyContacted);
        facts.put("employerContacted", EntryFindings::employerContacted);
        facts.put("familyContacted", EntryFindings::familyContacted);
        facts.put("homeVisit", EntryFindings::homeVisit);
        facts.put("visitAnnounced", EntryFindings::visitAnnounced);
        facts.put("publishedOnline", EntryFindings::publishedOnline);
        facts.put("nuisanceVolume", EntryFindings::nuisanceVolume);
        facts.put("poseAsOfficial", EntryFindings::poseAsOfficial);
        facts.put("collectorUnidentified", EntryFindings::collectorUnidentified);
        facts.put("moneyBeyondDebt", EntryFindings::moneyBeyondDebt);
        facts.put("pushedToBorrowAnew", EntryFindings::pushedToBorrowAnew);
        facts.put("shamSuit", EntryFindings::shamSuit);
        facts.put("trueSuitNotice", EntryFindings::trueSuitNotice);
        facts.put("entryWithoutProof", EntryFindings::entryWithoutProof);
    }

    private static void loans(Map<String, Fact> facts) {
        facts.put("anyLoan", LoanFindings::anyLoan);
        facts.put("lenderUnknown", LoanFindings::lenderUnknown);
        facts.put("licensedLender", LoanFindings::licensedLender);
        facts.put("unlicensedLender", LoanFindings::unlicensedLender);
        facts.put("onlyUnlicensedLenders", LoanFindings::onlyUnlicensedLenders);
        facts.put("privateLender", LoanFindings::privateLender);
        facts.put("unlawfulLendingSuspected", LoanFindings::unlawfulLendingSuspected);
        facts.put("cardPrincipalOver50000", LoanFindings::cardPrincipalOver50000);
        facts.put("claimOver100000", LoanFindings::claimOver100000);
        facts.put("coSigner", LoanFindings::coSigner);
        facts.put("assigned", LoanFindings::assigned);
        facts.put("inCourt", LoanFindings::inCourt);
        facts.put("onCreditReport", LoanFindings::onCreditReport);
        facts.put("deductedUpFront", LoanFindings::deductedUpFront);
        facts.put("timeBarNear", LoanFindings::timeBarNear);
    }

    private static void steps(Map<String, Fact> facts) {
        facts.put("complainedToLender", StepFindings::complainedToLender);
        facts.put("complainedToRegulator", StepFindings::complainedToRegulator);
        facts.put("lenderSilentFifteenDays", StepFindings::lenderSilentFifteenDays);
        facts.put("lenderAnswered", StepFindings::lenderAnswered);
        facts.put("reportedToPolice", StepFindings::reportedToPolice);
        facts.put("policeSilent", StepFindings::policeSilent);
        facts.put("criminalNoCase", StepFindings::criminalNoCase);
        facts.put("summonsReceived", StepFindings::summonsReceived);
        facts.put("paymentOrderReceived", StepFindings::paymentOrderReceived);
        facts.put("courtPaperReceived", StepFindings::courtPaperReceived);
        facts.put("agreementReached", StepFindings::agreementReached);
        facts.put("negotiating", StepFindings::negotiating);
        facts.put("paidOff", StepFindings::paidOff);
        facts.put("billOrdered", StepFindings::billOrdered);
        facts.put("thirdPartyRefused", StepFindings::thirdPartyRefused);
        facts.put("creditObjectionMade", StepFindings::creditObjectionMade);
    }
}
