package org.anning.fx;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A handle by which a file is dragged into another program. The file is made while the mouse goes
 * down on the handle, because a system wants it at once when the drag begins; nothing is made for a
 * mere look. What the handle does can always be done with a button beside it, too.
 */
public final class DragOut extends Label {

    private final Consumer<Consumer<Path>> made;
    private @Nullable Path file;

    /**
     * @param words what stands on the handle
     * @param tip what becomes of the copy
     * @param made makes the file behind the window and hands it over on the window's thread
     */
    public DragOut(String words, String tip, Consumer<Consumer<Path>> made) {
        super(words, new FontIcon("mdi2d-drag"));
        this.made = made;
        getStyleClass().add("drag-out");
        setTooltip(new Tooltip(tip));
        setAccessibleHelp(tip);
        setOnMousePressed(_ -> make());
        setOnDragDetected(this::begin);
    }

    private void make() {
        file = null;
        made.accept(ready -> file = ready);
    }

    private void begin(MouseEvent event) {
        Path ready = file;
        if (ready != null) {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(ready.toFile()));
            startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        }
    }

    /** What would be dragged now; null until it was made. */
    @Nullable Path file() {
        return file;
    }
}
