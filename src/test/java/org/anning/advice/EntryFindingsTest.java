package org.anning.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.anning.common.YesNo;
import org.anning.law.Conduct;
import org.anning.timeline.Actor;
import org.anning.timeline.Channel;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.Direction;
import org.anning.timeline.EventTime;
import org.anning.timeline.Target;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Objects;

class EntryFindingsTest {

    private static YesNo fact(String name, ACase of) {
        return Objects.requireNonNull(NamedFacts.in(of.today()).get(name)).holds();
    }

    private static void holds(String name, ACase of) {
        assertEquals(YesNo.YES, fact(name, of), name);
    }

    private static void fails(String name, ACase of) {
        assertEquals(YesNo.NO, fact(name, of), name);
    }

    private static ACase one(Conduct... flags) {
        return ACase.empty().with(ACase.call("2026-11-20", flags));
    }

    private static ACase reaching(Target target) {
        return ACase.empty().with(ACase.call("2026-11-20").target(target));
    }

    @Test
    void callsTheClientMadeAreNoEntriesToAdviseOn() {
        holds("anyEntry", one());
        fails(
                "anyEntry",
                ACase.empty().with(ACase.call("2026-11-20").direction(Direction.OUTGOING)));
    }

    @Test
    void remindersAndPoliteVisitsAreLawfulConduct() {
        holds("onlyLawfulConduct", one(Conduct.LAWFUL_REMINDER, Conduct.POLITE_VISIT));
        fails("onlyLawfulConduct", one(Conduct.POLITE_VISIT, Conduct.INSULT));
        fails("onlyLawfulConduct", ACase.empty());
    }

    @Test
    void aContactWithoutFlagsLeavesOpenWhetherAllWasLawful() {
        ACase open = one(Conduct.LAWFUL_REMINDER).with(ACase.call("2026-11-21"));

        assertEquals(YesNo.UNKNOWN, fact("onlyLawfulConduct", open));
        holds("entryWithoutFlags", open);
        fails("entryWithoutFlags", one(Conduct.INSULT));
    }

    @Test
    void threatsAreForThePoliceButAHiddenNameIsNot() {
        holds("policeConduct", one(Conduct.THREAT_SAFETY));
        fails("policeConduct", one(Conduct.SPOOFED_NUMBER, Conduct.NO_IDENTIFICATION));
        fails("policeConduct", one(Conduct.TRUE_SUIT_NOTICE));
    }

    @Test
    void thePoliceLimitOfSixMonthsCountsFromTheAct() {
        holds(
                "policeConductInSixMonths",
                ACase.empty().with(ACase.call("2026-05-24", Conduct.INSULT)));
        fails(
                "policeConductInSixMonths",
                ACase.empty().with(ACase.call("2026-05-23", Conduct.INSULT)));
    }

    @Test
    void aDoubtfulTimeCountsFromItsFirstPossibleDay() {
        EventTime sometime =
                EventTime.vague(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 1), "春夏之间");

        fails(
                "policeConductInSixMonths",
                ACase.empty().with(ACase.call("2026-11-20", Conduct.INSULT).time(sometime)));
    }

    @Test
    void severeMeansFourOrFiveInThirtyDays() {
        holds("severeInThirtyDays", one(Conduct.TRESPASS));
        fails("severeInThirtyDays", one(Conduct.INSULT));
        holds(
                "severeInThirtyDays",
                ACase.empty().with(ACase.call("2026-10-25", Conduct.THREAT_SAFETY)));
        fails(
                "severeInThirtyDays",
                ACase.empty().with(ACase.call("2026-10-24", Conduct.THREAT_SAFETY)));
    }

    @Test
    void threatsOfEveryKindAreThreats() {
        holds("threat", one(Conduct.THREAT_OTHER));
        holds("threat", one(Conduct.EXTORTION));
        fails("threat", one(Conduct.INSULT));
    }

    @Test
    void violenceAndDetentionAreHarm() {
        holds("bodilyHarmOrDetention", one(Conduct.DETENTION));
        fails("bodilyHarmOrDetention", one(Conduct.TRESPASS));
    }

    @Test
    void thirdPartiesAreSeenByTargetOrByFlag() {
        holds("thirdPartyContacted", reaching(Target.PARENT));
        holds("thirdPartyContacted", one(Conduct.DISCLOSE_THIRD));
        fails("thirdPartyContacted", reaching(Target.GUARANTOR));
        fails("thirdPartyContacted", one(Conduct.INSULT));
    }

    @Test
    void employerAndFamilyAreToldApart() {
        holds("employerContacted", reaching(Target.COLLEAGUE));
        fails("employerContacted", reaching(Target.PARENT));
        holds("familyContacted", reaching(Target.SPOUSE));
        fails("familyContacted", reaching(Target.EMPLOYER));
    }

    @Test
    void visitsAreSeenByChannelAndAnnouncedOnesByTheWords() {
        holds("homeVisit", ACase.empty().with(aCall().channel(Channel.HOME_VISIT)));
        fails("homeVisit", one());
        holds("visitAnnounced", ACase.empty().with(aCall().words("明天上门找你")));
        fails("visitAnnounced", ACase.empty().with(aCall().words("请尽快还款")));
    }

    private static ContactDraft aCall() {
        return ACase.call("2026-11-20");
    }

    @Test
    void exposureOnlineIsSeenByFlagOrChannel() {
        holds("publishedOnline", one(Conduct.PHOTO_EDIT));
        holds("publishedOnline", ACase.empty().with(aCall().channel(Channel.ONLINE_POST)));
        fails("publishedOnline", one(Conduct.DEFAMATION));
    }

    @Test
    void volumeIsNuisance() {
        holds("nuisanceVolume", one(Conduct.BOMBING));
        fails("nuisanceVolume", one(Conduct.INSULT));
    }

    @Test
    void somebodyWhoClaimsToBePoliceIsAskedAboutUntilFlagged() {
        ACase claimed = ACase.empty().with(aCall().actor(Actor.CLAIMS_POLICE));

        assertEquals(YesNo.UNKNOWN, fact("poseAsOfficial", claimed));
        holds("poseAsOfficial", one(Conduct.IMPERSONATE_OFFICIAL));
        fails("poseAsOfficial", one());
    }

    @Test
    void anUnnamedCollectorIsSeenByFlagOrAnswer() {
        holds("collectorUnidentified", ACase.empty().with(aCall().identified(YesNo.NO)));
        holds("collectorUnidentified", one(Conduct.NO_IDENTIFICATION));
        fails("collectorUnidentified", one());
    }

    @Test
    void demandsBeyondTheDebtAndPushesToBorrowAreSeen() {
        holds("moneyBeyondDebt", one(Conduct.PRIVATE_ACCOUNT));
        fails("moneyBeyondDebt", one(Conduct.INSULT));
        holds("pushedToBorrowAnew", one(Conduct.COERCED_NEW_LOAN));
        fails("pushedToBorrowAnew", one());
    }

    @Test
    void suitsAreSeenByTheirFlags() {
        holds("shamSuit", one(Conduct.SHAM_SUIT));
        fails("shamSuit", one(Conduct.TRUE_SUIT_NOTICE));
        holds("trueSuitNotice", one(Conduct.TRUE_SUIT_NOTICE));
        fails("trueSuitNotice", one(Conduct.SHAM_SUIT));
    }

    @Test
    void contactsWithoutProofAreFound() {
        holds("entryWithoutProof", one());
        fails("entryWithoutProof", ACase.empty().with(aCall().proved(YesNo.YES)));
    }
}
