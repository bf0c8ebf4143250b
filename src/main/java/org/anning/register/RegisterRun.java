package org.anning.register;

import org.anning.common.PersonalData;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * One bringing in of a list, as lists show it.
 *
 * @param file the name of the list
 * @param undoneAt when it was taken back; null while what it brought is there
 * @param stayed how many of its cases stayed then, because somebody had worked on them since
 */
@PersonalData
public record RegisterRun(
        UUID id,
        int version,
        String file,
        RegisterPlan.Figures figures,
        Instant importedAt,
        String importedBy,
        @Nullable Instant undoneAt,
        int stayed) {

    @Override
    public String toString() {
        return "RegisterRun";
    }
}
