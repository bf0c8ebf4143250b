package org.anning.lenders;

import org.anning.common.LenderId;
import org.anning.common.Refusal;
import org.anning.common.Stored;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes, corrects and finds lenders. */
public final class LenderService {

    private final UnitOfWork work;
    private final Clock clock;

    public LenderService(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    public static List<Class<?>> entities() {
        return List.of(Lender.class);
    }

    /** Keeps a new lender. */
    public Stored<LenderFacts> write(LenderFacts facts) {
        return work.write(session -> write(session, LenderId.random(), facts));
    }

    /** Keeps a new lender as part of a larger transaction. */
    public Stored<LenderFacts> write(Session session, LenderId id, LenderFacts facts) {
        Refusal.ifBlocked(LenderChecks.check(facts));
        Lender lender = new Lender(id.value(), facts, clock.instant());
        session.persist(lender);
        session.flush();
        return lender.stored();
    }

    /** Replaces the facts of a lender, unless somebody else just did. */
    public Stored<LenderFacts> correct(Stored<LenderFacts> corrected) {
        return work.write(session -> correct(session, corrected));
    }

    /** Replaces the facts as part of a larger transaction. */
    public Stored<LenderFacts> correct(Session session, Stored<LenderFacts> corrected) {
        Refusal.ifBlocked(LenderChecks.check(corrected.value()));
        Lender lender = find(session, corrected.id());
        corrected.mustMatch(lender.stored().version());
        lender.correct(corrected.value());
        session.flush();
        return lender.stored();
    }

    /** All lenders by name. */
    public List<Stored<LenderFacts>> all() {
        return work.read(LenderService::all);
    }

    private static List<Stored<LenderFacts>> all(Session session) {
        return session
                .createQuery("from Lender l order by l.facts.legalName, l.id", Lender.class)
                .list()
                .stream()
                .map(Lender::stored)
                .toList();
    }

    /** One lender, inside a transaction. */
    public Stored<LenderFacts> read(Session session, LenderId id) {
        return find(session, id.value()).stored();
    }

    /** The lenders with these ids, inside a transaction. */
    public List<Stored<LenderFacts>> readAll(Session session, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return session
                .createQuery(
                        "from Lender l where l.id in :ids order by l.facts.legalName, l.id",
                        Lender.class)
                .setParameter("ids", ids)
                .list()
                .stream()
                .map(Lender::stored)
                .toList();
    }

    /** Another text after every change of any lender: those are in the log of no case. */
    public String state() {
        return work.read(session -> {
            Object[] state =
                    session.createQuery(
                                    "select count(l), sum(l.version) from Lender l", Object[].class)
                            .getSingleResult();
            return state[0] + " " + state[1];
        });
    }

    /** Whether there is such a lender, inside a transaction. */
    public boolean exists(Session session, LenderId id) {
        return session.find(Lender.class, id.value()) != null;
    }

    /** Lenders whose legal or app name contains these words. */
    public List<Stored<LenderFacts>> find(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(l ->
                        l.value().legalName().toLowerCase(Locale.ROOT).contains(text)
                                || l.value().appName() != null
                                        && l.value()
                                                .appName()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(text))
                .toList();
    }

    /** Lenders and collectors that are known to call from this number, spaces and hyphens aside. */
    public List<Stored<LenderFacts>> findByNumber(String number) {
        String wanted = digits(number);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return all().stream()
                .filter(l -> numbers(l.value()).anyMatch(known -> digits(known).equals(wanted)))
                .toList();
    }

    private static Stream<String> numbers(LenderFacts facts) {
        String numbers = facts.numbers();
        return numbers == null ? Stream.empty() : Arrays.stream(numbers.split("[\\s,，、;；]+"));
    }

    private static String digits(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[^0-9*]", "");
    }

    private static Lender find(Session session, UUID id) {
        Lender lender = session.find(Lender.class, id);
        if (lender == null) {
            throw new Refusal("common.gone");
        }
        return lender;
    }
}
