package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.text;

import org.anning.cases.CaseFacts;
import org.anning.cases.ComplaintChannel;
import org.anning.clients.Vulnerabilities;
import org.anning.common.Coded;
import org.anning.law.HelpChannel;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The client, the case and the paper itself. */
final class PersonPlaceholders {

    private static final int OF_AGE = 18;

    /** Lines for those in distress: nothing is filed there, so that no step goes to them. */
    private static final List<String> LINES =
            List.of("crisis_mind", "crisis_youth", "crisis_women");

    private PersonPlaceholders() {}

    static List<Placeholder> list() {
        List<Placeholder> all = new ArrayList<>(people());
        Stream.concat(Arrays.stream(ComplaintChannel.values()).map(Coded::code), LINES.stream())
                .forEach(code ->
                        all.add(
                                text(
                                        "channel." + code.replace('_', '-'),
                                        f ->
                                                f.circumstances()
                                                        .law()
                                                        .channel(code, f.today())
                                                        .map(c ->
                                                                said(
                                                                        c.number(
                                                                                f.words()
                                                                                        .texts()
                                                                                        .lang())))
                                                        .orElse(null))));
        all.add(text("channelsChecked", PersonPlaceholders::checked));
        return all;
    }

    /** The day on which a person last looked at all of the channels. */
    private static @Nullable String checked(Filling f) {
        return f.words()
                .day(
                        f.circumstances().law().channels().stream()
                                .map(HelpChannel::lastChecked)
                                .min(LocalDate::compareTo)
                                .orElse(null));
    }

    private static List<Placeholder> people() {
        return List.of(
                text("today", f -> f.words().day(f.today())),
                text("standardLine", f -> f.words().texts().get("advice.standardLine")),
                text("dataVersion", f -> f.circumstances().law().dataVersion()),
                text("programVersion", Filling::programVersion),
                text("recipient", f -> f.words().texts().name("advice.recipient", f.recipient())),
                text("group.name", f -> said(f.group().name())),
                text("group.phone", f -> said(f.group().phone())),
                text("case.number", f -> file(f).number(), "CaseFacts.number"),
                text("case.openedOn", f -> f.words().day(file(f).openedOn()), "CaseFacts.openedOn"),
                text("case.mainWorry", f -> file(f).mainWorry(), "CaseFacts.mainWorry"),
                text("case.effect", f -> file(f).effect(), "CaseFacts.effect"),
                text("case.wishes", f -> file(f).wishes(), "CaseFacts.wishes"),
                text(
                        "case.monthlyOffer",
                        f -> Mask.debt(f.words().money(file(f).monthlyOffer()), f),
                        "CaseFacts.monthlyOffer"),
                text("case.nextStep", f -> file(f).nextStep(), "CaseFacts.nextStep"),
                text(
                        "case.nextStepOn",
                        f -> f.words().day(file(f).nextStepOn()),
                        "CaseFacts.nextStepOn"),
                text("case.policeStation", f -> file(f).policeStation(), "CaseFacts.policeStation"),
                text("client.name", f -> f.client().legalName(), "ClientFacts.legalName"),
                text(
                        "client.displayName",
                        f -> f.client().displayName(),
                        "ClientFacts.displayName"),
                text(
                        "client.idNumber",
                        f -> Mask.idNumber(f.client().idNumber(), f),
                        "ClientFacts.idNumber"),
                text(
                        "client.birthYear",
                        f -> number(f.client().birthYear()),
                        "ClientFacts.birthYear"),
                flag("client.minor", PersonPlaceholders::minor, "ClientFacts.birthYear"),
                text("client.phone", f -> f.client().phone(), "ClientFacts.phone"),
                text(
                        "client.otherPhones",
                        f -> f.client().otherPhones(),
                        "ClientFacts.otherPhones"),
                text(
                        "client.safeContact",
                        f -> Mask.safeContact(f.client().safeContact(), f),
                        "ClientFacts.safeContact"),
                text("client.region", f -> f.client().region(), "ClientFacts.region"),
                text(
                        "client.registeredRegion",
                        f -> f.client().registeredRegion(),
                        "ClientFacts.registeredRegion"),
                text(
                        "client.address",
                        f -> Mask.address(f.client().address(), f),
                        "ClientFacts.address"),
                text("client.household", f -> f.client().household(), "ClientFacts.household"),
                text(
                        "client.vulnerable",
                        f -> Mask.health(vulnerable(f.client().vulnerable(), f), f),
                        "ClientFacts.vulnerable"),
                text("client.email", f -> f.client().email(), "ClientFacts.email"));
    }

    private static @Nullable String said(String words) {
        return words.isBlank() ? null : words.strip();
    }

    private static CaseFacts file(Filling filling) {
        return filling.view().file().value();
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : String.valueOf(number);
    }

    private static boolean minor(Filling f) {
        Integer born = f.client().birthYear();
        return born != null && f.today().getYear() - born < OF_AGE;
    }

    private static @Nullable String vulnerable(@Nullable Vulnerabilities all, Filling f) {
        return all == null || all.list().isEmpty()
                ? null
                : all.list().stream()
                        .map(v -> f.words().texts().name("clients.vulnerability", v))
                        .collect(Collectors.joining(f.words().texts().get("advice.words.comma")));
    }
}
