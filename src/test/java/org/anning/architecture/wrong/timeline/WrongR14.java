package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
@jakarta.persistence.Entity
class WrongR14 {
    @jakarta.persistence.Id java.util.UUID id = java.util.UUID.randomUUID();
    @jakarta.persistence.ManyToOne WrongR6 other = new WrongR6();

    void save(jakarta.persistence.EntityManager m) {
        m.merge(this);
    }
}
