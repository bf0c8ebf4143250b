package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.rows;
import static org.anning.advice.Placeholders.text;

import org.anning.common.Coded;
import org.anning.common.YesNo;
import org.anning.evidence.EvidenceRow;
import org.anning.law.ConductSet;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was done: the entries of the timeline, as rows and as totals. */
final class EntryPlaceholders {

    private static final Columns<EntryRow> CELLS =
            new Columns<EntryRow>()
                    .with("no", (f, e) -> String.valueOf(f.number(e)))
                    .with("time", (f, e) -> f.words().time(e.facts().time()), "ContactFacts.time")
                    .with(
                            "channel",
                            named("timeline.channel", ContactFacts::channel),
                            "ContactFacts.channel")
                    .with(
                            "actor",
                            named("timeline.actor", ContactFacts::actor),
                            "ContactFacts.actor")
                    .with(
                            "target",
                            named("timeline.target", ContactFacts::target),
                            "ContactFacts.target")
                    .with("actorName", (_, e) -> called(e), "ContactFacts.actorName")
                    .with(
                            "targetName",
                            (f, e) -> Mask.third(e.facts().targetName(), f),
                            "ContactFacts.targetName")
                    .with("number", plain(ContactFacts::number), "ContactFacts.number")
                    .with("imAccount", plain(ContactFacts::imAccount), "ContactFacts.imAccount")
                    .with(
                            "direction",
                            named("timeline.direction", ContactFacts::direction),
                            "ContactFacts.direction")
                    .with("outcome", EntryPlaceholders::outcome, "ContactFacts.outcome")
                    .with(
                            "duration",
                            (f, e) -> f.words().duration(e.facts().durationSeconds()),
                            "ContactFacts.durationSeconds")
                    .with(
                            "contacts",
                            EntryPlaceholders::contacts,
                            "ContactFacts.contacts",
                            "ContactFacts.perDay",
                            "ContactFacts.basis")
                    .with(
                            "conduct",
                            (f, e) -> conduct(f, f.circumstances().flags(e)),
                            "ContactFacts.conduct")
                    .with("words", plain(ContactFacts::words), "ContactFacts.words")
                    .with(
                            "account",
                            (f, e) -> f.words().sentence(e.facts().account()),
                            "ContactFacts.account")
                    .with("place", plain(ContactFacts::place), "ContactFacts.place")
                    .with("people", count(ContactFacts::people), "ContactFacts.people")
                    .with(
                            "stayedMinutes",
                            count(ContactFacts::stayedMinutes),
                            "ContactFacts.stayedMinutes")
                    .with(
                            "askedToLeave",
                            answer(ContactFacts::askedToLeave),
                            "ContactFacts.askedToLeave")
                    .with(
                            "leftWhenAsked",
                            answer(ContactFacts::leftWhenAsked),
                            "ContactFacts.leftWhenAsked")
                    .with("identified", answer(ContactFacts::identified), "ContactFacts.identified")
                    .with("refused", answer(ContactFacts::refused), "ContactFacts.refused")
                    .with(
                            "refusedOn",
                            (f, e) -> f.words().day(e.facts().refusedOn()),
                            "ContactFacts.refusedOn")
                    .with("views", count(ContactFacts::views), "ContactFacts.views")
                    .with("reposts", count(ContactFacts::reposts), "ContactFacts.reposts")
                    .with("link", plain(ContactFacts::link), "ContactFacts.link")
                    .with(
                            "proof",
                            EntryPlaceholders::proof,
                            "ContactFacts.proof",
                            "ContactFacts.proved")
                    .with("findable", EntryPlaceholders::findable);

    private EntryPlaceholders() {}

    static List<Placeholder> list() {
        return List.of(
                rows("entries", f -> f.view().contacts(), CELLS),
                rows("policeEntries", Filling::policeEntries, CELLS),
                text("policeEntries.first", f -> day(f, f.policeEntries(), true)),
                text("policeEntries.last", f -> day(f, f.policeEntries(), false)),
                text("policeEntries.span", f -> span(f, f.policeEntries())),
                rows("lenderEntries", Filling::lenderEntries, CELLS),
                text("lenderEntries.first", f -> day(f, f.lenderEntries(), true)),
                text("lenderEntries.last", f -> day(f, f.lenderEntries(), false)),
                text("lenderEntries.span", f -> span(f, f.lenderEntries())),
                flag(
                        "lenderThirds.any",
                        f -> f.lenderEntries().stream().anyMatch(e -> e.facts().target().third())),
                rows("thirdPerson", Filling::thirdPerson, CELLS),
                text(
                        "thirdPerson.role",
                        f ->
                                f.thirdPerson().stream()
                                        .findFirst()
                                        .map(e ->
                                                f.words()
                                                        .texts()
                                                        .name(
                                                                "timeline.target",
                                                                e.facts().target()))
                                        .orElse(null)),
                text(
                        "thirdPerson.refusedOn",
                        f ->
                                f.words()
                                        .day(
                                                f.thirdPerson().stream()
                                                        .map(e -> e.facts().refusedOn())
                                                        .filter(Objects::nonNull)
                                                        .min(LocalDate::compareTo)
                                                        .orElse(null))),
                rows(
                        "spamEntries",
                        f ->
                                only(
                                        f,
                                        e ->
                                                e.facts().number() != null
                                                        && !e.facts().conduct().isEmpty()
                                                        && !lawful(f, e)
                                                        && !e.facts().channel().visit()),
                        CELLS),
                rows("bareEntries", f -> only(f, e -> f.view().proving(e.id()).isEmpty()), CELLS),
                rows("calmEntries", f -> only(f, e -> lawful(f, e)), CELLS),
                rows("thirdEntries", f -> only(f, e -> e.facts().target().third()), CELLS),
                rows("visits", f -> only(f, e -> e.facts().channel().visit()), CELLS),
                rows("posts", f -> only(f, e -> e.facts().link() != null), CELLS),
                text("entries.contacts", EntryPlaceholders::total),
                text("entries.first", f -> edge(f, f.view().contacts(), true)),
                text("entries.last", f -> edge(f, f.view().contacts(), false)),
                text("entries.span", f -> span(f, f.view().contacts())));
    }

