package org.anning.loans.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.fx.Stages;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

class LoansScreenTest extends FxTest {

    @TempDir Path folder;
    private ACaseWithLoans house;

    @BeforeEach
    void open() {
        house = new ACaseWithLoans(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private LoansScreens screens(Language language, FxmlScreens fxml) {
        return new LoansScreens(
                house.loans,
                house.lenders,
                house.lines,
                new ImmediateBackground(),
                fxml,
                language,
                new ScriptedDialogs(),
                new Stages(new Look()),
                TestCasebook.CLOCK);
    }

    private Parent list(Language language, Consumer<Parent> then) {
        FxmlScreens fxml = new FxmlScreens(language);
        Loaded<LoansController> loaded =
                fxml.load(LoansController.class, screens(language, fxml).loans(house.caseId));
        loaded.shown();
        then.accept(loaded.root());
        return loaded.root();
    }

    private Parent form(Language language, double scrolled) {
        FxmlScreens fxml = new FxmlScreens(language);
        screens(language, fxml);
        LoanFormViewModel empty =
                new LoanFormViewModel(
                        house.lenders, (_, _) -> {}, new ImmediateBackground(), TestCasebook.CLOCK);
        empty.begin();
        Loaded<LoanFormController> loaded =
                fxml.load(
                        LoanFormController.class,
                        new LoanFormController(empty, language, TestCasebook.CLOCK));
        loaded.shown();
        StackPane page = new StackPane(loaded.root());
        page.getStyleClass().add("page");
        Scene scene = new Scene(page);
        page.applyCss();
        page.layout();
        ((TextField) page.lookup("#legalName")).setText("例");
        ScrollPane scroll = (ScrollPane) loaded.root().getChildrenUnmodifiable().getFirst();
        scroll.setVvalue(scrolled);
        scene.setRoot(new StackPane());
        return page;
    }

    private static void whole(String name, List<Scene> scenes) {
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void everyPartShowsWholeWordsAndNamesItsControls() {
        whole("loans-empty", Screenshots.take("loans-empty", 1000, 680, l -> list(l, _ -> {})));
        house.fourLoans();
        whole("loans", Screenshots.take("loans", 1000, 680, l -> list(l, _ -> {})));
        whole("loans-wide", Screenshots.take("loans-wide", 1150, 1100, l -> list(l, _ -> {})));
        whole("loan-form", Screenshots.take("loan-form", 900, 1500, l -> form(l, 0)));
        whole("loan-form-end", Screenshots.take("loan-form-end", 900, 800, l -> form(l, 1)));
    }

    private static void press(Stage stage, KeyCode... keys) {
        onFx(stage::requestFocus);
        new org.testfx.api.FxRobot().push(keys);
        settle();
    }

    @Test
    void aLoanIsWrittenByKeyboardAndStandsInTheList() {
        Stage stage = show(language -> list(language, _ -> {}), 1000, 680);
        Scene scene = stage.getScene();

        robot.clickOn("添加借款");
        settle();
        onFx(() -> ((TextField) scene.lookup("#legalName")).setText("例和消费金融有限公司"));
        onFx(() -> ((TextField) scene.lookup("#receivedAmount")).setText("12,000"));
        onFx(() -> scene.lookup("#receivedAmount").requestFocus());
        press(stage, KeyCode.CONTROL, KeyCode.S);

        assertEquals(1, house.loans.loansOf(house.caseId).size());
        assertTrue(
                allIn(scene.getRoot()).stream()
                        .filter(Label.class::isInstance)
                        .anyMatch(n -> ((Label) n).getText().equals("例和消费金融有限公司")));
    }

    @Test
    void aWrongAmountIsSaidBelowItsFieldAndWhatWasTypedStays() {
        Stage stage = show(language -> list(language, _ -> {}), 1000, 680);
        Scene scene = stage.getScene();
        robot.clickOn("添加借款");
        settle();
        TextField amount = (TextField) onFx(() -> scene.lookup("#receivedAmount"));
        onFx(() -> ((TextField) scene.lookup("#legalName")).setText("例某某"));
        onFx(() -> amount.setText("一万二左右"));

        robot.clickOn("保存");
        settle();

        assertEquals("一万二左右", amount.getText());
        assertTrue(house.loans.loansOf(house.caseId).isEmpty());
        assertTrue(
                allIn(scene.getRoot()).stream()
                        .filter(Label.class::isInstance)
                        .map(n -> ((Label) n).getText())
                        .anyMatch(words -> words != null && words.startsWith("这个金额读不懂")));
    }
}
