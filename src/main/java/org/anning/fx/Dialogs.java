package org.anning.fx;

import org.anning.common.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Questions that a view model asks the person at the keyboard. Questions and answers are plain
 * values, already in the window's language, so that a test can answer them. Ask only for what
 * cannot be undone, or should not happen unseen.
 */
public interface Dialogs {

    /** Says in one sentence why something was not done. */
    void refused(Refusal refusal);

    /**
     * Says by a short code that something went wrong in the program, what is safe, and what can be
     * done.
     *
     * @param reopening whether a casebook is open that could be locked and opened afresh
     * @return whether to do that
     */
    boolean broken(ErrorReport report, boolean reopening);

    /** Says something that needs no answer. */
    void inform(String title, String text);

    /**
     * Asks before something that cannot be undone. The safe answer is the default.
     *
     * @param yes the words on the button that does it, naming the deed
     * @return whether to do it
     */
    boolean confirm(String title, String text, String yes);

    /**
     * Asks before something that destroys nothing but is not to be done by accident. The deed is
     * the default.
     *
     * @param yes the words on the button that does it, naming the deed
     * @return whether to do it
     */
    default boolean agree(String title, String text, String yes) {
        return confirm(title, text, yes);
    }

    /** Asks for a line of text, such as a reason; empty when it was cancelled or left blank. */
    Optional<String> ask(String title, String text, String suggestion);

    /** Lets one of several things be picked. */
    <T> Optional<T> pick(String title, String text, List<T> choices, Function<T, String> label);

    /** Lets one existing file be chosen. */
    Optional<Path> chooseOpen(String title, FileKind... kinds);

    /** Lets any number of existing files be chosen. */
    List<Path> chooseOpenMany(String title, FileKind... kinds);

    /** Lets a place for a new file be chosen. */
    Optional<Path> chooseSave(String title, String suggestedName, FileKind kind);

    /** Lets a folder be chosen. */
    Optional<Path> chooseFolder(String title);
}
