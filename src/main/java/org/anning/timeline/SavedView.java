package org.anning.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.anning.common.Stored;

import java.util.UUID;

@Entity
class SavedView {
    @Id private UUID id;
    @Version private int version;
    private String name;
    private String filter;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected SavedView() {}

    SavedView(UUID id, ViewFacts facts) {
        this.id = id;
        this.name = facts.name();
        this.filter = facts.filter();
    }

    void filter(String now) {
        this.filter = now;
    }

    Stored<ViewFacts> stored() {
        return new Stored<>(id, version, new ViewFacts(name, filter));
    }
}
