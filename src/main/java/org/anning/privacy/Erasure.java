package org.anning.privacy;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.LogCheck;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.EvidenceService;
import org.anning.storage.CaseRows;
import org.anning.storage.Casebook;
import org.anning.storage.Draft;
import org.anning.storage.ErasedCases;
import org.hibernate.Session;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Erases a case for good: its rows, the key of its files and the files, its drafts, and the backups
 * that hold it. What stays is that there was one (decision 0039).
 */
public final class Erasure {

    private static final int PORTION = 100;

    private final Casebook casebook;
    private final CaseService cases;
    private final EvidenceService evidence;
    private final EvidenceFiles files;
    private final CaseLog log;
    private final Clock clock;

    public Erasure(
            Casebook casebook,
            CaseService cases,
            EvidenceService evidence,
            EvidenceFiles files,
            CaseLog log,
            Clock clock) {
        this.casebook = casebook;
        this.cases = cases;
        this.evidence = evidence;
        this.files = files;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the person at the keyboard may erase. */
    public boolean allowed() {
        return casebook.people().myRole().mayErase();
    }

    /**
     * Erases a case, makes a backup without it, proves that one, and only then removes the backups
     * in the casebook's folder that still hold the case and makes the database file anew, in whose
     * unused pages it would still stand.
     *
     * @param cancelled stops the backup; the case is erased all the same and the old backups stay
     * @return whether the old backups and pages were removed too
     */
    public boolean erase(CaseId caseId, EraseReason reason, BooleanSupplier cancelled) {
        if (!allowed()) {
            throw new Refusal("privacy.erase.notAllowed");
        }
        remove(caseId, reason);
        return casebook.backups().make(cancelled).isPresent() && casebook.forgetErased(cancelled);
    }

    /** Erases again what an old backup brought back. */
    public void sweep() {
        for (CaseId known : ErasedCases.in(casebook.folder().root())) {
            boolean back = casebook.work().read(s -> cases.exists(s, known.value()));
            if (back) {
                remove(known, EraseReason.RESTORED);
            }
        }
    }

    private void remove(CaseId caseId, EraseReason reason) {
        Set<UUID> pieces =
                evidence.of(caseId).stream().map(row -> row.id()).collect(Collectors.toSet());
        Set<String> texts = namesInDrafts(caseId);
        casebook.work()
                .write(session -> {
                    int year = cases.caseFile(session, caseId).value().openedOn().getYear();
                    casebook.caseKeys().erase(session, caseId);
                    CaseRows.delete(session, caseId, casebook.work());
                    if (session.find(ErasedCase.class, caseId.value()) == null) {
                        session.persist(
                                new ErasedCase(
                                        caseId.value(),
                                        clock.instant(),
                                        log.volunteer(),
                                        reason,
                                        year));
                    }
                    log.gone(caseId);
                    return true;
                });
        files.erase(pieces);
        for (Draft draft : casebook.drafts().all()) {
            if (texts.stream()
                    .anyMatch(t -> draft.form().contains(t) || draft.content().contains(t))) {
                casebook.drafts().close(draft.form());
            }
        }
        casebook.drafts().forgetClosed();
        try {
            ErasedCases.add(casebook.folder().root(), Set.of(caseId));
        } catch (IOException e) {
            throw new Refusal("privacy.erase.list");
        }
    }

    /**
     * Takes cases out that came with a list and that nobody has worked on, as part of a larger
     * transaction. Unlike an erasure it leaves backups as they are.
     *
     * @param lenders those that may go with them, where no other case has them
     * @param done told how many are done
     */
    public void takeOut(Session session, List<CaseId> which, Set<UUID> lenders, IntConsumer done) {
        for (int i = 0; i < which.size(); i++) {
            if (i % PORTION == 0) {
                session.flush();
                session.clear();
                done.accept(0);
            }
            CaseId id = which.get(i);
            int year = cases.caseFile(session, id).value().openedOn().getYear();
            casebook.caseKeys().erase(session, id);
            session.persist(
                    new ErasedCase(
                            id.value(),
                            clock.instant(),
                            log.volunteer(),
                            EraseReason.LIST_TAKEN_BACK,
                            year));
            log.gone(id);
        }
        CaseRows.delete(session, which, casebook.work(), lenders::contains, done);
    }

    /** By what a draft of this case names it. */
    private Set<String> namesInDrafts(CaseId caseId) {
        return Set.of(caseId.value().toString(), cases.clientOf(caseId).id().toString());
    }

    /** How many cases were erased since the casebook was made. */
    public int count() {
        return casebook.work()
                .read((Session session) ->
                        session.createQuery(
                                        "select count(e) from ErasedCase e where e.reason <>"
                                                + " LIST_TAKEN_BACK",
                                        Long.class)
                                .getSingleResult()
                                .intValue());
    }

    /** Reads the log of all cases again; lines of erased cases may be missing. */
    public LogCheck checkLog() {
        return log.check(erased());
    }

    private Set<UUID> erased() {
        List<ErasedCase> all =
                casebook.work()
                        .read((Session session) ->
                                session.createQuery("from ErasedCase e", ErasedCase.class).list());
        return new HashSet<>(all.stream().map(ErasedCase::caseKey).toList());
    }
}
