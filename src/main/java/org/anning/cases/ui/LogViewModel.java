package org.anning.cases.ui;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.cases.CaseLog;
import org.anning.cases.LogLine;
import org.anning.common.CaseId;
import org.anning.fx.Background;

/** The log of one case, the newest first. */
public final class LogViewModel {

    private final CaseLog log;
    private final CaseId caseId;
    private final Background background;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();

    public LogViewModel(CaseLog log, CaseId caseId, Background background) {
        this.log = log;
        this.caseId = caseId;
        this.background = background;
    }

    /** Reads the log afresh. */
    public void load() {
        background.run(() -> log.of(caseId)).onSuccess(lines::setAll).start();
    }

    public ObservableList<LogLine> lines() {
        return lines;
    }
}
