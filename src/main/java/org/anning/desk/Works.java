package org.anning.desk;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes on behind the window: each with its name, how far it is, and a way to stop it. Work
 * that ends at once is not worth a flicker.
 */
final class Works extends HBox {

    private static final Duration WORTH_A_WORD = Duration.ofMillis(300);
    private static final int SHOWN = 2;

    private final ObservableList<Job<?>> running;
    private final Language language;
    private final Later soon = new Later(WORTH_A_WORD);
    // Held here: the list outlives the frame, which is built anew in another language.
    private final ListChangeListener<Job<?>> changed = _ -> change();

    Works(ObservableList<Job<?>> running, Language language) {
        this.running = running;
        this.language = language;
        getStyleClass().add("works");
        running.addListener(new WeakListChangeListener<>(changed));
        change();
    }

    private void change() {
        getChildren().removeIf(row -> !running.contains(row.getUserData()));
        soon.execute(this::list);
    }

    private void list() {
        List<Node> rows = new ArrayList<>();
        for (Job<?> job : running.subList(0, Math.min(SHOWN, running.size()))) {
            rows.add(
                    getChildren().stream()
                            .filter(row -> row.getUserData() == job)
                            .findFirst()
                            .orElseGet(() -> row(job)));
        }
        if (running.size() > SHOWN) {
            rows.add(new Label(language.texts().get("desk.works.more", running.size() - SHOWN)));
        }
        getChildren().setAll(rows);
    }

    private Node row(Job<?> job) {
        String words = job.name().replace("…", "");
        Label name = new Label(words);
        name.setMinWidth(Region.USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.progressProperty());
        bar.setAccessibleText(words);
        Button stop = new Button(null, new FontIcon("mdi2c-close"));
        stop.getStyleClass().addAll("flat", "button-icon", "small");
        String stopping = language.texts().get("desk.works.stop", words);
        stop.setAccessibleText(stopping);
        stop.setTooltip(new Tooltip(stopping));
        stop.setOnAction(_ -> {
            stop.setDisable(true);
            name.setText(language.texts().get("desk.works.stopping", words));
            job.cancel();
        });
        HBox row = new HBox(name, bar, stop);
        row.getStyleClass().add("works");
        row.setUserData(job);
        return row;
    }
}
