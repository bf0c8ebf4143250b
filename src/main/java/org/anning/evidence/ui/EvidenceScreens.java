package org.anning.evidence.ui;

import org.anning.common.CaseId;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceFiles;
import org.anning.evidence.EvidenceService;
import org.anning.evidence.book.EvidenceBooks;
import org.anning.fx.Background;
import org.anning.fx.Dialogs;
import org.anning.fx.FormDialog;
import org.anning.fx.FxmlScreens;
import org.anning.fx.Language;
import org.anning.fx.Stages;
import org.anning.law.Law;
import org.anning.timeline.TimelineService;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes the screens of this feature. */
public final class EvidenceScreens {

    private final EvidenceService pieces;
    private final EvidenceFiles files;
    private final EvidenceBooks books;
    private final TimelineService timeline;
    private final Law law;
    private final Background background;
    private final FxmlScreens fxml;
    private final Language language;
    private final Dialogs dialogs;
    private final Stages stages;
    private final Clock clock;
    private final Consumer<Path> viewer;

    /**
     * @param viewer opens a file with the system's own program for it
     */
    public EvidenceScreens(
            EvidenceService pieces,
            EvidenceFiles files,
            EvidenceBooks books,
            TimelineService timeline,
            Law law,
            Background background,
            FxmlScreens fxml,
            Language language,
            Dialogs dialogs,
            Stages stages,
            Clock clock,
            Consumer<Path> viewer) {
        this.pieces = pieces;
        this.files = files;
        this.books = books;
        this.timeline = timeline;
        this.law = law;
        this.background = background;
        this.fxml = fxml;
        this.language = language;
        this.dialogs = dialogs;
        this.stages = stages;
        this.clock = clock;
        this.viewer = viewer;
    }

    /** The evidence of one case. */
    public EvidenceController evidence(CaseId caseId) {
        EvidenceViewModel model =
                new EvidenceViewModel(
                        pieces, files, books, timeline, law, caseId, background, language, clock);
        return new EvidenceController(model, caseId, this, language, dialogs, clock, viewer);
    }

    /** Which piece of a case was typed and not saved. */
    Optional<String> unsaved(CaseId caseId) {
        return stages.unsaved(drafts(caseId));
    }

    private static String drafts(CaseId caseId) {
        return "form/evidence/" + caseId.value() + "/";
    }

    /**
     * Opens the form over the window.
     *
     * @param thing by what this form is known again when it was not saved: which piece, or which
     *     file a new one is made of
     */
    void form(
            CaseId caseId,
            String thing,
            String titleKey,
            String intro,
            EvidenceFacts facts,
            boolean several,
            boolean kept,
            Consumer<EvidenceFacts> taken) {
        FormDialog dialog =
                new FormDialog(stages)
                        .drafting(drafts(caseId) + thing, language.texts().get("fx.draft.found"));
        EvidenceFormViewModel form =
                new EvidenceFormViewModel(facts, several, kept, language, clock, taken);
        dialog.showAndWait(
                language.texts().get(titleKey),
                fxml.load(
                        EvidenceFormController.class,
                        new EvidenceFormController(form, language, clock, intro, dialog::close)));
    }

    /**
     * Opens the editor of a picture over the window.
     *
     * @param keep gets the changed picture and the codes of what was done
     */
    void editor(BufferedImage picture, BiConsumer<BufferedImage, String> keep) {
        FormDialog dialog = new FormDialog(stages);
        PictureEditViewModel edit = new PictureEditViewModel(picture);
        dialog.showAndWait(
                language.texts().get("evidence.edit.title"),
                fxml.load(
                        PictureEditController.class,
                        new PictureEditController(
                                edit,
                                language,
                                () -> keep.accept(edit.pictureProperty().get(), edit.how()),
                                dialog::close)));
    }
}
