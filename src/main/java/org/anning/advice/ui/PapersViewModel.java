package org.anning.advice.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.advice.AdviceService;
import org.anning.advice.PaperFacts;
import org.anning.common.CaseId;
import org.anning.common.Stored;
import org.anning.fx.Background;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The papers of a case that went out of the house, each as it was. */
public final class PapersViewModel {

    private final AdviceService advice;
    private final CaseId caseId;
    private final Function<CaseId, Map<UUID, List<String>>> changed;
    private final BiFunction<String, byte[], Path> outside;
    private final Background background;
    private final Outlet outlet;
    private final PagesViewModel pages;
    private final ObservableList<Stored<PaperFacts>> papers = FXCollections.observableArrayList();
    private final Map<UUID, List<String>> stale = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Open> open = new ReadOnlyObjectWrapper<>();

    private record Found(List<Stored<PaperFacts>> papers, Map<UUID, List<String>> changed) {}

    /** A kept copy with its very bytes. */
    private record Open(Stored<PaperFacts> paper, byte[] pdf) {}

    /**
     * @param changed for each printed copy of a case that cites changed provisions, their titles
     * @param outside writes a readable copy of this name for another program
     */
    PapersViewModel(
            AdviceService advice,
            CaseId caseId,
            Function<CaseId, Map<UUID, List<String>>> changed,
            BiFunction<String, byte[], Path> outside,
            Background background,
            Outlet outlet) {
        this.advice = advice;
        this.caseId = caseId;
        this.changed = changed;
        this.outside = outside;
        this.background = background;
        this.outlet = outlet;
        this.pages = new PagesViewModel(background);
    }

    /** Reads the list afresh. */
    public void load() {
        background
                .run(() -> new Found(advice.papers(caseId), changed.apply(caseId)))
                .onSuccess(found -> {
                    stale.clear();
                    stale.putAll(found.changed);
                    papers.setAll(found.papers);
                })
                .start();
    }

    /** Opens a copy; its bytes are compared with what was printed. */
    public void open(Stored<PaperFacts> paper) {
        background
                .run(() -> advice.copy(paper.id()))
                .onSuccess(pdf -> {
                    open.set(new Open(paper, pdf));
                    pages.first();
                    pages.show(pdf, paper.value().pages());
                })
                .start();
    }

    /** Prints the open copy once more, byte for byte. */
    public void print() {
        Open now = open.get();
        if (now != null) {
            outlet.print(now.pdf, now.paper.value().pages(), () -> reissued(now), () -> {});
        }
    }

    /** Saves the open copy once more, byte for byte. */
    public void save() {
        Open now = open.get();
        if (now != null) {
            outlet.save(now.pdf, now.paper.value().sheet() + ".pdf", () -> reissued(now), () -> {});
        }
    }

    /** Hands the open copy to another program; that it went out is kept. */
    void outside(Consumer<Path> ready) {
        Open now = open.get();
        if (now != null) {
            background
                    .run(() -> {
                        Path file = outside.apply(now.paper.value().sheet() + ".pdf", now.pdf);
                        reissued(now);
                        return file;
                    })
                    .onSuccess(ready)
                    .start();
        }
    }

    private void reissued(Open copy) {
        advice.reissued(caseId, copy.paper.id());
    }

    /** The newest first. */
    public ObservableList<Stored<PaperFacts>> papers() {
        return papers;
    }

    /** The titles of the provisions that a copy cites and that changed since; often none. */
    public List<String> changedIn(Stored<PaperFacts> paper) {
        return stale.getOrDefault(paper.id(), List.of());
    }

    public PagesViewModel pages() {
        return pages;
    }

    /** Null until a copy was opened. */
    public ReadOnlyObjectProperty<?> openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty noteProperty() {
        return outlet.noteProperty();
    }
}
