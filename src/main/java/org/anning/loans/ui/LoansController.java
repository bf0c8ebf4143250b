package org.anning.loans.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.anning.fx.Action;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDraft;
import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Screen;
import org.anning.fx.SeverityMark;
import org.anning.lenders.LenderFacts;
import org.anning.loans.LoanRow;
import org.anning.loans.papers.LoanWords;
import org.anning.loans.rates.AnnualRates;
import org.anning.loans.rates.CostFinding;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows {@link LoansViewModel}: the list, what the chosen loan costs, and the form over both. */
public final class LoansController implements Screen {

    private static final double PADDING = 18;

    /** The heading of the table, in rows. */
    private static final double HEADING = 0.9;

    private static final int MOST_ROWS = 6;

    /** The other parts of this tab. */
    interface Parts {
        Loaded<?> budget();

        Loaded<?> offers();

        /** Opens the paper that shows how the cost of a loan was worked out. */
        void working(Rated rated);

        /** Keeps what is typed into the form of a loan until it is saved or left. */
        FormDraft draft(Parent form, String loan);

        /** Which loan was typed and not saved. */
        Optional<String> unsaved();

        /** Whether a budget was typed and not saved. */
        boolean budgetUnsaved();

        /** Opens what matters for the dates and duties of a loan. */
        void dates(Rated rated, Runnable kept);
    }

    @FXML private StackPane page;
    @FXML private ScrollPane list;
    @FXML private VBox empty;
    @FXML private TableView<Rated> table;
    @FXML private TableColumn<Rated, Rated> lenderName;
    @FXML private TableColumn<Rated, String> received;
    @FXML private TableColumn<Rated, String> paid;
    @FXML private TableColumn<Rated, String> claimed;
    @FXML private TableColumn<Rated, String> nominal;
    @FXML private TableColumn<Rated, String> effective;
    @FXML private TableColumn<Rated, String> simple;
    @FXML private TableColumn<Rated, CostFinding> finding;
    @FXML private CheckBox showStruck;
    @FXML private Button edit;
    @FXML private Button strike;
    @FXML private Button working;
    @FXML private Button dates;
    @FXML private ScrollPane details;
    @FXML private CostController costController;

    private final LoansViewModel loans;
    private final LoanFormViewModel form;
    private @Nullable FormDraft typed;
    private @Nullable Loaded<?> part;
    private final Function<LoanFormViewModel, Loaded<LoanFormController>> formScreen;
    private final Parts parts;
    private final Language language;
    private final Dialogs dialogs;

