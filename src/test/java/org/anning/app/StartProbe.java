package org.anning.app;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.anning.fx.PassphraseField;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * A program that says on its standard output when a person could go on: an empty window, or ours
 * with its unlock prompt and then Today.
 */
public final class StartProbe extends Application {

    /** The launcher asks for JavaFX modules where the main class is itself an application. */
    static final class Main {
        public static void main(String[] args) {
            launch(StartProbe.class, args);
        }
    }

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public void start(Stage stage) {
        if (getParameters().getRaw().isEmpty()) {
            stage.setScene(new Scene(new StackPane(), 1280, 800));
            stage.show();
            when(stage, _ -> true, "SHOWN", Platform::exit);
            return;
        }
        Path home = Path.of(getParameters().getRaw().getFirst());
        Composition program =
                new Composition(stage, home, Clock.system(ZoneId.of("Asia/Shanghai")));
        program.begin();
        program.rehearse();
        Duration typing = Duration.seconds(Double.parseDouble(getParameters().getRaw().get(1)));
        when(
                stage,
                PassphraseField.class::isInstance,
                "SHOWN",
                () -> {
                    PauseTransition typed = new PauseTransition(typing);
                    typed.setOnFinished(_ -> unlock(stage));
                    typed.play();
                });
    }

    private void unlock(Stage stage) {
        out.println("TYPED");
        Parent root = stage.getScene().getRoot();
        if (find(root, PassphraseField.class::isInstance) instanceof PassphraseField field
                && find(root, n -> "open".equals(n.getId())) instanceof Button open) {
            field.textProperty().set(TestCasebook.PASSPHRASE);
            open.fire();
        }
        when(
                stage,
                n -> n instanceof Labeled label && "今天要看的".equals(label.getText()),
                "TODAY",
                Platform::exit);
    }

    /** Says the word in the first frame in which there is such a node, then goes on. */
    private void when(Stage stage, Predicate<Node> there, String word, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (find(stage.getScene().getRoot(), there) != null) {
                    stop();
                    out.println(word);
                    then.run();
                }
            }
        }.start();
    }

    private static @Nullable Node find(Node top, Predicate<Node> wanted) {
        if (wanted.test(top)) {
            return top;
        }
        if (top instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
