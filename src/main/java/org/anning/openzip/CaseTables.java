package org.anning.openzip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.anning.casefile.CaseJson;
import org.anning.common.Csv;
import org.anning.common.Lang;
import org.anning.common.Texts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The lists of case files as tables, one line for each thing. What the columns are follows from the
 * case file itself, so a new fact is a new column. Grows packed in memory: nothing readable is ever
 * put aside on the disk.
 */
final class CaseTables {

    /** Features whose words name the columns, the first that has one first. */
    private static final List<String> WORDS =
            List.of(
                    "openzip",
                    "cases",
                    "loans",
                    "timeline",
                    "evidence",
                    "lenders",
                    "clients",
                    "deadlines",
                    "work",
                    "casefile");

    private static final JsonMapper TREES =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    /**
     * One table.
     *
     * @param path of its list in a case file
     * @param shared whether its things belong to the whole casebook and may be in several cases
     */
    private record Table(String name, List<String> path, boolean shared) {
        Table(String name, String... path) {
            this(name, List.of(path), false);
        }

        String file() {
            return "tables/" + name + ".csv";
        }
    }

    private static final List<Table> TABLES =
            List.of(
                    new Table("clients", List.of("client"), true),
                    new Table("cases", "facts"),
                    new Table("interviews", "interviews"),
                    new Table("lenders", List.of("lenders"), true),
                    new Table("loans", "loans"),
                    new Table("flows", "loans", "flows"),
                    new Table("budgets", "money", "budgets"),
                    new Table("debts", "money", "debts"),
                    new Table("debt_acts", "money", "debts", "acts"),
                    new Table("arrangements", "money", "arrangements"),
                    new Table("entries", "entries"),
                    new Table("imports", "imports"),
                    new Table("import_lines", "imports", "lines"),
                    new Table("import_payments", "imports", "payments"),
                    new Table("evidence", "evidence"),
                    new Table("proofs", "proofs"),
                    new Table("custody", "custody"),
                    new Table("steps", "steps"),
                    new Table("consents", "consents"),
                    new Table("deadlines", "deadlines"),
                    new Table("times", "work", "times"),
                    new Table("outcomes", "work", "outcomes"),
                    new Table("review", "work", "review"));

    /** Parts of a case file that only hold lists together. */
    private static final Set<String> GROUPS = Set.of("money", "work");

    private static final class Growing {
        final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        final Writer out;
        final List<List<String>> columns;
        final Set<String> seen = new HashSet<>();

