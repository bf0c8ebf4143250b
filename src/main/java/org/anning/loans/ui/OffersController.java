package org.anning.loans.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.cases.StepFacts;
import org.anning.common.Texts;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.loans.papers.BalanceChart;
import org.anning.loans.papers.LoanPhrases;
import org.anning.loans.papers.LoanWords;
import org.anning.loans.plans.Offer;
import org.anning.loans.plans.Plan;
import org.anning.loans.settling.Arrangement;
import org.anning.loans.settling.ArrangementProgress;
import org.anning.loans.settling.CaseMoney;
import org.anning.loans.settling.DebtView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows {@link OffersViewModel}. */
public final class OffersController implements Screen {

    /** What this screen opens elsewhere. */
    interface Ways {
        void printPlans(CaseMoney money);

        void letters(List<java.util.UUID> lenders);

        void arrangement(DebtView debt);

        void payment(DebtView debt);

        /** Opens what matters for the dates and duties of a debt. */
        void dates(DebtView debt);
    }

    @FXML private Label capacity;
    @FXML private Label state;
    @FXML private TableView<DebtView> debts;
    @FXML private TableColumn<DebtView, String> lender;
    @FXML private TableColumn<DebtView, String> balance;
    @FXML private TableColumn<DebtView, String> monthly;
    @FXML private TableColumn<DebtView, String> months;
    @FXML private TableColumn<DebtView, String> reason;
    @FXML private TableColumn<DebtView, String> stage;
    @FXML private VBox details;
    @FXML private Button offer;
    @FXML private Button dates;
    @FXML private Button arrangement;
    @FXML private Button payment;
    @FXML private TableView<Plan> plans;
    @FXML private TableColumn<Plan, String> way;
    @FXML private TableColumn<Plan, String> time;
    @FXML private TableColumn<Plan, String> total;
    @FXML private TableColumn<Plan, String> credit;
    @FXML private VBox chartBox;

    private final OffersViewModel offers;
    private final Ways ways;
    private final Language language;
    private final Dialogs dialogs;
    private final DrawingPane chart = new DrawingPane();

