package org.anning.deadlines;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseStatus;
import org.anning.cases.Deed;
import org.anning.cases.PerCase;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.law.Deadline;
import org.anning.law.DeadlineRule;
import org.anning.law.Law;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Works out the deadlines of cases, and keeps what people noted about them. */
public final class DeadlineService {

    private static final int EARLIEST = 1990;
    private static final int LONGEST_YEARS = 1;

    private final UnitOfWork work;
    private final DeadlineSources sources;
    private final CaseLog log;
    private final Law law;
    private final Clock clock;
    private final PerCase<List<CaseDeadline>> known;

    public DeadlineService(
            UnitOfWork work, DeadlineSources sources, CaseLog log, Law law, Clock clock) {
        this.work = work;
        this.sources = sources;
        this.log = log;
        this.law = law;
        this.clock = clock;
        this.known = new PerCase<>(log);
    }

    public static List<Class<?>> entities() {
        return List.of(DeadlineNote.class);
    }

    /** The deadlines of a case on a day, the most pressing first, settled ones too. */
    public List<CaseDeadline> of(CaseId id, LocalDate today) {
        return work.read(session -> of(session, id, today));
    }

    private List<CaseDeadline> of(Session session, CaseId id, LocalDate today) {
        Map<String, DeadlineFacts> notes = new HashMap<>();
        List<Beginning> beginnings = new ArrayList<>();
        for (DeadlineNote note : notes(session, id)) {
            DeadlineFacts facts = note.stored().value();
            notes.put(key(facts.code(), facts.subjectId()), facts);
            if (facts.subject() == Subject.TYPED) {
                beginnings.add(
                        new Beginning(
                                facts.code(),
                                Subject.TYPED,
                                facts.subjectId(),
                                facts.startOn(),
                                false,
                                null));
            }
        }
        beginnings.addAll(Beginnings.of(events(session, id), law, today));
        List<CaseDeadline> all = new ArrayList<>();
        for (Beginning beginning : beginnings) {
            law.deadline(beginning.code(), beginning.day())
                    .map(deadline ->
                            noted(
                                    beginning,
                                    deadline,
                                    notes.get(key(beginning.code(), beginning.subjectId()))))
                    .ifPresent(all::add);
        }
        all.sort(CaseDeadline.BY_DAY);
        return all;
    }

    private static CaseDeadline noted(
            Beginning beginning, Deadline deadline, @Nullable DeadlineFacts note) {
        if (note == null) {
            return new CaseDeadline(beginning, deadline, DeadlineFacts.State.OPEN, null, null);
        }
        boolean same = note.startOn().equals(beginning.day());
        boolean moved = !note.dueOn().equals(deadline.due()) && told(beginning);
        return new CaseDeadline(
                beginning,
                deadline,
                same ? note.state() : DeadlineFacts.State.OPEN,
                same ? note.stateOn() : null,
                moved ? note.dueOn() : null);
    }

    /** A deadline of many entries moves by itself as they run out; that is no news. */
    private static boolean told(Beginning beginning) {
        return beginning.subject() != Subject.CASE;
    }

    private static String key(String code, UUID subject) {
        return code + " " + subject;
    }

    private CaseEvents events(Session session, CaseId id) {
        return new CaseEvents(
                id,
                sources.cases().caseFile(session, id).value(),
                sources.steps().of(session, id),
                sources.loans().loansOf(session, id),
                sources.settling().debts(session, id),
                sources.timeline().entriesOf(session, id),
                sources.evidence().of(session, id),
                sources.evidence().proofs(session, id));
    }

    private static List<DeadlineNote> notes(Session session, CaseId id) {
        return session.createQuery(
                        "from DeadlineNote n where n.caseId = :id order by n.writtenAt, n.id",
                        DeadlineNote.class)
                .setParameter("id", id.value())
                .list();
    }

    /**
     * Remembers the days that are shown now, so that a later change of an event can be told. What
     * was moved is remembered only once a person took note of it ({@link #noticed}).
     */
    public void shown(CaseId id, List<CaseDeadline> all) {
        List<CaseDeadline> fresh = all.stream().filter(d -> told(d.beginning())).toList();
        List<String> known =
                work.read(session ->
                        notes(session, id).stream()
                                .map(n -> n.stored().value())
                                .map(f -> key(f.code(), f.subjectId()))
                                .toList());
        List<CaseDeadline> unknown =
                fresh.stream()
                        .filter(d ->
                                !known.contains(
                                        key(d.beginning().code(), d.beginning().subjectId())))
                        .toList();
        if (!unknown.isEmpty()) {
            work.write(session -> {
                for (CaseDeadline d : unknown) {
                    if (find(session, id, d.beginning()).isEmpty()) {
                        persist(session, id, facts(d));
                    }
                }
                return true;
            });
        }
    }

    /** A person has seen which deadlines moved. */
    public void noticed(CaseId id, List<CaseDeadline> moved) {
        work.write(session -> {
            for (CaseDeadline d : moved) {
                find(session, id, d.beginning())
                        .ifPresent(note -> {
                            DeadlineFacts before = note.stored().value();
                            boolean same = before.startOn().equals(d.beginning().day());
                            DeadlineFacts seen =
                                    before.seen(d.beginning().day(), d.deadline().due());
                            note.correct(same ? seen : seen.as(DeadlineFacts.State.OPEN, null));
                        });
            }
            return true;
        });
    }

