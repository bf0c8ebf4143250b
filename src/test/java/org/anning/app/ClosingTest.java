package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.anning.common.CaseId;
import org.anning.fx.FxTest;
import org.anning.fx.Job;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** What happens to unfinished things when the program is closed or speaks another language. */
class ClosingTest extends FxTest {

    @TempDir Path home;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Composition program;
    private Stage stage;

    @BeforeEach
    void start() {
        Stage made = onFx(() -> new Stage());
        stage = made;
        program =
                onFx(() ->
                        new Composition(
                                made, home.resolve("h"), TestCasebook.CLOCK, (_, _) -> dialogs));
        onFx(() -> program.begin());
        settle();
        press("先看看示例");
        await("the sample", () -> says("今天要看的"));
    }

    @Test
    void closingNamesWhatIsUnfinishedAndLeavesNothingHalfDone() {
        press("不看了");
        press("新访谈");
        await("the interview", () -> byId("contact_safe") != null);
        onFx(() -> contact().setText("晚上九点后"));
        CountDownLatch begun = new CountDownLatch(1);
        Job<?> work =
                onFx(() ->
                        program.background()
                                .chore(progress -> {
                                    begun.countDown();
                                    while (true) {
                                        progress.stopIfCancelled();
                                        Thread.onSpinWait();
                                    }
                                })
                                .named("导出…")
                                .start());
        await("the work", () -> begun.getCount() == 0 && byId("works") != null);
        await("its name", () -> says("导出"));

        close();
        await("the question", () -> dialogs.asked().size() == 1);
        assertEquals("还有没做完的", dialogs.asked().getFirst());
        assertTrue(dialogs.told().contains("未完成的访谈") && dialogs.told().contains("导出"));
        assertTrue(stage.isShowing(), "unanswered means no");
        assertEquals("晚上九点后", onFx(() -> contact().getText()));

        dialogs.answer(true);
        close();
        await("the end", () -> !stage.isShowing());
        assertEquals(List.of(), onFx(() -> List.copyOf(program.background().running())));
        assertTrue(work.progressProperty().get() < 1);
    }

    @Test
    void nothingIsAskedWhenNothingIsUnfinished() {

        close();

        await("the end", () -> !stage.isShowing());
        assertEquals(List.of(), dialogs.asked());
    }

    @Test
    void anotherLanguageLeavesEveryScreenWhereItWas() {
        assertTrue(onFx(() -> says("想找什么")), "the tour begins by itself");
        otherLanguage();
        assertTrue(onFx(() -> says("Looking for something?")), "and goes on in another language");
        press("Skip");
        press("白露阿姨");
        await("the case", () -> byId("tabs") != null);
        CaseId open = onFx(() -> program.desk().caseInView().orElseThrow());
        onFx(() -> tabs().getSelectionModel().select(3));
        otherLanguage();
        assertEquals(open, onFx(() -> program.desk().caseInView().orElseThrow()));
        assertEquals(3, onFx(() -> tabs().getSelectionModel().getSelectedIndex()));

        onFx(() -> program.desk().show("desk.place.today"));
        press("新访谈");
        await("the interview", () -> byId("contact_safe") != null);
        onFx(() -> contact().setText("晚上九点后"));
        otherLanguage();
        await(
                "the interview in English",
                () ->
                        says("Next")
                                && byId("contact_safe") instanceof TextField field
                                && field.getText().equals("晚上九点后"));
        assertFalse(onFx(() -> says("下一部分")));
    }

    private void otherLanguage() {
        onFx(() ->
                Event.fireEvent(
                        stage.getScene().getRoot(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.F8,
                                false,
                                false,
                                false,
                                false)));
        settle();
    }

    private void close() {
        onFx(() ->
                Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void press(String words) {
        await(words, () -> button(words) != null);
        onFx(() -> Objects.requireNonNull(button(words)).fire());
        settle();
    }

    private @Nullable Button button(String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> n instanceof Button b && said(b).contains(words))
                .map(Button.class::cast)
                .findFirst()
                .orElse(null);
    }

    private TextField contact() {
        return (TextField) Objects.requireNonNull(byId("contact_safe"));
    }

    private TabPane tabs() {
        return (TabPane) Objects.requireNonNull(byId("tabs"));
    }

    private @Nullable Node byId(String id) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst()
                .orElse(null);
    }

    private boolean says(String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .anyMatch(n -> n instanceof Labeled l && said(l).contains(words));
    }

    private static String said(Labeled labeled) {
        return Objects.requireNonNullElse(labeled.getText(), "");
    }
}
