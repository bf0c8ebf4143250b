package org.anning.cases.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;

import org.anning.cases.LogLine;
import org.anning.fx.Language;
import org.anning.fx.Screen;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows the log of one case: who did what, and what it was before. */
public final class LogController implements Screen {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @FXML private TableView<LogLine> table;
    @FXML private TableColumn<LogLine, String> at;
    @FXML private TableColumn<LogLine, String> who;
    @FXML private TableColumn<LogLine, String> deed;
    @FXML private TableColumn<LogLine, String> subject;
    @FXML private TextArea before;

    private final LogViewModel log;
    private final Language language;
    private final ZoneId zone;
    private Runnable handOver = () -> {};
    private Runnable give = () -> {};

    LogController(LogViewModel log, Language language, ZoneId zone) {
        this.log = log;
        this.language = language;
        this.zone = zone;
    }

    /** Lets everything that is kept of the client be taken out for the client. */
    public void offerCopy(Runnable wanted) {
        handOver = wanted;
    }

    /** Lets the case be given to another casebook. */
    public void offerGiving(Runnable wanted) {
        give = wanted;
    }

    @FXML
    private void onGive() {
        give.run();
    }

    @FXML
    private void onCopy() {
        handOver.run();
    }

    @FXML
    private void initialize() {
        at.setCellValueFactory(
                l -> new ReadOnlyStringWrapper(AT.format(l.getValue().at().atZone(zone))));
        who.setCellValueFactory(l -> new ReadOnlyStringWrapper(l.getValue().who()));
        deed.setCellValueFactory(l ->
                new ReadOnlyStringWrapper(
                        language.texts().name("cases.deed", l.getValue().deed())));
        subject.setCellValueFactory(l ->
                new ReadOnlyStringWrapper(
                        language.texts().get("cases.subject." + l.getValue().subject())));
        table.setItems(log.lines());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line ->
                        before.setText(line == null || line.before() == null ? "" : line.before()));
    }

    @Override
    public void shown() {
        log.load();
    }
}
