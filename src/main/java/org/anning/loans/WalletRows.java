package org.anning.loans;

import org.anning.cases.FileImports;
import org.anning.cases.ImportFacts;
import org.anning.cases.ImportRow;
import org.anning.common.CaseId;
import org.anning.common.LoanId;
import org.anning.common.OrderedIds;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * The rows of imported wallet bills. They are no payments of a loan by themselves: {@link
 * FlowCandidates} proposes some of them, and a person ticks.
 */
public final class WalletRows {

    private static final int AT_A_TIME = 500;

    private final UnitOfWork work;
    private final FileImports imports;

    public WalletRows(UnitOfWork work, FileImports imports) {
        this.work = work;
        this.imports = imports;
    }

    public static List<Class<?>> entities() {
        return List.of(WalletLine.class);
    }

    /**
     * Stores what a bill held: all of it or nothing.
     *
     * @param stored told how many are stored so far; what it throws ends the import without a trace
     */
    public ImportRow store(
            CaseId caseId, ImportFacts facts, List<ImportedPayment> rows, IntConsumer stored) {
        return work.write(session -> {
            ImportRow made = imports.write(session, caseId, facts);
            session.setJdbcBatchSize(AT_A_TIME);
            OrderedIds ids = new OrderedIds(made.importedAt());
            for (int i = 0; i < rows.size(); i++) {
                if (i % AT_A_TIME == 0) {
                    session.flush();
                    session.clear();
                    stored.accept(i);
                }
                ImportedPayment one = rows.get(i);
                keep(
                        session,
                        caseId,
                        new WalletRow(
                                ids.next(), made.id(), one.facts(), one.rowNo(), one.line(), null));
            }
            session.flush();
            stored.accept(rows.size());
            return made;
        });
    }

    /** Keeps a row as it was, as part of a larger transaction. */
    public void keep(Session session, CaseId caseId, WalletRow row) {
        session.persist(new WalletLine(caseId.value(), row));
    }

    /** Lets the rows of an import count no more. Payments that were ticked stay in their loans. */
    public ImportRow undo(ImportRow wanted) {
        return work.write(session -> imports.undo(session, wanted));
    }

    /** Lets the rows of an import that was undone count again. */
    public ImportRow restore(ImportRow wanted) {
        return work.write(session -> imports.restore(session, wanted));
    }

    /** The rows of all imports of a case that were not undone, in the order of time. */
    public List<WalletRow> of(CaseId caseId) {
        return work.read(session -> select(session, caseId, "and i.undoneAt is null"));
    }

    /** All rows of a case, those of undone imports too, inside a transaction. */
    public List<WalletRow> all(Session session, CaseId caseId) {
        return select(session, caseId, "");
    }

    private static List<WalletRow> select(Session session, CaseId caseId, String which) {
        return session
                .createQuery(
                        "select l from WalletLine l, FileImport i where i.id = l.importId"
                                + " and l.caseId = :id "
                                + which
                                + " order by l.facts.at, l.rowNo, l.id",
                        WalletLine.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(WalletLine::row)
                .toList();
    }

    /**
     * Notes into which loan rows were ticked, as part of the transaction that stores its payments.
     *
     * @param loan null to let them be offered again
     */
    public void tick(Session session, Collection<UUID> rows, @Nullable LoanId loan) {
        for (UUID id : rows) {
            WalletLine line = session.find(WalletLine.class, id);
            if (line != null) {
                line.tick(loan == null ? null : loan.value());
            }
        }
        session.flush();
    }

    /** The same in a transaction of its own. */
    public void tick(Collection<UUID> rows, @Nullable LoanId loan) {
        work.write(session -> {
            tick(session, rows, loan);
            return true;
        });
    }
}