    /** What they call themselves, without the word that papers put before it. */
    private static @Nullable String called(EntryRow e) {
        String name = e.facts().actorName();
        return name == null ? null : name.replaceFirst("^自称(?:是|为)?\\s*", "");
    }

    private static boolean lawful(Filling f, EntryRow e) {
        return f.circumstances().lawful(e.facts().conduct());
    }

    private static @Nullable String day(Filling f, List<EntryRow> all, boolean first) {
        return f.words().day(end(all, first));
    }

    /** From the first day of them all to the last. */
    private static @Nullable String span(Filling f, List<EntryRow> all) {
        LocalDate first = end(all, true);
        LocalDate last = end(all, false);
        return first == null || last == null ? null : f.words().span(first, last);
    }

    private static @Nullable LocalDate end(List<EntryRow> all, boolean first) {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        return all.stream()
                .map(e -> e.facts().time())
                .map(t -> first ? t.firstDay() : t.lastDay())
                .min(first ? order : order.reversed())
                .orElse(null);
    }

    private static List<EntryRow> only(Filling f, Function<EntryRow, Boolean> which) {
        return f.view().contacts().stream().filter(which::apply).toList();
    }

    private static String total(Filling f) {
        return String.valueOf(f.view().contacts().stream().mapToLong(e -> e.facts().total()).sum());
    }

    private static @Nullable String edge(Filling f, List<EntryRow> all, boolean first) {
        return all.isEmpty()
                ? null
                : f.words().time((first ? all.getFirst() : all.getLast()).facts().time());
    }

    private static @Nullable String outcome(Filling f, EntryRow e) {
        Outcome outcome = e.facts().outcome();
        return outcome == Outcome.UNKNOWN
                ? null
                : f.words().texts().name("timeline.outcome", outcome);
    }

    private static String contacts(Filling f, EntryRow e) {
        String key = e.facts().perDay() ? "advice.words.perDay" : "advice.words.times";
        String count = f.words().texts().get(key, String.valueOf(e.facts().contacts()));
        return switch (e.facts().basis()) {
            case STATED -> count;
            case ESTIMATE -> f.words().texts().get("advice.words.atLeast", count);
            case BILL -> f.words().texts().get("advice.words.byBill", count);
        };
    }

    private static @Nullable String conduct(Filling f, ConductSet flags) {
        return flags.isEmpty()
                ? null
                : flags.list().stream()
                        .map(f.words()::conduct)
                        .collect(
                                Collectors.joining(
                                        f.words().texts().get("advice.words.semicolon")));
    }

    private static @Nullable String proof(Filling f, EntryRow e) {
        String listed =
                f.view().proving(e.id()).stream()
                        .map(EvidenceRow::facts)
                        .map(facts -> facts.title())
                        .collect(Collectors.joining(f.words().texts().get("advice.words.comma")));
        return !listed.isEmpty()
                ? listed
                : e.facts().proof() != null
                        ? e.facts().proof()
                        : e.facts().proved() == YesNo.NO
                                ? f.words().texts().get("advice.words.noProof")
                                : null;
    }

    /** Where proof is kept, or where such proof is commonly found (domain 3.6). */
    private static String findable(Filling f, EntryRow e) {
        String said = e.facts().proof();
        String key =
                switch (e.facts().channel()) {
                    case CALL, AI_CALL, BOMB -> "call";
                    case SMS -> "sms";
                    case IM -> "im";
                    case EMAIL, LETTER -> "letter";
                    case HOME_VISIT, WORK_VISIT, STREET -> "visit";
                    case THIRD_CALL -> "third";
                    case ONLINE_POST -> "post";
                    case OTHER -> "other";
                };
        return said != null ? said : f.words().texts().get("advice.findable." + key);
    }

    private static BiFunction<Filling, EntryRow, @Nullable String> plain(
            Function<ContactFacts, @Nullable String> fact) {
        return (f, e) -> fact.apply(e.facts());
    }

    private static BiFunction<Filling, EntryRow, @Nullable String> named(
            String prefix, Function<ContactFacts, Coded> fact) {
        return (f, e) -> f.words().texts().name(prefix, fact.apply(e.facts()));
    }

    private static BiFunction<Filling, EntryRow, @Nullable String> count(
            Function<ContactFacts, @Nullable Integer> fact) {
        return (f, e) -> {
            Integer count = fact.apply(e.facts());
            return count == null ? null : String.valueOf(count);
        };
    }

    private static BiFunction<Filling, EntryRow, @Nullable String> answer(
            Function<ContactFacts, YesNo> fact) {
        return (f, e) -> f.words().answer(fact.apply(e.facts()));
    }
}
