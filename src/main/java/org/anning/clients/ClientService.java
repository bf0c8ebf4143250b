package org.anning.clients;

import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.names.Folded;
import org.anning.names.TypedName;
import org.anning.names.TypedName.Fit;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes, corrects and finds clients. */
public final class ClientService {

    private static final int MOST = 50;
    private static final String NAMES =
            """
            select c.id, c.facts.displayName, c.facts.legalName, c.facts.formerNames,
              c.facts.phone, c.facts.otherPhones
            from Client c order by c.writtenAt desc, c.id
            """;

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

    /**
     * Leaves nothing known of a client who has no case any more, as part of a larger transaction. A
     * row that is taken out would lie in the bin, where an erasure of the case does not find it.
     */
    public void empty(Session session, ClientId id) {
        find(session, id).correct(ClientFacts.named(""));
        session.flush();
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
     * Clients of whom a name is meant by what was typed, in characters or in pinyin, or one of
     * whose numbers contains its digits: those it fits best first, then the newest.
     */
    public List<Stored<ClientFacts>> find(String typed) {
        TypedName name = new TypedName(typed);
        String digits = typed.replaceAll("[^0-9]", "");
        if (name.empty()) {
            return List.of();
        }
        return work.read(session -> {
            List<Meant> meant = new ArrayList<>();
            for (Object[] row : session.createQuery(NAMES, Object[].class).list()) {
                Fit fit =
                        Stream.of(row[1], row[2], row[3])
                                .filter(Objects::nonNull)
                                .map(known -> name.in(Folded.name((String) known)))
                                .max(Comparator.naturalOrder())
                                .orElse(Fit.NONE);
                boolean called =
                        digits.length() >= 3
                                && (row[4] + " " + row[5])
                                        .replaceAll("[^0-9a-z ]", "")
                                        .contains(digits);
                if (fit != Fit.NONE || called) {
                    meant.add(new Meant((UUID) row[0], fit));
                }
            }
            return meant.stream()
                    .sorted(Comparator.comparing(Meant::fit).reversed())
                    .limit(MOST)
                    .map(m -> find(session, new ClientId(m.id)).stored())
                    .toList();
        });
    }

    /** A client who may be meant. */
    private record Meant(UUID id, Fit fit) {}

    private static Client find(Session session, ClientId id) {
        Client client = session.find(Client.class, id.value());
        if (client == null) {
            throw new Refusal("common.gone");
        }
        return client;
    }
}
