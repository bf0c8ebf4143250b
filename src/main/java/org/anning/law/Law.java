package org.anning.law;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The law as data, and which of it applies on what date. Knows no database and no clock; everything
 * it needs is handed in. The tables it is read from can be replaced while the program runs: whoever
 * holds it asks the new ones at once.
 */
public final class Law {

    /** The first day of the 2025 text of the public-security law (psap-2025-144). */
    public static final LocalDate NEW_PUBLIC_SECURITY_LAW = LocalDate.of(2026, 1, 1);

    private static final String DATA_VERSION = "2026-11-24";

    private volatile LawBooks read;

    /** The law as shipped with the program. */
    public Law() {
        this(LawTables.shipped());
    }

    /**
     * The law of these tables.
     *
     * @throws BadLawRow if a row cannot be read, contradicts another or names what is not there
     */
    public Law(LawTables tables) {
        read = new LawBooks(tables);
    }

    /**
     * From now on the law of these tables, for everybody who holds this law.
     *
     * @throws BadLawRow when the tables do not fit together; nothing has changed then
     */
    public void use(LawTables tables) {
        read = new LawBooks(tables);
    }

    /** The rows that all of this was read from. */
    public LawTables tables() {
        return read.tables;
    }

    public Catalogue catalogue() {
        return read.catalogue;
    }

    /** The one-year LPR by day. */
    public PrimeRates primeRates() {
        return read.lines.prime();
    }

    /** What the rate of a loan is compared with. */
    public InterestLines interestLines() {
        return read.lines;
    }

    public Holidays holidays() {
        return read.holidays;
    }

    /** What is known of one conduct flag. */
    public ConductRule conduct(Conduct flag) {
        return Objects.requireNonNull(read.conduct.get(flag), flag.name());
    }

    /** The highest severity among these flags, 0 to 5 (domain 3.5). */
    public int severity(ConductSet flags) {
        return flags.list().stream().mapToInt(f -> conduct(f).severity()).max().orElse(0);
    }

    /** The day of the law data, printed on every paper. */
    public String dataVersion() {
        return DATA_VERSION + read.tables.state();
    }

    /** Old and new articles of the public-security law, in the order of the table. */
    public List<Succession> successions() {
        return List.copyOf(read.successions);
    }

    /** Every figure in every version. */
    public List<Figure> figures() {
        return read.figures.values().stream().flatMap(Collection::stream).toList();
    }

    /** The figure of this code as it is on a day, or empty before its time. */
    public Optional<Figure> figure(String code, LocalDate day) {
        return Dated.on(day, read.figures.getOrDefault(code, List.of()));
    }

    /**
     * The night hours of a day. Before the first figures the first ones serve, after the last the
     * last: they are a hint about any contact, not a rule of their own.
     */
    public NightTimes night(LocalDate day) {
        NavigableMap<LocalDate, NightTimes> nights = read.nights;
        Map.Entry<LocalDate, NightTimes> then = nights.floorEntry(day);
        return (then == null ? nights.firstEntry() : then).getValue();
    }

    /** Every channel in every version. */
    public List<HelpChannel> channels() {
        return read.channels.values().stream().flatMap(Collection::stream).toList();
    }

    /** The channel of this code as it is on the day of a step. */
    public Optional<HelpChannel> channel(String code, LocalDate day) {
        return Dated.on(day, read.channels.getOrDefault(code, List.of()));
    }

    /** Who is in charge of a kind of lender. */
    public Regulator regulator(LenderKind kind) {
        return Objects.requireNonNull(read.regulators.get(kind), kind.name());
    }

    /** How each kind of evidence is kept. */
    public List<KeepingRule> keepingRules() {
        return List.copyOf(read.keeping.values());
    }

    /** How the evidence of this kind is kept, by the code of {@code evidence.EvidenceKind}. */
    public Optional<KeepingRule> keepingRule(String kind) {
        return Optional.ofNullable(read.keeping.get(kind));
    }

    /** Every deadline of the table, in every version. */
    public List<DeadlineRule> deadlineRules() {
        return read.deadlines.values().stream().flatMap(Collection::stream).toList();
    }

