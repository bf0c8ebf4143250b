package org.anning.reports;

import org.anning.advice.PaperFacts;
import org.anning.advice.PaperService;
import org.anning.cases.CaseFacts;
import org.anning.cases.CaseRow;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.cases.StepService;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.Coded;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.deadlines.DeadlineFacts;
import org.anning.deadlines.DeadlineService;
import org.anning.law.LenderKind;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanService;
import org.anning.storage.UnitOfWork;
import org.anning.timeline.TimelineService;
import org.anning.work.OutcomeFacts;
import org.anning.work.WorkService;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Reads what the reports count, case by case. Invented cases count in the sample only. */
public final class CaseFigures {

    private static final Set<StepKind> SENT =
            EnumSet.of(
                    StepKind.POLICE_REPORT,
                    StepKind.CRIMINAL_REVIEW_REQUEST,
                    StepKind.REVIEW_REQUEST,
                    StepKind.LENDER_COMPLAINT,
                    StepKind.LENDER_REVIEW_REQUEST,
                    StepKind.REGULATOR_COMPLAINT,
                    StepKind.REGULATOR_DUTY_REQUEST,
                    StepKind.CREDIT_OBJECTION,
                    StepKind.CREDIT_COMPLAINT,
                    StepKind.PLATFORM_TAKEDOWN,
                    StepKind.SPAM_REPORT,
                    StepKind.CARRIER_COMPLAINT,
                    StepKind.NEGOTIATION_OFFER,
                    StepKind.LEGAL_AID_APPLICATION);
    private static final int[] AGES = {18, 25, 35, 45, 60};
    private static final int[] DAYS = {7, 15, 30, 60};
    private static final List<String> PROVINCES =
            List.of(
                    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建",
                    "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏",
                    "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾");

    private final UnitOfWork work;
    private final CaseService cases;
    private final StepService steps;
    private final LoanService loans;
    private final TimelineService timeline;
    private final DeadlineService deadlines;
    private final WorkService hours;
    private final PaperService papers;
    private final Predicate<PaperFacts> current;
    private final ZoneId zone;

    /**
     * @param current whether a printed paper was made of the text and the law data of now
     */
    public CaseFigures(
            UnitOfWork work,
            CaseService cases,
            StepService steps,
            LoanService loans,
            TimelineService timeline,
            DeadlineService deadlines,
            WorkService hours,
            PaperService papers,
            Predicate<PaperFacts> current,
            ZoneId zone) {
        this.work = work;
        this.cases = cases;
        this.steps = steps;
        this.loans = loans;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.hours = hours;
        this.papers = papers;
        this.current = current;
        this.zone = zone;
    }

    /**
     * A report.
     *
     * @param periods one, or two to compare
     * @param watch told how many of how many cases were read; what it throws stops the work
     */
    public ReportTable table(
            ReportKind kind,
            List<ReportPeriod> periods,
            Texts texts,
            BiConsumer<Integer, Integer> watch) {
        List<Counted> all = new ArrayList<>();
        List<CaseRow> rows = cases.rows();
        for (int i = 0; i < rows.size(); i++) {
            watch.accept(i, rows.size());
            new OneCase(rows.get(i).caseId(), texts, all).read(kind);
        }
        return ReportTable.of(kind, all, periods);
    }

    private final class OneCase {
        private final CaseId id;
        private final Texts texts;
        private final List<Counted> all;

        OneCase(CaseId id, Texts texts, List<Counted> all) {
            this.id = id;
            this.texts = texts;
            this.all = all;
        }

        void read(ReportKind kind) {
            switch (kind) {
                case INTAKE_MONTH, INTAKE_REGION, INTAKE_AGE -> intake(kind);
                case CONDUCT ->
                        timeline.entriesOf(id).stream()
                                .filter(row -> !row.struck())
                                .forEach(row ->
                                        row.facts()
                                                .conduct()
                                                .list()
                                                .forEach(c ->
                                                        add(
                                                                c,
                                                                "law.conduct",
                                                                row.facts()
                                                                        .time()
                                                                        .from()
                                                                        .toLocalDate())));
                case LENDERS ->
                        loans.loansOf(id).stream()
                                .filter(row -> !row.struck())
                                .forEach(row -> lender(row.lender().value()));
                case CHANNELS, ANSWER_TIME ->
                        steps.of(id).stream()
                                .map(Stored::value)
                                .filter(step -> SENT.contains(step.kind()))
                                .forEach(step -> sent(kind, step));
                case OUTCOMES, MONEY -> outcomes(kind);
                case FOLLOW_UP -> deadlines();
                case HOURS ->
                        hours.times().of(id).stream()
                                .map(Stored::value)
                                .forEach(time ->
                                        add(
                                                order(time.kind()),
                                                texts.name("work.workKind", time.kind()),
                                                0,
                                                time.workedOn(),
                                                BigDecimal.valueOf(time.minutes())
                                                        .divide(
                                                                BigDecimal.valueOf(60),
                                                                2,
                                                                RoundingMode.HALF_UP)));
                case STALE_ADVICE ->
                        papers.papers(id).stream()
                                .map(Stored::value)
                                .forEach(paper ->
                                        add(
                                                paper.sheet(),
                                                paper.title(),
                                                current.test(paper) ? 0 : 1,
                                                LocalDate.ofInstant(paper.printedAt(), zone),
                                                BigDecimal.ZERO));
            }
        }

