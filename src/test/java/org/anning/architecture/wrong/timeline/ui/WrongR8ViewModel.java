package org.anning.architecture.wrong.timeline.ui;

/** Wrong on purpose: shows that a rule of the house can fail. */
final class WrongR8ViewModel {
    javafx.scene.Node node() {
        return new javafx.scene.Group();
    }
}
