package org.anning.casefile;

import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.EntryId;
import org.anning.common.LenderId;
import org.anning.common.LoanId;
import org.anning.common.Stored;
import org.anning.deadlines.DeadlineFacts;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceRow;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.DebtFile;
import org.anning.loans.settling.SettlingService;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.work.WorkService;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings a case that is here to what a merge made of it, inside one transaction. Only adds and
 * corrects; every change stands in the log of the case, with what was before.
 */
final class CaseUpdate {

    private final CaseParts parts;
    private final CaseImport importing;

    CaseUpdate(CaseParts parts, CaseImport importing) {
        this.parts = parts;
        this.importing = importing;
    }

    /** Client and lenders, who belong to the casebook and may be here already. */
    void shared(Session session, CaseJson merged) {
        ClientId client = new ClientId(merged.client().id());
        if (parts.clients().exists(session, client)) {
            correct(
                    parts.clients().read(session, client),
                    merged.client().facts(),
                    stored -> parts.clients().correct(session, stored));
        }
        for (var lender : merged.lenders()) {
            LenderId id = new LenderId(lender.id());
            if (parts.lenders().exists(session, id)) {
                correct(
                        parts.lenders().read(session, id),
                        lender.facts(),
                        stored -> parts.lenders().correct(session, stored));
            } else {
                parts.lenders().write(session, id, lender.facts());
            }
        }
    }

    private static <T> void correct(Stored<T> here, T wanted, Consumer<Stored<T>> correcting) {
        if (!here.value().equals(wanted)) {
            correcting.accept(here.with(wanted));
        }
    }

    /** Everything else of a case that is here. */
    void apply(Session session, CaseJson ours, CaseJson merged) {
        CaseId id = new CaseId(merged.id());
        shared(session, merged);
        correct(
                parts.cases().caseFile(session, id),
                merged.facts(),
                stored -> parts.cases().correct(session, stored));
        each(
                ours.interviews(),
                merged.interviews(),
                i -> i.id(),
                (here, i) -> {
                    if (here == null) {
                        parts.interviews().keep(session, id, i);
                    }
                });
        loans(session, id, ours, merged);
        money(session, id, ours.money(), merged.money());
        each(ours.entries(), merged.entries(), Noted::id, (here, e) -> entry(session, id, here, e));
        each(
                list(ours.imports()),
                list(merged.imports()),
                ImportJson::id,
                (here, i) -> {
                    if (here == null) {
                        importing.imported(session, id, i);
                    }
                });
        each(
                ours.evidence(),
                merged.evidence(),
                Noted::id,
                (here, e) -> evidence(session, id, here, e));
        merged.proofs().forEach(proof -> parts.evidence().link(session, proof));
        List<CustodyLine> known = list(ours.custody());
        list(merged.custody()).stream()
                .filter(line -> !known.contains(line))
                .forEach(line -> parts.evidence().keepCustody(session, line));
        each(
                ours.steps(),
                merged.steps(),
                Keyed::id,
                (here, s) -> {
                    if (here == null) {
                        parts.steps().write(session, id, s.id(), s.facts());
                    } else {
                        correct(
                                find(parts.steps().of(session, id), s.id()),
                                s.facts(),
                                stored -> parts.steps().correct(stored));
                    }
                });
        each(
                ours.consents(),
                merged.consents(),
                Keyed::id,
                (here, c) -> {
                    if (here == null) {
                        parts.consents().write(session, id, c.id(), c.facts());
                    } else {
                        correct(
                                find(parts.consents().of(session, id), c.id()),
                                c.facts(),
                                stored -> parts.consents().correct(stored));
                    }
                });
        for (Keyed<DeadlineFacts> said : list(merged.deadlines())) {
            parts.deadlines().put(session, id, said.id(), said.facts());
        }
        work(
                session,
                id,
                Objects.requireNonNullElse(ours.work(), WorkJson.NONE),
                Objects.requireNonNullElse(merged.work(), WorkJson.NONE));
    }

    private void work(Session session, CaseId id, WorkJson ours, WorkJson merged) {
        WorkService work = parts.work();
        each(
                ours.times(),
                merged.times(),
                Keyed::id,
                (here, t) -> {
                    if (here == null) {
                        work.times().write(session, id, t.id(), t.facts());
                    } else {
                        work.times()
                                .correct(
                                        find(work.times().of(session, id), t.id()).with(t.facts()));
                    }
                });
        each(
                ours.outcomes(),
                merged.outcomes(),
                Keyed::id,
                (here, o) -> {
                    if (here == null) {
                        work.outcomes().write(session, id, o.id(), o.facts());
                    } else {
                        work.outcomes()
                                .correct(
                                        find(work.outcomes().of(session, id), o.id())
                                                .with(o.facts()));
                    }
                });
        each(
                ours.review(),
                merged.review(),
                Keyed::id,
                (here, n) -> {
                    if (here == null) {
                        work.keep(session, id, n.id(), n.facts());
                    }
                });
    }

