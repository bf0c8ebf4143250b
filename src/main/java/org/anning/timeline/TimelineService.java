package org.anning.timeline;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what was done to a client. Nothing is ever lost: a correction leaves the old facts in the
 * case's log, and a struck entry stays readable and can be restored.
 */
public final class TimelineService {

    private static final String SUBJECT = "entry";

    /** So few that the database answers from memory. */
    private static final int AT_A_TIME = 2_000;

    private final UnitOfWork work;
    private final CaseLog log;
    private final Clock clock;
    private final TimelineRepository entries = new TimelineRepository();

    public TimelineService(UnitOfWork work, CaseLog log, Clock clock) {
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(TimelineEntry.class, SavedView.class);
    }

    /** Writes down one contact. */
    public Stored<ContactFacts> write(CaseId caseId, ContactFacts facts) {
        return writeAll(caseId, List.of(facts)).getFirst();
    }

    /** Writes down several contacts, all or none. */
    public List<Stored<ContactFacts>> writeAll(CaseId caseId, List<ContactFacts> all) {
        return work.write(session -> {
            List<TimelineEntry> written = new ArrayList<>();
            for (ContactFacts facts : all) {
                written.add(persist(session, fresh(caseId, UUID.randomUUID(), facts)));
            }
            session.flush();
            return written.stream().map(TimelineEntry::stored).toList();
        });
    }

    /** Writes down one contact as part of a larger transaction. */
    public Stored<ContactFacts> write(Session session, CaseId caseId, UUID id, ContactFacts facts) {
        return keep(session, fresh(caseId, id, facts));
    }

    private EntryRow fresh(CaseId caseId, UUID id, ContactFacts facts) {
        return new EntryRow(
                id, 0, caseId.value(), facts, clock.instant(), log.volunteer(), null, null, null);
    }

    /** Keeps an entry that was written elsewhere as it was: its author, its time, its strike. */
    public Stored<ContactFacts> keep(Session session, EntryRow row) {
        TimelineEntry entry = persist(session, row);
        session.flush();
        return entry.stored();
    }

    private TimelineEntry persist(Session session, EntryRow row) {
        Refusal.ifBlocked(EntryChecks.check(row.facts(), clock));
        TimelineEntry entry =
                new TimelineEntry(
                        row.id(), row.caseId(), row.facts(), row.writtenAt(), row.writtenBy());
        if (row.struckAt() != null && row.struckBy() != null && row.struckWhy() != null) {
            entry.strike(row.struckAt(), row.struckBy(), row.struckWhy());
        }
        session.persist(entry);
        note(session, entry, Deed.WRITTEN, null);
        return entry;
    }

    /** Replaces the facts of an entry, unless somebody else just did. */
    public Stored<ContactFacts> correct(Stored<ContactFacts> corrected) {
        return correctAll(List.of(corrected)).getFirst();
    }

    /** Replaces the facts of several entries, all or none. */
    public List<Stored<ContactFacts>> correctAll(List<Stored<ContactFacts>> corrected) {
        return changeAll(
                corrected,
                (session, entry, wanted) -> {
                    Refusal.ifBlocked(EntryChecks.check(wanted, clock));
                    if (entry.struck()) {
                        throw new Refusal("timeline.problem.struck");
                    }
                    ContactFacts before = entry.stored().value();
                    entry.correct(wanted);
                    note(session, entry, Deed.CORRECTED, before);
                });
    }

    private interface Change {
        void make(Session session, TimelineEntry entry, ContactFacts wanted);
    }

    /** One transaction for all of them; refused when one has moved on since it was read. */
    private List<Stored<ContactFacts>> changeAll(List<Stored<ContactFacts>> all, Change change) {
        return work.write(session -> {
            List<TimelineEntry> changed = new ArrayList<>();
            for (Stored<ContactFacts> one : all) {
                TimelineEntry entry = entries.find(session, new EntryId(one.id()));
                one.mustMatch(entry.stored().version());
                change.make(session, entry, one.value());
                changed.add(entry);
            }
            session.flush();
            return changed.stream().map(TimelineEntry::stored).toList();
        });
    }

    /**
     * Strikes an entry: it stays readable but counts nowhere.
     *
     * @param why the reason, in words; it must not be blank
     */
    public Stored<ContactFacts> strike(Stored<ContactFacts> wanted, String why) {
        return strikeAll(List.of(wanted), why).getFirst();
    }

    /** Strikes several entries for one reason, all or none. */
    public List<Stored<ContactFacts>> strikeAll(List<Stored<ContactFacts>> wanted, String why) {
        if (why.isBlank()) {
            throw new Refusal("timeline.problem.why");
        }
        return changeAll(
                wanted,
                (session, entry, _) -> {
                    if (!entry.struck()) {
                        entry.strike(clock.instant(), log.volunteer(), why.strip());
                        note(session, entry, Deed.STRUCK, entry.stored().value());
                    }
                });
    }

    /** Lets a struck entry count again. */
    public Stored<ContactFacts> restore(Stored<ContactFacts> wanted) {
        return restoreAll(List.of(wanted)).getFirst();
    }

    /** Lets several struck entries count again, all or none. */
    public List<Stored<ContactFacts>> restoreAll(List<Stored<ContactFacts>> wanted) {
        return changeAll(
                wanted,
                (session, entry, _) -> {
                    if (entry.struck()) {
                        entry.restore();
                        note(session, entry, Deed.RESTORED, null);
                    }
                });
    }

    /** One entry. */
    public EntryRow entry(EntryId id) {
        return work.read(session -> entry(session, id));
    }

    /** One entry as part of a larger transaction. */
    public EntryRow entry(Session session, EntryId id) {
        return entries.find(session, id).row();
    }

    /** All entries of a case in the order in which things happened; struck ones are marked. */
    public List<EntryRow> entriesOf(CaseId caseId) {
        return work.read(session -> entriesOf(session, caseId));
    }

    /** All entries of a case as part of a larger transaction. */
    public List<EntryRow> entriesOf(Session session, CaseId caseId) {
        List<EntryRow> some = entries.first(session, caseId, AT_A_TIME);
        List<EntryRow> all = new ArrayList<>(some);
        while (some.size() == AT_A_TIME) {
            some = entries.after(session, some.getLast(), AT_A_TIME);
            all.addAll(some);
        }
        return all;
    }

    /**
     * The first entries of a case in the order in which things happened, or fewer where there are
     * no more; struck ones too.
     */
    public List<EntryRow> first(CaseId caseId, int most) {
        return work.read(session -> entries.first(session, caseId, most));
    }

    /** The entries that follow this one in that order, or fewer where there are no more. */
    public List<EntryRow> after(EntryRow last, int most) {
        return work.read(session -> entries.after(session, last, most));
    }

    /** How many entries of a case count: those that are not struck. */
    public long standing(CaseId caseId) {
        return work.read(session -> entries.standing(session, caseId));
    }

    private void note(Session session, TimelineEntry entry, Deed deed, @Nullable Object before) {
        log.note(session, new CaseId(entry.caseId()), SUBJECT, entry.stored().id(), deed, before);
    }
}
