package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
@jakarta.persistence.Entity
public class WrongR6 {
    @jakarta.persistence.Id java.util.UUID id = java.util.UUID.randomUUID();
}