    /** The rule of this code as it is for an event of that day. */
    public Optional<DeadlineRule> deadlineRule(String code, LocalDate day) {
        return Dated.on(day, read.deadlines.getOrDefault(code, List.of()));
    }

    /** The deadline of this code that an event of that day begins; empty before the rule's time. */
    public Optional<Deadline> deadline(String code, LocalDate day) {
        LawBooks now = read;
        return Dated.on(day, now.deadlines.getOrDefault(code, List.of()))
                .map(rule -> rule.from(day, now.holidays));
    }

    /**
     * The provisions that one entry may engage, chosen by its own date, in the order of its flags.
     * An entry with only lawful flags engages none. A licensed lender that contacts the debtor at
     * normal hours with nothing but doubtful flags engages rules of conduct only, no punishment.
     */
    public List<Provision> provisions(Circumstance entry) {
        List<Conduct> flags = entry.conduct().list();
        boolean onlyDoubtful =
                flags.stream().noneMatch(f -> conduct(f).nature() == Nature.AGAINST_RULES);
        boolean standardsOnly =
                onlyDoubtful && entry.lender().licensed() && entry.toClient() && !entry.atNight();
        Set<Provision> chosen = new LinkedHashSet<>();
        for (Conduct flag : flags) {
            for (ConductRule.Engaged engaged : conduct(flag).engaged()) {
                Provision provision = catalogue().provision(engaged.key());
                boolean addressed = entry.lender().addressedBy(provision.family(), entry.card());
                boolean unlawfulDebt =
                        !engaged.key().equals("cl-293a") || entry.possiblyUnlawfulDebt();
                if (applies(engaged.condition(), provision, entry)
                        && addressed
                        && unlawfulDebt
                        && !(standardsOnly && provision.punishes())) {
                    chosen.add(provision);
                }
            }
        }
        return new ArrayList<>(chosen);
    }

    private static boolean applies(
            ConductRule.@Nullable Condition condition, Provision provision, Circumstance entry) {
        LocalDate contract = entry.contractOn();
        boolean happened = provision.inForce(entry.first()) || provision.inForce(entry.last());
        return switch (condition) {
            case null -> happened;
            case REPEATED -> happened && entry.repeated();
            case VIOLENCE -> happened && entry.conduct().has(Conduct.VIOLENCE);
            case CONTRACT -> contract != null && provision.inForce(contract);
            case SPOUSE, HEIR, GUARANTOR -> happened && entry.bonds().contains(condition);
        };
    }

    /**
     * For an act before 2026: the new provisions that can be lighter than the old one it engages,
     * to be shown beside it (apl-2021-37).
     */
    public List<Provision> possiblyLighter(Provision old) {
        return successors(old, true);
    }

    /** The same, only those that this conduct can engage, where there are any. */
    public List<Provision> possiblyLighter(Provision old, ConductSet flags) {
        List<Provision> all = possiblyLighter(old);
        List<Provision> fitting =
                all.stream()
                        .filter(p ->
                                flags.list().stream()
                                        .anyMatch(f -> conduct(f).provisions().contains(p.key())))
                        .toList();
        return fitting.isEmpty() ? all : fitting;
    }

    /** The provisions of the new text that stand where this one of the old text stood. */
    public List<Provision> successors(Provision old) {
        return successors(old, false);
    }

    private List<Provision> successors(Provision old, boolean onlyLighter) {
        List<Provision> found = new ArrayList<>();
        for (Succession s : successionsOf(old)) {
            if (!onlyLighter || s.lighter()) {
                String same = s.newKey() + old.key().substring(s.oldKey().length());
                found.addAll(catalogue().under(catalogue().has(same) ? same : s.newKey()));
            }
        }
        return List.copyOf(found);
    }

    /** The rows of the map from old to new articles that speak of this old provision. */
    public List<Succession> successionsOf(Provision old) {
        return read.successions.stream()
                .filter(s ->
                        !s.oldKey().isEmpty()
                                && (old.key().equals(s.oldKey())
                                        || old.key().startsWith(s.oldKey() + "-")))
                .toList();
    }
}
