package org.anning.advice;

import org.anning.cases.CaseFacts;
import org.anning.cases.ConsentFacts;
import org.anning.cases.Risk;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.common.YesNo;
import org.anning.interview.FinishedInterview;
import org.anning.interview.Given;
import org.anning.law.Conduct;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.CourtState;
import org.anning.loans.LoanFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.anning.loans.rates.Loans;
import org.anning.loans.settling.MoneyBooks;
import org.anning.timeline.ContactDraft;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A case in the making for tests that need no database; a test states only what matters to it. */
final class ACase {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Law LAW = new Law();

    private final List<EntryRow> entries = new ArrayList<>();
    private final List<LoanRow> loans = new ArrayList<>();
    private final List<Stored<StepFacts>> steps = new ArrayList<>();
    private final List<Stored<ConsentFacts>> consents = new ArrayList<>();
    private final List<Given> answers = new ArrayList<>();
    private ClientFacts client = ClientFacts.named("小林");
    private CaseFacts file = CaseFacts.opened("2026-0001", TODAY);

    private ACase() {}

    static ACase empty() {
        return new ACase();
    }

    /** A phone call at noon of this day with these flags. */
    static ContactDraft call(String day, Conduct... flags) {
        return at(day + "T12:00", flags);
    }

    /** A phone call at this minute with these flags. */
    static ContactDraft at(String minute, Conduct... flags) {
        return ContactFacts.at(EventTime.minute(LocalDateTime.parse(minute))).with(flags);
    }

    /** A step of this day of which nothing else is known. */
    static StepFacts step(StepKind kind, String day) {
        return StepFacts.of(kind, LocalDate.parse(day));
    }

    ACase with(ContactDraft entry) {
        entries.add(
                new EntryRow(
                        UUID.randomUUID(),
                        0,
                        UUID.randomUUID(),
                        entry.facts(),
                        Instant.EPOCH,
                        "志愿者甲",
                        null,
                        null,
                        null));
        return this;
    }

    ACase with(StepFacts step) {
        steps.addFirst(stored(step));
        return this;
    }

    ACase with(ConsentFacts consent) {
        consents.addFirst(stored(consent));
        return this;
    }

    /** A loan from a lender of this kind. */
    ACase owing(LenderKind kind, UnaryOperator<LoanFacts> loan) {
        Stored<LenderFacts> lender = stored(LenderFacts.named("某某公司", kind));
        LoanFacts facts = loan.apply(LoanFacts.from(lender.id(), Product.CASH_LOAN));
        loans.add(new LoanRow(stored(facts), lender, List.of(), false));
        return this;
    }

    /** This loan with its payments. */
    ACase owing(Loans loan) {
        Stored<LenderFacts> lender = stored(LenderFacts.named("某某公司", LenderKind.BANK));
        loans.add(
                new LoanRow(stored(loan.facts().lentBy(lender.id())), lender, loan.flows(), false));
        return this;
    }

    /** This loan under a contract of that day, with somebody who signed too. */
    static LoanFacts signed(LoanFacts loan, @Nullable LocalDate contractOn, String coSigner) {
        return loan(loan, contractOn, null, null, coSigner);
    }

    /** This loan, received on one day and late since another. */
    static LoanFacts lent(LoanFacts loan, LocalDate receivedOn, LocalDate overdueOn) {
        return loan(loan, null, receivedOn, overdueOn, null);
    }

    private static LoanFacts loan(
            LoanFacts of,
            @Nullable LocalDate contractOn,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate overdueOn,
            @Nullable String coSigner) {
        return new LoanFacts(
                of.lenderId(),
                null,
                of.product(),
                contractOn,
                null,
                null,
                null,
                null,
                receivedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                overdueOn,
                null,
                null,
                null,
                null,
                YesNo.UNKNOWN,
                null,
                coSigner,
                null,
                null,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                CourtState.NONE,
                null,
                null,
                null);
    }

    ACase answering(String question, String value) {
        answers.add(new Given(question, value, null, null));
        return this;
    }

    ACase of(ClientFacts facts) {
        client = facts;
        return this;
    }

    ACase with(CaseFacts facts) {
        file = facts;
        return this;
    }

    ACase atRisk(Risk risk) {
        file = file.atRisk(risk);
        return this;
    }

    CaseView view() {
        return new CaseView(
                CaseId.random(),
                stored(file),
                stored(client),
                loans.stream().map(LoanRow::lender).toList(),
                loans,
                MoneyBooks.EMPTY,
                entries,
                steps,
                consents,
                List.of(),
                List.of(),
                List.of(
                        new FinishedInterview(
                                UUID.randomUUID(),
                                "1",
                                Instant.EPOCH,
                                Instant.EPOCH,
                                answers,
                                List.of())));
    }

    Circumstances today() {
        return new Circumstances(view(), TODAY, LAW);
    }

    private static <T> Stored<T> stored(T facts) {
        return new Stored<>(UUID.randomUUID(), 0, facts);
    }
}
