package org.anning.storage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a backup says of itself.
 *
 * @param format of the backup file
 * @param casebook whose backup it is
 * @param schema the migration that made its tables
 * @param tables what each table held
 * @param line which history of the casebook it is from; null before there was a journal of saves
 * @param saves the last save that it holds; null likewise
 */
public record BackupContent(
        int format,
        UUID casebook,
        Instant madeAt,
        String schema,
        List<TableSum> tables,
        @Nullable UUID line,
        @Nullable Long saves) {

    /** Up to which save it holds everything, for a database that is made of it. */
    Safe.Count count() {
        return new Safe.Count(Objects.requireNonNull(line), Objects.requireNonNull(saves));
    }

    /** How many rows a table held; 0 for one that is not there. */
    public long rows(String table) {
        return tables.stream()
                .filter(t -> t.table().equalsIgnoreCase(table))
                .mapToLong(TableSum::rows)
                .sum();
    }
}
