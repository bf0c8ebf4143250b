package org.anning.cases.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.anning.cases.CaseFacts;
import org.anning.cases.CaseLog;
import org.anning.cases.CaseService;
import org.anning.cases.CaseStatus;
import org.anning.cases.ComplaintChannel;
import org.anning.cases.ConsentPurpose;
import org.anning.cases.ConsentService;
import org.anning.cases.Risk;
import org.anning.cases.StepFacts;
import org.anning.cases.StepKind;
import org.anning.cases.StepService;
import org.anning.clients.ClientFacts;
import org.anning.clients.ClientService;
import org.anning.clients.Vulnerabilities;
import org.anning.clients.Vulnerability;
import org.anning.common.CaseId;
import org.anning.common.ClientId;
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
import org.anning.storage.Casebook;
import org.anning.storage.TestCasebook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

class CasesScreensTest extends FxTest {

    @TempDir Path folder;
    private Casebook casebook;
    private ClientService clients;
    private CaseService cases;
    private StepService steps;
    private ConsentService consents;
    private CaseLog log;
    private CaseId lin;

    @BeforeEach
    void open() {
        casebook =
                TestCasebook.open(
                        TestCasebook.create(folder),
                        ClientService.entities(),
                        CaseService.entities());
        clients = new ClientService(casebook.work(), TestCasebook.CLOCK);
        log = new CaseLog(casebook.work(), TestCasebook.CLOCK, () -> "志愿者甲");
        cases = new CaseService(casebook.work(), clients, log, TestCasebook.CLOCK);
        steps = new StepService(casebook.work(), log, TestCasebook.CLOCK);
        consents = new ConsentService(casebook.work(), log, TestCasebook.CLOCK);
        lin = caseOf("小林", Risk.HIGH, "打印通话详单，周五前带来", LocalDate.of(2026, 11, 27));
        caseOf("阿珍", Risk.NONE, "给银行总行寄投诉书", LocalDate.of(2026, 11, 20));
        caseOf("老周", Risk.WATCH, null, null);
        steps.write(
                lin,
                new StepFacts(
                        StepKind.LENDER_COMPLAINT,
                        LocalDate.of(2026, 10, 9),
                        null,
                        ComplaintChannel.LENDER_HQ,
                        null,
                        "工单 26100934",
                        null,
                        null,
                        "转外包公司核查",
                        LocalDate.of(2026, 10, 20),
                        null));
        steps.write(
                lin,
                new StepFacts(
                        StepKind.POLICE_REPORT,
                        LocalDate.of(2026, 11, 3),
                        null,
                        ComplaintChannel.POLICE_STATION,
                        null,
                        "受案回执 115 号",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private CaseId caseOf(String name, Risk risk, @Nullable String next, @Nullable LocalDate on) {
        ClientFacts facts =
                new ClientFacts(
                        name,
                        null,
                        null,
                        null,
                        1991,
                        "19900000012",
                        null,
                        "晚上九点后发短信",
                        "广东 深圳",
                        null,
                        null,
                        "两口人，养母亲",
                        Vulnerabilities.of(Vulnerability.LOW_INCOME),
                        null);
        CaseId id = cases.open(new ClientId(clients.write(facts).id()));
        var file = cases.caseFile(id);
        CaseFacts f = file.value();
        cases.correct(
                file.with(
                        new CaseFacts(
                                f.number(),
                                CaseStatus.OPEN,
                                f.openedOn(),
                                risk,
                                "怕对方再找到单位",
                                "睡不好，请了两次假",
                                "停止骚扰，分期还清",
                                null,
                                next,
                                on,
                                "南山派出所",
                                null,
                                null)));
        return id;
    }

    @AfterEach
    void close() {
        casebook.close();
    }

    private CasesScreens screens(Language language) {
        return new CasesScreens(
                cases,
                steps,
                consents,
                log,
                new ImmediateBackground(),
                language,
                new ScriptedDialogs(),
                new Stages(new Look()),
                TestCasebook.CLOCK);
    }

    private <C> Parent loaded(
            Language language, Class<C> type, BiFunction<CasesScreens, Language, C> maker) {
        FxmlScreens fxml = new FxmlScreens(language);
        fxml.register(Map.of(type, () -> maker.apply(screens(language), language)));
        Loaded<C> loaded = fxml.load(type);
        loaded.shown();
        return loaded.root();
    }

    private <C> void looksRight(
            String name, Class<C> type, BiFunction<CasesScreens, Language, C> maker) {
        List<Scene> scenes =
                Screenshots.take(name, 1000, 680, language -> loaded(language, type, maker));
        for (Scene scene : scenes) {
            assertEquals(List.of(), onFx(() -> Flaws.cutWords(scene)), name);
            assertEquals(List.of(), onFx(() -> Flaws.nameless(scene)), name);
        }
    }

    @Test
    void everyScreenShowsWholeWordsAndNamesItsControls() {
        looksRight("cases", CasesController.class, (s, _) -> s.list(_ -> {}, () -> {}));
        looksRight("today", TodayController.class, (s, _) -> s.today(_ -> {}, () -> {}, List::of));
        for (Scene scene :
                Screenshots.take(
                        "today",
                        1000,
                        640,
                        200,
                        language ->
                                loaded(
                                        language,
                                        TodayController.class,
                                        (c, _) -> c.today(_ -> {}, () -> {}, List::of)))) {
            onFx(() -> {
                scene.getRoot().layout();
                List<Node> lines = List.copyOf(scene.getRoot().lookupAll(".due-line > .line"));
                assertEquals(4, lines.size());
                lines.forEach(words ->
                        assertTrue(words.getLayoutBounds().getWidth() > 350, words::toString));
            });
        }
        looksRight("overview", OverviewController.class, (s, _) -> s.overview(lin, () -> {}));
        consents.write(
                lin,
                new org.anning.cases.ConsentFacts(
                        ConsentPurpose.KEEP_RECORDS,
                        true,
                        LocalDate.of(2026, 11, 1),
                        "1",
                        null,
                        null,
                        null));
        looksRight("steps", StepsController.class, (s, _) -> s.steps(lin, null));
        looksRight("log", LogController.class, (s, _) -> s.log(lin));
    }

    @Test
    void aWrongAmountIsSaidBelowItsFieldAndWhatWasTypedStays() {
        var stage =
                show(
                        language ->
                                loaded(
                                        language,
                                        OverviewController.class,
                                        (s, _) -> s.overview(lin, () -> {})),
                        1000,
                        680);
        TextField offer = (TextField) stage.getScene().lookup("#monthlyOffer");
        onFx(() -> offer.setText("一千左右"));

        robot.clickOn("保存");
        settle();

        assertEquals("一千左右", offer.getText());
        assertTrue(
                allIn(stage.getScene().getRoot()).stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .anyMatch(words -> words.startsWith("金额不对")));
    }
}
