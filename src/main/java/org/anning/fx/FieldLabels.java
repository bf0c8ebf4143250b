package org.anning.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Accordion;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Connects each label of the class {@code field-label} with the control that comes after it, so
 * that a screen reader can name the control. FXML itself can only refer to what stands before.
 */
final class FieldLabels {

    private FieldLabels() {}

    static void connect(Node top) {
        List<? extends Node> inside = inside(top);
        for (int i = 0; i < inside.size(); i++) {
            Node node = inside.get(i);
            if (node instanceof Label label
                    && label.getLabelFor() == null
                    && label.getStyleClass().contains("field-label")
                    && i + 1 < inside.size()) {
                control(inside.get(i + 1)).ifPresent(label::setLabelFor);
            }
            connect(node);
        }
    }

    private static Optional<Node> control(Node node) {
        if (node instanceof Label) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return inside(node).stream()
                .map(FieldLabels::control)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A node and everything in it, also before a skin has put it there. */
    static List<Node> all(Node top) {
        List<Node> all = new ArrayList<>();
        all.add(top);
        inside(top).forEach(node -> all.addAll(all(node)));
        return all;
    }

    /** What stands in a node, also before a skin has put it there. */
    private static List<? extends Node> inside(Node node) {
        return switch (node) {
            case ScrollPane scroll -> only(scroll.getContent());
            case TitledPane titled -> only(titled.getContent());
            case SplitPane split -> List.copyOf(split.getItems());
            case Accordion accordion -> List.copyOf(accordion.getPanes());
            case TabPane tabs ->
                    tabs.getTabs().stream().map(Tab::getContent).filter(Objects::nonNull).toList();
            case Parent parent -> List.copyOf(parent.getChildrenUnmodifiable());
            default -> List.of();
        };
    }

    private static List<Node> only(@Nullable Node content) {
        return content == null ? List.of() : List.of(content);
    }
}
