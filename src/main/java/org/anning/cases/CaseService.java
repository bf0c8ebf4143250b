package org.anning.cases;

import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Opens, corrects and lists case files; client facts are corrected here so that the log knows. */
public final class CaseService {

    private static final String ROWS =
            """
            select c.id, c.clientId, c.facts.number, k.facts.displayName, c.facts.status,
                   c.facts.risk, c.facts.openedOn, c.facts.nextStep, c.facts.nextStepOn,
                   k.facts.safeContact
            from CaseFile c join Client k on k.id = c.clientId
            """;

    private final UnitOfWork work;
    private final ClientService clients;
    private final CaseLog log;
    private final Clock clock;

    public CaseService(UnitOfWork work, ClientService clients, CaseLog log, Clock clock) {
        this.work = work;
        this.clients = clients;
        this.log = log;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(
                CaseFile.class,
                CaseStep.class,
                CaseConsent.class,
                CaseLogLine.class,
                LogLink.class,
                LogHead.class);
    }

    /** Opens a case for a client; its number is the next free one of the year. */
    public CaseId open(ClientId client) {
        return work.write(session -> {
            LocalDate today = LocalDate.now(clock);
            CaseFacts facts = CaseFacts.opened(nextNumber(session, today), today);
            CaseId id = CaseId.random();
            write(session, id, client, facts);
            return id;
        });
    }

    /** Keeps a new case as part of a larger transaction. */
    public Stored<CaseFacts> write(Session session, CaseId id, ClientId client, CaseFacts facts) {
        Refusal.ifBlocked(CaseChecks.check(facts, clock));
        if (numberTaken(session, facts.number(), id)) {
            throw new Refusal("cases.problem.numberTaken", facts.number());
        }
        CaseFile file = new CaseFile(id.value(), client.value(), facts, clock.instant());
        session.persist(file);
        session.flush();
        log.note(session, id, "case", id.value(), Deed.WRITTEN, null);
        return file.stored();
    }

    /** The next free number of the year, such as 2026-0012. */
    public String nextNumber(Session session, LocalDate day) {
        String year = String.format(Locale.ROOT, "%d-", day.getYear());
        List<String> numbers =
                session.createQuery(
                                "select c.facts.number from CaseFile c where c.facts.number like"
                                        + " :year",
                                String.class)
                        .setParameter("year", year + "%")
                        .list();
        int highest =
                numbers.stream()
                        .map(number -> number.substring(year.length()))
                        .filter(rest -> rest.matches("\\d{1,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return year + String.format(Locale.ROOT, "%04d", highest + 1);
    }

    /** Replaces the facts of a case, unless somebody else just did. */
    public Stored<CaseFacts> correct(Stored<CaseFacts> corrected) {
        return work.write(session -> correct(session, corrected));
    }

    /** Replaces the facts as part of a larger transaction. */
    public Stored<CaseFacts> correct(Session session, Stored<CaseFacts> corrected) {
        Refusal.ifBlocked(CaseChecks.check(corrected.value(), clock));
        CaseId id = new CaseId(corrected.id());
        CaseFile file = find(session, id);
        CaseFacts before = file.stored().value();
        corrected.mustMatch(file.stored().version());
        CaseStatus next = corrected.value().status();
        if (next != before.status() && !before.status().mayBecome(next)) {
            throw new Refusal("cases.problem.status");
        }
        if (numberTaken(session, corrected.value().number(), id)) {
            throw new Refusal("cases.problem.numberTaken", corrected.value().number());
        }
        file.correct(corrected.value());
        session.flush();
        log.note(session, id, "case", id.value(), Deed.CORRECTED, before);
        return file.stored();
    }

    /** Corrects the client of a case and notes it in the case's log. */
    public Stored<ClientFacts> correctClient(CaseId id, Stored<ClientFacts> corrected) {
        return work.write(session -> correctClient(session, id, corrected));
    }

    /** Corrects the client as part of a larger transaction. */
    public Stored<ClientFacts> correctClient(
            Session session, CaseId id, Stored<ClientFacts> corrected) {
        ClientFacts before = clients.read(session, new ClientId(corrected.id())).value();
        Stored<ClientFacts> now = clients.correct(session, corrected);
        log.note(session, id, "client", corrected.id(), Deed.CORRECTED, before);
        return now;
    }

    /** One case. */
    public Stored<CaseFacts> caseFile(CaseId id) {
        return work.read(session -> caseFile(session, id));
    }

    /** One case, inside a transaction. */
    public Stored<CaseFacts> caseFile(Session session, CaseId id) {
        return find(session, id).stored();
    }

    /** The client of a case. */
    public Stored<ClientFacts> clientOf(CaseId id) {
        return work.read(
                session -> clients.read(session, new ClientId(find(session, id).clientId())));
    }

    /** Makes a case one of another client, inside a transaction; the caller notes it. */
    public void give(Session session, CaseId id, ClientId client) {
        find(session, id).give(client.value());
    }

    /** The cases of a client, inside a transaction. */
    public List<UUID> ofClient(Session session, UUID clientId) {
        return session.createQuery("select c.id from CaseFile c where c.clientId = :id", UUID.class)
                .setParameter("id", clientId)
                .list();
    }

    /** One line of the list. */
    public CaseRow row(CaseId id) {
        return work.read(session ->
                session
                        .createQuery(ROWS + " where c.id = :id", CaseRow.class)
                        .setParameter("id", id.value())
                        .list()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal("common.gone")));
    }

    /** All cases: high risk first, then open ones, then by number from the newest. */
    public List<CaseRow> rows() {
        return work.read(session ->
                session.createQuery(
                                ROWS
                                        + """
                                         order by case when c.facts.risk = HIGH then 0 else 1 end,
                                         case when c.facts.status = CLOSED then 1 else 0 end,
                                         c.facts.number desc
                                        """,
                                CaseRow.class)
                        .list());
    }

    /** The cases of one client, the newest first. */
    public List<CaseRow> rowsOf(ClientId client) {
        return work.read(session ->
                session.createQuery(
                                ROWS + " where c.clientId = :client order by c.facts.number desc",
                                CaseRow.class)
                        .setParameter("client", client.value())
                        .list());
    }

    /** Whether a case of the casebook has this number, inside a transaction. */
    public boolean isTaken(Session session, String number) {
        return numberTaken(session, number, CaseId.random());
    }

    private static boolean numberTaken(Session session, String number, CaseId but) {
        return session.createQuery(
                                "select count(c) from CaseFile c where c.facts.number = :number and"
                                        + " c.id <> :id",
                                Long.class)
                        .setParameter("number", number)
                        .setParameter("id", but.value())
                        .getSingleResult()
                > 0;
    }

    static CaseFile find(Session session, CaseId id) {
        CaseFile file = session.find(CaseFile.class, id.value());
        if (file == null) {
            throw new Refusal("common.gone");
        }
        return file;
    }

    /** The identity of the client of a case, inside a transaction. */
    public ClientId clientId(Session session, CaseId id) {
        return new ClientId(find(session, id).clientId());
    }

    /** Whether there is such a case, inside a transaction. */
    public boolean exists(Session session, UUID id) {
        return session.find(CaseFile.class, id) != null;
    }
}
