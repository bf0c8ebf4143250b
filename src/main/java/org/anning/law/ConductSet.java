package org.anning.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The conduct flags of one contact, as one value. */
public final class ConductSet {

    private final EnumSet<Conduct> all;

    private ConductSet(Collection<Conduct> all) {
        this.all = EnumSet.noneOf(Conduct.class);
        this.all.addAll(all);
    }

    public static ConductSet of(Conduct... all) {
        return new ConductSet(Arrays.asList(all));
    }

    @JsonCreator
    public static ConductSet of(Collection<Conduct> all) {
        return new ConductSet(all);
    }

    /** In the order of the enum. */
    @JsonValue
    public List<Conduct> list() {
        return List.copyOf(all);
    }

    public boolean has(Conduct one) {
        return all.contains(one);
    }

    /** The same flags and one more. */
    public ConductSet with(Conduct more) {
        ConductSet wider = new ConductSet(all);
        wider.all.add(more);
        return wider;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The same set, to look things up in. */
    public Set<Conduct> asSet() {
        return EnumSet.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConductSet that && that.all.equals(all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return "ConductSet";
    }
}
