package org.anning.casefile;

import org.anning.common.Refusal;
import org.anning.deadlines.DeadlineFacts;
import org.anning.evidence.CustodyLine;
import org.anning.interview.FinishedInterview;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What no single record of a case file can know: that ids are used once, that what is spoken of is
 * there, and that no list is longer than a case can be.
 */
final class CaseFileChecks {

    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_OTHERS = 5_000;

    private CaseFileChecks() {}

    /**
     * @throws Refusal naming the first place that is wrong
     */
    static void check(CaseJson file) {
        few("/interviews", file.interviews(), MOST_OTHERS);
        few("/lenders", file.lenders(), MOST_OTHERS);
        few("/loans", file.loans(), MOST_OTHERS);
        few("/entries", file.entries(), MOST_ENTRIES);
        few("/evidence", file.evidence(), MOST_OTHERS);
        few("/proofs", file.proofs(), MOST_ENTRIES);
        few("/steps", file.steps(), MOST_OTHERS);
        few("/consents", file.consents(), MOST_OTHERS);
        each(
                "/interviews",
                file.interviews(),
                (place, i) -> {
                    few(place + "/given", i.given(), MOST_OTHERS);
                    few(place + "/notes", i.notes(), MOST_OTHERS);
                });
        each("/loans", file.loans(), (place, l) -> few(place + "/flows", l.flows(), MOST_OTHERS));

        Map<UUID, String> places = new HashMap<>();
        once(places, "", file.id());
        once(places, "/client", file.client().id());
        ids(places, "/interviews", file.interviews(), FinishedInterview::id);
        Set<UUID> lenders = ids(places, "/lenders", file.lenders(), Keyed::id);
        Set<UUID> loans = ids(places, "/loans", file.loans(), LoanJson::id);
        Set<UUID> entries = ids(places, "/entries", file.entries(), Noted::id);
        Set<UUID> evidence = ids(places, "/evidence", file.evidence(), Noted::id);
        money(places, loans, evidence, file.money());
        imports(places, entries, loans, file.imports());
        ids(places, "/steps", file.steps(), Keyed::id);
        ids(places, "/consents", file.consents(), Keyed::id);
        List<Keyed<DeadlineFacts>> deadlines =
                Objects.requireNonNullElse(file.deadlines(), List.of());
        few("/deadlines", deadlines, MOST_OTHERS);
        ids(places, "/deadlines", deadlines, Keyed::id);
        WorkJson work = Objects.requireNonNullElse(file.work(), WorkJson.NONE);
        few("/work/times", work.times(), MOST_OTHERS);
        few("/work/outcomes", work.outcomes(), MOST_OTHERS);
        few("/work/review", work.review(), MOST_OTHERS);
        ids(places, "/work/times", work.times(), Keyed::id);
        ids(places, "/work/outcomes", work.outcomes(), Keyed::id);
        ids(places, "/work/review", work.review(), Keyed::id);

        each(
                "/loans",
                file.loans(),
                (place, l) -> there(place + "/facts/lenderId", lenders, l.facts().lenderId()));
        each(
                "/entries",
                file.entries(),
                (place, e) -> there(place + "/facts/lenderId", lenders, e.facts().lenderId()));
        List<CustodyLine> custody = Objects.requireNonNullElse(file.custody(), List.of());
        few("/custody", custody, MOST_ENTRIES);
        each(
                "/custody",
                custody,
                (place, c) -> there(place + "/evidenceId", evidence, c.evidenceId()));
        each(
                "/steps",
                file.steps(),
                (place, s) -> {
                    there(place + "/facts/lenderId", lenders, s.facts().lenderId());
                    there(place + "/facts/loanId", loans, s.facts().loanId());
                });
        each(
                "/proofs",
                file.proofs(),
                (place, p) -> {
                    there(place + "/evidenceId", evidence, p.evidenceId());
                    there(place + "/entryId", entries, p.entryId());
                });
    }

    private static void imports(
            Map<UUID, String> places,
            Set<UUID> entries,
            Set<UUID> loans,
            @Nullable List<ImportJson> imports) {
        if (imports == null) {
            return;
        }
        few("/imports", imports, MOST_OTHERS);
        ids(places, "/imports", imports, ImportJson::id);
        Map<UUID, String> lines = new HashMap<>();
        each(
                "/imports",
                imports,
                (place, i) -> {
                    few(place + "/lines", i.lines(), MOST_ENTRIES);
                    few(place + "/payments", i.payments(), MOST_ENTRIES);
                    ids(places, place + "/payments", i.payments(), ImportJson.Payment::id);
                    each(
                            place + "/lines",
                            i.lines(),
                            (at, l) -> {
                                there(at + "/entryId", entries, l.entryId());
                                once(lines, at + "/entryId", l.entryId());
                            });
                    each(
                            place + "/payments",
                            i.payments(),
                            (at, p) -> there(at + "/loanId", loans, p.loanId()));
                });
    }

    private static void money(
            Map<UUID, String> places,
            Set<UUID> loans,
            Set<UUID> evidence,
            @Nullable MoneyJson money) {
        if (money == null) {
            return;
        }
        few("/money/budgets", money.budgets(), MOST_OTHERS);
        few("/money/debts", money.debts(), MOST_OTHERS);
        few("/money/arrangements", money.arrangements(), MOST_OTHERS);
        ids(places, "/money/budgets", money.budgets(), Keyed::id);
        ids(places, "/money/arrangements", money.arrangements(), MoneyJson.ArrangementJson::id);
        Map<UUID, String> debts = new HashMap<>();
        each(
                "/money/debts",
                money.debts(),
                (place, d) -> {
                    there(place + "/loanId", loans, d.loanId());
                    once(debts, place + "/loanId", d.loanId());
                });
        each(
                "/money/arrangements",
                money.arrangements(),
                (place, a) -> {
                    there(place + "/facts/loanId", loans, a.facts().loanId());
                    there(
                            place + "/facts/agreementEvidence",
                            evidence,
                            a.facts().agreementEvidence());
                    there(
                            place + "/facts/certificateEvidence",
                            evidence,
                            a.facts().certificateEvidence());
                });
    }

    private static <T> Set<UUID> ids(
            Map<UUID, String> places, String place, List<T> all, Function<T, UUID> id) {
        each(place, all, (there, one) -> once(places, there, id.apply(one)));
        return all.stream().map(id).collect(Collectors.toSet());
    }

    private static <T> void each(String place, List<T> all, BiConsumer<String, T> look) {
        for (int i = 0; i < all.size(); i++) {
            look.accept(place + "/" + i, all.get(i));
        }
    }

    private static void few(String place, List<?> all, int most) {
        if (all.size() > most) {
            throw new Refusal("casefile.tooMany", place, most);
        }
    }

    private static void once(Map<UUID, String> places, String place, UUID id) {
        String before = places.put(id, place);
        if (before != null) {
            throw new Refusal("casefile.idTwice", place + "/id", before + "/id");
        }
    }

    private static void there(String place, Set<UUID> known, @Nullable UUID id) {
        if (id != null && !known.contains(id)) {
            throw new Refusal("casefile.dangling", place);
        }
    }
}
