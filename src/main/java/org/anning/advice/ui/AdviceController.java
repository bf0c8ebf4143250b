package org.anning.advice.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.anning.advice.Advised;
import org.anning.advice.Ground;
import org.anning.advice.Place;
import org.anning.advice.Recipient;
import org.anning.advice.Recommendation;
import org.anning.common.CaseId;
import org.anning.common.Lang;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.fx.Choices;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.law.Provision;
import org.anning.lenders.LenderFacts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** Shows {@link AdviceViewModel}. */
public final class AdviceController implements Screen {

    /** Warnings up to this rank are about life, a lawyer at once, and intimate images. */
    private static final int GRAVE = 2;

    @FXML private HBox safety;
    @FXML private TitledPane warningsPane;
    @FXML private VBox grave;
    @FXML private VBox warnings;
    @FXML private VBox sheets;
    @FXML private FlowPane all;
    @FXML private VBox steps;
    @FXML private TitledPane againstPane;
    @FXML private VBox against;
    @FXML private VBox middle;
    @FXML private Label paperTitle;
    @FXML private VBox gaps;
    @FXML private Label recipient;
    @FXML private Label masked;
    @FXML private ComboBox<Lang> lang;
    @FXML private CheckBox large;
    @FXML private Label lenderLabel;
    @FXML private ComboBox<Stored<LenderFacts>> lender;
    @FXML private Label safetyWords;
    @FXML private VBox doubtful;
    @FXML private Label note;

    private final AdviceViewModel advice;
    private final CaseId caseId;
    private final Language language;
    private final AdviceWays ways;

    AdviceController(AdviceViewModel advice, CaseId caseId, Language language, AdviceWays ways) {
        this.advice = advice;
        this.caseId = caseId;
        this.language = language;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        Choices.fill(lang, Lang.class, "advice.lang", language);
        lang.valueProperty().bindBidirectional(advice.langProperty());
        lender.setItems(advice.lenders());
        lender.setConverter(new LenderName());
        lender.valueProperty().bindBidirectional(advice.lenderProperty());
        ObservableBooleanValue several = Bindings.size(advice.lenders()).greaterThan(1);
        for (Node node : List.of(lenderLabel, lender)) {
            node.visibleProperty().bind(several);
            node.managedProperty().bind(several);
        }
        large.selectedProperty().bindBidirectional(advice.largeProperty());
        PagesPane pages = new PagesPane(advice.pages(), language);
        VBox.setVgrow(pages, Priority.ALWAYS);
        middle.getChildren().add(pages);
        note.textProperty().bind(advice.noteProperty());
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        advice.advisedProperty().subscribe(_ -> showAdvice());
        advice.chosenProperty().subscribe(_ -> showSheets());
        advice.shownProperty().subscribe(_ -> showPaper());
    }

    private Texts texts() {
        return language.texts();
    }

    private void showAdvice() {
        Advised now = advice.advisedProperty().get();
        boolean crisis = now != null && now.crisis();
        safety.setVisible(crisis);
        safety.setManaged(crisis);
        if (now == null) {
            return;
        }
        safetyWords.setText(now.named(texts().get("advice.crisis"), texts()));
        // The gravest are always in sight; the others are folded so that the papers stay near.
        List<Recommendation> first =
                advice.warnings().stream().filter(AdviceController::isGrave).toList();
        List<Recommendation> others = advice.warnings().stream().filter(w -> !isGrave(w)).toList();
        cards(grave, first, false);
        cards(warnings, others, false);
        warningsPane.setText(texts().get("advice.warnings", others.size()));
        cards(steps, advice.steps(), true);
        showSheets();
        showGaps();
    }

    private static boolean isGrave(Recommendation warning) {
        return warning.rank() <= GRAVE;
    }

    private void cards(VBox box, List<Recommendation> all, boolean numbered) {
        box.getChildren().clear();
        int number = 0;
        for (Recommendation one : all) {
            number++;
            box.getChildren().add(card(numbered ? number : 0, one));
        }
    }

    private AdviceCard card(int number, Recommendation one) {
        Advised now = Objects.requireNonNull(advice.advisedProperty().get());
        return new AdviceCard(number, one, now, texts(), ways, this::open);
    }

    private void open(Ground ground) {
        ways.ground().open(caseId, ground, advice::load);
    }

