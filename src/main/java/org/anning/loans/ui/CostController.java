package org.anning.loans.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.anning.fx.Language;
import org.anning.fx.SeverityMark;
import org.anning.law.InterestLine;
import org.anning.loans.papers.LoanWords;
import org.anning.loans.rates.AnnualRates;
import org.anning.loans.rates.LoanAssessment;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows what one loan costs: the three rates, the line, and the finding with its reasons. */
public final class CostController {

    @FXML private Label name;
    @FXML private SeverityMark finding;
    @FXML private Label nominal;
    @FXML private Label effective;
    @FXML private Label simple;
    @FXML private Label nominalCompared;
    @FXML private Label effectiveCompared;
    @FXML private Label simpleCompared;
    @FXML private Label method;
    @FXML private VBox reasons;
    @FXML private VBox lines;
    @FXML private Label court;
    @FXML private VBox missing;
    @FXML private VBox assumptions;

    private final Language language;

    CostController(Language language) {
        this.language = language;
    }

    /** Shows this loan. */
    void show(Rated rated) {
        LoanWords words = new LoanWords(language.texts());
        LoanAssessment seen = rated.seen();
        AnnualRates rates = seen.rates();
        name.setText(rated.row().lender().value().legalName());
        finding.setLevel(LoanWords.level(seen.finding()));
        finding.setText(words.finding(seen.finding()));
        nominal.setText(AnnualRates.shown(rates.shortTerm() ? null : rates.nominal()));
        effective.setText(AnnualRates.shown(rates.shortTerm() ? null : rates.effective()));
        simple.setText(AnnualRates.shown(rates.simple()));
        compare(seen, rates);
        method.setText(words.method(rates));
        fill(reasons, words.reasons(seen), null);
        fill(lines, words.lines(seen), null);
        fill(missing, words.missing(seen), "missing");
        fill(assumptions, words.assumptions(seen), "hint");
        show(court, rated.court() != null);
        if (rated.court() != null) {
            court.setText(words.court(rated.court()));
        }
    }

    /** Marks the rate that the line speaks of. */
    private void compare(LoanAssessment seen, AnnualRates rates) {
        InterestLine.@Nullable Measure measure =
                seen.lines().isEmpty() || seen.lines().getFirst().percent() == null
                        ? null
                        : rates.shortTerm()
                                ? InterestLine.Measure.SIMPLE
                                : seen.lines().getFirst().measure();
        show(nominalCompared, measure == InterestLine.Measure.NOMINAL);
        show(effectiveCompared, measure == InterestLine.Measure.EFFECTIVE);
        show(simpleCompared, measure == InterestLine.Measure.SIMPLE);
    }

    private static void fill(VBox box, List<String> sentences, @Nullable String style) {
        box.getChildren().removeIf(child -> child.getStyleClass().contains("sentence"));
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.getStyleClass().add("sentence");
            if (style != null) {
                label.getStyleClass().add(style);
            }
            box.getChildren().add(label);
        }
        show(box, !sentences.isEmpty());
    }

    private static void show(javafx.scene.Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
