package org.anning.timeline.ui;

import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.anning.fx.Language;

import java.util.List;
import java.util.function.Function;

/** One facet of the filter: a menu of what occurs in the case, several of which can be ticked. */
final class Facet<T> {

    private final MenuButton button;
    private final String key;
    private final Language language;
    private final ObservableSet<T> chosen;

    Facet(MenuButton button, String key, Language language, ObservableSet<T> chosen) {
        this.button = button;
        this.key = key;
        this.language = language;
        this.chosen = chosen;
        chosen.addListener((SetChangeListener<T>) _ -> follow());
        language.follow(button, this::follow);
    }

    private void follow() {
        String name = language.texts().get(key);
        button.setText(
                chosen.isEmpty()
                        ? name
                        : language.texts().get("timeline.filter.some", name, chosen.size()));
        button.getItems().stream()
                .filter(CheckMenuItem.class::isInstance)
                .map(CheckMenuItem.class::cast)
                .forEach(item -> item.setSelected(chosen.contains(item.getUserData())));
    }

    /** Says that it is not known yet what can be offered. */
    void count() {
        MenuItem item = new MenuItem(language.texts().get("timeline.counting"));
        item.setDisable(true);
        button.getItems().setAll(List.of(item));
    }

    /** Offers these, in this order. */
    void offer(List<T> values, Function<T, String> name) {
        button.getItems().clear();
        for (T value : values) {
            CheckMenuItem item = new CheckMenuItem(name.apply(value));
            item.setUserData(value);
            item.setSelected(chosen.contains(value));
            item.setOnAction(_ -> {
                if (item.isSelected()) {
                    chosen.add(value);
                } else {
                    chosen.remove(value);
                }
            });
            button.getItems().add(item);
        }
        button.setDisable(values.isEmpty());
    }
}
