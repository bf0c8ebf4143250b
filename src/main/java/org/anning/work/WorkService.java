package org.anning.work;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.cases.Deed;
import org.anning.cases.FactsRows;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.common.Problem;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.People;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps the hours and outcomes of cases and what is said in their check by a second person. */
public final class WorkService {

    private final UnitOfWork work;
    private final CaseService cases;
    private final CaseLog log;
    private final Supplier<People> people;
    private final Function<CaseId, String> seal;
    private final Clock clock;
    private final FactsRows<TimeFacts> times;
    private final FactsRows<OutcomeFacts> outcomes;

    /**
     * @param people who is at the keyboard, and in which role
     * @param seal what a case says, as a hash: another one when anything in it changed
     */
    public WorkService(
            UnitOfWork work,
            CaseService cases,
            CaseLog log,
            Supplier<People> people,
            Function<CaseId, String> seal,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.log = log;
        this.people = people;
        this.seal = seal;
        this.clock = clock;
        times =
                new FactsRows<>(
                        work,
                        log,
                        clock,
                        WorkTime.class,
                        WorkTime::new,
                        "time",
                        facts -> WorkChecks.check(facts, clock),
                        "workedOn");
        outcomes =
                new FactsRows<>(
                        work,
                        log,
                        clock,
                        CaseOutcome.class,
                        CaseOutcome::new,
                        "outcome",
                        facts -> WorkChecks.check(facts, clock),
                        "reachedOn");
    }

    public static List<Class<?>> entities() {
        return List.of(WorkTime.class, CaseOutcome.class, ReviewNote.class);
    }

    /** The person at the keyboard, as hours name them. */
    public String me() {
        return log.volunteer().isBlank() ? "?" : log.volunteer();
    }

    /** The time spent on cases. */
    public FactsRows<TimeFacts> times() {
        return times;
    }

    /** What came of cases. */
    public FactsRows<OutcomeFacts> outcomes() {
        return outcomes;
    }

    /** Closed cases of which nobody said what came of them. */
    public List<CaseRow> withoutOutcome() {
        Set<UUID> told =
                work.read(session ->
                        new HashSet<>(
                                session.createQuery(
                                                "select distinct o.caseId from CaseOutcome o where"
                                                        + " o.struckAt is null",
                                                UUID.class)
                                        .list()));
        return cases.rows().stream()
                .filter(row -> row.status() == CaseStatus.CLOSED && !told.contains(row.id()))
                .toList();
    }

    /** What was said in the check of a case, the oldest first. */
    public List<Stored<ReviewFacts>> review(CaseId caseId) {
        return work.read(session -> review(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<Stored<ReviewFacts>> review(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from ReviewNote n where n.caseId = :id order by n.facts.saidAt, n.id",
                        ReviewNote.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(ReviewNote::stored)
                .toList();
    }

    /** Keeps a line that was said in another casebook, as part of a larger transaction. */
    public void keep(Session session, CaseId caseId, UUID id, ReviewFacts facts) {
        session.persist(new ReviewNote(id, caseId.value(), facts));
        session.flush();
    }

    /** Where the check of a case stands; a sign-off holds only for the case as it was signed. */
    public Review stage(CaseId caseId) {
        return work.read(session -> stage(session, caseId));
    }

    private Review stage(Session session, CaseId caseId) {
        List<ReviewFacts> lines = review(session, caseId).stream().map(Stored::value).toList();
        boolean signed = !lines.isEmpty() && lines.getLast().kind() == ReviewKind.SIGNED;
        return Review.of(lines, signed ? seal.apply(caseId) : "");
    }

    /** Whether the person at the keyboard may sign. */
    public boolean maySign() {
        return people.get().myRole().maySupervise();
    }

    /**
     * Adds a line to the check of a case.
     *
     * @throws Refusal when it does not fit where the check stands, says nothing where words are
     *     needed, or is signed by somebody who may not
     */
    public Review say(
            CaseId caseId,
            ReviewKind kind,
            ReviewPlace about,
            @Nullable String field,
            @Nullable String words) {
        return work.write(session -> {
            Review now = stage(session, caseId);
            Refusal.ifBlocked(problems(now, kind, words));
            if (kind == ReviewKind.SIGNED || kind == ReviewKind.COMMENT) {
                mustSupervise(kind, now);
            }
            UUID id = UUID.randomUUID();
            keep(
                    session,
                    caseId,
                    id,
                    new ReviewFacts(
                            kind,
                            after(now.since()),
                            me(),
                            about,
                            field,
                            words,
                            kind == ReviewKind.SIGNED ? seal.apply(caseId) : null));
            log.note(session, caseId, "review", id, Deed.WRITTEN, null);
            return stage(session, caseId);
        });
    }

    /** Now, or just after the line before: the order of the lines must not hang on a clock. */
    private Instant after(@Nullable Instant before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before == null || now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    private static List<Problem> problems(Review now, ReviewKind kind, @Nullable String words) {
        boolean fits =
                switch (kind) {
                    case ASKED -> now.stage() != ReviewStage.WAITING;
                    case COMMENT, SIGNED ->
                            now.stage() == ReviewStage.WAITING
                                    || now.stage() == ReviewStage.COMMENTED;
                    case ANSWER -> now.stage() == ReviewStage.COMMENTED;
                    case WITHDRAWN -> now.stage() != ReviewStage.NONE;
                };
        if (!fits) {
            return List.of(Problem.error("kind", "work.problem.stage"));
        }
        boolean silent =
                (kind == ReviewKind.COMMENT || kind == ReviewKind.ANSWER)
                        && (words == null || words.isBlank());
        return silent ? List.of(Problem.error("words", "work.problem.words")) : List.of();
    }

    /** Four eyes see more than two, where there are four. */
    private void mustSupervise(ReviewKind kind, Review now) {
        if (!maySign()) {
            throw new Refusal("work.problem.notSupervisor");
        }
        if (kind == ReviewKind.SIGNED && people.get().all().size() > 1 && now.by().equals(me())) {
            throw new Refusal("work.problem.own");
        }
    }

    /**
     * A case that is being checked.
     *
     * @param review where it stands; whether a signed case changed since is not looked at
     */
    @PersonalData
    public record Waiting(CaseRow row, Review review) {

        @Override
        public String toString() {
            return "Waiting";
        }
    }

    /** The cases that wait for a check or for an answer, the longest first. */
    public List<Waiting> queue() {
        Map<UUID, List<ReviewFacts>> lines = new HashMap<>();
        work.read(session -> {
            session.createQuery("from ReviewNote n order by n.facts.saidAt, n.id", ReviewNote.class)
                    .list()
                    .forEach(note ->
                            lines.computeIfAbsent(note.caseId(), _ -> new ArrayList<>())
                                    .add(note.stored().value()));
            return lines;
        });
        if (lines.isEmpty()) {
            return List.of();
        }
        return cases.rows().stream()
                .filter(row -> lines.containsKey(row.id()))
                .map(row ->
                        new Waiting(
                                row, Review.of(Objects.requireNonNull(lines.get(row.id())), "")))
                .filter(w ->
                        w.review().stage() == ReviewStage.WAITING
                                || w.review().stage() == ReviewStage.COMMENTED)
                .sorted(Comparator.comparing(w -> Objects.requireNonNull(w.review().since())))
                .toList();
    }
}
