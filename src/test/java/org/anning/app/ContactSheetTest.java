package org.anning.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.cases.CaseRow;
import org.anning.common.Lang;
import org.anning.common.Texts;
import org.anning.fx.Flaws;
import org.anning.fx.FxDialogs;
import org.anning.fx.FxTest;
import org.anning.fx.Screenshots;
import org.anning.fx.Theme;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * A contact sheet of the running program over its sample: every place, every tab of a case, and
 * whatever each of their buttons opens. The pictures are for people to look at; what a machine can
 * see on them, cut words and controls without a name, fails.
 */
@Tag("long")
class ContactSheetTest extends FxTest {

    private static final List<String> PLACES =
            List.of(
                    "today",
                    "cases",
                    "queue",
                    "reports",
                    "library",
                    "backup",
                    "privacy",
                    "bin",
                    "settings");
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
                    "log",
                    "work");

    @TempDir Path home;

    private final Set<String> flaws = new LinkedHashSet<>();
    private final List<String> contact = new ArrayList<>();
    private String form = "";
    private @Nullable Stage shown;
    private @Nullable Composition running;
    private int count;

    @ParameterizedTest
    @CsvSource({
        "ZH, LIGHT, 200",
        "EN, DARK, 200",
        "EN, LIGHT, 100",
        "ZH, DARK, 100",
        "ZH, LIGHT, 100",
        "EN, DARK, 100"
    })
    void everyScreenOfTheSample(Lang lang, Theme theme, int percent) throws Exception {
        form = lang.code() + "-" + theme.code() + "-" + percent;
        start(lang, theme, percent);
        press(Texts.of(lang).get("storage.ui.welcome.sample"));
        await("the sample is open", () -> !find(".sample-band").isEmpty());
        onFx(() -> program().desk().show("desk.place.cases"));
        quiet();
        List<CaseRow> cases =
                onFx(() ->
                        ((TableView<?>) find(".table-view").getFirst())
                                .getItems().stream().map(CaseRow.class::cast).toList());

        boolean pressing = percent == 100 && (lang == Lang.ZH) == (theme == Theme.LIGHT);
        for (String place : PLACES) {
            walk(place, () -> program().desk().show("desk.place." + place), pressing);
        }
        List<CaseRow> looked =
                lang == Lang.ZH && pressing ? cases : List.of(cases.getFirst(), cases.getLast());
        for (CaseRow row : looked) {
            for (String tab : TABS) {
                String name = "case" + row.number().charAt(row.number().length() - 1) + "-" + tab;
                Runnable go = () -> program().desk().openCase(row.caseId(), "app.tab." + tab);
                walk(name, go, pressing && row == cases.getLast());
            }
        }
        Files.write(Path.of("target", "screenshots", "contact-" + form + ".txt"), contact);
        onFx(() -> stage().close());
        assertEquals(Set.of(), flaws);
    }

    private Stage stage() {
        return Objects.requireNonNull(shown);
    }

    private Composition program() {
        return Objects.requireNonNull(running);
    }

    private void start(Lang lang, Theme theme, int percent) throws IOException {
        Path settings = Files.createDirectories(home.resolve("h")).resolve("settings.properties");
        Files.writeString(
                settings,
                "window.language=%s\nwindow.theme=%s\nwindow.scale=%d\n"
                        .formatted(lang.code(), theme.code(), percent));
        shown =
                onFx(() -> {
                    Stage made = new Stage();
                    Composition program =
                            new Composition(
                                    made,
                                    home.resolve("h"),
                                    TestCasebook.CLOCK,
                                    (stages, language) ->
                                            new NoChoosers(new FxDialogs(stages, language)));
                    running = program;
                    program.begin();
                    made.setWidth(1280);
                    made.setHeight(800);
                    return made;
                });
        quiet();
        still("welcome", stage().getScene());
    }

    /** The screen, its inner tabs, and what its buttons open. */
    private void walk(String name, Runnable go, boolean pressing) {
        onFx(go);
        quiet();
        stills(name);
        if (!pressing) {
            return;
        }
        Set<String> pressed = new HashSet<>();
        for (int tab = 0; tab < Math.max(1, innerTabs()); tab++) {
            for (boolean more = true; more; ) {
                onFx(go);
                quiet();
                select(tab);
                Optional<Runnable> next = next(pressed, name + (tab == 0 ? "" : "-" + tab));
                more = next.isPresent();
                next.ifPresent(Runnable::run);
            }
        }
    }

    private Optional<Runnable> next(Set<String> pressed, String name) {
        return onFx(() -> {
            for (Node node : allIn(stage().getScene().getRoot())) {
                if (inFrame(node) || !visible(node) || node.isDisabled()) {
                    continue;
                }
                if (node instanceof Button b && pressed.add(words(b.getText(), b))) {
                    String said = words(b.getText(), b);
                    return Optional.of(() -> opened(name, said, b::fire));
                }
                if (node instanceof MenuButton m && pressed.add(words(m.getText(), m))) {
                    String said = words(m.getText(), m);
                    return Optional.of(() -> opened(name, said, m::show));
                }
                if (node instanceof MenuButton m) {
                    for (MenuItem item : m.getItems()) {
                        if (!item.isDisable()
                                && item.getText() != null
                                && pressed.add("item " + item.getText())) {
                            return Optional.of(() -> opened(name, item.getText(), item::fire));
                        }
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static String words(String text, Node node) {
        return text == null || text.isBlank() ? "icon " + node.getAccessibleText() : text;
    }

    private void opened(String name, String pressed, Runnable deed) {
        Set<Window> before = new HashSet<>(onFx(() -> List.copyOf(Window.getWindows())));
        Platform.runLater(deed);
        quiet();
        List<Window> news =
                onFx(() ->
                        Window.getWindows().stream()
                                .filter(w -> !before.contains(w))
                                .map(Window.class::cast)
                                .toList());
        for (Window window : news) {
            if (window.getScene() != null && window.isShowing()) {
                picture(name, pressed, window.getScene());
            }
        }
        if (news.isEmpty()) {
            picture(name, pressed, stage().getScene());
        }
        for (int i = news.size() - 1; i >= 0; i--) {
            onFx(news.get(i)::hide);
            settle();
        }
        quiet();
        onFx(() ->
                Window.getWindows().stream()
                        .filter(w -> !before.contains(w))
                        .toList()
                        .forEach(Window::hide));
        quiet();
    }

    private void picture(String name, String pressed, Scene scene) {
        String file = name + "-" + String.format("%02d", ++count);
        contact.add(file + "\t" + pressed);
        still(file, scene);
    }

    private void stills(String name) {
        still(name, stage().getScene());
        for (int tab = 1; tab < innerTabs(); tab++) {
            select(tab);
            still(name + "-tab" + tab, stage().getScene());
        }
        if (innerTabs() > 1) {
            select(0);
        }
    }

    private int innerTabs() {
        return onFx(() -> inner().map(t -> t.getTabs().size()).orElse(1));
    }

    private void select(int tab) {
        onFx(() -> inner().ifPresent(t -> t.getSelectionModel().select(tab)));
        quiet();
    }

    private Optional<TabPane> inner() {
        List<TabPane> all =
                find(".tab-pane").stream()
                        .filter(ContactSheetTest::visible)
                        .map(TabPane.class::cast)
                        .toList();
        boolean inCase =
                !find(".case-header").isEmpty() && visible(find(".case-header").getFirst());
        return all.stream().skip(inCase ? 1 : 0).findFirst();
    }

    private List<Node> find(String selector) {
        return List.copyOf(stage().getScene().getRoot().lookupAll(selector));
    }

    private void still(String name, Scene scene) {
        onFx(() -> {
            Screenshots.write(scene, "walk-" + form + "-" + name);
            Flaws.cutWords(scene).forEach(w -> flaws.add(name + " cut: " + w));
            Flaws.nameless(scene).forEach(w -> flaws.add(name + " nameless: " + w));
        });
    }

    private static boolean inFrame(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("top-bar")
                    || at.getStyleClass().contains("navigation")
                    || at.getStyleClass().contains("status-bar")) {
                return true;
            }
        }
        return false;
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        Bounds b = node.localToScene(node.getBoundsInLocal());
        return b.getWidth() > 0;
    }

    /** Waits until nothing is at work for the window. */
    private void quiet() {
        for (int i = 0; i < 4; i++) {
            CountDownLatch done = new CountDownLatch(2);
            onFx(() -> {
                program().background().run(() -> 1).onSuccess(_ -> done.countDown()).start();
                program().background().chore(_ -> 1).onSuccess(_ -> done.countDown()).start();
            });
            await("the work for the window", () -> done.getCount() == 0);
            settle();
        }
    }

    private void press(String words) {
        onFx(() ->
                allIn(stage().getScene().getRoot()).stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .filter(b -> b.getText() != null && b.getText().contains(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(words))
                        .fire());
        quiet();
    }
}
