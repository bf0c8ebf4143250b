package org.anning.desk;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.anning.common.Texts;
import org.anning.fx.Language;

import java.util.List;

/**
 * A walk around the main window, one card for each thing worth knowing, beside the thing itself. It
 * can be left at any card, and everything else stays usable meanwhile.
 */
final class Tour {

    private static final double GAP = 12;
    private static final String POINTED_AT = "tour-sight";

    /**
     * Something that is shown.
     *
     * @param key the last part of the keys of its texts
     * @param node what the card stands beside
     */
    record Sight(String key, Node node) {}

    private final Language language;
    private final StackPane window;
    private final List<Sight> sights;
    private final Runnable ended;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button next = new Button();
    private final VBox card;
    private final Pane over = new Over();
    private int at;

    /**
     * @param at which sight to begin with, from 0
     * @param ended called when the tour was left or is over
     */
    Tour(Language language, StackPane window, List<Sight> sights, int at, Runnable ended) {
        this.language = language;
        this.window = window;
        this.sights = List.copyOf(sights);
        this.at = at;
        this.ended = ended;
        title.getStyleClass().add("card-title");
        count.getStyleClass().add("hint");
        for (Label label : List.of(title, text)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button skip = new Button(language.texts().get("desk.tour.skip"));
        skip.setId("skipTour");
        skip.getStyleClass().add("flat");
        skip.setMinWidth(Region.USE_PREF_SIZE);
        skip.setOnAction(_ -> leave());
        next.setId("nextSight");
        next.getStyleClass().add("accent");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(_ -> go());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(count, space, skip, next);
        buttons.getStyleClass().add("toolbar-row");
        card = new VBox(title, text, buttons);
        card.getStyleClass().add("tour-card");
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        over.getChildren().add(card);
        over.setPickOnBounds(false);
    }

    int at() {
        return at;
    }

    void begin() {
        window.getChildren().add(over);
        show();
    }

    /** Takes the card away. */
    void end() {
        sights.forEach(sight -> sight.node().getStyleClass().remove(POINTED_AT));
        window.getChildren().remove(over);
    }

    private void leave() {
        end();
        ended.run();
    }

    private void go() {
        at++;
        if (at < sights.size()) {
            show();
        } else {
            leave();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        } else if (event.getCode() == KeyCode.ENTER && next.isFocused()) {
            event.consume();
            go();
        }
    }

    private void show() {
        Texts texts = language.texts();
        Sight sight = sights.get(at);
        sights.forEach(other -> other.node().getStyleClass().remove(POINTED_AT));
        sight.node().getStyleClass().add(POINTED_AT);
        title.setText(texts.get("desk.tour." + sight.key()));
        text.setText(texts.get("desk.tour." + sight.key() + ".text"));
        count.setText(texts.get("desk.tour.count", at + 1, sights.size()));
        next.setText(texts.get(at + 1 < sights.size() ? "desk.tour.next" : "desk.tour.done"));
        next.setAccessibleHelp(title.getText() + "  " + text.getText());
        over.requestLayout();
        next.requestFocus();
    }

    /** Puts the card below the thing, else above, else beside it, and always wholly in sight. */
    private final class Over extends Pane {

        @Override
        protected void layoutChildren() {
            double wanted = Math.min(card.prefWidth(-1), card.maxWidth(-1));
            double width = Math.min(wanted, getWidth() - 2 * GAP);
            double height = Math.min(card.prefHeight(width), getHeight() - 2 * GAP);
            Bounds thing = sceneToLocal(pointed());
            double x = thing.getCenterX() - width / 2;
            double y = thing.getMaxY() + GAP;
            if (thing.getHeight() > getHeight() / 2) {
                boolean left = thing.getMaxX() + GAP + width < getWidth();
                x = left ? thing.getMaxX() + GAP : thing.getCenterX() - width / 2;
                y = thing.getCenterY() - height / 2;
            } else if (y + height > getHeight()) {
                y = thing.getMinY() - GAP - height;
            }
            card.resizeRelocate(
                    Math.clamp(x, GAP, Math.max(GAP, getWidth() - width - GAP)),
                    Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)),
                    width,
                    height);
        }

        private Bounds pointed() {
            Node node = sights.get(Math.min(at, sights.size() - 1)).node();
            return node.localToScene(node.getLayoutBounds());
        }
    }
}
