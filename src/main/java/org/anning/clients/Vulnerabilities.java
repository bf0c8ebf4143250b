package org.anning.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import jakarta.persistence.AttributeConverter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The vulnerabilities of one client, as one value in one column. */
public final class Vulnerabilities {

    private final EnumSet<Vulnerability> all;

    private Vulnerabilities(Collection<Vulnerability> all) {
        this.all = EnumSet.noneOf(Vulnerability.class);
        this.all.addAll(all);
    }

    public static Vulnerabilities of(Vulnerability... all) {
        return new Vulnerabilities(Arrays.asList(all));
    }

    @JsonCreator
    public static Vulnerabilities of(Collection<Vulnerability> all) {
        return new Vulnerabilities(all);
    }

    /** In the order of the enum. */
    @JsonValue
    public List<Vulnerability> list() {
        return List.copyOf(all);
    }

    public boolean has(Vulnerability one) {
        return all.contains(one);
    }

    /** The same set, to look things up in. */
    public Set<Vulnerability> asSet() {
        return EnumSet.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vulnerabilities that && that.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return "Vulnerabilities";
    }

    /** Stores the names, separated by spaces. */
    public static final class AsText implements AttributeConverter<Vulnerabilities, String> {
        @Override
        public String convertToDatabaseColumn(@Nullable Vulnerabilities value) {
            return value == null
                    ? ""
                    : value.all.stream().map(Enum::name).collect(Collectors.joining(" "));
        }

        @Override
        public Vulnerabilities convertToEntityAttribute(@Nullable String text) {
            return new Vulnerabilities(
                    text == null || text.isEmpty()
                            ? List.of()
                            : Arrays.stream(text.split(" ")).map(Vulnerability::valueOf).toList());
        }
    }
}
