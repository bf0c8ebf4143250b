package org.anning.interview;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.cases.ConsentService;
import org.anning.cases.Deed;
import org.anning.cases.Risk;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Coded;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.loans.LoanEntry;
import org.anning.loans.LoanService;
import org.anning.storage.Drafts;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.TimelineService;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps drafts of interviews and makes a client and a case, with lenders, loans and timeline, of a
 * finished one, or corrects the case it belongs to. The first five answers alone are enough to open
 * a case.
 */
public final class InterviewService {

    private static final String NAMELESS = "（未留称呼）";

    private final UnitOfWork work;
    private final Drafts drafts;
    private final ClientService clients;
    private final CaseService cases;
    private final ConsentService consents;
    private final LoanService loans;
    private final TimelineService timeline;
    private final CaseLog log;
    private final Clock clock;
    private final Json json = new Json();

    public InterviewService(
            UnitOfWork work,
            Drafts drafts,
            ClientService clients,
            CaseService cases,
            ConsentService consents,
            LoanService loans,
            TimelineService timeline,
            CaseLog log,
            Clock clock) {
        this.work = work;
        this.drafts = drafts;
        this.clients = clients;
        this.cases = cases;
        this.consents = consents;
        this.loans = loans;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(Interview.class);
    }

    /** Keeps a draft; it is on the disk when this returns. */
    public void keep(InterviewDraft draft) {
        drafts.write(draft.form(), json.write(draft));
    }

    /**
     * What is to be shown of the interview of a case: what is being corrected just now, else the
     * last finished one, else an empty one.
     */
    public InterviewDraft of(CaseId caseId) {
        return unfinished().stream()
                .filter(d -> caseId.value().equals(d.caseOf()))
                .findFirst()
                .or(() -> last(caseId).map(done -> InterviewDraft.again(caseId, done)))
                .orElseGet(() -> InterviewDraft.begunFor(caseId, clock.instant()));
    }

    private Optional<FinishedInterview> last(CaseId caseId) {
        List<FinishedInterview> all = work.read(session -> interviewsOf(session, caseId));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Throws a draft away. */
    public void drop(InterviewDraft draft) {
        drafts.close(draft.form());
    }

    /** The unfinished interviews, the one begun last first. */
    public List<InterviewDraft> unfinished() {
        return unfinished(Instant.MIN);
    }

    /** Those of them that were typed into since then. */
    public List<InterviewDraft> unfinished(Instant since) {
        return drafts.all().stream()
                .filter(d -> InterviewDraft.is(d.form()) && !d.writtenAt().isBefore(since))
                .map(d -> json.read(d.content(), InterviewDraft.class))
                .sorted((a, b) -> b.startedAt().compareTo(a.startedAt()))
                .toList();
    }

    /**
     * What was asked and answered when a case was opened; empty for a case without an interview.
     */
    public List<Given> answersOf(CaseId caseId) {
        return work.read(session -> answersOf(session, caseId));
    }

    /** The same, inside a transaction. */
    public List<Given> answersOf(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from Interview i where i.caseId = :id order by i.finishedAt desc",
                        Interview.class)
                .setParameter("id", caseId.value())
                .setMaxResults(1)
                .list()
                .stream()
                .flatMap(i -> json.read(i.answers(), Answers.class).given().stream())
                .toList();
    }

    /** Every finished interview of a case, the first one first, as part of a larger transaction. */
    public List<FinishedInterview> interviewsOf(Session session, CaseId caseId) {
        return session
                .createQuery(
                        "from Interview i where i.caseId = :id order by i.finishedAt, i.id",
                        Interview.class)
                .setParameter("id", caseId.value())
                .list()
                .stream()
                .map(this::finished)
                .toList();
    }

    private FinishedInterview finished(Interview interview) {
        Answers answers = json.read(interview.answers(), Answers.class);
        return new FinishedInterview(
                interview.id(),
                interview.catalogue(),
                interview.startedAt(),
                interview.finishedAt(),
                answers.given(),
                answers.notes());
    }

