package org.anning.printing;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What fills a template: texts, conditions and lists, by name. Text is data: it is printed as it is
 * and never read as Markdown. Inside a section the element's own names come first, then those
 * around it.
 */
public final class Values {

    private final Map<String, Object> byName = new LinkedHashMap<>();
    private final @Nullable Values around;

    public Values() {
        this(null);
    }

    private Values(@Nullable Values around) {
        this.around = around;
    }

    /** Sets a text; null or blank means that it is not known. */
    public Values text(String name, @Nullable String text) {
        byName.put(name, text == null ? "" : text.strip());
        return this;
    }

    /** Sets a condition. */
    public Values when(String name, boolean so) {
        byName.put(name, so);
        return this;
    }

    /** Sets a list; a section of this name is repeated for each element. */
    public Values list(String name, List<Values> elements) {
        byName.put(name, List.copyOf(elements));
        return this;
    }

    /** Sets a drawing. */
    public Values drawing(String name, Drawing drawing) {
        byName.put(name, drawing);
        return this;
    }

    /** The names that are set here, not those around. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    Optional<String> textOf(String name) {
        return find(name)
                .filter(v -> v instanceof String s && !s.isEmpty())
                .map(String.class::cast);
    }

    Optional<Drawing> drawingOf(String name) {
        return find(name).filter(Drawing.class::isInstance).map(Drawing.class::cast);
    }

    boolean knows(String name) {
        return find(name).isPresent();
    }

    /** The elements a section of this name is printed for: none, the one around, or many. */
    List<Values> elements(String name) {
        return switch (find(name).orElse(false)) {
            case Boolean so -> so ? List.of(this) : List.of();
            case String text -> text.isEmpty() ? List.of() : List.of(this);
            case List<?> list -> list.stream().map(v -> ((Values) v).within(this)).toList();
            default -> throw new IllegalStateException(name);
        };
    }

    private Values within(Values outer) {
        Values joined = new Values(outer);
        joined.byName.putAll(byName);
        return joined;
    }

    private Optional<Object> find(String name) {
        Object here = byName.get(name);
        if (here != null) {
            return Optional.of(here);
        }
        return around == null ? Optional.empty() : around.find(name);
    }
}
