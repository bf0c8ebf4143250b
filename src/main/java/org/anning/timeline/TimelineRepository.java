package org.anning.timeline;

import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.hibernate.Session;

import java.util.List;

/** The questions that are put to the stored entries, one method each. */
final class TimelineRepository {

    private static final String ROWS =
            """
            select e.id, e.version, e.caseId, e.facts, e.writtenAt, e.writtenBy, e.struckAt,
                   e.struckBy, e.struckWhy
            from TimelineEntry e
            """;

    TimelineEntry find(Session session, EntryId id) {
        TimelineEntry found = session.find(TimelineEntry.class, id.value());
        if (found == null) {
            throw new Refusal("common.gone");
        }
        return found;
    }

    /** In the order in which things happened; struck entries too. */
    List<EntryRow> entriesOf(Session session, CaseId caseId) {
        return session.createQuery(
                        ROWS
                                + " where e.caseId = :id order by e.facts.time.from,"
                                + " e.facts.time.to, e.writtenAt, e.id",
                        EntryRow.class)
                .setParameter("id", caseId.value())
                .list();
    }
}
