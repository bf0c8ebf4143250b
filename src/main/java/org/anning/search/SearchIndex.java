package org.anning.search;

import org.anning.cases.CaseLog;
import org.anning.common.CaseId;
import org.anning.lenders.LenderService;
import org.anning.names.TypedName;
import org.anning.names.TypedName.Fit;
import org.anning.search.Wanted.Word;
import org.anning.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;

/**
 * Finds everything in a casebook. The words are read when the first search begins and after that
 * only of cases in which something was done. To be used off the window's thread.
 */
public final class SearchIndex {

    /** How many of each kind are listed. */
    public static final int LISTED = 40;

    // So many cases are read at a time that a save never waits long behind them.
    private static final int PORTION = 100;

    private final UnitOfWork work;
    private final CaseLog log;
    private final LenderService lenderService;
    private final Clock clock;
    private final Map<UUID, CaseWords> cases = new HashMap<>();
    private List<LenderWords> lenders = List.of();
    private String lendersState = "";
    private int mark = -1;

    public SearchIndex(UnitOfWork work, CaseLog log, LenderService lenderService, Clock clock) {
        this.work = work;
        this.log = log;
        this.lenderService = lenderService;
        this.clock = clock;
    }

    /** What is found for these words, as the casebook is now; nothing for no words. */
    public synchronized SearchAnswer find(String typed) {
        Wanted wanted = Wanted.of(typed);
        if (wanted.empty()) {
            return new SearchAnswer(List.of(), Map.of());
        }
        refresh();
        return new Search(wanted).answer();
    }

    private void refresh() {
        String lendersNow = lenderService.state();
        if (!lendersNow.equals(lendersState)) {
            lenders = work.read(IndexReader::lenders);
            lendersState = lendersNow;
        }
        int now = log.mark();
        if (now == mark) {
            return;
        }
        Set<UUID> there = new HashSet<>(work.read(IndexReader::cases));
        cases.keySet().retainAll(there);
        Set<UUID> stale = mark < 0 ? there : new HashSet<>(log.touchedSince(mark));
        stale.retainAll(there);
        List<UUID> all = new ArrayList<>(stale);
        for (int i = 0; i < all.size(); i += PORTION) {
            Collection<UUID> some = all.subList(i, Math.min(i + PORTION, all.size()));
            cases.putAll(
                    work.read(session -> new IndexReader(session, clock.getZone()).words(some)));
        }
        mark = now;
    }

    /** One search through all words. */
    private final class Search {

        private final Wanted wanted;
        private final int words;
        private final Set<UUID> theLender;
        // For each word, the lenders that it names.
        private final List<Set<UUID>> named = new ArrayList<>();
        private final Map<FoundKind, Best> best = new HashMap<>();

        Search(Wanted wanted) {
            this.wanted = wanted;
            this.words = wanted.words().size();
            for (FoundKind kind : FoundKind.values()) {
                best.put(kind, new Best());
            }
            for (Word word : wanted.words()) {
                named.add(lenders(word.name(), word));
            }
            TypedName lender = wanted.lender();
            theLender = lender == null ? Set.of() : lenders(lender, null);
        }

        private Set<UUID> lenders(TypedName name, @Nullable Word word) {
            Set<UUID> fitting = new HashSet<>();
            for (LenderWords lender : lenders) {
                if (fit(name, lender.names()) != Fit.NONE
                        || word != null && occurs(word, lender.numbers())) {
                    fitting.add(lender.id());
                }
            }
            return fitting;
        }

        SearchAnswer answer() {
            if (!wanted.conditions()) {
                lenders.forEach(this::lender);
            }
            cases.values().forEach(this::inCase);
            List<Hit> hits = new ArrayList<>();
            Map<FoundKind, Integer> all = new EnumMap<>(FoundKind.class);
            for (FoundKind kind : FoundKind.values()) {
                Best those = bestOf(kind);
                hits.addAll(those.inOrder());
                all.put(kind, those.all);
            }
            return new SearchAnswer(shown(hits), all);
        }

        private Best bestOf(FoundKind kind) {
            return Objects.requireNonNull(best.get(kind));
        }

        private void offer(Hit hit) {
            bestOf(hit.kind).offer(hit);
        }

        private void lender(LenderWords lender) {
            int weight = 0;
            for (int i = 0; i < words; i++) {
                if (!named.get(i).contains(lender.id())) {
                    return;
                }
                weight += fit(wanted.words().get(i).name(), lender.names()).ordinal();
            }
            List<CaseWords> in =
                    cases.values().stream().filter(c -> c.lenders.contains(lender.id())).toList();
            CaseWords newest =
                    in.stream().max(Comparator.comparingLong(c -> c.opened)).orElse(null);
            offer(
                    new Hit(
                            FoundKind.LENDER,
                            lender.id(),
                            newest,
                            lender.title(),
                            in.size(),
                            weight));
        }

        private void inCase(CaseWords one) {
            boolean[] known = new boolean[words];
            int weight = 0;
            int missing = 0;
            for (int i = 0; i < words; i++) {
                Word word = wanted.words().get(i);
                int fits = fit(word.name(), one.names).ordinal();
                boolean byLender = one.lenders.stream().anyMatch(named.get(i)::contains);
                known[i] =
                        fits > 0 || byLender || one.numbers.stream().anyMatch(n -> occurs(word, n));
                weight += fits;
                missing += known[i] ? 0 : 1;
            }
            if (missing == 0 && !wanted.conditions()) {
                offer(new Hit(FoundKind.CASE, one.id, one, "", one.opened, weight));
            }
            papers(one, known);
            records(one, known);
        }

