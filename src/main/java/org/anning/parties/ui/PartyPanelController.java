package org.anning.parties.ui;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.anning.common.Texts;
import org.anning.fx.Language;
import org.anning.parties.CheckPaper;
import org.anning.parties.Decision;
import org.anning.parties.Merged;
import org.anning.parties.NumberUse;
import org.anning.parties.PartyHit;
import org.anning.parties.Verdict;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Shows {@link PartyPanelViewModel}. */
public final class PartyPanelController {

    private static final int SHOWN = 3;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private VBox found;
    @FXML private Hyperlink more;
    @FXML private VBox numbers;
    @FXML private FlowPane choices;
    @FXML private Label decided;
    @FXML private FlowPane after;
    @FXML private Button settle;
    @FXML private Button merge;
    @FXML private Button print;
    @FXML private VBox merged;

    private final PartyPanelViewModel panel;
    private final Language language;
    private final ZoneId zone;
    private final Consumer<Decision> printing;
    private final Consumer<PartyHit> merging;
    private boolean all;

    PartyPanelController(
            PartyPanelViewModel panel,
            Language language,
            ZoneId zone,
            Consumer<Decision> printing,
            Consumer<PartyHit> merging) {
        this.panel = panel;
        this.language = language;
        this.zone = zone;
        this.printing = printing;
        this.merging = merging;
    }

    @FXML
    private void initialize() {
        for (Verdict verdict : Verdict.values()) {
            Button choice = new Button(language.texts().name("parties.verdict", verdict));
            choice.setOnAction(_ -> panel.decide(verdict));
            choices.getChildren().add(choice);
        }
        panel.hits().addListener((ListChangeListener<PartyHit>) _ -> show());
        panel.numbers().addListener((ListChangeListener<NumberUse>) _ -> show());
        panel.merged().addListener((ListChangeListener<Merged>) _ -> show());
        panel.decisionProperty().subscribe(_ -> show());
        panel.pendingProperty().subscribe(_ -> show());
    }

    private void show() {
        Texts texts = language.texts();
        List<PartyHit> hits = panel.hits();
        Decision decision = panel.decisionProperty().get();
        PartyPanelViewModel.Pending pending = panel.pendingProperty().get();
        boolean open = !hits.isEmpty() && decision == null && pending == null;
        only(root, !hits.isEmpty() || !panel.numbers().isEmpty() || !panel.merged().isEmpty());
        merged.getChildren().setAll(panel.merged().stream().map(this::line).toList());
        only(merged, !panel.merged().isEmpty());
        only(title, !hits.isEmpty());
        title.setText(texts.get("parties.title", hits.size()));
        List<PartyHit> listed = all || hits.size() <= SHOWN ? hits : hits.subList(0, SHOWN);
        found.getChildren().setAll(open ? listed.stream().map(this::line).toList() : List.of());
        only(found, open);
        only(more, open && listed.size() < hits.size());
        more.setText(texts.get("parties.more", hits.size() - listed.size()));
        numbers.getChildren().setAll(panel.numbers().stream().map(this::line).toList());
        only(numbers, !panel.numbers().isEmpty());
        only(choices, open && panel.decides());
        only(decided, decision != null || pending != null);
        only(after, decision != null || pending != null);
        only(print, decision != null);
        only(settle, panel.settles());
        only(merge, panel.mergeable().isPresent());
        if (decision != null) {
            List<String> lines = new ArrayList<>();
            lines.add(CheckPaper.decided(decision, texts, zone));
            if (decision.verdict() == Verdict.CONFLICT) {
                lines.add(CheckPaper.settled(decision, texts, zone));
            }
            decided.setText(String.join("\n", lines));
        } else if (pending != null) {
            decided.setText(
                    texts.get("parties.pending", texts.name("parties.verdict", pending.verdict())));
        }
    }

    private static void only(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private VBox line(PartyHit hit) {
        Texts texts = language.texts();
        Label who =
                wrapped(
                        CheckPaper.likely(hit, texts)
                                + " · "
                                + hit.name()
                                + " · "
                                + CheckPaper.where(hit, texts));
        who.getStyleClass().add("text-bold");
        Label why = wrapped(CheckPaper.reasons(hit, texts));
        why.getStyleClass().add("text-muted");
        return new VBox(2, who, why);
    }

    private Label line(NumberUse use) {
        String words = language.texts().get("parties.elsewhere", use.number(), use.cases());
        return wrapped(
                use.which().isEmpty() ? words : words + "\n" + String.join("\n", use.which()));
    }

    private VBox line(Merged one) {
        Texts texts = language.texts();
        Button part = new Button(texts.get("parties.merge.part"));
        part.setAccessibleText(texts.get("parties.merge.part") + " " + one.gone());
        part.setOnAction(_ -> panel.part(one));
        return new VBox(
                4,
                wrapped(
                        texts.get(
                                "parties.merge.done",
                                one.gone(),
                                one.by(),
                                CheckPaper.moment(one.at(), zone))),
                part);
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void onMore() {
        all = true;
        show();
    }

    @FXML
    private void onAgain() {
        panel.reconsider();
    }

    @FXML
    private void onMerge() {
        panel.mergeable().ifPresent(merging);
    }

    @FXML
    private void onSettle() {
        panel.settle();
    }

    @FXML
    private void onPrint() {
        Decision decision = panel.decisionProperty().get();
        if (decision != null) {
            printing.accept(decision);
        }
    }
}
