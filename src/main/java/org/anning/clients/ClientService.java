package org.anning.clients;

import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Writes, corrects and finds clients. */
public final class ClientService {

    private final UnitOfWork work;
    private final Clock clock;

    public ClientService(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(Client.class);
    }

    /** Keeps a new client. */
    public Stored<ClientFacts> write(ClientFacts facts) {
        return work.write(session -> write(session, ClientId.random(), facts));
    }

    /** Keeps a new client as part of a larger transaction. */
    public Stored<ClientFacts> write(Session session, ClientId id, ClientFacts facts) {
        Refusal.ifBlocked(ClientChecks.check(facts, clock));
        Client client = new Client(id.value(), facts, clock.instant());
        session.persist(client);
        session.flush();
        return client.stored();
    }

    /** Replaces the facts of a client, unless somebody else just did. */
    public Stored<ClientFacts> correct(Stored<ClientFacts> corrected) {
        return work.write(session -> correct(session, corrected));
    }

    /** Replaces the facts as part of a larger transaction. */
    public Stored<ClientFacts> correct(Session session, Stored<ClientFacts> corrected) {
        Refusal.ifBlocked(ClientChecks.check(corrected.value(), clock));
        Client client = find(session, new ClientId(corrected.id()));
        corrected.mustMatch(client.stored().version());
        client.correct(corrected.value());
        session.flush();
        return client.stored();
    }

    /** One client. */
    public Stored<ClientFacts> client(ClientId id) {
        return work.read(session -> read(session, id));
    }

    /** One client, inside a transaction. */
    public Stored<ClientFacts> read(Session session, ClientId id) {
        return find(session, id).stored();
    }

    /** Whether there is such a client, inside a transaction. */
    public boolean exists(Session session, ClientId id) {
        return session.find(Client.class, id.value()) != null;
    }

    /**
     * Clients whose name contains the words or one of whose numbers contains the digits, the newest
     * first.
     */
    public List<Stored<ClientFacts>> find(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return List.of();
        }
        String pattern = "%" + text.replaceAll("[%_\\\\]", "\\\\$0") + "%";
        String digits = text.replaceAll("[^0-9]", "");
        return work.read(session ->
                session
                        .createQuery(
                                """
                                from Client c
                                where lower(c.facts.displayName) like :words escape '\\'
                                   or lower(c.facts.legalName) like :words escape '\\'
                                   or lower(c.facts.formerNames) like :words escape '\\'
                                   or :digits <> '' and (
                                        c.facts.phone like concat('%', :digits, '%')
                                        or c.facts.otherPhones like concat('%', :digits, '%'))
                                order by c.writtenAt desc, c.id
                                """,
                                Client.class)
                        .setParameter("words", pattern)
                        .setParameter("digits", digits.length() < 3 ? "" : digits)
                        .setMaxResults(50)
                        .list()
                        .stream()
                        .map(Client::stored)
                        .toList());
    }

    private static Client find(Session session, ClientId id) {
        Client client = session.find(Client.class, id.value());
        if (client == null) {
            throw new Refusal("common.gone");
        }
        return client;
    }
}
