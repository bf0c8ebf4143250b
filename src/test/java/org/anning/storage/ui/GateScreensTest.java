package org.anning.storage.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.anning.common.Lang;
import org.anning.fx.Background;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.HeldBackground;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.PassphraseField;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.Casebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class GateScreensTest extends FxTest {

    @TempDir Path folder;

    private final List<Casebook> opened = new ArrayList<>();

    private Parent unlock(Language language, Background background) {
        UnlockViewModel model =
                new UnlockViewModel(
                        new FakeDoor(folder),
                        background,
                        new ScriptedDialogs(),
                        language,
                        folder.resolve("安宁案卷"),
                        new SimpleStringProperty(""),
                        opened::add);
        Loaded<UnlockController> loaded =
                new FxmlScreens(language)
                        .load(
                                UnlockController.class,
                                new UnlockController(model, () -> {}, () -> {}));
        loaded.shown();
        if (background instanceof HeldBackground) {
            model.open("x".toCharArray());
        }
        return loaded.root();
    }

    private Parent wrong(Language language) {
        Background background = new ImmediateBackground();
        UnlockViewModel model =
                new UnlockViewModel(
                        new FakeDoor(folder),
                        background,
                        new ScriptedDialogs(),
                        language,
                        folder.resolve("安宁案卷"),
                        new SimpleStringProperty(""),
                        opened::add);
        Parent root =
                new FxmlScreens(language)
                        .load(
                                UnlockController.class,
                                new UnlockController(model, () -> {}, () -> {}))
                        .root();
        model.open("x".toCharArray());
        return root;
    }

    private Parent welcome(Language language) {
        return new FxmlScreens(language)
                .load(
                        WelcomeController.class,
                        new WelcomeController(
                                language.lang(),
                                language::use,
                                () -> {},
                                () -> {},
                                () -> {},
                                () -> {}))
                .root();
    }

    private NewCasebookViewModel newModel(Language language, Path where) {
        return new NewCasebookViewModel(
                new FakeDoor(folder),
                (pdf, casebook, groups) -> {},
                new ImmediateBackground(),
                new ScriptedDialogs(),
                language,
                where,
                new Random(1),
                opened::add);
    }

    private Parent facts(Language language) {
        NewCasebookViewModel model = newModel(language, Path.of("/Users/volunteer"));
        Parent root =
                new FxmlScreens(language)
                        .load(
                                NewCasebookController.class,
                                new NewCasebookController(model, () -> {}))
                        .root();
        model.create("zhang19900101".toCharArray(), new char[0]);
        return root;
    }

    private Parent key(Language language) {
        NewCasebookViewModel model =
                newModel(language, folder.resolve(java.util.UUID.randomUUID().toString()));
        Parent root =
                new FxmlScreens(language)
                        .load(
                                NewCasebookController.class,
                                new NewCasebookController(model, () -> {}))
                        .root();
        model.create(FakeDoor.PASSPHRASE.clone(), FakeDoor.PASSPHRASE.clone());
        return root;
    }

    @Test
    void theGateIsCalmAndWhole() {
        List<Scene> scenes = new ArrayList<>();
        scenes.addAll(Screenshots.take("welcome", 1000, 700, this::welcome));
        scenes.addAll(
                Screenshots.take("unlock", 1000, 700, l -> unlock(l, new ImmediateBackground())));
        scenes.addAll(
                Screenshots.take(
                        "unlock-opening", 1000, 700, l -> unlock(l, new HeldBackground())));
        scenes.addAll(Screenshots.take("unlock-wrong", 1000, 700, this::wrong));
        scenes.addAll(Screenshots.take("new-casebook", 1000, 700, this::facts));
        scenes.addAll(Screenshots.take("recovery-key", 1000, 700, this::key));
        scenes.addAll(
                Screenshots.take(
                        "unlock", 1600, 1200, 200, l -> unlock(l, new ImmediateBackground())));
        scenes.addAll(Screenshots.take("new-casebook", 1600, 1400, 200, this::facts));
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }

    @Test
    void aPersonTypesThePassphraseAndPressesEnter() {
        Path place = folder.resolve("安宁案卷");
        FakeDoor door = new FakeDoor(folder);
        door.create(place, "correct horse battery".toCharArray());
        UnlockViewModel model =
                new UnlockViewModel(
                        door,
                        new ImmediateBackground(),
                        new ScriptedDialogs(),
                        new Language(Lang.ZH),
                        place,
                        new SimpleStringProperty(""),
                        opened::add);
        Stage stage =
                show(
                        language -> {
                            Loaded<UnlockController> loaded =
                                    new FxmlScreens(language)
                                            .load(
                                                    UnlockController.class,
                                                    new UnlockController(
                                                            model, () -> {}, () -> {}));
                            javafx.application.Platform.runLater(loaded::shown);
                            return loaded.root();
                        },
                        900,
                        700);

        robot.write("correct horse batter");
        robot.push(javafx.scene.input.KeyCode.ENTER);
        settle();
        assertTrue(words(stage).stream().anyMatch(text -> text.startsWith("没有打开")));

        robot.write("correct horse battery");
        robot.push(javafx.scene.input.KeyCode.ENTER);
        settle();

        assertEquals(1, opened.size());
        door.close();
    }

    @Test
    void whatIsTypedStaysWhenItIsShown() {
        PassphraseField field =
                onFx(() -> {
                    PassphraseField made = new PassphraseField();
                    made.setName("口令");
                    made.setShowName("显示");
                    return made;
                });
        show(_ -> field, 400, 100);
        onFx(field::focus);

        robot.write("abc");
        robot.clickOn(".toggle-button");
        robot.write("d");

        assertEquals("abcd", onFx(() -> new String(field.characters())));
    }

    private static List<String> words(Stage stage) {
        return onFx(() -> allIn(stage.getScene().getRoot())).stream()
                .filter(Label.class::isInstance)
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
