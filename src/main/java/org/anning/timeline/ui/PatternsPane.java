package org.anning.timeline.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.anning.fx.Language;
import org.anning.timeline.patterns.DayPattern;
import org.anning.timeline.patterns.Fact;
import org.anning.timeline.patterns.Group;
import org.anning.timeline.patterns.Patterns;
import org.anning.timeline.words.EntryWords;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The figures beside the list, as hints: a click shows the entries behind one. */
final class PatternsPane extends VBox {

    private static final int BUSIEST = 5;

    private final Language language;
    private final EntryWords words;
    private final Function<@Nullable UUID, String> lender;
    private final Consumer<Fact> show;

    PatternsPane(
            Language language,
            EntryWords words,
            Function<@Nullable UUID, String> lender,
            Consumer<Fact> show) {
        this.language = language;
        this.words = words;
        this.lender = lender;
        this.show = show;
        getStyleClass().add("patterns");
    }

    /** Says that the figures are not known yet. */
    void count() {
        getChildren()
                .setAll(
                        List.of(
                                label("timeline.patterns.title", "section-title"),
                                label("timeline.counting", "hint")));
    }

    void show(Patterns patterns) {
        getChildren().clear();
        getChildren().addAll(label("timeline.patterns.title", "section-title"));
        getChildren().add(label("timeline.patterns.hint", "hint"));
        figure("timeline.patterns.attempts", patterns.attempts());
        figure("timeline.patterns.answered", patterns.answered());
        figure("timeline.patterns.night", patterns.night());
        figure("timeline.patterns.nightAnswered", patterns.nightAnswered());
        figure("timeline.patterns.afterRefusal", patterns.afterRefusal());
        figure("timeline.patterns.thirds", patterns.thirds());
        figure("timeline.patterns.numbers", patterns.numbers());
        boolean busy = patterns.days().stream().anyMatch(d -> d.attempts().number() > 1);
        if (busy) {
            getChildren().add(label("timeline.patterns.busiest", "section-title"));
            patterns.days().stream()
                    .filter(d -> d.attempts().number() > 1)
                    .limit(BUSIEST)
                    .map(this::day)
                    .forEach(getChildren()::add);
        }
    }

    private Label label(String key, String style) {
        Label label = new Label(language.texts().get(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void figure(String key, Fact fact) {
        if (fact.number() > 0) {
            getChildren().add(button(language.texts().get(key, number(fact)), fact));
        }
    }

    private String number(Fact fact) {
        return fact.rough()
                ? language.texts().get("timeline.patterns.atLeast", fact.number())
                : String.valueOf(fact.number());
    }

    private Node day(DayPattern day) {
        Group group = day.group();
        String by =
                group.lenderId() != null
                        ? lender.apply(group.lenderId())
                        : Objects.requireNonNullElse(
                                group.number(), language.texts().get("timeline.patterns.noNumber"));
        StringBuilder lines =
                new StringBuilder(
                        language.texts()
                                .get(
                                        "timeline.patterns.day",
                                        group.day().toString(),
                                        by,
                                        Objects.requireNonNullElse(
                                                group.person(), words.target(group.target())),
                                        number(day.attempts()),
                                        number(day.answered()),
                                        number(day.night())));
        if (day.hintsAtBombing()) {
            lines.append('\n')
                    .append(language.texts().get("timeline.patterns.burst", day.burst().number()));
        }
        if (day.overStandard()) {
            lines.append('\n').append(language.texts().get("timeline.patterns.overStandard"));
        }
        return button(lines.toString(), day.attempts());
    }

    private Button button(String text, Fact fact) {
        Button button = new Button(text);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "line");
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(_ -> show.accept(fact));
        return button;
    }
}
