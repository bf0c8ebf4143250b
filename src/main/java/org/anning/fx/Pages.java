package org.anning.fx;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Puts pages into the window. */
public final class Pages {

    private Pages() {}

    /**
     * The page as it is to be put into the window: one with the style class {@code tall} is of no
     * use below a height (in letters, so more with large ones) and scrolls where it has less.
     */
    public static Node reachable(Node page) {
        if (!page.getStyleClass().contains("tall")) {
            return page;
        }
        ScrollPane scrolled = new ScrollPane(page);
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setFocusTraversable(false);
        scrolled.getStyleClass().add("edge-to-edge");
        return scrolled;
    }
}
