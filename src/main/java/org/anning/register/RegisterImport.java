package org.anning.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** That a list was brought in: what it made, so that it can be taken back as a whole. */
@Entity
class RegisterImport {
    @Id private UUID id;
    @Version private int version;
    private String fileName;
    private String sha256;
    private int rowsRead;
    private int clients;
    private int cases;
    private int lenders;
    private int loans;
    private int here;
    private int refused;
    private String made;
    private Instant importedAt;
    private String importedBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;
    private int stayed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected RegisterImport() {}

    RegisterImport(
            UUID id,
            RegisterPlan plan,
            RegisterPlan.Figures figures,
            String made,
            Instant importedAt,
            String importedBy) {
        this.id = id;
        this.fileName = plan.file();
        this.sha256 = plan.table().sha256();
        this.rowsRead = figures.rows();
        this.clients = figures.clients();
        this.cases = figures.cases();
        this.lenders = figures.lenders();
        this.loans = figures.loans();
        this.here = figures.here();
        this.refused = figures.refused();
        this.made = made;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    String made() {
        return made;
    }

    int version() {
        return version;
    }

    void undo(Instant at, String by, int staying) {
        this.undoneAt = at;
        this.undoneBy = by;
        this.stayed = staying;
    }

    RegisterRun run() {
        return new RegisterRun(
                id,
                version,
                fileName,
                new RegisterPlan.Figures(rowsRead, clients, cases, lenders, loans, here, refused),
                importedAt,
                importedBy,
                undoneAt,
                stayed);
    }
}
