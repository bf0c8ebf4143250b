package org.anning.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A column of a table and what a person says it is.
 *
 * @param <F> what a column can be
 */
public final class MappedColumn<F> {

    private static final int SAMPLE = 3;

    private final String name;
    private final List<String> sample;
    private final ObjectProperty<@Nullable F> field;

    private MappedColumn(String name, List<String> sample, @Nullable F field) {
        this.name = name;
        this.sample = sample;
        this.field = new SimpleObjectProperty<>(field);
    }

    /**
     * One column.
     *
     * @param place which, counted from 0
     * @param rows the first rows of the table
     */
    public static <F> MappedColumn<F> of(
            String name, int place, List<List<String>> rows, @Nullable F field) {
        List<String> sample =
                rows.stream()
                        .map(row -> place < row.size() ? row.get(place) : "")
                        .filter(cell -> !cell.isBlank())
                        .limit(SAMPLE)
                        .toList();
        return new MappedColumn<>(name, sample, field);
    }

    public String name() {
        return name;
    }

    /** What stands in its first rows. */
    public List<String> sample() {
        return sample;
    }

    public ObjectProperty<@Nullable F> fieldProperty() {
        return field;
    }
}
