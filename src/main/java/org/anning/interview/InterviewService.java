package org.anning.interview;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.cases.ConsentFacts;
import org.anning.cases.ConsentPurpose;
import org.anning.cases.ConsentService;
import org.anning.cases.Deed;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
import org.anning.common.Json;
import org.anning.common.Refusal;
import org.anning.storage.Drafts;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps drafts of interviews and makes a client and a case of a finished one. The first five
 * answers alone are enough to open a case.
 */
public final class InterviewService {

    private final UnitOfWork work;
    private final Drafts drafts;
    private final ClientService clients;
    private final CaseService cases;
    private final ConsentService consents;
    private final CaseLog log;
    private final Clock clock;
    private final Json json = new Json();

    public InterviewService(
            UnitOfWork work,
            Drafts drafts,
            ClientService clients,
            CaseService cases,
            ConsentService consents,
            CaseLog log,
            Clock clock) {
        this.work = work;
        this.drafts = drafts;
        this.clients = clients;
        this.cases = cases;
        this.consents = consents;
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

    /** Throws a draft away. */
    public void drop(InterviewDraft draft) {
        drafts.close(draft.form());
    }

    /** The unfinished interviews, the one begun last first. */
    public List<InterviewDraft> unfinished() {
        return drafts.all().stream()
                .filter(d -> InterviewDraft.is(d.form()))
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
                        json.write(new Answers(interview.given(), interview.notes())),
                        interview.startedAt(),
                        interview.finishedAt()));
        session.flush();
        log.note(session, caseId, "interview", interview.id(), Deed.WRITTEN, null);
    }

    private record Answers(List<Given> given, List<Note> notes) {}

    /**
     * Makes the client, or takes the known one, and opens a case with what was answered; the draft
     * is closed. Everything is kept or nothing.
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
        LocalDate today = LocalDate.now(clock);
        ClientId client = client(session, draft);
        CaseId id = CaseId.random();
        cases.write(
                session,
                id,
                client,
                new CaseFacts(
                        cases.nextNumber(session, today),
                        CaseStatus.OPEN,
                        today,
                        Safety.risk(draft),
                        said(draft, "main_worry"),
                        said(draft, "effect"),
                        said(draft, "wishes"),
                        null,
                        said(draft, "next_steps"),
                        null,
                        null,
                        null,
                        null));
        consent(session, id, draft, "consent", ConsentPurpose.KEEP_RECORDS, today);
        consent(session, id, draft, "share", ConsentPurpose.SHARE_LEGAL_AID, today);
        session.persist(
                new Interview(
                        draft.id(),
                        id.value(),
                        QuestionCatalogue.VERSION,
                        json.write(new Answers(draft.given(), draft.notes())),
                        draft.startedAt(),
                        clock.instant()));
        log.note(session, id, "interview", draft.id(), Deed.WRITTEN, null);
        return id;
    }

    private ClientId client(Session session, InterviewDraft draft) {
        UUID known = draft.client();
        if (known != null) {
            return new ClientId(known);
        }
        ClientId id = ClientId.random();
        String name = Optional.ofNullable(said(draft, "display_name")).orElse("（未留称呼）");
        clients.write(
                session,
                id,
                new ClientFacts(
                        name,
                        null,
                        null,
                        null,
                        year(draft),
                        null,
                        null,
                        said(draft, "contact_safe"),
                        said(draft, "region"),
                        null,
                        null,
                        said(draft, "household"),
                        null,
                        null));
        return id;
    }

    private void consent(
            Session session,
            CaseId id,
            InterviewDraft draft,
            String field,
            ConsentPurpose purpose,
            LocalDate today) {
        String said = said(draft, field);
        if (said != null && !said.equals("unknown")) {
            consents.write(
                    session,
                    id,
                    UUID.randomUUID(),
                    new ConsentFacts(
                            purpose,
                            said.equals("yes"),
                            today,
                            QuestionCatalogue.VERSION,
                            null,
                            null,
                            null));
        }
    }

    private static @Nullable Integer year(InterviewDraft draft) {
        String typed = said(draft, "birth_year");
        if (typed == null) {
            return null;
        }
        String digits =
                java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                        .replaceAll("\\D", "");
        return digits.length() == 4 ? Integer.valueOf(digits) : null;
    }

    private static @Nullable String said(InterviewDraft draft, String field) {
        return draft.text(field).map(String::strip).orElse(null);
    }
}
