package org.anning.timeline.ui;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.anning.common.Stored;
import org.anning.fx.Dialogs;
import org.anning.fx.Language;
import org.anning.timeline.ViewFacts;

/** The menu of the filters that are kept under a name. */
final class ViewsMenu {

    private final MenuButton button;
    private final TimelineViewModel list;
    private final Language language;
    private final Dialogs dialogs;

    ViewsMenu(MenuButton button, TimelineViewModel list, Language language, Dialogs dialogs) {
        this.button = button;
        this.list = list;
        this.language = language;
        this.dialogs = dialogs;
        button.textProperty().bind(language.text("timeline.views.name"));
        list.views().addListener((ListChangeListener<Stored<ViewFacts>>) _ -> fill());
        fill();
    }

    private void fill() {
        button.getItems().clear();
        Menu forget = new Menu();
        forget.textProperty().bind(language.text("timeline.views.forget"));
        for (Stored<ViewFacts> view : list.views()) {
            MenuItem show = new MenuItem(view.value().name());
            show.setMnemonicParsing(false);
            show.setOnAction(_ -> list.filter().read(view.value().filter()));
            button.getItems().add(show);
            MenuItem drop = new MenuItem(view.value().name());
            drop.setMnemonicParsing(false);
            drop.setOnAction(_ -> list.forgetView(view));
            forget.getItems().add(drop);
        }
        if (!list.views().isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        MenuItem keep = new MenuItem();
        keep.textProperty().bind(language.text("timeline.views.keep"));
        keep.setOnAction(_ -> keep());
        button.getItems().add(keep);
        if (!list.views().isEmpty()) {
            button.getItems().add(forget);
        }
    }

    private void keep() {
        dialogs.ask(
                        language.texts().get("timeline.views.title"),
                        language.texts().get("timeline.views.ask"),
                        "")
                .ifPresent(list::keepView);
    }
}
