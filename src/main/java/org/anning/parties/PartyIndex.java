package org.anning.parties;

import org.anning.cases.CaseLog;
import org.anning.clients.ClientFacts;
import org.anning.common.CaseId;
import org.anning.common.PersonalData;
import org.anning.lenders.LenderService;
import org.anning.names.Folded;
import org.anning.storage.UnitOfWork;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everybody in the casebook, taken apart to be compared; in memory only. Read when the first check
 * begins and after that only of cases in which something was done.
 */
final class PartyIndex {

    private static final Comparator<PartyHit> LIKELIEST =
            Comparator.comparingInt(PartyHit::score)
                    .reversed()
                    .thenComparing(PartyHit::caseNumber)
                    .thenComparing(PartyHit::id);
    // So many cases are read at a time that a save never waits long behind them.
    private static final int PORTION = 200;
    // Words for a role, and not a name.
    private static final Set<String> ROLES =
            Set.of(
                    "母亲", "父亲", "妈妈", "爸爸", "父母", "爷爷", "奶奶", "外公", "外婆", "哥哥", "弟弟", "姐姐", "妹妹",
                    "丈夫", "妻子", "老公", "老婆", "前夫", "前妻", "儿子", "女儿", "舅舅", "姑姑", "叔叔", "亲戚", "亲属",
                    "家人", "家属", "同事", "领导", "上司", "老板", "单位", "公司", "朋友", "同学", "老师", "房东", "邻居",
                    "村委", "居委会", "前台", "门卫", "保安", "人事", "财务", "客服", "法务");

    private final UnitOfWork work;
    private final CaseLog log;
    private final LenderService lenders;
    private final Map<UUID, InCase> cases = new HashMap<>();
    private List<Known> directory = List.of();
    private String lendersState = "";
    private int mark = -1;

    /** One party with what it is compared by. */
    @PersonalData
    private record Known(Party party, Likeness likeness) {

        Known(Party party) {
            this(party, new Likeness(party));
        }

        @Override
        public String toString() {
            return "Known";
        }
    }

    /** What is known of one case. */
    private static final class InCase {
        String number = "";
        String client = "";
        final List<Known> parties = new ArrayList<>();
        final Set<String> numbers = new HashSet<>();
    }

    PartyIndex(UnitOfWork work, CaseLog log, LenderService lenders) {
        this.work = work;
        this.log = log;
        this.lenders = lenders;
    }

    /**
     * Those in the casebook as it is now whom this may be, the likeliest first; all of them.
     *
     * @param own the case it stands in: its own parties on the same side are not compared
     */
    synchronized List<PartyHit> like(Party party, @Nullable CaseId own) {
        refresh();
        Likeness wanted = new Likeness(party);
        UUID self = party.kind() == PartyKind.CLIENT ? clientOf(own) : null;
        List<PartyHit> hits = new ArrayList<>();
        for (Known known : directory) {
            compare(party, wanted, known, "", hits);
        }
        cases.forEach((id, one) -> {
            boolean mine = own != null && own.value().equals(id);
            for (Known known : one.parties) {
                boolean himself = known.party.id().equals(self);
                if (!himself && (!mine || known.party.kind().against(party.kind()))) {
                    compare(party, wanted, known, one.number, hits);
                }
            }
        });
        hits.sort(LIKELIEST);
        return hits;
    }

    /** The client whom this most likely is; quick, because a name alone makes nobody likely. */
    synchronized Optional<PartyHit> likelyClient(Party party) {
        refresh();
        Likeness wanted = new Likeness(party);
        List<PartyHit> hits = new ArrayList<>();
        for (InCase one : cases.values()) {
            Known client = one.parties.getFirst();
            if (wanted.numbersFit(client.likeness)) {
                compare(party, wanted, client, one.number, hits);
            }
        }
        return hits.stream().filter(PartyHit::likely).min(LIKELIEST);
    }

    private @Nullable UUID clientOf(@Nullable CaseId id) {
        InCase one = id == null ? null : cases.get(id.value());
        return one == null ? null : one.parties.getFirst().party.id();
    }

    private static void compare(
            Party party, Likeness wanted, Known known, String number, List<PartyHit> hits) {
        Party other = known.party;
        if (other.id().equals(party.id())) {
            return;
        }
        Likeness.Found found = wanted.with(known.likeness);
        if (found.hit()) {
            UUID caseId = other.caseId();
            hits.add(
                    new PartyHit(
                            other.kind(),
                            other.id(),
                            caseId == null ? null : new CaseId(caseId),
                            other.name(),
                            number,
                            found.score(),
                            found.reasons()));
        }
    }

