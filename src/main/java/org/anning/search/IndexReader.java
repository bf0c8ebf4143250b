package org.anning.search;

import org.anning.names.Folded;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the words of cases and lenders from the casebook, inside a transaction. */
final class IndexReader {

    private final Session session;
    private final ZoneId zone;

    IndexReader(Session session, ZoneId zone) {
        this.session = session;
        this.zone = zone;
    }

    static List<UUID> cases(Session session) {
        return session.createQuery("select c.id from CaseFile c", UUID.class).list();
    }

    Map<UUID, CaseWords> words(Collection<UUID> cases) {
        Map<UUID, CaseWords> words = new HashMap<>();
        people(cases, words);
        loans(cases, words);
        records(cases, words);
        papers(cases, words);
        return words;
    }

    private List<Object[]> rows(String query, Collection<UUID> cases) {
        return session.createQuery(query, Object[].class).setParameter("cases", cases).list();
    }

    private void people(Collection<UUID> cases, Map<UUID, CaseWords> words) {
        String query =
                """
                select f.id, f.facts.number, f.facts.openedOn, c.facts.displayName,
                  c.facts.legalName, c.facts.formerNames, c.facts.phone, c.facts.otherPhones
                from CaseFile f join Client c on c.id = f.clientId where f.id in :cases
                """;
        for (Object[] row : rows(query, cases)) {
            CaseWords one = new CaseWords((UUID) row[0]);
            one.number = (String) row[1];
            one.opened = ((LocalDate) row[2]).toEpochDay();
            one.client = (String) row[3];
            one.names =
                    Stream.concat(
                                    Stream.of(row[3], row[4], row[1]),
                                    Stream.of(Objects.toString(row[5], "").split("[、,，;；\\s]+")))
                            .filter(Objects::nonNull)
                            .map(name -> Folded.name((String) name))
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .toList();
            one.numbers =
                    Stream.of(row[6], row[7])
                            .filter(Objects::nonNull)
                            .map(number -> Folded.name((String) number))
                            .toList();
            words.put(one.id, one);
        }
    }

    private void loans(Collection<UUID> cases, Map<UUID, CaseWords> words) {
        Map<UUID, Set<UUID>> lenders = new HashMap<>();
        for (Object[] row :
                rows(
                        "select l.caseId, l.facts.lenderId from Loan l where l.caseId in :cases"
                                + " and l.struckAt is null",
                        cases)) {
            lenders.computeIfAbsent((UUID) row[0], _ -> new LinkedHashSet<>()).add((UUID) row[1]);
        }
        lenders.forEach((id, all) -> {
            CaseWords one = words.get(id);
            if (one != null) {
                one.lenders = List.copyOf(all);
            }
        });
    }

    private void records(Collection<UUID> cases, Map<UUID, CaseWords> words) {
        Set<UUID> proofs =
                Set.copyOf(
                        session.createQuery(
                                        "select distinct p.entryId from EvidenceProof p"
                                                + " where p.caseId in :cases",
                                        UUID.class)
                                .setParameter("cases", cases)
                                .list());
        String query =
                """
                select e.caseId, e.id, e.facts.time.from, e.facts.lenderId, e.facts.words,
                  e.facts.account, e.facts.actorName, e.facts.targetName, e.facts.number,
                  e.facts.imAccount, e.facts.place, e.facts.link
                from TimelineEntry e where e.caseId in :cases and e.struckAt is null
                order by e.caseId, e.facts.time.from
                """;
        Lines lines = null;
        for (Object[] row : rows(query, cases)) {
            if (lines == null || !lines.words.id.equals(row[0])) {
                end(lines);
                CaseWords one = words.get(row[0]);
                lines = one == null ? null : new Lines(one);
            }
            if (lines != null) {
                lines.add(row, proofs);
            }
        }
        end(lines);
    }

    private static void end(@Nullable Lines lines) {
        if (lines != null) {
            lines.end();
        }
    }

    /** The records of one case while they are read. */
    private static final class Lines {

        private static final int FIRST_WORD = 4;

        final CaseWords words;
        private final StringBuilder text = new StringBuilder();
        private final List<UUID> ids = new ArrayList<>();
        private final List<UUID> about = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private final List<Long> days = new ArrayList<>();

        Lines(CaseWords words) {
            this.words = words;
        }

        void add(Object[] row, Set<UUID> proofs) {
            if (!ids.isEmpty()) {
                text.append('\n');
            }
            for (int i = FIRST_WORD; i < row.length; i++) {
                if (row[i] != null) {
                    text.append(Folded.name((String) row[i])).append(' ');
                }
            }
            words.proved.set(ids.size(), proofs.contains(row[1]));
            ids.add((UUID) row[1]);
            days.add(((LocalDateTime) row[2]).toLocalDate().toEpochDay());
            about.add((UUID) row[3]);
            ends.add(text.length());
        }

        void end() {
            words.records = text.toString();
            words.ids = ids.toArray(UUID[]::new);
            words.about = about.toArray(UUID[]::new);
            words.ends = ends.stream().mapToInt(Integer::intValue).toArray();
            words.days = days.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private void papers(Collection<UUID> cases, Map<UUID, CaseWords> words) {
        for (Object[] row :
                rows(
                        "select p.caseId, p.id, p.facts.title, p.facts.printedAt from Paper p"
                                + " where p.caseId in :cases",
                        cases)) {
            CaseWords one = words.get(row[0]);
            if (one != null) {
                String title = (String) row[2];
                long day = LocalDate.ofInstant((Instant) row[3], zone).toEpochDay();
                one.papers.add(
                        new CaseWords.PaperWords((UUID) row[1], title, Folded.name(title), day));
            }
        }
    }

    static List<LenderWords> lenders(Session session) {
        return session
                .createQuery(
                        "select l.id, l.facts.legalName, l.facts.appName, l.facts.numbers,"
                                + " l.facts.serviceContact from Lender l",
                        Object[].class)
                .list()
                .stream()
                .map(IndexReader::lender)
                .toList();
    }

    private static LenderWords lender(Object[] row) {
        String legal = (String) row[1];
        String app = (String) row[2];
        String title = app == null || app.equals(legal) ? legal : app + "（" + legal + "）";
        return new LenderWords(
                (UUID) row[0],
                title,
                Stream.of(legal, app).filter(Objects::nonNull).map(Folded::name).toList(),
                Folded.text(Objects.toString(row[3], "") + " " + Objects.toString(row[4], "")));
    }

    /** What the records with these identities say, as a person wrote it. */
    static Map<UUID, String> said(Session session, Collection<UUID> entries) {
        Map<UUID, String> said = new HashMap<>();
        for (Object[] row :
                session.createQuery(
                                "select e.id, e.facts.words, e.facts.account, e.facts.actorName,"
                                        + " e.facts.number from TimelineEntry e where e.id in :ids",
                                Object[].class)
                        .setParameter("ids", entries)
                        .list()) {
            said.put(
                    (UUID) row[0],
                    Stream.of(row[4], row[3], row[1], row[2])
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .reduce((a, b) -> a + " · " + b)
                            .orElse(""));
        }
        return said;
    }
}
