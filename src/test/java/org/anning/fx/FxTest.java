package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.common.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The base of tests that need JavaFX. Runs on JavaFX's own headless platform: there is a screen of
 * 1000x1000, no file choosers, and Chinese is entered with {@code setText} or an input method
 * event.
 */
public abstract class FxTest {

    /** More by {@code -Dpatience.seconds} for long runs beside other work. */
    private static final long PATIENCE_SECONDS = Long.getLong("patience.seconds", 60L).longValue();

    /** Presses keys and buttons like a person. */
    protected final FxRobot robot = new FxRobot();

    private final List<Throwable> unseen = new CopyOnWriteArrayList<>();
    private Complaints complaints = new Complaints();

    @BeforeEach
    void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        complaints = Complaints.listen();
        unseen.clear();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> unseen.add(failure));
    }

    @AfterEach
    void closeWindowsAndReadWhatJavaFxLogged() {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        assertEquals(
                List.of(),
                complaints.heard(),
                "do this: give the missing text a line, or the missing colour a token in app.css");
        // JavaFX swallows what a listener throws; a test must not.
        if (!unseen.isEmpty()) {
            throw new AssertionError("a listener failed", unseen.getFirst());
        }
    }

    /** Does this on the window's thread and brings back what it made; failures come through. */
    protected static <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Does this on the window's thread. */
    protected static void onFx(Runnable work) {
        onFx(() -> {
            work.run();
            return "done";
        });
    }

    /** Waits until everything that was handed to the window's thread is done. */
    protected static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until this is so, and fails with these words when it never is. */
    protected static void await(String what, BooleanSupplier so) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(so::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
    }

    /** Presses the button with these words in it, as soon as it is there. */
    protected static void press(Stage stage, String words) {
        await("the button " + words, () -> button(stage, words) != null);
        onFx(() -> Objects.requireNonNull(button(stage, words)).fire());
        settle();
    }

    private static @Nullable Button button(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> n instanceof Button b && b.getText() != null)
                .map(Button.class::cast)
                .filter(b -> b.getText().contains(words))
                .findFirst()
                .orElse(null);
    }

    /** Shows this in a window of the program's look and waits until it is there. */
    protected static Stage show(
            Function<Language, ? extends Parent> screen, double width, double height) {
        Stage stage =
                onFx(() -> {
                    Stage window = new Stage();
                    window.setScene(
                            new Stages(new Look())
                                    .dress(
                                            new Scene(
                                                    screen.apply(new Language(Lang.ZH)),
                                                    width,
                                                    height)));
                    window.show();
                    return window;
                });
        settle();
        return stage;
    }

    /** Every node below and including this one. */
    protected static List<Node> allIn(Node top) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(top);
        if (top instanceof ScrollPane pane && pane.getSkin() == null && pane.getContent() != null) {
            nodes.addAll(allIn(pane.getContent()));
        } else if (top instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(allIn(child)));
        }
        return nodes;
    }
}
