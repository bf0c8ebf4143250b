package org.anning.timeline;

import jakarta.persistence.AttributeConverter;

import org.anning.law.Conduct;
import org.anning.law.ConductSet;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Stores a set of conduct flags as their names, separated by spaces. */
final class ConductColumn implements AttributeConverter<ConductSet, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable ConductSet value) {
        return value == null
                ? ""
                : value.list().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    @Override
    public ConductSet convertToEntityAttribute(@Nullable String text) {
        return text == null || text.isEmpty()
                ? ConductSet.of()
                : ConductSet.of(Arrays.stream(text.split(" ")).map(Conduct::valueOf).toList());
    }
}
