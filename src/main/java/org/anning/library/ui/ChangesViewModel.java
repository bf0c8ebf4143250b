package org.anning.library.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.anning.common.Refusal;
import org.anning.fx.Background;
import org.anning.fx.Job;
import org.anning.law.Law;
import org.anning.library.Change;
import org.anning.library.LibraryService;
import org.anning.library.PackDifferences;
import org.anning.library.PackFile;
import org.anning.library.TouchedCases;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What was changed in the library, and packs on their way in and out. */
public final class ChangesViewModel {

    private final LibraryService library;
    private final PackFile packs;
    private final TouchedCases touched;
    private final Supplier<String> volunteer;
    private final Background background;
    private final Clock clock;

    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();

    /**
     * A pack that was read and not yet taken.
     *
     * @param fingerprint of the file, to be compared by telephone
     * @param cases the open cases it touches
     */
    public record Offer(
            PackDifferences differences, String fingerprint, List<TouchedCases.Touched> cases) {}

    /** A pack that was written. */
    public record Written(Path file, String fingerprint) {}

    ChangesViewModel(
            LibraryService library,
            PackFile packs,
            TouchedCases touched,
            Supplier<String> volunteer,
            Background background,
            Clock clock) {
        this.library = library;
        this.packs = packs;
        this.touched = touched;
        this.volunteer = volunteer;
        this.background = background;
        this.clock = clock;
    }

    /** Reads the log afresh. */
    public void load() {
        changes.setAll(library.holdings().changes().reversed());
    }

    /** All changes, the last one first. */
    public ObservableList<Change> changes() {
        return changes;
    }

    /** The change that took this one back. */
    public Optional<Change> undoneBy(Change change) {
        return library.holdings().undoneBy(change);
    }

    /** Whether this change can be taken back by this person at all. */
    public boolean mayUndo(Change change) {
        return library.mayEdit() && undoneBy(change).isEmpty() && !change.parts().isEmpty();
    }

    boolean mayEdit() {
        return library.mayEdit();
    }

    boolean unfit() {
        return library.unfit();
    }

    /** Takes a change back. */
    public void undo(Change change, String why) {
        background.run(() -> library.undo(change.number(), why)).onSuccess(_ -> load()).start();
    }

    /** Writes everything the casebook changed into a file. */
    public void write(Path file, String title, Consumer<Written> done) {
        background
                .chore(_ -> {
                    byte[] pack = packs.write(title, volunteer.get(), clock.instant());
                    try {
                        Files.write(file, pack);
                    } catch (IOException e) {
                        throw new Refusal("library.pack.cannotWrite", file);
                    }
                    return new Written(file, PackFile.fingerprint(pack));
                })
                .onSuccess(done)
                .start();
    }

    /** Reads a pack and finds the open cases it touches; nothing is taken yet. */
    public Job<Offer> read(Path file) {
        return background
                .chore(progress -> {
                    byte[] bytes = bytes(file);
                    PackDifferences differences = packs.read(bytes);
                    return new Offer(
                            differences,
                            PackFile.fingerprint(bytes),
                            touched.by(
                                    differences,
                                    LocalDate.now(clock),
                                    (done, of) -> {
                                        progress.at(done, of);
                                        progress.stopIfCancelled();
                                    }));
                })
                .onSuccess(offer::set);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return PackFile.bytes(in);
        } catch (IOException e) {
            throw new Refusal("library.pack.cannotRead", file);
        }
    }

    /** Takes the offered pack in, wholly or not at all. */
    public void take(String why, Consumer<Change> done) {
        Offer now = offer.get();
        if (now != null) {
            background
                    .run(() -> library.take(now.differences, why))
                    .onSuccess(change -> {
                        offer.set(null);
                        load();
                        done.accept(change);
                    })
                    .start();
        }
    }

    /** Forgets the offered pack. */
    public void refuse() {
        offer.set(null);
    }

    /** The pack that was read and not yet taken. */
    public ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    Law law() {
        return library.law();
    }

    ZoneId zone() {
        return clock.getZone();
    }
}
