package org.anning.library.ui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.advice.OfferedName;
import org.anning.common.Problem;
import org.anning.common.Texts;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.library.LibraryService.TemplateVersion;
import org.anning.library.Spot;
import org.anning.library.TemplateProblems;
import org.anning.library.TextDiff;
import org.anning.printing.PageImage;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Shows {@link TemplatesViewModel}. */
public final class TemplatesController implements Screen {

    @FXML private ListView<TemplatesViewModel.Item> list;
    @FXML private Label title;
    @FXML private TextArea source;
    @FXML private Label place;
    @FXML private VBox wrong;
    @FXML private Button save;
    @FXML private Button giveUp;
    @FXML private Label mayNot;
    @FXML private ComboBox<TemplatesViewModel.Person> person;
    @FXML private CheckBox large;
    @FXML private VBox pages;
    @FXML private Label pagesNote;
    @FXML private TextField findName;
    @FXML private ListView<OfferedName> names;
    @FXML private Tab fields;
    @FXML private ComboBox<TemplateVersion> before;
    @FXML private ComboBox<TemplateVersion> after;
    @FXML private ListView<TextDiff.Line> diff;
    @FXML private Button rollBack;

    private final TemplatesViewModel templates;
    private final Language language;
    private final Dialogs dialogs;

    TemplatesController(TemplatesViewModel templates, Language language, Dialogs dialogs) {
        this.templates = templates;
        this.language = language;
        this.dialogs = dialogs;
    }

    private Texts texts() {
        return language.texts();
    }

    @FXML
    private void initialize() {
        list.setItems(templates.items());
        list.setCellFactory(_ -> new ItemCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> {
                    if (item != null && !item.template().equals(templates.chosenProperty().get())) {
                        templates.open(item.template());
                    }
                });
        templates.chosenProperty().subscribe(this::showChosen);
        templates
                .items()
                .addListener(
                        (ListChangeListener<TemplatesViewModel.Item>)
                                _ -> showChosen(templates.chosenProperty().get()));
        source.textProperty().bindBidirectional(templates.sourceProperty());
        source.setEditable(templates.mayEdit());
        mayNot.setVisible(!templates.mayEdit());
        mayNot.setManaged(!templates.mayEdit());
        source.caretPositionProperty().subscribe(_ -> showPlace());
        templates.problems().addListener((ListChangeListener<Problem>) _ -> showProblems());
        save.disableProperty()
                .bind(
                        templates
                                .changedProperty()
                                .not()
                                .or(Bindings.isNotEmpty(templates.problems())));
        giveUp.disableProperty().bind(templates.changedProperty().not());
        initializePreview();
        initializeNames();
        initializeVersions();
    }

    private void initializePreview() {
        person.setItems(templates.persons());
        person.setConverter(
                new Shown<>() {
                    @Override
                    String words(TemplatesViewModel.Person one) {
                        return one.sample()
                                ? texts().get("library.templates.sample", one.name())
                                : one.name();
                    }
                });
        person.valueProperty().bindBidirectional(templates.personProperty());
        large.selectedProperty().bindBidirectional(templates.largeProperty());
        templates.previewProperty().subscribe(this::showPages);
    }

