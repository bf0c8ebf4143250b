package org.anning.work.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.work.Review;
import org.anning.work.ReviewFacts;
import org.anning.work.WorkService.Waiting;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Shows {@link QueueViewModel}. */
public final class QueueController implements Screen {

    @FXML private TableView<Waiting> table;
    @FXML private TableColumn<Waiting, String> number;
    @FXML private TableColumn<Waiting, String> client;
    @FXML private TableColumn<Waiting, String> stage;
    @FXML private TableColumn<Waiting, String> about;
    @FXML private TableColumn<Waiting, String> by;
    @FXML private TableColumn<Waiting, String> age;
    @FXML private Button open;

    private final QueueViewModel queue;
    private final Language language;

    public QueueController(QueueViewModel queue, Language language) {
        this.queue = queue;
        this.language = language;
    }

    @FXML
    private void initialize() {
        column(number, w -> w.row().number());
        column(client, w -> w.row().clientName());
        column(stage, w -> language.texts().name("work.stage", w.review().stage()));
        column(about, w -> about(w.review()));
        column(by, w -> w.review().by());
        column(age, w -> language.texts().get("work.ui.days", queue.days(w)));
        table.setItems(queue.rows());
        Label nothing = new Label(language.texts().get("work.ui.queue.empty"));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        open.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        table.setRowFactory(_ -> {
            TableRow<Waiting> row = new TableRow<>();
            row.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                    openIt(row.getItem());
                }
            });
            return row;
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openIt(table.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
    }

    private static void column(
            TableColumn<Waiting, String> column, Function<Waiting, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private String about(Review review) {
        ReviewFacts last = review.last();
        if (last == null) {
            return "";
        }
        String place = language.texts().name("work.place", last.about());
        String field = last.field() == null ? place : place + " · " + last.field();
        return last.words() == null
                ? field
                : language.texts().get("work.ui.said", field, last.words());
    }

    private void openIt(@Nullable Waiting waiting) {
        if (waiting != null) {
            queue.open(waiting);
        }
    }

    @FXML
    private void onOpen() {
        openIt(table.getSelectionModel().getSelectedItem());
    }

    @Override
    public void shown() {
        queue.load();
        table.requestFocus();
    }
}
