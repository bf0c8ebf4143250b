package org.anning.storage;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/**
 * One thing that was put back, to be noted in the log.
 *
 * @param how what this did to it
 * @param before what it was until then, column by column, where it was something else
 */
public record Put(
        String table,
        Object key,
        @Nullable UUID caseId,
        Doing.How how,
        Map<String, @Nullable String> before) {}
