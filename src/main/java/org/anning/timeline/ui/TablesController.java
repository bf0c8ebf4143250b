package org.anning.timeline.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.fx.SeverityMark;
import org.anning.timeline.patterns.DayCounts;
import org.anning.timeline.patterns.DayCounts.Bar;
import org.anning.timeline.patterns.HourGrid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * The numbers of the pictures as tables, for the keyboard and for a voice that reads them: Enter
 * does what a click into the picture does.
 */
public final class TablesController implements Screen {

    private static final int HOURS = 24;

    @FXML private TableView<Bar> days;
    @FXML private TableView<DayOfWeek> hours;

    private final TimelineViewModel.Pictures pictures;
    private final Language language;
    private final BiConsumer<LocalDate, LocalDate> choosePeriod;
    private final Consumer<EntryFilter.Cell> chooseCell;
    private final Runnable close;

    TablesController(
            TimelineViewModel.Pictures pictures,
            Language language,
            BiConsumer<LocalDate, LocalDate> choosePeriod,
            Consumer<EntryFilter.Cell> chooseCell,
            Runnable close) {
        this.pictures = pictures;
        this.language = language;
        this.choosePeriod = choosePeriod;
        this.chooseCell = chooseCell;
        this.close = close;
    }

    @FXML
    private void initialize() {
        DayCounts counts = pictures.days();
        TableColumn<Bar, String> period =
                new TableColumn<>(language.texts().get("timeline.tables.period"));
        period.setCellValueFactory(row -> new ReadOnlyStringWrapper(period(row.getValue())));
        period.setPrefWidth(190);
        days.getColumns().add(period);
        days.getColumns().add(number("timeline.tables.total", Bar::total));
        for (int level = SeverityMark.MOST; level >= 0; level--) {
            int at = level;
            days.getColumns()
                    .add(number("timeline.severity." + level, bar -> bar.bySeverity().get(at)));
        }
        days.getItems().setAll(counts.bars());
        days.addEventHandler(KeyEvent.KEY_PRESSED, this::chooseDays);
        hours();
    }

    private static String period(Bar bar) {
        return bar.first().equals(bar.last())
                ? bar.first().toString()
                : bar.first() + " – " + bar.last();
    }

    private TableColumn<Bar, Number> number(String key, ToIntFunction<Bar> value) {
        TableColumn<Bar, Number> column = new TableColumn<>(language.texts().get(key));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(value.applyAsInt(row.getValue())));
        column.setPrefWidth(92);
        return column;
    }

    private void hours() {
        HourGrid grid = pictures.grid();
        TableColumn<DayOfWeek, String> day =
                new TableColumn<>(language.texts().get("timeline.tables.weekday"));
        day.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(
                        row.getValue().getDisplayName(TextStyle.FULL, language.lang().locale())));
        day.setPrefWidth(110);
        hours.getColumns().add(day);
        for (int hour = 0; hour < HOURS; hour++) {
            int at = hour;
            TableColumn<DayOfWeek, Number> column =
                    new TableColumn<>(language.texts().get("timeline.tables.hour", hour));
            column.setCellValueFactory(
                    row -> new ReadOnlyObjectWrapper<>(grid.at(row.getValue(), at)));
            column.setPrefWidth(64);
            column.setSortable(false);
            column.setUserData(at);
            hours.getColumns().add(column);
        }
        hours.getItems().setAll(DayOfWeek.values());
        hours.getSelectionModel().setCellSelectionEnabled(true);
        hours.addEventHandler(KeyEvent.KEY_PRESSED, this::chooseHour);
    }

    private void chooseDays(KeyEvent event) {
        Bar bar = days.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && bar != null) {
            event.consume();
            choosePeriod.accept(bar.first(), bar.last());
            close.run();
        }
    }

    @SuppressWarnings("rawtypes") // TableView itself gives its positions without their row type.
    private void chooseHour(KeyEvent event) {
        List<TablePosition> cells = hours.getSelectionModel().getSelectedCells();
        if (event.getCode() != KeyCode.ENTER || cells.isEmpty()) {
            return;
        }
        TablePosition cell = cells.getFirst();
        if (cell.getTableColumn() != null
                && cell.getTableColumn().getUserData() instanceof Integer hour) {
            event.consume();
            chooseCell.accept(new EntryFilter.Cell(hours.getItems().get(cell.getRow()), hour));
            close.run();
        }
    }

    @FXML
    private void onClose() {
        close.run();
    }

    @Override
    public void shown() {
        days.requestFocus();
        days.getSelectionModel().selectFirst();
    }
}
