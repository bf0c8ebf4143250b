package org.anning.parties;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.Deed;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes one client of two who turned out to be the same person, and parts them again, also days
 * later. Cases stay what they are; those of the one become cases of the other.
 */
public final class ClientMerges {

    private final UnitOfWork work;
    private final ClientService clients;
    private final CaseService cases;
    private final CaseLog log;
    private final Clock clock;
    private final Json json = new Json();

    public ClientMerges(
            UnitOfWork work, ClientService clients, CaseService cases, CaseLog log, Clock clock) {
        this.work = work;
        this.clients = clients;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /** The client of a case. */
    public Stored<ClientFacts> clientOf(CaseId caseId) {
        return cases.clientOf(caseId);
    }

    /**
     * Makes one client of two.
     *
     * @param kept who stays, as read
     * @param gone who goes, as read
     * @param facts what is known of the one from now on
     */
    public Merged merge(Stored<ClientFacts> kept, Stored<ClientFacts> gone, ClientFacts facts) {
        if (kept.id().equals(gone.id())) {
            throw new Refusal("parties.merge.same");
        }
        return work.write(session -> {
            Stored<ClientFacts> goneNow = clients.read(session, new ClientId(gone.id()));
            gone.mustMatch(goneNow.version());
            List<UUID> own = cases.ofClient(session, kept.id());
            List<UUID> moved = cases.ofClient(session, gone.id());
            clients.correct(session, kept.with(facts));
            for (UUID id : own) {
                log.note(
                        session, new CaseId(id), "client", kept.id(), Deed.CORRECTED, kept.value());
            }
            move(session, moved, kept.id(), goneNow.value());
            clients.empty(session, new ClientId(gone.id()));
            ClientMerge merge =
                    new ClientMerge(
                            UUID.randomUUID(),
                            kept.id(),
                            gone.id(),
                            next(session, kept.id()),
                            json.write(kept.value()),
                            json.write(facts),
                            json.write(goneNow.value()),
                            moved,
                            clock.instant(),
                            log.volunteer());
            session.persist(merge);
            session.flush();
            return told(merge);
        });
    }

    /** Which merge of this client it is; they are taken back in the other order. */
    private static int next(Session session, UUID kept) {
        return session.createQuery(
                                "select coalesce(max(m.place), 0) from ClientMerge m"
                                        + " where m.keptId = :id",
                                Integer.class)
                        .setParameter("id", kept)
                        .getSingleResult()
                + 1;
    }

    private void move(Session session, List<UUID> moved, UUID client, ClientFacts before) {
        for (UUID id : moved) {
            cases.give(session, new CaseId(id), new ClientId(client));
            log.note(session, new CaseId(id), "client", client, Deed.CORRECTED, before);
        }
        session.flush();
    }

    /** What can be taken back of the client of a case, the newest first. */
    public List<Merged> of(CaseId caseId) {
        return work.read(session ->
                session
                        .createQuery(
                                "from ClientMerge m where m.keptId = :id and m.undoneAt is null"
                                        + " order by m.place desc",
                                ClientMerge.class)
                        .setParameter("id", cases.clientId(session, caseId).value())
                        .list()
                        .stream()
                        .map(this::told)
                        .toList());
    }

    private Merged told(ClientMerge merge) {
        String gone = json.read(merge.goneFacts(), ClientFacts.class).displayName();
        return new Merged(merge.id(), gone, merge.mergedAt(), merge.mergedBy());
    }

    /**
     * Parts two clients again: each has the cases and the facts from before, except what was
     * changed since, which stays with the one who was kept.
     */
    public void undo(Merged merged) {
        work.write(session -> {
            ClientMerge merge = session.find(ClientMerge.class, merged.id());
            if (merge == null || merge.undone()) {
                throw new Refusal("common.gone");
            }
            boolean later =
                    !session.createQuery(
                                    "select m.id from ClientMerge m where m.keptId = :id"
                                            + " and m.undoneAt is null and m.place > :place",
                                    UUID.class)
                            .setParameter("id", merge.keptId())
                            .setParameter("place", merge.place())
                            .list()
                            .isEmpty();
            if (later) {
                throw new Refusal("parties.merge.later");
            }
            part(session, merge);
            return true;
        });
    }

    private void part(Session session, ClientMerge merge) {
        Stored<ClientFacts> now = clients.read(session, new ClientId(merge.keptId()));
        Stored<ClientFacts> gone = clients.read(session, new ClientId(merge.goneId()));
        clients.correct(session, gone.with(json.read(merge.goneFacts(), ClientFacts.class)));
        List<UUID> still = cases.ofClient(session, merge.keptId());
        move(
                session,
                merge.movedCases().stream().filter(still::contains).toList(),
                merge.goneId(),
                now.value());
        ClientFacts parted =
                MergeChoice.parted(
                        json.read(merge.keptBefore(), ClientFacts.class),
                        json.read(merge.keptAfter(), ClientFacts.class),
                        now.value());
        clients.correct(session, now.with(parted));
        for (UUID id : cases.ofClient(session, merge.keptId())) {
            log.note(
                    session, new CaseId(id), "client", merge.keptId(), Deed.CORRECTED, now.value());
        }
        merge.undone(clock.instant());
    }
}
