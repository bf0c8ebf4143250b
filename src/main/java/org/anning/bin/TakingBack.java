package org.anning.bin;

import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.Deed;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.storage.Bin;
import org.anning.storage.Doing;
import org.anning.storage.Doings;
import org.anning.storage.Put;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes back what was done in this casebook since it was opened, does it again, and brings back
 * what was struck or removed. Each of these is a change of its own, with a line in the log of its
 * case.
 */
public final class TakingBack {

    /** What the things of a table are called in the log. */
    private static final Map<String, String> SUBJECTS =
            Map.ofEntries(
                    Map.entry("CASE_FILE", "case"),
                    Map.entry("CLIENT", "client"),
                    Map.entry("TIMELINE_ENTRY", "entry"),
                    Map.entry("CASE_STEP", "step"),
                    Map.entry("CASE_CONSENT", "consent"),
                    Map.entry("LOAN", "loan"),
                    Map.entry("LENDER", "lender"),
                    Map.entry("EVIDENCE_ITEM", "evidence"),
                    Map.entry("EVIDENCE_PROOF", "proof"),
                    Map.entry("FILE_IMPORT", "import"),
                    Map.entry("INTERVIEW", "interview"),
                    Map.entry("ARRANGEMENT", "arrangement"),
                    Map.entry("BUDGET", "budget"),
                    Map.entry("DEBT_MATTER", "debt"),
                    Map.entry("DEADLINE_NOTE", "deadline"),
                    Map.entry("WALLET_LINE", "flows"),
                    Map.entry("WORK_TIME", "time"),
                    Map.entry("CASE_OUTCOME", "outcome"));

    private final Doings doings;
    private final Bin bin;
    private final CaseLog log;
    private final CaseService cases;

    /** From now on everything that is saved can be taken back. */
    public TakingBack(UnitOfWork work, CaseLog log, CaseService cases, Clock clock) {
        this.doings = work.doings();
        this.bin = new Bin(work, clock);
        this.log = log;
        this.cases = cases;
        doings.listen(log::volunteer, this::note);
    }

    /** What the things of this table are called in the log; "" for what is in none. */
    public static String subject(String table) {
        return SUBJECTS.getOrDefault(table, "");
    }

    /** What can be taken back, and what can be done again. */
    public Doings doings() {
        return doings;
    }

    /** What was struck or removed. */
    public Bin bin() {
        return bin;
    }

    /** The number of the case that something was done in. */
    public Optional<String> caseNumber(@Nullable UUID caseId) {
        try {
            return caseId == null
                    ? Optional.empty()
                    : Optional.of(cases.row(new CaseId(caseId)).number());
        } catch (Refusal erasedSince) {
            return Optional.empty();
        }
    }

    private void note(Session session, List<Put> puts) {
        for (Put put : puts) {
            if (!(put.key() instanceof UUID id) || subject(put.table()).isEmpty()) {
                continue;
            }
            for (UUID caseId : casesOf(session, put)) {
                log.note(
                        session,
                        new CaseId(caseId),
                        subject(put.table()),
                        id,
                        deed(put.how()),
                        put.before());
            }
        }
    }

    /** A client's log is the log of each of the client's cases; a lender is in none. */
    private List<UUID> casesOf(Session session, Put put) {
        UUID caseId = put.caseId();
        if (caseId != null) {
            return List.of(caseId);
        }
        return put.table().equals("CLIENT") ? cases.ofClient(session, (UUID) put.key()) : List.of();
    }

    private static Deed deed(Doing.How how) {
        return switch (how) {
            case WRITTEN, RESTORED -> Deed.RESTORED;
            case CORRECTED -> Deed.CORRECTED;
            case STRUCK, REMOVED -> Deed.STRUCK;
            case IMPORTED -> Deed.IMPORTED;
        };
    }
}
