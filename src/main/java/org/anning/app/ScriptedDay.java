package org.anning.app;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.anning.cases.ui.TodayController;
import org.anning.common.CaseId;
import org.anning.desk.Desk;
import org.anning.fx.FxmlScreens;
import org.anning.fx.PassphraseField;
import org.anning.settings.Settings;
import org.anning.settings.ui.WindowSettings;
import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The program used by itself, when a package is built and measured; never in a volunteer's hands.
 *
 * <ul>
 *   <li>{@code empty}: a window with nothing in it, the floor of what a start can cost.
 *   <li>{@code start HOME SECONDS}: the gate of the casebook that the settings in HOME name, and
 *       after so many seconds of typing its passphrase; then Today.
 *   <li>{@code day FOLDER}: a sample casebook made in FOLDER, its papers printed, then the window
 *       with every place and every part of a case: what a start, an interview and a print need is
 *       learned from this by the cache that the package ships.
 * </ul>
 *
 * The passphrase comes from {@code ANNING_PASSPHRASE}. Says {@code SHOWN}, {@code TYPED}, {@code
 * TODAY} and {@code DAY} on its standard output in the frame in which a person could go on.
 */
public final class ScriptedDay extends Application {

    /** Long enough for a screen to be filled on a slow machine. */
    private static final Duration LOOK = Duration.seconds(1.5);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final List<String> PLACES =
            List.of("cases", "library", "backup", "privacy", "settings", "today");
    private static final List<String> TABS =
            List.of(
                    "overview",
                    "interview",
                    "loans",
                    "timeline",
                    "evidence",
                    "advice",
                    "papers",
                    "steps",
                    "log");

    /** The launcher asks for JavaFX modules where the main class is itself an application. */
    public static final class Main {
        public static void main(String[] args) {
            if (args[0].equals("day")) {
                Path folder = Path.of(args[1]);
                launch(ScriptedDay.class, args[0], args[1], commands(folder).value().toString());
            } else {
                launch(ScriptedDay.class, args);
            }
        }
    }

    /** Does what the program does without a window; the case that it was done with. */
    private static CaseId commands(Path folder) {
        Path casebook = sample(folder);
        List<String> place = List.of("--casebook", casebook.toString());
        List<String> one = List.of("--case", "示例-0001");
        String papers = folder.resolve("papers").toString();
        command("sample", place);
        command("advise", place, one, List.of("--json"));
        command("print", place, one, List.of("--sheet", "all", "--docx", "--out", papers));
        new Settings(folder.resolve("home").resolve("settings.properties"), Runnable::run)
                .set(WindowSettings.CASEBOOK, casebook.toString());
        try (Services services =
                Services.open(
                        casebook,
                        passphrase().toCharArray(),
                        Terminal.real().clock(),
                        Commands::volunteer,
                        () -> false)) {
            return services.cases().rows().getFirst().caseId();
        }
    }

    @SafeVarargs
    private static void command(String name, List<String>... options) {
        List<String> words = new ArrayList<>(List.of(name));
        Stream.of(options).forEach(words::addAll);
        if (Commands.run(words, Terminal.real()) != 0) {
            throw new IllegalStateException("the scripted day ended at " + name);
        }
    }

    private static Path sample(Path folder) {
        return folder.resolve("home").resolve("sample");
    }

    private static String passphrase() {
        return Objects.requireNonNull(System.getenv("ANNING_PASSPHRASE"), "no passphrase");
    }

    @Override
    public void start(Stage stage) {
        List<String> words = getParameters().getRaw();
        switch (words.getFirst()) {
            case "empty" -> {
                stage.setScene(new Scene(new StackPane(), 1280, 800));
                stage.show();
                when(stage, _ -> true, "SHOWN", Platform::exit);
            }
            case "start" -> {
                begin(stage, Path.of(words.get(1)));
                unlock(stage, Double.parseDouble(words.get(2)), Platform::exit);
            }
            default -> {
                Composition program = begin(stage, Path.of(words.get(1)).resolve("home"));
                CaseId id = new CaseId(UUID.fromString(words.get(2)));
                unlock(stage, 3, () -> walk(program.desk(), id));
            }
        }
    }

    private static Composition begin(Stage stage, Path home) {
        Composition program = new Composition(stage, home, Terminal.real().clock());
        program.begin();
        program.rehearse();
        return program;
    }

    private void unlock(Stage stage, double seconds, Runnable then) {
        when(
                stage,
                PassphraseField.class::isInstance,
                "SHOWN",
                () ->
                        after(
                                Duration.seconds(seconds),
                                () -> {
                                    out.println("TYPED");
                                    Parent root = stage.getScene().getRoot();
                                    if (find(root, PassphraseField.class::isInstance)
                                                    instanceof PassphraseField field
                                            && find(root, n -> "open".equals(n.getId()))
                                                    instanceof Button open) {
                                        field.textProperty().set(passphrase());
                                        open.fire();
                                    }
                                    when(stage, ScriptedDay::ofToday, "TODAY", then);
                                }));
    }

    private static boolean ofToday(Node node) {
        return node instanceof Label
                && FxmlScreens.controllerOf(node).filter(TodayController.class::equals).isPresent();
    }

    /** Looks at every place and every part of the case, then locks and ends. */
    private void walk(Desk desk, CaseId id) {
        List<Runnable> steps = new ArrayList<>();
        TABS.forEach(tab -> steps.add(() -> desk.openCase(id, "app.tab." + tab)));
        PLACES.forEach(place -> steps.add(() -> desk.show("desk.place." + place)));
        steps.add(desk::lock);
        steps.add(() -> {
            out.println("DAY");
            Platform.exit();
        });
        SequentialTransition day = new SequentialTransition();
        for (Runnable step : steps) {
            PauseTransition look = new PauseTransition(LOOK);
            look.setOnFinished(_ -> step.run());
            day.getChildren().add(look);
        }
        day.play();
    }

    private static void after(Duration pause, Runnable then) {
        PauseTransition transition = new PauseTransition(pause);
        transition.setOnFinished(_ -> then.run());
        transition.play();
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
