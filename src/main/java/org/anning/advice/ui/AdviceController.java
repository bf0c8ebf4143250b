package org.anning.advice.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;

import org.anning.advice.Reason;
import org.anning.advice.Recommendation;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.fx.Choices;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.printing.PageImage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Shows {@link AdviceViewModel}. */
public final class AdviceController implements Screen {

    @FXML private VBox sheets;
    @FXML private ImageView picture;
    @FXML private Label pageNumber;
    @FXML private Label missing;
    @FXML private ComboBox<Lang> lang;
    @FXML private CheckBox large;
    @FXML private Label printerNote;

    private final AdviceViewModel advice;
    private final Language language;
    private final Dialogs dialogs;

    AdviceController(AdviceViewModel advice, Language language, Dialogs dialogs) {
        this.advice = advice;
        this.language = language;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Choices.fill(lang, Lang.class, "advice.lang", language);
        lang.valueProperty().bindBidirectional(advice.langProperty());
        large.selectedProperty().bindBidirectional(advice.largeProperty());
        advice.sheets().addListener((ListChangeListener<Recommendation>) _ -> showSheets());
        advice.chosenProperty().subscribe(_ -> showSheets());
        advice.shownProperty().subscribe(_ -> showPaper());
        advice.pageProperty().subscribe(_ -> showPaper());
        advice.pictureProperty().subscribe(this::showPicture);
    }

    private Texts texts() {
        return language.texts();
    }

    private void showSheets() {
        sheets.getChildren().clear();
        for (Recommendation sheet : advice.sheets()) {
            Button open = new Button(texts().get("advice.sheet." + sheet.id()));
            open.setMaxWidth(Double.MAX_VALUE);
            open.getStyleClass().addAll("flat", "line");
            if (sheet.id().equals(advice.chosenProperty().get())) {
                open.getStyleClass().add("chosen");
            }
            open.setOnAction(_ -> advice.choose(sheet.id()));
            Label verdict = new Label(texts().name("advice.verdict", sheet.verdict()));
            verdict.getStyleClass().addAll("tag", sheet.shown() ? "tag-today" : "tag-quiet");
            VBox box = new VBox(4, open, verdict);
            List<Reason> reasons = sheet.shown() ? sheet.because() : sheet.against();
            for (Reason reason : reasons) {
                Label why = new Label(texts().get(reason.textKey(), reason.grounds().size()));
                why.setWrapText(true);
                why.getStyleClass().addAll("hint", "text-muted");
                box.getChildren().add(why);
            }
            box.getStyleClass().add("card");
            sheets.getChildren().add(box);
        }
    }

    private void showPaper() {
        AdviceViewModel.Shown now = advice.shownProperty().get();
        if (now == null) {
            return;
        }
        pageNumber.setText(
                texts().get("advice.page", advice.pageProperty().get() + 1, now.pages()));
        missing.setText(
                advice.missing().isEmpty()
                        ? texts().get("advice.nothingMissing")
                        : texts().get(
                                        "advice.missing",
                                        advice.missing().size(),
                                        advice.missing().stream()
                                                .map(name ->
                                                        texts().has("advice.fact." + name)
                                                                ? texts().get("advice.fact." + name)
                                                                : null)
                                                .filter(words -> words != null)
                                                .distinct()
                                                .collect(Collectors.joining("\n"))));
    }

    private void showPicture(@Nullable PageImage page) {
        if (page == null) {
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

    @FXML
    private void onBack() {
        advice.turn(-1);
    }

    @FXML
    private void onForward() {
        advice.turn(1);
    }

    @FXML
    private void onPrint() {
        List<String> names = advice.printerNames();
        printerNote.setText(names.isEmpty() ? texts().get("advice.noPrinter") : "");
        if (!names.isEmpty()) {
            dialogs.pick(
                            texts().get("advice.print"),
                            texts().get("advice.whichPrinter"),
                            names,
                            name -> name)
                    .ifPresent(name -> advice.print(name, 1));
        }
    }

    @FXML
    private void onSave() {
        AdviceViewModel.Shown now = advice.shownProperty().get();
        if (now == null) {
            return;
        }
        // The name says which paper it is, never whose.
        dialogs.chooseSave(
                        texts().get("advice.savePdf"),
                        now.prepared().sheet().id() + ".pdf",
                        new FileKind("PDF", ".pdf"))
                .ifPresent(advice::saveTo);
    }

    @Override
    public void shown() {
        advice.load();
    }
}
