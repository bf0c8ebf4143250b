package org.anning.architecture.wrong.timeline;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR3 {
    javafx.scene.Node node() {
        return new javafx.scene.Group();
    }
}
