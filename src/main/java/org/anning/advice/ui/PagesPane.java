package org.anning.advice.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.anning.fx.Language;
import org.anning.printing.PageImage;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows {@link PagesViewModel}: one page as wide as there is room, and the way to the others. */
final class PagesPane extends VBox {

    private static final double MARGIN = 24;
    private static final double WIDEST = 820;

    private final ImageView picture = new ImageView();

    PagesPane(PagesViewModel pages, Language language) {
        getStyleClass().add("preview");
        Button back = new Button(language.texts().get("advice.back"));
        back.setOnAction(_ -> pages.turn(-1));
        Button forward = new Button(language.texts().get("advice.forward"));
        forward.setOnAction(_ -> pages.turn(1));
        Label number = new Label();
        number.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        pages.countProperty().get() == 0
                                                ? ""
                                                : language.texts()
                                                        .get(
                                                                "advice.page",
                                                                pages.pageProperty().get() + 1,
                                                                pages.countProperty().get()),
                                pages.pageProperty(),
                                pages.countProperty()));
        back.disableProperty().bind(pages.pageProperty().isEqualTo(0));
        forward.disableProperty()
                .bind(pages.pageProperty().greaterThanOrEqualTo(pages.countProperty().subtract(1)));
        for (Labeled words : List.of(back, number, forward)) {
            words.setMinWidth(Region.USE_PREF_SIZE);
        }
        FlowPane turn = new FlowPane(8, 8, back, number, forward);
        turn.setAlignment(Pos.CENTER);
        turn.setRowValignment(VPos.CENTER);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        StackPane paper = new StackPane(picture);
        ScrollPane scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(language.texts().get("advice.preview"));
        picture.setAccessibleText(language.texts().get("advice.preview"));
        picture.fitWidthProperty()
                .bind(Bindings.min(WIDEST, scroll.widthProperty().subtract(MARGIN)));
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(turn, scroll);
        pages.pictureProperty().subscribe(this::show);
    }

    private void show(@Nullable PageImage page) {
        if (page == null) {
            picture.setImage(null);
            return;
        }
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.argb(),
                        0,
                        page.width());
        picture.setImage(image);
    }
}
