package org.anning.cases;

import org.anning.common.CaseId;
import org.anning.common.Json;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who did, saw, printed and took out what in a case, and what it was before: nothing is lost by a
 * correction. Lines are only ever added, each bound to the one before it.
 */
public final class CaseLog {

    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final Clock clock;
    private final Supplier<String> volunteer;
    private final Json json = new Json();
    private final List<UUID> deeds = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param volunteer the name of the person at the keyboard now
     */
    public CaseLog(UnitOfWork work, Clock clock, Supplier<String> volunteer) {
        this.work = work;
        this.clock = clock;
        this.volunteer = volunteer;
    }

    /** Adds a line in the transaction of the deed itself. */
    public void note(
            Session session,
            CaseId caseId,
            String subject,
            UUID subjectId,
            Deed deed,
            @Nullable Object before) {
        deeds.add(caseId.value());
        LogChain.add(
                session,
                new CaseLogLine(
                        caseId.value(),
                        new LogLine(
                                UUID.randomUUID(),
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                volunteer.get(),
                                subject,
                                subjectId,
                                deed,
                                before == null ? null : json.write(before))));
    }

    /** Adds a line in a transaction of its own, for deeds that store nothing else. */
    public void note(CaseId caseId, String subject, UUID subjectId, Deed deed) {
        work.write(session -> {
            note(session, caseId, subject, subjectId, deed, null);
            return true;
        });
    }

    /**
     * Reads the log of all cases again and names the first line that is not as it was written.
     *
     * @param erased cases whose lines may be missing
     */
    public LogCheck check(Set<UUID> erased) {
        return work.read(session -> LogChain.check(session, erased));
    }

    /** In how many lines each of these cases was changed, not counting that it was looked at. */
    public Map<UUID, Long> changes(Session session, Collection<UUID> which) {
        Map<UUID, Long> changes = new LinkedHashMap<>();
        List<UUID> all = List.copyOf(which);
        for (int i = 0; i < all.size(); i += PORTION) {
            session.createQuery(
                            "select l.caseId, count(l) from CaseLogLine l where l.caseId in :ids"
                                    + " and l.deed <> OPENED group by l.caseId",
                            Object[].class)
                    .setParameter("ids", all.subList(i, Math.min(i + PORTION, all.size())))
                    .list()
                    .forEach(row -> changes.put((UUID) row[0], (Long) row[1]));
        }
        return changes;
    }

    /** Tells those who remember what they read that a case is gone; leaves no line. */
    public void gone(CaseId caseId) {
        deeds.add(caseId.value());
    }

    /** How many deeds were noted since the casebook was opened. */
    public int mark() {
        return deeds.size();
    }

    /**
     * The cases in which something was done since a {@link #mark}, some perhaps in vain: a deed
     * that was rolled back is among them.
     */
    public Set<UUID> touchedSince(int mark) {
        synchronized (deeds) {
            return Set.copyOf(deeds.subList(mark, deeds.size()));
        }
    }

    /** The person at the keyboard now. */
    public String volunteer() {
        return volunteer.get();
    }

    /** The log of a case, the newest first. */
    public List<LogLine> of(CaseId caseId) {
        return work.read(session ->
                session
                        .createQuery(
                                "from CaseLogLine l where l.caseId = :id order by l.at desc, l.id",
                                CaseLogLine.class)
                        .setParameter("id", caseId.value())
                        .list()
                        .stream()
                        .map(CaseLogLine::line)
                        .toList());
    }
}
