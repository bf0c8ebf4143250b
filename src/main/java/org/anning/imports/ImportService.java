package org.anning.imports;

import org.anning.cases.FileImports;
import org.anning.cases.ImportFacts;
import org.anning.cases.ImportHolds;
import org.anning.cases.ImportRow;
import org.anning.common.CaseId;
import org.anning.common.Coded;
import org.anning.common.Json;
import org.anning.common.PersonalData;
import org.anning.common.Stored;
import org.anning.imports.read.ContactRecord;
import org.anning.imports.read.Field;
import org.anning.imports.read.Importer;
import org.anning.imports.read.Probe;
import org.anning.imports.read.Reading;
import org.anning.imports.read.SourceFile;
import org.anning.imports.read.Told;
import org.anning.imports.read.Watch;
import org.anning.law.Law;
import org.anning.lenders.LenderFacts;
import org.anning.lenders.LenderService;
import org.anning.loans.ImportedPayment;
import org.anning.loans.WalletDirection;
import org.anning.loans.WalletFacts;
import org.anning.loans.WalletRow;
import org.anning.loans.WalletRows;
import org.anning.timeline.CallerNumber;
import org.anning.timeline.Channel;
import org.anning.timeline.Direction;
import org.anning.timeline.ImportedContact;
import org.anning.timeline.ImportedEntries;
import org.anning.timeline.NightHours;
import org.anning.timeline.Precision;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings files into a case: {@link #probe}, {@link #read}, {@link #plan}, {@link #store}. Nothing
 * is stored before the last step, and the last step stores all or nothing.
 */
public final class ImportService {

    private final Importer importer;
    private final FileImports imports;
    private final ImportedEntries entries;
    private final WalletRows wallet;
    private final LenderService lenders;
    private final NightHours night;
    private final Json json = new Json();

    public ImportService(
            FileImports imports,
            ImportedEntries entries,
            WalletRows wallet,
            LenderService lenders,
            Law law,
            Clock clock) {
        this.importer = new Importer(clock);
        this.imports = imports;
        this.entries = entries;
        this.wallet = wallet;
        this.lenders = lenders;
        this.night = new NightHours(law);
    }

    /** What a file is, its columns put right as they were for the last file of its kind. */
    public Probe probe(SourceFile file, Watch watch) {
        Probe probe = importer.probe(file, watch);
        return imports.columns(memory(probe)).map(words -> remembered(probe, words)).orElse(probe);
    }

    private static String memory(Probe probe) {
        String names =
                probe.columns().stream()
                        .map(Probe.Column::name)
                        .collect(Collectors.joining("\u001F"));
        return Hash.of(probe.layout().code() + " " + probe.columns().size() + " " + names);
    }

    private static Probe remembered(Probe probe, String words) {
        List<String> codes = Arrays.asList(words.split(",", -1));
        if (codes.size() != probe.columns().size()) {
            return probe;
        }
        List<@Nullable Field> fields = new ArrayList<>();
        codes.forEach(code -> fields.add(Coded.of(Field.class, code).orElse(null)));
        return probe.with(fields);
    }

    /** Everything that a file holds. */
    public Reading read(SourceFile file, Probe probe, Told told, Watch watch) {
        return importer.read(file, probe, told, watch);
    }

    /** What the file would bring into this case. */
    public Plan plan(CaseId caseId, Reading reading) {
        return reading.probe().layout().payments()
                ? payments(caseId, reading)
                : contacts(caseId, reading);
    }

    /** What makes two calls or messages the same (domain 9.8). */
    @PersonalData
    private record Same(
            boolean message,
            @Nullable String number,
            LocalDateTime start,
            Direction direction,
            @Nullable String text) {

        static Same of(ContactRecord c) {
            return new Same(
                    c.channel() != Channel.CALL,
                    c.plainNumber(),
                    c.time().from(),
                    c.direction(),
                    c.text());
        }

        static Same of(ImportedEntries.Known k) {
            return new Same(
                    k.channel() != Channel.CALL, k.number(), k.start(), k.direction(), k.words());
        }

        @Override
        public String toString() {
            return "Same";
        }
    }

    /**
     * A row whose second is known is doubled by an entry of that second; other rows are doubled as
     * often as the case holds their like from earlier imports.
     */
    private Plan contacts(CaseId caseId, Reading reading) {
        Map<Same, List<ImportedEntries.Known>> known =
                entries.known(caseId).stream()
                        .collect(
                                Collectors.groupingBy(Same::of, HashMap::new, Collectors.toList()));
        List<ContactRecord> fresh = new ArrayList<>();
        List<Integer> doubled = new ArrayList<>();
        List<Integer> otherDuration = new ArrayList<>();
        for (ContactRecord c : reading.contacts()) {
            List<ImportedEntries.Known> alike = known.getOrDefault(Same.of(c), List.of());
            boolean exact = c.time().precision() == Precision.EXACT;
            Optional<ImportedEntries.Known> found =
                    alike.stream()
                            .filter(k -> k.exact() == exact)
                            .filter(k ->
                                    exact
                                            || Objects.equals(
                                                    k.durationSeconds(), c.durationSeconds()))
                            .findFirst();
            if (found.isEmpty()) {
                fresh.add(c);
                continue;
            }
            doubled.add(c.rowNo());
            if (!exact) {
                alike.remove(found.get());
            } else if (!Objects.equals(found.get().durationSeconds(), c.durationSeconds())) {
                otherDuration.add(c.rowNo());
            }
        }
        return new Plan(
                ImportReport.of(
                        reading, fresh, 0, new ImportReport.Doubles(doubled, otherDuration), night),
                List.copyOf(fresh),
                List.of(),
                callers(fresh));
    }

    private List<Plan.Caller> callers(List<ContactRecord> contacts) {
        Map<String, int[]> counts = new HashMap<>();
        for (ContactRecord c : contacts) {
            String number = c.plainNumber();
            boolean text = c.channel() != Channel.CALL && c.direction() == Direction.INCOMING;
            if (number != null && (text || c.attempt())) {
                counts.computeIfAbsent(number, _ -> new int[2])[text ? 1 : 0]++;
            }
        }
        Map<String, UUID> known = numbersOfLenders();
        return counts.entrySet().stream()
                .map(e ->
                        new Plan.Caller(
                                e.getKey(),
                                e.getValue()[0],
                                e.getValue()[1],
                                known.get(e.getKey())))
                .sorted(
                        Comparator.comparingInt((Plan.Caller c) -> c.attempts() + c.texts())
                                .reversed()
                                .thenComparing(Plan.Caller::number))
                .toList();
    }

    /** Numbers that are known to belong to one lender only. */
    private Map<String, UUID> numbersOfLenders() {
        Map<String, Set<UUID>> all = new HashMap<>();
        for (Stored<LenderFacts> lender : lenders.all()) {
            for (String number : numbers(lender.value())) {
                all.computeIfAbsent(number, _ -> new HashSet<>()).add(lender.id());
            }
        }
        Map<String, UUID> one = new HashMap<>();
        all.forEach((number, ids) -> {
            if (ids.size() == 1) {
                one.put(number, ids.iterator().next());
            }
        });
        return one;
    }

    private static List<String> numbers(LenderFacts lender) {
        String numbers = lender.numbers();
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers.split("[\\s,，、;；]+"))
                        .map(CallerNumber::normalise)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** What makes two payments the same (domain 9.8). */
    @PersonalData
    private record SamePayment(
            @Nullable String order,
            LocalDateTime at,
            WalletDirection direction,
            BigDecimal amount) {

        static SamePayment of(WalletFacts f) {
            return new SamePayment(f.orderNo(), f.at(), f.direction(), f.amount());
        }

        @Override
        public String toString() {
            return "SamePayment";
        }
    }

    private Plan payments(CaseId caseId, Reading reading) {
        Set<SamePayment> known =
                wallet.of(caseId).stream()
                        .map(WalletRow::facts)
                        .map(SamePayment::of)
                        .collect(Collectors.toSet());
        List<ImportedPayment> fresh = new ArrayList<>();
        List<Integer> doubled = new ArrayList<>();
        for (ImportedPayment payment : reading.payments()) {
            if (known.contains(SamePayment.of(payment.facts()))) {
                doubled.add(payment.rowNo());
            } else {
                fresh.add(payment);
            }
        }
        return new Plan(
                ImportReport.of(
                        reading,
                        List.of(),
                        fresh.size(),
                        new ImportReport.Doubles(doubled, List.of()),
                        night),
                List.of(),
                List.copyOf(fresh),
                List.of());
    }

    /**
     * Stores what was planned: all of it, in one transaction, or nothing.
     *
     * @param lenderOf whose the numbers are, by their one form
     * @param watch told how many rows are stored; what it throws ends the import without a trace
     */
    public ImportRow store(CaseId caseId, Plan plan, Map<String, UUID> lenderOf, Watch watch) {
        ImportReport report = plan.report();
        boolean payments = report.layout().payments();
        ImportFacts facts =
                new ImportFacts(
                        report.layout().code(),
                        payments ? ImportHolds.PAYMENTS : ImportHolds.CONTACTS,
                        report.file(),
                        report.sha256(),
                        report.bytes(),
                        report.ownNumber(),
                        report.rowsRead(),
                        report.taken(),
                        report.duplicates(),
                        report.skipped(),
                        json.write(report));
        int all = report.taken();
        return payments
                ? wallet.store(caseId, facts, plan.payments(), n -> watch.at(n, all))
                : entries.store(
                        caseId,
                        facts,
                        plan.contacts().stream().map(c -> entry(c, lenderOf)).toList(),
                        n -> watch.at(n, all));
    }

    private static ImportedContact entry(ContactRecord c, Map<String, UUID> lenderOf) {
        String number = c.plainNumber();
        return new ImportedContact(
                c.facts(number == null ? null : lenderOf.get(number)), c.rowNo(), c.line());
    }

    /** Adds numbers to those that a lender is known to call from, so that the next file knows. */
    public void remember(Map<String, UUID> lenderOf) {
        Map<String, UUID> known = numbersOfLenders();
        for (Stored<LenderFacts> lender : lenders.all()) {
            List<String> fresh =
                    lenderOf.entrySet().stream()
                            .filter(e -> e.getValue().equals(lender.id()))
                            .map(Map.Entry::getKey)
                            .filter(number -> !known.containsKey(number))
                            .sorted()
                            .toList();
            if (!fresh.isEmpty()) {
                lenders.correct(lender.with(lender.value().calledFrom(fresh)));
            }
        }
    }

    /** Keeps what the columns of this kind of file are, for the next one. */
    public void remember(Probe probe, List<@Nullable Field> columns) {
        imports.remember(
                memory(probe),
                columns.stream()
                        .map(field -> field == null ? "" : field.code())
                        .collect(Collectors.joining(",")));
    }

    /** The imports of a case, the newest first, undone ones too. */
    public List<ImportRow> of(CaseId caseId) {
        return imports.of(caseId);
    }

    /** The report that an import was stored with. */
    public ImportReport report(ImportRow row) {
        return json.read(row.facts().report(), ImportReport.class);
    }

    /** The rows of a group's own list that a case was made of, as they stood there. */
    public RegisterLines registerLines(ImportRow row) {
        return json.read(row.facts().report(), RegisterLines.class);
    }

    /**
     * Lets nothing that an import brought count any more; it stays readable.
     *
     * @param why written beside each entry
     */
    public ImportRow undo(ImportRow row, String why) {
        return row.facts().holds() == ImportHolds.CONTACTS
                ? entries.undo(row, why)
                : wallet.undo(row);
    }

    /** Lets what an undone import brought count again. */
    public ImportRow restore(ImportRow row) {
        return row.facts().holds() == ImportHolds.CONTACTS
                ? entries.restore(row)
                : wallet.restore(row);
    }
}
