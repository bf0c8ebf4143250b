package org.anning.loans.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Language;
import org.anning.printing.PageImage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** A scan chosen from the evidence of a case, shown page by page beside a checklist. */
final class ScanPane extends VBox {

    private static final double WIDTH = 380;
    private static final double HEIGHT = 460;

    private final Scans scans;
    private final CaseId caseId;
    private final Background background;
    private final Language language;
    private final ComboBox<Scans.Scan> choice = new ComboBox<>();
    private final Label state = new Label();
    private final ImageView view = new ImageView();
    private final Button previous = new Button();
    private final Button next = new Button();
    private List<PageImage> pages = List.of();
    private int page;

    ScanPane(
            Scans scans,
            CaseId caseId,
            List<Scans.Scan> all,
            @Nullable UUID chosen,
            Background background,
            Language language) {
        super(8);
        this.scans = scans;
        this.caseId = caseId;
        this.background = background;
        this.language = language;
        String name = language.texts().get("loans.arrange.scan");
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(choice);
        choice.setAccessibleText(name);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new Titles());
        choice.getItems().setAll(all);
        state.setWrapText(true);
        state.getStyleClass().add("hint");
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(view);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.visibleProperty().bind(view.imageProperty().isNotNull());
        scroll.managedProperty().bind(view.imageProperty().isNotNull());
        previous.setText(language.texts().get("loans.arrange.previous"));
        next.setText(language.texts().get("loans.arrange.next"));
        previous.setOnAction(_ -> turn(page - 1));
        next.setOnAction(_ -> turn(page + 1));
        HBox pager = new HBox(8, previous, next);
        pager.visibleProperty().bind(view.imageProperty().isNotNull());
        pager.managedProperty().bind(view.imageProperty().isNotNull());
        getChildren().setAll(label, choice, state, scroll, pager);
        choice.valueProperty().subscribe(this::open);
        all.stream().filter(s -> s.id().equals(chosen)).findFirst().ifPresent(choice::setValue);
    }

    /** The scan that is chosen, or null. */
    @Nullable UUID chosen() {
        Scans.Scan now = choice.getValue();
        return now == null ? null : now.id();
    }

    private void open(Scans.@Nullable Scan scan) {
        view.setImage(null);
        if (scan == null) {
            state.setText(language.texts().get("loans.arrange.noScan"));
            return;
        }
        state.setText("");
        background
                .run(() -> scans.pages(caseId, scan.id()))
                .onSuccess(found -> {
                    if (scan.equals(choice.getValue())) {
                        pages = found;
                        turn(0);
                    }
                })
                .start();
    }

    private void turn(int to) {
        if (pages.isEmpty()) {
            state.setText(language.texts().get("loans.arrange.noPicture"));
            return;
        }
        page = Math.clamp(to, 0, pages.size() - 1);
        view.setImage(image(pages.get(page)));
        String words = language.texts().get("loans.arrange.page", page + 1, pages.size());
        state.setText(words);
        view.setAccessibleText(words);
        previous.setDisable(page == 0);
        next.setDisable(page == pages.size() - 1);
    }

    /** A page in memory as the window draws it. */
    static Image image(PageImage page) {
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
        return image;
    }

    private static final class Titles extends StringConverter<Scans.@Nullable Scan> {
        @Override
        public String toString(Scans.@Nullable Scan scan) {
            return scan == null ? "" : scan.title();
        }

        @Override
        public Scans.@Nullable Scan fromString(String title) {
            return null;
        }
    }
}
