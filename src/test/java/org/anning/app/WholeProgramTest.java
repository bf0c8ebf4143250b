package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.anning.fx.FxTest;
import org.anning.fx.Screenshots;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

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

        robot.clickOn(
                allIn(stage.getScene().getRoot()).stream()
                        .filter(javafx.scene.control.Button.class::isInstance)
                        .map(Labeled.class::cast)
                        .filter(b -> b.getText() != null && b.getText().contains("示例"))
                        .findFirst()
                        .orElseThrow());
        await("the sample is open", () -> says(stage, "今天要看的"));
        settle();

        onFx(() -> Screenshots.write(stage.getScene(), "whole-today"));
        assertTrue(onFx(() -> says(stage, "示例 — 不是真实案件")));
    }
}
