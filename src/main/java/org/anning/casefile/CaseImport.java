package org.anning.casefile;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.cases.ImportRow;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Json;
import org.anning.common.LenderId;
import org.anning.common.LoanId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.evidence.CustodyLine;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceRow;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanFacts;
import org.anning.loans.WalletRow;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.DebtFile;
import org.anning.loans.settling.SettlingService;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.SourceLine;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Reads a case file into the casebook: wholly, in one transaction, or not at all. Whatever is wrong
 * with the file is a {@link Refusal} of one sentence that names the place.
 */
public final class CaseImport {

    /** What happens to the ids of the file. */
    public enum Ids {
        /** They are kept; a case that is already there is refused. */
        KEPT,
        /** All are new, and so is the number where it is taken: the case comes in as a copy. */
        NEW
    }

    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final int AT_A_TIME = 20;

    private final UnitOfWork work;
    private final CaseParts parts;
    private final CaseLog log;
    private final Json json = new Json();

    public CaseImport(UnitOfWork work, CaseParts parts, CaseLog log) {
        this.work = work;
        this.parts = parts;
        this.log = log;
    }

    /** Reads a case file from bytes in UTF-8; the caller closes them. */
    public CaseId importCase(InputStream bytes, Ids ids) throws IOException {
        return importCase(text(bytes), ids);
    }

    /** Reads the text of a case file. */
    public CaseId importCase(String text, Ids ids) {
        CaseJson file = parse(text);
        return work.write(
                session -> store(session, ids == Ids.NEW ? copy(session, file) : file, ids));
    }

    /** Stores a case with its ids as part of a larger transaction. */
    public CaseId store(Session session, CaseJson file) {
        return store(session, file, Ids.KEPT);
    }

    /** The text of a case file, which must be in UTF-8; the caller closes the stream. */
    public static String text(InputStream bytes) throws IOException {
        byte[] all = bytes.readNBytes(MOST_BYTES + 1);
        if (all.length > MOST_BYTES) {
            throw new Refusal("casefile.tooBig", MOST_BYTES / 1024 / 1024);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(all)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal("casefile.notUtf8");
        }
    }

    /** The case in this text, judged as far as a file can be judged by itself. */
    public CaseJson parse(String text) {
        OptionalInt version = json.outerInt(text, "version");
        if (version.isPresent() && version.getAsInt() != CaseJson.VERSION) {
            throw new Refusal("casefile.version", version.getAsInt(), CaseJson.VERSION);
        }
        CaseJson file = json.read(text, CaseJson.class);
        CaseFileChecks.check(file);
        return file;
    }

    /** Lenders belong to the whole casebook: one that is known just so is not doubled. */
    private CaseJson copy(Session session, CaseJson file) {
        return new FreshIds(
                        file.lenders().stream()
                                .filter(l -> knownAs(session, l))
                                .map(Keyed::id)
                                .toList())
                .of(file);
    }

    private boolean knownAs(Session session, Keyed<LenderFacts> lender) {
        LenderId id = new LenderId(lender.id());
        return parts.lenders().exists(session, id)
                && parts.lenders().read(session, id).value().equals(lender.facts());
    }

    CaseId store(Session session, CaseJson file, Ids ids) {
        CaseId id = new CaseId(file.id());
        if (parts.cases().exists(session, file.id())) {
            throw new Refusal(
                    "casefile.exists", parts.cases().caseFile(session, id).value().number());
        }
        CaseFacts facts = ids == Ids.NEW ? numbered(session, file.facts()) : file.facts();
        at("/client", () -> client(session, file.client()));
        at(
                "/facts",
                () -> parts.cases().write(session, id, new ClientId(file.client().id()), facts));
        each(
                session,
                "/interviews",
                file.interviews(),
                i -> parts.interviews().keep(session, id, i));
        each(session, "/lenders", file.lenders(), l -> lender(session, l));
        each(session, "/loans", file.loans(), l -> loan(session, id, l));
        money(session, id, file.money());
        each(session, "/entries", file.entries(), e -> keepEntry(session, id, e));
        List<ImportJson> imports = file.imports();
        if (imports != null) {
            each(session, "/imports", imports, i -> imported(session, id, i));
        }
        each(session, "/evidence", file.evidence(), e -> keepEvidence(session, id, e));
        each(session, "/proofs", file.proofs(), p -> parts.evidence().link(session, p));
        each(
                session,
                "/custody",
                Objects.requireNonNullElse(file.custody(), List.<CustodyLine>of()),
                line -> parts.evidence().keepCustody(session, line));
        each(
                session,
                "/steps",
                file.steps(),
                s -> parts.steps().write(session, id, s.id(), s.facts()));
        each(
                session,
                "/consents",
                file.consents(),
                c -> parts.consents().write(session, id, c.id(), c.facts()));
        each(
                session,
                "/deadlines",
                Objects.requireNonNullElse(file.deadlines(), List.of()),
                d -> parts.deadlines().keep(session, id, d.id(), d.facts()));
        work(session, id, Objects.requireNonNullElse(file.work(), WorkJson.NONE));
        log.note(session, id, "case", id.value(), Deed.IMPORTED, null);
        return id;
    }

