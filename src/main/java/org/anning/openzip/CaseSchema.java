package org.anning.openzip;

import org.anning.casefile.CaseJson;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.Coded;
import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The format of a case file as a JSON schema, read off the records that are the format. */
final class CaseSchema {

    private final Map<String, Object> shared = new TreeMap<>();

    private CaseSchema() {}

    /** The schema, to be written as JSON. */
    static Map<String, Object> make() {
        CaseSchema schema = new CaseSchema();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Anning case file, version " + CaseJson.VERSION);
        root.putAll(schema.record(CaseJson.class));
        root.put("$defs", schema.shared);
        return root;
    }

    private Map<String, Object> record(Type type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Class<?> raw =
                (Class<?>) (type instanceof ParameterizedType whole ? whole.getRawType() : type);
        Map<String, Type> parts = CaseTables.parts(type);
        for (RecordComponent part : raw.getRecordComponents()) {
            properties.put(part.getName(), of(parts.getOrDefault(part.getName(), raw)));
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(part.getName());
            }
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("required", required);
        object.put("properties", properties);
        return object;
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType whole) {
            return whole.getRawType() == List.class
                    ? list(of(whole.getActualTypeArguments()[0]))
                    : record(type);
        }
        Class<?> one = (Class<?>) type;
        if (one.isRecord()) {
            return shared(one.getSimpleName(), () -> record(one));
        }
        if (Coded.class.isAssignableFrom(one)) {
            return codes(one);
        }
        if (one == ConductSet.class) {
            return list(codes(Conduct.class));
        }
        if (one == Vulnerabilities.class) {
            return list(codes(Vulnerability.class));
        }
        return simple(one);
    }

    private static Map<String, Object> simple(Class<?> one) {
        if (one == UUID.class) {
            return text("uuid");
        }
        if (one == LocalDate.class) {
            return text("date");
        }
        if (one == Instant.class) {
            return text("date-time");
        }
        if (one == LocalDateTime.class) {
            return sorted("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
        }
        if (one == BigDecimal.class) {
            return Map.of("type", "number");
        }
        if (one == boolean.class || one == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (one == int.class || one == Integer.class || one == long.class || one == Long.class) {
            return Map.of("type", "integer");
        }
        return Map.of("type", "string");
    }

    private static Map<String, Object> text(String format) {
        return sorted("type", "string", "format", format);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return sorted("type", "array", "items", items);
    }

    /** Always in the same order, so that the same format gives the same bytes. */
    private static Map<String, Object> sorted(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private Map<String, Object> codes(Class<?> type) {
        return shared(
                type.getSimpleName(),
                () ->
                        sorted(
                                "type",
                                "string",
                                "enum",
                                Arrays.stream(type.getEnumConstants())
                                        .map(c -> ((Coded) c).code())
                                        .toList()));
    }

    private Map<String, Object> shared(
            String name, java.util.function.Supplier<Map<String, Object>> made) {
        if (!shared.containsKey(name)) {
            shared.put(name, Map.of());
            shared.put(name, made.get());
        }
        return Map.of("$ref", "#/$defs/" + name);
    }
}
