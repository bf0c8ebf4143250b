package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.casefile.CaseImport;
import org.anning.casefile.Sample;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.fx.ErrorCode;
import org.anning.fx.ErrorReport;
import org.anning.fx.Flaws;
import org.anning.fx.FxDialogs;
import org.anning.fx.FxTest;
import org.anning.fx.Language;
import org.anning.fx.Look;
import org.anning.fx.PassphraseField;
import org.anning.fx.Screenshots;
import org.anning.fx.Stages;
import org.anning.fx.Theme;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A failure that nothing has answered: a code, no word of a client, and the work is there again.
 */
class CrashScreenTest extends FxTest {

    private static final String TYPED = "他们说明天来单位闹";

    @TempDir Path folder;

    /** As a library may say it: with what it was given. */
    private static RuntimeException failure() {
        return new IllegalStateException(
                "小满 13800138000", new IllegalArgumentException("小满 13800138000"));
    }

    @Test
    void aCodeIsShownAndWhatWasOpenAndTypedIsThereAgain() {
        Path place = TestCasebook.create(folder);
        CaseId id;
        try (Services services =
                Services.open(
                        place,
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false)) {
            services.caseImport().importCase(Sample.BANXIA.text(), CaseImport.Ids.KEPT);
            id = services.cases().rows().getFirst().caseId();
        }
        Stage stage = onFx(() -> new Stage());
        Composition program =
                onFx(() -> new Composition(stage, folder.resolve("h"), TestCasebook.CLOCK));
        onFx(() -> program.begin(Optional.of(place)));
        unlock(stage, program);
        onFx(() -> program.desk().openCase(id, "app.tab.timeline"));
        await("the timeline", () -> quickLine(stage).isPresent());
        onFx(() -> quickLine(stage).orElseThrow().setText(TYPED));

        RuntimeException failure = failure();
        Platform.runLater(() -> {
            throw failure;
        });

        String code = ErrorCode.of(failure).code();
        await("the crash screen", () -> said(crash(stage)).contains(code));
        assertFalse(onFx(() -> said(crash(stage))).matches("(?s).*(小满|138).*"));
        onFx(() -> fire(crash(stage), "锁定后重新打开"));
        unlock(stage, program);
        await(
                "what was typed",
                () -> quickLine(stage).filter(t -> t.getText().equals(TYPED)).isPresent());
        onFx(stage::close);
    }

    private static void unlock(Stage stage, Composition program) {
        await("the gate", () -> passphrase(stage).isPresent());
        onFx(() -> {
            passphrase(stage).orElseThrow().textProperty().set(TestCasebook.PASSPHRASE);
            fire(stage, "打开");
        });
        await("the casebook", () -> find(stage, "search").isPresent());
        await("the place where one was", () -> program.background().running().isEmpty());
    }

    @Test
    void itLooksCalmAndItsReportHoldsNoMessage() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Lang lang : Lang.values()) {
                look(theme, lang, 100);
            }
        }
        look(Theme.LIGHT, Lang.EN, 200);
        assertFalse(ErrorReport.of(failure()).text().matches("(?s).*(小满|138).*"));
    }

    private static void look(Theme theme, Lang lang, int percent) {
        Stage owner =
                onFx(() -> {
                    Look look = new Look();
                    look.themeProperty().set(theme);
                    look.percentProperty().set(percent);
                    FxDialogs dialogs = new FxDialogs(new Stages(look), new Language(lang));
                    Platform.runLater(() -> dialogs.broken(ErrorReport.of(failure()), true));
                    return new Stage();
                });
        await("the crash screen", () -> said(crash(owner)).contains(":"));
        onFx(() -> {
            Screenshots.write(
                    crash(owner).getScene(),
                    String.join("-", "crash", lang.code(), theme.code(), "" + percent)
                            .toLowerCase(Locale.ROOT));
            assertEquals(List.of(), Flaws.cutWords(crash(owner).getScene()));
            assertEquals(List.of(), Flaws.nameless(crash(owner).getScene()));
            assertEquals(List.of(), Flaws.faint(crash(owner).getScene()));
            crash(owner).hide();
        });
        settle();
        assertTrue(onFx(() -> Window.getWindows().isEmpty()));
    }

    private static Stage crash(Stage program) {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage && w != program)
                .map(Stage.class::cast)
                .findFirst()
                .orElse(program);
    }

    private static String said(Stage stage) {
        StringBuilder said = new StringBuilder(Objects.requireNonNullElse(stage.getTitle(), ""));
        if (stage.getScene() != null) {
            for (Node node : allIn(stage.getScene().getRoot())) {
                switch (node) {
                    case Labeled label -> said.append(label.getText()).append('\n');
                    case TextInputControl text -> said.append(text.getText()).append('\n');
                    default -> {}
                }
            }
        }
        return said.toString();
    }

    private static Optional<TextInputControl> quickLine(Stage stage) {
        return find(stage, "quickLine").map(TextInputControl.class::cast);
    }

    private static Optional<Node> find(Stage stage, String id) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst();
    }

    private static Optional<PassphraseField> passphrase(Stage stage) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(PassphraseField.class::isInstance)
                .map(PassphraseField.class::cast)
                .findFirst();
    }

    private static void fire(Stage stage, String words) {
        allIn(stage.getScene().getRoot()).stream()
                .filter(n -> n instanceof Button b && words.equals(b.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(words))
                .fire();
    }
}