        private void papers(CaseWords one, boolean[] known) {
            if (wanted.lender() != null || wanted.proved() != null) {
                return;
            }
            for (CaseWords.PaperWords paper : one.papers) {
                boolean inTitle = words == 0;
                boolean all = within(paper.day());
                for (int i = 0; i < words && all; i++) {
                    boolean here = wanted.words().get(i).name().in(paper.folded()) != Fit.NONE;
                    inTitle |= here;
                    all = here || known[i];
                }
                if (all && inTitle) {
                    offer(new Hit(FoundKind.PAPER, paper.id(), one, paper.title(), paper.day(), 0));
                }
            }
        }

        /** Records in whose text a word stands, while the others are known of the case. */
        private void records(CaseWords one, boolean[] known) {
            BitSet lines = new BitSet();
            boolean allKnown = true;
            for (int i = 0; i < words && allKnown; i++) {
                if (!known[i]) {
                    // Every record that is found has this word; those with another need not be
                    // seen.
                    allKnown = false;
                    lines.clear();
                }
                mark(lines, wanted.words().get(i), one);
            }
            if (allKnown && wanted.conditions()) {
                lines.set(0, one.size());
            }
            lines.stream()
                    .filter(record -> fits(one, record, known))
                    .forEach(record ->
                            offer(
                                    new Hit(
                                            FoundKind.RECORD,
                                            one.ids[record],
                                            one,
                                            "",
                                            one.days[record],
                                            0)));
        }

        private static void mark(BitSet lines, Word word, CaseWords one) {
            int place = next(word, one.records, 0);
            while (place >= 0) {
                int record = one.at(place);
                lines.set(record);
                place =
                        record + 1 < one.size()
                                ? next(word, one.records, one.begin(record + 1))
                                : -1;
            }
        }

        private boolean fits(CaseWords one, int record, boolean[] known) {
            UUID about = one.about[record];
            boolean fits =
                    within(one.days[record])
                            && (wanted.lender() == null
                                    || about != null && theLender.contains(about))
                            && (wanted.proved() == null
                                    || wanted.proved() == one.proved.get(record));
            String line = fits && words > 1 ? one.line(record) : "";
            for (int i = 0; i < words && words > 1 && fits; i++) {
                fits = known[i] || occurs(wanted.words().get(i), line);
            }
            return fits;
        }

        private boolean within(long day) {
            LocalDate from = wanted.from();
            LocalDate to = wanted.to();
            return (from == null || day >= from.toEpochDay())
                    && (to == null || day <= to.toEpochDay());
        }

        private List<Found> shown(List<Hit> hits) {
            List<UUID> records =
                    hits.stream().filter(h -> h.kind == FoundKind.RECORD).map(h -> h.id).toList();
            Map<UUID, String> said =
                    records.isEmpty()
                            ? Map.of()
                            : work.read(session -> IndexReader.said(session, records));
            return hits.stream().map(hit -> hit.found(said)).toList();
        }
    }

    private static Fit fit(TypedName typed, List<String> names) {
        Fit best = Fit.NONE;
        for (String name : names) {
            Fit fit = typed.in(name);
            best = fit.compareTo(best) > 0 ? fit : best;
        }
        return best;
    }

    private static boolean occurs(Word word, String text) {
        return next(word, text, 0) >= 0;
    }

    /** The next place in a text where the word stands, or -1. */
    private static int next(Word word, String text, int from) {
        if (word.stars() != null) {
            Matcher matcher = word.stars().matcher(text);
            return matcher.find(from) ? matcher.start() : -1;
        }
        int written = text.indexOf(word.written(), from);
        int masked = word.masked() == null ? -1 : text.indexOf(word.masked(), from);
        return written < 0 || masked >= 0 && masked < written ? masked : written;
    }

    /**
     * One that was found.
     *
     * @param rank the day it belongs to, or in how many cases a lender is
     */
    private record Hit(
            FoundKind kind, UUID id, @Nullable CaseWords in, String title, long rank, int weight) {

        static final Comparator<Hit> WORST_FIRST =
                Comparator.comparingInt(Hit::weight)
                        .thenComparingLong(Hit::rank)
                        .thenComparing(Hit::id);

        Found found(Map<UUID, String> said) {
            boolean lender = kind == FoundKind.LENDER;
            return new Found(
                    kind,
                    id,
                    in == null ? null : new CaseId(in.id),
                    switch (kind) {
                        case CASE -> in == null ? "" : in.client;
                        case RECORD -> said.getOrDefault(id, "");
                        case LENDER, PAPER -> title;
                    },
                    lender || in == null ? "" : in.client,
                    lender || in == null ? "" : in.number,
                    lender ? null : LocalDate.ofEpochDay(rank),
                    lender ? (int) rank : 1);
        }
    }

    /** The best of many, and how many there were. */
    private static final class Best {

        private final PriorityQueue<Hit> kept = new PriorityQueue<>(Hit.WORST_FIRST);
        private int all;

        void offer(Hit hit) {
            all++;
            if (kept.size() < LISTED) {
                kept.add(hit);
            } else if (Hit.WORST_FIRST.compare(hit, kept.element()) > 0) {
                kept.poll();
                kept.add(hit);
            }
        }

        List<Hit> inOrder() {
            List<Hit> sorted = new ArrayList<>(kept);
            sorted.sort(Hit.WORST_FIRST.reversed());
            return sorted;
        }
    }
}
