package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.fx.FxTest;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A copy that a program outside was given is gone as soon as the casebook is locked. */
class OutsideViewerTest extends FxTest {

    @TempDir Path home;

    private final List<Path> opened = new CopyOnWriteArrayList<>();

    @Test
    void theCopyForAViewerOutsideIsRemovedWhenTheCasebookIsLocked() throws IOException {
        Stage stage =
                onFx(() -> {
                    Stage made = new Stage();
                    new Composition(made, home.resolve("h"), TestCasebook.CLOCK)
                            .viewing(opened::add)
                            .begin();
                    return made;
                });
        settle();
        press(stage, "先看看示例");
        await("the sample is open", () -> says("今天要看的"));
        press(stage, "白露阿姨");
        await("the case is open", () -> says("示例-0003"));
        onFx(() -> tab("证据"));
        await("the piece with a file is chosen", () -> chooseWhatCanBeOpened(stage));
        Platform.runLater(() -> button(b -> "open".equals(b.getId())).fire());
        await("it is asked", () -> says("没有加密的副本"));
        onFx(() -> button(b -> "用外部程序打开".equals(b.getText()) && !"open".equals(b.getId())).fire());
        await("the copy is handed over", () -> opened.size() == 1);
        Path copy = opened.getFirst();
        byte[] jpeg = Files.readAllBytes(copy);
        assertEquals(0xFF, jpeg[0] & 0xFF);
        assertEquals(0xD8, jpeg[1] & 0xFF);

        onFx(() -> button(b -> "lock".equals(b.getId())).fire());

        await("the copy is gone", () -> !Files.exists(copy));
    }

    private static boolean chooseWhatCanBeOpened(Stage stage) {
        ListView<?> list = (ListView<?>) stage.getScene().lookup(".evidence-list");
        for (int i = 0; list != null && i < list.getItems().size(); i++) {
            list.getSelectionModel().clearAndSelect(i);
            if (button(b -> "open".equals(b.getId())).isVisible()) {
                return true;
            }
        }
        return false;
    }

    private static void tab(String name) {
        TabPane tabs = nodes(TabPane.class).findFirst().orElseThrow();
        tabs.getTabs().stream()
                .filter(t -> t.getText().equals(name))
                .forEach(t -> tabs.getSelectionModel().select(t));
    }

    private static <N extends Node> Stream<N> nodes(Class<N> type) {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(w -> allIn(w.getScene().getRoot()).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Button button(Predicate<Button> which) {
        return nodes(Button.class).filter(which).findFirst().orElseThrow();
    }

    private static boolean says(String words) {
        return nodes(Labeled.class)
                .anyMatch(l -> l.getText() != null && l.getText().contains(words));
    }
}
