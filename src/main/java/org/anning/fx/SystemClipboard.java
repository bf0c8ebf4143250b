package org.anning.fx;

import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

/** The clipboard of the system. */
public final class SystemClipboard implements CopiedText.Place {

    @Override
    public @Nullable String text() {
        return Clipboard.getSystemClipboard().getString();
    }

    @Override
    public void clear() {
        Clipboard.getSystemClipboard().clear();
    }
}
