package org.anning.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FormDialog;
import org.anning.fx.FormDraftTest;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.Screenshots;
import org.anning.fx.Stages;
import org.anning.law.ChannelNumbers;
import org.anning.law.Law;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class DeskTest extends FxTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T06:03:00Z"), ZoneId.of("Asia/Shanghai"));

    private final List<String> told = new ArrayList<>();

    private static Desk desk(Stages stages, Look look, Language language) {
        return new Desk(
                new Stage(),
                stages,
                new FxmlScreens(language),
                language,
                new ImmediateBackground(),
                CLOCK,
                look.percentProperty(),
                () -> 15);
    }

    private Desk desk() {
        return onFx(() -> {
            Look look = new Look();
            Desk made = desk(new Stages(look), look, new Language(Lang.ZH));
            made.showGate(() -> gate());
            return made;
        });
    }

    private static Loaded<?> gate() {
        return new Loaded<>(new StackPane(new Label("gate")), "gate");
    }

    private Parent frame(Language language, boolean inCase) {
        return frame(language, inCase, false);
    }

    private Parent frame(Language language, boolean inCase, boolean toured) {
        Look look = new Look();
        Desk desk = desk(new Stages(look), look, language);
        desk.open(Houses.house(_ -> List.of(), told));
        desk.saved(CLOCK.instant());
        if (inCase) {
            desk.openCase(Houses.CASE, "desk.tab.timeline");
        }
        if (toured) {
            desk.tour();
        }
        Parent root = desk.root();
        Objects.requireNonNull(root.getScene()).setRoot(new StackPane());
        return root;
    }

    @Test
    void theFrameIsWholeInEveryLanguageAndTheme() {
        List<Scene> scenes =
                new ArrayList<>(Screenshots.take("desk", 1280, 800, l -> frame(l, false)));
        scenes.addAll(Screenshots.take("case", 1000, 700, l -> frame(l, true)));
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.nameless(scene));
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
        for (Scene scene : Screenshots.take("case", 1600, 1100, 200, l -> frame(l, true))) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }

    @Test
    void theFrameFitsItsWindowWithLettersTwiceTheSizeAndFactsAreAClickAway() {
        Screenshots.take("case-fits", 1280, 800, 200, l -> frame(l, true));
        onFx(() -> {
            Scene scene = drawn(1280, 800, 200, true);
            assertEquals(List.of(), Flaws.cutWords(scene));
            assertTrue(at(scene, ".status-bar").getMaxY() <= 800);
            assertTrue(at(scene, ".case-workspace").getMaxX() <= 1280);
            assertEquals(0, facts(scene).size());
            ((ToggleButton) Objects.requireNonNull(scene.getRoot().lookup("#unfold"))).fire();
            lay(scene);
            assertEquals(4, facts(scene).size());
            facts(scene).forEach(f -> assertTrue(in(f).getMaxX() <= 1280, f::toString));
            assertEquals(4, facts(drawn(1280, 800, 100, true)).size());
        });
    }

    @Test
    void thePromptOfTheSearchIsNeverCut() {
        onFx(() -> {
            for (int percent : List.of(100, 125)) {
                Scene scene = drawn(1000, 700, percent, false);
                TextField field = (TextField) scene.getRoot().lookup("#search");
                Text prompt = new Text(Objects.requireNonNull(field).getPromptText());
                prompt.setFont(field.getFont());
                double from = in(field).getMinX() + field.getPadding().getLeft();
                double room = at(scene, "#searchKey").getMinX() - from;
                double needed = prompt.getLayoutBounds().getWidth();
                assertTrue(needed <= room, percent + ": " + needed + " in " + room);
            }
        });
    }

    @Test
    void theSearchHasRoomInASmallWindowWithLettersTwiceTheSize() {
        onFx(() -> {
            Scene scene = drawn(1000, 700, 200, false);
            TextField field = (TextField) scene.getRoot().lookup("#search");
            double ems = in(field).getWidth() / Objects.requireNonNull(field).getFont().getSize();
            assertTrue(ems > 9, ems + " em");
            assertTrue(at(scene, ".top-bar").getMaxX() <= 1000);
            assertEquals(List.of(), Flaws.nameless(scene));
        });
    }

    private Scene drawn(double width, double height, int percent, boolean inCase) {
        Look look = new Look();
        look.percentProperty().set(percent);
        Scene scene = new Scene(frame(new Language(Lang.EN), inCase), width, height);
        look.dress(scene);
        lay(scene);
        return scene;
    }

    private static void lay(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().layout();
    }

    private static List<Node> facts(Scene scene) {
        return allIn(scene.getRoot()).stream()
                .filter(n -> n.getStyleClass().contains("case-fact") && n.isVisible())
                .toList();
    }

    private static Bounds at(Scene scene, String selector) {
        return in(Objects.requireNonNull(scene.getRoot().lookup(selector), selector));
    }

    private static Bounds in(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void theTourPointsAtWhatIsThereAndCanBeLeft() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        onFx(() -> desk.tour());
        settle();
        List<String> titles = new ArrayList<>();
        while (!pointedAt(desk).isEmpty()) {
            titles.add(
                    onFx(() ->
                            ((Label)
                                            Objects.requireNonNull(
                                                    desk.root().lookup(".tour-card .card-title")))
                                    .getText()));
            assertEquals(1, pointedAt(desk).size());
            assertTrue(onFx(() -> desk.root().lookup("#nextSight").isFocused()));
            robot.push(KeyCode.ENTER);
            settle();
        }
        assertEquals(7, titles.stream().distinct().count(), titles.toString());

        robot.push(KeyCode.SHIFT, KeyCode.F1);
        settle();
        assertEquals(1, pointedAt(desk).size());
        robot.push(KeyCode.ESCAPE);
        settle();
        assertEquals(List.of(), pointedAt(desk));
    }

    private static List<Node> pointedAt(Desk desk) {
        return onFx(() ->
                allIn(desk.root()).stream()
                        .filter(n -> n.getStyleClass().contains("tour-sight"))
                        .toList());
    }

    @Test
    void theTourIsWholeInEveryLanguageThemeAndSize() {
        for (int percent : List.of(100, 200)) {
            for (Scene scene :
                    Screenshots.take("tour", 1280, 800, percent, l -> frame(l, false, true))) {
                assertEquals(List.of(), Flaws.cutWords(scene));
            }
        }
    }

    @Test
    void lockingEmptiesTheWindowAtOnceAndClosesTheCasebook() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        settle();

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L)
                .release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();

        assertTrue(
                onFx(() -> allIn(desk.root())).stream().noneMatch(n -> "today".equals(n.getId())));
        assertEquals(List.of("shown today", "hidden today", "closed"), told);
    }

    @Test
    void theSafetyCardOpensOverADialogAndNotesThatItWasOpened() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        javafx.application.Platform.runLater(() ->
                new FormDialog(stagesOf(desk)).showAndWait("表单", Houses.screen("form", told)));
        await("the dialog", () -> told.contains("shown form"));

        robot.push(KeyCode.F12);
        await("the card", () -> told.contains("sos opened"));

        assertEquals(3, onFx(() -> Window.getWindows().stream().filter(Window::isShowing).count()));
    }

    private static Stages stagesOf(Desk desk) {
        return desk.stages();
    }

    @Test
    void lockingClosesAnOpenDialogToo() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        javafx.application.Platform.runLater(() ->
                new FormDialog(stagesOf(desk)).showAndWait("表单", Houses.screen("form", told)));
        await("the dialog", () -> told.contains("shown form"));

        onFx(desk::lock);
        settle();

        assertEquals(1, onFx(() -> Window.getWindows().stream().filter(Window::isShowing).count()));
        assertTrue(told.contains("hidden form"));
    }

    @Test
    void aLockWinsOverAnOpenFormAndWhatWasTypedComesBackAtTheCaret() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        FormDraftTest.Kept kept = new FormDraftTest.Kept();
        desk.stages().keepDrafts(kept);
        TextField first = openForm(desk);
        onFx(() -> {
            first.setText("晚上十点还在打");
            first.requestFocus();
            first.positionCaret(4);
        });

        onFx(desk::lock);
        settle();

        assertEquals(1, onFx(() -> Window.getWindows().stream().filter(Window::isShowing).count()));
        assertTrue(
                onFx(() -> allIn(desk.root())).stream().noneMatch(TextField.class::isInstance),
                "nothing of the casebook is in the window");
        assertEquals(1, kept.drafts.size());

        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        TextField again = openForm(desk);
        await("the text", () -> again.getText().equals("晚上十点还在打"));
        assertEquals(4, onFx(() -> again.getCaretPosition()));
        onFx(desk::lock);
    }

    private TextField openForm(Desk desk) {
        TextField field = onFx(() -> new TextField());
        javafx.application.Platform.runLater(() ->
                new FormDialog(stagesOf(desk))
                        .drafting("form/entry/1/new", "已找回")
                        .showAndWait("表单", new Loaded<>(new StackPane(field), "form")));
        await(
                "the dialog",
                () -> field.getScene() != null && field.getScene().getWindow().isShowing());
        settle();
        return field;
    }

    @Test
    void whatWasDoneLastIsTakenBackFromAnywhereAndNamed() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        settle();
        Button undo = robot.lookup("#undo").query();
        assertTrue(undo.getAccessibleText().contains("划去时间线条目"), undo.getAccessibleText());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertTrue(told.contains("undone"));
        Label status = robot.lookup("#status").query();
        assertEquals("已撤销：划去时间线条目（案件 2026-0012）", onFx(() -> status.getText()));
        assertEquals("shown today", told.getLast(), "the screen shows what is so now");
        assertTrue(onFx(() -> undo.isDisabled()));

        robot.push(KeyCode.CONTROL, KeyCode.Y);
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
                .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        settle();
        assertEquals(
                List.of("undone", "redone", "undone", "redone"),
                told.stream().filter(t -> t.endsWith("done")).toList());
    }

    @Test
    void whileSomethingIsTypedTheKeysBelongToTheText() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        settle();
        TextField search = robot.lookup(".search-field").query();
        onFx(() -> {
            search.requestFocus();
        });
        robot.write("abc");
        settle();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();

        assertFalse(told.contains("undone"));
        assertNotEquals("abc", onFx(() -> search.getText()));
    }

    @Test
    void aTabIsLoadedWhenItIsFirstSelected() {
        Desk desk = desk();
        onFx(() -> desk.open(Houses.house(_ -> List.of(), told)));
        onFx(() -> desk.openCase(Houses.CASE));
        settle();
        assertFalse(told.contains("shown timeline"));

        robot.press(KeyCode.ALT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.ALT);
        settle();

        assertEquals(
                List.of(
                        "shown today",
                        "hidden today",
                        "shown overview",
                        "hidden overview",
                        "shown timeline"),
                told);
    }

    @Test
    void aHitOpensWithEnter() {
        List<String> opened = new ArrayList<>();
        Desk desk = desk();
        onFx(() ->
                desk.open(
                        Houses.house(
                                words ->
                                        List.of(
                                                new SearchHit(
                                                        HitKind.CASE,
                                                        "mdi2a-account",
                                                        "王小雨",
                                                        "2026-0012",
                                                        "案件",
                                                        () -> opened.add(words))),
                                told)));
        settle();

        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        onFx(() -> ((TextField) robot.lookup(".search-field").query()).setText("王小雨"));
        await("the hits", () -> robot.lookup(".search-hits").tryQuery().isPresent());
        // The headless screen gives the focus to the pop-up, so the key is brought to the field.
        onFx(() ->
                robot.lookup(".search-field")
                        .query()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ENTER,
                                        false,
                                        false,
                                        false,
                                        false)));

        assertEquals(List.of("王小雨"), opened);
    }

    @Test
    void anotherLanguageIsSeenAtOnceAndOneStaysInTheCase() {
        Language language = new Language(Lang.ZH);
        Desk desk =
                onFx(() -> {
                    Look look = new Look();
                    Desk made = desk(new Stages(look), look, language);
                    made.showGate(() -> gate());
                    made.open(Houses.house(_ -> List.of(), told));
                    made.openCase(Houses.CASE);
                    return made;
                });

        onFx(() -> language.use(Lang.EN));
        settle();

        List<String> words =
                onFx(() -> allIn(desk.root())).stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .toList();
        assertTrue(words.contains("Safe contact"), words.toString());
        assertTrue(words.contains("王小雨"), words.toString());
    }

    @Test
    void f1OpensTheGuideAlsoOverADialogAndItFollowsTheLanguage() {
        Language language = new Language(Lang.ZH);
        Desk desk =
                onFx(() -> {
                    Look look = new Look();
                    Desk made = desk(new Stages(look), look, language);
                    made.showGate(() -> gate());
                    made.open(Houses.house(_ -> List.of(), told));
                    return made;
                });
        javafx.application.Platform.runLater(() ->
                new FormDialog(stagesOf(desk)).showAndWait("表单", Houses.screen("form", told)));
        await("the dialog", () -> told.contains("shown form"));

        robot.push(KeyCode.F1);
        await("the guide", () -> open("使用说明"));
        onFx(() -> language.use(Lang.EN));
        await("the guide in English", () -> open("Guide"));

        onFx(desk::lock);
        assertFalse(onFx(() -> open("Guide")));
    }

    private static boolean open(String title) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .anyMatch(window -> window instanceof Stage one && title.equals(one.getTitle()));
    }

    @Test
    void allKeysStandOnOnePage() {
        List<Scene> scenes =
                new ArrayList<>(Screenshots.take("shortcuts", 620, 900, l -> shortcuts(l)));
        scenes.addAll(Screenshots.take("shortcuts", 1240, 1700, 200, l -> shortcuts(l)));
        for (Scene scene : scenes) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }

    private static Parent shortcuts(Language language) {
        return new FxmlScreens(language)
                .load(ShortcutsController.class, new ShortcutsController(language, () -> {}))
                .root();
    }

    @Test
    void theSafetyCardIsOnePage() {
        for (Scene scene : Screenshots.take("sos", 660, 860, language -> sosCard(language))) {
            assertEquals(List.of(), Flaws.cutWords(scene));
        }
    }

    private static Parent sosCard(Language language) {
        SosViewModel card = new SosViewModel(new ImmediateBackground(), CLOCK, _ -> {}, null);
        Parent root =
                new FxmlScreens(language)
                        .load(
                                SosCardController.class,
                                new SosCardController(
                                        card,
                                        code ->
                                                ChannelNumbers.in(
                                                        "[[" + code + "]]",
                                                        new Law(),
                                                        language.lang(),
                                                        LocalDate.of(2026, 11, 24)),
                                        language,
                                        CLOCK.getZone(),
                                        () -> {}))
                        .root();
        card.did(SosDeed.CALLED_12356);
        StackPane page = new StackPane(root);
        page.getStyleClass().add("page");
        return page;
    }
}
