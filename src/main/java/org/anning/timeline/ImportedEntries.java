package org.anning.timeline;

import org.anning.cases.FileImports;
import org.anning.cases.ImportFacts;
import org.anning.cases.ImportRow;
import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.OrderedIds;
import org.anning.common.PersonalData;
import org.anning.common.Refusal;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Entries that come from files, thousands at a time: stored in one transaction with one line in the
 * log, and struck or restored together.
 */
public final class ImportedEntries {

    private static final int AT_A_TIME = 500;

    private final UnitOfWork work;
    private final FileImports imports;
    private final Clock clock;

    public ImportedEntries(UnitOfWork work, FileImports imports, Clock clock) {
        this.work = work;
        this.imports = imports;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(ImportedLine.class);
    }

    /**
     * What tells an entry of a case from another for the search of doubles (domain 9.8).
     *
     * @param number the normalised number; null where it was hidden
     */
    @PersonalData
    public record Known(
            Channel channel,
            @Nullable String number,
            LocalDateTime start,
            Direction direction,
            @Nullable String words,
            @Nullable Integer durationSeconds,
            Precision precision) {

        /** Whether its second is known. */
        public boolean exact() {
            return precision == Precision.EXACT;
        }

        @Override
        public String toString() {
            return "Known";
        }
    }

    /**
     * Stores what a file held: all of it or nothing.
     *
     * @param stored told how many are stored so far; what it throws ends the import without a trace
     */
    public ImportRow store(
            CaseId caseId, ImportFacts facts, List<ImportedContact> contacts, IntConsumer stored) {
        contacts.forEach(c -> Refusal.ifBlocked(EntryChecks.check(c.facts(), clock)));
        return work.write(session -> {
            ImportRow made = imports.write(session, caseId, facts);
            session.setJdbcBatchSize(AT_A_TIME);
            OrderedIds ids = new OrderedIds(made.importedAt());
            for (int from = 0; from < contacts.size(); from += AT_A_TIME) {
                stored.accept(from);
                int to = Math.min(from + AT_A_TIME, contacts.size());
                some(session, made, ids, contacts.subList(from, to));
            }
            stored.accept(contacts.size());
            return made;
        });
    }

    private static void some(
            Session session, ImportRow made, OrderedIds ids, List<ImportedContact> contacts) {
        List<ImportedLine> lines = new ArrayList<>(contacts.size());
        for (ImportedContact contact : contacts) {
            UUID id = ids.next();
            session.persist(
                    new TimelineEntry(
                            id,
                            made.caseId(),
                            contact.facts(),
                            made.importedAt(),
                            made.importedBy()));
            lines.add(
                    new ImportedLine(
                            new SourceLine(id, made.id(), contact.rowNo(), contact.line(), false)));
        }
        written(session);
        lines.forEach(session::persist);
        written(session);
    }

    /** Writes what was made and forgets it: the next flush would look through all of it again. */
    private static void written(Session session) {
        session.flush();
        session.clear();
    }

    /** Strikes every entry of an import that still counts, in one transaction. */
    public ImportRow undo(ImportRow wanted, String why) {
        return work.write(session -> {
            ImportRow undone = imports.undo(session, wanted);
            mark(
                    session,
                    wanted,
                    """
                    update ImportedLine l set l.undone = true
                    where l.importId = :id and l.entryId in
                        (select e.id from TimelineEntry e where e.struckAt is null)
                    """);
            ofUndone(session, wanted, "e.struckAt = :at, e.struckBy = :by, e.struckWhy = :why")
                    .setParameter("at", undone.undoneAt())
                    .setParameter("by", undone.undoneBy())
                    .setParameter("why", why)
                    .executeUpdate();
            changed(session, wanted);
            return undone;
        });
    }

    /** Restores the entries that were struck by undoing their import, and no others. */
    public ImportRow restore(ImportRow wanted) {
        return work.write(session -> {
            ImportRow restored = imports.restore(session, wanted);
            ofUndone(session, wanted, "e.struckAt = null, e.struckBy = null, e.struckWhy = null")
                    .executeUpdate();
            mark(
                    session,
                    wanted,
                    "update ImportedLine l set l.undone = false where l.importId = :id");
            changed(session, wanted);
            return restored;
        });
    }

    private void changed(Session session, ImportRow wanted) {
        List<UUID> entries =
                session.createQuery(
                                "select l.entryId from ImportedLine l where l.importId = :id",
                                UUID.class)
                        .setParameter("id", wanted.id())
                        .list();
        work.alsoChanged(ImportedLine.class, entries);
        work.alsoChanged(TimelineEntry.class, entries);
    }

    private static void mark(Session session, ImportRow wanted, String update) {
        session.createMutationQuery(update).setParameter("id", wanted.id()).executeUpdate();
    }

    private static MutationQuery ofUndone(Session session, ImportRow wanted, String change) {
        return session.createMutationQuery(
                        "update versioned TimelineEntry e set "
                                + change
                                + " where e.id in (select l.entryId from ImportedLine l"
                                + " where l.importId = :id and l.undone)")
                .setParameter("id", wanted.id());
    }

    /** The entries of a case that count and either say their second or came from a file. */
    public List<Known> known(CaseId caseId) {
        return work.read(session ->
                session.createQuery(
                                """
                                select e.facts.channel, e.facts.plainNumber, e.facts.time.from,
                                       e.facts.direction, e.facts.words, e.facts.durationSeconds,
                                       e.facts.time.precision
                                from TimelineEntry e
                                where e.caseId = :id and e.struckAt is null
                                  and (e.facts.time.precision = :exact
                                       or e.facts.sourced = :imported)
                                """,
                                Known.class)
                        .setParameter("id", caseId.value())
                        .setParameter("exact", Precision.EXACT)
                        .setParameter("imported", Sourced.IMPORT)
                        .list());
    }

    /** The file and the row that an entry was read from, if it came from a file. */
    public Optional<EntrySource> sourceOf(EntryId entry) {
        return work.read(session ->
                Optional.ofNullable(session.find(ImportedLine.class, entry.value()))
                        .map(ImportedLine::sourceLine)
                        .map(line -> new EntrySource(line, imports.row(session, line.importId()))));
    }

    /** The rows that the entries of a case were read from, inside a transaction. */
    public List<SourceLine> sourcesOf(Session session, CaseId caseId) {
        return session
                .createQuery(
                        """
                        select l from ImportedLine l, FileImport i
                        where i.id = l.importId and i.caseId = :id
                        order by i.importedAt, i.id, l.rowNo, l.entryId
                        """,
                        ImportedLine.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(ImportedLine::sourceLine)
                .toList();
    }

    /** Keeps where an entry came from, as part of a larger transaction. */
    public void keep(Session session, SourceLine source) {
        session.persist(new ImportedLine(source));
    }
}
