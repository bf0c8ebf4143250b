package org.anning.library.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import org.anning.fx.Language;
import org.anning.fx.Loaded;
import org.anning.fx.Pages;
import org.anning.fx.Screen;

import java.util.LinkedHashMap;
import java.util.Map;

/** The library: its parts as tabs. */
public final class LibraryController implements Screen {

    @FXML private TabPane tabs;

    private final Language language;
    private final Map<String, Loaded<?>> parts;

    /**
     * @param parts the tabs by the text key of their names, in order
     */
    LibraryController(Language language, Map<String, Loaded<?>> parts) {
        this.language = language;
        this.parts = new LinkedHashMap<>(parts);
    }

    @FXML
    private void initialize() {
        parts.forEach((key, part) -> {
            Tab tab = new Tab(language.texts().get(key), Pages.reachable(part.root()));
            tab.setId(key);
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        });
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe((before, now) -> {
                    part(before).hidden();
                    part(now).shown();
                });
    }

    private Loaded<?> part(Tab tab) {
        Loaded<?> part = parts.get(tab.getId());
        if (part == null) {
            throw new IllegalStateException(tab.getId());
        }
        return part;
    }

    /** Goes to the tab of this name. */
    void select(String key) {
        tabs.getTabs().stream()
                .filter(tab -> key.equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    @Override
    public void shown() {
        part(tabs.getSelectionModel().getSelectedItem()).shown();
    }

    @Override
    public void hidden() {
        part(tabs.getSelectionModel().getSelectedItem()).hidden();
    }
}
