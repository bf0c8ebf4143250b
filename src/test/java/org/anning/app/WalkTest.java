package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxDialogs;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Screenshots;
import org.anning.fx.Theme;
import org.anning.fx.Watchdog;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Walks over every place, every tab and every dialog of the sample casebook and looks for what
 * would trip a person: in both languages, themes and sizes. It presses what it finds; what opens is
 * looked at and closed with Escape. Dialogs are looked at in Chinese, light, at 100 per cent and in
 * English, dark, at 200 per cent.
 */
class WalkTest extends FxTest {

    private static final int MOST_TABS = 400;
    private static final int PATIENCE_SECONDS = 60;
    private static final int TABS = 10;

    /** What is held once is visited again: only a class that is loaded holds the thread once. */
    private static final int VISITS = 3;

    /** A window that is made and laid out anew. */
    private static final int MOST_MILLIS_TO_OPEN = 250;

    /** They are in every window, lead elsewhere, or drop down a calendar. */
    private static final Set<String> SKIPPED = Set.of("sos-button", "line", "field-button");

    /** They do at length what is looked at elsewhere, or lead to a screen that is walked to. */
    private static final String LONG = "全部打印.*|全部存成.*|立即备份|收支|还款方案|收起案件|New keys.*";

    /** The reports are looked at by the test of their own screen. */
    private static final Set<String> REPORTS = Set.of("统计", "Reports");

    /** What people wrote into the sample, and a key: words of the program by chance. */
    private static final Set<String> DATA =
            Set.of("foreign: 志愿者", "foreign: 没有。", "foreign: Delete");