    /** Keeps an interview that was held elsewhere, as part of a larger transaction. */
    public void keep(Session session, CaseId caseId, FinishedInterview interview) {
        Refusal.ifBlocked(InterviewChecks.check(interview.given()));
        session.persist(
                new Interview(
                        interview.id(),
                        caseId.value(),
                        interview.catalogue(),
                        json.write(new Answers(interview.given(), interview.notes(), List.of())),
                        interview.startedAt(),
                        interview.finishedAt()));
        session.flush();
        log.note(session, caseId, "interview", interview.id(), Deed.WRITTEN, null);
    }

    /**
     * @param added what was added on the way and stands in the case by now; a crash between the
     *     last save and the end of the draft must not add it again
     */
    private record Answers(List<Given> given, List<Note> notes, List<UUID> added) {

        static final Answers NONE = new Answers(List.of(), List.of(), List.of());

        Answers {
            added = added == null ? List.of() : List.copyOf(added);
        }

        @Nullable String said(String field) {
            return given.stream()
                    .filter(g -> g.field().equals(field))
                    .map(Given::text)
                    .filter(t -> t != null && !t.isBlank())
                    .map(String::strip)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Opens a case with what was answered, for a new client or the known one, or corrects the case
     * that the interview belongs to; lenders, loans and contacts that were added on the way come
     * with it, and the draft is closed. Everything is kept or nothing.
     *
     * @throws Refusal when one of the first five questions has neither an answer nor a reason
     */
    public CaseId finish(InterviewDraft draft) {
        for (Question question : new QuestionCatalogue().all()) {
            if (question.opensCase() && !answered(draft, question.field())) {
                throw new Refusal("interview.problem.firstFive", question.no());
            }
        }
        CaseId id = work.write(session -> store(session, draft));
        drafts.close(draft.form());
        return id;
    }

    private static boolean answered(InterviewDraft draft, String field) {
        return draft.given().stream()
                .anyMatch(g ->
                        g.field().equals(field)
                                && (g.blank() != null || g.text() != null && !g.text().isBlank()));
    }

    private CaseId store(Session session, InterviewDraft draft) {
        Interview before = session.find(Interview.class, draft.id());
        Answers heard = before == null ? Answers.NONE : json.read(before.answers(), Answers.class);
        CaseId id =
                before != null
                        ? new CaseId(before.caseId())
                        : draft.caseOf() != null
                                ? new CaseId(draft.caseOf())
                                : open(session, draft);
        hear(session, id, draft, heard);
        List<UUID> added = add(session, id, draft, heard.added());
        String answers = json.write(new Answers(draft.given(), draft.notes(), added));
        if (before == null) {
            session.persist(
                    new Interview(
                            draft.id(),
                            id.value(),
                            QuestionCatalogue.VERSION,
                            answers,
                            draft.startedAt(),
                            clock.instant()));
        } else {
            before.correct(answers);
        }
        session.flush();
        log.note(
                session,
                id,
                "interview",
                draft.id(),
                before == null ? Deed.WRITTEN : Deed.CORRECTED,
                before == null ? null : heard);
        return id;
    }

    private CaseId open(Session session, InterviewDraft draft) {
        LocalDate today = LocalDate.now(clock);
        CaseId id = CaseId.random();
        cases.write(
                session,
                id,
                client(session, draft),
                CaseFacts.opened(cases.nextNumber(session, today), today));
        return id;
    }

    private ClientId client(Session session, InterviewDraft draft) {
        UUID known = draft.client();
        if (known != null) {
            return new ClientId(known);
        }
        ClientId id = ClientId.random();
        clients.write(session, id, ClientFacts.named(said(draft, "display_name").orElse(NAMELESS)));
        return id;
    }

    /**
     * Brings what was said anew into the case and its client. What was said before and has not
     * changed is left as it is: somebody may have written it better since.
     */
    private void hear(Session session, CaseId id, InterviewDraft draft, Answers before) {
        Stored<CaseFacts> file = cases.caseFile(session, id);
        CaseFacts facts = file.value();
        CaseFacts now =
                facts.heard(
                        anew(draft, before, "main_worry").orElse(facts.mainWorry()),
                        anew(draft, before, "effect").orElse(facts.effect()),
                        anew(draft, before, "wishes").orElse(facts.wishes()),
                        anew(draft, before, "next_steps").orElse(facts.nextStep()));
        Risk risk = Safety.risk(draft);
        if (risk.compareTo(now.risk()) > 0) {
            now = now.atRisk(risk);
        }
        if (!now.equals(facts)) {
            cases.correct(session, file.with(now));
        }
        Stored<ClientFacts> client = clients.read(session, cases.clientId(session, id));
        ClientFacts person = heard(client.value(), draft, before);
        if (!person.equals(client.value())) {
            cases.correctClient(session, id, client.with(person));
        }
        consent(session, id, draft, before, "consent", ConsentPurpose.KEEP_RECORDS);
        consent(session, id, draft, before, "share", ConsentPurpose.SHARE_LEGAL_AID);
    }

    private static ClientFacts heard(ClientFacts client, InterviewDraft draft, Answers before) {
        return new ClientFacts(
                anew(draft, before, "display_name").orElse(client.displayName()),
                client.legalName(),
                client.formerNames(),
                client.idNumber(),
                anew(draft, before, "birth_year")
                        .map(InterviewService::year)
                        .orElse(client.birthYear()),
                client.phone(),
                client.otherPhones(),
                anew(draft, before, "contact_safe").orElse(client.safeContact()),
                anew(draft, before, "region").orElse(client.region()),
                client.registeredRegion(),
                client.address(),
                anew(draft, before, "household").orElse(client.household()),
                anew(draft, before, "vulnerable")
                        .map(InterviewService::vulnerabilities)
                        .orElse(client.vulnerable()),
                client.email());
    }

    private void consent(
            Session session,
            CaseId id,
            InterviewDraft draft,
            Answers before,
            String field,
            ConsentPurpose purpose) {
        Optional<String> said = anew(draft, before, field).filter(s -> !s.equals("unknown"));
        said.ifPresent(answer ->
                consents.write(
                        session,
                        id,
                        UUID.randomUUID(),
                        new ConsentFacts(
                                purpose,
                                answer.equals("yes"),
                                LocalDate.now(clock),
                                QuestionCatalogue.VERSION,
                                null,
                                null,
                                null)));
    }

    private List<UUID> add(Session session, CaseId id, InterviewDraft draft, List<UUID> before) {
        List<UUID> added = new ArrayList<>(before);
        for (Stored<LoanEntry> loan : draft.loans()) {
            if (!added.contains(loan.id())) {
                loans.keep(session, id, loan.value());
                added.add(loan.id());
            }
        }
        for (Stored<ContactFacts> entry : draft.entries()) {
            if (!added.contains(entry.id())) {
                timeline.write(session, id, entry.id(), entry.value());
                added.add(entry.id());
            }
        }
        return added;
    }

    private static Vulnerabilities vulnerabilities(String codes) {
        return Vulnerabilities.of(
                Arrays.stream(codes.split(" "))
                        .flatMap(code -> Coded.of(Vulnerability.class, code).stream())
                        .toList());
    }

    private static @Nullable Integer year(String typed) {
        String digits =
                java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .replaceAll("\\D", "");
        return digits.length() == 4 ? Integer.valueOf(digits) : null;
    }

    private static Optional<String> said(InterviewDraft draft, String field) {
        return draft.text(field).map(String::strip);
    }

    /** What was said to a question, if it was not said before. */
    private static Optional<String> anew(InterviewDraft draft, Answers before, String field) {
        return said(draft, field).filter(now -> !now.equals(before.said(field)));
    }
}
