package org.anning.timeline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.HeldBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.Screenshots;
import org.anning.fx.Stages;
import org.anning.timeline.ContactFacts;
import org.anning.timeline.EntryRow;
import org.anning.timeline.EventTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

class TimelineScreenTest extends FxTest {

    @TempDir Path folder;
    private TimelineHouse house;
    private Stages stages;

    @BeforeEach
    void open() {
        house = new TimelineHouse(folder);
        stages = onFx(() -> new Stages(new Look()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Parent screen(Language language) {
        FxmlScreens fxml = new FxmlScreens(language);
        TimelineScreens screens = house.screens(language, fxml, stages);
        Loaded<TimelineController> loaded =
                fxml.load(TimelineController.class, screens.timeline(house.caseId));
        loaded.shown();
        return loaded.root();
    }

    private void looksRight(String name, double width, double height, String typed) {
        List<Scene> scenes =
                Screenshots.take(
                        name,
                        width,
                        height,
                        language -> {
                            Parent root = screen(language);
                            Node inside = ((ScrollPane) root).getContent();
                            ((TextField) inside.lookup("#quickLine")).setText(typed);
                            return root;
                        });
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void theScreenShowsWholeWordsAndNamesItsControls() {
        looksRight("timeline-empty", 1100, 620, "");
        house.fill();
        looksRight("timeline", 1150, 640, "");
        looksRight("timeline-typing", 1150, 640, "昨天9点 02155588001 打 3 个 威胁 找单位");
        looksRight("timeline-small", 860, 520, "");
        looksRight("timeline-large", 1600, 950, "");
    }

    @Test
    void aLineTypedAndEnteredStandsInTheList() {
        Stage stage = show(this::screen, 1000, 700);
        TextField line = (TextField) stage.getScene().lookup("#quickLine");
        onFx(line::requestFocus);
        onFx(() -> line.setText("昨天 22:30 02155588001 打 3 个 骂人"));

        robot.type(KeyCode.ENTER);
        settle();

        TableView<?> table = (TableView<?>) stage.getScene().lookup("#table");
        EntryRow row = (EntryRow) table.getItems().getFirst();
        assertEquals(3, row.facts().contacts());
        assertEquals("", line.getText());
        assertTrue(table.isFocused());
        assertEquals(row, table.getSelectionModel().getSelectedItem());
    }

    @Test
    void aLineWithoutADayStaysAndSaysWhatIsMissing() {
        Stage stage = show(this::screen, 1000, 700);
        TextField line = (TextField) stage.getScene().lookup("#quickLine");
        onFx(line::requestFocus);
        onFx(() -> line.setText("打3个"));

        robot.type(KeyCode.ENTER);
        settle();

        assertEquals("打3个", line.getText());
        assertTrue(says(stage, "还缺时间"));
    }

    @Test
    void exactWordsStayFoldedUntilTheyAreOpened() {
        house.timeline.write(
                house.caseId,
                ContactFacts.at(EventTime.day(TimelineHouse.TODAY)).words("骂人的话").facts());
        Stage stage = show(this::screen, 1500, 800);
        assertFalse(says(stage, "骂人的话"));

        choose(stage, "#showWords");

        assertTrue(
                allIn(stage.getScene().getRoot()).stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .anyMatch(words -> words != null && words.contains("骂人的话")));
    }

    @Test
    void aStruckEntryLeavesTheListAndIsShownOnDemand() {
        house.fill();
        house.dialogs.answer("记重了");
        Stage stage = show(this::screen, 1000, 800);
        TableView<?> table = (TableView<?>) stage.getScene().lookup("#table");
        int before = table.getItems().size();
        onFx(() -> {
            table.getSelectionModel().select(0);
            table.requestFocus();
        });

        robot.type(KeyCode.DELETE);
        settle();
        assertEquals(before - 1, table.getItems().size());

        choose(stage, "#struck");
        assertEquals(before, table.getItems().size());
        assertTrue(((Button) stage.getScene().lookup("#restore")).isVisible());
    }

    @Test
    void whileALineIsTypedControlZBelongsToTheText() {
        house.fill();
        Stage stage = show(this::screen, 1000, 800);
        TextField line = (TextField) stage.getScene().lookup("#quickLine");
        onFx(line::requestFocus);
        robot.write("abc");
        settle();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();

        assertFalse(line.getText().contains("abc"));
    }

    @Test
    void theReportIsLookedAtSavedAndKept() {
        house.fill();
        List<Scene> scenes =
                Screenshots.take(
                        "timeline-report-dialog",
                        980,
                        680,
                        language -> {
                            FxmlScreens fxml = new FxmlScreens(language);
                            Loaded<ReportController> loaded =
                                    fxml.load(
                                            ReportController.class,
                                            house.screens(language, fxml, stages)
                                                    .report(
                                                            house.caseId,
                                                            house.loaded(),
                                                            List.copyOf(house.loaded().all()),
                                                            "",
                                                            () -> {}));
                            loaded.shown();
                            return loaded.root();
                        });
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
        Path file = folder.resolve("report.pdf");
        house.dialogs.answer(file).answer("办公室");
        Stage stage =
                show(
                        language -> {
                            FxmlScreens fxml = new FxmlScreens(language);
                            Loaded<ReportController> loaded =
                                    fxml.load(
                                            ReportController.class,
                                            house.screens(language, fxml, stages)
                                                    .report(
                                                            house.caseId,
                                                            house.loaded(),
                                                            List.copyOf(house.loaded().all()),
                                                            "",
                                                            () -> {}));
                            loaded.shown();
                            return loaded.root();
                        },
                        980,
                        680);

        onFx(() -> ((Button) stage.getScene().lookup("#save")).fire());
        onFx(() -> ((Button) stage.getScene().lookup("#print")).fire());
        settle();

        assertTrue(file.toFile().length() > 10_000);
        assertEquals(1, house.printed.size());
        assertEquals(2, house.kept.size(), "what goes out of the house is kept as it was");
    }

    @Test
    void whileTheOthersAreReadNothingJumpsAndNothingIsSaidOfTheWhole() {
        List<ContactFacts> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(
                    ContactFacts.at(EventTime.day(TimelineHouse.TODAY.minusDays(400 - i)))
                            .account("第" + i + "条")
                            .facts());
        }
        house.timeline.writeAll(house.caseId, many);
        HeldBackground background = new HeldBackground();
        house.background = background;
        Stage stage = show(this::screen, 1150, 760);
        onFx(background::releaseNext);
        settle();
        TableView<?> table = (TableView<?>) stage.getScene().lookup("#table");
        onFx(() -> {
            table.getSelectionModel().select(60);
            table.scrollTo(55);
        });
        settle();
        Object selected = table.getSelectionModel().getSelectedItem();
        int first = firstVisible(table);
        Label summary = (Label) stage.getScene().lookup("#summary");
        Button report = (Button) stage.getScene().lookup("#report");
        assertEquals("显示 100 条，共 300 条，正在读其余的…", summary.getText());
        assertTrue(report.isDisabled(), "half a case is not reported");
        assertTrue(stage.getScene().lookup("#counting").isVisible());
        assertEquals(List.of("正在统计…"), offered(stage, "#ways"));

        onFx(background::release);
        settle();

        assertEquals(300, table.getItems().size());
        assertEquals(selected, table.getSelectionModel().getSelectedItem());
        assertEquals(60, table.getSelectionModel().getSelectedIndex());
        assertEquals(first, firstVisible(table));
        assertEquals("显示 300 条，共 300 条", summary.getText());
        assertFalse(report.isDisabled());
        assertFalse(stage.getScene().lookup("#counting").isVisible());
        assertEquals(List.of("电话"), offered(stage, "#ways"));
    }

    private static int firstVisible(TableView<?> table) {
        return ((VirtualFlow<?>) table.lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    private static List<String> offered(Stage stage, String menu) {
        return ((MenuButton) stage.getScene().lookup(menu))
                .getItems().stream().map(MenuItem::getText).toList();
    }

    @Test
    void thePicturesStandInTablesWhereEnterDoesWhatAClickDoes() {
        house.fill();
        TimelineViewModel list = house.loaded();
        List<Scene> scenes =
                Screenshots.take("timeline-tables", 980, 700, language -> tables(list, language));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)));
        }
        Stage stage = show(language -> tables(list, language), 980, 700);
        TableView<?> days = (TableView<?>) stage.getScene().lookup("#days");
        onFx(() -> {
            days.requestFocus();
            days.getSelectionModel().clearAndSelect(2);
        });
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(
                list.picturesProperty().get().days().bars().getFirst().first(),
                list.filter().fromProperty().get());
        assertTrue(list.shown().size() < list.all().size());

        onFx(() -> list.filter().clear());
        TableView<?> hours = (TableView<?>) stage.getScene().lookup("#hours");
        onFx(() -> {
            hours.requestFocus();
            chooseCell(hours, 2, 23);
        });
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(
                new EntryFilter.Cell(DayOfWeek.WEDNESDAY, 22), list.filter().cellProperty().get());
    }

    private <T> void chooseCell(TableView<T> table, int row, int column) {
        table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
    }

    private Parent tables(TimelineViewModel list, Language language) {
        Loaded<TablesController> loaded =
                new FxmlScreens(language)
                        .load(
                                TablesController.class,
                                new TablesController(
                                        list.picturesProperty().get(),
                                        language,
                                        list.filter()::period,
                                        list.filter().cellProperty()::set,
                                        () -> {}));
        loaded.shown();
        return loaded.root();
    }

    @Test
    void atTwiceTheSizeNoWordIsCut() {
        house.fill();
        for (Scene scene : Screenshots.take("timeline", 1500, 1000, 200, this::screen)) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)));
        }
    }

    private void choose(Stage stage, String item) {
        MenuButton view = (MenuButton) stage.getScene().lookup("#view");
        onFx(() ->
                view.getItems().stream()
                        .filter(i -> item.equals("#" + i.getId()))
                        .map(CheckMenuItem.class::cast)
                        .forEach(i -> i.setSelected(true)));
        settle();
    }

    private static boolean says(Stage stage, String words) {
        return allIn(stage.getScene().getRoot()).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .anyMatch(text -> text != null && text.contains(words));
    }
}
