package org.anning.parties;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.lenders.LenderService;
import org.anning.names.Folded;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.CallerNumber;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Finds those of the casebook whom somebody may be, and keeps what was decided about it. To be used
 * off the window's thread.
 */
public final class PartyChecks {

    private static final int LONGEST = 400;
    private static final int LONGEST_WORDS = 4_000;

    private final UnitOfWork work;
    private final CaseLog log;
    private final Clock clock;
    private final BooleanSupplier supervises;
    private final PartyIndex index;

    /**
     * @param supervises whether the person at the keyboard settles conflicts and may compare cases
     */
    public PartyChecks(
            UnitOfWork work,
            CaseLog log,
            LenderService lenders,
            Clock clock,
            BooleanSupplier supervises) {
        this.work = work;
        this.log = log;
        this.clock = clock;
        this.supervises = supervises;
        this.index = new PartyIndex(work, log, lenders);
    }

    public static List<Class<?>> entities() {
        return List.of(PartyCheck.class, PartyFound.class, ClientMerge.class);
    }

    /**
     * All whom this party may be, the likeliest first.
     *
     * @param own the case it stands in, or null before there is one
     */
    public List<PartyHit> like(Party party, @Nullable CaseId own) {
        return index.like(party, own);
    }

    /** The client of the casebook who this most likely is, where anybody is likely. */
    public Optional<PartyHit> likelyClient(Party party) {
        return index.likelyClient(party);
    }

    /** Whether the person at the keyboard settles conflicts. */
    public boolean supervises() {
        return supervises.getAsBoolean();
    }

    /**
     * In how many other cases a number occurs. Which they are is told to those who supervise only.
     *
     * @param but the case it is asked from, or null
     */
    public Optional<NumberUse> elsewhere(String typed, @Nullable CaseId but) {
        String number = CallerNumber.normalise(typed);
        if (number == null || number.length() < 5) {
            return Optional.empty();
        }
        List<String> all = index.casesWith(number, but);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new NumberUse(number, all.size(), supervises() ? all : List.of()));
    }

    /**
     * Keeps what was decided, with those who were found as they stand now.
     *
     * @param why needed where a conflict is handed on
     */
    public Decision decide(
            CaseId caseId,
            Party party,
            Verdict verdict,
            @Nullable String why,
            List<PartyHit> hits) {
        String words = why == null || why.isBlank() ? null : why.strip();
        if (verdict == Verdict.CONFLICT && words == null) {
            throw new Refusal("parties.decide.why");
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new Refusal("common.long", LONGEST_WORDS);
        }
        Decision decision =
                new Decision(
                        UUID.randomUUID(),
                        caseId,
                        party.kind(),
                        shortened(party.name()),
                        verdict,
                        words,
                        clock.instant(),
                        log.volunteer(),
                        null,
                        List.copyOf(hits));
        return work.write(session -> {
            session.persist(new PartyCheck(decision));
            session.flush();
            for (int i = 0; i < hits.size(); i++) {
                session.persist(new PartyFound(decision.id(), i, hits.get(i)));
            }
            session.flush();
            log.note(session, caseId, "party", decision.id(), Deed.WRITTEN, null);
            return decision;
        });
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    /** Settles a conflict that was handed on. */
    public Decision settle(Decision conflict, String how) {
        if (!supervises()) {
            throw new Refusal("parties.settle.notAllowed");
        }
        if (how.isBlank()) {
            throw new Refusal("parties.settle.how");
        }
        if (how.length() > LONGEST_WORDS) {
            throw new Refusal("common.long", LONGEST_WORDS);
        }
        return work.write(session -> {
            PartyCheck check = session.find(PartyCheck.class, conflict.id());
            if (check == null) {
                throw new Refusal("common.gone");
            }
            if (check.settled()) {
                throw new Refusal("common.conflict");
            }
            check.settle(new Decision.Settled(clock.instant(), log.volunteer(), how.strip()));
            log.note(session, check.caseId(), "party", check.id(), Deed.CORRECTED, null);
            return check.decision(conflict.hits());
        });
    }

    /** The last decision about a party of this name in a case. */
    public Optional<Decision> last(CaseId caseId, Party party) {
        String name = Folded.name(party.name());
        return of(caseId).stream()
                .filter(d -> d.kind() == party.kind() && Folded.name(d.name()).equals(name))
                .findFirst();
    }

    /** What was decided in a case, the newest first. */
    public List<Decision> of(CaseId caseId) {
        return work.read(session ->
                decisions(
                        session,
                        session.createQuery(
                                        "from PartyCheck c where c.caseId = :id"
                                                + " order by c.decidedAt desc, c.id",
                                        PartyCheck.class)
                                .setParameter("id", caseId.value())
                                .list()));
    }

    /** Conflicts that wait for a supervisor, the oldest first. */
    public List<Decision> openConflicts() {
        return work.read(session ->
                decisions(
                        session,
                        session.createQuery(
                                        "from PartyCheck c where c.verdict = CONFLICT"
                                                + " and c.settledAt is null"
                                                + " order by c.decidedAt, c.id",
                                        PartyCheck.class)
                                .list()));
    }

    private static List<Decision> decisions(Session session, List<PartyCheck> checks) {
        if (checks.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PartyHit>> hits =
                session
                        .createQuery(
                                "from PartyFound f where f.checkId in :ids order by f.place",
                                PartyFound.class)
                        .setParameter("ids", checks.stream().map(PartyCheck::id).toList())
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        PartyFound::checkId,
                                        Collectors.mapping(PartyFound::hit, Collectors.toList())));
        return checks.stream().map(c -> c.decision(hits.getOrDefault(c.id(), List.of()))).toList();
    }
}
