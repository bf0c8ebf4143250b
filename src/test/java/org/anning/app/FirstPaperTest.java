package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.anning.fx.FxTest;
import org.anning.fx.PassphraseField;
import org.anning.fx.ScriptedDialogs;
import org.anning.printing.PdfPages;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From a new casebook to the police report, with the keyboard alone: Tab, Space, Enter and the
 * program's own keys. Chinese is put in as an input method commits it.
 */
class FirstPaperTest extends FxTest {

    private static final int MOST_TABS = 150;

    /** What a newcomer can do in a quarter of an hour; going to a field by Tab is not counted. */
    private static final int MOST_ACTIONS = 60;

    /** Within six months of the entries on both sides of the new year. */
    private static final Clock IN_JANUARY =
            Clock.fixed(Instant.parse("2026-01-10T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir Path home;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private int actions;

    @Test
    void aNewcomerReachesThePoliceReportByKeyboard() throws Exception {
        String text = report("2025-12-30 22:30", "2025-12-31 21:10", "2026-01-02 20:00");

        assertTrue(text.matches("(?s).*第四十二条第一款第五项[^条]*1、2.*"), text);
        assertTrue(text.matches("(?s).*第五十条第一款第五项[^条]*3.*"), text);
        assertTrue(actions > 20 && actions <= MOST_ACTIONS, actions + " actions");
    }

    @Test
    void theSampleInterviewAndItsEntriesBecomeFourPapers() throws Exception {
        Stage stage = start(TestCasebook.CLOCK);
        tabTo(stage, n -> n instanceof Button && words(n).contains("示例"));
        keys(KeyCode.SPACE);
        await("today", () -> says(stage, "今天要看的"));
        actions = 0;
        Path papers = Files.createDirectory(home.resolve("papers"));
        dialogs.answer(true).answer(papers);

        tabTo(stage, n -> n instanceof Labeled l && says(l, "小惊"));
        keys(KeyCode.SPACE);
        await("the case", () -> says(stage, "示例-0005"));
        keys(KeyCode.ALT, KeyCode.DIGIT6);
        await("the advice", () -> says(stage, "报案材料"));
        tabTo(stage, n -> n instanceof Button && words(n).contains("全部存成"));
        keys(KeyCode.SPACE);
        await("the files", () -> says(stage, "个文件，并各存了一份"));

        int answered = dialogs.asked().size();
        assertTrue(actions + answered <= 10, actions + " actions and " + answered + " answers");
        try (Stream<Path> files = Files.list(papers)) {
            assertTrue(files.count() >= 4);
        }
    }

    private String report(String... times) throws Exception {
        Stage stage = start(IN_JANUARY);
        tabTo(stage, n -> n instanceof Labeled l && says(l, "新建"));
        keys(KeyCode.SPACE);
        makeCasebook(stage);
        await("today", () -> says(stage, "今天要看的"));

        keys(KeyCode.SHORTCUT, KeyCode.N);
        await("the interview", () -> says(stage, "现在说话方便吗"));
        for (String choice :
                List.of("safe_to_talk.yes", "danger_now.no", "self_harm.none", "consent.yes")) {
            tabTo(stage, n -> choice.equals(n.getId()));
            keys(KeyCode.SPACE);
        }
        tabTo(stage, n -> "contact_safe".equals(n.getId()));
        commit(stage, "晚上九点后发短信");
        keys(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        tabTo(stage, n -> "display_name".equals(n.getId()));
        commit(stage, "小寒");
        tabTo(stage, n -> "finish".equals(n.getId()));
        keys(KeyCode.SPACE);
        await("the case", () -> says(stage, "2026-0001"));

        keys(KeyCode.ALT, KeyCode.DIGIT4);
        await("the timeline", () -> find(stage, n -> "quickLine".equals(n.getId())) != null);
        for (String time : times) {
            tabTo(stage, n -> "quickLine".equals(n.getId()));
            commit(stage, time + " 02155588001 打 3 个 威胁");
            enter();
            enter(); // The threat may be of two kinds: once more takes what is shown.
            await(time, () -> quickLine(stage).isEmpty());
        }

        Path file = home.resolve("报案材料.pdf");
        dialogs.answer(true).answer(file).answer(file);
        keys(KeyCode.ALT, KeyCode.DIGIT6);
        await("the advice", () -> says(stage, "报案材料"));
        tabTo(stage, n -> n instanceof Button && words(n).contains("报案材料"));
        keys(KeyCode.SPACE);
        await("the page", () -> text(stage, "paperTitle").contains("报案材料"));
        tabTo(stage, n -> n instanceof Button && words(n).startsWith("存成 PDF"));
        keys(KeyCode.SPACE);
        await("the file", () -> Files.exists(file));
        return PdfPages.text(Files.readAllBytes(file)).replaceAll("\\s", "");
    }

    private Stage start(Clock clock) {
        Stage stage =
                onFx(() -> {
                    Stage made = new Stage();
                    new Composition(made, home.resolve("h"), clock, (_, _) -> dialogs).begin();
                    made.requestFocus();
                    return made;
                });
        settle();
        return stage;
    }

    private void makeCasebook(Stage stage) {
        await("the form", () -> find(stage, PassphraseField.class::isInstance) != null);
        tabTo(stage, n -> inside(n, "passphrase"));
        commit(stage, TestCasebook.PASSPHRASE);
        tabTo(stage, n -> inside(n, "again"));
        commit(stage, TestCasebook.PASSPHRASE);
        enter();
        await("the recovery key", () -> !groups(stage).isEmpty());
        List<String> groups = onFx(() -> groups(stage));
        for (String id : List.of("first", "second")) {
            tabTo(stage, n -> id.equals(n.getId()));
            int number =
                    Integer.parseInt(onFx(() -> text(stage, id + "Label")).replaceAll("\\D", ""));
            String group = groups.get(number - 1);
            commit(stage, group.substring(group.length() - 4));
        }
        enter();
    }

    private static String text(Stage stage, String id) {
        return find(stage, n -> id.equals(n.getId())) instanceof Labeled label
                ? label.getText()
                : "";
    }

    private static List<String> groups(Stage stage) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(n -> n.getStyleClass().contains("key-group"))
                .map(n -> ((Label) n).getText())
                .toList();
    }

    private static boolean inside(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    /** Everything that stands on a node. */
    private static String words(Node node) {
        return allIn(node).stream()
                .filter(Labeled.class::isInstance)
                .map(n -> String.valueOf(((Labeled) n).getText()))
                .collect(Collectors.joining(" "));
    }

    private static String quickLine(Stage stage) {
        return find(stage, n -> "quickLine".equals(n.getId())) instanceof TextInputControl line
                ? line.getText()
                : "";
    }

    private void keys(KeyCode... keys) {
        if (keys[0] != KeyCode.TAB) {
            actions++;
        }
        robot.push(keys);
        settle();
    }

    private void enter() {
        keys(KeyCode.ENTER);
    }

    /** What an input method would commit into the field that has the focus. */
    private void commit(Stage stage, String words) {
        actions++;
        onFx(() -> {
            assertTrue(
                    stage.getScene().getFocusOwner() instanceof TextInputControl,
                    "no field has the focus");
            ((TextInputControl) stage.getScene().getFocusOwner()).setText(words);
        });
        settle();
    }

    private void tabTo(Stage stage, Predicate<Node> wanted) {
        Set<String> way = new LinkedHashSet<>();
        for (int i = 0; i < MOST_TABS; i++) {
            Node owner = onFx(() -> stage.getScene().getFocusOwner());
            way.add(String.valueOf(owner));
            if (owner != null && onFx(() -> wanted.test(owner))) {
                return;
            }
            keys(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead there but to " + way);
    }

    private static @Nullable Node find(Stage stage, Predicate<Node> wanted) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(wanted)
                .filter(Node::isVisible)
                .findFirst()
                .orElse(null);
    }

    private static boolean says(Labeled label, String words) {
        return label.getText() != null && label.getText().contains(words);
    }

    private static boolean says(Stage stage, String words) {
        return find(stage, n -> n instanceof Labeled label && says(label, words)) != null;
    }
}
