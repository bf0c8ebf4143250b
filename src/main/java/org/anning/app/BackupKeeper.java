package org.anning.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.anning.fx.Background;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Later;
import org.anning.fx.Progress;
import org.anning.settings.Settings;
import org.anning.settings.ui.WindowSettings;
import org.anning.storage.BackupRow;
import org.anning.storage.Backups;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Sees to backups while a casebook is open: one every half hour if anything was saved, one when it
 * is closed, each also to the second place when that is plugged in. Says when the last proved one
 * was made.
 */
final class BackupKeeper {

    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Duration SECOND_PLACE_STALE = Duration.ofDays(7);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Background background;
    private final Settings settings;
    private final Language language;
    private final Clock clock;
    private final Consumer<String> status;
    private final Later later = new Later(EVERY);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private volatile @Nullable Services watched;
    private volatile @Nullable Job<?> running;

    /**
     * @param status shows in the window's status line until when everything is backed up
     */
    BackupKeeper(
            Background background,
            Settings settings,
            Language language,
            Clock clock,
            Consumer<String> status) {
        this.background = background;
        this.settings = settings;
        this.language = language;
        this.clock = clock;
        this.status = status;
    }

    /** Begins to see to the backups of a casebook. To be called on the window's thread. */
    void watch(Services services, boolean sample) {
        said.set("");
        watched = services;
        if (!sample) {
            tell(services);
            now(services);
        }
    }

    private void again(Services services) {
        if (watched == services) {
            later.execute(() -> now(services));
        }
    }

    /** At once too: the program may have been killed before it made a backup. */
    private void now(Services services) {
        if (watched == services) {
            running =
                    background
                            .chore(watch -> inTheMeantime(services, watch))
                            .onRefusal(refused -> say(language.texts().sentence(refused)))
                            .onSuccess(this::say)
                            .onEnd(() -> again(services))
                            .start();
        }
    }

    private String inTheMeantime(Services services, Progress watch) {
        keep(services, watch::cancelled);
        return words(services);
    }

    /** Before a casebook is closed: nothing runs on, and what was changed is backed up. */
    void last(Services services, boolean sample) {
        watched = null;
        Job<?> now = running;
        if (now != null) {
            now.cancel();
        }
        running = null;
        // The next look would hold the closed casebook for half an hour.
        Platform.runLater(later::drop);
        if (!sample) {
            keep(services, () -> false);
        }
    }

    private void keep(Services services, BooleanSupplier cancelled) {
        Backups backups = services.casebook().backups();
        if (backups.due() && backups.make(cancelled).isPresent()) {
            String second = settings.get(WindowSettings.SECOND_PLACE);
            if (!second.isEmpty() && Files.isDirectory(Path.of(second))) {
                backups.copyTo(Path.of(second), cancelled);
            }
        }
    }

    /** Says afresh when the last backup was made. */
    void tell(Services services) {
        background.run(() -> words(services)).onSuccess(this::say).start();
    }

    private void say(String words) {
        if (watched == null) {
            return;
        }
        said.set(words);
        status.accept(words);
    }

    private String words(Services services) {
        return services.casebook()
                .backups()
                .newest()
                .map(row -> language.texts().get("app.backup.last", time(row.madeAt())))
                .orElse(language.texts().get("app.backup.none"));
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    /** When the last proved backup was made, in a sentence; "" for the sample. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** A kind word where no backup lies in a second place, or none since a week. */
    Optional<String> nag(Services services, boolean sample) {
        if (sample || services.cases().rows().isEmpty()) {
            return Optional.empty();
        }
        String second = settings.get(WindowSettings.SECOND_PLACE);
        if (second.isEmpty()) {
            return Optional.of(language.texts().get("app.backup.noSecond"));
        }
        Optional<Instant> there =
                Backups.in(Path.of(second)).stream().map(BackupRow::madeAt).findFirst();
        boolean fresh =
                there.filter(at -> at.isAfter(clock.instant().minus(SECOND_PLACE_STALE)))
                        .isPresent();
        return fresh
                ? Optional.empty()
                : Optional.of(language.texts().get("app.backup.stale", second));
    }
}