    OffersController(OffersViewModel offers, Ways ways, Language language, Dialogs dialogs) {
        this.offers = offers;
        this.ways = ways;
        this.language = language;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        lender.setCellValueFactory(d -> text(d.getValue().row().lender().value().legalName()));
        balance.setCellValueFactory(d -> text(LoanWords.money(d.getValue().debt().balance())));
        monthly.setCellValueFactory(d -> text(monthly(d.getValue())));
        months.setCellValueFactory(d -> text(months(d.getValue())));
        reason.setCellValueFactory(d -> text(texts().name("loans.place", d.getValue().place())));
        stage.setCellValueFactory(d -> text(stage(d.getValue())));
        lender.setCellFactory(WrappedCell::new);
        reason.setCellFactory(WrappedCell::new);
        stage.setCellFactory(WrappedCell::new);
        way.setCellValueFactory(p -> text(texts().name("loans.way", p.getValue().way())));
        time.setCellValueFactory(p -> text(LoanPhrases.time(p.getValue(), texts())));
        total.setCellValueFactory(p -> text(LoanWords.money(p.getValue().totalPaid())));
        credit.setCellValueFactory(p -> text(credit(p.getValue())));
        credit.setCellFactory(WrappedCell::new);
        chartBox.getChildren().add(chart);
        debts.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        offers.selectedProperty().set(chosen);
                    }
                });
        offers.moneyProperty().subscribe(this::show);
        offers.selectedProperty().subscribe(this::look);
    }

    private Texts texts() {
        return language.texts();
    }

    private static ReadOnlyStringWrapper text(String words) {
        return new ReadOnlyStringWrapper(words);
    }

    private Optional<Offer> offerFor(DebtView debt) {
        CaseMoney money = offers.moneyProperty().get();
        return money == null ? Optional.empty() : money.offer(debt.row().loan().id());
    }

    private String monthly(DebtView debt) {
        return running(debt)
                .map(a -> LoanWords.money(a.monthly()))
                .or(() ->
                        offerFor(debt)
                                .filter(o -> o.monthly().signum() > 0)
                                .map(o -> LoanWords.money(o.monthly())))
                .orElse(texts().get("loans.paper.dash"));
    }

    private String months(DebtView debt) {
        return running(debt)
                .map(a -> String.valueOf(a.months()))
                .or(() ->
                        offerFor(debt)
                                .filter(o -> o.months() > 0)
                                .map(o -> o.months() + (o.overCardLimit() ? "※" : "")))
                .orElse(texts().get("loans.paper.dash"));
    }

    private static Optional<Arrangement> running(DebtView debt) {
        Arrangement.State state = debt.state();
        return debt.arrangement()
                .filter(_ -> state != null && state.running())
                .map(a -> a.value().facts());
    }

    private String stage(DebtView debt) {
        Arrangement.State state = debt.state();
        return state == null
                ? texts().get("loans.offers.notYet")
                : texts().name("loans.arrangement", state);
    }

    private String credit(Plan plan) {
        CaseMoney money = offers.moneyProperty().get();
        return money == null ? "" : LoanPhrases.credit(plan, money.today(), texts());
    }

    private void show(@Nullable CaseMoney money) {
        if (money == null) {
            return;
        }
        BigDecimal all = money.capacity();
        capacity.setText(
                all == null
                        ? texts().get("loans.offers.noBudget")
                        : texts().get(
                                        "loans.offers.capacity",
                                        LoanWords.money(all),
                                        LoanWords.money(money.agreed()),
                                        LoanWords.money(money.free())));
        String words =
                all != null && all.signum() == 0
                        ? texts().get("loans.budget.nothingLeft")
                        : money.overCapacity()
                                ? texts().get("loans.offers.over")
                                : money.offers().stream().anyMatch(Offer::overCardLimit)
                                        ? texts().get("loans.offers.overCard")
                                        : "";
        state.setText(words);
        state.setVisible(!words.isEmpty());
        state.setManaged(!words.isEmpty());
        debts.getItems().setAll(money.debts());
        plans.getItems().setAll(money.plans());
        chart.show(BalanceChart.of(money.plans(), texts()));
        debts.refresh();
    }

    private void look(@Nullable DebtView debt) {
        details.getChildren().clear();
        dates.setDisable(debt == null);
        offer.setDisable(debt == null || !offers.mayOffer(debt));
        arrangement.setDisable(debt == null || debt.arrangement().isEmpty());
        payment.setDisable(debt == null || debt.progress() == null);
        if (debt == null) {
            return;
        }
        debts.getSelectionModel().select(debt);
        for (String sentence : sentences(debt)) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            details.getChildren().add(label);
        }
    }

    /** What is known of the dates of a debt, and what its agreement asks for next. */
    private List<String> sentences(DebtView debt) {
        List<String> all = new ArrayList<>();
        all.addAll(LoanPhrases.dates(debt, texts()));
        all.add(complaint(debt));
        debt.arrangement().ifPresent(a -> agreed(all, debt, a.value().facts()));
        ArrangementProgress progress = debt.progress();
        if (debt.paidOff()) {
            all.add(texts().get("loans.offers.settledHint"));
        } else if (progress != null && progress.nextOn() != null) {
            all.add(
                    texts().get(
                                    progress.broken() ? "loans.offers.late" : "loans.offers.next",
                                    progress.nextOn().toString(),
                                    LoanWords.money(progress.nextAmount()),
                                    progress.lateDays()));
        }
        return all;
    }

    private String complaint(DebtView debt) {
        StepFacts sent = offers.complaint(debt).orElse(null);
        if (sent == null) {
            return texts().get("loans.offers.notComplained");
        }
        LocalDate answered = sent.answeredOn();
        return answered == null
                ? texts().get("loans.offers.complained", sent.happenedOn().toString())
                : texts().get(
                                "loans.offers.complaintAnswered",
                                sent.happenedOn().toString(),
                                answered.toString());
    }

    private void agreed(List<String> all, DebtView debt, Arrangement facts) {
        all.add(
                texts().get(
                                "loans.offers.line",
                                stage(debt),
                                facts.offeredOn().toString(),
                                LoanWords.money(facts.monthly()),
                                facts.months()));
        String revives = facts.revives();
        if (revives != null) {
            all.add(texts().get("loans.offers.revives", revives));
        }
        BigDecimal revived = debt.revived();
        if (revived != null) {
            all.add(texts().get("loans.offers.revivesAbout", LoanWords.money(revived)));
        }
    }

    @FXML
    private void onOffer() {
        DebtView debt = offers.selectedProperty().get();
        if (debt == null) {
            return;
        }
        if (offers.warnFirst(debt)) {
            String yes = texts().get("loans.offers.warned");
            if (dialogs.agree(yes, texts().get("loans.offers.warnText"), yes)) {
                offers.warned(debt);
            }
            return;
        }
        String yes = texts().get("loans.offers.send");
        String question =
                debt.lawyerFirst()
                        ? texts().get("loans.offers.lawyerFirst")
                        : texts().get("loans.offers.sendAsk", monthly(debt), months(debt));
        if (dialogs.agree(yes, question, yes)) {
            offers.offer(debt);
        }
    }

    @FXML
    private void onArrangement() {
        DebtView debt = offers.selectedProperty().get();
        if (debt != null) {
            ways.arrangement(debt);
        }
    }

    @FXML
    private void onDates() {
        DebtView debt = offers.selectedProperty().get();
        if (debt != null) {
            ways.dates(debt);
        }
    }

    @FXML
    private void onPayment() {
        DebtView debt = offers.selectedProperty().get();
        if (debt != null) {
            ways.payment(debt);
        }
    }

    @FXML
    private void onLetters() {
        ways.letters(offers.lenders());
    }

    @FXML
    private void onPrint() {
        CaseMoney money = offers.moneyProperty().get();
        if (money != null && money.month() != null) {
            ways.printPlans(money);
        }
    }

    @Override
    public void shown() {
        offers.load();
    }

    /** Words that take as many lines as they need. */
    private static final class WrappedCell<T> extends TableCell<T, String> {

        private static final double PADDING = 18;
        private final Label words = new Label();

        WrappedCell(TableColumn<T, String> column) {
            getStyleClass().add("wrapped");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.maxWidthProperty().bind(column.widthProperty().subtract(PADDING));
        }

        /** As high as the words are when they are broken to the width of the column. */
        @Override
        protected double computePrefHeight(double width) {
            double inside = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
            return Math.max(
                    super.computePrefHeight(width),
                    words.prefHeight(Math.min(inside, words.getMaxWidth()))
                            + snappedTopInset()
                            + snappedBottomInset());
        }

        @Override
        protected void updateItem(@Nullable String item, boolean nothing) {
            super.updateItem(item, nothing);
            words.setText(item == null ? "" : item);
            setGraphic(item == null || nothing ? null : words);
        }
    }
}
