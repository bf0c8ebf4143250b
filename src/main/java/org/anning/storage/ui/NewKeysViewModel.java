package org.anning.storage.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.anning.fx.Background;
import org.anning.fx.Job;
import org.anning.fx.Language;
import org.anning.fx.Progress;
import org.anning.storage.NewKeys;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Locale;

/** Putting a casebook that was just closed under new keys: how far it is, and how it ended. */
public final class NewKeysViewModel {

    /** How much of the bar one step takes. */
    private static final int SHARE = 100;

    private final NewKeys keys;
    private final Clock clock;
    private final Background background;
    private final Language language;
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(this, "changing");
    private @Nullable Job<Boolean> running;

    /**
     * @param keys for a casebook whose closing was begun; they are forgotten at the end
     */
    NewKeysViewModel(NewKeys keys, Clock clock, Background background, Language language) {
        this.keys = keys;
        this.clock = clock;
        this.background = background;
        this.language = language;
    }

    /** Begins as soon as the casebook is closed. */
    void start() {
        doing.set(word(NewKeys.Step.COPYING));
        background.run(() -> true).onSuccess(_ -> make()).start();
    }

    private void make() {
        Job<Boolean> job =
                background
                        .chore(this::make)
                        .named(language.texts().get("storage.ui.newKeys"))
                        .onSuccess(done -> end(done ? "done" : "cancelled"))
                        .onCancelled(() -> end("cancelled"))
                        .onRefusal(refusal -> said.set(language.texts().sentence(refusal)))
                        .onEnd(keys::close);
        running = job;
        job.progressProperty().subscribe(now -> told(now.doubleValue()));
        job.start();
    }

    private boolean make(Progress watch) {
        int steps = NewKeys.Step.values().length;
        return keys.make(
                clock,
                (step, done, of) ->
                        watch.at(
                                SHARE * step.ordinal() + (of > 0 ? SHARE * done / of : 0),
                                (long) SHARE * steps),
                watch::cancelled);
    }

    private void told(double now) {
        NewKeys.Step[] steps = NewKeys.Step.values();
        NewKeys.Step step =
                steps[Math.min(steps.length - 1, Math.max(0, (int) (now * steps.length + 1e-6)))];
        progress.set(Math.max(0, now));
        doing.set(word(step));
        changing.set(step == NewKeys.Step.CHANGING);
    }

    private String word(NewKeys.Step step) {
        return language.texts()
                .get("storage.ui.newKeys.step." + step.name().toLowerCase(Locale.ROOT));
    }

    private void end(String how) {
        said.set(language.texts().get("storage.ui.newKeys." + how));
    }

    /** Stops where everything is as it was. */
    void cancel() {
        Job<Boolean> job = running;
        if (job != null) {
            job.cancel();
        }
    }

    /** What is being done. */
    ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** How much is done, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How it ended, in a sentence; "" while it goes on. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether it can no longer be cancelled. */
    ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }
}
