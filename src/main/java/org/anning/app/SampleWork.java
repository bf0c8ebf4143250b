package org.anning.app;

import org.anning.common.CaseId;
import org.anning.work.OutcomeFacts;
import org.anning.work.OutcomeKind;
import org.anning.work.ReviewFacts;
import org.anning.work.ReviewKind;
import org.anning.work.ReviewPlace;
import org.anning.work.TimeFacts;
import org.anning.work.WorkKind;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The group's work on the sample cases: hours, outcomes, one case that waits for a check after
 * comments, one with an open comment, one that is signed.
 */
final class SampleWork {

    private static final String ONE = "志愿者小秋";
    private static final String OTHER = "志愿者阿川";
    private static final String SUPERVISOR = "督导周老师";

    private final Services services;
    private int made;

    private SampleWork(Services services) {
        this.services = services;
    }

    /** Writes it into the sample cases, when everything else is in. */
    static void fill(Services services) {
        SampleWork work = new SampleWork(services);
        CaseId signed = work.of("示例-0005");
        services.casebook()
                .work()
                .write(session -> {
                    work.hours(session);
                    work.outcomes(session);
                    work.checks(session);
                    return true;
                });
        String seal = services.caseExport().seal(signed);
        services.casebook()
                .work()
                .write(session -> {
                    work.said(
                            session,
                            signed,
                            ReviewKind.SIGNED,
                            "2026-11-19T08:20:00Z",
                            SUPERVISOR,
                            ReviewPlace.CASE,
                            null,
                            "事实和建议都核对过。",
                            seal);
                    return true;
                });
    }

    private CaseId of(String number) {
        return SampleFiles.of(services, number);
    }

    /** The same each time, so that one sample casebook is like another. */
    private UUID next() {
        made++;
        return UUID.nameUUIDFromBytes(("sample work " + made).getBytes(StandardCharsets.UTF_8));
    }

    private void hours(Session session) {
        time(session, "示例-0001", "2026-11-03", 75, WorkKind.INTERVIEW, ONE, null);
        time(session, "示例-0001", "2026-11-12", 50, WorkKind.EVIDENCE, ONE, "整理话单和短信截图");
        time(session, "示例-0001", "2026-11-20", 40, WorkKind.WRITING, OTHER, null);
        time(session, "示例-0005", "2026-11-14", 45, WorkKind.WRITING, OTHER, null);
        time(session, "示例-0005", "2026-11-19", 20, WorkKind.SUPERVISION, SUPERVISOR, null);
        time(session, "示例-0003", "2026-10-30", 60, WorkKind.INTERVIEW, ONE, null);
        time(session, "示例-0003", "2026-11-02", 120, WorkKind.ACCOMPANYING, ONE, "陪同去派出所");
        time(session, "示例-0004", "2026-11-06", 70, WorkKind.INTERVIEW, OTHER, null);
        time(session, "示例-0004", "2026-11-16", 55, WorkKind.ADVICE, OTHER, null);
        time(session, "示例-0005", "2026-11-12", 65, WorkKind.INTERVIEW, ONE, null);
        time(session, "示例-0006", "2026-11-17", 80, WorkKind.INTERVIEW, OTHER, null);
        time(session, "示例-0006", "2026-11-20", 35, WorkKind.CONTACT, OTHER, "与银行通话");
    }

    private void time(
            Session session,
            String number,
            String day,
            int minutes,
            WorkKind kind,
            String who,
            @Nullable String note) {
        var _ =
                services.work()
                        .times()
                        .write(
                                session,
                                of(number),
                                next(),
                                new TimeFacts(LocalDate.parse(day), minutes, kind, who, note));
    }

    private void outcomes(Session session) {
        outcome(session, "示例-0001", "2026-11-18", OutcomeKind.OVERCHARGE_FOUND, "1280.00", null);
        outcome(session, "示例-0003", "2026-11-09", OutcomeKind.HARASSMENT_STOPPED, null, "上门停止");
        outcome(session, "示例-0005", "2026-11-19", OutcomeKind.INTEREST_WAIVED, "600.00", null);
        outcome(session, "示例-0006", "2026-11-20", OutcomeKind.REFERRED, null, "转介法律援助");
    }

    private void outcome(
            Session session,
            String number,
            String day,
            OutcomeKind kind,
            @Nullable String amount,
            @Nullable String note) {
        var _ =
                services.work()
                        .outcomes()
                        .write(
                                session,
                                of(number),
                                next(),
                                new OutcomeFacts(
                                        kind,
                                        LocalDate.parse(day),
                                        amount == null ? null : new BigDecimal(amount),
                                        note));
    }

    private void checks(Session session) {
        CaseId waiting = of("示例-0001");
        said(
                session,
                waiting,
                ReviewKind.ASKED,
                "2026-11-19T03:00:00Z",
                ONE,
                ReviewPlace.CASE,
                null,
                null,
                null);
        said(
                session,
                waiting,
                ReviewKind.COMMENT,
                "2026-11-19T09:30:00Z",
                SUPERVISOR,
                ReviewPlace.LOANS,
                "实际到账",
                "合同金额和银行流水差 400 元，请问清楚是不是先扣的服务费。",
                null);
        said(
                session,
                waiting,
                ReviewKind.ANSWER,
                "2026-11-20T02:15:00Z",
                ONE,
                ReviewPlace.LOANS,
                "实际到账",
                "问过了，是放款时先扣的，已补在借款里。",
                null);
        CaseId commented = of("示例-0004");
        said(
                session,
                commented,
                ReviewKind.ASKED,
                "2026-11-17T06:00:00Z",
                OTHER,
                ReviewPlace.CASE,
                null,
                null,
                null);
        said(
                session,
                commented,
                ReviewKind.COMMENT,
                "2026-11-18T01:40:00Z",
                SUPERVISOR,
                ReviewPlace.EVIDENCE,
                "网上的照片",
                "链接和截图时间没有写，补上再交。",
                null);
        said(
                session,
                of("示例-0005"),
                ReviewKind.ASKED,
                "2026-11-18T07:00:00Z",
                OTHER,
                ReviewPlace.CASE,
                null,
                null,
                null);
    }

    private void said(
            Session session,
            CaseId id,
            ReviewKind kind,
            String at,
            String who,
            ReviewPlace about,
            @Nullable String field,
            @Nullable String words,
            @Nullable String seal) {
        services.work()
                .keep(
                        session,
                        id,
                        next(),
                        new ReviewFacts(kind, Instant.parse(at), who, about, field, words, seal));
    }
}
