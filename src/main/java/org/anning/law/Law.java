package org.anning.law;

import org.anning.common.Coded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Acts to 2025-12-31 whose new provision can be the lighter one (apl-2021-37): both are shown.
     */
    private static final Map<String, List<String>> LIGHTER =
            Map.of(
                    "psap-2012-26", List.of("psap-2025-30-1-2", "psap-2025-30-1-3"),
                    "psap-2012-49", List.of("psap-2025-58", "psap-2025-59"),
                    "psap-2012-43-2", List.of("psap-2025-51-2"));

    /** What was read from one state of the tables; replaced whole, so that none sees a half. */
    private record Read(
            LawTables tables,
            Catalogue catalogue,
            Map<Conduct, ConductRule> conduct,
            InterestLines lines) {}

    private volatile Read read;

    /** The law as shipped with the program. */
    public Law() {
        this(LawTables.shipped());
    }

    /** The law of these tables. */
    public Law(LawTables tables) {
        read = read(tables);
    }

    /**
     * From now on the law of these tables, for everybody who holds this law.
     *
     * @throws IllegalStateException when the tables do not fit together; nothing has changed then
     */
    public void use(LawTables tables) {
        read = read(tables);
    }

    private static Read read(LawTables tables) {
        Catalogue catalogue = new Catalogue(tables);
        Map<Conduct, ConductRule> conduct = new EnumMap<>(Conduct.class);
        for (String[] row : tables.rows("conduct.tsv", 4)) {
            Conduct flag = Coded.of(Conduct.class, row[0]).orElseThrow();
            Nature nature =
                    switch (row[1]) {
                        case "U" -> Nature.AGAINST_RULES;
                        case "C" -> Nature.DEPENDS;
                        default -> Nature.LAWFUL;
                    };
            List<String> keys = row[3].isEmpty() ? List.of() : Arrays.asList(row[3].split(" "));
            keys.forEach(catalogue::provision);
            conduct.put(flag, new ConductRule(flag, nature, Integer.parseInt(row[2]), keys));
        }
        return new Read(
                tables,
                catalogue,
                conduct,
                new InterestLines(catalogue, new PrimeRates(tables), tables));
    }

    /** The tables this law was read from. */
    public LawTables tables() {
        return read.tables;
    }

    public Catalogue catalogue() {
        return read.catalogue;
    }

    /** What the rates of loans are compared with. */
    public InterestLines interestLines() {
        return read.lines;
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
            for (String key : conduct(flag).provisions()) {
                Provision provision = catalogue().provision(key);
                boolean inForce =
                        provision.inForce(entry.first()) || provision.inForce(entry.last());
                boolean addressed = entry.lender().addressedBy(provision.family());
                boolean unlawfulDebt = !key.equals("cl-293a") || entry.possiblyUnlawfulDebt();
                if (inForce
                        && addressed
                        && unlawfulDebt
                        && !(standardsOnly && provision.punishes())) {
                    chosen.add(provision);
                }
            }
        }
        return new ArrayList<>(chosen);
    }

    /**
     * For an act before 2026: the new provisions that can be lighter than the old one it engages,
     * to be shown beside it.
     */
    public List<Provision> possiblyLighter(Provision old) {
        return LIGHTER.getOrDefault(old.key(), List.of()).stream()
                .map(catalogue()::provision)
                .toList();
    }
}
