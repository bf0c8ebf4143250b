package org.anning.evidence.ui;

import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.anning.evidence.pictures.PictureChange;
import org.anning.fx.Language;
import org.anning.fx.Screen;

import java.awt.image.BufferedImage;

/**
 * Shows {@link PictureEditViewModel}. A part is chosen by dragging, or by keyboard: the arrows move
 * it, with Shift they make it larger or smaller.
 */
public final class PictureEditController implements Screen {

    private static final int WIDEST = 900;
    private static final int HIGHEST = 560;
    private static final int STEP = 10;

    @FXML private StackPane place;
    @FXML private ImageView view;
    @FXML private Pane over;
    @FXML private Rectangle part;
    @FXML private Label size;
    @FXML private Button save;
    @FXML private Button undo;

    private final PictureEditViewModel edit;
    private final Language language;
    private final Runnable keep;
    private final Runnable close;
    private double startX;
    private double startY;

    /**
     * @param keep keeps the changed picture
     */
    PictureEditController(
            PictureEditViewModel edit, Language language, Runnable keep, Runnable close) {
        this.edit = edit;
        this.language = language;
        this.keep = keep;
        this.close = close;
    }

    @FXML
    private void initialize() {
        edit.pictureProperty().subscribe(this::show);
        over.setOnMousePressed(this::pressed);
        over.setOnMouseDragged(this::dragged);
        over.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        over.accessibleTextProperty().bind(language.text("evidence.edit.part"));
    }

    private void show(BufferedImage picture) {
        view.setImage(Images.of(EvidenceViewModel.image(picture)));
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDEST / picture.getWidth(),
                                (double) HIGHEST / picture.getHeight()));
        double width = picture.getWidth() * scale;
        double height = picture.getHeight() * scale;
        view.setFitWidth(width);
        view.setFitHeight(height);
        over.setMinSize(width, height);
        over.setMaxSize(width, height);
        choose(width / 4, height / 4, width / 2, height / 8);
        size.setText(
                language.texts()
                        .get("evidence.edit.size", picture.getWidth(), picture.getHeight()));
        save.setDisable(!edit.changed());
        undo.setDisable(!edit.changed());
    }

    private void choose(double x, double y, double width, double height) {
        part.setX(Math.clamp(x, 0, Math.max(0, over.getMinWidth() - 4)));
        part.setY(Math.clamp(y, 0, Math.max(0, over.getMinHeight() - 4)));
        part.setWidth(Math.clamp(width, 4, Math.max(4, over.getMinWidth() - part.getX())));
        part.setHeight(Math.clamp(height, 4, Math.max(4, over.getMinHeight() - part.getY())));
    }

    private void pressed(MouseEvent event) {
        startX = event.getX();
        startY = event.getY();
        over.requestFocus();
    }

    private void dragged(MouseEvent event) {
        double x = Math.clamp(event.getX(), 0, over.getMinWidth());
        double y = Math.clamp(event.getY(), 0, over.getMinHeight());
        choose(
                Math.min(startX, x),
                Math.min(startY, y),
                Math.abs(x - startX),
                Math.abs(y - startY));
    }

    private void typed(KeyEvent event) {
        double right =
                switch (event.getCode()) {
                    case LEFT -> -STEP;
                    case RIGHT -> STEP;
                    default -> 0;
                };
        double down =
                switch (event.getCode()) {
                    case UP -> -STEP;
                    case DOWN -> STEP;
                    default -> 0;
                };
        if (right == 0 && down == 0) {
            return;
        }
        event.consume();
        if (event.isShiftDown()) {
            choose(part.getX(), part.getY(), part.getWidth() + right, part.getHeight() + down);
        } else {
            choose(part.getX() + right, part.getY() + down, part.getWidth(), part.getHeight());
        }
    }

    /** The chosen part in pixels of the picture. */
    private java.awt.Rectangle chosen() {
        Bounds shown = view.getLayoutBounds();
        double scale = edit.pictureProperty().get().getWidth() / shown.getWidth();
        return new java.awt.Rectangle(
                (int) Math.round(part.getX() * scale),
                (int) Math.round(part.getY() * scale),
                (int) Math.round(part.getWidth() * scale),
                (int) Math.round(part.getHeight() * scale));
    }

    @FXML
    private void onCrop() {
        edit.change(PictureChange.CROP, chosen());
    }

    @FXML
    private void onCover() {
        edit.change(PictureChange.COVER, chosen());
    }

    @FXML
    private void onBlur() {
        edit.change(PictureChange.BLUR, chosen());
    }

    @FXML
    private void onTurn() {
        edit.change(PictureChange.TURN, chosen());
    }

    @FXML
    private void onUndo() {
        edit.undo();
    }

    @FXML
    private void onSave() {
        keep.run();
        close.run();
    }

    @FXML
    private void onCancel() {
        close.run();
    }

    @Override
    public void shown() {
        over.requestFocus();
    }
}
