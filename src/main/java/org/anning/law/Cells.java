package org.anning.law;

import org.anning.common.Coded;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One row of a table of law data, as text; reading a cell in the wrong form throws {@link
 * BadLawRow}.
 *
 * @param file the table it stands in
 * @param cells as many as the table has columns; an empty cell is an empty text
 */
record Cells(String file, List<String> cells) {

    Cells {
        cells = List.copyOf(cells);
    }

    String text(int column) {
        return cells.get(column);
    }

    String required(int column) {
        if (text(column).isBlank()) {
            throw bad(column);
        }
        return text(column);
    }

    List<String> words(int column) {
        return text(column).isBlank() ? List.of() : List.of(text(column).strip().split(" +"));
    }

    /** Keys of provisions that must be there. */
    List<String> keys(int column, Catalogue catalogue) {
        List<String> keys = new ArrayList<>();
        for (String word : words(column)) {
            if (!catalogue.has(word)) {
                throw bad(column);
            }
            keys.add(word);
        }
        return keys;
    }

    LocalTime time(int column) {
        try {
            return LocalTime.parse(text(column));
        } catch (DateTimeException e) {
            throw bad(column);
        }
    }

    LocalDate day(int column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException e) {
            throw bad(column);
        }
    }

    @Nullable LocalDate dayOrNull(int column) {
        return text(column).isEmpty() ? null : day(column);
    }

    BigDecimal number(int column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw bad(column);
        }
    }

    <E extends Enum<E> & Coded> E coded(int column, Class<E> type) {
        return Coded.of(type, text(column)).orElseThrow(() -> bad(column));
    }

    <E extends Enum<E> & Coded> Set<E> codes(int column, Class<E> type) {
        Set<E> all = EnumSet.noneOf(type);
        words(column).forEach(word -> all.add(Coded.of(type, word).orElseThrow(() -> bad(column))));
        return all;
    }

    Mark mark(int column) {
        return coded(column, Mark.class);
    }

    boolean flag(int column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw bad(column);
        };
    }

    BadLawRow bad(int column) {
        return new BadLawRow(file, cells.getFirst(), column);
    }
}
