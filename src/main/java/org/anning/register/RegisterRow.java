package org.anning.register;

import org.anning.clients.ClientFacts;
import org.anning.common.PersonalData;
import org.anning.common.Problem;
import org.anning.imports.read.NamedTable;
import org.anning.names.Folded;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the list, read: what each cell says in the one form in which it is kept (a day as
 * 2026-11-28, an amount in plain digits, a word of a choice as its code), and what is wrong.
 */
@PersonalData
final class RegisterRow {

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "total", "sum", "subtotal");
    private static final Set<String> NOTHING =
            Set.of("", "/", "-", "—", "——", "无", "n/a", "none", "null");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年?");
    private static final Pattern SEVERAL = Pattern.compile("[、,，;；/\\n]+");

    private final int number;
    private final List<String> cells;
    private final Map<RegisterField, String> values = new EnumMap<>(RegisterField.class);
    private @Nullable Map<String, String> lenders;
    private final List<Problem> problems = new ArrayList<>();

    private RegisterRow(int number, List<String> cells) {
        this.number = number;
        this.cells = cells;
    }

    /** Reads a row. */
    static RegisterRow of(NamedTable.Line line, List<@Nullable RegisterField> columns) {
        RegisterRow row = new RegisterRow(line.number(), line.cells());
        for (int i = 0; i < columns.size(); i++) {
            RegisterField field = columns.get(i);
            String cell = line.cell(i);
            boolean nothing = NOTHING.contains(cell.toLowerCase(java.util.Locale.ROOT));
            if (field != null && !row.values.containsKey(field)) {
                if (!nothing || field == RegisterField.RISK && !cell.isEmpty()) {
                    row.take(field, cell);
                }
            }
        }
        String name = row.value(RegisterField.NAME);
        String legal = row.value(RegisterField.LEGAL_NAME);
        if (name == null && legal != null) {
            row.values.put(RegisterField.NAME, legal);
        } else if (name == null) {
            row.wrong(RegisterField.NAME, "register.problem.noName");
        } else if (TOTALS.contains(NamedTable.plain(name))) {
            row.wrong(RegisterField.NAME, "register.problem.total", name);
        }
        return row;
    }

    private void take(RegisterField field, String cell) {
        if (cell.length() > field.most()) {
            wrong(field, "register.problem.long", field.most());
            return;
        }
        Optional<String> kept =
                switch (field) {
                    case OPENED_ON, CLOSED_ON, NEXT_STEP_ON, OVERDUE_ON ->
                            NamedTable.day(cell).map(LocalDate::toString);
                    case MONTHLY_OFFER, BORROWED, CLAIMED ->
                            NamedTable.yuan(cell).map(BigDecimal::toPlainString);
                    case BIRTH_YEAR -> year(cell);
                    case STATUS -> RegisterWords.status(cell).map(Enum::name);
                    case RISK -> RegisterWords.risk(cell).map(Enum::name);
                    case LENDER_KIND -> RegisterWords.kind(cell).map(Enum::name);
                    case PHONE, OTHER_PHONES, ID_NUMBER, NUMBER, LENDER_NUMBERS, LOAN_NUMBER ->
                            Optional.of(NamedTable.digits(cell));
                    default -> Optional.of(cell);
                };
        kept.ifPresentOrElse(
                value -> values.put(field, value), () -> wrong(field, problem(field), cell));
    }

    private static Optional<String> year(String cell) {
        Matcher year = YEAR.matcher(cell);
        return year.matches()
                ? Optional.of(year.group(1))
                : NamedTable.day(cell).map(day -> String.valueOf(day.getYear()));
    }

    private static String problem(RegisterField field) {
        return switch (field) {
            case STATUS, RISK, LENDER_KIND -> "register.problem.word";
            case MONTHLY_OFFER, BORROWED, CLAIMED -> "register.problem.amount";
            case BIRTH_YEAR -> "register.problem.year";
            default -> "register.problem.day";
        };
    }

    void wrong(RegisterField field, String key, Object... args) {
        problems.add(Problem.error(field.code(), key, args));
    }

    void add(RegisterField field, Problem problem) {
        problems.add(
                new Problem(field.code(), problem.textKey(), problem.args(), problem.severity()));
    }

    void warn(RegisterField field, String key, Object... args) {
        problems.add(Problem.warning(field.code(), key, args));
    }

    boolean refused() {
        return problems.stream().anyMatch(Problem::blocks);
    }

    int number() {
        return number;
    }

    List<String> cells() {
        return cells;
    }

    List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    @Nullable String value(RegisterField field) {
        return values.get(field);
    }

    String name() {
        return Objects.requireNonNullElse(values.get(RegisterField.NAME), "");
    }

    /** The first fact of this part that both say and say differently. */
    Optional<RegisterField> contradicts(RegisterRow other, RegisterField.Part part) {
        return values.entrySet().stream()
                .filter(e -> e.getKey().part() == part)
                .filter(e -> e.getKey() != RegisterField.NAME)
                .filter(e -> other.values.containsKey(e.getKey()))
                .filter(e -> !alike(e.getKey(), e.getValue(), other.values.get(e.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean alike(RegisterField field, String one, @Nullable String another) {
        return another != null
                && (one.equals(another)
                        || field == RegisterField.PHONE
                                && Objects.equals(
                                        org.anning.timeline.CallerNumber.normalise(one),
                                        org.anning.timeline.CallerNumber.normalise(another))
                        || field == RegisterField.ID_NUMBER && one.equalsIgnoreCase(another));
    }

    /** Takes over what the other says of this part and this one does not. */
    void fill(RegisterRow other, RegisterField.Part part) {
        other.values.forEach((field, value) -> {
            if (field.part() == part) {
                values.putIfAbsent(field, value);
            }
        });
    }

    ClientFacts client() {
        String year = value(RegisterField.BIRTH_YEAR);
        return new ClientFacts(
                name(),
                value(RegisterField.LEGAL_NAME),
                value(RegisterField.FORMER_NAMES),
                value(RegisterField.ID_NUMBER),
                year == null ? null : Integer.valueOf(year),
                value(RegisterField.PHONE),
                value(RegisterField.OTHER_PHONES),
                value(RegisterField.SAFE_CONTACT),
                value(RegisterField.REGION),
                value(RegisterField.REGISTERED_REGION),
                value(RegisterField.ADDRESS),
                value(RegisterField.HOUSEHOLD),
                null,
                value(RegisterField.EMAIL));
    }

    @Nullable LocalDate day(RegisterField field) {
        String day = value(field);
        return day == null ? null : LocalDate.parse(day);
    }

    @Nullable BigDecimal amount(RegisterField field) {
        String amount = value(field);
        return amount == null ? null : new BigDecimal(amount);
    }

    /**
     * The lenders that the row names, each by the form in which names are compared; an app alone
     * counts as one.
     */
    Map<String, String> lenders() {
        Map<String, String> known = lenders;
        if (known == null) {
            known = named();
            lenders = known;
        }
        return known;
    }

    private Map<String, String> named() {
        String named = value(RegisterField.LENDER);
        String all = named == null ? value(RegisterField.APP) : named;
        Map<String, String> names = new LinkedHashMap<>();
        if (all != null) {
            for (String one : SEVERAL.split(all)) {
                if (!one.isBlank() && one.strip().length() <= 400) {
                    names.putIfAbsent(Folded.name(one), one.strip());
                }
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return "RegisterRow";
    }
}
