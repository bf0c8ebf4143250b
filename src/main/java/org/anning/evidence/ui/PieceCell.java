package org.anning.evidence.ui;

import javafx.collections.MapChangeListener;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.anning.common.Texts;
import org.anning.evidence.Checked;
import org.anning.evidence.Media;
import org.anning.evidence.Showing;
import org.anning.fx.Language;
import org.anning.printing.PageImage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.UUID;

/** A piece with its small picture; it can be dragged to another place. */
final class PieceCell extends ListCell<Piece> {

    private static final String DRAGGED = "anning-evidence:";
    private static final double PICTURE = 52;

    private final EvidenceViewModel model;
    private final Language language;
    private final ImageView image = new ImageView();
    private final FontIcon icon = new FontIcon("mdi2f-file-outline");
    private final Label title = new Label();
    private final Label below = new Label();
    private final Label proves = new Label();
    private final HBox whole;

    PieceCell(EvidenceViewModel model, Language language) {
        this.model = model;
        this.language = language;
        image.setFitWidth(PICTURE);
        image.setFitHeight(PICTURE);
        image.setPreserveRatio(true);
        StackPane place = new StackPane(icon, image);
        place.getStyleClass().add("evidence-thumb");
        title.getStyleClass().add("evidence-title");
        below.getStyleClass().add("hint");
        proves.getStyleClass().add("hint");
        VBox words = new VBox(title, below, proves);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        whole = new HBox(place, words);
        whole.getStyleClass().add("evidence-row");
        setPrefWidth(0);
        model.small()
                .addListener(
                        (MapChangeListener<UUID, PageImage>)
                                changed -> {
                                    Piece piece = getItem();
                                    if (piece != null && piece.id().equals(changed.getKey())) {
                                        draw(piece);
                                    }
                                });
        setOnDragDetected(event -> drag());
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
    }

    private void drag() {
        Piece piece = getItem();
        if (piece != null) {
            Dragboard board = startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(DRAGGED + piece.id());
            board.setContent(content);
            board.setDragView(snapshot(new SnapshotParameters(), null));
        }
    }

    private static boolean ours(DragEvent event) {
        Dragboard board = event.getDragboard();
        return board.hasString() && board.getString().startsWith(DRAGGED);
    }

    private void over(DragEvent event) {
        if (ours(event) && getItem() != null) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (ours(event) && getItem() != null) {
            UUID id = UUID.fromString(event.getDragboard().getString().substring(DRAGGED.length()));
            model.rows().stream()
                    .filter(piece -> piece.id().equals(id))
                    .findFirst()
                    .ifPresent(piece -> model.move(piece, getIndex()));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    @Override
    protected void updateItem(@Nullable Piece piece, boolean nothing) {
        super.updateItem(piece, nothing);
        getStyleClass().remove("struck");
        if (piece == null || nothing) {
            setGraphic(null);
            return;
        }
        Texts texts = language.texts();
        String name = piece.row().facts().title();
        title.setText(piece.number() == 0 ? name : piece.number() + "  " + name);
        Checked checked = model.checked().get(piece.id());
        boolean bad = checked != null && checked.bad();
        below.setText(
                bad
                        ? texts.get("evidence.row.bad")
                        : texts.name("evidence.kind", piece.row().facts().kind()));
        below.getStyleClass().remove("missing");
        if (bad) {
            below.getStyleClass().add("missing");
        }
        proves.setText(
                piece.entries().isEmpty()
                        ? texts.get("evidence.book.provesNone")
                        : texts.get("evidence.row.proves", piece.entries().size()));
        if (piece.row().struck()) {
            getStyleClass().add("struck");
        }
        draw(piece);
        setGraphic(whole);
    }

    private void draw(Piece piece) {
        PageImage picture = piece.folded() ? null : model.small().get(piece.id());
        image.setImage(picture == null ? null : Images.of(picture));
        icon.setVisible(picture == null);
        icon.setIconLiteral(iconOf(piece));
    }

    private static String iconOf(Piece piece) {
        if (piece.row().facts().showing() == Showing.NEVER_KEPT) {
            return "mdi2e-eye-off-outline";
        }
        Media media = piece.file() == null ? null : piece.file().media();
        if (media == null) {
            return "mdi2f-format-list-text";
        }
        if (piece.folded()) {
            return "mdi2e-eye-off-outline";
        }
        return switch (media) {
            case AUDIO -> "mdi2m-microphone-outline";
            case VIDEO -> "mdi2v-video-outline";
            case PDF -> "mdi2f-file-pdf-box";
            case TEXT -> "mdi2f-file-document-outline";
            case SVG, OTHER -> "mdi2f-file-outline";
            default -> "mdi2i-image-outline";
        };
    }
}
