package org.anning.timeline.ui;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.anning.common.Lang;
import org.anning.fx.Choices;
import org.anning.fx.Dialogs;
import org.anning.fx.FileKind;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.printing.PageImage;
import org.anning.timeline.report.TimelineReport;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows {@link ReportViewModel}. */
public final class ReportController implements Screen {

    @FXML private ImageView picture;
    @FXML private ProgressIndicator busy;
    @FXML private Label pageNumber;
    @FXML private Button back;
    @FXML private Button forward;
    @FXML private ComboBox<Lang> lang;
    @FXML private CheckBox large;
    @FXML private CheckBox exactWords;
    @FXML private Button print;
    @FXML private Button save;
    @FXML private Label note;

    private final ReportViewModel report;
    private final Language language;
    private final Dialogs dialogs;
    private final Runnable close;

    ReportController(ReportViewModel report, Language language, Dialogs dialogs, Runnable close) {
        this.report = report;
        this.language = language;
        this.dialogs = dialogs;
        this.close = close;
    }

    @FXML
    private void initialize() {
        Choices.fill(lang, Lang.class, "timeline.report.lang", language);
        lang.valueProperty().bindBidirectional(report.langProperty());
        large.selectedProperty().bindBidirectional(report.largeProperty());
        exactWords.selectedProperty().bindBidirectional(report.exactWordsProperty());
        busy.visibleProperty().bind(report.busyProperty());
        var none = report.shownProperty().isNull();
        print.disableProperty().bind(none);
        save.disableProperty().bind(none);
        pageNumber
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::pageWords, report.pageProperty(), report.shownProperty()));
        back.disableProperty().bind(report.pageProperty().isEqualTo(0));
        forward.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> report.pageProperty().get() + 1 >= pages(),
                                report.pageProperty(),
                                report.shownProperty()));
        report.pictureProperty().subscribe(this::show);
    }

    private int pages() {
        ReportViewModel.Shown now = report.shownProperty().get();
        return now == null ? 0 : now.pages();
    }

    private String pageWords() {
        return pages() == 0
                ? ""
                : language.texts()
                        .get("timeline.report.page", report.pageProperty().get() + 1, pages());
    }

    private void show(@Nullable PageImage page) {
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
        report.turn(-1);
    }

    @FXML
    private void onForward() {
        report.turn(1);
    }

    @FXML
    private void onPrint() {
        List<String> names = report.printerNames();
        note.setText(names.isEmpty() ? language.texts().get("timeline.report.noPrinter") : "");
        if (!names.isEmpty()) {
            dialogs.pick(
                            language.texts().get("timeline.report.print"),
                            language.texts().get("timeline.report.whichPrinter"),
                            names,
                            name -> name)
                    .ifPresent(report::print);
        }
    }

    @FXML
    private void onSave() {
        // The name says which paper it is, never whose.
        dialogs.chooseSave(
                        language.texts().get("timeline.report.save"),
                        TimelineReport.ID + ".pdf",
                        new FileKind("PDF", ".pdf"))
                .ifPresent(report::saveTo);
    }

    @FXML
    private void onClose() {
        close.run();
    }

    @Override
    public void shown() {
        report.prepare();
    }
}
