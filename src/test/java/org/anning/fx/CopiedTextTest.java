package org.anning.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CopiedTextTest {

    private final List<Runnable> minuteLater = new ArrayList<>();
    private final Board board = new Board();
    private final CopiedText copied = new CopiedText(board, minuteLater::add);

    private static final class Board implements CopiedText.Place {
        private @Nullable String text;

        @Override
        public @Nullable String text() {
            return text;
        }

        @Override
        public void clear() {
            text = null;
        }
    }

    private void copy(String text) {
        board.text = text;
        copied.copied();
    }

    @Test
    void whatWasCopiedHereIsGoneAfterAMinute() {
        copy("13800000000");

        minuteLater.getFirst().run();

        assertNull(board.text);
    }

    @Test
    void whatAnotherProgramCopiedMeanwhileStays() {
        copy("13800000000");
        board.text = "别处的文字";

        minuteLater.getFirst().run();
        copied.clear();

        assertEquals("别处的文字", board.text);
    }

    @Test
    void lockingDoesNotWaitForTheMinute() {
        copy("13800000000");

        copied.clear();

        assertNull(board.text);
    }
}
