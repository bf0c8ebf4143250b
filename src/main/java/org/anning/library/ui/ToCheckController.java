package org.anning.library.ui;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.common.CaseId;
import org.anning.common.Texts;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.fx.Screen;
import org.anning.law.Mark;
import org.anning.library.Citations;
import org.anning.library.LawShelf;
import org.anning.library.Spot;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows {@link ToCheckViewModel}. */
public final class ToCheckController implements Screen {

    /** Opens the table of law data at some rows. */
    interface Look {
        void at(@Nullable LawShelf shelf, String words, @Nullable Mark mark);
    }

    @FXML private VBox papers;
    @FXML private VBox templates;
    @FXML private VBox questions;
    @FXML private VBox unsure;

    private final ToCheckViewModel toCheck;
    private final Language language;
    private final Dialogs dialogs;
    private final Look look;
    private final Consumer<Spot> openTemplate;
    private final Consumer<CaseId> openCase;

    ToCheckController(
            ToCheckViewModel toCheck,
            Language language,
            Dialogs dialogs,
            Look look,
            Consumer<Spot> openTemplate,
            Consumer<CaseId> openCase) {
        this.toCheck = toCheck;
        this.language = language;
        this.dialogs = dialogs;
        this.look = look;
        this.openTemplate = openTemplate;
        this.openCase = openCase;
    }

    private Texts texts() {
        return language.texts();
    }

    @FXML
    private void initialize() {
        toCheck.allProperty().subscribe(this::show);
    }

    private void show(ToCheckViewModel.@Nullable All all) {
        if (all == null) {
            return;
        }
        fill(
                papers,
                "library.toCheck.papers",
                "library.toCheck.noPapers",
                all.papers().stream().map(this::paper).toList());
        fill(
                templates,
                "library.toCheck.templates",
                "library.toCheck.noTemplates",
                all.templates().stream().map(this::template).toList());
        fill(
                questions,
                "library.toCheck.questions",
                "library.toCheck.noTemplates",
                all.questions().stream().map(this::question).toList());
        fill(
                unsure,
                "library.toCheck.unsure",
                "library.toCheck.noTemplates",
                all.unsure().stream().map(this::unsure).toList());
    }

    private void fill(VBox card, String title, String none, List<Node> lines) {
        Label heading = wrapped(texts().get(title));
        heading.getStyleClass().add("card-title");
        card.getChildren().setAll(heading);
        if (lines.isEmpty()) {
            Label nothing = wrapped(texts().get(none));
            nothing.getStyleClass().add("muted");
            card.getChildren().add(nothing);
        }
        card.getChildren().addAll(lines);
    }

    private Node paper(ToCheckViewModel.OfCase of) {
        var facts = of.paper().copy().paper().value();
        return line(
                texts().get(
                                "library.toCheck.paper",
                                of.number(),
                                facts.title(),
                                facts.advisedFor().toString()),
                names(of.paper().keys()),
                button(
                        "library.toCheck.openCase",
                        () -> openCase.accept(of.paper().copy().caseId())));
    }

    private Node template(Citations.StaleTemplate stale) {
        Button open = button("library.toCheck.open", () -> openTemplate.accept(stale.template()));
        Button right = button("library.toCheck.stillRight", () -> toCheck.stillRight(stale));
        right.setDisable(!toCheck.mayEdit());
        return line(
                TemplateWords.title(texts(), stale.template()), names(stale.keys()), open, right);
    }

    private String names(List<String> keys) {
        return keys.stream()
                .map(key -> toCheck.law().catalogue().provision(key))
                .map(p -> p.title(texts().lang()))
                .collect(Collectors.joining(texts().lang().pick("、", ", ")));
    }

    private Node question(ToCheckViewModel.Asked asked) {
        Button rows =
                button(
                        "library.toCheck.rows",
                        () ->
                                look.at(
                                        LawShelf.find(asked.question().shelf()).orElse(null),
                                        asked.question().words(),
                                        null));
        String below =
                asked.answer().map(c -> ChangeWords.line(texts(), c, toCheck.zone())).orElse("");
        Button answer =
                button(
                        "library.toCheck.answer",
                        () ->
                                dialogs.ask(
                                                texts().get("library.toCheck.answer"),
                                                asked.question().text(texts().lang()),
                                                "")
                                        .ifPresent(said -> toCheck.answer(asked.question(), said)));
        answer.setDisable(!toCheck.mayEdit());
        return line(asked.question().text(texts().lang()), below, rows, answer);
    }

    private Node unsure(ToCheckViewModel.Unsure some) {
        return line(
                texts().get(
                                "library.toCheck.count",
                                texts().get("library.shelf." + some.shelf().code()),
                                texts().name("law.mark", some.mark()),
                                some.count()),
                "",
                button("library.toCheck.rows", () -> look.at(some.shelf(), "", some.mark())));
    }

    private Node line(String text, String below, Button... deeds) {
        VBox box = new VBox(4, wrapped(text));
        if (!below.isEmpty()) {
            Label hint = wrapped(below);
            hint.getStyleClass().add("hint");
            box.getChildren().add(hint);
        }
        FlowPane buttons = new FlowPane(8, 4, deeds);
        buttons.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(buttons);
        return box;
    }

    private Button button(String key, Runnable deed) {
        Button button = new Button(texts().get(key));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void shown() {
        toCheck.load();
    }
}