        Growing(List<List<String>> columns) throws IOException {
            this.columns = columns;
            out = new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8);
        }
    }

    private final Map<Table, Growing> growing = new LinkedHashMap<>();

    CaseTables() {
        try {
            for (Table table : TABLES) {
                Growing one = new Growing(columns(typeAt(table.path)));
                one.out.write(Csv.BYTE_ORDER_MARK + Csv.line(head(table, one.columns)));
                growing.put(table, one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as a tree that keeps every digit. */
    static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head(Table table, List<List<String>> columns) {
        List<String> names = new ArrayList<>(keys(table));
        columns.forEach(path -> names.add(String.join(".", path)));
        return names;
    }

    private static List<String> keys(Table table) {
        List<String> keys = new ArrayList<>();
        if (!table.shared) {
            keys.add("caseId");
        }
        if (table.name.equals("cases")) {
            keys.add("clientId");
        }
        if (table.path.size() > (GROUPS.contains(table.path.getFirst()) ? 2 : 1)) {
            keys.add("ofId");
        }
        return keys;
    }

    /** Adds the lines of one case. */
    void add(JsonNode file) {
        growing.forEach((table, one) -> {
            try {
                add(table, one, file, file, 0, "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void add(Table table, Growing one, JsonNode file, JsonNode at, int depth, String parent)
            throws IOException {
        if (at.isMissingNode() || at.isNull()) {
            return;
        }
        if (at.isArray()) {
            for (JsonNode each : at) {
                add(table, one, file, each, depth, parent);
            }
        } else if (depth < table.path.size()) {
            String id = at.path("id").asText(at.path("loanId").asText(parent));
            add(table, one, file, at.path(table.path.get(depth)), depth + 1, id);
        } else if (!table.shared || one.seen.add(at.path("id").asText())) {
            line(table, one, file, at, parent);
        }
    }

    private static void line(Table table, Growing one, JsonNode file, JsonNode at, String parent)
            throws IOException {
        List<String> cells = new ArrayList<>();
        for (String key : keys(table)) {
            cells.add(
                    switch (key) {
                        case "caseId" -> file.path("id").asText();
                        case "clientId" -> file.path("client").path("id").asText();
                        default -> parent;
                    });
        }
        for (List<String> path : one.columns) {
            JsonNode value = at;
            for (String step : path) {
                value = value.path(step);
            }
            cells.add(cell(value));
        }
        one.out.write(Csv.line(cells));
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            for (JsonNode each : value) {
                if (!each.isValueNode()) {
                    return value.toString();
                }
                words.add(each.asText());
            }
            return String.join(" ", words);
        }
        return value.isObject()
                ? value.toString()
                : value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }

    /** What is written into a stream. */
    interface Filling {
        void fill(String name, InputStream content) throws IOException;
    }

    /** Hands every table out, and the list of their columns. No case can be added after that. */
    void end(Filling to) throws IOException {
        for (Map.Entry<Table, Growing> table : growing.entrySet()) {
            table.getValue().out.close();
            to.fill(
                    table.getKey().file(),
                    new GZIPInputStream(
                            new ByteArrayInputStream(table.getValue().packed.toByteArray())));
        }
        to.fill(
                "tables/columns.csv",
                new ByteArrayInputStream(described().getBytes(StandardCharsets.UTF_8)));
    }

    /** Every column of every table with its names in both languages. */
    private String described() {
        StringBuilder text =
                new StringBuilder(Csv.BYTE_ORDER_MARK)
                        .append(Csv.line(List.of("table", "column", "zh", "en")));
        columnNames().forEach(row -> text.append(Csv.line(row)));
        return text.toString();
    }

    /** Table, column, and its names in Chinese and English. */
    List<List<String>> columnNames() {
        Texts zh = Texts.of(Lang.ZH);
        Texts en = Texts.of(Lang.EN);
        List<List<String>> rows = new ArrayList<>();
        growing.forEach((table, one) ->
                head(table, one.columns)
                        .forEach(column ->
                                rows.add(
                                        List.of(
                                                table.name,
                                                column,
                                                called(column, zh),
                                                called(column, en)))));
        return rows;
    }

    private static String called(String column, Texts texts) {
        String last = column.substring(column.lastIndexOf('.') + 1);
        return WORDS.stream()
                .map(feature -> feature + ".field." + last)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse("");
    }

    private static Type typeAt(List<String> path) {
        Type type = CaseJson.class;
        for (String step : path) {
            type = element(component(type, step));
        }
        return type;
    }

    private static Type component(Type type, String name) {
        for (Map.Entry<String, Type> part : parts(type).entrySet()) {
            if (part.getKey().equals(name)) {
                return part.getValue();
            }
        }
        throw new IllegalStateException(name);
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? list.getActualTypeArguments()[0]
                : type;
    }

    /** The components of a record, or none, each with its own type. */
    static Map<String, Type> parts(Type type) {
        Map<String, Type> parts = new LinkedHashMap<>();
        Class<?> raw =
                (Class<?>) (type instanceof ParameterizedType whole ? whole.getRawType() : type);
        if (!raw.isRecord()) {
            return parts;
        }
        Map<TypeVariable<?>, Type> given = new HashMap<>();
        if (type instanceof ParameterizedType whole) {
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                given.put(raw.getTypeParameters()[i], whole.getActualTypeArguments()[i]);
            }
        }
        for (RecordComponent part : raw.getRecordComponents()) {
            Type own = part.getGenericType();
            parts.put(part.getName(), given.getOrDefault(own, own));
        }
        return parts;
    }

    /** The columns of a thing: what it holds, and what the things that it holds one of hold. */
    private static List<List<String>> columns(Type type) {
        List<List<String>> all = new ArrayList<>();
        parts(type)
                .forEach((name, part) -> {
                    List<List<String>> inner = columns(part);
                    if (!inner.isEmpty()) {
                        inner.forEach(path -> {
                            List<String> whole = new ArrayList<>(List.of(name));
                            whole.addAll(path);
                            all.add(whole);
                        });
                    } else if (!ownTable(part)) {
                        all.add(List.of(name));
                    }
                });
        return all;
    }

    /** A list of things has a table of its own unless it is told in one cell. */
    private static boolean ownTable(Type type) {
        Type each = element(type);
        return each != type && TABLES.stream().anyMatch(t -> typeAt(t.path).equals(each));
    }

    /** A case as a tree without the custody log, which goes on in every casebook by itself. */
    static JsonNode comparable(String json) {
        JsonNode file = tree(json);
        ((ObjectNode) file).remove("custody");
        return file;
    }
}
