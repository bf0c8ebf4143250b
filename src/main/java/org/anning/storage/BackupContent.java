package org.anning.storage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a backup says of itself.
 *
 * @param format of the backup file
 * @param casebook whose backup it is
 * @param schema the migration that made its tables
 * @param tables what each table held
 */
public record BackupContent(
        int format, UUID casebook, Instant madeAt, String schema, List<TableSum> tables) {

    /** How many rows a table held; 0 for one that is not there. */
    public long rows(String table) {
        return tables.stream()
                .filter(t -> t.table().equalsIgnoreCase(table))
                .mapToLong(TableSum::rows)
                .sum();
    }
}
