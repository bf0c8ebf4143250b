package org.anning.casefile;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.cases.ImportRow;
import org.anning.cases.StepFacts;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Stored;
import org.anning.deadlines.DeadlineFacts;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceRow;
import org.anning.evidence.Proof;
import org.anning.loans.LoanRow;
import org.anning.loans.WalletRow;
import org.anning.loans.settling.SettlingService;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.SourceLine;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers a whole case in one transaction; the same case always gives the same file. */
public final class CaseExport {

    private final UnitOfWork work;
    private final CaseParts parts;
    private final CaseLog log;
    private final Json json = new Json();

    public CaseExport(UnitOfWork work, CaseParts parts, CaseLog log) {
        this.work = work;
        this.parts = parts;
        this.log = log;
    }

    /** The case as it is now. Struck entries and evidence are in it, marked. */
    public CaseJson export(CaseId id) {
        return work.read(session -> read(session, id));
    }

    /** The text of a case file; that it was made is noted in the case's log. */
    public String file(CaseId id) {
        String text = json.writePretty(export(id));
        log.note(id, "case", id.value(), Deed.EXPORTED);
        return text;
    }

    CaseJson read(Session session, CaseId id) {
        List<LoanRow> loans = parts.loans().loansOf(session, id);
        List<EntryRow> entries = parts.timeline().entriesOf(session, id);
        List<Stored<StepFacts>> steps = parts.steps().of(session, id);
        List<CustodyLine> custody = parts.evidence().custody(session, id);
        return new CaseJson(
                CaseJson.VERSION,
                id.value(),
                keyed(parts.clients().read(session, parts.cases().clientId(session, id))),
                parts.cases().caseFile(session, id).value(),
                parts.interviews().interviewsOf(session, id),
                parts.lenders().readAll(session, lendersOf(loans, entries, steps)).stream()
                        .sorted(Comparator.comparing(l -> l.id().toString()))
                        .map(CaseExport::keyed)
                        .toList(),
                loans.stream()
                        .sorted(Comparator.comparing(l -> l.loan().id().toString()))
                        .map(l ->
                                new LoanJson(
                                        l.loan().id(), l.struck(), l.loan().value(), l.flows()))
                        .toList(),
                money(session, id),
                entries.stream()
                        .sorted(
                                Comparator.comparing((EntryRow e) -> e.facts().time().from())
                                        .thenComparing(e -> e.facts().time().to())
                                        .thenComparing(e -> e.id().toString()))
                        .map(CaseExport::noted)
                        .toList(),
                imports(session, id),
                parts.evidence().of(session, id).stream()
                        .sorted(
                                Comparator.comparing(EvidenceRow::writtenAt)
                                        .thenComparing(e -> e.id().toString()))
                        .map(CaseExport::noted)
                        .toList(),
                parts.evidence().proofs(session, id).stream()
                        .sorted(
                                Comparator.comparing((Proof p) -> p.evidenceId().toString())
                                        .thenComparing(p -> p.entryId().toString()))
                        .toList(),
                custody.isEmpty() ? null : custody,
                sorted(steps, s -> s.happenedOn()),
                sorted(parts.consents().of(session, id), c -> c.givenOn()),
                deadlines(session, id),
                work(session, id));
    }

    private @Nullable WorkJson work(Session session, CaseId id) {
        WorkJson work =
                new WorkJson(
                        sorted(parts.work().times().of(session, id), t -> t.workedOn()),
                        sorted(parts.work().outcomes().of(session, id), o -> o.reachedOn()),
                        sorted(parts.work().review(session, id), n -> n.saidAt()));
        return work.empty() ? null : work;
    }

