package org.anning.imports.read;

import static org.anning.imports.read.Field.*;

import org.anning.common.Coded;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Tables whose columns mean the same things. Which columns they have is in columns.properties. */
public enum Family implements Coded {
    /** Itemised bills of the telephone companies, and lists pasted by hand. */
    CARRIER(OWN, START, CLOCK, OTHER, CALLER, CALLEE, DIRECTION, KIND, DURATION, PLACE, FEE, TEXT),
    /** Messages of an iPhone as iMazing lists them. */
    MESSAGES(SESSION, START, TYPE, SERVICE, SENDER, SENDER_NAME, TEXT, SUBJECT, ATTACHMENT),
    /** Calls of an iPhone as iMazing lists them. */
    LOG(DIRECTION, START, DURATION, OTHER, CONTACT, PLACE, SERVICE),
    WECHAT(START, CATEGORY, PARTY, ITEM, FLOW, AMOUNT, METHOD, STATUS, ORDER, MERCHANT, NOTE),
    ALIPAY(
            START, CREATED, CATEGORY, PARTY, ACCOUNT, ITEM, FLOW, AMOUNT, METHOD, STATUS, ORDER,
            MERCHANT, NOTE, REFUND);

    private static final Map<String, Map<Family, Field>> NAMES = names();

    private final List<Field> offered;

    Family(Field... offered) {
        this.offered = List.of(offered);
    }

    /** The fields that a column can be said to be by hand. */
    public List<Field> offered() {
        return offered;
    }

    /** What a column of this name is in this family. */
    Optional<Field> field(String name) {
        return Optional.ofNullable(NAMES.getOrDefault(name, Map.of()).get(this));
    }

    /** Whether these fields are enough to read rows. */
    boolean enough(Set<Field> fields) {
        return switch (this) {
            case CARRIER ->
                    fields.contains(START)
                            && (fields.contains(OTHER)
                                    || fields.contains(CALLER) && fields.contains(CALLEE));
            case MESSAGES ->
                    fields.containsAll(Set.of(START, TYPE, TEXT))
                            && (fields.contains(SENDER) || fields.contains(SESSION));
            case LOG -> fields.containsAll(Set.of(START, DIRECTION, OTHER));
            case WECHAT ->
                    fields.containsAll(Set.of(START, FLOW, AMOUNT))
                            && (fields.contains(METHOD) || fields.contains(CATEGORY));
            case ALIPAY ->
                    (fields.contains(START) || fields.contains(CREATED))
                            && fields.containsAll(Set.of(FLOW, AMOUNT))
                            && (fields.contains(ORDER) || fields.contains(ACCOUNT));
        };
    }

    /** What each column is, by these names, which are in their one form; null where not known. */
    List<Optional<Field>> match(List<String> names) {
        List<Optional<Field>> fields = new ArrayList<>();
        Map<Field, Integer> seen = new EnumMap<>(Field.class);
        for (String name : names) {
            Optional<Field> field = field(name).filter(f -> !seen.containsKey(f));
            field.ifPresent(f -> seen.put(f, fields.size()));
            fields.add(field);
        }
        if (this == CARRIER) {
            onlyOneSide(fields, seen);
        }
        return fields;
    }

    /** A column of callers alone is the client's, one of callees alone the other side's. */
    private static void onlyOneSide(List<Optional<Field>> fields, Map<Field, Integer> seen) {
        boolean both = seen.containsKey(CALLER) && seen.containsKey(CALLEE);
        if (!both && seen.containsKey(CALLER) && !seen.containsKey(OWN)) {
            fields.set(Objects.requireNonNull(seen.get(CALLER)), Optional.of(OWN));
        }
        if (!both && seen.containsKey(CALLEE) && !seen.containsKey(OTHER)) {
            fields.set(Objects.requireNonNull(seen.get(CALLEE)), Optional.of(OTHER));
        }
        // Without a date column of another name, the column of times is the start itself.
        if (!seen.containsKey(START) && seen.containsKey(CLOCK)) {
            fields.set(Objects.requireNonNull(seen.get(CLOCK)), Optional.of(START));
        }
    }

    private static Map<String, Map<Family, Field>> names() {
        Properties file = new Properties();
        try (InputStream in =
                        Objects.requireNonNull(
                                Family.class.getResourceAsStream("columns.properties"));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Map<Family, Field>> names = new HashMap<>();
        for (String key : file.stringPropertyNames()) {
            Family family = Coded.of(Family.class, key.split("\\.")[0]).orElseThrow();
            Field field = Coded.of(Field.class, key.split("\\.")[1]).orElseThrow();
            Arrays.stream(file.getProperty(key).split(","))
                    .forEach(name ->
                            names.computeIfAbsent(name, _ -> new EnumMap<>(Family.class))
                                    .put(family, field));
        }
        return Collections.unmodifiableMap(names);
    }
}
