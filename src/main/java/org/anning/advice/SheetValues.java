package org.anning.advice;

import org.anning.common.Lang;
import org.anning.law.LenderKind;
import org.anning.law.Provision;
import org.anning.loans.LoanRow;
import org.anning.printing.Values;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything a paper may say of a case, by the names that templates use: what {@link Placeholders}
 * lists, and what belongs to loans, provisions and the paper itself.
 */
final class SheetValues {

    /** The facts of lenders and loans that papers show, beside those of {@link Placeholders}. */
    static final List<String> FACTS =
            List.of(
                    "LenderFacts.legalName",
                    "LenderFacts.appName",
                    "LenderFacts.kind",
                    "LoanFacts.product",
                    "LoanFacts.number",
                    "LoanFacts.contractOn",
                    "LoanFacts.receivedAmount",
                    "LoanFacts.claimedAmount",
                    "LoanFacts.claimedBy",
                    "LoanFacts.overdueOn");

    private final Filling filling;
    private final List<LoanRow> loans;
    private final Lang lang;
    private final Set<String> cited = new LinkedHashSet<>();

    SheetValues(Filling filling, List<LoanRow> loans) {
        this.filling = filling;
        this.loans = loans.stream().filter(l -> !l.struck()).toList();
        this.lang = filling.words().texts().lang();
    }

    /** The keys of the provisions that the values cite. */
    Set<String> cited() {
        return cited;
    }

    Values values(String programVersion) {
        Values values = new Values();
        Placeholders.in(filling).forEach((name, value) -> put(values, name, value));
        putEntries(values, "policeEntries", filling::police);
        putEntries(values, "lenderEntries", e -> !provisions(e, p -> !p.punishes()).isEmpty());
        putLoans(values);
        List<EntryRow> contacts = filling.view().contacts();
        values.list("policeProvisions", rules(contacts, Provision::punishes));
        values.list("lenderRules", rules(contacts, p -> !p.punishes()));
        values.text("client.hardship", filling.view().file().value().effect());
        putUnknown(values);
        values.text("standardLine", filling.words().texts().get("advice.standardLine"));
        values.text("dataVersion", filling.circumstances().law().dataVersion());
        values.text("programVersion", programVersion);
        return values;
    }

    private void put(Values values, String name, Value value) {
        switch (value) {
            case Value.Text(String words) -> values.text(name, words);
            case Value.Flag(boolean holds) -> values.when(name, holds);
            case Value.Rows(List<Map<String, @Nullable String>> rows) -> {
                values.list(name, rows.stream().map(SheetValues::row).toList());
                values.when(name + ".any", !rows.isEmpty());
            }
        }
    }

    private static Values row(Map<String, @Nullable String> cells) {
        Values row = new Values();
        cells.forEach(row::text);
        return row;
    }

    /** Rows of the entries for which this holds, with their count and first and last time. */
    private void putEntries(Values values, String name, Predicate<EntryRow> which) {
        List<EntryRow> chosen = filling.view().contacts().stream().filter(which).toList();
        Set<String> numbers =
                chosen.stream().map(e -> "" + filling.number(e)).collect(Collectors.toSet());
        Value all = Objects.requireNonNull(Placeholders.in(filling).get("entries"));
        if (all instanceof Value.Rows(List<Map<String, @Nullable String>> rows)) {
            values.list(
                    name,
                    rows.stream()
                            .filter(r -> numbers.contains(Objects.toString(r.get("no"), "")))
                            .map(SheetValues::row)
                            .toList());
        }
        values.when(name + ".any", !chosen.isEmpty());
        values.text(name + ".count", "" + chosen.size());
        values.text(name + ".first", ends(chosen, true));
        values.text(name + ".last", ends(chosen, false));
        values.when(
                "lenderThirds.any",
                filling.view().contacts().stream()
                        .anyMatch(e -> e.facts().target() != org.anning.timeline.Target.CLIENT));
    }

    private @Nullable String ends(List<EntryRow> entries, boolean first) {
        Optional<LocalDate> day =
                first
                        ? entries.stream()
                                .map(e -> e.facts().time().firstDay())
                                .min(LocalDate::compareTo)
                        : entries.stream()
                                .map(e -> e.facts().time().lastDay())
                                .max(LocalDate::compareTo);
        return filling.words().day(day.orElse(null));
    }

