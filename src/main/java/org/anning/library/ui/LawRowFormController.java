package org.anning.library.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.anning.common.Problem;
import org.anning.fx.Choices;
import org.anning.fx.DateField;
import org.anning.fx.FormGrid;
import org.anning.fx.Language;
import org.anning.law.Mark;
import org.anning.library.LawRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A row of law data as a form. */
public final class LawRowFormController {

    private static final Set<String> DATES = Set.of("from", "to", "day", "last checked");
    private static final int LONG_TEXT = 40;

    @FXML private Label hint;
    @FXML private VBox fields;
    @FXML private Label touches;

    private final RowForm form;
    private final LawDataViewModel data;
    private final Language language;
    private final Runnable close;
    private final Map<String, Supplier<String>> cells = new LinkedHashMap<>();
    private final TextField why = new TextField();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();

    LawRowFormController(RowForm form, LawDataViewModel data, Language language, Runnable close) {
        this.form = form;
        this.data = data;
        this.language = language;
        this.close = close;
    }

    /** The title of the window it stands in. */
    String title() {
        return switch (form.kind()) {
            case CORRECT -> language.texts().get("library.row.correct");
            case SUCCEED -> language.texts().get("library.row.succeed");
            case ADD -> language.texts().get("library.row.add");
        };
    }

    @FXML
    private void initialize() {
        hint.setText(
                language.texts()
                        .get(
                                switch (form.kind()) {
                                    case CORRECT -> "library.row.correctHint";
                                    case SUCCEED -> "library.row.succeedHint";
                                    case ADD -> "library.row.addHint";
                                }));
        FormGrid grid = new FormGrid(fields, language);
        for (String column : form.row().shelf().columns()) {
            Control control = control(column);
            control.setDisable(form.fixed(column));
            grid.add(column, "library.column." + column.replace(' ', '_'), control);
        }
        grid.add(RowForm.WHOLE, "library.row.why", why);
        grid.follow(problems);
        data.touched(form.before(), this::showTouched);
    }

    private void showTouched(LawDataViewModel.Detail around) {
        boolean any = !around.of().rows().isEmpty() || !around.of().templates().isEmpty();
        touches.setText(
                any
                        ? language.texts()
                                .get(
                                        "library.row.touches",
                                        form.kind() == RowForm.Kind.SUCCEED
                                                ? around.of().rows().size()
                                                : 0,
                                        around.of().templates().size(),
                                        around.of().papers().size())
                        : "");
    }

    private Control control(String column) {
        String cell = form.row().cell(column);
        if (column.equals("mark")) {
            ComboBox<Mark> box = new ComboBox<>();
            Choices.fill(box, Mark.class, "law.mark", language);
            box.setValue(form.row().mark().orElse(Mark.RECALLED));
            cells.put(column, () -> box.getValue().code());
            return box;
        }
        if (DATES.contains(column)) {
            DateField field = new DateField();
            field.setText(cell);
            cells.put(
                    column,
                    () ->
                            field.isUnreadable() || field.getValue() == null
                                    ? field.getText()
                                    : field.getValue().toString());
            return field;
        }
        boolean prose =
                column.equals("zh")
                        || column.equals("en")
                        || column.endsWith(" zh")
                        || column.endsWith(" en")
                        || cell.length() > LONG_TEXT;
        TextInputControl text = prose ? new TextArea(cell) : new TextField(cell);
        if (text instanceof TextArea area) {
            area.setPrefRowCount(2);
            area.setWrapText(true);
        }
        cells.put(column, text::getText);
        return text;
    }

    /** The row as it stands in the form: one line in each cell. */
    private LawRow row() {
        List<String> typed = new ArrayList<>();
        cells.values().forEach(cell -> typed.add(cell.get().replaceAll("\\s+", " ").strip()));
        return new LawRow(form.row().shelf(), typed);
    }

    @FXML
    private void onSave() {
        data.keep(form.with(row(), why.getText()), problems::setAll, close);
    }

    @FXML
    private void onCancel() {
        close.run();
    }
}
