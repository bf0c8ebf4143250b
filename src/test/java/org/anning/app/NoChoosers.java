package org.anning.app;

import org.anning.common.Refusal;
import org.anning.fx.Dialogs;
import org.anning.fx.ErrorReport;
import org.anning.fx.FileKind;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The dialogs of the program, but without those of the system, which the headless platform lacks.
 */
record NoChoosers(Dialogs dialogs) implements Dialogs {

    @Override
    public void refused(Refusal refusal) {
        dialogs.refused(refusal);
    }

    @Override
    public boolean broken(ErrorReport report, boolean reopening) {
        return dialogs.broken(report, reopening);
    }

    @Override
    public void inform(String title, String text) {
        dialogs.inform(title, text);
    }

    @Override
    public boolean confirm(String title, String text, String yes) {
        return dialogs.confirm(title, text, yes);
    }

    @Override
    public boolean agree(String title, String text, String yes) {
        return dialogs.agree(title, text, yes);
    }

    @Override
    public Optional<String> ask(String title, String text, String suggestion) {
        return dialogs.ask(title, text, suggestion);
    }

    @Override
    public <T> Optional<T> pick(
            String title, String text, List<T> choices, Function<T, String> label) {
        return dialogs.pick(title, text, choices, label);
    }

    @Override
    public Optional<Path> chooseOpen(String title, FileKind... kinds) {
        return Optional.empty();
    }

    @Override
    public List<Path> chooseOpenMany(String title, FileKind... kinds) {
        return List.of();
    }

    @Override
    public Optional<Path> chooseSave(String title, String suggestedName, FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.empty();
    }
}
