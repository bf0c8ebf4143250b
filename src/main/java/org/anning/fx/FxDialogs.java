package org.anning.fx;

import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.anning.common.Refusal;
import org.anning.common.Texts;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The dialogs of the running program, in the look of the window they stand over. */
public final class FxDialogs implements Dialogs {

    private static final double GAP = 12;

    private final Stages stages;
    private final Language language;

    public FxDialogs(Stages stages, Language language) {
        this.stages = stages;
        this.language = language;
    }

    @Override
    public void refused(Refusal refusal) {
        inform(texts().get("fx.dialog.refused"), texts().sentence(refusal));
    }

    @Override
    public void inform(String title, String text) {
        Dialog<ButtonType> dialog = dialog(title, text(text));
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(texts().get("fx.dialog.ok"), ButtonBar.ButtonData.OK_DONE));
        show(dialog);
    }

    @Override
    public boolean confirm(String title, String text, String yes) {
        ButtonType doIt = new ButtonType(yes, ButtonBar.ButtonData.OTHER);
        Dialog<ButtonType> dialog = dialog(title, text(text));
        ButtonType cancel = cancelType();
        dialog.getDialogPane().getButtonTypes().addAll(doIt, cancel);
        Button safe = button(dialog, cancel);
        safe.setDefaultButton(true);
        button(dialog, doIt).getStyleClass().add("danger");
        dialog.setOnShown(_ -> safe.requestFocus());
        return show(dialog).filter(doIt::equals).isPresent();
    }

    @Override
    public boolean agree(String title, String text, String yes) {
        ButtonType doIt = new ButtonType(yes, ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog(title, text(text));
        dialog.getDialogPane().getButtonTypes().addAll(doIt, cancelType());
        return show(dialog).filter(doIt::equals).isPresent();
    }

    @Override
    public Optional<String> ask(String title, String text, String suggestion) {
        TextField field = new TextField(suggestion);
        Label label = text(text);
        label.setLabelFor(field);
        Dialog<ButtonType> dialog = dialog(title, new VBox(GAP, label, field));
        ButtonType ok = okType("fx.dialog.enter");
        dialog.getDialogPane().getButtonTypes().addAll(ok, cancelType());
        button(dialog, ok).disableProperty().bind(field.textProperty().map(String::isBlank));
        dialog.setOnShown(_ -> field.requestFocus());
        return show(dialog)
                .filter(ok::equals)
                .map(_ -> field.getText().strip())
                .filter(answer -> !answer.isEmpty());
    }

    @Override
    public <T> Optional<T> pick(
            String title, String text, List<T> choices, Function<T, String> label) {
        ListView<T> list = new ListView<>();
        list.getItems().setAll(choices);
        list.setCellFactory(_ -> new Named<>(label));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(8, choices.size() + 1) * 40);
        Label words = text(text);
        words.setLabelFor(list);
        list.setAccessibleText(title);
        Dialog<ButtonType> dialog = dialog(title, new VBox(GAP, words, list));
        ButtonType ok = okType("fx.dialog.choose");
        dialog.getDialogPane().getButtonTypes().addAll(ok, cancelType());
        dialog.setOnShown(_ -> list.requestFocus());
        return show(dialog)
                .filter(ok::equals)
                .flatMap(_ -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
    }

    @Override
    public boolean broken(ErrorReport report, boolean reopening) {
        TextArea details = new TextArea(report.text());
        details.setEditable(false);
        details.setPrefRowCount(5);
        details.setAccessibleText(texts().get("fx.broken.details"));
        Label code = new Label(texts().get("fx.broken.code", report.code().code()));
        code.getStyleClass().add("error-code");
        VBox content = new VBox(GAP, text(texts().get("fx.broken.safe")), code, details);
        Dialog<ButtonType> dialog = dialog(texts().get("fx.broken.title"), content);
        ButtonType copy = new ButtonType(texts().get("fx.broken.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType reopen =
                new ButtonType(texts().get("fx.broken.reopen"), ButtonBar.ButtonData.OTHER);
        ButtonType goOn =
                new ButtonType(texts().get("fx.broken.goOn"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(copy, goOn);
        if (reopening) {
            dialog.getDialogPane().getButtonTypes().add(1, reopen);
        }
        button(dialog, copy)
                .addEventFilter(
                        javafx.event.ActionEvent.ACTION,
                        event -> {
                            Clipboard.getSystemClipboard()
                                    .setContent(Map.of(DataFormat.PLAIN_TEXT, report.text()));
                            event.consume();
                        });
        dialog.setOnShown(_ -> button(dialog, goOn).requestFocus());
        return show(dialog).filter(reopen::equals).isPresent();
    }

    @Override
    public Optional<Path> chooseOpen(String title, FileKind... kinds) {
        return path(fileChooser(title, kinds).showOpenDialog(owner()));
    }

    @Override
    public List<Path> chooseOpenMany(String title, FileKind... kinds) {
        List<File> chosen = fileChooser(title, kinds).showOpenMultipleDialog(owner());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, FileKind kind) {
        FileChooser chooser = fileChooser(title, kind);
        chooser.setInitialFileName(suggestedName);
        return path(chooser.showSaveDialog(owner()));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner()));
    }

    private static FileChooser fileChooser(String title, FileKind... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        for (FileKind kind : kinds) {
            List<String> patterns =
                    kind.endings().isEmpty()
                            ? List.of("*.*")
                            : kind.endings().stream().map(ending -> "*" + ending).toList();
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(kind.name(), patterns));
        }
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private @Nullable Window owner() {
        return stages.front().orElse(null);
    }

    private Dialog<ButtonType> dialog(String title, javafx.scene.Node content) {
        Dialog<ButtonType> dialog = new Alert(Alert.AlertType.NONE);
        dialog.setTitle(title);
        DialogPane pane = dialog.getDialogPane();
        Label heading = FormDialog.heading(title);
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(GAP, heading, content);
        all.getStyleClass().add("dialog-words");
        pane.setContent(all);
        pane.getStyleClass().add("quiet-dialog");
        stages.front().ifPresent(dialog::initOwner);
        Scene scene = pane.getScene();
        stages.dress(scene);
        return dialog;
    }

    private static Optional<ButtonType> show(Dialog<ButtonType> dialog) {
        dialog.getDialogPane()
                .getButtonTypes()
                .forEach(type -> ButtonBar.setButtonUniformSize(button(dialog, type), false));
        return dialog.showAndWait();
    }

    private static Button button(Dialog<?> dialog, ButtonType type) {
        return (Button) dialog.getDialogPane().lookupButton(type);
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private ButtonType okType(String words) {
        return new ButtonType(texts().get(words), ButtonBar.ButtonData.OK_DONE);
    }

    private ButtonType cancelType() {
        return new ButtonType(texts().get("fx.dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    private Texts texts() {
        return language.texts();
    }

    private static final class Named<T> extends ListCell<T> {

        private final Function<T, String> label;

        Named(Function<T, String> label) {
            this.label = label;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : label.apply(item));
        }
    }
}