    /** What the case says now, as a hash: another one when anything in it was changed. */
    public String seal(CaseId id) {
        String text = work.read(session -> json.write(read(session, id).content()));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable List<Keyed<DeadlineFacts>> deadlines(Session session, CaseId id) {
        List<Keyed<DeadlineFacts>> said =
                sorted(parts.deadlines().saidOf(session, id), d -> d.startOn());
        return said.isEmpty() ? null : said;
    }

    private @Nullable MoneyJson money(Session session, CaseId id) {
        SettlingService settling = parts.settling();
        MoneyJson money =
                new MoneyJson(
                        sorted(settling.budgets().of(session, id), b -> b.madeOn()),
                        settling.debts(session, id).values().stream()
                                .sorted(Comparator.comparing(d -> d.id().toString()))
                                .map(d ->
                                        new MoneyJson.DebtJson(
                                                d.id(), d.value().matter(), d.value().acts()))
                                .toList(),
                        sorted(settling.arrangements(session, id), a -> a.facts().offeredOn())
                                .stream()
                                .map(a ->
                                        new MoneyJson.ArrangementJson(
                                                a.id(), a.facts().facts(), a.facts().points()))
                                .toList());
        return money.empty() ? null : money;
    }

    private @Nullable List<ImportJson> imports(Session session, CaseId id) {
        Map<UUID, List<ImportJson.Line>> lines =
                parts.imported().sourcesOf(session, id).stream()
                        .collect(
                                Collectors.groupingBy(
                                        SourceLine::importId,
                                        Collectors.mapping(
                                                l ->
                                                        new ImportJson.Line(
                                                                l.entryId(),
                                                                l.rowNo(),
                                                                l.line(),
                                                                l.undone()),
                                                Collectors.toList())));
        Map<UUID, List<ImportJson.Payment>> payments =
                parts.wallet().all(session, id).stream()
                        .collect(
                                Collectors.groupingBy(
                                        WalletRow::importId,
                                        Collectors.mapping(
                                                w ->
                                                        new ImportJson.Payment(
                                                                w.id(),
                                                                w.rowNo(),
                                                                w.line(),
                                                                w.loanId(),
                                                                w.facts()),
                                                Collectors.toList())));
        List<ImportJson> all =
                parts.files().of(session, id).stream()
                        .sorted(
                                Comparator.comparing(ImportRow::importedAt)
                                        .thenComparing(i -> i.id().toString()))
                        .map(i ->
                                new ImportJson(
                                        i.id(),
                                        i.facts(),
                                        i.importedAt(),
                                        i.importedBy(),
                                        i.undoneAt(),
                                        i.undoneBy(),
                                        lines.getOrDefault(i.id(), List.of()),
                                        payments.getOrDefault(i.id(), List.of())))
                        .toList();
        return all.isEmpty() ? null : all;
    }

    private static Set<UUID> lendersOf(
            List<LoanRow> loans, List<EntryRow> entries, List<Stored<StepFacts>> steps) {
        Set<UUID> all = new HashSet<>();
        loans.forEach(l -> all.add(l.lender().id()));
        entries.forEach(e -> add(all, e.facts().lenderId()));
        steps.forEach(s -> add(all, s.value().lenderId()));
        return all;
    }

    private static void add(Set<UUID> all, @Nullable UUID id) {
        if (id != null) {
            all.add(id);
        }
    }

    private static <T, U extends Comparable<? super U>> List<Keyed<T>> sorted(
            List<Stored<T>> all, Function<T, U> first) {
        return all.stream()
                .sorted(
                        Comparator.comparing((Stored<T> s) -> first.apply(s.value()))
                                .thenComparing(s -> s.id().toString()))
                .map(CaseExport::keyed)
                .toList();
    }

    private static <T> Keyed<T> keyed(Stored<T> stored) {
        return new Keyed<>(stored.id(), stored.value());
    }

    private static Noted<ContactFacts> noted(EntryRow row) {
        return new Noted<>(
                row.id(),
                row.writtenAt(),
                row.writtenBy(),
                strike(row.struckAt(), row.struckBy(), row.struckWhy()),
                row.facts());
    }

    private static Noted<EvidenceFacts> noted(EvidenceRow row) {
        return new Noted<>(
                row.id(),
                row.writtenAt(),
                row.writtenBy(),
                strike(row.struckAt(), row.struckBy(), row.struckWhy()),
                row.facts());
    }

    private static @Nullable Strike strike(
            @Nullable Instant at, @Nullable String by, @Nullable String why) {
        return at == null || by == null || why == null ? null : new Strike(at, by, why);
    }
}