    private void initializeNames() {
        names.setCellFactory(_ -> new NameCell());
        findName.textProperty().subscribe(_ -> showNames());
        templates.names().addListener((ListChangeListener<OfferedName>) _ -> showNames());
        names.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                insertName();
            }
        });
        names.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                insertName();
                key.consume();
            }
        });
        fields.setOnSelectionChanged(_ -> showNames());
    }

    private void initializeVersions() {
        for (ComboBox<TemplateVersion> box : List.of(before, after)) {
            box.setItems(templates.versions());
            box.setConverter(
                    new Shown<>() {
                        @Override
                        String words(TemplateVersion one) {
                            return version(one);
                        }
                    });
            box.valueProperty().subscribe(_ -> showDiff());
        }
        templates
                .versions()
                .addListener((ListChangeListener<TemplateVersion>) _ -> chooseVersions());
        diff.setCellFactory(_ -> new DiffCell());
    }

    private void showChosen(@Nullable Spot template) {
        if (template == null) {
            return;
        }
        title.setText(TemplateWords.title(texts(), template));
        templates.items().stream()
                .filter(item -> item.template().equals(template))
                .findFirst()
                .ifPresent(item -> list.getSelectionModel().select(item));
    }

    private void showPlace() {
        int caret = Math.min(source.getCaretPosition(), source.getLength());
        long line = source.getText().substring(0, caret).chars().filter(c -> c == '\n').count();
        place.setText(texts().get("library.templates.line", line + 1));
    }

    private void showProblems() {
        wrong.getChildren().clear();
        for (Problem problem : templates.problems()) {
            Button line = new Button(texts().sentence(problem));
            line.setWrapText(true);
            line.setMaxWidth(Double.MAX_VALUE);
            line.getStyleClass().addAll("flat", "line", "missing");
            line.setOnAction(_ -> goTo(TemplateProblems.line(problem)));
            wrong.getChildren().add(line);
        }
        pages.setOpacity(templates.problems().isEmpty() ? 1 : 0.4);
        showPagesNote();
    }

    private void goTo(int line) {
        String text = source.getText();
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        int end = text.indexOf('\n', at);
        source.requestFocus();
        source.selectRange(at, end < 0 ? text.length() : end);
    }

    private void showPages(TemplatesViewModel.@Nullable Preview preview) {
        pages.getChildren().clear();
        if (preview != null) {
            for (PageImage page : preview.pages()) {
                ImageView view = new ImageView(image(page));
                view.setPreserveRatio(true);
                view.fitWidthProperty().bind(pages.widthProperty().subtract(16));
                view.setAccessibleText(texts().get("library.templates.preview"));
                pages.getChildren().add(view);
            }
        }
        showPagesNote();
    }

    private void showPagesNote() {
        TemplatesViewModel.Preview preview = templates.previewProperty().get();
        pagesNote.setText(
                !templates.problems().isEmpty()
                        ? texts().get("library.templates.stopped", templates.problems().size())
                        : preview == null
                                ? ""
                                : texts().get(
                                                "library.templates.pages",
                                                preview.pages().size(),
                                                preview.missing()));
    }

    private static WritableImage image(PageImage page) {
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

    private void showNames() {
        String wanted = findName.getText().toLowerCase(Locale.ROOT).strip();
        names.getItems()
                .setAll(
                        templates.names().stream()
                                .filter(name ->
                                        (name.name() + meaning(name))
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                                .toList());
    }

    private String meaning(OfferedName name) {
        String key = "advice.fact." + name.name();
        return texts().has(key) ? texts().get(key) : "";
    }

    private void insertName() {
        OfferedName name = names.getSelectionModel().getSelectedItem();
        if (name != null && templates.mayEdit()) {
            source.replaceSelection(name.inserted());
            source.requestFocus();
        }
    }

    private void chooseVersions() {
        if (!templates.versions().isEmpty()) {
            after.setValue(templates.versions().getFirst());
            before.setValue(templates.versions().get(Math.min(1, templates.versions().size() - 1)));
        }
        showDiff();
    }

    private String version(TemplateVersion one) {
        return one.change() == null
                ? texts().get("library.templates.shipped", one.version())
                : texts().get(
                                "library.templates.version",
                                one.version(),
                                ChangeWords.at(one.change(), templates.zone()),
                                one.change().who(),
                                one.change().why());
    }

    private void showDiff() {
        TemplateVersion one = before.getValue();
        TemplateVersion other = after.getValue();
        diff.getItems().clear();
        rollBack.setDisable(
                one == null
                        || !templates.mayEdit()
                        || templates.versions().isEmpty()
                        || one.equals(templates.versions().getFirst()));
        if (one != null && other != null) {
            diff.getItems().setAll(TextDiff.of(one.text(), other.text()));
        }
    }

    @FXML
    private void onSave() {
        dialogs.ask(texts().get("library.templates.save"), texts().get("library.row.why"), "")
                .ifPresent(templates::save);
    }

    @FXML
    private void onGiveUp() {
        if (dialogs.confirm(
                texts().get("library.templates.giveUp"),
                texts().get("library.templates.giveUpText"),
                texts().get("library.templates.giveUp"))) {
            templates.giveUp();
        }
    }

    @FXML
    private void onRollBack() {
        TemplateVersion older = before.getValue();
        if (older != null) {
            dialogs.ask(
                            texts().get("library.templates.rollBack"),
                            texts().get("library.row.why"),
                            "")
                    .ifPresent(why -> templates.rollBack(older, why));
        }
    }

    @Override
    public void shown() {
        templates.load();
    }

    /** Things of a list in words that only the screen knows. */
    private abstract static class Shown<T> extends StringConverter<T> {

        abstract String words(T one);

        @Override
        public String toString(@Nullable T one) {
            return one == null ? "" : words(one);
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }

    /** A template, and whether it was changed here. */
    private final class ItemCell extends ListCell<TemplatesViewModel.Item> {

        ItemCell() {
            // As wide as the list, so that long names wrap.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(TemplatesViewModel.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(TemplateWords.title(texts(), item.template()));
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            VBox both = new VBox(2, name);
            both.setAlignment(Pos.CENTER_LEFT);
            String state =
                    item.draft() ? "library.templates.draft" : item.own() ? "library.law.own" : "";
            if (!state.isEmpty()) {
                Label below = new Label(texts().get(state));
                below.getStyleClass().add("hint");
                both.getChildren().add(below);
            }
            setGraphic(both);
        }
    }

    /** A name, what it means and what kind it is. */
    private final class NameCell extends ListCell<OfferedName> {
        @Override
        protected void updateItem(@Nullable OfferedName name, boolean empty) {
            super.updateItem(name, empty);
            if (empty || name == null) {
                setGraphic(null);
                return;
            }
            String kind =
                    texts().get(
                                    "library.templates.kind."
                                            + name.kind().name().toLowerCase(Locale.ROOT));
            String inside = String.join(texts().lang().pick("、", ", "), name.cells());
            Label below = new Label(String.join("  ", kind, meaning(name), inside).strip());
            below.getStyleClass().add("hint");
            below.setWrapText(true);
            setPrefWidth(0);
            setGraphic(new VBox(2, new Label(name.name()), below));
        }
    }

    /** A line of the comparison: a sign first, a shade second. */
    private static final class DiffCell extends ListCell<TextDiff.Line> {
        @Override
        protected void updateItem(TextDiff.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("diff-gone", "diff-new");
            setWrapText(true);
            setPrefWidth(0);
            if (empty || line == null) {
                setText(null);
                return;
            }
            setText(
                    switch (line.kind()) {
                        case SAME -> "   " + line.text();
                        case GONE -> "−  " + line.text();
                        case NEW -> "+  " + line.text();
                    });
            if (line.kind() == TextDiff.Kind.GONE) {
                getStyleClass().add("diff-gone");
            } else if (line.kind() == TextDiff.Kind.NEW) {
                getStyleClass().add("diff-new");
            }
        }
    }
}
