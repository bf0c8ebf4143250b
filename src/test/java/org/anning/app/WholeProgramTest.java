package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.fx.Action;
import org.anning.fx.FxTest;
import org.anning.fx.Screenshots;
import org.anning.storage.CasebookFolder;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The program as a newcomer meets it, from the first start on. */
class WholeProgramTest extends FxTest {

    @TempDir Path home;

    private Stage start() {
        Stage stage =
                onFx(() -> {
                    Stage made = new Stage();
                    new Composition(made, home.resolve("h"), TestCasebook.CLOCK).begin();
                    return made;
                });
        settle();
        return stage;
    }

    @Test
    void aDoubleClickInItsFolderAsksForThePassphraseOfThatCasebook() {
        Path casebook = TestCasebook.create(home);
        Path clicked = casebook.resolve("casebook.anning");
        Stage stage =
                onFx(() -> {
                    Stage made = new Stage();
                    new Composition(made, home.resolve("h"), TestCasebook.CLOCK)
                            .begin(CasebookFolder.behind(clicked));
                    return made;
                });
        settle();
        assertTrue(onFx(() -> says(stage, casebook.getFileName().toString())));
        assertEquals(Optional.empty(), CasebookFolder.behind(casebook.resolve("casebook.json")));
        onFx(stage::close);
    }

    private static boolean says(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(Node::isVisible)
                .anyMatch(l -> l.getText() != null && l.getText().contains(words));
    }

    @Test
    void theFirstStartWelcomesAndOpensTheSample() {
        Stage stage = start();
        onFx(() -> Screenshots.write(stage.getScene(), "whole-welcome"));
        assertTrue(onFx(() -> says(stage, "示例")));

        press(stage, "先看看示例");
        await("the sample is open", () -> says(stage, "今天要看的"));
        settle();

        picture(stage, "today");
        assertTrue(onFx(() -> says(stage, "示例 — 不是真实案件")));

        for (String place : List.of("复核", "统计", "备份")) {
            place(stage, place);
            settle();
            picture(stage, "place-" + place.codePointAt(0));
        }
        assertTrue(onFx(() -> says(stage, "全部资料")), "the zip can be reached");
        place(stage, "今天");
        settle();
        press(stage, "白露阿姨");
        await("the case is open", () -> says(stage, "示例-0003"));
        for (String tab : List.of("概况", "机构与借款", "时间线", "建议", "期限与步骤", "记录")) {
            tab(stage, tab);
            settle();
            picture(stage, "tab-" + tab.codePointAt(0));
        }
    }

    @Test
    void sizeAndLanguageChangeWithACaseOpenAndNothingStartedAnew() {
        Stage stage = start();
        press(stage, "先看看示例");
        await("the sample is open", () -> says(stage, "今天要看的"));
        press(stage, "白露阿姨");
        await("the case is open", () -> says(stage, "示例-0003"));
        settle();
        Scene scene = stage.getScene();
        double before = onFx(() -> size(stage, "示例-0003"));

        for (int i = 0; i < 20; i++) {
            act(scene, Action.LARGER);
        }
        settle();
        assertEquals(2.5 * before, onFx(() -> size(stage, "示例-0003")), 0.1);
        for (int i = 0; i < 20; i++) {
            act(scene, Action.SMALLER);
        }
        settle();
        assertEquals(0.8 * before, onFx(() -> size(stage, "示例-0003")), 0.1);

        act(scene, Action.LANGUAGE);
        await("the case is there in English", () -> says(stage, "Timeline"));
        assertTrue(onFx(() -> says(stage, "示例-0003")));
        assertFalse(onFx(() -> says(stage, "时间线")));
        act(scene, Action.NORMAL_SIZE);
        settle();
        assertEquals(before, onFx(() -> size(stage, "示例-0003")), 0.1);
        act(scene, Action.LANGUAGE);
        onFx(stage::close);
    }