    /**
     * What only opens with a printer, a file, a doubt or another person, and is looked at by the
     * tests of its own.
     */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "Arrangement",
                    "Bills",
                    "Merge",
                    "MoneyPaper",
                    "NewKeys",
                    "OpenZip",
                    "Payment",
                    "PictureEdit",
                    "Print",
                    "Reports",
                    "Tables",
                    "Take",
                    "Unlock");

    @TempDir Path home;
    private final Set<String> flaws = new LinkedHashSet<>();
    private final Set<String> met = new TreeSet<>();
    private final Set<String> opening = new HashSet<>();
    private final List<CaseId> cases = new ArrayList<>();
    private int typedInto;
    private Lang lang = Lang.ZH;
    private List<String> held = List.of();

    /** Set by {@link #start}. */
    @SuppressWarnings("NullAway.Init")
    private Composition program;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private ComboBox<Theme> theme;

    @SuppressWarnings("NullAway.Init")
    private Slider scale;

    @Test
    void nobodyTripsAnywhere() throws Exception {
        start();
        for (Lang each : Lang.values()) {
            speak(each);
            for (int place = 0; place < onFx(() -> places().size()); place++) {
                int at = place;
                String name = onFx(() -> places().get(at).getText());
                if (!REPORTS.contains(name)) {
                    walk(name, () -> places().get(at).fire());
                }
            }
            for (int tab = 0; tab < TABS; tab++) {
                int at = tab;
                walk("tab " + at, () -> tab(at));
            }
            for (String inside : List.of("收支|Budget", "还款方案|Offers.*|Plans.*")) {
                walk(
                        "loans " + inside,
                        () -> {
                            program.desk().openCase(cases.getLast());
                            tab(2);
                            buttons(content()).stream()
                                    .filter(b -> words(b).matches(inside))
                                    .findFirst()
                                    .ifPresent(Button::fire);
                        });
            }
            walk("interview", () -> key(stage, KeyCode.N, true));
            onFx(() -> places().getFirst().fire());
            for (KeyCode key : List.of(KeyCode.F12, KeyCode.F1, KeyCode.SLASH)) {
                opened(
                        "key",
                        key.getName(),
                        key.getName(),
                        () -> key(stage, key, key == KeyCode.SLASH));
            }
        }
        gate();
        assertEquals("", String.join("\n", flaws), "pictures are in target/screenshots/walk-*");
        assertTrue(typedInto > 50, typedInto + " fields to type into");
        assertEquals(Set.of(), notMet(), "the walk does not come to these");
    }

    private void start() throws IOException {
        // The name in the log is a name, not a word of the program.
        Files.createDirectories(home.resolve("h"));
        Files.writeString(home.resolve("h/settings.properties"), "volunteer.name=Xiao Zhou");
        Stage made = onFx(() -> new Stage());
        stage = made;
        program =
                onFx(() ->
                        new Composition(
                                made,
                                home.resolve("h"),
                                TestCasebook.CLOCK,
                                (stages, language) ->
                                        new NoChoosers(new FxDialogs(stages, language))));
        onFx(() -> program.begin());
        button("先看看示例");
        await("the sample", () -> says("小满"));
        quiet();
        button("不看了");
        for (String client : List.of("白露阿姨", "小满")) {
            onFx(() -> program.desk().show("desk.place.today"));
            quiet();
            button(client);
            quiet();
            cases.add(onFx(() -> program.desk().caseInView().orElseThrow()));
        }
    }

    /** Changes the language where a person does, and finds what changes the look. */
    @SuppressWarnings("unchecked")
    private void speak(Lang next) {
        onFx(() -> program.desk().show("desk.place.settings"));
        quiet();
        onFx(() -> ((ComboBox<Lang>) there("lang")).setValue(next));
        lang = next;
        quiet();
        theme = onFx(() -> (ComboBox<Theme>) there("theme"));
        scale = onFx(() -> (Slider) there("scale"));
        onFx(() -> theme.setValue(next == Lang.ZH ? Theme.LIGHT : Theme.DARK));
    }

    private void tab(int at) {
        program.desk().openCase(cases.getFirst());
        ((TabPane) there("tabs")).getSelectionModel().select(at);
    }

    private void walk(String name, Runnable go) {
        watched(name, go);
        screen(name, go);
        List<TabPane> panes = onFx(() -> inner());
        for (int p = 0; p < panes.size(); p++) {
            TabPane pane = panes.get(p);
            for (int i = 1; i < onFx(() -> pane.getTabs().size()); i++) {
                int at = i;
                Runnable there =
                        () -> {
                            go.run();
                            pane.getSelectionModel().select(at);
                        };
                watched(name + "." + at, there);
                screen(name + "." + at, there);
            }
        }
    }

    /** Goes somewhere and notices whether the window's thread is held there each time. */
    private void watched(String name, Runnable go) {
        for (int visit = 0; visit == 0 || visit < VISITS && !held.isEmpty(); visit++) {
            if (visit > 0) {
                onFx(() -> program.desk().show("desk.place.bin"));
                quiet();
            }
            watched(Watchdog.MOST_MILLIS, () -> onFx(go));
        }
        tellHeld(name);
    }

    /** Only in the second language: in the first, classes are loaded. */
    private void watched(long mostMillis, Runnable deed) {
        try (Watchdog dog = Watchdog.watch(mostMillis)) {
            deed.run();
            quiet();
            held = lang == Lang.ZH ? List.of() : dog.held();
        }
    }

    private void tellHeld(String name) {
        held.forEach(where -> flaws.add(name + ": the window's thread is held " + where));
    }

    private List<TabPane> inner() {
        return allIn(content()).stream()
                .filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .filter(p -> !"tabs".equals(p.getId()) && inSight(p))
                .toList();
    }

    private void screen(String name, Runnable go) {
        onFx(() -> {
            select(content());
            if (byId("onePage") instanceof ToggleButton whole && inSight(whole)) {
                whole.fire();
            }
        });
        quiet();
        look(name, stage, true);
        if (lang == Lang.ZH) {
            tabThrough(name, stage);
            compose(name, stage);
        }
        onFx(() -> scale.setValue(lang == Lang.ZH ? 100 : 200));
        int number = 0;
        for (Button button : onFx(() -> buttons(content()))) {
            press(name, key(name) + number++, button);
            if (onFx(() -> button.getScene() == null || !inSight(button))) {
                onFx(go);
                quiet();
                onFx(() -> select(content()));
            }
        }
        onFx(() -> scale.setValue(100));
    }

    /** The same for a screen in both languages: where it stands, not what it is called. */
    private String key(String name) {
        int place = onFx(() -> places().stream().map(Labeled::getText).toList().indexOf(name));
        return (place < 0 ? name : "place " + place) + "/";
    }

    private void press(String name, String key, Button button) {
        if (onFx(
                () ->
                        button.getScene() == null
                                || button.isDisabled()
                                || !inSight(button)
                                || words(button).matches(LONG))) {
            return;
        }
        String words = onFx(() -> words(button));
        opened(name, key, words, () -> button.fire());
    }

    /** Does something that may open windows; in the second language only what opened one before. */
    private void opened(String name, String key, String words, Runnable deed) {
        if (lang != Lang.ZH && !opening.contains(key)) {
            return;
        }
        List<Stage> before = windows();
        List<Stage> after = open(deed, before);
        for (int visit = 1; visit < VISITS && !held.isEmpty(); visit++) {
            after.forEach(dialog -> onFx(dialog::hide));
            quiet();
            after = open(deed, before);
        }
        tellHeld(name + " > " + words);
        for (Stage dialog : after) {
            opening.add(key);
            String there = name + " > " + words;
            onFx(() -> select(dialog.getScene().getRoot()));
            look(there, dialog, false);
            if (lang == Lang.ZH) {
                tabThrough(there, dialog);
                compose(there, dialog);
                enter(there, dialog);
            }
            if (before.isEmpty() && !(dialog.getScene().getRoot() instanceof DialogPane)) {
                pressInside(there, key, dialog);
            }
            escape(there, dialog, before);
        }
        for (Stage over : windows()) {
            if (!before.contains(over)) {
                onFx(over::hide);
                quiet();
            }
        }
    }

    private List<Stage> open(Runnable deed, List<Stage> before) {
        watched(MOST_MILLIS_TO_OPEN, () -> Platform.runLater(deed));
        List<Stage> after = new ArrayList<>(windows());
        after.removeAll(before);
        return after;
    }

    private void pressInside(String there, String key, Stage dialog) {
        int number = 0;
        for (Button inner : onFx(() -> buttons(dialog.getScene().getRoot()))) {
            number++;
            if (onFx(
                    () ->
                            dialog.isShowing()
                                    && !inner.isDefaultButton()
                                    && !inner.isCancelButton())) {
                press(there, key + "/" + number, inner);
            }
        }
    }

    private void escape(String there, Stage dialog, List<Stage> before) {
        if (onFx(dialog::isShowing)) {
            key(dialog, KeyCode.ESCAPE, false);
            quiet();
            List<Stage> asking = new ArrayList<>(windows());
            asking.removeAll(before);
            if (!asking.isEmpty()) {
                flaws.add(there + ": Escape does not close it");
            }
            asking.reversed().forEach(window -> onFx(window::hide));
            quiet();
        }
    }

    /** Enter does what the default button does. In a long form without one it does nothing. */
    private void enter(String name, Stage dialog) {
        Button standard =
                onFx(() ->
                        buttons(dialog.getScene().getRoot()).stream()
                                .filter(Button::isDefaultButton)
                                .findFirst()
                                .orElse(null));
        if (standard == null || onFx(standard::isDisabled)) {
            return;
        }
        AtomicInteger done = new AtomicInteger();
        EventHandler<ActionEvent> count =
                event -> {
                    done.incrementAndGet();
                    event.consume();
                };
        onFx(() -> {
            standard.addEventFilter(ActionEvent.ACTION, count);
            allIn(dialog.getScene().getRoot()).stream()
                    .filter(TextField.class::isInstance)
                    .filter(WalkTest::inSight)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        });
        key(dialog, KeyCode.ENTER, false);
        onFx(() -> standard.removeEventFilter(ActionEvent.ACTION, count));
        if (done.get() != 1) {
            flaws.add(name + ": Enter did the default " + done + " times");
        }
    }

    /** Not waited for: it may open a question, and what waits for its answer waits there. */
    private static void key(Stage window, KeyCode code, boolean control) {
        Platform.runLater(() -> {
            Scene scene = window.getScene();
            Node owner = scene.getFocusOwner();
            Node target = owner == null ? scene.getRoot() : owner;
            Event.fireEvent(target, event(KeyEvent.KEY_PRESSED, code, false, control));
            if (target.getScene() != null) {
                Event.fireEvent(target, event(KeyEvent.KEY_RELEASED, code, false, control));
            }
        });
        if (!Platform.isFxApplicationThread()) {
            settle();
        }
    }

    private static KeyEvent event(
            javafx.event.EventType<KeyEvent> type, KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(type, "", "", code, shift, control, false, false);
    }

    private static void select(Node top) {
        for (Node node : allIn(top)) {
            if (node instanceof TableView<?> table && table.getSelectionModel() != null) {
                table.getSelectionModel().selectFirst();
            }
            if (node instanceof ListView<?> list
                    && !(list.getParent() instanceof ComboBoxBase<?>)
                    && list.getSelectionModel() != null) {
                list.getSelectionModel().selectFirst();
            }
        }
    }

    private Parent content() {
        return (Parent) there("content");
    }

    private static List<Button> buttons(Node top) {
        return allIn(top).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> b.getStyleClass().stream().noneMatch(SKIPPED::contains))
                .filter(b -> !"close".equals(b.getId()) && inSight(b))
                .toList();
    }

    private static String words(Node button) {
        StringBuilder words = new StringBuilder();
        allIn(button)
                .forEach(n -> {
                    if (n instanceof Labeled l && l.getText() != null) {
                        words.append(l.getText()).append(' ');
                    }
                });
        return words.toString().strip();
    }

    /** The windows over the main one. */
    private List<Stage> windows() {
        return onFx(() ->
                Window.getWindows().stream()
                        .filter(w ->
                                w instanceof Stage
                                        && w != stage
                                        && w.isShowing()
                                        && w.getScene() != null)
                        .map(Stage.class::cast)
                        .toList());
    }

    /**
     * Looks for everything as it is drawn.
     *
     * @param thoroughly also at 200 per cent, and in the other theme
     */
    private void look(String name, Stage window, boolean thoroughly) {
        onFx(() -> {
            Scene scene = window.getScene();
            allIn(scene.getRoot())
                    .forEach(n ->
                            FxmlScreens.controllerOf(n).ifPresent(c -> met.add(c.getSimpleName())));
            int percent = (int) scale.getValue();
            add(name, scene, percent, Flaws.all(fresh(scene), lang, percent));
            if (thoroughly) {
                Theme now = theme.getValue();
                scale.setValue(200);
                add(name, scene, 200, Flaws.cutWords(fresh(scene)));
                if (lang == Lang.ZH) {
                    theme.setValue(now == Theme.DARK ? Theme.LIGHT : Theme.DARK);
                    add(name, scene, 200, Flaws.faint(fresh(scene), 200));
                    theme.setValue(now);
                }
                scale.setValue(percent);
                fresh(scene);
            }
        });
    }

    private void add(String name, Scene scene, int percent, List<String> found) {
        List<String> all = found.stream().filter(flaw -> !DATA.contains(flaw)).toList();
        String where = String.join(" ", lang.code(), percent + " %", name);
        all.forEach(flaw -> flaws.add(where + ": " + flaw));
        if (!all.isEmpty()) {
            Screenshots.write(scene, "walk-" + where.replaceAll("[^\\p{IsAlphabetic}\\d]+", "-"));
        }
    }

    private static Scene fresh(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    /** Tab goes round through everything that can be reached, Shift and Tab the other way. */
    private void tabThrough(String name, Stage window) {
        onFx(() -> {
            Scene scene = window.getScene();
            if (scene.getFocusOwner() == null) {
                scene.getRoot().requestFocus();
                Event.fireEvent(
                        scene.getRoot(), event(KeyEvent.KEY_PRESSED, KeyCode.TAB, false, false));
            }
            Set<Node> there = round(name, scene, false);
            Set<Node> back = round(name, scene, true);
            there.stream()
                    .filter(node -> !back.contains(node))
                    .forEach(node -> flaws.add(name + ": Shift+Tab passes over " + node));
            for (Node node : allIn(scene.getRoot())) {
                boolean grouped = node instanceof Toggle toggle && toggle.getToggleGroup() != null;
                if (node.isFocusTraversable()
                        && !grouped // arrows go on within a group
                        && inSight(node)
                        && !there.contains(node)) {
                    flaws.add(name + ": Tab passes over " + node);
                }
            }
        });
    }

    private Set<Node> round(String name, Scene scene, boolean back) {
        Node start = scene.getFocusOwner();
        Node at = start;
        Set<Node> seen = new LinkedHashSet<>();
        while (at != null && seen.add(at) && seen.size() < MOST_TABS) {
            Event.fireEvent(at, event(KeyEvent.KEY_PRESSED, KeyCode.TAB, back, false));
            at = scene.getFocusOwner();
        }
        if (at != start) {
            flaws.add(name + ": Tab stays in " + at);
        }
        return seen;
    }

    /** While an input method puts a word together, no key does anything else. */
    private void compose(String name, Stage window) {
        onFx(() -> {
            Scene scene = window.getScene();
            AtomicInteger heard = new AtomicInteger();
            EventHandler<KeyEvent> hear = _ -> heard.incrementAndGet();
            KeyCodeCombination shortcut = new KeyCodeCombination(KeyCode.F24);
            scene.getAccelerators().put(shortcut, heard::incrementAndGet);
            for (Node node : allIn(scene.getRoot())) {
                if (node instanceof TextInputControl control
                        && control.isEditable()
                        && inSight(control)) {
                    typedInto++;
                    control.requestFocus();
                    control.addEventFilter(KeyEvent.KEY_PRESSED, hear);
                    composed(control, "zhao");
                    for (KeyCode code : List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.F24)) {
                        Event.fireEvent(control, event(KeyEvent.KEY_PRESSED, code, false, false));
                    }
                    if (heard.getAndSet(0) > 0) {
                        flaws.add(name + ": keys pass while composing in " + control);
                    }
                    composed(control, "");
                    Event.fireEvent(
                            control, event(KeyEvent.KEY_PRESSED, KeyCode.F24, false, false));
                    if (heard.getAndSet(0) != 2) {
                        flaws.add(name + ": keys are dead after composing in " + control);
                    }
                    control.removeEventFilter(KeyEvent.KEY_PRESSED, hear);
                }
            }
            scene.getAccelerators().remove(shortcut);
        });
    }

    private static void composed(TextInputControl control, String words) {
        Event.fireEvent(
                control,
                new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        words.isEmpty()
                                ? List.of()
                                : List.of(
                                        new InputMethodTextRun(
                                                words, InputMethodHighlight.UNSELECTED_RAW)),
                        "",
                        0));
    }

    /** What stands before an open casebook. */
    private void gate() {
        onFx(() -> program.desk().lock());
        quiet();
        for (Lang each : Lang.values()) {
            lang = each;
            for (String leading : List.of("", "新建.*|Make a new.*|New.*", ".*恢复.*|Restore.*")) {
                onFx(() -> program.begin());
                quiet();
                onFx(() ->
                        ((ButtonBase)
                                        Objects.requireNonNull(
                                                byId(each == Lang.ZH ? "chinese" : "english")))
                                .fire());
                quiet();
                onFx(() ->
                        buttons(stage.getScene().getRoot()).stream()
                                .filter(b -> words(b).matches(leading))
                                .findFirst()
                                .ifPresent(Button::fire));
                quiet();
                look("gate " + leading, stage, true);
                tabThrough("gate " + leading, stage);
                compose("gate " + leading, stage);
            }
        }
    }

    private Set<String> notMet() throws IOException, URISyntaxException {
        Path screens =
                Path.of(
                                Objects.requireNonNull(
                                                Composition.class.getResource("/org/anning/desk"))
                                        .toURI())
                        .getParent();
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(screens)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".fxml"))
                    .map(name -> name.replace(".fxml", ""))
                    .forEach(all::add);
        }
        met.forEach(name -> all.remove(name.replace("Controller", "")));
        all.removeAll(ELSEWHERE);
        return all;
    }

    private static boolean inSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return true;
    }

    /** Waits until what was begun behind the window is done, and what that began too. */
    private void quiet() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch done = new CountDownLatch(1);
            onFx(() ->
                    program.background()
                            .run(() -> true)
                            .onEnd(() ->
                                    program.background()
                                            .chore(_ -> true)
                                            .onEnd(done::countDown)
                                            .start())
                            .start());
            try {
                assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "never quiet");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            onFx(() -> {});
        }
    }

    private List<ToggleButton> places() {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(node -> node.getStyleClass().contains("nav-button"))
                .map(ToggleButton.class::cast)
                .toList();
    }

    private @Nullable Node byId(String id) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null);
    }

    private Node there(String id) {
        return Objects.requireNonNull(byId(id), id);
    }

    private boolean says(String words) {
        return words(stage.getScene().getRoot()).contains(words);
    }

    private void button(String words) {
        await(words, () -> says(words));
        onFx(() ->
                allIn(stage.getScene().getRoot()).stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(b -> words(b).contains(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words))
                        .fire());
    }
}
