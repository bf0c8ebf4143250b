package org.anning.advice;

import static org.anning.advice.Placeholders.flag;
import static org.anning.advice.Placeholders.rows;

import org.anning.law.Catalogue;
import org.anning.law.Law;
import org.anning.law.Provision;
import org.anning.timeline.EntryRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The provisions that a paper cites: by the date of each event, or by the day of the paper. */
final class LawPlaceholders {

    /**
     * One line of a list of provisions.
     *
     * @param entries the numbers of the entries it is about; none where it is a ground of its own
     * @param lighter whether it is shown because the new law can be the lighter one
     */
    private record Cited(Provision provision, Set<Integer> entries, boolean lighter) {}

    private static final Columns<Cited> CELLS =
            new Columns<Cited>()
                    .with("title", (f, c) -> c.provision.title(f.lang()))
                    .with("text", (f, c) -> c.provision.text(f.lang()))
                    .with(
                            "note",
                            (f, c) ->
                                    c.lighter ? f.words().texts().get("advice.lighterNote") : null)
                    .with(
                            "entries",
                            (f, c) ->
                                    c.entries.stream()
                                            .map(String::valueOf)
                                            .collect(
                                                    Collectors.joining(
                                                            f.words()
                                                                    .texts()
                                                                    .get("advice.words.comma"))));

    private LawPlaceholders() {}

    static List<Placeholder> list() {
        return List.of(
                rows(
                        "policeProvisions",
                        f -> byEntry(f, f.view().contacts(), Provision::punishes),
                        CELLS),
                flag("policeProvisions.straddle", LawPlaceholders::straddle),
                rows("lenderRules", f -> byEntry(f, f.lenderEntries(), p -> !p.punishes()), CELLS),
                grounds("refusalGrounds", "cc-1033-1", "pipl-47", "gbt-45251"),
                grounds("takedownGrounds", "cc-1195", "cc-1019", "cc-1024", "cc-1032", "pipl-25"),
                grounds("stopGrounds", "cc-1032", "cc-1033-1", "pipl-10", "gbt-45251"),
                grounds("creditGrounds", "cr-2013-25", "cr-2013-16", "cr-2013-15"),
                grounds("creditComplaintGrounds", "cr-2013-26"),
                grounds("orderGrounds", "cpl-227", "cpl-228", "cpli-435", "cpli-436"),
                rows("defenceGrounds", LawPlaceholders::defenceGrounds, CELLS),
                grounds("consentGrounds", "pipl-14", "pipl-17", "pipl-29", "pipl-44"));
    }

    /** Grounds that a paper rests on as such: those of these that are in force on its day. */
    private static Placeholder grounds(String name, String... keys) {
        return rows(name, f -> inForce(f, List.of(f.today()), keys), CELLS);
    }

    /** Those of these that are in force on one of the days. */
    private static List<Cited> inForce(Filling f, List<LocalDate> days, String... keys) {
        Catalogue all = f.circumstances().law().catalogue();
        return List.of(keys).stream()
                .filter(all::has)
                .map(all::provision)
                .filter(p -> days.stream().anyMatch(p::inForce))
                .filter(f::prints)
                .map(p -> new Cited(f.cite(p), Set.of(), false))
                .toList();
    }

    /**
     * What a defence rests on: procedure by the day of the paper, what was agreed by the days of
     * the contracts (domain 1.0); by the day of the paper where no such day is known.
     */
    private static List<Cited> defenceGrounds(Filling f) {
        List<LocalDate> contracts =
                f.lenderLoans().stream()
                        .map(l -> l.loan().value().contractOn())
                        .map(day -> day == null ? f.today() : day)
                        .toList();
        List<Cited> all = new ArrayList<>(inForce(f, List.of(f.today()), "cpl-128", "cpl-130"));
        all.addAll(
                inForce(
                        f,
                        contracts.isEmpty() ? List.of(f.today()) : contracts,
                        "cc-585",
                        "ctl-1999-200",
                        "cc-670"));
        all.addAll(inForce(f, List.of(f.today()), "cc-188"));
        return all;
    }

    /** Each provision once, with the numbers of the entries it is about, by their own dates. */
    private static List<Cited> byEntry(
            Filling f, List<EntryRow> entries, Predicate<Provision> which) {
        Law law = f.circumstances().law();
        Map<Provision, Cited> byProvision = new LinkedHashMap<>();
        for (EntryRow entry : entries) {
            f.circumstances().provisions(entry).stream()
                    .filter(which)
                    .forEach(p -> {
                        add(f, byProvision, entry, p, false);
                        law.possiblyLighter(p, entry.facts().conduct())
                                .forEach(lighter -> add(f, byProvision, entry, lighter, true));
                    });
        }
        return new ArrayList<>(byProvision.values());
    }

    private static void add(
            Filling f,
            Map<Provision, Cited> byProvision,
            EntryRow entry,
            Provision provision,
            boolean lighter) {
        if (!f.prints(provision)) {
            return;
        }
        byProvision
                .computeIfAbsent(provision, p -> new Cited(f.cite(p), new TreeSet<>(), lighter))
                .entries
                .add(f.number(entry));
    }

    /** Whether there are entries for the police on both sides of the change of law. */
    private static boolean straddle(Filling f) {
        List<EntryRow> police = f.policeEntries();
        return police.stream()
                        .anyMatch(e ->
                                e.facts().time().firstDay().isBefore(Law.NEW_PUBLIC_SECURITY_LAW))
                && police.stream()
                        .anyMatch(e ->
                                !e.facts().time().lastDay().isBefore(Law.NEW_PUBLIC_SECURITY_LAW));
    }
}
