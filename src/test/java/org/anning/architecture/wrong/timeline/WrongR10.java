package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR10 {
    java.time.Instant when() {
        return java.time.Instant.now();
    }
}
