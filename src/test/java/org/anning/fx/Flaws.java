package org.anning.fx;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a person who cannot see well, or reads large, would stumble over in a scene. */
public final class Flaws {

    private Flaws() {}

    /** Words that are cut off with an ellipsis. Data in table and list cells may be. */
    public static List<String> cutWords(Scene scene) {
        List<String> cut = new ArrayList<>();
        for (Node node : FxTest.allIn(scene.getRoot())) {
            if (node instanceof Labeled labeled
                    && !inCell(node)
                    && shown(node)
                    && labeled.isTextTruncated()) {
                cut.add(labeled.getText());
            }
        }
        return cut;
    }

    private static boolean inCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell) {
                return true;
            }
        }
        return false;
    }

    /** Controls that a screen reader could not name: no text, no label, no accessible text. */
    public static List<String> nameless(Scene scene) {
        List<Node> nodes = FxTest.allIn(scene.getRoot());
        Set<Node> labelled = new HashSet<>();
        for (Node node : nodes) {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        }
        List<String> nameless = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Control control
                    && needsName(control)
                    && !partOfAnother(control)
                    && !labelled.contains(control)
                    && blank(control.getAccessibleText())
                    && (!(control instanceof Labeled labeled) || blank(labeled.getText()))) {
                nameless.add(control.toString());
            }
        }
        return nameless;
    }

    private static boolean needsName(Control control) {
        return control instanceof ButtonBase
                || control instanceof TextInputControl
                || control instanceof ComboBoxBase
                || control instanceof ChoiceBox
                || control instanceof ListView
                || control instanceof TableView
                || control instanceof TreeView
                || control instanceof Slider;
    }

    /** Parts of a larger control, such as the text field inside a spinner, are named by it. */
    private static boolean partOfAnother(Control control) {
        for (Parent above = control.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Control larger && needsName(larger)) {
                return true;
            }
        }
        return control.getId() == null && control.getStyleClass().contains("tab-close-button");
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
