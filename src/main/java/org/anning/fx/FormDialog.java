package org.anning.fx;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.function.BooleanSupplier;

/**
 * A form in a window of its own over the main window. Its controller has the buttons and closes it
 * by {@link #close}.
 */
public final class FormDialog {

    private static final double MARGIN = 40;

    private final Stages stages;
    private final Stage stage = new Stage();
    private final Label found = new Label();
    private String draft = "";
    private boolean left;

    public FormDialog(Stages stages) {
        this.stages = stages;
    }

    /** Shows the form and returns when it was closed. */
    public void showAndWait(String title, Loaded<?> form) {
        showAndWait(title, form, () -> true);
    }

    /**
     * Shows the form and returns when it was closed.
     *
     * @param mayClose asked when Escape or the window's own button would close it; false keeps it
     *     open
     */
    public void showAndWait(String title, Loaded<?> form, BooleanSupplier mayClose) {
        prepare(title, form.root(), mayClose);
        form.shown();
        FormDraft typed = draft.isEmpty() ? null : stages.draft(form.root(), draft);
        if (typed != null) {
            Platform.runLater(() -> found.setVisible(typed.begin()));
            // At once, because behind a lock the casebook is being closed.
            stage.setOnHidden(_ -> {
                if (left) {
                    typed.end();
                } else {
                    typed.keep();
                }
            });
        }
        stage.showAndWait();
        form.hidden();
    }

    /**
     * Keeps what is typed until the form is saved or left on purpose; a lock and a crash are
     * neither.
     *
     * @param name which form of which thing, such as {@code form/entry/<case>/new}
     * @param foundWords says that something typed before is back
     */
    public FormDialog drafting(String name, String foundWords) {
        draft = name;
        found.setText(foundWords);
        return this;
    }

    /** Closes the form without asking. */
    public void close() {
        left = true;
        stage.close();
    }

    private void prepare(String title, Parent content, BooleanSupplier mayClose) {
        stages.front().ifPresent(stage::initOwner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stages.fill(stage, frame(title, content));
        stage.setOnCloseRequest(event -> {
            left = mayClose.getAsBoolean();
            if (!left) {
                event.consume();
            }
        });
        stage.getScene()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (event.getCode() == KeyCode.ESCAPE && mayClose.getAsBoolean()) {
                                event.consume();
                                close();
                            }
                        });
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMaxWidth(room.getWidth() - MARGIN);
        stage.setMaxHeight(room.getHeight() - MARGIN);
    }

    /** A window is made as high as words in one line would need: those that wrap need more. */
    private void heighten(ScrollPane scroll, Parent content) {
        scroll.getScene().getRoot().applyCss();
        scroll.getScene().getRoot().layout();
        Bounds room = scroll.getViewportBounds();
        double missing = Math.ceil(content.prefHeight(room.getWidth()) - room.getHeight());
        if (missing > 0) {
            double height = Math.min(stage.getMaxHeight(), stage.getHeight() + missing);
            // Up first: a window must not grow over the lower edge of the screen.
            double lowest = Screen.getPrimary().getVisualBounds().getMaxY() - height;
            stage.setY(Math.min(stage.getY(), lowest));
            stage.setHeight(height);
        }
    }

    /** A title, often the words of the button that opened it, without its dots. */
    static Label heading(String title) {
        Label heading = new Label(title.replaceFirst("(…|\\.\\.\\.)$", ""));
        heading.getStyleClass().add("title-4");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        return heading;
    }

    private Parent frame(String title, Parent content) {
        Label heading = heading(title);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        found.getStyleClass().add("chip");
        found.setVisible(false);
        found.managedProperty().bind(found.visibleProperty());
        HBox head = new HBox(heading, found, space);
        head.getStyleClass().add("dialog-head");
        stages.corner().ifPresent((Node corner) -> head.getChildren().add(corner));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        BorderPane frame = new BorderPane(scroll);
        frame.setTop(head);
        frame.getStyleClass().add("form-dialog");
        stage.setOnShown(_ -> heighten(scroll, content));
        return frame;
    }
}