    private static void act(Scene scene, Action action) {
        onFx(() ->
                Objects.requireNonNull(scene.getAccelerators().get(action.keys().getFirst()))
                        .run());
    }

    private static double size(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(l -> l.isVisible() && l.getText() != null && l.getText().contains(words))
                .findFirst()
                .orElseThrow()
                .getFont()
                .getSize();
    }

    @Test
    void theSearchBoxOpensARecordFoundByWordsAndPinyin() {
        Stage stage = start();
        press(stage, "先看看示例");
        await("the sample is open", () -> says(stage, "今天要看的"));
        TextField search = (TextField) onFx(() -> find(stage, "search"));

        onFx(() -> {
            search.requestFocus();
            search.setText("小满");
        });
        await("the hits", () -> hits().filter(l -> !l.getItems().isEmpty()).isPresent());
        settle();
        onFx(() -> Screenshots.write(hits().orElseThrow().getScene(), "whole-search-kinds"));
        int every = onFx(() -> hits().orElseThrow().getItems().size());
        key(search, KeyCode.RIGHT, true);
        settle();
        // The first kind is that of cases, and one is called so.
        assertEquals(1, onFx(() -> hits().orElseThrow().getItems().size()));
        assertTrue(every > 1);
        onFx(() -> Screenshots.write(hits().orElseThrow().getScene(), "whole-search-narrowed"));

        onFx(() -> search.setText("bailu 邻居"));
        await("the other hits", () -> hits().filter(l -> l.getItems().size() == 2).isPresent());
        settle();
        onFx(() -> Screenshots.write(hits().orElseThrow().getScene(), "whole-search"));
        key(search, KeyCode.ENTER, false);

        await("its case is open", () -> says(stage, "示例-0003"));
    }

    private static void key(TextField field, KeyCode code, boolean alt) {
        onFx(() ->
                field.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
    }

    private static Optional<ListView<?>> hits() {
        return Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .<ListView<?>>map(w -> (ListView<?>) w.getScene().getRoot().lookup(".search-hits"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Test
    void aFirstInterviewBecomesACase() {
        Stage stage = start();
        press(stage, "先看看示例");
        await("the sample is open", () -> says(stage, "今天要看的"));
        press(stage, "新访谈");
        await("the interview", () -> says(stage, "现在说话方便吗"));
        picture(stage, "interview");
        for (String choice :
                List.of("safe_to_talk.yes", "danger_now.yes", "self_harm.none", "consent.yes")) {
            onFx(() -> ((ToggleButton) find(stage, choice)).fire());
        }
        assertTrue(onFx(() -> says(stage, "先顾人")));
        onFx(() -> ((TextField) find(stage, "contact_safe")).setText("晚上九点后发短信"));
        picture(stage, "interview-danger");
        press(stage, "下一部分");
        onFx(() -> ((TextField) find(stage, "display_name")).setText("小寒"));
        settle();

        press(stage, "完成，建立案件");

        await("the case is open", () -> says(stage, "小寒") && says(stage, "2026-0001"));
        picture(stage, "new-case");
        assertTrue(onFx(() -> says(stage, "高风险")));
    }

    private static Node find(Stage stage, String id) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    private static void picture(Stage stage, String name) {
        settle();
        onFx(() -> Screenshots.write(stage.getScene(), "whole-" + name));
    }

    private static void place(Stage stage, String name) {
        onFx(() ->
                allIn(stage.getScene().getRoot()).stream()
                        .filter(ToggleButton.class::isInstance)
                        .map(ToggleButton.class::cast)
                        .filter(b -> b.getText().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static void tab(Stage stage, String words) {
        onFx(() -> {
            TabPane tabs =
                    (TabPane)
                            allIn(stage.getScene().getRoot()).stream()
                                    .filter(TabPane.class::isInstance)
                                    .findFirst()
                                    .orElseThrow();
            tabs.getTabs().stream()
                    .filter(t -> t.getText().equals(words))
                    .findFirst()
                    .ifPresent(t -> tabs.getSelectionModel().select(t));
        });
    }
}
