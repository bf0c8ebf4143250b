package org.anning.fx;

import org.anning.common.Refusal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dialogs that a test answers: it says beforehand what will be answered, and reads afterwards what
 * was asked. A question without an answer is cancelled.
 */
public final class ScriptedDialogs implements Dialogs {

    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private String told = "";

    /**
     * The next question gets this answer: a Boolean, a String, a Path, a list or a thing picked.
     */
    public ScriptedDialogs answer(Object answer) {
        answers.add(answer);
        return this;
    }

    /** The titles of everything that was asked or said, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** What was said when something was last to be confirmed, or "". */
    public String told() {
        return told;
    }

    /** The refusals that were shown, in order. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public boolean broken(ErrorReport report, boolean reopening) {
        return next(report.code().code(), Boolean.class).orElse(false);
    }

    @Override
    public void inform(String title, String text) {
        asked.add(title);
    }

    @Override
    public boolean confirm(String title, String text, String yes) {
        told = text;
        return next(title, Boolean.class).orElse(false);
    }

    @Override
    public Optional<String> ask(String title, String text, String suggestion) {
        return next(title, String.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Optional<T> pick(
            String title, String text, List<T> choices, Function<T, String> label) {
        return (Optional<T>) next(title, Object.class);
    }

    @Override
    public Optional<Path> chooseOpen(String title, FileKind... kinds) {
        return next(title, Path.class);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Path> chooseOpenMany(String title, FileKind... kinds) {
        return (List<Path>) next(title, List.class).orElse(List.of());
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, FileKind kind) {
        return next(title, Path.class);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return next(title, Path.class);
    }

    private <T> Optional<T> next(String title, Class<T> type) {
        asked.add(title);
        return answers.isEmpty() ? Optional.empty() : Optional.of(type.cast(answers.remove()));
    }
}
