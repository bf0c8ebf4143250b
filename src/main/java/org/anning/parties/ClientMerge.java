package org.anning.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Two clients who became one, with what it takes to part them again; goes with the client. */
@Entity
class ClientMerge {
    @Id private UUID id;
    private UUID keptId;
    private UUID goneId;
    private int place;
    private String keptBefore;
    private String keptAfter;
    private String goneFacts;
    private String movedCases;
    private Instant mergedAt;
    private String mergedBy;
    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ClientMerge() {}

    ClientMerge(
            UUID id,
            UUID keptId,
            UUID goneId,
            int place,
            String keptBefore,
            String keptAfter,
            String goneFacts,
            List<UUID> movedCases,
            Instant mergedAt,
            String mergedBy) {
        this.id = id;
        this.keptId = keptId;
        this.goneId = goneId;
        this.place = place;
        this.keptBefore = keptBefore;
        this.keptAfter = keptAfter;
        this.goneFacts = goneFacts;
        this.movedCases = movedCases.stream().map(UUID::toString).collect(Collectors.joining(" "));
        this.mergedAt = mergedAt;
        this.mergedBy = mergedBy;
    }

    /** From now on they are two again; of the one who went nothing stays here. */
    void undone(Instant at) {
        this.undoneAt = at;
        this.keptBefore = "";
        this.keptAfter = "";
        this.goneFacts = "";
    }

    boolean undone() {
        return undoneAt != null;
    }

    UUID id() {
        return id;
    }

    UUID keptId() {
        return keptId;
    }

    UUID goneId() {
        return goneId;
    }

    int place() {
        return place;
    }

    String keptBefore() {
        return keptBefore;
    }

    String keptAfter() {
        return keptAfter;
    }

    String goneFacts() {
        return goneFacts;
    }

    List<UUID> movedCases() {
        return Arrays.stream(movedCases.split(" "))
                .filter(text -> !text.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    Instant mergedAt() {
        return mergedAt;
    }

    String mergedBy() {
        return mergedBy;
    }
}
