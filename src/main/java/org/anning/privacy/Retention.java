package org.anning.privacy;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.common.CaseId;
import org.anning.common.Refusal;
import org.anning.loans.LoanService;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.TimelineService;
import org.hibernate.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Which cases were kept long enough. Nothing is erased by it: once a month it is shown, and a
 * person decides case by case.
 */
public final class Retention {

    private final UnitOfWork work;
    private final CaseService cases;
    private final LoanService loans;
    private final TimelineService timeline;

    public Retention(
            UnitOfWork work, CaseService cases, LoanService loans, TimelineService timeline) {
        this.work = work;
        this.cases = cases;
        this.loans = loans;
        this.timeline = timeline;
    }

    /** The entities of this feature. */
    public static List<Class<?>> entities() {
        return List.of(RetentionRow.class, RetentionHold.class, ErasedCase.class);
    }

    /** The rule of this casebook. */
    public RetentionRule rule() {
        return work.read(session -> row(session).rule());
    }

    /** Changes the rule. */
    public void use(RetentionRule rule) {
        if (!rule.sensible()) {
            throw new Refusal(
                    "privacy.rule.wrong", RetentionRule.MOST_YEARS, RetentionRule.MOST_MONTHS);
        }
        write(row -> row.become(rule));
    }

    /** Keeps a case longer, with the reason. */
    public void keep(CaseId caseId, LocalDate until, String why) {
        work.write(session -> {
            RetentionHold hold = session.find(RetentionHold.class, caseId.value());
            if (hold == null) {
                session.persist(new RetentionHold(caseId.value(), until, why.strip()));
            } else {
                hold.become(until, why.strip());
            }
            return true;
        });
    }

    /** The cases that need not be kept on that day, the longest due first. */
    public List<DueCase> due(LocalDate today) {
        RetentionRule rule = rule();
        Map<UUID, LocalDate> holds = holds();
        List<DueCase> due = new ArrayList<>();
        for (CaseRow row : cases.rows()) {
            LocalDate until = holds.get(row.caseId().value());
            if (until == null || until.isBefore(today)) {
                CaseFacts facts = cases.caseFile(row.caseId()).value();
                LocalDate since = since(row, facts, rule);
                if (since.isBefore(today)) {
                    due.add(new DueCase(row, facts.status() != CaseStatus.CLOSED, since));
                }
            }
        }
        due.sort(Comparator.comparing(DueCase::since));
        return due;
    }

    /** The last day on which a case must be kept. */
    private LocalDate since(CaseRow row, CaseFacts facts, RetentionRule rule) {
        LocalDate closed = facts.closedOn();
        if (facts.status() == CaseStatus.CLOSED && closed != null) {
            return closed.plusYears(rule.yearsAfterClosing());
        }
        boolean enquiry =
                loans.loansOf(row.caseId()).isEmpty() && timeline.entriesOf(row.caseId()).isEmpty();
        return enquiry ? facts.openedOn().plusMonths(rule.monthsOfEnquiry()) : LocalDate.MAX;
    }

    private Map<UUID, LocalDate> holds() {
        return work.read(session -> {
            Map<UUID, LocalDate> all = new HashMap<>();
            session.createQuery("from RetentionHold h", RetentionHold.class)
                    .list()
                    .forEach(h -> all.put(h.caseId(), h.until()));
            return all;
        });
    }

    /** How many cases are due and should be looked at, because nobody did for a month. */
    public int toLookAt(LocalDate today) {
        LocalDate looked = work.read(session -> row(session).lookedOn());
        boolean thisMonth = looked != null && looked.plusMonths(1).isAfter(today);
        return thisMonth ? 0 : due(today).size();
    }

    /** Notes that somebody went through the list. */
    public void looked(LocalDate today) {
        write(row -> row.looked(today));
    }

    private static RetentionRow row(Session session) {
        RetentionRow row = session.find(RetentionRow.class, RetentionRow.ONLY);
        return row == null ? RetentionRow.unset() : row;
    }

    private void write(Consumer<RetentionRow> change) {
        work.write(session -> {
            RetentionRow row = row(session);
            change.accept(row);
            if (!session.contains(row)) {
                session.persist(row);
            }
            return true;
        });
    }
}
