package org.anning.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;

@Entity
class ColumnMemory {
    @Id private String layout;
    private String columns;
    private Instant rememberedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ColumnMemory() {}

    ColumnMemory(String layout, String columns, Instant rememberedAt) {
        this.layout = layout;
        this.columns = columns;
        this.rememberedAt = rememberedAt;
    }

    String columns() {
        return columns;
    }

    void change(String changed, Instant at) {
        this.columns = changed;
        this.rememberedAt = at;
    }
}
