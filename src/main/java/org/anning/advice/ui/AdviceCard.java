package org.anning.advice.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.anning.advice.Advised;
import org.anning.advice.Ground;
import org.anning.advice.Reason;
import org.anning.advice.Recommendation;
import org.anning.common.Stored;
import org.anning.common.Texts;
import org.anning.interview.QuestionCatalogue;
import org.anning.law.Mark;
import org.anning.law.Provision;
import org.anning.loans.LoanRow;
import org.anning.timeline.EntryRow;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One recommendation: its name, whether it is advised, why, and what that rests on. */
final class AdviceCard extends VBox {

    /** More lines than this are left to the timeline. */
    private static final int MOST_LINES = 20;

    private final Advised advised;
    private final Texts texts;
    private final AdviceWays ways;
    private final Consumer<Ground> open;

    /**
     * @param number its place in the list, from 1; 0 for none
     * @param open opens what a reason rests on
     */
    AdviceCard(
            int number,
            Recommendation what,
            Advised advised,
            Texts texts,
            AdviceWays ways,
            Consumer<Ground> open) {
        this.advised = advised;
        this.texts = texts;
        this.ways = ways;
        this.open = open;
        getStyleClass().add("card");
        setMinWidth(0);
        String name = texts.get("advice.paper." + what.id());
        Label head = new Label(number == 0 ? name : texts.get("advice.numbered", number, name));
        head.getStyleClass().add("card-title");
        head.setWrapText(true);
        getChildren().add(head);
        List<Reason> reasons = what.shown() ? what.because() : what.against();
        reasons.forEach(this::reason);
        what.questions().forEach(this::question);
    }

    /** Makes the head a button that shows the paper. */
    AdviceCard choosing(Recommendation what, boolean chosen, Runnable choose) {
        Label head = (Label) getChildren().getFirst();
        Button button = new Button(head.getText());
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.getStyleClass().addAll("flat", "line");
        if (chosen) {
            button.getStyleClass().add("chosen");
        }
        button.setOnAction(_ -> choose.run());
        Label verdict =
                new Label(
                        what.from() == null
                                ? texts.name("advice.verdict", what.verdict())
                                : texts.get("advice.from", what.from().toString()));
        verdict.getStyleClass().addAll("tag", what.shown() ? "tag-today" : "tag-quiet");
        getChildren().set(0, button);
        getChildren().add(1, new FlowPane(verdict));
        return this;
    }

    private void reason(Reason reason) {
        int count = reason.grounds().size();
        Label why = new Label(advised.words(reason, texts));
        why.setWrapText(true);
        why.getStyleClass().add("hint");
        getChildren().add(why);
        if (count == 0) {
            return;
        }
        VBox lines = new VBox();
        lines.getStyleClass().add("grounds");
        lines.setVisible(false);
        lines.setManaged(false);
        Hyperlink more = new Hyperlink(texts.get("advice.grounds", count));
        more.setMinWidth(0);
        more.setWrapText(true);
        more.setOnAction(_ -> {
            more.setVisited(false);
            if (lines.getChildren().isEmpty()) {
                fill(lines, reason.grounds());
            }
            lines.setVisible(!lines.isVisible());
            lines.setManaged(lines.isVisible());
        });
        getChildren().addAll(more, lines);
    }

    private void question(String fact) {
        Label asked = new Label(texts.get("advice.asked", texts.get("advice.ask." + fact)));
        asked.setWrapText(true);
        asked.getStyleClass().addAll("hint", "missing");
        getChildren().add(asked);
    }

    private void fill(VBox lines, List<Ground> grounds) {
        for (Ground ground : grounds.subList(0, Math.min(MOST_LINES, grounds.size()))) {
            Hyperlink line = new Hyperlink(words(ground));
            line.setMinWidth(0);
            line.setWrapText(true);
            line.setOnAction(_ -> {
                line.setVisited(false);
                open.accept(ground);
            });
            lines.getChildren().add(line);
            if (ground.kind() == Ground.Kind.ENTRY) {
                advised.provisions(ground.id()).forEach(p -> lines.getChildren().add(cited(p)));
            }
        }
        int rest = grounds.size() - MOST_LINES;
        if (rest > 0) {
            Label more = new Label(texts.get("advice.grounds.more", rest));
            more.setWrapText(true);
            more.getStyleClass().add("hint");
            lines.getChildren().add(more);
        }
    }

    private Node cited(Provision provision) {
        String title =
                advised.arrow(provision, texts.lang())
                        .map(arrow ->
                                texts.get(
                                        "advice.mayEngageArrow",
                                        provision.title(texts.lang()),
                                        arrow))
                        .orElse(texts.get("advice.mayEngage", provision.title(texts.lang())));
        Hyperlink link =
                new Hyperlink(
                        provision.mark() == Mark.CHECKED
                                ? title
                                : texts.get(
                                        "advice.marked",
                                        title,
                                        texts.name("advice.mark", provision.mark())));
        link.setWrapText(true);
        link.setMinWidth(0);
        link.getStyleClass().add("hint");
        if (provision.mark() != Mark.CHECKED) {
            link.getStyleClass().add("missing");
        }
        Label says =
                new Label(
                        texts.get(
                                "advice.provision.says",
                                provision.text(texts.lang()),
                                provision.lastChecked().toString()));
        says.setWrapText(true);
        says.getStyleClass().add("hint");
        says.setVisible(false);
        says.setManaged(false);
        link.setOnAction(_ -> {
            link.setVisited(false);
            says.setVisible(!says.isVisible());
            says.setManaged(says.isVisible());
        });
        return new VBox(link, says);
    }

    /** One line for what a reason rests on. */
    private String words(Ground ground) {
        return switch (ground.kind()) {
            case ENTRY ->
                    advised.entry(ground.id())
                            .map(EntryRow::facts)
                            .map(ways.line())
                            .orElse(texts.get("advice.ground.entry"));
            case LOAN ->
                    advised.view().loans().stream()
                            .filter(l -> l.loan().id().equals(ground.id()))
                            .findFirst()
                            .map(this::loan)
                            .orElse(texts.get("advice.ground.loan"));
            case STEP ->
                    advised.view().steps().stream()
                            .filter(s -> s.id().equals(ground.id()))
                            .findFirst()
                            .map(Stored::value)
                            .map(s ->
                                    texts.get(
                                            "advice.ground.stepOn",
                                            texts.name("cases.stepKind", s.kind()),
                                            s.happenedOn().toString()))
                            .orElse(texts.get("advice.ground.step"));
            case ANSWER ->
                    new QuestionCatalogue()
                            .all().stream()
                                    .filter(q -> q.field().equals(ground.field()))
                                    .findFirst()
                                    .map(q -> q.text(texts.lang()))
                                    .orElse(texts.get("advice.ground.answer"));
            default -> texts.get("advice.ground." + ground.kind().code());
        };
    }

    private String loan(LoanRow row) {
        return texts.get(
                "advice.ground.loanOf",
                Objects.requireNonNullElse(
                        row.lender().value().appName(), row.lender().value().legalName()),
                texts.name("loans.product", row.loan().value().product()));
    }
}