    private List<Provision> provisions(EntryRow entry, Predicate<Provision> which) {
        return filling.circumstances().provisions(entry).stream().filter(which).toList();
    }

    /** Each provision once, with the numbers of the entries it is about, by their own dates. */
    private List<Values> rules(List<EntryRow> entries, Predicate<Provision> which) {
        Map<Provision, Set<Integer>> byProvision = new LinkedHashMap<>();
        Map<Provision, String> notes = new LinkedHashMap<>();
        for (EntryRow entry : entries) {
            for (Provision provision : provisions(entry, which)) {
                byProvision
                        .computeIfAbsent(provision, _ -> new TreeSet<>())
                        .add(filling.number(entry));
                for (Provision lighter :
                        filling.circumstances()
                                .law()
                                .possiblyLighter(provision, entry.facts().conduct())) {
                    byProvision
                            .computeIfAbsent(lighter, _ -> new TreeSet<>())
                            .add(filling.number(entry));
                    notes.putIfAbsent(lighter, filling.words().texts().get("advice.lighterNote"));
                }
            }
        }
        List<Values> rows = new ArrayList<>();
        byProvision.forEach((provision, numbers) -> {
            cited.add(provision.key());
            rows.add(
                    new Values()
                            .text("title", provision.title(lang))
                            .text("text", provision.text(lang))
                            .text("note", notes.get(provision))
                            .text(
                                    "entries",
                                    numbers.stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(lang.pick("、", ", ")))));
        });
        return rows;
    }

    private void putLoans(Values values) {
        List<Values> rows = new ArrayList<>();
        for (LoanRow loan : loans) {
            rows.add(loan(rows.size() + 1, loan));
        }
        values.list("loans", rows);
        values.when("loans.any", !rows.isEmpty());
        values.text("loans.count", "" + rows.size());
        Optional<LoanRow> first = loans.stream().findFirst();
        values.list(
                "lenderLoans",
                first.stream()
                        .flatMap(f ->
                                loans.stream().filter(l -> l.lender().id().equals(f.lender().id())))
                        .map(l -> loan(loans.indexOf(l) + 1, l))
                        .toList());
        LenderKind kind = first.map(l -> l.lender().value().kind()).orElse(LenderKind.UNKNOWN);
        String collector = first.map(l -> l.loan().value().claimedBy()).orElse(null);
        values.text("lender.name", first.map(l -> l.lender().value().legalName()).orElse(null));
        values.text("lender.collector", collector);
        values.when("lender.collectorKnown", collector != null);
        values.when("lender.nfra", kind.regulator().equals("nfra"));
        values.when(
                "lender.card",
                first.map(l -> l.loan().value().product() == org.anning.loans.Product.CREDIT_CARD)
                        .orElse(false));
    }

    private Values loan(int n, LoanRow row) {
        var facts = row.loan().value();
        var paid =
                row.flows().stream()
                        .filter(f -> !f.toClient())
                        .map(f -> f.amount())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        Words words = filling.words();
        return new Values()
                .text("n", "" + n)
                .text("lender", row.lender().value().legalName())
                .text("platform", row.lender().value().appName())
                .text("collector", facts.claimedBy())
                .text("number", facts.number())
                .text("contractOn", words.day(facts.contractOn()))
                .text("received", words.money(facts.receivedAmount()))
                .text("claimed", words.money(facts.claimedAmount()))
                .text("paid", paid.signum() == 0 ? null : words.money(paid))
                .text("overdueSince", words.day(facts.overdueOn()));
    }

    /** What nobody can say yet: the budget and the offer are worked out elsewhere, by hand. */
    private void putUnknown(Values values) {
        for (String name :
                List.of(
                        "budget.income",
                        "budget.living",
                        "budget.priority",
                        "budget.reserve",
                        "offer.months",
                        "offer.startOn")) {
            values.text(name, null);
        }
        String monthly = filling.words().money(filling.view().file().value().monthlyOffer());
        values.text("budget.capacity", monthly);
        values.text("offer.monthly", monthly);
    }
}
