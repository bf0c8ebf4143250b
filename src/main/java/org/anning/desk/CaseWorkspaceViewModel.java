package org.anning.desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.anning.fx.Language;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The workspace of one case: what stands above its tabs, read afresh with every tab. */
final class CaseWorkspaceViewModel {

    private final CaseId caseId;
    private final House house;
    private final Background background;
    private final Language language;
    private final ReadOnlyObjectWrapper<@Nullable CaseHeader> header =
            new ReadOnlyObjectWrapper<>();

    CaseWorkspaceViewModel(CaseId caseId, House house, Background background, Language language) {
        this.caseId = caseId;
        this.house = house;
        this.background = background;
        this.language = language;
    }

    CaseId caseId() {
        return caseId;
    }

    List<CaseTab> tabs() {
        return house.tabs();
    }

    Language language() {
        return language;
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<@Nullable CaseHeader> headerProperty() {
        return header.getReadOnlyProperty();
    }

    void load() {
        background.run(() -> house.header().apply(caseId)).onSuccess(header::set).start();
    }
}
