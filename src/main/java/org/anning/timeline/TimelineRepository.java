package org.anning.timeline;

import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.hibernate.Session;

import java.time.LocalDateTime;
import java.util.List;

/** The questions that are put to the stored entries, one method each. */
final class TimelineRepository {

    private static final String ROWS =
            """
            select e.id, e.version, e.caseId, e.facts, e.writtenAt, e.writtenBy, e.struckAt,
                   e.struckBy, e.struckWhy
            from TimelineEntry e
            """;

    private static final String OF_CASE = " where e.caseId = :case";

    /** Makes the database go by the index of the order, and begin at the right place in it. */
    private static final String SINCE = " and e.facts.time.from >= :from";

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1, 1, 1, 0, 0);

    private static final String AFTER =
            """
             and (e.facts.time.from > :from or e.facts.time.to > :to
                  or e.facts.time.to = :to
                     and (e.writtenAt > :written or e.writtenAt = :written and e.id > :id))
            """;

    /** Begins with the case, as the index does, which then need not be sorted. */
    private static final String ORDER =
            " order by e.caseId, e.facts.time.from, e.facts.time.to, e.writtenAt, e.id";

    TimelineEntry find(Session session, EntryId id) {
        TimelineEntry found = session.find(TimelineEntry.class, id.value());
        if (found == null) {
            throw new Refusal("common.gone");
        }
        return found;
    }

    /** The first entries of a case in the order in which things happened; struck ones too. */
    List<EntryRow> first(Session session, CaseId caseId, int most) {
        return session.createQuery(ROWS + OF_CASE + SINCE + ORDER, EntryRow.class)
                .setParameter("case", caseId.value())
                .setParameter("from", EARLIEST)
                .setMaxResults(most)
                .list();
    }

    /** The entries that follow one of them in that order. */
    List<EntryRow> after(Session session, EntryRow last, int most) {
        EventTime time = last.facts().time();
        return session.createQuery(ROWS + OF_CASE + SINCE + AFTER + ORDER, EntryRow.class)
                .setParameter("case", last.caseId())
                .setParameter("from", time.from())
                .setParameter("to", time.to())
                .setParameter("written", last.writtenAt())
                .setParameter("id", last.id())
                .setMaxResults(most)
                .list();
    }

    /** How many entries of a case count. */
    long standing(Session session, CaseId caseId) {
        return session.createQuery(
                        "select count(*) from TimelineEntry e"
                                + OF_CASE
                                + " and e.struckAt is null",
                        Long.class)
                .setParameter("case", caseId.value())
                .getSingleResult();
    }
}
