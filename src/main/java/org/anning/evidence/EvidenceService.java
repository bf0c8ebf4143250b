package org.anning.evidence;

import org.anning.cases.CaseLog;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.EntryId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.TimelineService;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the evidence list of a case and which entries each piece proves. A correction leaves the
 * old facts in the case's log; a struck piece stays readable and can be restored.
 */
public final class EvidenceService {

    private static final String SUBJECT = "evidence";

    private final UnitOfWork work;
    private final TimelineService timeline;
    private final CaseLog log;
    private final Clock clock;
    private final EvidenceRepository evidence = new EvidenceRepository();

    public EvidenceService(UnitOfWork work, TimelineService timeline, CaseLog log, Clock clock) {
        this.work = work;
        this.timeline = timeline;
        this.log = log;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(
                EvidenceItem.class, EvidenceProof.class, EvidenceFile.class, EvidenceCustody.class);
    }

    /** Lists one piece of evidence. */
    public Stored<EvidenceFacts> write(CaseId caseId, EvidenceFacts facts) {
        return work.write(session -> write(session, caseId, UUID.randomUUID(), facts));
    }

    /** Lists one piece as part of a larger transaction. */
    public Stored<EvidenceFacts> write(
            Session session, CaseId caseId, UUID id, EvidenceFacts facts) {
        return keep(
                session,
                new EvidenceRow(
                        id,
                        0,
                        caseId.value(),
                        facts,
                        clock.instant(),
                        log.volunteer(),
                        null,
                        null,
                        null));
    }

    /** Keeps a piece that was listed elsewhere as it was, with its author, its time, its strike. */
    public Stored<EvidenceFacts> keep(Session session, EvidenceRow row) {
        Refusal.ifBlocked(EvidenceChecks.check(row.facts(), clock));
        EvidenceItem item =
                new EvidenceItem(
                        row.id(), row.caseId(), row.facts(), row.writtenAt(), row.writtenBy());
        if (row.struckAt() != null && row.struckBy() != null && row.struckWhy() != null) {
            item.strike(row.struckAt(), row.struckBy(), row.struckWhy());
        }
        session.persist(item);
        session.flush();
        note(session, item, Deed.WRITTEN, null);
        return item.stored();
    }

    /** Replaces the facts of a piece, unless somebody else just did. */
    public Stored<EvidenceFacts> correct(Stored<EvidenceFacts> corrected) {
        return work.write(session -> {
            Refusal.ifBlocked(EvidenceChecks.check(corrected.value(), clock));
            EvidenceItem item = wanted(session, corrected);
            if (item.struck()) {
                throw new Refusal("evidence.problem.struck");
            }
            EvidenceFacts before = item.stored().value();
            item.correct(filed(session, item, corrected.value()));
            session.flush();
            note(session, item, Deed.CORRECTED, before);
            return item.stored();
        });
    }

    /** What a file said of itself when it was taken in stays, whatever is corrected. */
    private static EvidenceFacts filed(Session session, EvidenceItem item, EvidenceFacts facts) {
        EvidenceFile file = session.find(EvidenceFile.class, item.id());
        String name = item.stored().value().fileName();
        return file == null || name == null
                ? facts
                : facts.ofFile(name, file.kept().sha256(), file.kept().sizeBytes());
    }

    /**
     * Puts the list of a case, and with it the evidence book, into this order.
     *
     * @param ids pieces of the case; others keep their order and come after them
     */
    public void order(CaseId caseId, List<UUID> ids) {
        work.write(session -> {
            List<UUID> all = new ArrayList<>(ids);
            evidence.of(session, caseId).stream()
                    .map(EvidenceRow::id)
                    .filter(id -> !ids.contains(id))
                    .forEach(all::add);
            evidence.items(session, caseId).forEach(item -> item.place(all.indexOf(item.id())));
            return all.size();
        });
    }

    /** The labels of the pages of each piece in the book that was handed out last. */
    public Map<UUID, String> pages(CaseId caseId) {
        return work.read(session -> {
            Map<UUID, String> pages = new HashMap<>();
            evidence.items(session, caseId)
                    .forEach(item -> {
                        String labels = item.pages();
                        if (labels != null) {
                            pages.put(item.id(), labels);
                        }
                    });
            return pages;
        });
    }

