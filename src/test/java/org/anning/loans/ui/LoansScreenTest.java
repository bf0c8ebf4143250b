package org.anning.loans.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.fx.Flaws;
import org.anning.fx.FxTest;
import org.anning.fx.FxmlScreens;
import org.anning.fx.ImmediateBackground;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Look;
import org.anning.fx.MoneyField;
import org.anning.fx.Screenshots;
import org.anning.fx.ScriptedDialogs;
import org.anning.fx.Stages;
import org.anning.law.Law;
import org.anning.law.LenderKind;
import org.anning.loans.CashFlow;
import org.anning.loans.DebtAct;
import org.anning.loans.DebtMatter;
import org.anning.loans.FlowCandidates;
import org.anning.loans.FlowKind;
import org.anning.loans.LoanRow;
import org.anning.loans.Product;
import org.anning.loans.WalletDirection;
import org.anning.loans.WalletFacts;
import org.anning.loans.WalletRow;
import org.anning.loans.papers.MoneyPapers;
import org.anning.loans.plans.BudgetItem;
import org.anning.loans.plans.BudgetLine;
import org.anning.loans.plans.Period;
import org.anning.loans.rates.Loans;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.ArrangementFile;
import org.anning.loans.settling.DebtView;
import org.anning.loans.settling.HouseholdBudget;
import org.anning.loans.settling.PaperPoint;
import org.anning.printing.Fonts;
import org.anning.printing.PageImage;
import org.anning.printing.Sheet;
import org.anning.printing.SheetPdf;
import org.anning.storage.TestCasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

class LoansScreenTest extends FxTest {

    private static final MoneyPapers.About ABOUT =
            new MoneyPapers.About("示例-0001", true, false, "0.1.0", LocalDate.of(2026, 11, 24));

    /** Makes pages and lets none of them out. */
    private static final class NoOutlet implements PaperOutlet {

        @Override
        public byte[] pages(Sheet sheet) {
            return new SheetPdf(new Fonts()).of(sheet, TestCasebook.CLOCK.instant());
        }

        @Override
        public void save(CaseId caseId, Sheet sheet, byte[] pdf) {}

        @Override
        public void print(CaseId caseId, Sheet sheet, byte[] pdf) {}

        @Override
        public void letters(CaseId caseId, List<UUID> lenders, Lang lang) {}
    }

    /** One agreement of a page, half grey. */
    private static final class OneScan implements Scans {

        static final UUID ID = new UUID(0, 7);

        @Override
        public List<Scan> of(CaseId caseId) {
            return List.of(new Scan(ID, "还款协议扫描件"));
        }

        @Override
        public List<PageImage> pages(CaseId caseId, UUID evidence) {
            int[] grey = new int[400 * 560];
            java.util.Arrays.fill(grey, 0xFFB0B0B0);
            return List.of(new PageImage(400, 560, grey), new PageImage(400, 560, grey));
        }
    }

    @TempDir Path folder;
    private ACaseWithLoans house;
    private Stages stages;