    private void showSheets() {
        if (advice.advisedProperty().get() == null) {
            return;
        }
        sheets.getChildren().clear();
        int number = 0;
        for (Recommendation sheet : advice.sheets()) {
            number++;
            sheets.getChildren().add(choosing(number, sheet));
        }
        boolean several = advice.sheets().stream().filter(Recommendation::shown).count() > 1;
        all.setVisible(several);
        all.setManaged(several);
        List<Recommendation> others = advice.against();
        againstPane.setText(texts().get("advice.against", others.size()));
        againstPane.setVisible(!others.isEmpty());
        againstPane.setManaged(!others.isEmpty());
        against.getChildren().setAll(others.stream().map(s -> choosing(0, s)).toList());
    }

    private AdviceCard choosing(int number, Recommendation sheet) {
        boolean chosen = sheet.id().equals(advice.chosenProperty().get());
        return card(number, sheet).choosing(sheet, chosen, () -> advice.choose(sheet.id()));
    }

    private void showPaper() {
        AdviceViewModel.Shown now = advice.shownProperty().get();
        if (now == null) {
            return;
        }
        paperTitle.setText(now.prepared().sheet().title());
        Recipient who = now.prepared().recipient();
        recipient.setText(texts().get("advice.recipientIs", texts().name("advice.recipient", who)));
        masked.setText(texts().name("advice.masked", who));
        showDoubtful(now);
        showGaps();
    }

    /** A doubtful provision is printed only after a person has looked at it and ticked it. */
    private void showDoubtful(AdviceViewModel.Shown now) {
        Advised law = advice.advisedProperty().get();
        doubtful.getChildren().clear();
        if (law == null || now.prepared().doubtful().isEmpty()) {
            return;
        }
        Label ask = new Label(texts().get("advice.doubtful"));
        ask.setWrapText(true);
        ask.getStyleClass().addAll("hint", "missing");
        doubtful.getChildren().add(ask);
        for (String key : now.prepared().doubtful()) {
            Provision provision = law.law().catalogue().provision(key);
            CheckBox box = new CheckBox(provision.title(language.lang()));
            box.setWrapText(true);
            box.setTooltip(new Tooltip(provision.text(language.lang())));
            box.setSelected(advice.ticked(key));
            box.selectedProperty().subscribe((_, wanted) -> advice.tick(key, wanted));
            doubtful.getChildren().add(box);
        }
    }

    /** How a lender is offered: by its legal name, which decides who is in charge. */
    private static final class LenderName extends StringConverter<Stored<LenderFacts>> {
        @Override
        public String toString(@Nullable Stored<LenderFacts> lender) {
            return lender == null ? "" : lender.value().legalName();
        }

        @Override
        public @Nullable Stored<LenderFacts> fromString(String name) {
            return null;
        }
    }

    private void showGaps() {
        gaps.getChildren().clear();
        List<AdviceViewModel.Gap> missing = advice.gaps();
        if (advice.shownProperty().get() != null) {
            line(
                    missing.isEmpty()
                            ? texts().get("advice.nothingMissing")
                            : texts().get("advice.missing", missing.size()));
        }
        missing.forEach(gap -> link(gap.words(), gap.place()));
        Advised now = advice.advisedProperty().get();
        if (now != null && !now.questions().isEmpty()) {
            line(texts().get("advice.questions"));
            now.questions().forEach(q -> link(texts().get("advice.ask." + q.fact()), q.place()));
        }
    }

    private void line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("field-label");
        gaps.getChildren().add(label);
    }

    private void link(String words, Place place) {
        Hyperlink link = new Hyperlink(texts().get("advice.gap", words));
        link.setMinWidth(0);
        link.setWrapText(true);
        link.setAccessibleText(
                texts().get("advice.gap.goes", words, texts().name("advice.place", place)));
        link.setOnAction(_ -> {
            link.setVisited(false);
            ways.place().accept(caseId, place);
        });
        gaps.getChildren().add(link);
    }

    @FXML
    private void onPrintAll() {
        advice.printAll();
    }

    @FXML
    private void onSaveAll() {
        advice.saveAll();
    }

    @FXML
    private void onPrint() {
        advice.print();
    }

    @FXML
    private void onSave() {
        advice.save();
    }

    @FXML
    private void onDocument() {
        advice.saveDocument();
    }

    @Override
    public void shown() {
        advice.load();
    }
}
