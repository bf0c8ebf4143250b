package org.anning.parties;

import org.anning.clients.ClientFacts;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.Coded;
import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which of two clients' facts become those of one, field by field. */
public final class MergeChoice {

    private static final Set<String> SEVERAL =
            Set.of("formerNames", "otherPhones", "safeContact", "household", "vulnerable");

    private MergeChoice() {}

    /** Whose field is taken. */
    public enum Side implements Coded {
        KEPT,
        GONE,
        BOTH
    }

    /**
     * A field in which two clients differ.
     *
     * @param name the component of {@link ClientFacts}
     * @param both whether what both have can stand side by side
     */
    @PersonalData
    public record Difference(
            String name, @Nullable Object kept, @Nullable Object gone, boolean both) {

        /** What is most likely wanted: what there is, both where that is possible. */
        public Side likely() {
            return empty(gone) ? Side.KEPT : empty(kept) ? Side.GONE : both ? Side.BOTH : Side.KEPT;
        }

        @Override
        public String toString() {
            return "Difference";
        }
    }

    private static boolean empty(@Nullable Object value) {
        return value == null
                || value.toString().isEmpty()
                || value instanceof Vulnerabilities all && all.list().isEmpty();
    }

    /** The fields in which they differ, in the order of the record. */
    public static List<Difference> differences(ClientFacts kept, ClientFacts gone) {
        List<Difference> all = new ArrayList<>();
        for (RecordComponent field : ClientFacts.class.getRecordComponents()) {
            Object one = value(field, kept);
            Object other = value(field, gone);
            if (!Objects.equals(one, other) && !(empty(one) && empty(other))) {
                all.add(
                        new Difference(
                                field.getName(), one, other, SEVERAL.contains(field.getName())));
            }
        }
        return all;
    }

    /** The facts of the one client; a field that is not chosen is the kept client's. */
    public static ClientFacts merged(ClientFacts kept, ClientFacts gone, Map<String, Side> chosen) {
        return facts(field -> {
            Object one = value(field, kept);
            Object other = value(field, gone);
            return switch (chosen.getOrDefault(field.getName(), Side.KEPT)) {
                case KEPT -> one;
                case GONE -> other;
                case BOTH -> both(one, other);
            };
        });
    }

    /**
     * What a client's facts are once a merge is taken back: those from before it, except where
     * somebody changed them since.
     */
    static ClientFacts parted(ClientFacts before, ClientFacts after, ClientFacts now) {
        return facts(field -> {
            Object current = value(field, now);
            return Objects.equals(current, value(field, after)) ? value(field, before) : current;
        });
    }

    private static @Nullable Object both(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Vulnerabilities some && other instanceof Vulnerabilities more) {
            Set<Vulnerability> all = EnumSet.noneOf(Vulnerability.class);
            all.addAll(some.list());
            all.addAll(more.list());
            return Vulnerabilities.of(all);
        }
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<String> lines = new LinkedHashSet<>(Arrays.asList(one.toString().split("；")));
        lines.addAll(Arrays.asList(other.toString().split("；")));
        return String.join("；", lines);
    }

    /** Reads a field of a record. */
    private interface Pick {
        @Nullable Object of(RecordComponent field);
    }

    private static @Nullable Object value(RecordComponent field, ClientFacts facts) {
        try {
            return field.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }

    private static ClientFacts facts(Pick pick) {
        RecordComponent[] fields = ClientFacts.class.getRecordComponents();
        try {
            Constructor<ClientFacts> constructor =
                    ClientFacts.class.getDeclaredConstructor(
                            Arrays.stream(fields)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(fields).map(pick::of).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("ClientFacts", e);
        }
    }
}
