package org.anning.loans.settling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.anning.common.Stored;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "arrangement")
class KeptArrangement {
    @Id private UUID id;
    @Version private int version;
    private UUID caseId;
    private Arrangement facts;

    @ElementCollection
    @CollectionTable(name = "arrangement_point", joinColumns = @JoinColumn(name = "arrangement_id"))
    @OrderColumn(name = "position")
    @Column(name = "point")
    @Enumerated(EnumType.STRING)
    private List<PaperPoint> points = new ArrayList<>();

    private Instant writtenAt;
    private @Nullable Instant struckAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected KeptArrangement() {}

    KeptArrangement(UUID id, UUID caseId, ArrangementFile file, Instant writtenAt) {
        this.id = id;
        this.caseId = caseId;
        this.facts = file.facts();
        this.points.addAll(file.points());
        this.writtenAt = writtenAt;
    }

    void correct(ArrangementFile file) {
        this.facts = file.facts();
        if (!file.points().equals(List.copyOf(points))) {
            points.clear();
            points.addAll(file.points());
        }
    }

    void strike(Instant at) {
        this.struckAt = at;
    }

    boolean struck() {
        return struckAt != null;
    }

    UUID caseId() {
        return caseId;
    }

    Stored<ArrangementFile> stored() {
        return new Stored<>(id, version, new ArrangementFile(facts, points));
    }
}
