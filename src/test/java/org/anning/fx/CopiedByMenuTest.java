package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CopiedByMenuTest extends FxTest {

    private final List<Runnable> minuteLater = new ArrayList<>();
    private @Nullable String board = "别处的文字";
    private final CopiedText copied =
            new CopiedText(
                    new CopiedText.Place() {
                        @Override
                        public @Nullable String text() {
                            return board;
                        }

                        @Override
                        public void clear() {
                            board = null;
                        }
                    },
                    minuteLater::add);

    /** Opens a menu, does this, and closes it again. */
    private void menu(Runnable chosen) {
        TextField field = new TextField();
        Stage stage = show(_ -> field, 200, 100);
        ContextMenu menu = new ContextMenu(new MenuItem("复制"));
        onFx(() -> {
            copied.menuOpens();
            menu.show(field, 10, 10);
        });
        settle();
        onFx(() -> {
            chosen.run();
            menu.hide();
        });
        settle();
        onFx(stage::hide);
    }

    @Test
    void whatAMenuCopiedIsGoneAfterAMinute() {
        menu(() -> board = "13800000000");

        assertEquals(1, minuteLater.size());
        minuteLater.getFirst().run();
        assertNull(board);
    }

    @Test
    void aMenuThatCopiedNothingLeavesTheClipboardAlone() {
        menu(() -> {});

        assertEquals(List.of(), minuteLater);
        assertEquals("别处的文字", board);
    }
}
