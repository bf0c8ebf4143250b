package org.anning.library;

import org.anning.advice.CaseView;
import org.anning.casefile.CaseJson;
import org.anning.casefile.Keyed;
import org.anning.casefile.LoanJson;
import org.anning.casefile.MoneyJson;
import org.anning.casefile.Noted;
import org.anning.casefile.Sample;
import org.anning.casefile.Strike;
import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.common.Stored;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceRow;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.plans.Borrower;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.DebtFile;
import org.anning.loans.settling.MoneyBooks;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The invented people of the sample, read without a casebook, to try the words of papers on. */
public final class SamplePeople {

    private List<CaseView> all = List.of();

    /** All six, in the order of their case numbers; read when they are first asked for. */
    public synchronized List<CaseView> all() {
        if (all.isEmpty()) {
            Json json = new Json();
            all =
                    Sample.all().stream()
                            .map(sample -> view(json.read(sample.text(), CaseJson.class)))
                            .toList();
        }
        return all;
    }

    private static CaseView view(CaseJson file) {
        Map<UUID, Stored<LenderFacts>> lenders =
                file.lenders().stream().collect(Collectors.toMap(Keyed::id, SamplePeople::stored));
        return new CaseView(
                new CaseId(file.id()),
                new Stored<>(file.id(), 0, file.facts()),
                stored(file.client()),
                List.copyOf(lenders.values()),
                file.loans().stream().map(loan -> row(loan, lenders)).toList(),
                books(file.money(), file.client().facts()),
                file.entries().stream().map(e -> entry(file.id(), e)).toList(),
                file.steps().stream().map(SamplePeople::stored).toList(),
                file.consents().stream().map(SamplePeople::stored).toList(),
                file.evidence().stream().map(e -> evidence(file.id(), e)).toList(),
                file.proofs(),
                file.interviews());
    }

    private static MoneyBooks books(@Nullable MoneyJson money, ClientFacts client) {
        return money == null
                ? MoneyBooks.EMPTY
                : new MoneyBooks(
                        money.budgets().isEmpty() ? null : stored(money.budgets().getLast()),
                        money.debts().stream()
                                .collect(
                                        Collectors.toMap(
                                                MoneyJson.DebtJson::loanId,
                                                d ->
                                                        new Stored<>(
                                                                d.loanId(),
                                                                0,
                                                                new DebtFile(
                                                                        d.matter(), d.acts())))),
                        money.arrangements().stream()
                                .map(a ->
                                        new Stored<>(
                                                a.id(),
                                                0,
                                                new ArrangementFile(a.facts(), a.points())))
                                .toList(),
                        new Borrower(
                                client.birthYear(),
                                Objects.requireNonNull(client.vulnerable())
                                        .has(Vulnerability.MINOR)));
    }

    private static <T> Stored<T> stored(Keyed<T> keyed) {
        return new Stored<>(keyed.id(), 0, keyed.facts());
    }

    private static LoanRow row(LoanJson loan, Map<UUID, Stored<LenderFacts>> lenders) {
        return new LoanRow(
                new Stored<>(loan.id(), 0, loan.facts()),
                Objects.requireNonNull(lenders.get(loan.facts().lenderId())),
                loan.flows(),
                loan.struck());
    }

    private static EntryRow entry(UUID caseId, Noted<ContactFacts> entry) {
        Strike strike = entry.struck();
        return new EntryRow(
                entry.id(),
                0,
                caseId,
                entry.facts(),
                entry.writtenAt(),
                entry.writtenBy(),
                strike == null ? null : strike.at(),
                strike == null ? null : strike.by(),
                strike == null ? null : strike.why());
    }

    private static EvidenceRow evidence(UUID caseId, Noted<EvidenceFacts> piece) {
        Strike strike = piece.struck();
        return new EvidenceRow(
                piece.id(),
                0,
                caseId,
                piece.facts(),
                piece.writtenAt(),
                piece.writtenBy(),
                strike == null ? null : strike.at(),
                strike == null ? null : strike.by(),
                strike == null ? null : strike.why());
    }
}