        private void add(String key, String label, int column, LocalDate day, BigDecimal amount) {
            all.add(new Counted(id.value(), key, label, column, day, amount));
        }

        private <E extends Enum<E> & Coded> void add(E code, String prefix, LocalDate day) {
            add(order(code), texts.name(prefix, code), 0, day, BigDecimal.ZERO);
        }

        private static String order(Enum<?> code) {
            return String.format(Locale.ROOT, "%03d", code.ordinal());
        }

        private void words(String order, String textKey, int column, LocalDate day) {
            add(order, texts.get(textKey), column, day, BigDecimal.ZERO);
        }

        private void intake(ReportKind kind) {
            CaseFacts facts = cases.caseFile(id).value();
            ClientFacts client = cases.clientOf(id).value();
            LocalDate day = facts.openedOn();
            switch (kind) {
                case INTAKE_MONTH -> {
                    String month = day.toString().substring(0, 7);
                    add(month, month, 0, day, BigDecimal.ZERO);
                }
                case INTAKE_REGION -> {
                    int at = province(client.region());
                    if (at < 0) {
                        words("99", "reports.row.unknown", 0, day);
                    } else {
                        add(
                                String.format(Locale.ROOT, "%02d", at),
                                PROVINCES.get(at),
                                0,
                                day,
                                BigDecimal.ZERO);
                    }
                }
                default -> {
                    Integer born = client.birthYear();
                    if (born == null) {
                        words("9", "reports.row.unknown", 0, day);
                    } else {
                        int band = band(AGES, day.getYear() - born);
                        words("" + band, "reports.age." + band, 0, day);
                    }
                }
            }
        }

        /** Lenders by name; private people only by their kind. */
        private void lender(LenderFacts lender) {
            LocalDate day = cases.caseFile(id).value().openedOn();
            boolean person =
                    lender.kind() == LenderKind.PRIVATE_PERSON
                            || lender.kind() == LenderKind.UNKNOWN;
            String name = person ? texts.name("law.lenderKind", lender.kind()) : lender.legalName();
            add(name, name, 0, day, BigDecimal.ZERO);
        }

        private void sent(ReportKind kind, StepFacts step) {
            boolean answered = step.answeredOn() != null || step.answer() != null;
            if (kind == ReportKind.CHANNELS) {
                add(
                        order(step.kind()),
                        texts.name("cases.stepKind", step.kind()),
                        answered ? 0 : 1,
                        step.happenedOn(),
                        BigDecimal.ZERO);
                return;
            }
            LocalDate on = step.answeredOn();
            if (on == null) {
                words("9", "reports.row.noAnswer", 0, step.happenedOn());
            } else {
                int band = band(DAYS, (int) ChronoUnit.DAYS.between(step.began(), on) - 1);
                words("" + band, "reports.days." + band, 0, step.happenedOn());
            }
        }

        private void outcomes(ReportKind kind) {
            List<Stored<OutcomeFacts>> known = hours.outcomes().of(id);
            for (Stored<OutcomeFacts> one : known) {
                OutcomeFacts outcome = one.value();
                BigDecimal amount = outcome.amount();
                if (kind == ReportKind.OUTCOMES || amount != null) {
                    add(
                            order(outcome.kind()),
                            texts.name("work.outcome", outcome.kind()),
                            0,
                            outcome.reachedOn(),
                            amount == null ? BigDecimal.ZERO : amount);
                }
            }
            CaseFacts facts = cases.caseFile(id).value();
            LocalDate closed = facts.closedOn();
            if (kind == ReportKind.OUTCOMES
                    && known.isEmpty()
                    && facts.status() == CaseStatus.CLOSED
                    && closed != null) {
                words("999", "reports.row.noOutcome", 0, closed);
            }
        }

        private void deadlines() {
            for (Stored<DeadlineFacts> one : work.read(session -> deadlines.saidOf(session, id))) {
                DeadlineFacts said = one.value();
                LocalDate on = said.stateOn();
                switch (said.state()) {
                    case DONE -> {
                        boolean late = on != null && on.isAfter(said.dueOn());
                        words(
                                late ? "2" : "1",
                                late ? "reports.row.late" : "reports.row.kept",
                                0,
                                said.dueOn());
                    }
                    case DISMISSED -> words("3", "reports.row.dismissed", 0, said.dueOn());
                    case OPEN -> words("4", "reports.row.open", 0, said.dueOn());
                }
            }
        }
    }

    private static int province(@Nullable String region) {
        for (int i = 0; region != null && i < PROVINCES.size(); i++) {
            if (region.strip().startsWith(PROVINCES.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Which of the bands that end before these limits; the last one has no end. */
    static int band(int[] limits, int value) {
        int band = 0;
        while (band < limits.length && value >= limits[band]) {
            band++;
        }
        return band;
    }
}
