package org.anning.cases;

import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which files were read into a case, by whom and when, and which of these imports were undone. What
 * a file brought is kept by the feature it belongs to, in the same transaction.
 */
public final class FileImports {

    private static final String SUBJECT = "import";

    private final UnitOfWork work;
    private final CaseLog log;
    private final Clock clock;

    public FileImports(UnitOfWork work, CaseLog log, Clock clock) {
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(FileImport.class, ColumnMemory.class);
    }

    /** Writes down that a file was read, with one line in the log, as part of its transaction. */
    public ImportRow write(Session session, CaseId caseId, ImportFacts facts) {
        FileImport made =
                new FileImport(
                        UUID.randomUUID(), caseId.value(), facts, clock.instant(), log.volunteer());
        session.persist(made);
        session.flush();
        ImportRow row = made.row();
        log.note(session, caseId, SUBJECT, row.id(), Deed.IMPORTED, null);
        return row;
    }

    /** Keeps an import that was made elsewhere as it was: by whom, when, and whether undone. */
    public void keep(Session session, ImportRow row) {
        FileImport made =
                new FileImport(
                        row.id(), row.caseId(), row.facts(), row.importedAt(), row.importedBy());
        made.undo(row.undoneAt(), row.undoneBy());
        session.persist(made);
        session.flush();
        log.note(session, new CaseId(row.caseId()), SUBJECT, row.id(), Deed.IMPORTED, null);
    }

    /**
     * Marks an import as undone as part of a larger transaction.
     *
     * @return the import as it is now; refused when somebody else just changed it
     */
    public ImportRow undo(Session session, ImportRow wanted) {
        return mark(session, wanted, clock.instant(), log.volunteer(), Deed.STRUCK);
    }

    /** Lets an import that was undone count again, as part of a larger transaction. */
    public ImportRow restore(Session session, ImportRow wanted) {
        return mark(session, wanted, null, null, Deed.RESTORED);
    }

    private ImportRow mark(
            Session session,
            ImportRow wanted,
            @Nullable Instant at,
            @Nullable String by,
            Deed deed) {
        FileImport found = find(session, wanted.id());
        if (found.row().version() != wanted.version()) {
            throw new Refusal("common.conflict");
        }
        found.undo(at, by);
        session.flush();
        log.note(session, new CaseId(wanted.caseId()), SUBJECT, wanted.id(), deed, null);
        return found.row();
    }

    /** One import, inside a transaction. */
    public ImportRow row(Session session, UUID id) {
        return find(session, id).row();
    }

    private static FileImport find(Session session, UUID id) {
        FileImport found = session.find(FileImport.class, id);
        if (found == null) {
            throw new Refusal("common.gone");
        }
        return found;
    }

    /** The imports of a case, the newest first, undone ones too. */
    public List<ImportRow> of(CaseId caseId) {
        return work.read(session -> of(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<ImportRow> of(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from FileImport i where i.caseId = :id order by i.importedAt desc, i.id",
                        FileImport.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(FileImport::row)
                .toList();
    }

    /** How the columns of a layout were put right the last time, in the words of who kept it. */
    public Optional<String> columns(String layout) {
        return work.read(session ->
                Optional.ofNullable(session.find(ColumnMemory.class, layout))
                        .map(ColumnMemory::columns));
    }

    /** Keeps how the columns of a layout were put right. */
    public void remember(String layout, String columns) {
        work.write(session -> {
            ColumnMemory known = session.find(ColumnMemory.class, layout);
            if (known == null) {
                session.persist(new ColumnMemory(layout, columns, clock.instant()));
            } else {
                known.change(columns, clock.instant());
            }
            return true;
        });
    }
}
