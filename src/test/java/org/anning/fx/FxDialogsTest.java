package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.anning.common.Lang;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

class FxDialogsTest extends FxTest {

    private final List<Boolean> answers = new ArrayList<>();

    @Test
    void onlyADeedThatDestroysIsRedAndNotWhatEnterDoes() {
        assertEquals(
                List.of("删掉 danger", "取消 default"), asked((d, _) -> d.confirm("删", "删？", "删掉")));
        assertEquals(List.of("取消", "打印 default"), asked((d, _) -> d.agree("打印", "打印？", "打印")));
        assertEquals(List.of(false, true), answers);
    }

    @Test
    void aFormWithWordsThatWrapIsWholeWithoutScrolling() {
        VBox form = onFx(() -> new VBox(new TextField(), wrapping(), new Button("保存")));
        FormDialog dialog = onFx(() -> new FormDialog(new Stages(new Look())));
        Platform.runLater(() -> dialog.showAndWait("口令", new Loaded<>(form, "form")));
        await(
                "the form",
                () ->
                        form.getScene() != null
                                && form.getScene().getWindow() != null
                                && form.getScene().getWindow().isShowing());
        settle();

        ScrollPane scroll =
                onFx(() -> (ScrollPane) form.getScene().getRoot().lookup(".scroll-pane"));
        double room = onFx(() -> scroll.getViewportBounds().getHeight());
        assertTrue(onFx(() -> form.prefHeight(form.getWidth())) <= room + 1, "room " + room);
        onFx(dialog::close);
    }

    private static Label wrapping() {
        Label hint = new Label("几个不相干的词连在一起，又好记又难猜；可以用中文。".repeat(4));
        hint.setWrapText(true);
        hint.setPrefWidth(300);
        return hint;
    }

    /** The buttons of a dialog with what marks them; Enter answers it. */
    private List<String> asked(BiPredicate<Dialogs, String> question) {
        Dialogs dialogs = onFx(() -> new FxDialogs(new Stages(new Look()), new Language(Lang.ZH)));
        Platform.runLater(() -> answers.add(question.test(dialogs, "")));
        await("the question", () -> !buttons().isEmpty());
        List<String> seen =
                onFx(() ->
                        buttons().stream()
                                .map(b ->
                                        b.getText()
                                                + (b.getStyleClass().contains("danger")
                                                        ? " danger"
                                                        : "")
                                                + (b.isDefaultButton() ? " default" : ""))
                                .sorted()
                                .toList());
        robot.push(KeyCode.ENTER);
        await("the answer", () -> buttons().isEmpty());
        return seen;
    }

    private static List<Button> buttons() {
        return onFx(() ->
                Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .flatMap(w -> allIn(w.getScene().getRoot()).stream())
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .toList());
    }
}