    /**
     * Keeps the labels of a book that was handed out, so that a page added later gets 12a.
     *
     * @param pages by piece; a piece that is not named keeps what it had, an empty map forgets all
     */
    public void keepPages(CaseId caseId, Map<UUID, String> pages) {
        work.write(session -> {
            for (EvidenceItem item : evidence.items(session, caseId)) {
                if (pages.isEmpty()) {
                    item.page(null);
                } else if (pages.containsKey(item.id())) {
                    item.page(pages.get(item.id()));
                }
            }
            return true;
        });
    }

    /**
     * Strikes a piece: it stays readable but proves nothing.
     *
     * @param why the reason, in words; it must not be blank
     */
    public Stored<EvidenceFacts> strike(Stored<EvidenceFacts> struck, String why) {
        if (why.isBlank()) {
            throw new Refusal("evidence.problem.why");
        }
        return work.write(session -> {
            EvidenceItem item = wanted(session, struck);
            if (!item.struck()) {
                item.strike(clock.instant(), log.volunteer(), why.strip());
                session.flush();
                note(session, item, Deed.STRUCK, item.stored().value());
            }
            return item.stored();
        });
    }

    /** Lets a struck piece count again. */
    public Stored<EvidenceFacts> restore(Stored<EvidenceFacts> restored) {
        return work.write(session -> {
            EvidenceItem item = wanted(session, restored);
            if (item.struck()) {
                item.restore();
                session.flush();
                note(session, item, Deed.RESTORED, null);
            }
            return item.stored();
        });
    }

    /** The evidence list of a case by the day of obtaining; struck pieces are marked. */
    public List<EvidenceRow> of(CaseId caseId) {
        return work.read(session -> of(session, caseId));
    }

    /** The evidence list as part of a larger transaction. */
    public List<EvidenceRow> of(Session session, CaseId caseId) {
        return evidence.of(session, caseId);
    }

    /** Which piece proves which entry, all of a case. */
    public List<Proof> proofs(CaseId caseId) {
        return work.read(session -> proofs(session, caseId));
    }

    /** Which piece proves which entry, as part of a larger transaction. */
    public List<Proof> proofs(Session session, CaseId caseId) {
        return evidence.proofs(session, caseId);
    }

    /** The custody logs of a case piece by piece, as part of a larger transaction. */
    public List<CustodyLine> custody(Session session, CaseId caseId) {
        return evidence.custody(session, caseId).stream().map(EvidenceCustody::told).toList();
    }

    /** Keeps a custody line that was written elsewhere as it was; its chain goes on from it. */
    public void keepCustody(Session session, CustodyLine line) {
        EvidenceItem item = evidence.find(session, line.evidenceId());
        session.persist(new EvidenceCustody(item.caseId(), line));
        session.flush();
    }

    /** Notes that a piece proves an entry of the same case; noting it twice changes nothing. */
    public void link(Proof proof) {
        work.write(session -> link(session, proof));
    }

    /** The same as part of a larger transaction; true where the link is new. */
    public boolean link(Session session, Proof proof) {
        EvidenceItem item = evidence.find(session, proof.evidenceId());
        UUID entrysCase = timeline.entry(session, new EntryId(proof.entryId())).caseId();
        if (!entrysCase.equals(item.caseId())) {
            throw new Refusal("evidence.problem.otherCase");
        }
        if (evidence.proof(session, proof).isPresent()) {
            return false;
        }
        session.persist(new EvidenceProof(item.caseId(), proof, clock.instant()));
        session.flush();
        log.note(
                session,
                new CaseId(item.caseId()),
                "proof",
                item.stored().id(),
                Deed.WRITTEN,
                null);
        return true;
    }

    /** Takes a link away; the log keeps which it was. */
    public void unlink(Proof proof) {
        work.write(session -> {
            evidence.proof(session, proof)
                    .ifPresent(link -> {
                        session.remove(link);
                        session.flush();
                        log.note(
                                session,
                                new CaseId(link.caseId()),
                                "proof",
                                proof.evidenceId(),
                                Deed.STRUCK,
                                proof);
                    });
            return true;
        });
    }

    private EvidenceItem wanted(Session session, Stored<EvidenceFacts> wanted) {
        EvidenceItem item = evidence.find(session, wanted.id());
        wanted.mustMatch(item.stored().version());
        return item;
    }

    private void note(Session session, EvidenceItem item, Deed deed, @Nullable Object before) {
        log.note(session, new CaseId(item.caseId()), SUBJECT, item.stored().id(), deed, before);
    }
}