    LoansController(
            LoansViewModel loans,
            LoanFormViewModel form,
            Function<LoanFormViewModel, Loaded<LoanFormController>> formScreen,
            Parts parts,
            Language language,
            Dialogs dialogs) {
        this.loans = loans;
        this.form = form;
        this.formScreen = formScreen;
        this.parts = parts;
        this.language = language;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        LoanWords words = new LoanWords(language.texts());
        lenderName.setCellValueFactory(r -> new ReadOnlyObjectWrapper<>(r.getValue()));
        lenderName.setCellFactory(column -> new LenderCell(language, column));
        received.setCellValueFactory(r -> text(LoanWords.money(r.getValue().received())));
        paid.setCellValueFactory(r -> text(LoanWords.money(r.getValue().paid())));
        claimed.setCellValueFactory(
                r -> text(LoanWords.money(r.getValue().row().loan().value().claimedAmount())));
        nominal.setCellValueFactory(r -> rate(r.getValue(), AnnualRates::nominal, false));
        effective.setCellValueFactory(r -> rate(r.getValue(), AnnualRates::effective, false));
        simple.setCellValueFactory(r -> rate(r.getValue(), AnnualRates::simple, true));
        finding.setCellValueFactory(
                r -> new ReadOnlyObjectWrapper<>(r.getValue().seen().finding()));
        finding.setCellFactory(column -> new FindingCell(words, column));
        table.setItems(loans.rows());
        table.setRowFactory(_ -> new StruckRow());
        // As high as its rows: what the chosen loan costs has the rest.
        table.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        table.getFixedCellSize()
                                                * (HEADING
                                                        + Math.clamp(
                                                                loans.rows().size(), 1, MOST_ROWS)),
                                table.fixedCellSizeProperty(),
                                loans.rows()));
        table.minHeightProperty().bind(table.fixedCellSizeProperty().multiply(HEADING + 2));
        table.getSelectionModel().selectedItemProperty().subscribe(loans.selectedProperty()::set);
        loans.selectedProperty().subscribe(this::look);
        showStruck.selectedProperty().bindBidirectional(loans.showStruckProperty());
        var nothing = loans.selectedProperty().isNull();
        edit.disableProperty().bind(nothing);
        strike.disableProperty().bind(nothing);
        working.disableProperty().bind(nothing);
        dates.disableProperty().bind(nothing);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        var none = Bindings.isEmpty(loans.rows()).and(loans.loadedProperty());
        show(empty, none);
        show(table, none.not());
        List.of(edit, dates, working, strike).forEach(deed -> show(deed, none.not()));
        show(details, nothing.not());
        form.openProperty().subscribe(this::swap);
        loans.loadedProperty()
                .subscribe(loaded -> {
                    if (loaded) {
                        FormDraft.soon(this::openUnsaved);
                    }
                });
    }

    private static void show(
            javafx.scene.Node node, javafx.beans.value.ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    @Override
    public void hidden() {
        if (typed != null) {
            typed.keep();
        }
        if (part != null) {
            part.hidden();
        }
    }

    /** The form is made anew each time it opens, in the language of the moment. */
    private void swap(boolean open) {
        page.getChildren().removeIf(child -> child != list);
        list.setVisible(!open);
        if (open) {
            Loaded<LoanFormController> loaded = formScreen.apply(form);
            page.getChildren().add(loaded.root());
            loaded.shown();
            FormDraft opened = parts.draft(loaded.root(), form.edited());
            typed = opened;
            opened.beginSoon();
        } else {
            if (typed != null) {
                typed.end();
                typed = null;
            }
            table.requestFocus();
        }
    }

    private void look(@Nullable Rated rated) {
        if (rated != null) {
            costController.show(rated);
            table.getSelectionModel().select(rated);
        }
        boolean struck = rated != null && rated.row().struck();
        strike.setText(language.texts().get(struck ? "loans.restore" : "loans.strike"));
    }

    /** A rate; of a very short loan only the simple one is shown. */
    private static ReadOnlyStringWrapper rate(
            Rated rated, Function<AnnualRates, @Nullable Double> which, boolean always) {
        AnnualRates rates = rated.seen().rates();
        boolean shown = always || !rates.shortTerm();
        return text(AnnualRates.shown(shown ? which.apply(rates) : null));
    }

    private static ReadOnlyStringWrapper text(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    private void pressed(KeyEvent event) {
        if (Action.EDIT.fits(event) && !edit.isDisabled()) {
            onEdit();
            event.consume();
        } else if (Action.ADD.fits(event)) {
            onAdd();
            event.consume();
        } else if (Action.STRIKE.fits(event) && !strike.isDisabled()) {
            onStrike();
            event.consume();
        }
    }

    /** Shows another part of this tab in place of the list, with a way back. */
    private void open(Loaded<?> opened, String name) {
        part = opened;
        Button back = new Button(language.texts().get("loans.tab.loans"));
        back.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(language.texts().get(name));
        title.getStyleClass().add("title-3");
        HBox head = new HBox(12, title, back);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(opened.root(), Priority.ALWAYS);
        VBox whole = new VBox(12, head, opened.root());
        back.setOnAction(_ -> {
            opened.hidden();
            part = null;
            page.getChildren().remove(whole);
            list.setVisible(true);
            loans.load();
            table.requestFocus();
        });
        list.setVisible(false);
        page.getChildren().add(whole);
        opened.shown();
    }

    @FXML
    private void onBudget() {
        open(parts.budget(), "loans.tab.budget");
    }

    @FXML
    private void onOffers() {
        open(parts.offers(), "loans.tab.offers");
    }

    @FXML
    private void onWorking() {
        Rated rated = loans.selectedProperty().get();
        if (rated != null) {
            parts.working(rated);
        }
    }

    @FXML
    private void onDates() {
        Rated rated = loans.selectedProperty().get();
        if (rated != null) {
            parts.dates(rated, loans::load);
        }
    }

    @FXML
    private void onAdd() {
        form.begin();
    }

    @FXML
    private void onEdit() {
        Rated rated = loans.selectedProperty().get();
        if (rated != null) {
            form.edit(rated.row(), rated.lawyerFirst());
        }
    }

    @FXML
    private void onStrike() {
        Rated rated = loans.selectedProperty().get();
        if (rated == null) {
            return;
        }
        LoanRow row = rated.row();
        String strikeIt = language.texts().get("loans.strike");
        String question = language.texts().get("loans.strikeAsk", row.lender().value().legalName());
        if (row.struck() || dialogs.agree(strikeIt, question, strikeIt)) {
            loans.strike(rated);
        }
    }

    @Override
    public void shown() {
        loans.load();
    }

    /** A loan or budget that was being typed before a lock or a crash is in its form again. */
    private void openUnsaved() {
        if (part != null || form.openProperty().get()) {
            return;
        }
        if (parts.budgetUnsaved()) {
            onBudget();
        } else {
            parts.unsaved()
                    .ifPresent(loan -> {
                        if (loan.equals("new")) {
                            form.begin();
                        } else {
                            loans.rows().stream()
                                    .filter(r -> r.row().loan().id().toString().equals(loan))
                                    .findFirst()
                                    .ifPresent(r -> form.edit(r.row(), r.lawyerFirst()));
                        }
                    });
        }
    }

    /** The lender's name with the kind of licence below it. */
    private static final class LenderCell extends TableCell<Rated, Rated> {

        private final Language language;
        private final Label name = new Label();
        private final Label kind = new Label();
        private final VBox both = new VBox(name, kind);

        LenderCell(Language language, TableColumn<Rated, Rated> column) {
            this.language = language;
            kind.getStyleClass().add("hint");
            both.getStyleClass().add("two-lines");
            both.maxWidthProperty().bind(column.widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(@Nullable Rated rated, boolean nothing) {
            super.updateItem(rated, nothing);
            if (rated == null || nothing) {
                setGraphic(null);
                return;
            }
            LenderFacts lender = rated.row().lender().value();
            name.setText(lender.legalName());
            kind.setText(language.texts().name("law.lenderKind", lender.kind()));
            setGraphic(both);
        }
    }

    /** The finding as a mark: a shape and a word, on two lines where it must. */
    private static final class FindingCell extends TableCell<Rated, CostFinding> {

        private final LoanWords words;
        private final SeverityMark mark = new SeverityMark();

        FindingCell(LoanWords words, TableColumn<Rated, CostFinding> column) {
            this.words = words;
            mark.setWrapText(true);
            mark.maxWidthProperty().bind(column.widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(@Nullable CostFinding finding, boolean nothing) {
            super.updateItem(finding, nothing);
            setText(null);
            if (finding == null || nothing) {
                setGraphic(null);
                return;
            }
            mark.setLevel(LoanWords.level(finding));
            mark.setText(words.finding(finding));
            setGraphic(mark);
        }
    }

    /** A row that shows by its style that its loan was struck. */
    private static final class StruckRow extends TableRow<Rated> {
        @Override
        protected void updateItem(@Nullable Rated rated, boolean nothing) {
            super.updateItem(rated, nothing);
            getStyleClass().remove("struck");
            if (rated != null && rated.row().struck()) {
                getStyleClass().add("struck");
            }
        }
    }
}
