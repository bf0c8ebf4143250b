package org.anning.desk;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.CaseId;
import org.anning.fx.Background;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * The safety card: which deeds were done while it was open. It notes time and deed, nothing that
 * was said (domain 6.1).
 */
final class SosViewModel {

    /** The deeds that have a button. */
    static final List<SosDeed> BUTTONS =
            List.of(
                    SosDeed.STAYED_ON_LINE,
                    SosDeed.CALLED_110,
                    SosDeed.CALLED_120,
                    SosDeed.CALLED_12356,
                    SosDeed.RELATIVE_TOLD,
                    SosDeed.SUPERVISOR_TOLD);

    private final Background background;
    private final Clock clock;
    private final Consumer<SosNote> note;
    private final @Nullable CaseId caseId;
    private final ObservableList<SosNote> done = FXCollections.observableArrayList();

    SosViewModel(
            Background background, Clock clock, Consumer<SosNote> note, @Nullable CaseId caseId) {
        this.background = background;
        this.clock = clock;
        this.note = note;
        this.caseId = caseId;
    }

    /** What was done since the card was opened. */
    ObservableList<SosNote> done() {
        return done;
    }

    /** Notes a deed with the time of now; a deed is shown at once and noted behind the window. */
    void did(SosDeed deed) {
        SosNote made = new SosNote(clock.instant(), deed, caseId);
        done.add(made);
        background
                .run(() -> {
                    note.accept(made);
                    return made;
                })
                .start();
    }
}
