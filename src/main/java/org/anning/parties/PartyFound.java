package org.anning.parties;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.anning.common.CaseId;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** One who was found when a decision was made, as it stood; erased with the case it stood in. */
@Entity
class PartyFound {
    @Id private UUID id;
    private UUID checkId;
    private @Nullable UUID caseId;
    private int place;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private UUID partyId;
    private String name;
    private String caseNumber;
    private int score;
    private String reasons;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected PartyFound() {}

    PartyFound(UUID checkId, int place, PartyHit hit) {
        this.id = UUID.randomUUID();
        this.checkId = checkId;
        CaseId of = hit.caseId();
        this.caseId = of == null ? null : of.value();
        this.place = place;
        this.kind = hit.kind();
        this.partyId = hit.id();
        this.name = hit.name();
        this.caseNumber = hit.caseNumber();
        this.score = hit.score();
        this.reasons =
                hit.reasons().stream()
                        .map(b -> b.reason().code() + "\t" + b.said().replaceAll("\\s", " "))
                        .collect(Collectors.joining("\n"));
    }

    UUID checkId() {
        return checkId;
    }

    PartyHit hit() {
        List<Because> because =
                Arrays.stream(reasons.split("\n"))
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.split("\t", 2))
                        .map(part ->
                                new Because(
                                        Reason.valueOf(part[0].toUpperCase(Locale.ROOT)), part[1]))
                        .toList();
        return new PartyHit(
                kind,
                partyId,
                caseId == null ? null : new CaseId(caseId),
                name,
                caseNumber,
                score,
                because);
    }
}