    /** Notes what a person says of a deadline, today; kept in the log of the case. */
    public void settle(CaseId id, CaseDeadline d, DeadlineFacts.State state) {
        LocalDate today = LocalDate.now(clock);
        work.write(session -> {
            DeadlineFacts now =
                    facts(d).as(state, state == DeadlineFacts.State.OPEN ? null : today);
            Optional<DeadlineNote> note = find(session, id, d.beginning());
            UUID noteId = note.map(n -> n.stored().id()).orElseGet(() -> persist(session, id, now));
            Object before = note.map(n -> (Object) n.stored().value()).orElse(null);
            note.ifPresent(n -> n.correct(now));
            session.flush();
            log.note(session, id, "deadline", noteId, deed(state), before);
            return true;
        });
    }

    private static Deed deed(DeadlineFacts.State state) {
        return switch (state) {
            case OPEN -> Deed.RESTORED;
            case DONE -> Deed.CORRECTED;
            case DISMISSED -> Deed.STRUCK;
        };
    }

    /**
     * Adds a deadline whose event the case does not hold, such as a demand to a guardian.
     *
     * @param code of its rule
     * @param day the day of the event
     */
    public CaseDeadline add(CaseId id, String code, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today.plusYears(LONGEST_YEARS)) || day.getYear() < EARLIEST) {
            throw new Refusal("deadlines.problem.day", Integer.toString(EARLIEST));
        }
        Deadline deadline =
                law.deadline(code, day).orElseThrow(() -> new Refusal("deadlines.problem.noRule"));
        CaseDeadline made =
                new CaseDeadline(
                        new Beginning(code, Subject.TYPED, UUID.randomUUID(), day, false, null),
                        deadline,
                        DeadlineFacts.State.OPEN,
                        null,
                        null);
        work.write(session -> {
            UUID noteId = persist(session, id, facts(made));
            session.flush();
            log.note(session, id, "deadline", noteId, Deed.WRITTEN, null);
            return true;
        });
        return made;
    }

    private static DeadlineFacts facts(CaseDeadline d) {
        return new DeadlineFacts(
                d.beginning().code(),
                d.beginning().subject(),
                d.beginning().subjectId(),
                d.beginning().day(),
                d.deadline().due(),
                d.state(),
                d.stateOn());
    }

    private UUID persist(Session session, CaseId id, DeadlineFacts facts) {
        UUID noteId = UUID.randomUUID();
        session.persist(new DeadlineNote(noteId, id.value(), facts, clock.instant()));
        return noteId;
    }

    private static Optional<DeadlineNote> find(Session session, CaseId id, Beginning beginning) {
        return session.createQuery(
                        "from DeadlineNote n where n.caseId = :id and n.facts.code = :code and"
                                + " n.facts.subjectId = :subject",
                        DeadlineNote.class)
                .setParameter("id", id.value())
                .setParameter("code", beginning.code())
                .setParameter("subject", beginning.subjectId())
                .uniqueResultOptional();
    }

    /** What people said of the deadlines of a case, to be carried in its file. */
    public List<Stored<DeadlineFacts>> saidOf(Session session, CaseId id) {
        return notes(session, id).stream()
                .map(DeadlineNote::stored)
                .filter(n ->
                        n.value().subject() == Subject.TYPED
                                || n.value().state() != DeadlineFacts.State.OPEN)
                .toList();
    }

    /** Keeps what a case file brought. */
    public void keep(Session session, CaseId id, UUID noteId, DeadlineFacts facts) {
        if (law.deadline(facts.code(), facts.startOn()).isEmpty()) {
            throw new Refusal("deadlines.problem.noRule");
        }
        session.persist(new DeadlineNote(noteId, id.value(), facts, clock.instant()));
        session.flush();
    }

    /** Keeps what a merge brought, also where something was said of the same deadline here. */
    public void put(Session session, CaseId id, UUID noteId, DeadlineFacts facts) {
        Optional<DeadlineNote> here =
                notes(session, id).stream()
                        .filter(n -> sameDeadline(n.stored().value(), facts))
                        .findFirst();
        if (here.isEmpty()) {
            keep(session, id, noteId, facts);
        } else if (!here.get().stored().value().equals(facts)) {
            here.get().correct(facts);
            session.flush();
        }
    }

    private static boolean sameDeadline(DeadlineFacts one, DeadlineFacts other) {
        return one.code().equals(other.code())
                && one.subject() == other.subject()
                && one.subjectId().equals(other.subjectId());
    }

    /** What wants attention in all cases that are not closed, the most pressing first. */
    public List<DueDeadline> due(LocalDate today) {
        Object basis = List.of(today, law.tables(), sources.lenders().state());
        List<DueDeadline> due = new ArrayList<>();
        for (CaseRow row : sources.cases().rows()) {
            if (row.status() != CaseStatus.CLOSED) {
                for (CaseDeadline d : known.of(row.caseId(), basis, id -> of(id, today))) {
                    if (d.open() && d.urgency(today) != Deadline.Urgency.LATER) {
                        due.add(new DueDeadline(row, d));
                    }
                }
            }
        }
        due.sort(Comparator.comparing(DueDeadline::deadline, CaseDeadline.BY_DAY));
        return due;
    }

    /** The next day by which the client's side must act, or which it just let pass. */
    public Optional<CaseDeadline> next(CaseId id, LocalDate today) {
        return of(id, today).stream()
                .filter(CaseDeadline::open)
                .filter(d -> d.deadline().rule().who().ours())
                .findFirst();
    }

    /** The rules of which a person can add a deadline, each in the version of today. */
    public List<DeadlineRule> rules() {
        LocalDate today = LocalDate.now(clock);
        return law.deadlineRules().stream().filter(rule -> rule.holds(today)).toList();
    }

    /** The number of a case, which stands in a calendar file instead of a name. */
    public String number(CaseId id) {
        return sources.cases().row(id).number();
    }

    /** The law by which the deadlines are counted. */
    public Law law() {
        return law;
    }
}
