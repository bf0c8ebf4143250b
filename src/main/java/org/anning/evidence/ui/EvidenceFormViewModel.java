package org.anning.evidence.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.anning.common.Problem;
import org.anning.common.YesNo;
import org.anning.evidence.EvidenceChecks;
import org.anning.evidence.EvidenceFacts;
import org.anning.evidence.EvidenceKind;
import org.anning.evidence.Showing;
import org.anning.fx.Language;
import org.anning.fx.Problems;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What is known of one piece, or of several that come in together. */
final class EvidenceFormViewModel {

    private final EvidenceFacts before;
    private final boolean several;
    private final boolean kept;
    private final Clock clock;
    private final Consumer<EvidenceFacts> taken;
    private final Problems problems;

    private final ObjectProperty<EvidenceKind> kind;
    private final StringProperty title;
    private final StringProperty description;
    private final ObjectProperty<@Nullable LocalDate> obtainedOn;
    private final BooleanProperty dateUnreadable = new SimpleBooleanProperty();
    private final StringProperty sourceDevice;
    private final ObjectProperty<YesNo> originalKept;
    private final ObjectProperty<Showing> showing;
    private final StringProperty note;

    /**
     * @param several whether several files come in at once, each called by its own name
     * @param kept whether the file is kept already, so that it is too late not to keep it
     * @param taken gets the facts when they are right
     */
    EvidenceFormViewModel(
            EvidenceFacts before,
            boolean several,
            boolean kept,
            Language language,
            Clock clock,
            Consumer<EvidenceFacts> taken) {
        this.before = before;
        this.several = several;
        this.kept = kept;
        this.clock = clock;
        this.taken = taken;
        problems = new Problems(language);
        kind = new SimpleObjectProperty<>(before.kind());
        title = new SimpleStringProperty(before.title());
        description = new SimpleStringProperty(text(before.description()));
        obtainedOn = new SimpleObjectProperty<>(before.obtainedOn());
        sourceDevice = new SimpleStringProperty(text(before.sourceDevice()));
        originalKept = new SimpleObjectProperty<>(before.originalKept());
        showing = new SimpleObjectProperty<>(before.showing());
        note = new SimpleStringProperty(text(before.note()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The same facts under another title. */
    static EvidenceFacts titled(EvidenceFacts facts, String title) {
        return new EvidenceFacts(
                facts.kind(),
                title,
                facts.description(),
                facts.obtainedOn(),
                facts.fileName(),
                facts.sha256(),
                facts.sizeBytes(),
                facts.sourceDevice(),
                facts.originalKept(),
                facts.note(),
                facts.showing(),
                facts.derivedFrom());
    }

    /** Hands the facts over when nothing is wrong with them; says so otherwise. */
    boolean save() {
        EvidenceFacts facts =
                new EvidenceFacts(
                        kind.get(),
                        several ? "…" : title.get(),
                        description.get(),
                        obtainedOn.get(),
                        before.fileName(),
                        before.sha256(),
                        before.sizeBytes(),
                        sourceDevice.get(),
                        originalKept.get(),
                        note.get(),
                        showing.get(),
                        before.derivedFrom());
        List<Problem> found = new ArrayList<>(EvidenceChecks.check(facts, clock));
        if (dateUnreadable.get()) {
            found.addFirst(Problem.error("obtainedOn", "evidence.problem.obtainedOn"));
        }
        problems.set(found);
        if (problems.block()) {
            return false;
        }
        taken.accept(facts);
        return true;
    }

    /** The ways of showing that can still be chosen. */
    List<Showing> showings() {
        return kept ? List.of(Showing.PLAIN, Showing.FOLDED) : List.of(Showing.values());
    }

    boolean several() {
        return several;
    }

    Problems problems() {
        return problems;
    }

    ObjectProperty<EvidenceKind> kindProperty() {
        return kind;
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty descriptionProperty() {
        return description;
    }

    ObjectProperty<@Nullable LocalDate> obtainedOnProperty() {
        return obtainedOn;
    }

    BooleanProperty dateUnreadableProperty() {
        return dateUnreadable;
    }

    StringProperty sourceDeviceProperty() {
        return sourceDevice;
    }

    ObjectProperty<YesNo> originalKeptProperty() {
        return originalKept;
    }

    ObjectProperty<Showing> showingProperty() {
        return showing;
    }

    StringProperty noteProperty() {
        return note;
    }
}
