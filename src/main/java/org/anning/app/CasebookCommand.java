package org.anning.app;

import org.anning.common.Texts;

import picocli.CommandLine.Mixin;

/** A command that works on a casebook: where its words go, and which casebook it is. */
abstract class CasebookCommand implements Runnable {

    final Terminal terminal;
    final Texts texts;
    @Mixin final CasebookOptions casebook;
    @Mixin private final LanguageOption language = new LanguageOption();

    /**
     * @param texts in the language that {@code --lang} names
     */
    CasebookCommand(Terminal terminal, Texts texts) {
        this.terminal = terminal;
        this.texts = texts;
        this.casebook = new CasebookOptions(terminal, texts);
    }
}