    private static <T> List<T> list(@Nullable List<T> perhaps) {
        return Objects.requireNonNullElse(perhaps, List.of());
    }

    private static <T> Stored<T> find(List<Stored<T>> all, UUID id) {
        return all.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** What is new or not as it was; the first is null for what is new. */
    private static <T> void each(
            List<T> ours,
            List<T> merged,
            Function<T, UUID> id,
            BiConsumer<@Nullable T, T> changing) {
        Map<UUID, T> here = ours.stream().collect(Collectors.toMap(id, one -> one));
        for (T one : merged) {
            T before = here.get(id.apply(one));
            if (!one.equals(before)) {
                changing.accept(before, one);
            }
        }
    }

    private void loans(Session session, CaseId id, CaseJson ours, CaseJson merged) {
        each(
                ours.loans(),
                merged.loans(),
                LoanJson::id,
                (here, wanted) -> {
                    if (here == null) {
                        importing.loan(session, id, wanted);
                        return;
                    }
                    Stored<LoanFacts> stored = loan(session, id, wanted.id());
                    if (!wanted.facts().equals(here.facts())
                            || !wanted.flows().equals(here.flows())) {
                        stored =
                                parts.loans()
                                        .correct(
                                                session,
                                                stored.with(wanted.facts()),
                                                wanted.flows());
                    }
                    if (wanted.struck() && !here.struck()) {
                        parts.loans().strike(session, stored);
                    }
                });
    }

    private Stored<LoanFacts> loan(Session session, CaseId id, UUID loanId) {
        return find(
                parts.loans().loansOf(session, id).stream().map(LoanRow::loan).toList(),
                new LoanId(loanId).value());
    }

    private void money(
            Session session, CaseId id, @Nullable MoneyJson before, @Nullable MoneyJson merged) {
        if (merged == null) {
            return;
        }
        MoneyJson ours = before == null ? new MoneyJson(List.of(), List.of(), List.of()) : before;
        SettlingService settling = parts.settling();
        each(
                ours.budgets(),
                merged.budgets(),
                Keyed::id,
                (here, b) -> {
                    if (here == null) {
                        settling.budgets().write(session, id, b.id(), b.facts());
                    }
                });
        each(
                ours.debts(),
                merged.debts(),
                MoneyJson.DebtJson::loanId,
                (_, d) -> {
                    Stored<DebtFile> kept = settling.debts(session, id).get(d.loanId());
                    DebtFile file = new DebtFile(d.matter(), d.acts());
                    settling.keep(
                            session,
                            id,
                            kept == null ? new Stored<>(d.loanId(), 0, file) : kept.with(file));
                });
        each(
                ours.arrangements(),
                merged.arrangements(),
                MoneyJson.ArrangementJson::id,
                (here, a) -> {
                    ArrangementFile file = new ArrangementFile(a.facts(), a.points());
                    if (here == null) {
                        settling.write(session, id, a.id(), file);
                    } else {
                        settling.put(
                                session,
                                id,
                                find(settling.arrangements(session, id), a.id()).with(file));
                    }
                });
    }

    private void entry(
            Session session,
            CaseId id,
            @Nullable Noted<ContactFacts> here,
            Noted<ContactFacts> wanted) {
        if (here == null) {
            importing.keepEntry(session, id, wanted);
            return;
        }
        EntryRow row = parts.timeline().entry(session, new EntryId(wanted.id()));
        Stored<ContactFacts> stored = row.stored();
        if (!wanted.facts().equals(here.facts())) {
            stored = parts.timeline().correct(stored.with(wanted.facts()));
        }
        Strike strike = wanted.struck();
        if (strike != null && here.struck() == null) {
            parts.timeline().strike(stored, strike.why());
        }
    }

    private void evidence(
            Session session,
            CaseId id,
            @Nullable Noted<EvidenceFacts> here,
            Noted<EvidenceFacts> wanted) {
        if (here == null) {
            importing.keepEvidence(session, id, wanted);
            return;
        }
        Stored<EvidenceFacts> stored =
                find(
                        parts.evidence().of(session, id).stream().map(EvidenceRow::stored).toList(),
                        wanted.id());
        if (!wanted.facts().equals(here.facts())) {
            stored = parts.evidence().correct(stored.with(wanted.facts()));
        }
        Strike strike = wanted.struck();
        if (strike != null && here.struck() == null) {
            parts.evidence().strike(stored, strike.why());
        }
    }
}