    /** A client who is there already and is described in the same way is one and the same. */
    private void client(Session session, Keyed<ClientFacts> client) {
        ClientId id = new ClientId(client.id());
        if (!parts.clients().exists(session, id)) {
            parts.clients().write(session, id, client.facts());
        } else if (!parts.clients().read(session, id).value().equals(client.facts())) {
            throw new Refusal("casefile.otherClient");
        }
    }

    private void lender(Session session, Keyed<LenderFacts> lender) {
        LenderId id = new LenderId(lender.id());
        if (!parts.lenders().exists(session, id)) {
            parts.lenders().write(session, id, lender.facts());
        } else if (!knownAs(session, lender)) {
            throw new Refusal("casefile.otherLender");
        }
    }

    void loan(Session session, CaseId id, LoanJson loan) {
        LoanId loanId = new LoanId(loan.id());
        Stored<LoanFacts> written =
                parts.loans().write(session, id, loanId, loan.facts(), loan.flows());
        if (loan.struck()) {
            parts.loans().strike(session, written);
        }
    }

    private void work(Session session, CaseId id, WorkJson work) {
        each(
                session,
                "/work/times",
                work.times(),
                t -> parts.work().times().write(session, id, t.id(), t.facts()));
        each(
                session,
                "/work/outcomes",
                work.outcomes(),
                o -> parts.work().outcomes().write(session, id, o.id(), o.facts()));
        each(
                session,
                "/work/review",
                work.review(),
                n -> parts.work().keep(session, id, n.id(), n.facts()));
    }

    private void money(Session session, CaseId id, @Nullable MoneyJson money) {
        if (money == null) {
            return;
        }
        SettlingService settling = parts.settling();
        each(
                session,
                "/money/budgets",
                money.budgets(),
                b -> settling.budgets().write(session, id, b.id(), b.facts()));
        each(
                session,
                "/money/debts",
                money.debts(),
                d ->
                        settling.keep(
                                session,
                                id,
                                new Stored<>(d.loanId(), 0, new DebtFile(d.matter(), d.acts()))));
        each(
                session,
                "/money/arrangements",
                money.arrangements(),
                a ->
                        settling.write(
                                session, id, a.id(), new ArrangementFile(a.facts(), a.points())));
    }

    void imported(Session session, CaseId id, ImportJson file) {
        parts.files()
                .keep(
                        session,
                        new ImportRow(
                                file.id(),
                                0,
                                id.value(),
                                file.facts(),
                                file.importedAt(),
                                file.importedBy(),
                                file.undoneAt(),
                                file.undoneBy()));
        for (ImportJson.Line l : file.lines()) {
            parts.imported()
                    .keep(
                            session,
                            new SourceLine(
                                    l.entryId(), file.id(), l.rowNo(), l.line(), l.undone()));
        }
        for (ImportJson.Payment p : file.payments()) {
            parts.wallet()
                    .keep(
                            session,
                            id,
                            new WalletRow(
                                    p.id(), file.id(), p.facts(), p.rowNo(), p.line(), p.loanId()));
        }
        session.flush();
        session.clear();
    }

    private CaseFacts numbered(Session session, CaseFacts facts) {
        String number = facts.number();
        for (int copy = 2; parts.cases().isTaken(session, number); copy++) {
            number = facts.number() + "-" + copy;
        }
        return facts.numbered(number);
    }

    void keepEntry(Session session, CaseId id, Noted<ContactFacts> entry) {
        Strike strike = entry.struck();
        parts.timeline()
                .keep(
                        session,
                        new EntryRow(
                                entry.id(),
                                0,
                                id.value(),
                                entry.facts(),
                                entry.writtenAt(),
                                entry.writtenBy(),
                                strike == null ? null : strike.at(),
                                strike == null ? null : strike.by(),
                                strike == null ? null : strike.why()));
    }

    void keepEvidence(Session session, CaseId id, Noted<EvidenceFacts> piece) {
        Strike strike = piece.struck();
        parts.evidence()
                .keep(
                        session,
                        new EvidenceRow(
                                piece.id(),
                                0,
                                id.value(),
                                piece.facts(),
                                piece.writtenAt(),
                                piece.writtenBy(),
                                strike == null ? null : strike.at(),
                                strike == null ? null : strike.by(),
                                strike == null ? null : strike.why()));
    }

    private static <T> void each(Session session, String place, List<T> all, Consumer<T> storing) {
        for (int i = 0; i < all.size(); i++) {
            T one = all.get(i);
            at(place + "/" + i, () -> storing.accept(one));
            if (i % AT_A_TIME == AT_A_TIME - 1) {
                session.clear(); // or each flush would look through everything stored so far
            }
        }
    }

    /** Says where in the file the fault lies that a service found. */
    private static void at(String place, Runnable storing) {
        try {
            storing.run();
        } catch (Refusal refusal) {
            throw new Refusal("casefile.at", place, refusal);
        } catch (DataException tooLong) {
            throw new Refusal("casefile.tooLong", place);
        } catch (ConstraintViolationException taken) {
            throw new Refusal("casefile.idTaken", place);
        }
    }
}
