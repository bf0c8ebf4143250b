package org.anning.app;

import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import org.anning.common.CaseId;
import org.anning.fx.PassphraseField;
import org.anning.fx.ScriptedDialogs;
import org.anning.storage.Draft;
import org.anning.storage.KilledProgram;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The program that the test of forms kills: the whole program with a window. It goes from one form
 * of a case to the next, says what is there again of what was typed before, and types on; each key
 * is said on the standard output after it was struck.
 */
final class FormWriter {

    /** What is typed into. */
    enum Form {
        LINE("timeline", "quickLine", "line", ""),
        STEP("steps", "note", "step", "添加步骤"),
        EVIDENCE("evidence", "description", "evidence", "登记没有文件的证据"),
        BUDGET("loans", "note", "budget", "收支"),
        OVERVIEW("overview", "mainWorry", "overview", "");

        private final String tab;
        private final String field;
        private final String draft;
        private final String button;

        Form(String tab, String field, String draft, String button) {
            this.tab = tab;
            this.field = field;
            this.draft = draft;
            this.button = button;
        }
    }

    private static final Duration A_KEY = Duration.millis(30);
    private static final int KEYS_A_FORM = 25;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path place;
    private final Stage stage = new Stage();
    private final Composition program;
    private final CaseId id;
    private final List<String> drafts;

    private FormWriter(Path place, CaseId id, List<String> drafts) {
        this.place = place;
        this.id = id;
        this.drafts = drafts;
        program =
                new Composition(
                        stage,
                        place.resolveSibling("h"),
                        TestCasebook.CLOCK,
                        (_, _) -> new ScriptedDialogs());
    }

    /** The text after so many keys; it does not depend on the form. */
    static String typed(int keys) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys; i++) {
            text.append((char) ('一' + i * 31 % 20_000));
        }
        return text.toString();
    }

    public static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Path place = Path.of(args[0]);
        CaseId id;
        List<String> drafts;
        try (Services services =
                Services.open(
                        place,
                        TestCasebook.PASSPHRASE.toCharArray(),
                        TestCasebook.CLOCK,
                        () -> "志愿者甲",
                        () -> false)) {
            id = services.cases().rows().getFirst().caseId();
            drafts = services.casebook().drafts().all().stream().map(Draft::form).toList();
            // Where one was is opened by itself: it would come in between.
            services.casebook().drafts().close("place/now");
        }
        Platform.startup(() -> new FormWriter(place, id, drafts).begin());
    }

    private void begin() {
        program.begin(Optional.of(place));
        when(
                PassphraseField.class::isInstance,
                node -> {
                    ((PassphraseField) node).textProperty().set(TestCasebook.PASSPHRASE);
                    press("打开");
                });
        when(
                node -> "search".equals(node.getId()),
                _ -> {
                    KilledProgram.ready(out);
                    fill(0);
                });
    }

    /** Opens a form, says what is there again and types on; then the next form. */
    private void fill(int number) {
        Form form = Form.values()[number];
        boolean again = drafts.stream().anyMatch(d -> d.startsWith("form/" + form.draft + "/"));
        Window.getWindows().stream().filter(w -> w != stage).toList().forEach(Window::hide);
        program.desk().openCase(id, "app.tab." + form.tab);
        if (!form.button.isEmpty() && !again) {
            when(
                    node -> node instanceof Button b && form.button.equals(b.getText()),
                    node ->
                            // A form over the window would not let this frame end.
                            Platform.runLater(((Button) node)::fire));
        }
        when(
                node ->
                        node instanceof TextInputControl text
                                && form.field.equals(text.getId())
                                && (!again || !text.getText().isEmpty()),
                node -> type(form, (TextInputControl) node, number));
    }

    private void type(Form form, TextInputControl field, int number) {
        String there = field.getText();
        boolean same = there.equals(typed(there.length()));
        out.println((same ? "BACK " : "WRONG ") + form + " " + there.length());
        int[] keys = {there.length()};
        Timeline typing =
                new Timeline(
                        new KeyFrame(
                                A_KEY,
                                _ -> {
                                    keys[0]++;
                                    field.setText(typed(keys[0]));
                                    field.positionCaret(keys[0]);
                                    out.println(
                                            "KEY "
                                                    + form
                                                    + " "
                                                    + keys[0]
                                                    + " "
                                                    + System.nanoTime());
                                }));
        boolean last = number == Form.values().length - 1;
        typing.setCycleCount(last ? Animation.INDEFINITE : KEYS_A_FORM);
        typing.setOnFinished(_ -> fill(number + 1));
        typing.play();
    }

    private static void press(String words) {
        Node button = find(node -> node instanceof Button b && words.equals(b.getText()));
        ((Button) Objects.requireNonNull(button)).fire();
    }

    /** In the first frame in which there is such a node. */
    private static void when(Predicate<Node> there, Consumer<Node> then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Node found = find(there);
                if (found != null) {
                    stop();
                    then.accept(found);
                }
            }
        }.start();
    }

    private static @Nullable Node find(Predicate<Node> wanted) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null) {
                for (Node node : seen(window.getScene().getRoot())) {
                    if (wanted.test(node)) {
                        return node;
                    }
                }
            }
        }
        return null;
    }

    private static List<Node> seen(Node top) {
        List<Node> nodes = new ArrayList<>();
        if (top.isVisible()) {
            nodes.add(top);
            if (top instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(seen(child)));
            }
        }
        return nodes;
    }
}
