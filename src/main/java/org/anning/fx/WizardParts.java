package org.anning.fx;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.Coded;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the windows in which tables are read have alike. */
public final class WizardParts {

    private static final int SHORT = 12;

    private WizardParts() {}

    /** Shows something and gives it room only while this holds. */
    public static void only(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /** Shows something or takes its room away. */
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * A column with its first rows and the choice of what it is.
     *
     * @param number counted from 1, for a column without a name
     * @param names text keys of the fields begin so
     */
    public static <F extends Coded> Node card(
            MappedColumn<F> column, int number, List<F> offered, Texts texts, String names) {
        String name = column.name().isBlank() ? texts.get("fx.column.nth", number) : column.name();
        Label title = new Label(name);
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        Label sample = new Label(String.join("\n", column.sample()));
        sample.getStyleClass().add("hint");
        sample.setMinHeight(Region.USE_PREF_SIZE);
        sample.setMaxWidth(Double.MAX_VALUE);
        ComboBox<@Nullable F> field = new ComboBox<>();
        field.setConverter(new Named<>(texts, names));
        field.setMaxWidth(Double.MAX_VALUE);
        field.setAccessibleText(texts.get("fx.column.is", name));
        List<@Nullable F> choices = new ArrayList<>();
        choices.add(null);
        choices.addAll(offered);
        F found = column.fieldProperty().get();
        if (found != null && !choices.contains(found)) {
            choices.add(found);
        }
        field.getItems().setAll(choices);
        field.valueProperty().bindBidirectional(column.fieldProperty());
        VBox card = new VBox(title, field, sample);
        card.getStyleClass().add("import-column");
        return card;
    }

    private static final class Named<F extends Coded> extends StringConverter<@Nullable F> {

        private final Texts texts;
        private final String names;

        Named(Texts texts, String names) {
            this.texts = texts;
            this.names = names;
        }

        @Override
        public String toString(@Nullable F field) {
            return field == null ? texts.get("fx.column.unused") : texts.name(names, field);
        }

        @Override
        public @Nullable F fromString(String text) {
            return null;
        }
    }

    /** Names with what stands beside them. */
    public static <T> void lines(
            GridPane grid, List<T> lines, Function<T, String> nameOf, Function<T, String> valueOf) {
        grid.getChildren().clear();
        int row = 0;
        for (T line : lines) {
            Label name = new Label(nameOf.apply(line));
            name.getStyleClass().add("muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(valueOf.apply(line));
            value.setWrapText(value.getText().length() > SHORT);
            value.setMinHeight(Region.USE_PREF_SIZE);
            if (!value.isWrapText()) {
                value.setMinWidth(Region.USE_PREF_SIZE);
            }
            grid.addRow(row++, name, value);
        }
    }
}
