package org.anning.casefile;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives everything in a case file a new id; whatever was linked stays linked. */
final class FreshIds {

    private final Map<UUID, UUID> fresh = new HashMap<>();

    /**
     * @param kept ids that stay as they are
     */
    FreshIds(Collection<UUID> kept) {
        kept.forEach(id -> fresh.put(id, id));
    }

    /** The same case under other ids. */
    CaseJson of(CaseJson file) {
        return (CaseJson) renewed(file);
    }

    private Object renewed(Object value) {
        return switch (value) {
            case UUID id -> fresh.computeIfAbsent(id, _ -> UUID.randomUUID());
            case List<?> list -> list.stream().map(this::renewed).toList();
            case Record facts -> rebuilt(facts);
            default -> value;
        };
    }

    private Object rebuilt(Record facts) {
        RecordComponent[] parts = facts.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object value = parts[i].getAccessor().invoke(facts);
                values[i] = value == null ? null : renewed(value);
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return facts.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