    @BeforeEach
    void open() {
        house = new ACaseWithLoans(folder);
        stages = onFx(() -> new Stages(new Look()));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private LoansScreens screens(Language language, FxmlScreens fxml) {
        return new LoansScreens(
                house.loans,
                house.bills,
                house.lenders,
                house.settling,
                new Law(),
                new NoOutlet(),
                new OneScan(),
                _ -> ABOUT,
                new ImmediateBackground(),
                fxml,
                language,
                new ScriptedDialogs(),
                stages,
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
                        house.lenders,
                        (_, _, _) -> {},
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
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

    /** The window of a card with every danger sign, or of a loan whose time bar may have passed. */
    private Parent dates(Language language, boolean card) {
        FxmlScreens fxml = new FxmlScreens(language);
        screens(language, fxml);
        DebtView debt =
                house
                        .settling
                        .money(house.caseId, LocalDate.now(TestCasebook.CLOCK))
                        .debts()
                        .stream()
                        .filter(d ->
                                (d.row().loan().value().product() == Product.CREDIT_CARD) == card)
                        .findFirst()
                        .orElseThrow();
        DebtViewModel model =
                new DebtViewModel(
                        house.settling,
                        house.caseId,
                        debt,
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
        if (!card) {
            model.guarantee.set(DebtMatter.Guarantee.UNSTATED);
            model.spouse.set(DebtMatter.Spouse.FOR_THE_FAMILY);
            model.addAct(DebtAct.Kind.DEMAND, LocalDate.of(2024, 6, 1), "", "");
            model.addAct(DebtAct.Kind.PROMISE, LocalDate.of(2023, 2, 1), "", "通话录音，12 分钟");
        } else {
            model.addAct(DebtAct.Kind.EFFECTIVE_DEMAND, LocalDate.of(2026, 5, 20), "", "EMS 回执");
            model.addAct(DebtAct.Kind.EFFECTIVE_DEMAND, LocalDate.of(2026, 7, 28), "", "EMS 回执");
        }
        return fxml.load(
                        DebtController.class,
                        new DebtController(model, () -> {}, language, TestCasebook.CLOCK))
                .root();
    }

    @Test
    void datesAndDutiesShowWholeWordsAndACardWithAllSignsStopsTheAsking() {
        house.loan(
                house.lender("示例银行股份有限公司信用卡中心", LenderKind.BANK, "", ""),
                Loans.from(LenderKind.BANK)
                        .product(Product.CREDIT_CARD)
                        .overdueOn("2026-01-10")
                        .claimed("78940.20")
                        .principal("62480.35"));
        house.loan(
                house.lender("例和消费金融有限公司", LenderKind.CONSUMER_FINANCE, "和和花", ""),
                Loans.from(LenderKind.CONSUMER_FINANCE)
                        .contractOn("2019-06-18")
                        .face("12000")
                        .overdueOn("2020-09-18")
                        .claimed("7350"));
        whole("loans-dates", Screenshots.take("loans-dates", 900, 1150, l -> dates(l, false)));
        whole(
                "loans-dates-stop",
                Screenshots.take("loans-dates-stop", 900, 760, l -> dates(l, true)));
        Screenshots.take("loans-dates", 1400, 1000, 200, l -> dates(l, false));

        Stage stage = show(language -> dates(language, true), 900, 760);
        assertTrue(texts(stage.getScene()).contains("先停一下"));
        assertTrue(stage.getScene().lookup("#spouse").isDisabled());
        Stage other = show(language -> dates(language, false), 900, 760);
        assertFalse(other.getScene().lookup("#spouse").isDisabled());
        assertTrue(
                texts(other.getScene()).stream().anyMatch(w -> w.contains("2020年底以前")),
                texts(other.getScene()).toString());
    }

    /** An agreement that nobody kept, with its paper beside the points. */
    private Parent arrangement(Language language, boolean payment) {
        FxmlScreens fxml = new FxmlScreens(language);
        screens(language, fxml);
        OffersViewModel offers =
                new OffersViewModel(
                        house.settling,
                        house.caseId,
                        new ImmediateBackground(),
                        TestCasebook.CLOCK);
        offers.load();
        DebtView debt =
                java.util.Objects.requireNonNull(offers.moneyProperty().get()).debts().stream()
                        .filter(d -> d.arrangement().isPresent())
                        .findFirst()
                        .orElseThrow();
        return payment
                ? fxml.load(
                                PaymentController.class,
                                new PaymentController(
                                        debt, offers, () -> {}, language, TestCasebook.CLOCK))
                        .root()
                : fxml.load(
                                ArrangementController.class,
                                new ArrangementController(
                                        debt,
                                        debt.arrangement().orElseThrow(),
                                        offers,
                                        () -> {},
                                        (_, _) -> {},
                                        chosen ->
                                                new ScanPane(
                                                        new OneScan(),
                                                        house.caseId,
                                                        new OneScan().of(house.caseId),
                                                        chosen,
                                                        new ImmediateBackground(),
                                                        language),
                                        language,
                                        TestCasebook.CLOCK))
                        .root();
    }

    private void agreement() {
        house.fourLoans();
        budget("6500");
        UUID loan = house.loans.loansOf(house.caseId).getFirst().loan().id();
        var offered =
                house.settling.offer(
                        house.caseId,
                        Arrangement.offered(
                                loan,
                                LocalDate.of(2026, 8, 1),
                                new BigDecimal("500"),
                                10,
                                LocalDate.of(2026, 9, 1)));
        Arrangement was = offered.value().facts();
        house.settling.correct(
                house.caseId,
                offered.with(
                        new ArrangementFile(
                                new Arrangement(
                                        loan,
                                        Arrangement.State.AGREED,
                                        was.offeredOn(),
                                        was.monthly(),
                                        was.months(),
                                        was.firstOn(),
                                        LocalDate.of(2026, 8, 10),
                                        "同意分十期。",
                                        LocalDate.of(2026, 8, 15),
                                        new BigDecimal("5000"),
                                        new BigDecimal("620"),
                                        3,
                                        "未付部分和已减免的部分恢复。",
                                        null,
                                        null,
                                        OneScan.ID,
                                        null,
                                        null,
                                        null),
                                List.of(PaperPoint.PARTIES, PaperPoint.TOTAL))));
    }

    @Test
    void anAgreementIsGoneThroughBesideItsScanAndABrokenOneSaysWhatRevives() {
        agreement();
        whole(
                "loans-arrangement",
                Screenshots.take("loans-arrangement", 940, 1500, l -> arrangement(l, false)));
        whole(
                "loans-payment",
                Screenshots.take("loans-payment", 460, 300, l -> arrangement(l, true)));
        Screenshots.take("loans-arrangement", 1500, 1200, 200, l -> arrangement(l, false));

        Scene scene = show(l -> arrangement(l, false), 940, 900).getScene();
        TextField monthly = (TextField) scene.lookup("#monthly");
        onFx(() -> monthly.setText("1e30"));
        onFx(() -> ((TextField) scene.lookup("#firstOn")).setText("0000-00-00"));
        onFx(() -> ((TextField) scene.lookup("#offeredOn")).setText(""));
        robot.clickOn("保存");
        settle();
        assertEquals("1e30", monthly.getText());
        assertTrue(texts(scene).stream().anyMatch(w -> w.startsWith("这个金额读不懂")));
        assertTrue(texts(scene).stream().anyMatch(w -> w.startsWith("这个日期读不懂")));
        assertTrue(texts(scene).contains("这里要填。"));

        Scene payment = show(l -> arrangement(l, true), 460, 300).getScene();
        TextField amount = (TextField) payment.lookup("#amount");
        onFx(() -> amount.setText("1,,200"));
        robot.clickOn("记下");
        settle();
        assertEquals("1,,200", amount.getText());
        assertTrue(texts(payment).stream().anyMatch(w -> w.startsWith("这个金额读不懂")));

        Scene list = show(l -> part(l, "loans.tab.offers"), 1000, 1000).getScene();
        assertTrue(
                texts(list).stream().anyMatch(w -> w.contains("5,620.00 元可能恢复")),
                texts(list).toString());
    }

    @Test
    void aPaymentBeforeTheLoanAndAHalfTypedOneAreSaidInTheFormAndNothingIsLost() {
        Stage stage = show(language -> list(language, _ -> {}), 1000, 900);
        Scene scene = stage.getScene();
        robot.clickOn("添加借款");
        settle();
        onFx(() -> ((TextField) scene.lookup("#legalName")).setText("例和消费金融有限公司"));
        onFx(() -> ((TextField) scene.lookup("#receivedOn")).setText("2026-05-01"));
        onFx(() -> ((TextField) scene.lookup("#receivedAmount")).setText("￥１２，０００"));
        TextField day = (TextField) scene.lookup("#newFlowDay");
        TextField amount = (TextField) scene.lookup("#newFlowAmount");
        onFx(() -> day.setText("0000-00-00"));
        onFx(() -> amount.setText("12,000,50"));

        robot.clickOn("保存");
        settle();
        assertTrue(house.loans.loansOf(house.caseId).isEmpty());
        assertEquals("0000-00-00", day.getText());
        assertEquals("12,000,50", amount.getText());
        assertTrue(texts(scene).stream().anyMatch(w -> w.startsWith("这个日期读不懂")));

        onFx(() -> day.setText("2026-04-01"));
        onFx(() -> amount.setText("500"));
        robot.clickOn("保存");
        settle();
        assertTrue(house.loans.loansOf(house.caseId).isEmpty(), "the doubt is said first");
        assertTrue(
                texts(scene).stream().anyMatch(w -> w.contains("早于借款")), texts(scene).toString());

        robot.clickOn("保存");
        settle();
        LoanRow saved = house.loans.loansOf(house.caseId).getFirst();
        assertEquals(new BigDecimal("12000.00"), saved.loan().value().receivedAmount());
        assertEquals(new BigDecimal("500.00"), saved.flows().getFirst().amount());
    }

    private Parent bills(Language language) {
        FxmlScreens fxml = new FxmlScreens(language);
        screens(language, fxml);
        java.util.ArrayList<FlowCandidates.Candidate> found = new java.util.ArrayList<>();
        for (int k = 1; k <= 6; k++) {
            boolean likely = k % 3 != 0;
            CashFlow flow =
                    new CashFlow(
                            LocalDate.of(2026, k, 5),
                            false,
                            new BigDecimal(likely ? "1096.00" : "299.00"),
                            likely ? FlowKind.REPAYMENT : FlowKind.MEMBERSHIP,
                            "例和消费金融有限公司",
                            likely ? "贷款还款" : "会员服务",
                            false);
            WalletFacts facts =
                    new WalletFacts(
                            flow.day().atStartOfDay(),
                            "商户消费",
                            "例和消费金融有限公司",
                            null,
                            flow.note(),
                            WalletDirection.OUT,
                            flow.amount(),
                            null,
                            null,
                            null,
                            null,
                            null);
            found.add(
                    new FlowCandidates.Candidate(
                            new WalletRow(new UUID(0, k), new UUID(1, 1), facts, k, "line", null),
                            flow,
                            likely
                                    ? FlowCandidates.Strength.LIKELY
                                    : FlowCandidates.Strength.POSSIBLE));
        }
        return fxml.load(
                        BillsController.class,
                        new BillsController(found, _ -> {}, () -> {}, language))
                .root();
    }

    @Test
    void rowsOfBillsAreShownWithNoneTicked() {
        whole("loans-bills", Screenshots.take("loans-bills", 820, 560, this::bills));

        Scene scene = show(this::bills, 820, 560).getScene();

        List<CheckBox> boxes =
                allIn(scene.getRoot()).stream()
                        .filter(CheckBox.class::isInstance)
                        .map(CheckBox.class::cast)
                        .toList();
        assertFalse(boxes.isEmpty());
        assertTrue(boxes.stream().noneMatch(CheckBox::isSelected));
    }

    private void budget(String wages) {
        house.settling
                .budgets()
                .keep(
                        house.caseId,
                        new HouseholdBudget(
                                true,
                                LocalDate.of(2026, 11, 20),
                                new BigDecimal("5"),
                                new BigDecimal("200"),
                                new BigDecimal("3000"),
                                null,
                                null,
                                List.of(
                                        new BudgetLine(
                                                BudgetItem.WAGES,
                                                new BigDecimal(wages),
                                                Period.MONTHLY,
                                                null),
                                        new BudgetLine(
                                                BudgetItem.RENT,
                                                new BigDecimal("4000"),
                                                Period.MONTHLY,
                                                null))));
    }

    private Parent part(Language language, String button) {
        return list(
                language,
                root -> {
                    ((Button)
                                    allIn(root).stream()
                                            .filter(Button.class::isInstance)
                                            .filter(n ->
                                                    ((Button) n)
                                                            .getText()
                                                            .equals(language.texts().get(button)))
                                            .findFirst()
                                            .orElseThrow())
                            .fire();
                });
    }

    @Test
    void budgetAndOffersShowWholeWordsAndNameTheirControls() {
        house.fourLoans();
        budget("6500");
        whole(
                "loans-budget",
                Screenshots.take("loans-budget", 1000, 900, l -> part(l, "loans.tab.budget")));
        whole(
                "loans-offers",
                Screenshots.take("loans-offers", 1000, 1000, l -> part(l, "loans.tab.offers")));
        Screenshots.take("loans-budget", 1400, 900, 200, l -> part(l, "loans.tab.budget"));
        Screenshots.take("loans-offers", 1400, 1000, 200, l -> part(l, "loans.tab.offers"));
    }

    @Test
    void aBudgetIsTypedAndItsCapacityFollowsAndIsKept() {
        Stage stage = show(language -> list(language, _ -> {}), 1000, 900);
        Scene scene = stage.getScene();
        robot.clickOn("收支");
        settle();
        MoneyField wages = (MoneyField) byWords(scene, "工资（扣税和社保后）");
        MoneyField food = (MoneyField) byWords(scene, "伙食");
        onFx(() -> wages.setText("￥４，６００"));
        onFx(() -> food.setText("3000"));

        assertTrue(texts(scene).contains("1,370.00"));
        assertTrue(texts(scene).stream().anyMatch(w -> w.startsWith("高于一般水平，请写一句说明：伙食")));
        robot.clickOn("保存新版本");
        settle();
        assertEquals(
                new BigDecimal("4600.00"),
                house.settling
                        .budgets()
                        .of(house.caseId)
                        .getFirst()
                        .value()
                        .lines()
                        .getFirst()
                        .amount());
    }

    private static javafx.scene.Node byWords(Scene scene, String accessible) {
        return allIn(scene.getRoot()).stream()
                .filter(MoneyField.class::isInstance)
                .filter(n -> accessible.equals(n.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Scene scene) {
        return allIn(scene.getRoot()).stream()
                .filter(Label.class::isInstance)
                .map(n -> ((Label) n).getText())
                .toList();
    }
}