    /** The cases but this one in which a number occurs, by number and client. */
    synchronized List<String> casesWith(String number, @Nullable CaseId but) {
        refresh();
        return cases.entrySet().stream()
                .filter(e -> but == null || !e.getKey().equals(but.value()))
                .filter(e -> e.getValue().numbers.contains(number))
                .map(e -> e.getValue().number + " · " + e.getValue().client)
                .sorted()
                .toList();
    }

    private void refresh() {
        String lendersNow = lenders.state();
        if (!lendersNow.equals(lendersState)) {
            directory =
                    lenders.all().stream()
                            .map(l -> new Known(Party.lender(l.id(), l.value())))
                            .toList();
            lendersState = lendersNow;
        }
        int now = log.mark();
        if (now == mark) {
            return;
        }
        Set<UUID> there =
                new HashSet<>(
                        work.read(session ->
                                session.createQuery("select c.id from CaseFile c", UUID.class)
                                        .list()));
        cases.keySet().retainAll(there);
        Set<UUID> stale = mark < 0 ? there : new HashSet<>(log.touchedSince(mark));
        stale.retainAll(there);
        List<UUID> all = new ArrayList<>(stale);
        for (int i = 0; i < all.size(); i += PORTION) {
            Collection<UUID> some = all.subList(i, Math.min(i + PORTION, all.size()));
            cases.putAll(work.read(session -> read(session, some)));
        }
        mark = now;
    }

    private static Map<UUID, InCase> read(Session session, Collection<UUID> some) {
        Map<UUID, InCase> read = new LinkedHashMap<>();
        for (Object[] row :
                rows(
                        session,
                        "select f.id, f.facts.number, c.id, c.facts from CaseFile f"
                                + " join Client c on c.id = f.clientId where f.id in :cases",
                        some)) {
            InCase one = new InCase();
            UUID id = (UUID) row[0];
            Party client = Party.client((UUID) row[2], id, (ClientFacts) row[3]);
            one.number = (String) row[1];
            one.client = client.name();
            one.parties.add(new Known(client));
            one.numbers.addAll(NumberForm.all(client.numbers()));
            read.put(id, one);
        }
        Map<UUID, Map<String, Set<String>>> called = new HashMap<>();
        for (Object[] row :
                rows(
                        session,
                        "select distinct e.caseId, e.facts.actorName, e.facts.targetName,"
                                + " e.facts.plainNumber from TimelineEntry e"
                                + " where e.caseId in :cases and e.struckAt is null",
                        some)) {
            UUID id = (UUID) row[0];
            InCase one = Objects.requireNonNull(read.get(id));
            String number = (String) row[3];
            if (number != null) {
                one.numbers.add(number);
            }
            if (isName((String) row[1])) {
                Set<String> numbers =
                        called.computeIfAbsent(id, _ -> new LinkedHashMap<>())
                                .computeIfAbsent((String) row[1], _ -> new HashSet<>());
                if (number != null) {
                    numbers.add(number);
                }
            }
            if (isName((String) row[2])) {
                Party relative = Party.named(PartyKind.RELATIVE, id, (String) row[2], List.of());
                if (one.parties.stream().noneMatch(k -> k.party.id().equals(relative.id()))) {
                    one.parties.add(new Known(relative));
                }
            }
        }
        called.forEach((id, names) ->
                names.forEach((name, numbers) ->
                        Objects.requireNonNull(read.get(id))
                                .parties
                                .add(
                                        new Known(
                                                Party.named(
                                                        PartyKind.COLLECTOR,
                                                        id,
                                                        name,
                                                        List.copyOf(numbers))))));
        for (Object[] row :
                rows(
                        session,
                        "select l.caseId, k.facts.numbers from Loan l join Lender k"
                                + " on k.id = l.facts.lenderId"
                                + " where l.caseId in :cases and l.struckAt is null"
                                + " and k.facts.numbers is not null",
                        some)) {
            Objects.requireNonNull(read.get((UUID) row[0]))
                    .numbers
                    .addAll(NumberForm.phones((String) row[1]));
        }
        return read;
    }

    private static List<Object[]> rows(Session session, String query, Collection<UUID> cases) {
        return session.createQuery(query, Object[].class).setParameter("cases", cases).list();
    }

    private static boolean isName(@Nullable String said) {
        if (said == null) {
            return false;
        }
        String name = Folded.name(said);
        return name.codePointCount(0, name.length()) >= 2 && !ROLES.contains(name);
    }
}
