package org.anning.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.anning.common.Lang;
import org.anning.fx.HeldBackground;
import org.anning.fx.Language;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class CaseWorkspaceViewModelTest {

    @Test
    void readsItsHeaderInTheBackground() {
        HeldBackground background = new HeldBackground();
        CaseWorkspaceViewModel workspace =
                new CaseWorkspaceViewModel(
                        Houses.CASE,
                        Houses.house(_ -> List.of()),
                        background,
                        new Language(Lang.ZH));

        workspace.load();
        assertNull(workspace.headerProperty().get());
        background.release();

        CaseHeader header = Objects.requireNonNull(workspace.headerProperty().get());
        assertEquals("2026-0012", header.row().number());
    }
}
