package org.anning.loans.plans;

import org.anning.loans.DebtMatter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be said about the time bar, guarantee, spouse, heirs, minors and danger signs of a
 * debt, as rows of data: which fact calls for it, for contracts of which days, by which provisions
 * (domain 6.2, 6.3, 8.3).
 */
public final class DebtDuties {

    private static final int COLUMNS = 6;

    private record Row(
            DebtDuty duty,
            String fact,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean holds(Map<String, String> facts, @Nullable LocalDate contractOn) {
            return value.equals(facts.get(fact)) && (from == null && to == null || in(contractOn));
        }

        private boolean in(@Nullable LocalDate day) {
            return day != null
                    && (from == null || !day.isBefore(from))
                    && (to == null || !day.isAfter(to));
        }
    }

    private static final List<Row> ROWS = read();

    private DebtDuties() {}

    /**
     * What is to be said, in the order of the rows.
     *
     * @param contractOn the day of the contract, or null
     * @param guarantee how somebody stands for it, or null
     * @param lawyerFirst whether all danger signs of a card are there
     */
    public static List<DebtDuty> of(
            DebtMatter matter,
            @Nullable LocalDate contractOn,
            TimeBar timeBar,
            @Nullable GuaranteePeriod guarantee,
            boolean lawyerFirst,
            Borrower borrower,
            LocalDate today) {
        LocalDate signed = contractOn == null ? today : contractOn;
        Map<String, String> facts = new HashMap<>();
        facts.put("card", lawyerFirst ? "all_signs" : "");
        facts.put("time_bar", timeBar.state().code());
        facts.put("only_home", matter.onlyHome().code());
        facts.put("inherited", matter.inherited().code());
        facts.put("minor", minor(borrower, signed));
        facts.put("own_wages", borrower.ownWagesCount(signed) ? "yes" : "");
        spouse(facts, matter.spouse());
        guarantee(facts, matter, contractOn, guarantee);
        return of(facts, contractOn);
    }

    /** Only a year of birth makes it unclear; where nothing is known nothing is said. */
    private static String minor(Borrower borrower, LocalDate signed) {
        return switch (borrower.minorOn(signed)) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> borrower.birthYear() == null ? "" : "unclear";
        };
    }

    private static void spouse(Map<String, String> facts, DebtMatter.Spouse spouse) {
        facts.put("spouse", spouse.code());
        boolean concerned =
                switch (spouse) {
                    case UNKNOWN, NO_SPOUSE -> false;
                    case SIGNED, FOR_THE_FAMILY, NOT_FOR_THE_FAMILY -> true;
                };
        facts.put("spouse_any", concerned ? "yes" : "");
    }

    private static void guarantee(
            Map<String, String> facts,
            DebtMatter matter,
            @Nullable LocalDate contractOn,
            @Nullable GuaranteePeriod guarantee) {
        boolean undated = matter.guarantee() == DebtMatter.Guarantee.UNSTATED && contractOn == null;
        facts.put("guarantee", undated ? "unstated_undated" : matter.guarantee().code());
        if (guarantee != null) {
            facts.put("guarantee_term", matter.guaranteeMonths() == null ? "none_agreed" : "");
            String period = guarantee.passed() ? "passed" : "running";
            facts.put("guarantee_period", guarantee.ends() == null ? "" : period);
        }
    }

    /**
     * What is to be said, in the order of the rows.
     *
     * @param facts what is known of the debt, by name
     */
    static List<DebtDuty> of(Map<String, String> facts, @Nullable LocalDate contractOn) {
        return ROWS.stream().filter(r -> r.holds(facts, contractOn)).map(Row::duty).toList();
    }

    /** Everything that can be said. */
    static List<DebtDuty> all() {
        return ROWS.stream().map(Row::duty).toList();
    }

    private static List<Row> read() {
        String name = "debt_duties.tsv";
        try (InputStream in =
                Objects.requireNonNull(DebtDuties.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(DebtDuties::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("debt_duties.tsv: " + line);
        }
        List<String> keys =
                Arrays.stream(cells[5].split(" ")).filter(key -> !key.isEmpty()).toList();
        return new Row(
                new DebtDuty(cells[0], keys), cells[1], cells[2], day(cells[3]), day(cells[4]));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
